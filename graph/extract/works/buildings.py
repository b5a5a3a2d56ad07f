"""Buildings by a name that ends with what they are: "Tràng Tiền Plaza", "Keangnam Landmark Tower"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.model import MentionKind

_KINDS = (
    "plaza", "tower", "towers", "building", "complex", "hotel", "resort", "mall", "residence",
    "residences", "riverside",
)  # fmt: skip
_LONGEST = 4


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the capitals that end with the word for a building, and what "&" adds behind it."""
    text, _ = bodies.read(scan)
    for index in text.standing(*_KINDS):
        if not text.proper(index):
            continue
        first, last = _first(scan, text, index), _last(text, index)
        goes_on = text.joined(last) and text.capital(last)
        lone = first == index - 1 and text.word(first) == "the"  # a film
        if first == index or lone or goes_on or _is_cut(scan, text, first):
            continue
        start, end = text.tokens.bounds(first, last)
        if scan.free(start, end):
            yield Span(start, end, MentionKind.PLACE, "place/building")


def _first(scan: Scan, text: Syllables, index: int) -> int:
    """Where the name begins that ends with the word for a building at *index*."""
    first = index
    while (
        first > 0
        and index - first < _LONGEST
        and text.joined(first)
        and (text.capital(first - 1) or text.word(first - 1) == "&")
        and (text.word(first - 1).isalpha() or text.word(first - 1) == "&")
        and scan.free(text.tokens[first - 1].start, text.tokens[first - 1].end)
        and text.word(first - 1) not in contexts.of("opener")
    ):
        first -= 1
        if text.word(first) == "the":
            break  # "ở Seattle The Quell Hotel"
    return first


def _last(text: Syllables, index: int) -> int:
    """The index after the name whose word for a building stands at *index*: "Quell Resort & Spa"."""
    added = text.word(index + 1) == "&" and text.joined(index + 2) and text.proper(index + 2)
    return index + 3 if added else index + 1


def _is_cut(scan: Scan, text: Syllables, first: int) -> bool:
    """Whether more of the name stands before *first*, or whose of its kind it is: "Asia's Best Resort"."""
    before = first - 1
    if text.word(before) == "s" and text.word(before - 1) in ("'", "’"):
        return True
    if not text.joined(first) or not text.capital(before):
        return False
    token = text.tokens[before]
    return not scan.free(token.start, token.end)
