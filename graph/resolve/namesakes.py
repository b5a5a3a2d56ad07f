"""Names that many bodies bear: those that a place does not tell apart, and those of several towns."""

from __future__ import annotations

import re

from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, places
from graph.lexicon.trie import tokens
from graph.model import MentionKind
from graph.resolve import names
from graph.resolve.listed_regions import Region

# Heads that only a field makes one body of: "Ban chỉ đạo Trung ương" is any of them.
_FIELDED = frozenset(
    (
        "Ban",
        "Ban Chỉ đạo",
        "Ủy ban",
        "Hội đồng",
        "Viện",
        "Trung tâm",
        "Khoa",
        "Bảo tàng",
        "Liên minh",
    )
)
# Kinds of bodies of which each country has many, so that its name alone tells none.
_MANY = frozenset(
    (
        "Câu lạc bộ", "Đội bóng", "Đội", "Công ty", "Tập đoàn", "Tổng công ty", "Doanh nghiệp", "Hãng",
        "Báo", "Tạp chí", "Kênh", "Nhóm", "Nhà hàng", "Bệnh viện", "Bộ Tư lệnh",
    )
)  # fmt: skip
# Between a school and the university that it is of.
_UNIVERSITY = re.compile(
    r"[ \xa0]?(?:[-–—,(]|thuộc)[ \xa0]?(?:đh[ \xa0]?qg|đh|đại học)(?:[ \xa0]quốc gia)?[ \xa0-]{1,3}"
    r"(?=\w)",
    re.IGNORECASE,
)
_NEAR = 60
_LOCAL_UNITS = frozenset(("Tiểu đoàn", "Đại đội", "Trung đội"))


def told_by_no_place(body: Body, region: Region | None, kind: MentionKind | None) -> bool:
    """Whether *body* has a place and no name of its own, and its place has many such bodies.

    "Chi nhánh Hà Nội" is of some company, "CLB Anh" one of England's, "Ban Chỉ đạo Trung ương" one of many.
    """
    if body.field is not None or body.number is not None or body.superior is not None:
        return False
    tail, name = body.tail, body.head.name
    if tail is None or region is None:
        return False
    if name == "Chi nhánh":
        return True
    if region.level == "country" and tail.name in ("Trung ương", "Quốc gia"):
        head = "Văn phòng" if kind is MentionKind.ORGANIZATION else None
        return name in _FIELDED or name == head
    return name in _MANY and tail.level is None and _wide(region, tail)


def _wide(region: Region, tail: Tail) -> bool:
    """Whether *region* is a country or a part of the world."""
    return region.level == "country" or (tail.name or "").startswith(("châu ", "Châu "))


def of_several_towns(body: Body) -> bool:
    """Whether several towns have a school or hospital of its name, which leaves its place out.

    They bear no name but what they teach or treat: "Đại học Bách khoa", "Bệnh viện Nhi".
    """
    if body.tail is not None or body.superior is not None or body.number is not None:
        return False
    field = names.words(body.field)
    if body.head.kind in ("dai-hoc", "truong"):
        many = "taught in several towns"
    elif body.head.name == "Bệnh viện":
        many = "treated in several towns"
    else:
        return False
    return field in contexts.of(many)


def university(body: Body, text: Syllables) -> str | None:
    """The code of the province of the university that *body* is of: "ĐH Bách khoa - ĐHQG TP.HCM"."""
    end = text.tokens[body.last - 1].end
    link = _UNIVERSITY.match(text.text, end, end + _NEAR)
    if link is None:
        return None
    found = places.toponyms().match(tokens(text.text[link.end() : end + _NEAR]), 0)
    units = found[1] if found is not None else ()
    return next((unit.code for unit in units if unit.level == "province"), None)


def in_ranks(body: Body) -> bool:
    """Whether *body* is a unit that each regiment numbers for itself: "Tiểu đoàn 7"."""
    return body.head.name in _LOCAL_UNITS and body.superior is None and body.tail is None
