"""Whose the Party's committees and the offices are that stand alone beside another office of that body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.model import MentionKind
from graph.resolve import communes
from graph.vietnamese import normalise

_OF_COMMUNES = frozenset(("Đảng ủy", "Đảng bộ", "Chi bộ"))
_COMMITTEES = _OF_COMMUNES | {
    "Ban cán sự đảng",
    "Đảng đoàn",
    "Đảng ủy cơ quan",
    "Đảng bộ cơ quan",
    "Chi bộ cơ quan",
}
_COUNCILS = frozenset(("uy-ban-nhan-dan", "hoi-dong-nhan-dan", "mat-tran"))
# Bodies without such a committee of their own, or with one by another name.
_WITHOUT = frozenset(
    (
        "dang-uy", "dang-bo", "chi-bo", "tinh-uy", "thanh-uy", "huyen-uy", "trung-uong-dang", "ban-thuong-vu",
        "ban-dang", "ban-dang-trung-uong", "ban-cua-uy-ban", "quoc-hoi", "chinh-phu", "hoi-dong-cong-ty",
        "ban-chi-dao", "doan-dai-bieu-quoc-hoi", "doan-thanh-nien", "to-chuc-quoc-te",
    )
)  # fmt: skip
# Parts and associations: a cell of the Party is theirs, a committee the whole body's.
_WITH_CELL = frozenset(
    (
        "phong", "vu", "van-phong", "thanh-tra", "cong-doan", "hoi", "hoi-phu-nu", "hoi-nong-dan",
        "hoi-cuu-chien-binh", "hiep-hoi", "mat-tran", "chi-cuc",
    )
)  # fmt: skip
# Parts of the bodies that a caucus of the Party is of.
_PARTED = frozenset(("cuc", "vu", "phong", "van-phong", "chi-cuc"))
_LINK = r"(?:,| và|,? kiêm| -| –|-)"
_OFFICE = (
    r"(?:(?:nguyên|cựu|quyền|tân) |q\. ?)?(?:phó )?(?:tổng )?(?:chủ tịch|chủ nhiệm|giám đốc|tgđ|kiểm toán|"
    r"biên tập|thư ký|bí thư|chánh án|chánh|(?:(?:bộ|thứ|cục|vụ|viện|hiệu|đồn|tư|chỉ huy|thủ|tổng cục|đội) )?"
    r"trưởng(?: ban)?|phó|tư lệnh|chính ủy|chính trị viên)"
    r"(?: (?:thường trực|thứ nhất|phụ trách|hđqt|hđtv|hội đồng (?:quản trị|thành viên|trường)))?"
)
_LEADERS = (
    r"(?:(?:tập thể|toàn thể|các đồng chí) )?(?:ban )?(?:lãnh đạo|giám đốc|giám hiệu|tổng giám đốc|"
    r"chỉ huy|các thành viên|thủ trưởng)"
)
_BETWEEN = re.compile(rf"{_LINK} (?:(?:{_OFFICE}{_LINK} )*{_OFFICE}|{_LEADERS})(?: của)? ?")
# Between an office alone and whom its chief speaks for: "Chánh Văn phòng, người phát ngôn Sở Y tế".
_SPEAKS = re.compile(r",(?: kiêm)? người phát ngôn (?:của )?\|")
_ROW = re.compile(r"(?:,| và| -| –) ?")
_FAR = 90

Found = Sequence[tuple[Span, Body | None]]


def alone(body: Body | None) -> bool:
    """Whether *body* is a committee of the Party that the text names by its head alone."""
    return (
        body is not None and body.bare and body.head.name in _COMMITTEES and body.superior is None
    )


def beside(text: Syllables, found: Found, shared: Mapping[int, Tail]) -> dict[int, int | Tail]:
    """Whose each committee alone is: the index of a body in *found*, or the place of its commune.

    "Bí thư Đảng ủy, Giám đốc Sở X"; "Bí thư Đảng ủy, Chủ tịch UBND xã X" is the commune's.
    """
    owners: dict[int, int | Tail] = {}
    for at in range(len(found) - 2, -1, -1):
        (span, body), (other_span, other) = found[at], found[at + 1]
        if body is None:
            continue
        between = text.text[span.end : other_span.start]
        if body.bare and body.head.kind == "van-phong" and other is not None:
            if _SPEAKS.fullmatch(normalise(between + "|")):
                owners[at] = at + 1
            continue
        if body.superior is not None and body.field is None:
            body = body.superior  # "Ban Thường vụ Đảng ủy"
        if not alone(body) or len(between) > _FAR or "\n" in between:
            continue
        between = normalise(between + "|").removesuffix("|")
        held = _BETWEEN.fullmatch(between) is not None
        rowed = held or _ROW.fullmatch(between) is not None
        if alone(other):
            owner = owners.get(at + 1) if rowed else None
        elif _is_of_commune(body, other):
            owner = _commune(other, other_span, shared) if rowed else None
        else:
            owner = at + 1 if held and _has(body, other_span, other) else None
        if owner is not None:
            owners[at] = owner
    return owners


def _is_of_commune(body: Body, other: Body | None) -> bool:
    """Whether *body* beside the council *other* is the committee of a commune, if of any."""
    if other is None or other.head.kind not in _COUNCILS:
        return False
    return body.head.name in _OF_COMMUNES


def _commune(other: Body | None, span: Span, shared: Mapping[int, Tail]) -> Tail | None:
    """The commune of the council *other*, which *span* names."""
    tail = (other.tail if other is not None else None) or shared.get(span.start)
    return tail if tail is not None and tail.level in communes.LEVELS else None


def placed(body: Body, tail: Tail) -> Body:
    """*body* with its place, which is its committee's or council's: "Ban Thường vụ Đảng ủy xã X"."""
    if body.superior is not None and (alone(body.superior) or body.superior.bare):
        return replace(body, superior=replace(body.superior, tail=tail))
    return replace(body, tail=tail)


def _has(body: Body, span: Span, other: Body | None) -> bool:
    """Whether *other* may have the committee *body*."""
    if other is None:
        return span.kind is MentionKind.ORGANIZATION
    kind = other.head.kind
    if kind in _WITHOUT:
        return False
    if body.head.name.startswith("Chi bộ") or body.head.name.endswith("cơ quan"):
        return True
    if body.head.name in ("Ban cán sự đảng", "Đảng đoàn"):
        return kind not in _PARTED
    return kind not in _WITH_CELL
