"""Read ``minhbach.ttl``: each term with its two labels and comments, as pages and docs show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.namespaces import MB, OWL, PREFIXES, RDF, RDFS, SKOS

ONTOLOGY = URIRef("https://w3id.org/minhbach/ontology")


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or individual of ours.

    *labels* and *comments* are by language ("vi", "en"); *domain* and *range* are the classes of
    which one must fit; *parents* are the super-classes or super-properties.
    """

    iri: URIRef
    sort: str
    labels: dict[str, str]
    comments: dict[str, str]
    parents: tuple[URIRef, ...] = ()
    domain: tuple[URIRef, ...] = ()
    range: tuple[URIRef, ...] = ()
    types: tuple[URIRef, ...] = ()

    @property
    def name(self) -> str:
        return str(self.iri).removeprefix(str(MB))


def turtle() -> str:
    """The ontology as it is published."""
    return resources.files("ontology").joinpath("minhbach.ttl").read_text("utf-8")


def load() -> Graph:
    """Parse the ontology that ships with this package."""
    return Graph().parse(data=turtle(), format="turtle")


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the ontology, by name."""
    return tuple(read(load()))


def read(graph: Graph) -> Iterator[Term]:
    """Yield the terms of *graph* that are in our namespace, by name."""
    for iri in sorted({s for s in graph.subjects() if isinstance(s, URIRef) and s in MB}):
        yield Term(
            iri=iri,
            sort=_sort(graph, iri),
            labels=literals(graph, iri, RDFS.label),
            comments=literals(graph, iri, RDFS.comment),
            parents=_iris(graph, iri, RDFS.subClassOf, RDFS.subPropertyOf),
            domain=_classes(graph, iri, RDFS.domain),
            range=_classes(graph, iri, RDFS.range),
            types=_iris(graph, iri, RDF.type),
        )


def abbreviate(iri: str) -> str:
    """Return *iri* with one of our prefixes where one fits: ``org:Membership``."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def literals(graph: Graph, iri: Node, property_: URIRef) -> dict[str, str]:
    """The values of a property of *iri*, by language."""
    found = [value for value in graph.objects(iri, property_) if isinstance(value, Literal)]
    return {str(value.language): str(value) for value in sorted(found, reverse=True)}


def _sort(graph: Graph, iri: URIRef) -> str:
    types = set(graph.objects(iri, RDF.type))
    if OWL.Class in types:
        return "class"
    if types & {OWL.ObjectProperty, OWL.DatatypeProperty}:
        return "property"
    if SKOS.ConceptScheme in types:
        return "scheme"
    return "individual"


def _iris(graph: Graph, iri: URIRef, *properties: URIRef) -> tuple[URIRef, ...]:
    objects = {o for p in properties for o in graph.objects(iri, p) if isinstance(o, URIRef)}
    return tuple(sorted(objects))


def _classes(graph: Graph, iri: URIRef, property_: URIRef) -> tuple[URIRef, ...]:
    found: list[URIRef] = []
    for value in graph.objects(iri, property_):
        if isinstance(value, URIRef):
            found.append(value)
        elif isinstance(value, BNode):
            for union in graph.objects(value, OWL.unionOf):
                found += [
                    member for member in Collection(graph, union) if isinstance(member, URIRef)
                ]
    return tuple(sorted(found))
