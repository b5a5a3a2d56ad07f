"""Captions that run on in the text: what only a photograph shows is not what the text takes up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_CREDIT = re.compile(r"(?:[Ảả]nh(?: minh họa)?|ẢNH)[ \xa0]?$")
_WIDTH = len("Ảnh minh họa ")
_ENDS = re.compile(r"[.!?…][”\"’')]*\s+(?=[^\Wa-zà-ỹđ])|\n")
_LONGEST = 400


def of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of *text* begin and end that a credit stands right behind."""
    return tuple((_begun(text, start), start) for start in _credits(text))


def _credits(text: str) -> Iterator[int]:
    """Yield where "Ảnh:" stands; the colon is rarer than any letter."""
    colon = text.find(":")
    while colon >= 0:
        first = max(0, colon - _WIDTH)
        if found := _CREDIT.search(text[first:colon]):
            yield first + found.start()
        colon = text.find(":", colon + 1)


def _begun(text: str, credit: int) -> int:
    """Where the sentence begins that ends before the *credit*, and perhaps before its bracket."""
    last = len(text[:credit].rstrip(" \xa0\n(.…"))
    ends = [found.end() for found in _ENDS.finditer(text, max(0, last - _LONGEST), last)]
    return ends[-1] if ends else max(0, last - _LONGEST)


def outside(
    captions: Sequence[tuple[int, int]], named: Sequence[tuple[int, str]], position: int
) -> Sequence[tuple[int, str]]:
    """The bodies *named*, each by where it stands, without those that only *captions* show.

    A head alone at *position* takes up what its own caption shows, and what no other text named before.
    """
    if not captions or _caption(captions, position) is not None:
        return named
    told = [pair for pair in named if _caption(captions, pair[0]) is None]
    return told if any(where < position for where, _ in told) else named


def _caption(captions: Sequence[tuple[int, int]], position: int) -> int | None:
    """The index of the caption that holds *position*."""
    at = bisect_right(captions, position, key=lambda caption: caption[0]) - 1
    return at if at >= 0 and position < captions[at][1] else None
