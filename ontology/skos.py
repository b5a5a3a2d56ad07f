"""The concept schemes as SKOS: the files that hold them, and their triples.

A concept's address is ``{base}id/{folder}/{slug}``; slugs never change once published.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from ontology import terms, vocabulary
from ontology.namespaces import RDF, RDFS, SKOS
from ontology.schemes import Concept, Scheme
from ontology.vocabulary import literals

Triple = tuple[URIRef, URIRef, URIRef | Literal]

_FILES = {
    Scheme.FIELDS: "fields",
    Scheme.DOCUMENT_TYPES: "document-types",
    Scheme.AWARD_KINDS: "award-kinds",
    Scheme.AGENCY_KINDS: "agency-kinds",
    Scheme.ROLES: "roles",
    Scheme.LEVELS: "levels",
}
SCHEMES: Final[Mapping[Scheme, URIRef]] = {
    Scheme.FIELDS: terms.fields,
    Scheme.DOCUMENT_TYPES: terms.documentTypes,
    Scheme.AWARD_KINDS: terms.awardKinds,
    Scheme.AGENCY_KINDS: terms.agencyKinds,
    Scheme.ROLES: terms.roles,
    Scheme.LEVELS: terms.levels,
}
"""The address of each scheme."""

# Any base will do to read slugs and labels.
_NOWHERE = "http://base.invalid/"


def turtle(scheme: Scheme) -> str:
    """The file of *scheme*: Turtle with addresses relative to a deployment's base."""
    return resources.files("ontology").joinpath(f"schemes/{_FILES[scheme]}.ttl").read_text("utf-8")


@lru_cache(maxsize=4)
def load(base: str) -> Graph:
    """All concepts of all schemes under *base*. The graph is shared: read it, do not change it."""
    graph = Graph()
    for scheme in Scheme:
        graph.parse(data=turtle(scheme), format="turtle", publicID=base)
    return graph


def triples(base: str) -> Iterator[Triple]:
    """Yield what :func:`load` holds, in a fixed order."""
    for subject, predicate, object_ in sorted(load(base)):
        assert isinstance(subject, URIRef)
        assert isinstance(predicate, URIRef)
        assert isinstance(object_, URIRef | Literal)
        yield subject, predicate, object_


def whole(base: str, scheme: Scheme) -> Iterator[Triple]:
    """Yield *scheme*, what it is called, and all its concepts, both ways: broader and narrower."""
    itself, known = SCHEMES[scheme], load(base)
    yield from _described(scheme)
    for concept in known.subjects(SKOS.inScheme, itself):
        assert isinstance(concept, URIRef)
        for predicate, object_ in known.predicate_objects(concept):
            assert isinstance(predicate, URIRef)
            assert isinstance(object_, URIRef | Literal)
            yield concept, predicate, object_
            if predicate == SKOS.broader:
                assert isinstance(object_, URIRef)
                yield object_, SKOS.narrower, concept
            if predicate == SKOS.topConceptOf:
                yield itself, SKOS.hasTopConcept, concept


def around(base: str, concept: URIRef) -> Iterator[Triple]:
    """Yield what stands below *concept*, and what the concepts beside it and its scheme are called."""
    known = load(base)
    near = [*known.objects(concept, SKOS.broader), *known.subjects(SKOS.broader, concept)]
    for other in near:
        assert isinstance(other, URIRef)
        for label in known.objects(other, SKOS.prefLabel):
            assert isinstance(label, Literal)
            yield other, SKOS.prefLabel, label
        if (other, SKOS.broader, concept) in known:
            yield concept, SKOS.narrower, other
    for scheme, iri in SCHEMES.items():
        if (concept, SKOS.inScheme, iri) in known:
            yield from _described(scheme)


def _described(scheme: Scheme) -> Iterator[Triple]:
    """Yield what *scheme* is called and what it is for."""
    yield SCHEMES[scheme], RDF.type, SKOS.ConceptScheme
    said = ((SKOS.prefLabel, term(scheme).labels), (RDFS.comment, term(scheme).comments))
    for sort, words in said:
        for language, text in words.items():
            yield SCHEMES[scheme], sort, Literal(text, lang=language)


def term(scheme: Scheme) -> vocabulary.Term:
    """The term of the ontology that is *scheme*."""
    return _terms()[SCHEMES[scheme]]


@cache
def _terms() -> dict[URIRef, vocabulary.Term]:
    return {one.iri: one for one in vocabulary.terms() if one.sort == "scheme"}


def address(base: str, scheme: Scheme, slug: str) -> URIRef:
    """The address of a concept."""
    return URIRef(f"{base}id/{scheme}/{slug}")


def read(scheme: Scheme) -> Iterator[Concept]:
    """Yield the concepts in the file of *scheme*, by slug."""
    graph = Graph().parse(data=turtle(scheme), format="turtle", publicID=_NOWHERE)
    slugs = {_slug(scheme, iri): iri for iri in graph.subjects(SKOS.inScheme)}
    for slug, iri in sorted(slugs.items()):
        labels = literals(graph, iri, SKOS.prefLabel)
        yield Concept(
            slug=slug,
            vi=labels["vi"],
            en=labels["en"],
            broader=tuple(
                sorted(_slug(scheme, above) for above in graph.objects(iri, SKOS.broader))
            ),
            codes=_texts(graph, iri, SKOS.notation),
            heads=_texts(graph, iri, SKOS.hiddenLabel),
        )


def _slug(scheme: Scheme, iri: Node) -> str:
    return str(iri).removeprefix(str(address(_NOWHERE, scheme, "")))


def _texts(graph: Graph, iri: Node, property_: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(o) for o in graph.objects(iri, property_) if isinstance(o, Literal)))
