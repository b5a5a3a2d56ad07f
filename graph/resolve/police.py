"""Whose the parts of the police are: a department's a province's police, a team's a district's.

And whom "Công an" alone means: the whole force, or the police of a place that the article tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon import heads
from graph.resolve import communes, names
from graph.resolve.found import Found
from graph.vietnamese import normalise

CODED = "agency/police-code"
"""The rule of the codes that departments go by: "PC45"."""


_POLICE, _OF_POLICE = "Công an", " công an"
_DEPARTMENT, _TEAM = "Phòng", "Đội"
_INVESTIGATORS = frozenset(("Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"))
_FIELDS = ("cảnh sát ", "an ninh ", "kỹ thuật hình sự")
# Since they had a service of their own, fire-fighters of a district are no police department's.
_FIRE = "cảnh sát phòng cháy"
_CENTRAL = frozenset(("Trung ương", "Quốc gia"))
# Before the head alone these make it the whole force: "lực lượng Công an", "hệ thống Công an".
_FORCE = frozenset(("lượng", "thống", "chức", "toàn"))
# What those do who were there: "lực lượng Công an đã thu giữ".
_SEIZED = frozenset(
    (
        "đã thu", "đã bắt", "đã tạm", "đã khống", "đã phong", "đã khám", "đã triệu", "đã nhanh", "đã kịp",
        "thu giữ", "thu được",
        "bắt giữ", "bắt được", "chỉ bắt", "khống chế", "khám xét", "khám nghiệm", "phong tỏa", "có mặt",
        "đang truy",
    )
)  # fmt: skip

# What is done to those who were there: "giao nộp khẩu súng cho lực lượng Công an".
_HANDED = frozenset(("nộp", "giao", "báo"))

_OPENS = re.compile(r"[ \xa0]?\([ \xa0]?")
_CLOSES = (")", ",", " -", " –")
_OF_WHOLE = re.compile(r",?[ \xa0]?[-–(]?[ \xa0]?(?:của |thuộc )?")


def departments(text: str, found: Sequence[Found]) -> Iterator[tuple[str, str]]:
    """Yield the codes, in normal form, that stand in brackets behind departments, with the keys of these."""
    for index in range(1, len(found)):
        if found[index].span.rule != CODED:
            continue
        row = found[max(index - 2, 0) : index + 1]
        if (named := _department(text, row)) is not None and named.key:
            yield normalise(found[index].written), named.key


def _department(text: str, row: Sequence[Found]) -> Found | None:
    """Whose code ends *row*: the body right before the bracket, or the one that this is the whole of."""
    *before, one, code = row
    opens = _OPENS.fullmatch(text, one.span.end, code.span.start)
    if not opens or not text.startswith(_CLOSES, code.span.end):
        return None
    if one.body is None or not is_whole(one.body):
        return one
    apart = before and _OF_WHOLE.fullmatch(text, before[0].span.end, one.span.start)
    other = before[0] if apart else None
    return other if other is not None and other.body and not is_whole(other.body) else None


def is_whole(body: Body) -> bool:
    """Whether *body* is a ministry or some police, and no part of one."""
    return body.superior is None and (body.head.kind == "bo" or body.head.name == _POLICE)


def part(body: Body) -> bool:
    """Whether *body* is a part of some police that its name leaves out."""
    if body.superior is not None:
        return False
    if body.head.name in _INVESTIGATORS:
        return body.field is None
    if body.head.name not in (_DEPARTMENT, _TEAM):
        return False
    field = names.words(body.field)
    return field.startswith(_FIELDS) and not field.startswith(_FIRE)


def has(other: Body, one: Body) -> bool:
    """Whether the police *other* may have the part *one*."""
    tail = other.tail
    if other.head.name != _POLICE or tail is None or other.field is not None or other.abroad:
        return False
    if one.tail is not None or not part(one) or tail.level in communes.LEVELS:
        return False
    return _provincial(tail) or not _of_province(one)


def _of_province(one: Body) -> bool:
    """Whether only a province's police have such a part: departments, teams of traffic that they number."""
    numbered = names.words(one.field)[-1:].isdigit() or one.number is not None
    return one.head.name == _DEPARTMENT or (one.head.name == _TEAM and numbered)


def _provincial(tail: Tail) -> bool:
    """Whether *tail* is a province, or may be one."""
    if tail.name is None:
        return tail.level == "tỉnh"
    return tail.level in (None, "tỉnh", "thành phố") and any(
        unit.level == "province" for unit in tail.units
    )


def only(bodies: Iterable[Body], one: Body) -> Body | None:
    """The one police among *bodies* that may have the part *one*, None where there are several."""
    owners = (owned(other).superior or other for other in bodies)
    fitting = {
        (other.tail.name or "").casefold(): other
        for other in owners
        if other.tail is not None and has(other, one)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def owned(body: Body) -> Body:
    """*body* as a part of the police of the place in its name: "Cơ quan CSĐT huyện X"."""
    tail = body.tail
    if tail is None or not part(body) or tail.abroad or tail.name in _CENTRAL:
        return body
    if tail.level in communes.LEVELS or (body.head.name == _DEPARTMENT and not _provincial(tail)):
        return body
    if body.head.name == _TEAM:
        return body
    police = Body(body.first, body.last, heads.named(_POLICE), tail=tail)
    field = body.field
    if field is not None and field.lower().endswith(_OF_POLICE):
        field = field[: -len(_OF_POLICE)]  # "Phòng Cảnh sát hình sự Công an X"
    return replace(body, field=field, tail=None, superior=police)


def credited(body: Body, span: Span) -> Body:
    """*body*, or the paper of the police of a place that a credit names by them alone."""
    if span.rule != "agency/press-credit" or body.head.name != _POLICE:
        return body
    return replace(body, head=heads.named("Báo"), field=_POLICE)


def placed(body: Body | None) -> bool:
    """Whether *body* is the police of a place, or a part of them."""
    while body is not None and body.superior is not None:
        body = body.superior
    return body is not None and body.head.name == _POLICE and body.tail is not None


def is_force(body: Body) -> bool:
    """Whether *body* is "Công an" alone, which no other one takes up."""
    return body.head.name == _POLICE and body.bare


# What the police of a commune or a ward does not do: it is for those of a district or a province.
_INVESTIGATES = frozenset(
    ("điều tra", "khởi tố", "tạm giam", "tạm giữ", "khai nhận", "truy tố", "truy nã", "khám xét")
)
_ACT = 8  # syllables
_OF_COMMUNES = re.compile(r"\|place\|(?:ward\||xã |phường |thị trấn |đặc khu )")


def able(
    text: Syllables, body: Body, named: Sequence[tuple[int, str]]
) -> Sequence[tuple[int, str]]:
    """Those of the police *named*, by where and by key, whom "Công an" alone may mean."""
    others = [pair for pair in named if pair[1] != _whole_force()] or named
    last = body.last
    if any(text.words(at, at + 2) in _INVESTIGATES for at in range(last, last + _ACT)):
        return [pair for pair in others if not _OF_COMMUNES.search(pair[1])] or others
    return others


@cache
def _whole_force() -> str | None:
    """The key of the whole force."""
    force = names.sole(_POLICE)
    return force.key if force is not None else None


def is_authority(text: Syllables, body: Body | None) -> bool:
    """Whether *body* is "Công an" alone as who acts, not as a force: "cơ quan Công an", "bị Công an bắt"."""
    if body is None or body.head.name != _POLICE or not body.bare:
        return False
    first, before = body.first, text.word(body.first - 1)
    if before == "lượng" and text.joined(first - 2):
        caught = text.word(first - 3) == "bị"  # "bị lực lượng Công an khống chế"
        handed = text.word(first - 3) == "cho" and not _HANDED.isdisjoint(
            text.word(at) for at in range(first - 7, first - 3)
        )
        if caught or handed or text.words(body.last, body.last + 2) in _SEIZED:
            return True
    return before not in _FORCE
