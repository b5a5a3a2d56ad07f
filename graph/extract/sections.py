"""Sections of a road: "đoạn Mai Sơn-Vinh, Vĩnh Hảo-Phan Thiết"."""

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.model import MentionKind
from graph.patterns import Led

_OPENINGS = "đoạn|đoạn tuyến|khai thác gồm|thi công gồm"
_SECTION = Led(rf"(?:{_OPENINGS})[ \xa0](?=\w)", by=_OPENINGS)
_NEXT = re.compile(r"(?:,[ \xa0]|[ \xa0]và[ \xa0]|,[ \xa0]và[ \xa0]|;[ \xa0])(?=\w)")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield sections of roads by their two ends, in rows too."""
    tokens = scan.tokens
    for row in scan.led(_SECTION):
        position: int | None = row.end()
        while position is not None:
            first = scan.token(position)
            one = _end_of(scan, first)
            joined = first < one < len(tokens) - 1 and runs.glued(scan, one + 1)
            if not (joined and tokens[one].word == "-" and runs.glued(scan, one)):
                break
            other = _end_of(scan, one + 1)
            if other == one + 1:
                break
            while other + 1 < len(tokens) and tokens[other].word == "-" and runs.glued(scan, other):
                beyond = _end_of(scan, other + 1)
                if beyond == other + 1:
                    break
                other = beyond  # "Thành phố Hồ Chí Minh-Long Thành-Dầu Giây"
            start, end = tokens[first].start, tokens[other - 1].end
            yield Span(start, end, MentionKind.PLACE, "place/section")
            following = _NEXT.match(scan.normalised, tokens[other - 1].end)
            position = following.end() if following else None


def _end_of(scan: Scan, index: int) -> int:
    """The index after the end of a road that is named at token *index*, or *index*."""
    tokens = scan.tokens
    if index >= len(tokens) or not tokens[index].capital:
        return index
    level = tokens[index].word in ("thành", "thị") and index + 2 < len(tokens)
    hits = (scan.toponym_at(tokens[at].start) for at in (index, index + 2 * level))
    known = max((scan.token(hit.end) for hit in hits if hit), default=index)
    last = index
    while last < len(tokens) and last - index < 4 and tokens[last].capital:
        if last > index and not runs.adjacent(scan, last):
            break
        last += 1
    return max(known, last)
