"""Tallies of discipline: how many were disciplined, and which bodies were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import numbers
from graph.facts import people
from graph.facts.penalties import discipline, withdrawals
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
    r"hiệu trưởng|đảng bộ|cấp ủy|ban thường vụ|phòng khám|trang trại|nhà xe|tàu|phương tiện|"
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
    rf"(?: về đảng| về mặt đảng| hành chính)*{_TERM}(?: của| đối với| với)* {_NUMBER} {_WHO}",
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
_AND = re.compile(rf"(?:,? và|,|,? cùng|,? với) {_NUMBER} {_WHO}(?! bị)")
# "Khiển trách 30 đảng viên, cảnh cáo 10, khai trừ 5": the further measures count the same people.
_ON = re.compile(
    r"(?:;|,|,? và|(?:,| bằng| với)?(?: các)? (?:hình thức|trong đó):?) "
    rf"(?P<measure>{_MEASURE}):? (?P<count>\d+(?:\.\d{{3}})*)(?= ?(?:[,;.‖)]| và ))"
)
# "Khiển trách 2 người, gồm ông A và ông B": those named have a sanction each.
_NAMED = re.compile(r"[^‖;Ⓟ]{0,30}Ⓟ|[^‖;ⓅⓄ]{0,40}?(?:gồm|là|:) [^‖;ⓅⓄ]{0,30}[ⓅⓄ]")
_AGAINST_BODY = Keyed(
    r"(?<!\w)(?P<measure>khiển trách|cảnh cáo|phê bình(?: nghiêm khắc)?)(?: đối với| với)?"
    r"(?: tập thể)? (?P<body>[ⒶⓄ])(?! Ⓟ)",
    keys="khiển trách|cảnh cáo|phê bình",
)
_BODY_BEFORE = Keyed(
    r"(?:thi hành kỷ luật|kỷ luật)(?: đối với)?(?: tập thể)? (?P<active>Ⓐ)[^‖;ⒶⓅ]{0,40}"
    r"(?:bằng|với|theo)? hình thức:? (?P<form>khiển trách|cảnh cáo)"
    r"|(?<!trong )(?<!tại )(?<!của )(?<!thuộc )(?<!ở )(?P<passive>Ⓐ)(?: nhiệm kỳ [\d -]+(?<=\d))?"
    r"(?: ?\([^()‖]{0,40}\))? (?:đã |vừa |cũng )?bị(?: thi hành)?(?: kỷ luật)? (?:bằng hình thức )?"
    r"(?P<suffered>khiển trách|cảnh cáo|phê bình(?: nghiêm khắc)?)(?!\w)",
    keys="khiển trách|cảnh cáo|phê bình",
)


def counted(scene: Scene) -> Iterator[Penalty]:
    """Yield each count of those disciplined, with the measure that the text counts."""
    tape = scene.tape
    for pattern in (_ACTIVE, _PASSIVE):
        for found in tape.keyed(pattern):
            floor, _ = tape.sentence(found.start())
            if people.is_proposed(tape, floor, found.start()):
                continue
            by = discipline.authority(scene, floor, found.start())[0]
            if pattern is _PASSIVE and found["by"]:
                by = tape.mention(found.start("by")).entity
            told: re.Match[str] | None = found
            measure = found
            while told:
                count = next((one.value for one in numbers.find(told["count"])), None)
                if count is not None and not _NAMED.match(tape.code, told.end()):
                    yield Penalty(
                        (tape.evidence(found.start(), told.end(), "sanction/count"),),
                        authority=by,
                        count=int(count),
                        subject=tape.written(*measure.span("measure")),
                    )
                further = _ON.match(tape.code, told.end()) if pattern is _ACTIVE else None
                measure = further or measure
                told = further or (
                    _AND.match(tape.code, told.end()) if pattern is _ACTIVE else None
                )


def bodies(scene: Scene) -> Iterator[Penalty]:
    """Yield each reprimand of a body: a committee, an office or a company."""
    tape = scene.tape
    for pattern in (_AGAINST_BODY, _BODY_BEFORE):
        for found in tape.keyed(pattern):
            floor, _ = tape.sentence(found.start())
            if people.is_proposed(tape, floor, found.start()):
                continue
            named = next(
                name for name in ("body", "active", "passive") if found.groupdict().get(name)
            )
            told = next(
                name for name in ("measure", "form", "suffered") if found.groupdict().get(name)
            )
            by = discipline.authority(scene, floor, found.start())[0]
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


# "Phê bình Ⓐ, Ⓐ (trước đây là Ⓐ) và Ⓐ"; "Ⓐ; Ⓐ; Ⓐ bị phê bình".
_AHEAD = re.compile(rf"[ⒶⓄ](?P<row>(?:{ASIDE}(?:;|,) [ⒶⓄ])*{ASIDE}(?:;|,? và) [ⒶⓄ](?! Ⓟ))")
_BACK = re.compile(rf"(?P<row>[ⒶⓄ](?:{ASIDE}(?:;|,) [ⒶⓄ])*{ASIDE}(?:;|,? và) )[ⒶⓄ]$")


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
    return (at, *more) if ahead else (*more, at)
