"""Buildings by a name that ends with what they are: "Tràng Tiền Plaza", "Keangnam Landmark Tower"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.lexicon import contexts
from graph.model import MentionKind

_KINDS = (
    "plaza", "tower", "towers", "building", "complex", "hotel", "resort", "mall", "residence",
    "residences", "riverside",
)  # fmt: skip
_LONGEST = 4


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the capitals that end with the word for a building."""
    text, _ = bodies.read(scan)
    for index in text.standing(*_KINDS):
        if not text.proper(index):
            continue
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
        token = text.tokens[index]
        goes_on = text.joined(index + 1) and text.capital(index + 1)
        named = first < index and text.word(first) != "the" and not goes_on
        if named and scan.free(token.start, token.end):
            start = text.tokens[first].start
            yield Span(start, token.end, MentionKind.PLACE, "place/building")
