"""What every published thing must have, as SHACL (W3C, 2017)."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib import resources

from rdflib import Graph, URIRef

from ontology.namespaces import SH


def turtle() -> str:
    """The shapes as they are published."""
    return resources.files("ontology").joinpath("shapes.ttl").read_text("utf-8")


@cache
def load() -> Graph:
    """Parse the shapes that ship with this package. The graph is shared: read it, do not change it."""
    return Graph().parse(data=turtle(), format="turtle")


@cache
def properties() -> Mapping[URIRef, tuple[URIRef, ...]]:
    """The properties that the things of each class may have, by the address of the class."""
    held, found = load(), defaultdict[URIRef, set[URIRef]](set)
    for shape, class_ in held.subject_objects(SH.targetClass):
        for constraint in held.objects(shape, SH.property):
            for path in held.objects(constraint, SH.path):
                if isinstance(class_, URIRef) and isinstance(path, URIRef):
                    found[class_].add(path)
    return {class_: tuple(sorted(paths)) for class_, paths in found.items()}
