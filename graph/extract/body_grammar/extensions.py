"""What a name goes on with behind its field and place: a hamlet, a zone, a campus, a code.

"Chi bộ thôn Tân Lập", "TAND khu vực 5 - Hà Nam", "Bệnh viện Bạch Mai cơ sở 2", "Tổ đại biểu HĐND tỉnh số 3".
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extract import numerals
from graph.extract.answers import once
from graph.extract.body_grammar import components, lands, national, tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon.heads import SCHOOLS, Head
from graph.vietnamese import normalise

# Bodies that each hamlet has.
_OF_HAMLETS = frozenset(
    (
        "Chi bộ", "Chi ủy", "Chi hội", "Chi đoàn", "Liên chi hội", "Ban Công tác Mặt trận", "Ban Nhân dân",
        "Tổ hòa giải", "Tổ công nghệ số cộng đồng", "Tổ bảo vệ an ninh, trật tự",
    )
)  # fmt: skip
# Task forces that each place has one of at a time: "Ban Chỉ đạo tỉnh".
OF_PLACES = frozenset(("Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý"))
# Schools and broadcasters of which each province or district has one.
ONE_OF_EACH = frozenset(
    (
        "Trường Phổ thông dân tộc nội trú", "Trường Chính trị", "Trường Quân sự",
        "Đài Phát thanh và Truyền hình", "Báo và Phát thanh, Truyền hình", "Đài Truyền thanh",
        "Đài Truyền thanh - Truyền hình",
    )
)  # fmt: skip
_HAMLETS = {
    **{
        level: level
        for level in (
            "thôn", "làng", "ấp", "xóm", "bản", "buôn", "khóm", "tổ dân phố", "khu phố", "khu dân cư",
            "tiểu khu",
        )
    },
    "tdp": "tổ dân phố",
}  # fmt: skip
# Kinds whose national body has one in each province: "Hội Cựu chiến binh Việt Nam tỉnh X".
_NATIONWIDE = frozenset(
    (
        "hoi", "hoi-nong-dan", "hoi-phu-nu", "hoi-cuu-chien-binh", "doan-thanh-nien", "cong-doan", "mat-tran",
    )
)  # fmt: skip
_JOINTS = frozenset(("-", "và"))
_STOPS = frozenset((".", "!", "?", "…", ":", '"', "“", "”", "-"))
_STATION = re.compile(r"\d{2}[ \xa0]?[-.]?[ \xa0]?\d{2}[SVD](?!\w)")
_ORDERED = frozenset(("một", "hai", "ba", "bốn", "năm"))
_DEPUTIES = frozenset(("Tổ đại biểu Hội đồng nhân dân", "Tổ đại biểu", "Tổ đại biểu Quốc hội"))


def extended(text: Syllables, body: Body) -> Body:
    """The *body* with what its name goes on with."""
    if body.head.name in _OF_HAMLETS and body.superior is None and body.tail is None:
        return _of_hamlet(text, body)
    if body.tail is not None and body.head.kind in _NATIONWIDE and national.is_home(body.tail):
        place = tails.read(text, body.last)
        if place is not None and place.level is not None:
            return replace(lands.joined(body), last=place.last, tail=place)
    last = _seated(text, body)
    if last > body.last:
        return replace(body, last=last)
    zoned = _zoned(text, body)
    if zoned is not None:
        return zoned
    last = _campus(text, body)
    deputies = body.head.name in _DEPUTIES
    if last == body.last and deputies and (body.tail or body.head.name.endswith("Quốc hội")):
        last = _constituency(text, last)
    tests = body.field is not None and normalise(body.field).startswith("đăng kiểm")
    if last == body.last and tests:
        return _station(text, body)
    if last > body.last and deputies and body.bare:
        return replace(body, last=last, field=text.written(body.last, last))
    return body if last == body.last else replace(body, last=last)


def _constituency(text: Syllables, index: int) -> int:
    """The index after the number of a group of deputies: "số 3", "đơn vị số 5", "đơn vị 5"."""
    at = index + 2 * (text.words(index, index + 2) == "đơn vị")
    numbered = at + (text.word(at) == "số")
    if numbered == index or not text.joined(index):
        return index
    return numbered + 1 if numerals.number(text, numbered) else index


def _of_hamlet(text: Syllables, body: Body) -> Body:
    found = hamlet(text, body.last)
    if found is None:
        return body
    over = tails.read(text, found.last)
    last = over.last if over is not None and over.name is not None else found.last
    return replace(body, last=last, tail=found)


@once
def hamlet(text: Syllables, index: int) -> Tail | None:
    """The hamlet or quarter at *index*, by its name or number."""
    for written, level in _HAMLETS.items():
        after = index + written.count(" ") + 1
        if text.words(index, after) != written or not text.joined(after):
            continue
        if not all(map(text.joined, range(index, after))):
            continue
        start = after + (text.word(after) == "số")
        if text.word(start)[:1].isdigit() and text.joined(start):
            return Tail(index, start + 1, level, text.written(after, start + 1))
        last = start
        while last - start < 3 and text.joined(last) and text.proper(last):
            if last > start and _begins_person(text, start, last):
                break
            last += 1
        last = components.serial(text, last) if last > start else last
        return Tail(index, last, level, text.written(after, last)) if last > start else None
    return None


def _begins_person(text: Syllables, start: int, at: int) -> bool:
    """Whether a person's name begins at *at*: "Bí thư Chi bộ thôn Tân Lập Lê Thị Khoa"."""
    middle = text.word(at + 1) in ("văn", "thị")
    return text.person(at) is not None and (middle or at - start > 1)


def _seated(text: Syllables, body: Body) -> int:
    """The index after the place that an office speaks in: "Văn phòng đại diện Báo Nhân Dân tại Hà Nam"."""
    last = body.last
    if body.head.name != "Văn phòng Đại diện" or body.superior is None or text.word(last) != "tại":
        return last
    place = tails.read(text, last + 1) if text.joined(last) else None
    return place.last if place is not None and place.name is not None else last


# How the field of a body ends that several units share: "Đội Thuế liên huyện …".
_ZONES = ("khu vực", "liên huyện", "liên quận", "liên xã", "liên phường")


def _zoned(text: Syllables, body: Body) -> Body | None:
    """The *body* with the places of its zone, None where none follows.

    "Khu vực 5 - Hà Nam" is in that province; "khu vực Phủ Lý - Bình Lục" is told from others by the second.
    """
    after, place = body.last, None
    if text.word(after) not in _JOINTS:
        return None
    zone = body.head.name.endswith("khu vực") or normalise(body.field or "").endswith(_ZONES)
    if not zone:
        return None
    while text.word(after) in _JOINTS and text.joined(after) and text.joined(after + 1):
        further = tails.read(text, after + 1)
        if further is None or further.name is None or further.central or further.abroad:
            break
        after, place = further.last, further
    if place is None:
        return None
    if body.tail is None:
        return replace(body, last=after, tail=place)
    return replace(body, last=after, number=text.written(body.last, after))


def _campus(text: Syllables, body: Body) -> int:
    """The index after the campus of a school or hospital that goes by its number."""
    last = body.last
    if text.word(last) != "cơ":
        return last
    campus = text.words(last, last + 2) == "cơ sở" and text.joined(last) and text.joined(last + 2)
    if body.head.kind not in SCHOOLS or body.bare or not campus:
        return last
    number = len(text.word(last + 2)) == 1 and numerals.number(text, last + 2)
    if number or text.word(last + 2) in _ORDERED:
        return last + 3
    place = text.toponym(last + 2)
    return place[0] if place is not None else last


def _station(text: Syllables, body: Body) -> Body:
    """The *body* with the code of a station that tests vehicles: "Trung tâm Đăng kiểm xe cơ giới 90-01S"."""
    first = body.last - text.word(body.last - 1).isdigit()
    if not text.joined(first):
        return body
    code = _STATION.match(text.text, text.tokens[first].start)
    if code is None:
        return body
    last = first
    while last < len(text) and text.tokens[last].end <= code.end():
        last += 1
    head = text.head(body.first)
    start = head[0] if head is not None else body.first + 1
    return replace(body, last=last, field=text.written(start, last))


def is_one(tail: Tail) -> bool:
    """Whether the country may have several bodies of that name: "Trung tâm Kiểm định quốc gia 1"."""
    return tail.central and tail.name == "Quốc gia"


def treats_of(text: Syllables, index: int, head: Head, tail: Tail, *, led: bool) -> bool:
    """Whether a country or a continent is what a department deals with: "Vụ Châu Âu"."""
    inside = text.joined(index) and text.capital(index) and text.word(index - 1) not in _STOPS
    return tail.abroad and head.name in ("Vụ", "Phòng") and (inside or led)


def paired(text: Syllables, index: int) -> int:
    """The index after another country behind a dash at *index*: "Phòng Đài Loan - Châu Mỹ"."""
    other = tails.read(text, index + 1) if text.word(index) == "-" else None
    return other.last if other is not None and other.abroad else index


def jailed(head: Head, found: tuple[int, Head] | None) -> bool:
    """Whether the police that a prison belongs to stand behind it: "Trại tạm giam số 1 Công an …"."""
    return head.kind == "cong-an" and found is not None and found[1].kind in ("cong-an", "bo")
