"""Names found in text by their syllables: the longest match at each place, in one pass over the text.

The time does not depend on how many names there are. Upper case in a name asks for upper case in
the text, so that "Hòa Bình" is not found in "hòa bình"; upper case in the text is always welcome.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from graph.vietnamese import nfc, normalise

V = TypeVar("V")

_TOKEN = re.compile(r"\w+|[^\w \t\xa0]")
_DASH = re.compile("[–—‐‑−]")


class Token(NamedTuple):
    """A syllable, number or sign: *word* is normalised, *capital* tells of its first letter."""

    word: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A name found at ``text[start:end]``; homonyms stay together in *values*."""

    start: int
    end: int
    values: tuple[V, ...]


def tokens(text: str, normalised: str | None = None) -> tuple[Token, ...]:
    """Cut *text* into syllables and signs; *normalised* spares the work where it is at hand.

    The end of a line is a sign of its own, so no name crosses it.
    """
    folded = _DASH.sub("-", normalise(text) if normalised is None else normalised)
    # Made as plain tuples are: a thousand a page, and the constructor by name takes twice as long.
    make = tuple.__new__
    return tuple(
        [
            make(Token, (found[0], start := found.start(), found.end(), text[start].isupper()))
            for found in _TOKEN.finditer(folded)
        ]
    )


class Trie(Generic[V]):
    """Names with values, by syllable."""

    def __init__(self) -> None:
        self._root: dict[str | None, Any] = {}

    def add(self, name: str, value: V) -> None:
        """Enter *value* under *name*; a name may hold several values."""
        node = self._root
        syllables = tokens(nfc(name))
        for syllable in syllables:
            node = node.setdefault(syllable.word, {})
        capitals = tuple(syllable.capital for syllable in syllables)
        node.setdefault(None, {}).setdefault(capitals, []).append(value)

    def match(self, syllables: Sequence[Token], index: int) -> tuple[int, tuple[V, ...]] | None:
        """The longest name that starts at ``syllables[index]``: the index after it, its values."""
        node = self._root
        best: tuple[int, tuple[V, ...]] | None = None
        position = index
        while position < len(syllables):
            deeper = node.get(syllables[position].word)
            if deeper is None:
                break
            node = deeper
            position += 1
            if leaf := node.get(None):
                found = tuple(
                    value
                    for capitals, entries in leaf.items()
                    if all(
                        syllables[index + offset].capital
                        for offset, capital in enumerate(capitals)
                        if capital
                    )
                    for value in entries
                )
                if found:
                    best = position, found
        return best

    def scan(self, syllables: Sequence[Token]) -> Iterator[Hit[V]]:
        """Yield the names in *syllables* from left to right, longest first, never overlapping."""
        index = 0
        root = self._root
        while index < len(syllables):
            if syllables[index].word in root and (found := self.match(syllables, index)):
                end, entries = found
                yield Hit(syllables[index].start, syllables[end - 1].end, entries)
                index = end
            else:
                index += 1
