"""Sanctions: fines, disciplinary measures and revoked honours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph import numbers
from graph.facts import claims, people
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

_MEASURE = (
    r"khiển trách|cảnh cáo|cách chức(?: tất cả các chức vụ[^‖;,.ⓅⒶ]{0,40})?|khai trừ(?: ra)?(?: khỏi)? đảng|khai trừ|"
    r"giáng chức|giáng cấp bậc hàm|hạ bậc lương|buộc thôi việc|đình chỉ công tác|tạm đình chỉ công tác|đình chỉ sinh hoạt đảng|"
    r"tước danh hiệu [^‖;,.ⓅⒶⓌ]{3,40}|tước quân tịch|xóa tư cách|thu hồi (?:huân chương|bằng khen|danh hiệu)|"
    r"cách hết các chức vụ trong đảng|cách chức"
)
_DISCIPLINE = re.compile(rf"(?<!\w)(?P<measure>{_MEASURE})(?!\w)")
_PROPOSAL = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|kiến nghị|tờ trình|xem xét|trình|nếu|có thể|tự nhận|mức|khung|quy định(?! số)|"
    r"chưa|không|sẽ|phải bị|về việc điều động|thẩm quyền)(?=[^‖;]{0,90}$)"
)
_ACTS = re.compile(
    r"(?P<head>(?:bộ trưởng|chủ tịch|giám đốc|thủ tướng|bí thư|thứ trưởng|cục trưởng|phó chủ tịch) )?(?P<body>Ⓐ)"
    rf"(?: {TO_NAME})?[^‖;Ⓐ]{{0,120}}?(?<!\w)(?:quyết định|thi hành|ký|thống nhất|biểu quyết|bỏ phiếu|ban hành|ra|áp dụng|xử phạt|phạt|đã|vừa)(?!\w)"
)
_FINE = re.compile(
    r"(?<!\w)(?:xử phạt(?: vi phạm)? hành chính|xử phạt|phạt tiền|bị phạt|phạt vi phạm hành chính|phạt hành chính|phạt)(?!\w)"
)
_FINE_NOT = re.compile(
    r"(?:hình|chế tài|mức|khung|trừng|hình thức|quy định|nghị định[^‖;,]{0,40}) $"
)
_COUNTED = re.compile(
    r"(?<![\w.,/])(?P<count>\d+(?:\.\d{3})*) (?:lượt )?(?:đơn vị|tổ chức|cá nhân|doanh nghiệp|cơ sở|trường hợp|người|công ty|hộ|"
    r"tổ chức, cá nhân|đối tượng|chủ cơ sở|nhà thuốc|phương tiện|tàu|vụ)"
)
_TARGET_AFTER = re.compile(
    rf"(?: hành chính| tiền| vi phạm)*(?: đối với| với)? (?:(?P<body>[ⒶⓄ])|{TO_NAME})"
)


@dataclass(frozen=True, slots=True)
class _Sanction:
    evidence: tuple[Evidence, ...]
    target: str | None = None
    authority: str | None = None
    amount: int | float | None = None
    count: int | None = None
    subject: str | None = None


def state(scene: Scene) -> Iterator[Fact]:
    """Yield the measures taken against persons, and the fines, with amounts in đồng."""
    for one in _one_each([*_measures(scene), *_fines(scene)]):
        for evidence in one.evidence:
            yield claims.fact(
                FactKind.SANCTION,
                evidence,
                target=Ref(one.target) if one.target else None,
                authority=Ref(one.authority) if one.authority else None,
                amount=one.amount,
                count=one.count,
                subject=one.subject,
            )


def _measures(scene: Scene) -> Iterator[_Sanction]:
    tape = scene.tape
    for found in _DISCIPLINE.finditer(tape.code):
        floor, ceiling = tape.sentence(found.start())
        if _PROPOSAL.search(tape.code, floor, found.start()):
            continue
        target, reach = _target(tape, found, floor, ceiling)
        if target is None:
            continue
        authority, start = _authority(tape, floor, min(found.start(), target))
        yield _Sanction(
            (
                tape.evidence(
                    min(start, target, found.start()),
                    max(reach, found.end()),
                    "sanction/discipline",
                ),
            ),
            target=tape.mention(target).entity,
            authority=authority,
            subject=tape.written(*found.span("measure")),
        )


_AFTER = re.compile(rf"(?: (?:\w+ ){{0,6}}?(?:đối với|với))? {TO_NAME}")
_OBJECT = re.compile(rf"(?:kỷ luật|xử lý|thi hành kỷ luật)[^‖;Ⓟ]{{0,20}} {TO_NAME}")
_SUFFERS = re.compile(r"(?<!\w)(?:bị|nhận(?: hình thức)?|chịu)(?!\w)[^‖;Ⓟ]{0,60}$")


def _target(tape: Tape, found: re.Match[str], floor: int, ceiling: int) -> tuple[int | None, int]:
    """Who suffers the measure, and where the words end that say so."""
    after = _AFTER.match(tape.code, found.end(), ceiling)
    if after:
        return after.end() - 1, after.end()
    objects = list(_OBJECT.finditer(tape.code, floor, found.start()))
    if objects:
        return objects[-1].end() - 1, found.end()
    suffers = _SUFFERS.search(tape.code, floor, found.start())
    if suffers:
        return people.subject(tape, suffers.start(), elided=False), found.end()
    return None, found.end()


def _authority(tape: Tape, floor: int, stop: int) -> tuple[str | None, int]:
    """The body that decides, where its deed stands before the measure, and where it is named."""
    acts = list(_ACTS.finditer(tape.code, floor, stop))
    if not acts:
        issuer = re.compile(r"Ⓓ(?: Ⓣ)? của (?P<body>Ⓐ)").search(tape.code, floor, stop)
        if issuer:
            return tape.mention(issuer.start("body")).entity, issuer.start()
        return None, stop
    at = acts[0].start("body")
    return tape.mention(at).entity, acts[0].start()


def _fines(scene: Scene) -> Iterator[_Sanction]:
    tape = scene.tape
    seen: set[int] = set()
    for found in _FINE.finditer(tape.code):
        floor, ceiling = tape.sentence(found.start())
        if floor in seen or _FINE_NOT.search(
            tape.code, max(floor, found.start() - 50), found.start()
        ):
            continue
        if _PROPOSAL.search(tape.code, floor, found.start()):
            continue
        amount, paid = _amount(tape, found, ceiling)
        counted = None
        for counted in _COUNTED.finditer(tape.code, floor, found.start()):
            pass
        if counted is None:
            counted = _COUNTED.search(tape.code, found.end(), min(ceiling, found.end() + 40))
        named = _TARGET_AFTER.match(tape.code, found.end(), ceiling)
        target = tape.mention(named.end() - 1).entity if named else None
        if amount is None and counted is None:
            continue
        seen.add(floor)
        body = next(tape.find("Ⓐ", floor, found.start()), None)
        ends = [found.end(), paid, counted.end() if counted else 0, named.end() if named else 0]
        begins = [found.start(), counted.start() if counted else found.start()]
        yield _Sanction(
            (tape.evidence(min(begins), max(ends), "sanction/fine"),),
            target=target,
            authority=tape.mention(body).entity if body is not None else None,
            amount=amount,
            count=int(counted["count"].replace(".", "")) if counted else None,
        )


def _amount(tape: Tape, found: re.Match[str], ceiling: int) -> tuple[int | float | None, int]:
    """The sum of money told first behind the fine, in đồng, and where it ends."""
    for quantity in numbers.find(tape.code[found.end() : ceiling]):
        if quantity.unit and quantity.unit.split()[-1] in ("đồng", "tỷ", "tỉ", "triệu", "vnđ"):
            return quantity.amount, found.end() + quantity.end
    return None, found.end()


def _one_each(sanctions: list[_Sanction]) -> list[_Sanction]:
    """Make the same measure against the same person one, with every evidence."""
    kept: list[_Sanction] = []
    for one in sanctions:
        for number, other in enumerate(kept):
            if one.target and one.target == other.target and _subject(one) == _subject(other):
                kept[number] = replace(
                    other,
                    evidence=tuple(dict.fromkeys((*other.evidence, *one.evidence))),
                    authority=other.authority or one.authority,
                )
                break
        else:
            kept.append(one)
    return kept


def _subject(one: _Sanction) -> str:
    return normalise(one.subject or "")
