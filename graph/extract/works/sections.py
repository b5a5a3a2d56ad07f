"""Sections of a road: "đoạn Mai Sơn-Vinh, Vĩnh Hảo-Phan Thiết"."""

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.extract.works.roads import NO_NAME, UNITS
from graph.lexicon import surnames
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit
from graph.model import MentionKind
from graph.patterns import Led

_OPENINGS = "đoạn|đoạn tuyến|tuyến|khai thác gồm|thi công gồm"
_SECTION = Led(rf"(?:{_OPENINGS})[ \xa0](?=\w)", by=_OPENINGS)
# From one road or place to another: "đường Trường Chinh (đoạn từ Cộng Hòa đến Âu Cơ)".
_FROM = "đoạn từ|đoạn tuyến từ"
_STRETCH = Led(
    rf"(?:{_FROM})[ \xa0](?P<one>[^,;:.()\n]{{2,50}}?)[ \xa0](?:đến|tới)[ \xa0](?P<other>\w)",
    by=_FROM,
)
_GAP = 4  # A dash with a blank on both sides.
_NEXT = re.compile(r"(?:,[ \xa0]|[ \xa0]và[ \xa0]|,[ \xa0]và[ \xa0]|;[ \xa0])(?=\w)")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield sections of roads by their two ends, in rows too."""
    tokens = scan.tokens
    for row in scan.led(_SECTION):
        position: int | None = row.end()
        if row[0].startswith("tuyến") and _is_other(scan, scan.token(row.end())):
            continue
        while position is not None:
            first = scan.token(position)
            one = _end_of(scan, first)
            dashed = first < one < len(tokens) - 1 and tokens[one].word in "-–"
            if not (dashed and tokens[one + 1].start - tokens[one - 1].end < _GAP):
                break
            other = _end_of(scan, one + 1)
            if other == one + 1:
                break
            while (
                other + 1 < len(tokens)
                and tokens[other].word in "-–"
                and tokens[other + 1].start - tokens[other - 1].end < _GAP
            ):
                beyond = _end_of(scan, other + 1)
                if beyond == other + 1:
                    break
                other = beyond  # "Thành phố Hồ Chí Minh-Long Thành-Dầu Giây"
            start, end = tokens.bounds(first, other)
            yield Span(start, end, MentionKind.PLACE, "place/section")
            following = _NEXT.match(scan.normalised, tokens[other - 1].end)
            position = following.end() if following else None


def stretches(scan: Scan) -> Iterator[Span]:
    """Yield the two ends of a stretch of road where they bear no word for what they are."""
    for found in scan.led(_STRETCH):
        for start, end in (found.span("one"), (found.start("other"), None)):
            first = scan.token(start)
            last = runs.capitals(scan, first, 4)
            whole = end is None or scan.tokens[last - 1].end == end
            named = last - first > 1 and scan.tokens[first].word not in NO_NAME | UNITS
            if whole and named and scan.toponym_at(scan.tokens[first].start) is None:
                yield Span(
                    *scan.tokens.bounds(first, last),
                    MentionKind.PLACE,
                    "place/section",
                )


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


def _is_wide(hit: Hit[Place]) -> bool:
    return any(
        place.level in ("province", "country", "city") or place.full.startswith("Thành phố ")
        for place in hit.values
    )


def _is_other(scan: Scan, index: int) -> bool:
    """Tell whether roads called after persons, towns or letters follow: "tuyến Lê Lợi - Hàm Nghi"."""
    token = scan.tokens[index]
    if scan.text[token.start : token.end].isupper():
        return True
    ends = scan.toponym_at(token.start)
    if ends is not None and _is_wide(ends):
        beyond = scan.token(ends.end) + 1
        other = scan.toponym_at(scan.tokens[beyond].start) if beyond < len(scan.tokens) else None
        return other is not None and _is_wide(other)  # "tuyến Hà Nội - Lào Cai": two towns
    person = token.word in surnames.shares() and runs.capitals(scan, index, 4) - index > 2
    return person and scan.toponym_at(token.start) is None
