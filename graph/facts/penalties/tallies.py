"""Tallies of discipline: how many were disciplined, and which bodies were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import numbers
from graph.facts import people
from graph.facts.penalties import discipline, headings, sufferers, withdrawals
from graph.facts.penalties.penalty import Penalty
from graph.facts.scene import Scene
from graph.facts.tape import ASIDE, Tape
from graph.patterns import Keyed

_MEASURE = (
    r"(?:kỷ luật|khiển trách|cảnh cáo|buộc thôi (?:việc|học)|khai trừ"
    r"(?:(?: ra)?(?: khỏi)? (?:đảng|Ⓐ))?|cách chức|phê bình(?: nghiêm khắc)?|"
    r"(?:tạm )?đình chỉ(?: (?:công tác|chức vụ|hoạt động|thi công|sinh hoạt đảng|kinh doanh|giảng dạy|"
    r"đứng lớp|sản xuất|khai thác)|(?= \d))|"
    rf"(?:buộc )?(?:tạm )(?:ngưng|ngừng|dừng) hoạt động|buộc đóng cửa|cho thôi việc|{withdrawals.TAKEN})"
)
_KEYS = (
    "kỷ luật|khiển trách|cảnh cáo|buộc thôi|khai trừ|cách chức|phê bình|đình chỉ|tạm ng|tạm dừng|"
    "cho thôi việc|thu hồi|tước|rút|buộc đóng"
)
_TERM = r"(?: (?:trong )?(?:thời hạn )?\d+ (?:tháng|ngày))?"
_NUMBER = (
    r"(?:hơn |gần |trên |khoảng )?(?P<count>\d+(?:\.\d{3})*|một|hai|ba|bốn|năm|sáu|"
    r"bảy|tám|chín|mười)(?:/\d+)?"
)
_WHO = (
    r"(?:lượt )?(?:tổ chức đảng|đảng viên|cán bộ|công chức|viên chức|cá nhân|người|trường hợp|"
    r"đồng chí|tập thể|chi bộ|học sinh|sinh viên|giáo viên|chiến sĩ|chiến sỹ|điều dưỡng|bác sĩ|bác sỹ|"
    r"cô giáo|lãnh đạo|doanh nghiệp|dn|cơ sở|đơn vị|công ty|nhân viên|phóng viên|nhà báo|giám đốc|chủ tịch|"
    r"hiệu trưởng|đảng bộ|đảng ủy|chi ủy|cấp ủy viên|cấp ủy|ban thường vụ|ban chấp hành|"
    r"phòng khám|trang trại|nhà xe|tàu|phương tiện|"
    r"nhà thuốc|cửa hàng|hộ|quán|dự án|công trình|hướng dẫn viên|lái xe|tài xế|nhà hàng|khách sạn|"
    r"bến|bãi|mỏ|xe|trọng tài|thanh tra viên|thẩm phán|chiến sỹ|sĩ quan|sỹ quan|trưởng phòng)(?!\w)"
)
# Of whatever else: "24 bãi giữ xe bị Ⓐ rút giấy phép"; days and sums are nobody.
_ANYBODY = (
    r"(?!(?:bị|đã|vừa|cũng|từng|là|số|loạt|vài|trong|đợt|mình|lãnh|thí sinh|năm|tháng|ngày|lần|tuổi|"
    r"giờ|phút|đồng|triệu|tỷ|tỉ|vụ|ca|trận|bàn|điểm|môn|lô|loại|phần)(?!\w))[^\W\d]\w*"
    r"(?: (?!(?:bị|đã|vừa|cũng|từng|có|là|thì|và|mà|của|cho|với)(?!\w))[^\W\d]\w*){0,4}?"
)
# "Ba cán bộ đánh bạc trong Ⓐ bị …": where those are who suffer it.
_WHERE = r"(?: (?:trong|tại|của|thuộc|ở) [ⒶⓄⓁ])"
# "Kỷ luật bằng hình thức khiển trách": the form is what is told.
_FORM = (
    r"(?: kỷ luật(?: về đảng| hành chính)?,?(?: (?:bằng|với|ở))?(?: các)?(?: (?:hình thức|mức))?"
    r"(?: kỷ luật)?:?(?= (?:khiển|cảnh|cách|khai|buộc|đình)))"
)
# "Kỷ luật 15 đảng viên" and "15 đảng viên bị kỷ luật".
_ACTIVE = Keyed(
    rf"(?<!\w)(?:thi hành |xử lý )?(?P<measure>{_MEASURE})"
    rf"(?: về đảng| về mặt đảng| hành chính)*{_TERM}(?: của| đối với| với)* {_NUMBER} {_WHO}"
    rf"(?:,? (?:bằng|với) hình thức:? (?P<form>{_MEASURE})(?![:]? ?\d))?",
    keys=_KEYS,
)
_PASSIVE = Keyed(
    rf"(?<![\w.,/]){_NUMBER} (?:{_WHO}(?:[, ]+(?:và )?(?:{_WHO}|đảng viên))*|{_ANYBODY})"
    rf"(?: (?!bị |đã )[^‖;:,.ⒶⓄⓅ\d]{{1,30}}?{_WHERE}?)?"
    rf"(?: đã| vừa| cũng)? bị(?: (?P<by>Ⓐ))?(?: ra quyết định| đã)?(?: xử lý| thi hành)?{_FORM}? "
    rf"(?P<measure>{_MEASURE})(?!\w)",
    keys=_KEYS,
)
# "Kỷ luật 3 tổ chức đảng và hơn 45 đảng viên": the measure is that of both.
_SO_MANY = rf"(?:,? và|,|,? cùng|,? với) {_NUMBER} {_WHO}(?! bị)"
_AND = re.compile(rf"\)?{_SO_MANY}")
# "Khiển trách 30 đảng viên, cảnh cáo 10, khai trừ 5": the further measures count the same people.
_ON = re.compile(
    r"(?:(?: ?\([^()‖]{0,40}\))?(?:;|,|,? và|(?:,| bằng| với)?(?: các)? (?:hình thức|trong đó):?) "
    r"|(?P<inside> ?\()(?:trong đó|gồm)?:? ?)"
    rf"(?P<measure>{_MEASURE}):? (?P<count>\d+(?:\.\d{{3}})*)(?= ?(?:[,;.‖()]| và ))"
)
# "Hình thức kỷ luật: khiển trách 28 (chiếm 45%), cảnh cáo 21".
_FORMS = Keyed(
    r"(?<!\w)hình thức (?:xử lý )?kỷ luật(?: đảng viên| tổ chức đảng| về đảng)?(?: là| gồm)?:? "
    rf"(?P<measure>{_MEASURE}):? (?P<count>\d+(?:\.\d{{3}})*)(?= ?(?:[,;.‖()]| và ))",
    keys="hình thức",
)
# "Khiển trách 2 người, gồm ông A và ông B": those named have a sanction each.
_NAMED = re.compile(
    r"[^‖;Ⓟ]{0,30}Ⓟ|[^‖;ⓅⓄⒶ]{0,40}?(?:gồm|là|:) [^‖;ⓅⓄⒶ]{0,30}[ⓅⓄ]|[^‖;:ⓅⓄⒶ]{0,60}?(?: gồm|:) Ⓐ"
)
_SEVERAL = (
    rf"{_NUMBER} (?:tổ chức đảng|tập thể|đơn vị|cơ quan|địa phương|đảng bộ|chi bộ|đảng ủy|chi ủy|cấp ủy)"
    r"[^‖;:.ⒶⓄⓅ]{0,60}?"
)
_AGAINST_BODY = Keyed(
    r"(?<!\w)(?P<measure>khiển trách|cảnh cáo|phê bình(?: nghiêm khắc)?)(?P<lists>:?)(?: đối với| với)?"
    rf"(?: {_SEVERAL}(?:,? gồm|,? là|:)(?: có)?:?|(?: các)?(?: tập thể| tổ chức đảng):?)?"
    r" (?P<body>[ⒶⓄ])(?! Ⓟ)",
    keys="khiển trách|cảnh cáo|phê bình",
)
# "3 tổ chức đảng bị khiển trách, gồm: Ⓐ; Ⓐ".
_BODIES_BEHIND = Keyed(
    rf"(?<![\w.,/]){_SEVERAL} (?:đã |vừa )?bị(?: xử lý| thi hành)?{_FORM}? "
    r"(?P<measure>khiển trách|cảnh cáo|phê bình(?: nghiêm khắc)?)"
    r"(?:,? (?:bao )?gồm|,? là|,? đó là|:)(?: có)?:? (?P<body>[ⒶⓄ])(?! Ⓟ)",
    keys="khiển trách|cảnh cáo|phê bình",
)
_BODY_BEFORE = Keyed(
    r"(?:thi hành kỷ luật|kỷ luật):?(?: đối với)?(?: tập thể)? (?P<active>Ⓐ)[^‖;ⒶⓅ]{0,40}"
    r"(?:bằng|với|theo)? hình thức:? (?P<form>khiển trách|cảnh cáo)"
    r"|(?<!trong )(?<!tại )(?<!của )(?<!thuộc )(?<!ở )(?P<passive>Ⓐ)(?: nhiệm kỳ [\d -]+(?<=\d))?"
    r"(?: ?\([^()‖]{0,40}\))? (?:đã |vừa |cũng )?bị(?: thi hành)?(?: kỷ luật)? (?:bằng hình thức )?"
    r"(?P<suffered>khiển trách|cảnh cáo|phê bình(?: nghiêm khắc)?)(?!\w)",
    keys="khiển trách|cảnh cáo|phê bình",
)


# "Cấp ủy và chi bộ các cấp đã", "ủy ban kiểm tra các huyện": many decide, and none is named.
_BY_OTHERS = re.compile(
    r"(?<!\w)(?:ủy ban kiểm tra|ubkt|cấp ủy|tổ chức đảng|cơ quan|lực lượng|đơn vị|địa phương)"
    r"(?: (?:các|và|,|đảng|chi bộ|tổ chức|cấp|cơ sở|địa phương,?|đơn vị|ngành|huyện|xã|chức năng|trực thuộc|"
    r"đã|cũng|vừa|xem xét))* $"
)


def counted(scene: Scene) -> Iterator[Penalty]:
    """Yield each count of those disciplined, with the measure that the text counts."""
    tape = scene.tape
    for pattern in (_ACTIVE, _PASSIVE, _FORMS):
        for found in tape.keyed(pattern):
            floor, _ = tape.sentence(found.start())
            if _is_proposed(tape, floor, found.start()):
                continue
            others = _BY_OTHERS.search(tape.code, floor, found.start()) is not None
            by = None if others else discipline.authority(scene, floor, found.start())[0]
            if by is None and not others:
                by = discipline.under_heading(scene, floor)[0]
            if pattern is _PASSIVE and found["by"]:
                by = tape.mention(found.start("by")).entity
            told: re.Match[str] | None = found
            measure = whole = found
            while told:
                count = _count(told)
                if count is not None and not _NAMED.match(tape.code, told.end()):
                    yield Penalty(
                        (tape.evidence(found.start(), told.end(), "sanction/count"),),
                        authority=by,
                        count=count,
                        subject=discipline.name(_measure(tape, told, measure)),
                        by_others=others,
                    )
                told, whole, measure = _further(tape, told, whole, measure, pattern is not _PASSIVE)


def _measure(tape: Tape, told: re.Match[str], measure: re.Match[str]) -> str:
    """What those that *told* counts suffer: "kỷ luật 2 chi bộ bằng hình thức khiển trách"."""
    if told.groupdict().get("form"):
        return tape.written(*told.span("form"))
    return tape.written(*measure.span("measure"))


def _is_proposed(tape: Tape, floor: int, start: int) -> bool:
    """Whether the measure at *start* is only proposed, there or by the heading of its list."""
    return people.is_proposed(tape, floor, start) or headings.proposes(
        tape, headings.above(tape, floor)
    )


def _count(told: re.Match[str]) -> int | None:
    return next((int(one.value) for one in numbers.find(told["count"])), None)


def _further(
    tape: Tape, told: re.Match[str], whole: re.Match[str], measure: re.Match[str], goes_on: bool
) -> tuple[re.Match[str] | None, re.Match[str], re.Match[str]]:
    """The count behind *told*, the measure that the sentence tells, and the one that this counts.

    In a bracket *measure* is a part of the *whole*: "kỷ luật 3 tổ chức đảng (khiển trách 2) và 9 đảng viên".
    """
    if not goes_on:
        return None, whole, measure
    if further := _ON.match(tape.code, told.end()):
        return further, measure if further["inside"] else whole, further
    if more := _AND.match(tape.code, told.end()):
        return more, whole, whole if more[0].startswith(")") else measure
    return None, whole, measure


def bodies(scene: Scene) -> Iterator[Penalty]:
    """Yield each reprimand of a body: a committee, an office or a company."""
    tape = scene.tape
    for pattern in (_AGAINST_BODY, _BODIES_BEHIND, _BODY_BEFORE):
        for found in tape.keyed(pattern):
            floor, _ = tape.sentence(found.start())
            if _is_proposed(tape, floor, found.start()) or _is_title(tape, floor, found):
                continue
            named = next(
                name for name in ("body", "active", "passive") if found.groupdict().get(name)
            )
            if _is_of_officer(scene, floor, found.start(named)):
                continue
            told = next(
                name for name in ("measure", "form", "suffered") if found.groupdict().get(name)
            )
            if named == "passive" and _is_of_office(scene, found.start(named)):
                continue
            by = discipline.authority(scene, floor, found.start())[0]
            by = by or discipline.under_heading(scene, floor)[0]
            row = _row(tape, found.start(named), ahead=named == "body")
            for at in row:
                target = tape.mention(at).entity
                first, last = min(found.start(), at), max(found.end(), at + 1)
                yield Penalty(
                    (tape.evidence(first, last, "sanction/body"),),
                    target=target,
                    authority=by if by != target else None,
                    subject=tape.written(*found.span(told)),
                )
            more = _AND_MEMBERS.match(tape.code, row[-1] + 1) if named == "body" else None
            if more and not _NAMED.match(tape.code, more.end()):
                yield Penalty(
                    (tape.evidence(found.start(), more.end(), "sanction/count"),),
                    authority=by,
                    count=_count(more),
                    subject=tape.written(*found.span(told)),
                )


# "Cán bộ Ⓐ bị khiển trách".
_STAFF = re.compile(
    r"(?<!\w)(?:cán bộ|công chức|viên chức|nhân viên|lãnh đạo|thành viên|đảng viên|bác s[ĩỹ]|giáo viên|"
    r"chiến s[ĩỹ]|học sinh|sinh viên|kế toán|chuyên viên|người của) $"
)


def _is_of_officer(scene: Scene, floor: int, at: int) -> bool:
    """Whether who suffers holds an office in the body at *at*, or works there: "Bí thư Ⓐ bị khiển trách"."""
    staff = _STAFF.search(scene.tape.code, max(floor, at - 20), at)
    return staff is not None or scene.is_of_office(at)


# "Khiển trách Đảng ủy X và 5 đảng viên": the measure is that of both.
_AND_MEMBERS = re.compile(ASIDE + sufferers.HELD + _SO_MANY)
_TERMS = re.compile(sufferers.HELD)
_KIND = re.compile(r"kỷ luật|quyết định|hình thức")


def _is_title(tape: Tape, floor: int, found: re.Match[str]) -> bool:
    """Whether the measure before a colon is that of no list: "Lời cảnh cáo: Ⓐ …"."""
    if not found.groupdict().get("lists"):
        return False
    held = _TERMS.match(tape.code, found.end())
    return not (held and held[0]) and not _KIND.search(tape.code, floor, found.start())


def _is_of_office(scene: Scene, at: int) -> bool:
    """Whether the body at *at* is that of the office of who is named before: "A, Bí thư Ⓐ bị cảnh cáo"."""
    return any(one.post.letter == at and one.person < at for one in scene.holdings)


# "Phê bình Ⓐ, Ⓐ (trước đây là Ⓐ) và Ⓐ"; "Ⓐ; Ⓐ; Ⓐ bị phê bình".
_TOLD = ASIDE + sufferers.HELD
_AHEAD = re.compile(
    rf"[ⒶⓄ](?P<row>(?:{_TOLD}(?:;|,) [ⒶⓄ])*{_TOLD}(?:;|,? và) [ⒶⓄ](?! (?:Ⓟ|đã|vừa|cũng|có|sẽ|phải|bị)(?!\w))|"
    rf"(?:{_TOLD}, [ⒶⓄ](?! Ⓟ))+(?={_TOLD},? và \d))"
)
_BACK = re.compile(rf"(?P<row>[ⒶⓄ](?:{ASIDE}(?:;|,) [ⒶⓄ])*{ASIDE}(?:;|,? và) )[ⒶⓄ]$")


def _is_cell(tape: Tape, at: int) -> bool:
    """Whether the body at *at* is a part of a Party committee, which may stand behind its name."""
    return tape.mention(at).text.lower().startswith(("chi bộ", "chi ủy"))


def _row(tape: Tape, at: int, *, ahead: bool) -> tuple[int, ...]:
    """The body at *at* with those that stand in a row with it, behind it or before it."""
    floor, ceiling = tape.sentence(at)
    found = (
        _AHEAD.match(tape.code, at, ceiling) if ahead else _BACK.search(tape.code, floor, at + 1)
    )
    if not found:
        return (at,)
    inside = {
        one
        for aside in re.finditer(r"\([^()]*\)", tape.code[found.start("row") : found.end("row")])
        for one in range(found.start("row") + aside.start(), found.start("row") + aside.end())
    }
    more = [one for one in tape.find("ⒶⓄ", *found.span("row")) if one not in inside]
    if ahead and more and _is_cell(tape, at) and not _is_cell(tape, more[0]) and len(more) == 1:
        joint = tape.code[at + 1 : more[0]].rpartition(")")[2]
        more = more if "và" in joint or ";" in joint else []  # "Chi bộ A, Đảng bộ B và 3 đảng viên"
    return (at, *more) if ahead else (*more, at)
