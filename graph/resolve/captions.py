"""Captions that run on in the text: what only a photograph shows is not what the text takes up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_CREDIT = re.compile(r"[Ảả]nh(?: minh họa)?[ \xa0]?:|ẢNH[ \xa0]?:")
_ENDS = re.compile(r"[.!?…][”\"’')]*\s+(?=[^\Wa-zà-ỹđ])|\n")
_LONGEST = 400


def of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of *text* begin and end that a photographer's credit stands right behind."""
    return tuple((_begun(text, found.start()), found.start()) for found in _CREDIT.finditer(text))


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
