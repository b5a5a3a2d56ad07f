"""Records → hits as a reader sees them: what matches is marked on the text as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from search.ports import Hit, Part
from search.records.cards import Card
from search.records.zones import Shown
from search.showing.highlight import Marker
from search.words.analysis import Analysis

# Other spellings of an entity that are shown where they match.
_SPELLINGS = 3


def article(record: Shown, marker: Marker, tokens: tuple[Analysis, Analysis], score: float) -> Hit:
    """Return the hit of an article; *tokens* are those of its title and of its body."""
    title, body = tokens
    return Hit(
        iri=record["iri"],
        id=record["id"],
        sort="article",
        type="article",
        title=marker.whole(record["title"], title),
        snippet=marker.snippet(record["body"], body),
        score=round(score, 4),
        published=record["published"] or None,
    )


def unmarked(iri: str, title: str, score: float, *, published: str) -> Hit:
    """Return the hit of an article of which nothing is marked, for those who read no text of it."""
    return Hit(
        iri=iri,
        id=unquote(iri.rpartition("/")[2]),
        sort="article",
        type="article",
        title=(Part(title),),
        snippet=(),
        score=round(score, 4),
        published=published or None,
    )


def entity(card: Card, marker: Marker | None, score: float) -> Hit:
    """Return the hit of the entity with this *card*, with those of its other names that match.

    Without *marker* nothing is marked, and no other names are told.
    """
    matching: list[tuple[Part, ...]] = []
    if marker is not None:
        spellings = (marker.whole(name) for name in card["s"] if name != card["l"])
        matching = [parts for parts in spellings if any(part.marked for part in parts)]
    return Hit(
        iri=card["i"],
        id=card["i"].rpartition("/")[2],
        sort="entity",
        type=card["t"],
        title=marker.whole(card["l"]) if marker is not None else (Part(card["l"]),),
        snippet=tuple(_joined(matching[:_SPELLINGS])),
        score=round(score, 4),
        hint=card["h"],
        articles=card["a"],
    )


def _joined(spellings: list[tuple[Part, ...]]) -> Iterator[Part]:
    for i, parts in enumerate(spellings):
        if i:
            yield Part(" · ")
        yield from parts
