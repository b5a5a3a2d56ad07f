"""Private hospitals, where the text says of them that they are: "các bệnh viện tư nhân như …"."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extract.answers import of_text
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.vietnamese import normalise

_PRIVATE = frozenset(("tư nhân", "tư thục", "ngoài công"))
_LISTING = frozenset(("như", "gồm", "là", ":", "("))
_IS = frozenset(("là", "-", "–", ",", "("))
_KIND = 8  # Syllables of "là một trong những bệnh viện đa khoa tư nhân".


def told(text: Syllables, bodies: Iterable[Body]) -> frozenset[str]:
    """The names of hospitals that *text* says are private, of its *bodies*, in normal form."""
    said = _said(text)
    if not said:
        return frozenset()
    return frozenset(
        normalise(body.field)
        for body in bodies
        if body.head.kind == "benh-vien" and body.field and _meant(text, body, said)
    )


@of_text
def _said(text: Syllables) -> tuple[int, ...]:
    """Where the text speaks of private hospitals: the index behind each time."""
    return tuple(
        index + 2
        for index in text.standing("tư", "ngoài")
        if text.words(index, index + 2) in _PRIVATE and "viện" in _before(text, index)
    )


def _before(text: Syllables, index: int) -> list[str]:
    return text.words(max(index - 4, 0), index).split()


def _meant(text: Syllables, body: Body, said: tuple[int, ...]) -> bool:
    """Whether *body* stands in a list of private ones, or is said to be one."""
    for after in said:
        if after < body.first:
            between = text.words(after, body.first).split()
            if "." not in between and not _LISTING.isdisjoint(between):
                return True
        elif body.last < after <= body.last + _KIND:
            between = text.words(body.last, after).split()
            if between[0] in _IS and "viện" in between and "." not in between:
                return True
    return False
