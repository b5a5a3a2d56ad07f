"""JSON-LD contexts (W3C JSON-LD 1.1): names by our prefixes, links and languages without ceremony."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Literal, URIRef
from rdflib.namespace import OWL, XSD

from ontology import vocabulary
from ontology.namespaces import DCTERMS, ELI, FOAF, OA, ORG, PREFIXES, PROV, RDFS, SCHEMA, SKOS
from ontology.schemes import Triple

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
    SCHEMA.containedInPlace,
    SCHEMA.mentions,
    SKOS.broader,
    SKOS.inScheme,
)
# Properties whose values always have a language.
_TEXTS = (SKOS.prefLabel, SKOS.altLabel, RDFS.label, RDFS.comment, DCTERMS.title, ELI.title)


def of(triples: Iterable[Triple]) -> dict[str, object]:
    """The context that suits *triples*: the prefixes and definitions of what they use, no others.

    A property is defined only where all its values here are as the definition says, so that no value
    is lost or changed in compaction.
    """
    triples = list(triples)
    used = {
        prefix: namespace
        for prefix, namespace in PREFIXES.items()
        if any(str(node).startswith(namespace) for triple in triples for node in _names(triple))
    }
    exceptions = {p for _, p, o in triples if not _fits(definitions().get(p, {}), o)}
    properties = {p for _, p, _ in triples} - exceptions
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


def _names(triple: Triple) -> Iterable[URIRef]:
    _, predicate, object_ = triple
    yield predicate
    if isinstance(object_, URIRef):
        yield object_
    elif object_.datatype is not None:
        yield object_.datatype


def _fits(said: Mapping[str, str], value: URIRef | Literal) -> bool:
    match said:
        case {"@type": "@id"}:
            return isinstance(value, URIRef)
        case {"@type": datatype}:
            return isinstance(value, Literal) and str(value.datatype) == datatype
        case {"@container": "@language"}:
            return isinstance(value, Literal) and value.language is not None
    return True
