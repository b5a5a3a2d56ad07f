"""Former addresses: 308 for things that others have replaced, 410 for those that are gone."""

from collections.abc import Iterable
from typing import NoReturn

from flask import abort
from rdflib import URIRef

from graph.store.ports import Store
from web import questions
from web.exchange import links
from web.exchange.context import generation


def to(kind: str, slug: str) -> tuple[str, str] | None:
    """The folder and word of the address that has taken the place of this one, or None."""
    iri = URIRef(links.iri(kind, slug))
    other = followed(generation().store, [iri])[iri]
    return links.parts(other) if other != iri else None


def followed(store: Store, things: Iterable[URIRef]) -> dict[URIRef, URIRef]:
    """Each of *things* with what has taken its place: itself where nothing has."""
    ends = {thing: thing for thing in things}
    if ends:
        for row in store.select(questions.about("leading_among", ends)):
            ends[URIRef(str(row["thing"]))] = URIRef(str(row["other"]))
    return ends


def refuse(kind: str, slug: str) -> NoReturn:
    """Answer that nothing is here: 410 where something was (RFC 9110), else 404."""
    held = generation()
    gone = held.removed(slug) if kind == links.ARTICLE else held.given(f"{kind}/{slug}")
    abort(410 if gone else 404)
