"""Places by where they stand in an address: streets by house number, hamlets by what holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import bodies, runs
from graph.extract.base import Scan, Span, placed
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, places, surnames, words
from graph.model import MentionKind
from graph.vietnamese import LOWER, UPPER, normalise

# A house number and its street.
_HOUSE = re.compile(
    rf"(?<![\w/.,-])\d{{1,4}}(?:[Bb]is|[A-Za-z])?(?:(?:[-/]|[ ]-[ ])\d{{1,4}}[A-Za-z]?)*,?[ \xa0]"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:[ \xa0][{UPPER}][{LOWER}]+){{1,3}})"
    rf"(?=[ \xa0]?[,.;()–-]|[ \xa0][{LOWER}]+[ \xa0,.;]|\n|$)"
)
# A number that counts lines, stations, schools is no house's.
_HOUSED = re.compile(
    r"(?<!\w)(?:(?<!metro )(?<!băng )(?<!tuyến )(?<!lộ )(?<!khu )(?<!trạm )(?<!đội )số|số nhà|"
    r"nhà số|địa chỉ:?|ngụ|trú|nhà|trụ sở:?|khu đất|căn nhà|biệt thự|dãy|lô|cơ sở)[ \xa0]$"
)
# Behind these a number may count people, so the street must bear a person's name.
_PERHAPS = re.compile(r"(?:(?<!\w)(?:tại|ở|và|đất|án)|[,(;])[ \xa0]?$")
# The ward or town behind a street: "54 Nguyễn Bình, phường …".
_BEHIND = re.compile(
    r"[ \xa0]?[,(–-][ \xa0]?\(?(?:[Pp]hường|[Qq]uận|[Tt]hị (?:trấn|xã)|[Tt]hành phố|[PQ]\.|TP|TX|Hà Nội)"
    r"(?!\w)"
)
_LOCATED = words.of("tại ở thuộc bàn vực quê trú về lên xuống từ đến đoạn qua ngụ tới")
_BORN = re.compile(r"(?:sn|sinh năm)[ \xa0:]{0,2}\d{4}[,;][ \xa0](?:trú |quê |ngụ )?(?:tại |ở )?$")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield streets behind house numbers, and places that others in the address hold."""
    text, _ = bodies.read(scan)
    yield from _streets(scan, text)
    yield from _held(scan, text)
    yield from _lands(scan, text)
    yield from _journeys(scan, text)


def _streets(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "số 47 Nguyễn Công Trứ", "33 Nguyễn Du (P.Bến Nghé)"."""
    for found in scan.numbered(_HOUSE):
        first = text.at(found.start("name"))
        if first is None:
            continue
        before = scan.before(found.start(), 14)
        named = text.word(first) in ("bà", "ông") and _HOUSED.search(before)
        if not named and not _nameable(text, first):
            continue
        syllables = normalise(found["name"]).split()
        goes_on = scan.text.startswith((" ", "\xa0"), found.end())
        if goes_on and syllables[-1] in contexts.of("opener"):
            continue  # "nhà 8B Lê Trực Các công trình"
        if not (all(map(vietnamese, syllables)) or _BEHIND.match(scan.text, found.end())):
            continue  # "hạt giống số 4 Rafael Nadal"
        person = text.word(first) in surnames.shares()
        likely = person and (_PERHAPS.search(before) or _BEHIND.match(scan.text, found.end()))
        if not (_HOUSED.search(before) or likely):
            continue
        if scan.free(*found.span("name")):
            yield placed(*found.span("name"), "place/address")


def _nameable(text: Syllables, index: int) -> bool:
    """Whether a place's name may begin at *index*: no body, title, unit or opening word does."""
    if text.head(index) or text.title(index) or text.word(index) in contexts.of("opener"):
        return False
    return text.word(index) not in contexts.of("level")


def _held(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "ở Chi Ngại (Chí Linh)", "tại Nhổn, Hà Nội", "(SN 1996, ở Lỗ Giao; …)"."""
    for before in text.standing(*_LOCATED):
        index = before + 1
        if not text.proper(index) or not text.joined(index):
            continue
        if text.capital(before) and not runs.opens(scan, before):
            continue
        if not _nameable(text, index):
            continue
        after = _run(scan, text, index)
        holder = after + 1 if text.word(after) in ("(", ",") else None
        staying = text.word(before) in ("tại", "ở")  # one goes to a club as to a town
        if staying and (abroad := _abroad(scan, text, index)):
            yield placed(*text.tokens.bounds(index, abroad), "place/held")
            continue
        if after == index or (after - index == 1 and text.word(after) != ","):
            continue
        start = text.tokens[index].start
        if holder is None or not _is_place(scan, text, holder):
            born = text.word(after) in (",", ";", ")") and after - index > 1
            if not (born and _BORN.search(scan.before(start, 30))):
                continue
        yield placed(start, text.tokens[after - 1].end, "place/held")


def _run(scan: Scan, text: Syllables, index: int) -> int:
    """The index after up to four free Vietnamese capitals at *index*, or *index*."""
    after = index
    while after - index < 4 and text.proper(after) and vietnamese(text.word(after)):
        token = text.tokens[after]
        if (after > index and not text.joined(after)) or not scan.free(token.start, token.end):
            return index
        after += 1
    return index if text.joined(after) and text.capital(after) else after


def _journeys(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "từ Hà Đông đến Xuân Mai": one end that nobody knows beside one that is a place."""
    for before in text.standing("từ"):
        first = before + 1
        if text.capital(before) or not text.joined(first) or not text.proper(first):
            continue
        one = _end(scan, text, first)
        if text.word(one) not in ("đến", "tới") or not text.proper(one + 1):
            continue
        other = _end(scan, text, one + 1)
        ends = (first, one), (one + 1, other)
        known = [_is_known(scan, text, start) for start, _ in ends]
        for (start, after), beside in zip(ends, reversed(known), strict=True):
            run = _run(scan, text, start)
            if text.surname(start) and places.communes().match(text.tokens, start) is None:
                continue  # "thư từ Nguyễn An đến Hà Nội"
            if beside and 1 < run - start < 4 and run == after and _nameable(text, start):
                yield placed(*text.tokens.bounds(start, run), "place/held")


def _end(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the place or the capitals at *index*."""
    span = scan.at(text.tokens[index].start)
    if span is not None and span.kind is MentionKind.PLACE:
        return scan.token(span.end)
    place = text.toponym(index)
    return place[0] if place is not None else max(_run(scan, text, index), index + 1)


def _is_known(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a place begins at *index*, read already or to be read by its name."""
    span = scan.at(text.tokens[index].start)
    if span is not None:
        return span.kind is MentionKind.PLACE
    place = text.toponym(index)
    return place is not None and place[0] - index > 1


def _lands(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "vùng đất Hoan Châu": old names that no list holds."""
    for before in text.standing("đất", "quê"):
        index = before + 1
        if text.word(before - 1) not in ("vùng", "mảnh", "miền", "làng") or not text.proper(index):
            continue
        after = _run(scan, text, index)
        if 1 < after - index < 4 and _nameable(text, index):
            yield placed(*text.tokens.bounds(index, after), "place/held")


def _abroad(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the foreign name at *index* that a country or town abroad holds, or 0."""
    after = index
    while after - index < 4 and text.proper(after) and (after == index or text.joined(after)):
        token = text.tokens[after]
        if not scan.free(token.start, token.end):
            return 0
        after += 1
    foreign = any(not vietnamese(text.word(at)) for at in range(index, after))
    if not foreign or text.word(after) not in ("(", ",") or text.joined(after + 1) is False:
        return 0
    if text.word(after) == "(" and text.gap(after + 1):
        return 0
    place = text.toponym(after + 1)
    return after if place and place[1][0].level in ("country", "city", "region") else 0


def _is_place(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a unit with its level word, or a province or district by itself, begins at *index*."""
    if index >= len(text):
        return False
    span = scan.at(text.tokens[index].start)
    if span is not None:
        return span.kind is MentionKind.PLACE and span.part("level") is not None
    place = text.toponym(index)
    levels = ["province", "district"] + ["country", "city"] * (text.word(index - 1) == "(")
    return place is not None and place[1][0].level in levels
