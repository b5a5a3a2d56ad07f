"""JSON-LD contexts (W3C JSON-LD 1.1): names by our prefixes, links and languages without ceremony."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Literal, URIRef
from rdflib.term import Node

from ontology import vocabulary
from ontology.namespaces import (
    DCTERMS,
    ELI,
    FOAF,
    OA,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    QB,
    RDFS,
    SCHEMA,
    SKOS,
    XSD,
)

# Properties of others whose values are always things; dcterms:source and eli:title may be words.
_LINKS = (
    DCTERMS.subject,
    DCTERMS.isPartOf,
    ELI.passed_by,
    ELI.type_document,
    FOAF.primaryTopic,
    OA.hasSource,
    ORG.classification,
    ORG.member,
    ORG.organization,
    ORG.originalOrganization,
    ORG.resultingOrganization,
    ORG.role,
    ORG.subOrganizationOf,
    PROV.wasQuotedFrom,
    QB.dataSet,
    SCHEMA.containedInPlace,
    SCHEMA.mentions,
    SKOS.broader,
    SKOS.inScheme,
)
# Properties whose values always have a language.
_TEXTS = (
    SKOS.prefLabel,
    SKOS.altLabel,
    SCHEMA.name,
    RDFS.label,
    RDFS.comment,
    DCTERMS.title,
    ELI.title,
)


def of(triples: Iterable[tuple[Node, Node, Node]]) -> dict[str, object]:
    """The context that suits *triples*, or a graph: the prefixes and definitions of what they use.

    A property is defined only where all its values here are as the definition says, so that no value
    is lost or changed in compaction.
    """
    triples = list(triples)
    used = {
        prefix: namespace
        for prefix, namespace in PREFIXES.items()
        if any(str(node).startswith(namespace) for triple in triples for node in _names(triple))
    }
    properties = {p for _, p, _ in triples}
    for _, p, o in triples:
        if isinstance(p, URIRef) and not _fits(definitions().get(p, {}), o):
            properties.discard(p)
    defined = {p: said for p, said in definitions().items() if p in properties}
    return used | {vocabulary.abbreviate(str(p)): dict(said) for p, said in sorted(defined.items())}


@cache
def definitions() -> Mapping[URIRef, Mapping[str, str]]:
    """How the values of a property are written, for those that need saying."""
    found: dict[URIRef, dict[str, str]] = {p: {"@id": str(p), "@type": "@id"} for p in _LINKS}
    found |= {p: {"@id": str(p), "@container": "@language"} for p in _TEXTS}
    for term in vocabulary.terms():
        if OWL.ObjectProperty in term.types:
            found[term.iri] = {"@id": str(term.iri), "@type": "@id"}
        elif term.range == (XSD.date,):
            found[term.iri] = {"@id": str(term.iri), "@type": str(XSD.date)}
    return MappingProxyType(found)


def _names(triple: tuple[Node, Node, Node]) -> Iterator[URIRef]:
    for node in triple[1:]:
        name = node.datatype if isinstance(node, Literal) else node
        if isinstance(name, URIRef):
            yield name


def _fits(said: Mapping[str, str], value: Node) -> bool:
    match said:
        case {"@type": "@id"}:
            return not isinstance(value, Literal)
        case {"@type": datatype}:
            return isinstance(value, Literal) and str(value.datatype) == datatype
        case {"@container": "@language"}:
            return isinstance(value, Literal) and value.language is not None
    return True
