"""What every published thing must have, as SHACL (W3C, 2017)."""

from functools import cache
from importlib import resources

from rdflib import Graph


def turtle() -> str:
    """The shapes as they are published."""
    return resources.files("ontology").joinpath("shapes.ttl").read_text("utf-8")


@cache
def load() -> Graph:
    """Parse the shapes that ship with this package. The graph is shared: read it, do not change it."""
    return Graph().parse(data=turtle(), format="turtle")
