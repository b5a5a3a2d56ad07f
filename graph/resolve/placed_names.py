"""The place behind the name of a body: whether it is a part of the name, or whose the body is."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extract import level_words
from graph.extract.body_grammar import lands, national
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.lexicon import epithets, heads
from graph.resolve.listed_regions import Region
from graph.vietnamese import normalise

# What bodies of a place are called in short: "Viện kiểm sát huyện X".
_IN_FULL = {
    "Viện kiểm sát": "Viện kiểm sát nhân dân",
    "Tòa án": "Tòa án nhân dân",
    "Hội Phụ nữ": "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Ngân hàng Nhà nước Việt Nam chi nhánh": "Ngân hàng Nhà nước chi nhánh",
    "Ngân hàng Nhà nước Việt Nam khu vực": "Ngân hàng Nhà nước khu vực",
}


def _in_full(body: Body) -> Body:
    """*body* by the full name of its head, where it is one of a place of this country."""
    full = _IN_FULL.get(body.head.name)
    if full is None or body.field is not None or body.place is None or body.abroad:
        return body
    return replace(body, head=heads.named(full))


def apart(body: Body) -> Body:
    """The *body* by its full name, without the place behind it that tells of no jurisdiction."""
    body = _levelled(lands.joined(_in_full(body)))
    if body.tail is not None and (_bears_person(body) or _bears_other_name(body)):
        return replace(body, field=f"{body.field or ''} {body.tail.name}".strip(), tail=None)
    return replace(body, tail=None) if _at_home(body) else body


# "Công ty Xổ số tỉnh Hà Nam" is the one that is called "Công ty Xổ số Hà Nam" too.
_LEVEL = re.compile(r"(?:(?P<field>.+) )?(?P<level>tỉnh|[Tt]hành phố|TP|quận|huyện|thị xã|TX)")


def _levelled(body: Body) -> Body:
    """*body* with the word for the level of its place with the place, where its field ended with it."""
    tail = body.tail
    found = _LEVEL.fullmatch(body.field or "") if tail is not None and tail.level is None else None
    if tail is None or found is None:
        return body
    level = level_words.FULL[found["level"].lower()]
    return replace(body, field=found["field"], tail=replace(tail, level=level))


def _at_home(body: Body) -> bool:
    """Whether a ministry bears the name of the country, which it need not: "Bộ Công an Việt Nam"."""
    ministry = body.head.kind in ("bo", "co-quan-ngang-bo")
    return ministry and body.tail is not None and national.is_home(body.tail)


# Fields of bodies that all the country has one of, named after a person.
_NAMED_AFTER = ("quốc gia", "ctqg", "tiền phong", "tntp")


def _bears_person(body: Body) -> bool:
    """Whether the place is a person by whom the body is called: "Học viện Chính trị quốc gia Hồ Chí Minh"."""
    tail = body.tail
    if (
        tail is None
        or tail.level is not None
        or normalise(tail.name or "") not in epithets.namesakes()
    ):
        return False
    # The city's is called "Bảo tàng Thành phố Hồ Chí Minh".
    museum = body.head.name == "Bảo tàng" and body.field is None
    return museum or normalise(body.field or "").endswith(_NAMED_AFTER)


# Kinds whose bodies are called by names of their own.
_CALLED = frozenset(("truong", "dai-hoc", "benh-vien", "thu-vien-bao-tang", "bao-chi", "trung-tam"))


def _bears_other_name(body: Body) -> bool:
    """Whether its name holds another name of a province: "Đại học Sài Gòn" is not the city's."""
    tail = body.tail
    if tail is None or tail.level is not None or not (tail.name and tail.units):
        return False
    if not (body.head.organization or body.head.kind in _CALLED):
        return False
    unit = tail.units[0]
    if any(word.isupper() for word in re.findall(r"[^\W\d_]+", tail.name)):
        return False  # "TP.HCM" is the name, in short.
    written = frozenset(normalise(tail.name).split())
    alike = not written.isdisjoint(normalise(unit.name).split())
    return unit.level == "province" and len(written) > 1 and not alike


def bears_place(body: Body) -> bool:
    """Whether the place is a part of the name itself, as with schools and hospitals."""
    return body.head.kind in ("truong", "benh-vien")


def of_name(body: Body, region: Region | None) -> str:
    """The place behind the name of *body* in its one spelling, empty where none is written."""
    if body.tail is None:
        return ""
    known = region is not None and region.unit is not None and region.unit.code
    if region is not None and known and _below_namesake(body.tail, region):
        return region.label
    if region is not None and (known or body.tail.name is None):
        return region.name
    return body.tail.name or ""


def _below_namesake(tail: Tail, region: Region) -> bool:
    """Whether *region* is a district called like a province: "thành phố Yên Bái" has hospitals of its own."""
    told = tail.level is not None and region.level == "district"
    return told and any(unit.level == "province" for unit in tail.units)
