"""Communes by their bare name, which many words bear: only where their place in the sentence tells."""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.lexicon import places, surnames, words
from graph.lexicon.places import Place
from graph.model import MentionKind


def in_addresses(scan: Scan) -> Iterator[Span]:
    """Communes without their level word where the unit that holds them follows: "Văn Quán, Hà Đông"."""
    for hit in scan.toponyms:
        first = scan.token(hit.start)
        sign = scan.tokens[first - 1].word if first > 1 else ""
        bracket = sign == "(" and scan.text.startswith(")", hit.end)
        if not bracket and (sign != "," or not runs.adjacent(scan, first)):
            continue
        for width in (2, 3, 1):
            start = first - 1 - width
            if start < 0 or not scan.tokens[start].capital:
                continue
            found = places.communes().match(scan.tokens, start)
            if found is None or found[0] != first - 1 or not _holds(hit.values, found[1]):
                continue
            span = (scan.tokens[start].start, scan.tokens[first - 2].end)
            if scan.free(*span) and _is_whole(scan, start, first - 1, bracket=bracket):
                yield Span(*span, MentionKind.PLACE, "place/in-address")
            break


def _is_whole(scan: Scan, start: int, sign: int, *, bracket: bool) -> bool:
    """Whether the name from token *start* to the *sign* is whole, and no person's or school's.

    "ông Minh Hòa (Hà Nội)", "Mầm non Hoa Mai (Hà Nội)".
    """
    if start > 0 and runs.adjacent(scan, start) and scan.tokens[start - 1].capital:
        return False
    one = sign - start == 1
    if not bracket:
        return not one or scan.tokens[start - 1].word == ","
    text = syllables.of(scan.text)
    return not (one or text.titled(start) or text.word(start - 1) in PARTED)


# Words that end the head of a body with a commune's name.
PARTED = words.of("non nhánh trường học ty tác xưởng viện hàng hiệu nghiệp sở cấp thông")
# Words that nothing but a place follows.
_WHERE = "tại|ở|thuộc|địa bàn|khu vực|quê ở|trú|về|lên|xuống|từ|vụ|vụ án"
_SEASONS = frozenset(("đông xuân", "hè thu", "xuân hè", "thu đông", "hạ thu"))
_LOCATED = re.compile(rf"(?<!\w)(?:{_WHERE})[ \xa0]$")
_LOCATING = frozenset(phrase.split()[-1] for phrase in _WHERE.split("|"))


def located(scan: Scan) -> Iterator[Span]:
    """Communes without their level word behind a preposition of place: "tại Đông Cuông"."""
    tokens = scan.tokens
    for before in syllables.of(scan.text).standing(*_LOCATING):
        first, token = before + 1, tokens[before + 1] if before + 1 < len(tokens) else None
        if token is None or not token.capital or tokens[before].capital:
            continue
        surname = token.word in surnames.shares() and tokens[first - 1].word not in ("tại", "ở")
        if not scan.free(token.start, token.end):
            continue
        ahead = scan.before(token.start, 12)
        if not _LOCATED.search(ahead) or ahead.endswith("dịch vụ "):
            continue
        last = runs.capitals(scan, first, 4)
        found = places.communes().match(tokens, first)
        if found and found[0] == last and last - first > 1:
            span = (token.start, tokens[last - 1].end)
            if scan.normalised[slice(*span)] in _SEASONS:
                continue  # "vụ Đông Xuân"
            if surname and not (
                _leveled(scan, scan.normalised[slice(*span)]) or _within(scan, last)
            ):
                continue  # "vụ Đồng Tâm" beside "xã Đồng Tâm", but "vụ Trần Phú"
            if scan.free(*span) and not _owned(scan, scan.text[slice(*span)]):
                yield Span(*span, MentionKind.PLACE, "place/located")


def _leveled(scan: Scan, name: str) -> bool:
    """Tell whether the document names a commune or hamlet by *name* with its level word."""
    return any(
        f"{level} {name}" in scan.normalised for level in ("xã", "phường", "thị trấn", "đặc khu")
    )


def _within(scan: Scan, after: int) -> bool:
    """Tell whether the bracket at token *after* says what a commune lies in: "(Mỹ Đức, Hà Nội)"."""
    tokens = scan.tokens
    if after + 1 >= len(tokens) or tokens[after].word != "(":
        return False
    return scan.toponym_at(tokens[after + 1].start) is not None


def _owned(scan: Scan, name: str) -> bool:
    """Tell whether the document names a company or another body by *name*: "Bóng đèn Điện Quang"."""
    bodies = (span for span in scan.spans if span.kind is MentionKind.ORGANIZATION)
    return any(name in scan.text[span.start : span.end] for span in bodies)


def _holds(holders: tuple[Place, ...], communes: tuple[Place, ...]) -> bool:
    """Tell whether one of *holders* is the district or province of one of *communes*."""
    codes = {(place.level, place.code) for place in holders if place.code}
    return any(
        ("district", commune.district) in codes or ("province", commune.province) in codes
        for commune in communes
    )


_AMONG = frozenset(("như", "gồm"))
_UNITS = words.of("vùng xã huyện phương nơi vực tỉnh thôn bản đảo trấn")
_LEADS = words.of("tại ở thuộc bàn vực quê trú về lên xuống từ đến đoạn qua ngụ tới như gồm")


def rows(scan: Scan) -> Iterator[Span]:
    """Rows of communes: three behind a word of place, four behind "như": "ở Thành Công, Kim Liên và …"."""
    text, done = syllables.of(scan.text), 0
    for before in text.standing(*_LEADS):
        index = before + 1
        if index < done or not text.capital(index) or not text.joined(index):
            continue
        row = []
        at = index
        while (found := places.communes().match(text.tokens, at)) and found[0] - at > 1:
            if text.joined(found[0]) and text.capital(found[0]):
                break
            row.append((text.tokens[at].start, text.tokens[found[0] - 1].end))
            if text.word(found[0]) not in (",", "và") or not text.capital(found[0] + 1):
                break
            at = found[0] + 1
        units = not _UNITS.isdisjoint(text.words(before - 5, before).split())
        if len(row) > (3 if text.word(before) in _AMONG and not units else 2):
            done = at
            for start, end in row:
                if scan.free(start, end):
                    yield Span(start, end, MentionKind.PLACE, "place/row")
