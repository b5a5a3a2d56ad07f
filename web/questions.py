"""The queries of the pages: one file each in ``web/queries``."""

from collections.abc import Iterable
from functools import cache
from importlib import resources

from rdflib import URIRef

from graph.store.spelling import spell_iri


@cache
def text(name: str) -> str:
    """The query in ``web/queries/{name}.rq``."""
    return resources.files("web").joinpath("queries", f"{name}.rq").read_text("utf-8")


def about(name: str, things: Iterable[URIRef]) -> str:
    """The query *name* with *things* in the place of ``$things``."""
    return text(name).replace("$things", " ".join(spell_iri(str(thing)) for thing in things))
