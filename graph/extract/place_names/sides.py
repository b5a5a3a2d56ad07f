"""Parts of known places by their side: "khu vực Nam Biển Đông", "ở Đông Mosul"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.lexicon import contexts
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit
from graph.model import MentionKind

_SIDES = contexts.of("side")
# What stands before a place and nothing else.
_BEFORE = re.compile(
    r"(?<!\w)(?:tại|ở|từ|đến|tới|khu|khu vực|vùng|địa bàn|rừng|các tỉnh|thuộc|qua|về|và)[ \xa0]$"
)


_ZONES = ("đông ", "tây ", "nam ", "bắc ", "duyên hải")
_OF_HERE = (" bộ", " bắc", " nam")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield known places with the capitals of their side before them."""
    text = syllables.of(scan.text)
    for index in text.standing(*_SIDES):
        if not (text.proper(index) and text.joined(index + 1)) or text.capital(index - 1):
            continue
        at = index + 1 + (text.word(index + 1) in _SIDES)
        hit = scan.toponym_at(text.tokens[at].start) if at < len(text) else None
        start = text.tokens[index].start
        if hit is None or scan.toponym_at(start) or not _BEFORE.search(scan.before(start, 16)):
            continue
        after = scan.token(hit.end)
        ended = not (text.joined(after) and text.capital(after))
        if (
            ended
            and text.tokens[after - 1].end - start > len("Nam Á")
            and scan.free(start, hit.end)
        ):
            yield Span(start, hit.end, MentionKind.PLACE, "place/known")


def zone(scan: Scan, hit: Hit[Place]) -> bool:
    """Whether "vùng" belongs to the region *hit*, told by its side: "vùng Đông Bắc", no "vùng Bắc Mỹ"."""
    if any(place.level != "region" for place in hit.values):
        return False
    name = scan.normalised[hit.start : hit.end]
    here = name.startswith(_ZONES) and (name.endswith(_OF_HERE) or name.startswith("duyên hải"))
    after = scan.token(hit.end)
    goes_on = (
        runs.adjacent(scan, after) and scan.tokens[after].capital
    )  # "vùng Tây Bắc Tây Ban Nha"
    return here and not goes_on and scan.normalised.endswith("vùng ", 0, hit.start)
