"""Abbreviations expanded, in documents and in queries alike, with offsets into the original text.

``TT&TT``, ``TT và TT``, ``TT-TT``, ``TTTT`` and ``tttt`` all become ``thông tin và truyền thông``:
expanding the query alone misses "thành phố Hồ Chí Minh" where a text says "TP.HCM".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import product

from graph import vietnamese
from ontology import tables

_JOINT = r"(?:\s?[&.,–-]\s?|\s(?:và|va)\s|\s|)"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and what it stands for.

    *case* is "joint" where its joint must be written (T.Ư, but not TƯ), "dotted" where a full stop
    and a name must follow (Q.12, H.Phú Vang), else "any".
    """

    short: str
    long: str
    case: str = "any"

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands between its joints, in lower case: ("tt", "tt") of TT&TT."""
        return tuple(re.split(r"[&.,-]+", vietnamese.normalise(self.short)))

    def pattern(self) -> str:
        """Return a pattern of the ways to write it, in normalised text, with or without marks."""
        return _JOINT.join("".join(f"[{_twins(char)}]" for char in part) for part in self.parts)

    def beginnings(self) -> Iterator[str]:
        """Yield the first words of these ways: "tt" and "tttt" of TT&TT."""
        for end in range(1, len(self.parts) + 1):
            letters = "".join(self.parts[:end])
            yield from map("".join, product(*map(_twins, letters)))


def _twins(char: str) -> str:
    bare = vietnamese.fold(char)
    return char if bare == char else char + bare


@cache
def table() -> tuple[Abbreviation, ...]:
    """Return the abbreviations known, the longest first."""
    rows = tables.rows("abbreviations")
    known = [Abbreviation(row["short"], row["long"], row["case"]) for row in rows]
    return tuple(sorted(known, key=lambda one: -len(one.short)))


def digest() -> str:
    """Return a mark of the abbreviations known, by which an index tells whether it was built with others."""
    return blake2b(repr(table()).encode(), digest_size=6).hexdigest()


@cache
def _pattern() -> re.Pattern[str]:
    options = "|".join(f"({one.pattern()})" for one in table())
    return re.compile(rf"(?:{options})(?![^\W_])\.?")


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word for one in table() for word in one.beginnings())


_WORD = re.compile(r"[^\W_]+")


def find(text: str, normalised: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, long form) for each abbreviation in *text*, left to right.

    *normalised* is ``vietnamese.normalise(text)``. The full stop belongs to a form of two letters
    that a capital follows, as in "TP. Hải Phòng"; elsewhere it ends a sentence.
    """
    known, beginnings, pattern = table(), _beginnings(), _pattern()
    free = 0
    for word in _WORD.finditer(normalised):
        # Trying the whole pattern at each word would take most of the time of an analysis.
        if word.group() not in beginnings or word.start() < free:
            continue
        match = pattern.match(normalised, word.start())
        if match is None:
            continue
        index = match.lastindex or 0
        start, end = match.span(index)
        one = known[index - 1]
        if not _means(one, text, start, end, match.end()):
            continue
        if one.case == "dotted" or (
            end - start == 2 < match.end() - start
            and text[end + 1 : end + 3].lstrip()[:1].isupper()
        ):
            end = match.end()
        free = end
        yield start, end, one.long


def _means(one: Abbreviation, text: str, start: int, end: int, stop: int) -> bool:
    """Tell whether what stands at [*start*, *end*), its full stop before *stop*, is meant as *one*."""
    written = text[start:end]
    if one.case == "joint":
        return "." in written
    if one.case == "dotted":
        if stop == end or text[start - 1 : start] == ".":
            return False
        # Of "bà H. Anh này" the stop ends a sentence; who types in small letters types no sentence.
        if text.islower():
            return text[stop : stop + 2].strip() != ""
        return text[stop : stop + 1].isdecimal() or text[stop : stop + 1].isupper()
    return True
