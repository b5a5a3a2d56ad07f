"""What ends a body's name behind its field and place: a number, a zone, a road, a host country.

"Trường THPT Cao Lãnh 1", "Đội CSGT Bến Lau", "Đại sứ quán Cuba tại Việt Nam".
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extract import numerals
from graph.extract.body_grammar import (
    closures,
    components,
    extensions,
    lands,
    national,
    premises,
    tails,
)
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon.heads import Head
from graph.vietnamese import normalise

_ROADS = re.compile(
    r"(?<!\w)(?:dự án|(?:cao tốc|đường sắt|đường bộ|đường)(?: đô thị)?(?: \w+ \w+)?)$"
)
_NAMED_AFTER = frozenset(("vien", "benh-vien"))
_NUMBERED = frozenset(("truong", "dai-hoc", "doanh-nghiep", "ban-quan-ly"))
_SOCIETIES = frozenset(("hoi", "hiep-hoi"))
_PARTY = frozenset(("dang-uy", "dang-bo", "chi-bo"))
MISSIONS = frozenset(
    (
        "Đại sứ quán",
        "Tổng lãnh sự quán",
        "Lãnh sự quán",
        "Phái đoàn thường trực",
        "Thương vụ",
        "Cơ quan Tùy viên Quốc phòng",
    )
)


def ended(text: Syllables, body: Body) -> Body:
    """The *body*, read as far as its place, with all that its name ends with."""
    head, tail, last = body.head, body.tail, body.last
    if head.kind in _NAMED_AFTER and (bearer := _bearer(text, body)) is not None:
        return replace(body, last=bearer)
    if tail is not None:
        if head.kind == "bao-chi" and text.words(last, last + 2) == "điện tử":
            last += 2 if text.joined(last) else 0  # "Báo Hà Tĩnh điện tử"
        if (after := _serial(text, head, tail, last)) > last:
            body, last = replace(body, number=text.written(last, after)), after
    if "-" in (text.word(last), text.word(last - 2)):
        body, last = _befriended(text, body, last)
    if head.kind == "ban-quan-ly":
        if (zones := premises.zones(text, last)) > last:
            return _of_zones(text, body, zones)
        body = _road(text, replace(body, last=last))
        last = body.last
    if text.word(last) == "tại":
        last = _hosted(text, replace(body, last=last))
    body = replace(body, last=last) if last > body.last else body
    return closures.extended(text, extensions.extended(text, body))


def _bearer(text: Syllables, body: Body) -> int | None:
    """The index after the person whom a body is named after: "Viện Bỏng Quốc gia Lê Hữu Trác"."""
    if body.tail is None or not body.tail.central:
        return None
    person = text.person(body.last) if text.joined(body.last) else None
    return person if text.titled(body.first) is None else None


def _befriended(text: Syllables, body: Body, index: int) -> tuple[Body, int]:
    """A society at *index* with the other land that it is for, and its town there; the index after them."""
    if text.word(index) == "-" and _is_of_two(text, body, index):
        other = text.toponym(index + 1)
        index = other[0] if other is not None else index  # "… hữu nghị Fukuoka-Việt Nam"
    abroad = body.tail is not None and body.tail.abroad
    if not abroad or body.head.kind not in _SOCIETIES or text.word(index - 2) != "-":
        return body, index
    seat = tails.read(text, index) if text.joined(index) else None
    if seat is None or seat.level is None or not seat.name:
        return body, index
    # "Hội Hữu nghị Nhật - Việt tỉnh Ibaraki"
    of_two = lands.joined(body)
    return (replace(of_two, tail=seat) if of_two is not body else body), seat.last


def _is_of_two(text: Syllables, body: Body, dash: int) -> bool:
    """Whether the *dash* joins another land to the one that a society is called by."""
    if body.head.name.endswith("hữu nghị") and body.tail is not None:
        return True
    return body.head.kind in _SOCIETIES and not (text.gap(dash) or text.gap(dash + 1))


def _serial(text: Syllables, head: Head, tail: Tail, index: int) -> int:
    """The index after the number that tells the body from others of its place, else *index*."""
    if not (head.kind in _NUMBERED or head.name == "Nhà máy" or extensions.is_one(tail)):
        return index
    after = components.serial(text, index)
    coded = after == index and head.kind == "doanh-nghiep" and numerals.coded(text, index)
    return index + 1 if coded else after  # "Công ty cổ phần Hà Nội 36"


def _of_zones(text: Syllables, body: Body, zones: int) -> Body:
    """The *body* whose zones end before *zones*: "… Khu kinh tế X và các khu công nghiệp Quảng Ngãi"."""
    place = tails.read(text, zones)
    found = text.head(body.first)
    start = found[0] if found is not None else body.first + 1
    last = place.last if place is not None else zones
    return replace(body, last=last, field=text.written(start, zones), tail=place)


def _road(text: Syllables, body: Body) -> Body:
    """The board of a road with its other end: "… cao tốc Bến Lức – Long Thành", which is no town's."""
    last = body.last
    if text.word(last) != "-" or not _ROADS.search(normalise(body.field or "")):
        return body
    named = text.toponym(last + 1)
    person = named is None and text.person(last + 1) is not None
    if person or (body.tail is None and not text.proper(last - 1)):
        return body
    end = named[0] if named is not None else last + 3
    if named is None and not (text.proper(last + 1) and text.proper(last + 2)):
        return body
    found = text.head(body.first)
    start = found[0] if found is not None else body.first + 1
    return replace(body, last=end, field=text.written(start, end), tail=None)


def _hosted(text: Syllables, body: Body) -> int:
    """The index after the country behind "tại" that a mission is sent to, or whose guests meet there.

    "Đại sứ quán Cuba tại Việt Nam", "Hội Sinh viên Việt Nam tại Nga".
    """
    last, tail = body.last, body.tail
    mission = body.head.name in MISSIONS
    mission = mission or (body.head.kind in _PARTY and tail is not None and national.is_home(tail))
    if tail is None or not (mission or body.head.kind in _SOCIETIES) or not text.joined(last):
        return last
    host = tails.read(text, last + 1)
    if host is None:
        return last
    if body.head.name == "Hội Đồng hương":
        return host.last  # "Hội Đồng hương Nghệ An tại Hà Nội"
    guests = (national.is_home(tail) and host.abroad) or (tail.abroad and national.is_home(host))
    return host.last if mission or guests else last
