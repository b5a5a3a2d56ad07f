"""The concept schemes: policy fields, kinds of documents, honours and agencies, offices, levels.

A concept's address is ``{base}id/{folder}/{slug}``; slugs never change once published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from ontology.namespaces import SKOS
from ontology.vocabulary import literals

Triple = tuple[URIRef, URIRef, URIRef | Literal]


class Scheme(StrEnum):
    """A scheme; the value is the folder of its concepts' addresses."""

    FIELDS = "linh-vuc"
    DOCUMENT_TYPES = "loai-van-ban"
    AWARD_KINDS = "loai-khen-thuong"
    AGENCY_KINDS = "loai-co-quan"
    ROLES = "chuc-danh"
    LEVELS = "cap-hanh-chinh"


_FILES = {
    Scheme.FIELDS: "fields",
    Scheme.DOCUMENT_TYPES: "document-types",
    Scheme.AWARD_KINDS: "award-kinds",
    Scheme.AGENCY_KINDS: "agency-kinds",
    Scheme.ROLES: "roles",
    Scheme.LEVELS: "levels",
}
# Any base will do to read slugs and labels.
_NOWHERE = "http://base.invalid/"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme.

    *vi* and *en* are its labels, *broader* the slugs above it, *codes* its letters in the numbers of
    documents, *heads* the words with which names of this kind begin, or other spellings of an office.
    """

    slug: str
    vi: str
    en: str
    broader: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


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


def address(base: str, scheme: Scheme, slug: str) -> URIRef:
    """The address of a concept."""
    return URIRef(f"{base}id/{scheme}/{slug}")


@cache
def concepts(scheme: Scheme) -> MappingProxyType[str, Concept]:
    """The concepts of *scheme* by slug."""
    graph = Graph().parse(data=turtle(scheme), format="turtle", publicID=_NOWHERE)
    prefix = str(address(_NOWHERE, scheme, ""))
    found = {}
    for iri in graph.subjects(SKOS.inScheme):
        labels = literals(graph, iri, SKOS.prefLabel)
        slug = str(iri).removeprefix(prefix)
        found[slug] = Concept(
            slug=slug,
            vi=labels["vi"],
            en=labels["en"],
            broader=tuple(
                sorted(
                    str(above).removeprefix(prefix) for above in graph.objects(iri, SKOS.broader)
                )
            ),
            codes=_texts(graph, iri, SKOS.notation),
            heads=_texts(graph, iri, SKOS.hiddenLabel),
        )
    return MappingProxyType(dict(sorted(found.items())))


def fields() -> tuple[tuple[str, str], ...]:
    """The slug and Vietnamese label of each policy field."""
    return tuple((field.slug, field.vi) for field in concepts(Scheme.FIELDS).values())


def heads(scheme: Scheme) -> dict[str, str]:
    """The words with which names of a kind begin, each with the slug of the kind."""
    return {head: kind.slug for kind in concepts(scheme).values() for head in kind.heads}


def labels(scheme: Scheme) -> dict[str, str]:
    """The Vietnamese label of each concept, with its slug."""
    return {concept.vi: concept.slug for concept in concepts(scheme).values()}


def _texts(graph: Graph, iri: Node, property_: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(o) for o in graph.objects(iri, property_) if isinstance(o, Literal)))
