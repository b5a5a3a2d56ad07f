"""Sanctions: disciplinary measures, honours taken back, and fines in đồng."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph import numbers
from graph.facts import claims, implied, people
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

_DISCIPLINE = re.compile(
    r"(?<!\w)(?P<measure>khiển trách|cảnh cáo|(?<!còn )cách(?: hết| tất cả)?(?: các)? chức(?: vụ)?"
    r"(?: tất cả(?: các)? chức vụ)?(?: trong đảng| về đảng)?(?! vô địch)|khai trừ(?: ra)?(?: khỏi)"
    r"? đảng|giáng chức|"
    r"giáng cấp bậc hàm|hạ bậc lương|buộc thôi việc|(?:tạm )?đình chỉ (?:công tác|chức vụ|sinh "
    r"hoạt đảng|nhiệm vụ)|"
    r"tước (?:quân tịch|danh hiệu (?:công an nhân dân|cand|quân nhân))|xóa tư cách)(?!\w)"
)
_OFFICES = re.compile(r"cách|xóa|giáng|đình chỉ")
_HONOUR = re.compile(
    r"(?<!\w)(?P<measure>(?:hủy bỏ|hủy|thu hồi|tước)(?: các)?(?: quyết định)?(?: (?:khen thưởng|"
    r"tặng thưởng|tặng|"
    r"phong tặng|trao tặng|truy tặng))?(?: danh hiệu)?) \"?(?P<awards>Ⓦ(?:(?:,| và|, và) \"?Ⓦ)*)\"?"
    rf"[^‖;ⓅⒶⓄ]{{0,40}} (?:đối với|của|cho|với) (?:[^‖;ⓅⒶⓄ]{{0,20}} )?(?:{TO_NAME}|[ⒶⓄ])"
)
_FINE = re.compile(
    r"(?<!\w)(?:xử phạt|phạt tiền|bị phạt|phạt)(?: vi phạm)?(?: hành chính)?(?: tiền)?(?!\w)(?! tù|"
    r" cảnh cáo| góc| đền| trung bình)(?![^‖;]{0,40} (?:tù|năm|tháng)(?!\w))"
)
_FINE_NOT = re.compile(
    r"(?:(?<!\w)(?:hình|chế tài|trừng|hình thức|quy định|về|để|nhằm|số tiền nộp)|nghị định[^‖;,]{0,40}) ?$"
)

_DEED = (
    r"(?P<deed>quyết định|ký|ban hành|ra|biểu quyết|bỏ phiếu|thi hành|thống nhất|áp dụng|xử "
    r"phạt|phạt|đã|vừa)"
)
_ACTS = re.compile(
    rf"(?:(?P<office>chủ tịch nước|thủ tướng)(?: Ⓐ)?|(?P<body>Ⓐ))(?: {TO_NAME})"
    rf"?[^‖;Ⓐ]{{0,120}}?(?<!\w){_DEED}(?!\w)"
)
_ISSUER = re.compile(r"Ⓓ(?: Ⓣ)? của (?P<body>Ⓐ)")
_BY_BODY = re.compile(r"(?<!\w)bị (?P<body>Ⓐ)")
_DIRECT = re.compile(r"(?P<body>Ⓐ)(?: (?:đã|vừa|cũng|tạm|phải|sau đó|lập tức|ra quyết định))* ?$")
_SIGNS = re.compile(r"(?<!\w)(?:ký|ban hành|ra)(?!\w)")

_AGAINST = re.compile(
    r"(?: (?:giai đoạn|nhiệm kỳ) [\d -]+(?<=\d))?(?: ?\([^()‖]{0,160}\))?"
    r"(?: (?:\w+ ){0,6}?(?:đối với|với|của)(?: \w+){0,3}?)?(?: các)?"
    rf"(?: \d+ (?:người|cán bộ|đảng viên)(?: khác)?,?(?: gồm| là):?)? {TO_NAME}"
)
_OBJECT = re.compile(rf"(?:kỷ luật|xử lý)[^‖;Ⓟ]{{0,20}} {TO_NAME}")
_SUFFERS = re.compile(r"(?<!\w)(?:bị|nhận(?: hình thức)?|chịu)(?!\w)[^‖;Ⓟ]{0,60}$")

_COUNTED = re.compile(
    r"(?<![\w.,/])(?P<count>\d+(?:\.\d{3})*) (?:lượt )?(?:đơn vị|tổ chức|cá nhân|doanh nghiệp|cơ "
    r"sở|trường hợp|"
    r"người|công ty|hộ|đối tượng|chủ cơ sở|nhà thuốc|phương tiện|tàu|vụ|chủ đầu tư|nhà thầu)"
)
_FINED = re.compile(rf"(?: đối với| với)? (?:Ⓞ|Ⓐ|{TO_NAME})")
_BY = re.compile(r"(?P<target>[ⓄⓅⒶ])[^‖;ⒶⓄⓅ]{0,40} bị (?P<by>Ⓐ)[^‖;ⒶⓄⓅ]{0,24}$")
_PATIENT = re.compile(
    r"(?P<target>[ⓄⓅⒶ])(?: ?\([^()‖]{0,40}\))?(?:, [^‖;ⒶⓄⓅ]{0,60},)? (?:đã |vừa |từng |cũng |còn )*(?:bị )?"
    r"(?:[^‖;ⒶⓄⓅ,]{0,12} )?$"
)


_SOURCE = re.compile(r"(?:theo|tin từ|nguồn tin của|báo cáo của|trao đổi với) $")
# "Phạt tiền từ 60.000 đồng đến 80.000 đồng đối với …" is what a law provides.
_PROVISION = re.compile(r"[^‖;]{0,30}? từ [\d.,]+(?: \w+){0,2} (?:đến|-) [\d.,]+")


@dataclass(frozen=True, slots=True)
class _Sanction:
    """*signed* says that the authority is the one that signs, which outweighs one that agrees."""

    evidence: tuple[Evidence, ...]
    target: str | None = None
    authority: str | None = None
    amount: int | float | None = None
    count: int | None = None
    subject: str | None = None
    signed: bool = False


def state(scene: Scene) -> Iterator[Fact]:
    """Yield each measure against a person, each honour taken back, and each fine, once."""
    for one in _one_each([*_measures(scene), *_revocations(scene), *_fines(scene)]):
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
    lost = {post.start: post for post in scene.posts}
    for found in _DISCIPLINE.finditer(tape.code):
        floor, ceiling = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        end = found.end()
        if _OFFICES.match(found["measure"]):
            while post := next((lost[at] for at in (end + 1, end + 2) if at in lost), None):
                if "(" in tape.code[end : post.start]:
                    break
                end = post.end
        targets, reach = _targets(tape, found.start(), end, floor, ceiling)
        authority, signed, start = _authority(scene, floor, min(found.start(), *targets, ceiling))
        for target in targets:
            first, last = min(start, target, found.start()), max(reach, end)
            yield _Sanction(
                (tape.evidence(first, last, "sanction/discipline"),),
                target=tape.mention(target).entity,
                authority=authority,
                subject=tape.written(found.start("measure"), end),
                signed=signed,
            )


def _targets(
    tape: Tape, start: int, end: int, floor: int, ceiling: int
) -> tuple[tuple[int, ...], int]:
    """Who suffers the measure at *start* to *end*, and where the words end that say so."""
    after = _AGAINST.match(tape.code, end, ceiling)
    if after:
        listed = people.row(tape, after.end() - 1)
        return listed, listed[-1] + 1
    objects = list(_OBJECT.finditer(tape.code, floor, start))
    if objects:
        return people.row(tape, objects[-1].end() - 1), end
    suffers = _SUFFERS.search(tape.code, floor, start)
    person = people.subject(tape, suffers.start(), elided=False) if suffers else None
    return (people.coordinated(tape, person) if person is not None else ()), end


def _authority(scene: Scene, floor: int, stop: int) -> tuple[str | None, bool, int]:
    """The body that decides, whether it signs, and where it is named; *stop* where none is."""
    tape = scene.tape
    sources = [at for at in tape.find("Ⓐ", floor, stop) if _SOURCE.search(tape.code, floor, at)]
    acts = _ACTS.search(tape.code, max([floor, *(at + 1 for at in sources)]), stop)
    if acts:
        signed = bool(_SIGNS.search(tape.code, acts.start(), stop))
        if acts["office"]:
            office = implied.PRESIDENT if "nước" in acts["office"] else implied.PRIME_MINISTER
            return implied.body(scene.reading, office), True, acts.start()
        return tape.mention(acts.start("body")).entity, signed, acts.start()
    suffered = _BY_BODY.search(tape.code, floor, stop)
    if suffered:
        return tape.mention(suffered.start("body")).entity, True, stop
    direct = _DIRECT.search(tape.code, floor, stop)
    if direct:
        return tape.mention(direct.start("body")).entity, False, direct.start()
    issuer = _ISSUER.search(tape.code, floor, stop)
    if issuer:
        return tape.mention(issuer.start("body")).entity, True, issuer.start()
    return None, False, stop


def _revocations(scene: Scene) -> Iterator[_Sanction]:
    tape = scene.tape
    for found in _HONOUR.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        authority, signed, start = _authority(scene, floor, found.start())
        measure = tape.written(*found.span("measure"))
        for at in tape.find("Ⓦ", *found.span("awards")):
            yield _Sanction(
                (tape.evidence(min(start, found.start()), found.end(), "sanction/honour-revoked"),),
                target=tape.mention(found.end() - 1).entity,
                authority=authority,
                subject=f"{measure} {tape.mention(at).text}",
                signed=signed,
            )


def _fines(scene: Scene) -> Iterator[_Sanction]:
    tape = scene.tape
    fines = [
        found
        for found in _FINE.finditer(tape.code)
        if not _FINE_NOT.search(tape.code, max(0, found.start() - 50), found.start())
        and not _PROVISION.match(tape.code, found.end())
        and not people.is_proposed(tape, tape.sentence(found.start())[0], found.start())
    ]
    for number, found in enumerate(fines):
        floor, ceiling = tape.sentence(found.start())
        before = max(floor, fines[number - 1].end()) if number else floor
        after = fines[number + 1].start() if number + 1 < len(fines) else ceiling
        fine = _fine(tape, found, before, min(ceiling, after))
        if fine.target or fine.amount is not None or fine.count is not None:
            yield fine
            yield from _further(tape, found, fine, min(ceiling, after))


_NEXT = re.compile(r"[^‖;ⒶⓄⓅ]{0,12}(?:,|,? và) (?:phạt )?(?P<target>[ⒶⓄ])(?= \d)")


def _further(
    tape: Tape, found: re.Match[str], fine: _Sanction, ceiling: int
) -> Iterator[_Sanction]:
    """ "Phạt báo A 50 triệu đồng, báo B 40 triệu đồng": each further target with its own sum."""
    end = _amount(tape, found.end(), ceiling)[1]
    while fine.target and (following := _NEXT.match(tape.code, end, ceiling)):
        amount, end = _amount(tape, following.end(), ceiling)
        if amount is None:
            return
        yield replace(
            fine,
            evidence=(tape.evidence(found.start(), end, "sanction/fine"),),
            target=tape.mention(following.start("target")).entity,
            amount=amount,
        )


def _fine(tape: Tape, found: re.Match[str], before: int, ceiling: int) -> _Sanction:
    """What the text tells of one fine between *before* and *ceiling*."""
    floor, _ = tape.sentence(found.start())
    amount, paid = _amount(tape, found.end(), ceiling)
    counted = [
        *list(_COUNTED.finditer(tape.code, before, found.start()))[-1:],
        *list(_COUNTED.finditer(tape.code, found.end(), min(ceiling, found.end() + 40)))[:1],
    ][:1]
    by = _BY.search(tape.code, before, found.start())
    passive = by or (
        _PATIENT.search(tape.code, before, found.start()) if "bị" in _near(tape, found) else None
    )
    if found[0] in ("phạt", "bị phạt") and amount is None and not counted:
        return _Sanction(())
    active = _FINED.match(tape.code, found.end(), ceiling)
    target = passive.start("target") if passive else active.end() - 1 if active else None
    if by:
        authority: int | None = by.start("by")
    else:
        bodies = tape.find("Ⓐ", floor, found.start())
        authority = next(
            (at for at in bodies if at != target and not _SOURCE.search(tape.code, floor, at)), None
        )
    spans = [found.span(), *(one.span() for one in counted)]
    spans += [(target, target + 1)] if target is not None else []
    return _Sanction(
        (
            tape.evidence(
                min(a for a, _ in spans), max(paid, *(b for _, b in spans)), "sanction/fine"
            ),
        ),
        target=tape.mention(target).entity if target is not None else None,
        authority=tape.mention(authority).entity if authority is not None else None,
        amount=amount,
        count=int(counted[0]["count"].replace(".", "")) if counted and target is None else None,
    )


def _near(tape: Tape, found: re.Match[str]) -> str:
    """The words around the verb that tell "bị phạt" from "phạt"."""
    return tape.code[max(0, found.start() - 16) : found.end()]


def _amount(tape: Tape, start: int, ceiling: int) -> tuple[int | float | None, int]:
    """The sum of money told first between *start* and *ceiling*, in đồng, and where it ends."""
    for quantity in numbers.find(tape.code[start:ceiling]):
        if quantity.unit and quantity.unit.split()[-1] in ("đồng", "tỷ", "tỉ", "triệu", "vnđ"):
            return quantity.amount, start + quantity.end
    return None, start


def _one_each(sanctions: list[_Sanction]) -> list[_Sanction]:
    """Make the same measure against the same person one, and the parts of one fine."""
    kept: list[_Sanction] = []
    for one in sanctions:
        for number, other in enumerate(kept):
            if _same(one, other):
                kept[number] = _joined(other, one)
                break
        else:
            kept.append(one)
    return kept


def _same(one: _Sanction, other: _Sanction) -> bool:
    if one.target or other.target:
        alike = normalise(one.subject or "") == normalise(other.subject or "")
        return one.target == other.target and alike and one.amount == other.amount
    # "13 đơn vị bị xử phạt, tổng số tiền phạt 190 triệu đồng": the parts stand close together.
    near = 0 <= one.evidence[0].start - other.evidence[0].end < 40
    return near and None in (one.amount, other.amount) and None in (one.count, other.count)


def _joined(one: _Sanction, other: _Sanction) -> _Sanction:
    outweighs = other.signed and not one.signed and other.authority
    evidence = (*one.evidence, *other.evidence)
    return replace(
        one,
        evidence=tuple(dict.fromkeys(evidence)),
        authority=other.authority if outweighs else one.authority or other.authority,
        amount=one.amount if one.amount is not None else other.amount,
        count=one.count if one.count is not None else other.count,
        signed=one.signed or other.signed,
    )
