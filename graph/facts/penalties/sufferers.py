"""Who suffers a disciplinary measure, by the words on both sides of it."""

from __future__ import annotations

import re

from graph.facts import people, person_rows
from graph.facts.people import TO_NAME
from graph.facts.tape import ASIDE, Tape

# "Giám đốc Ⓐ Ⓟ", "nguyên Trưởng phòng Nội vụ Ⓟ", "Thứ trưởng Ⓐ - bà Ⓟ": the office before a name.
_OFFICE = (
    r"(?:(?:(?:nguyên|cựu|quyền|phó|tổng|thứ|nam|nữ) )*"
    r"(?:thủ tướng|bộ trưởng|chủ tịch|giám đốc|bí thư|chánh|trưởng|"
    r"(?:chi |tổng )?cục trưởng|vụ trưởng|hạt trưởng|hiệu trưởng|hiệu phó|viện trưởng|đội trưởng|trạm trưởng|"
    r"đồn trưởng|chủ nhiệm|trưởng|cán bộ|công chức|chuyên viên|đại biểu|ủy viên|chỉ huy trưởng|tư lệnh|"
    r"kiểm sát viên|điều tra viên|thẩm phán|kế toán trưởng|giáo viên|nhân viên|thứ trưởng|thanh tra viên|"
    r"hành khách|công nhân|tài xế|lái xe|người mẫu|diễn viên|cầu thủ|huấn luyện viên|hlv|trọng tài|"
    r"điều dưỡng|y tá|y sĩ|hộ lý|học sinh|sinh viên|học viên|chiến sĩ|phóng viên|"
    r"chủ (?:nhà|xe|tàu|hộ|cơ sở|quán|tài khoản|trang|cửa hàng|doanh nghiệp))"
    r"(?: (?!(?:và|bị|đã|vì|do|về|để)(?!\w))[^\W\d]\w*){0,8}(?: [ⒶⓄⓈ](?:,? [ⒶⓄ])?)?(?: -|,)? )?"
)
NAMED = _OFFICE + TO_NAME
"""A person with the office before the name, as a part of a pattern."""
HELD = (
    r"(?:,? (?:các |trong )?(?:nhiệm kỳ|giai đoạn|khóa)"
    r"(?: (?:từ )?(?:[\dⓉ](?:[\dⓉ-]| -? ?(?=[\dⓉ])|,(?= \d{4}(?!\d))| (?:đến|và)(?= \d{4}(?!\d)))*|[ivx]+))?"
    r"(?!\w))?"
)
"""The terms that a body or an office is told of in, as a part of a pattern: "các nhiệm kỳ 2011 - 2016, …"."""
# "Bị cách chức dưới sự điều hành của Chủ tịch Ⓟ" strikes another.
_AGAINST = re.compile(
    rf"(?! dưới ):?{HELD}(?: ?\([^()‖]{{0,160}}\))?"
    r"(?: (?:\w+ ){0,6}?(?:đối với|với|của)(?: \w+){0,3}?|[^‖;:ⓅⒶⓄ]{2,90}? đối với)?(?: các)?"
    rf"(?: các (?:đồng chí|ông|bà|cá nhân):?(?= ))?"
    rf"(?: (?:\d+|hai|ba|bốn|năm|các) [^‖;:Ⓟ]{{2,60}}?,?(?: bao)?(?: gồm| là)(?: các)?:?)? {NAMED}"
)
# "Cảnh cáo Ban Thường vụ X nhiệm kỳ 2015-2020 và các ông A, B".
_BODY_AND = re.compile(
    rf":?(?: đối với)?(?: tập thể)? Ⓐ{ASIDE}{HELD}(?:(?:;|,|,? và) Ⓐ{ASIDE}{HELD}){{0,12}}(?:,? và|,|;)"
    r"(?= (?:cá nhân |các |\d+ |ông |bà |đồng chí ))"
)
# "Ông A và Chủ tịch Ⓐ Ⓟ".
_AND_OFFICER = re.compile(
    rf"(?: ?\([^()‖]{{0,160}}\))?(?:,|,? và) (?={_OFFICE.removesuffix('?')}){NAMED}"
    r"(?! (?:bị|đã|cũng|cho|nói|ký))"
)
# "Ba bác sĩ bị đình chỉ công tác, gồm ông A, ông B và bà C".
_MANY = re.compile(
    r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|bảy|các|những|nhiều|một số) [^‖;ⓅⓄ]{2,80}? "
    r"(?:(?:đã|vừa|cũng) )?bị[^‖;Ⓟ]{0,40}$"
)
# "Bộ trưởng Ⓟ: hơn 7.000 cán bộ y tế đã bị kỷ luật": the crowd suffers it, and not who is named before.
CROWD = re.compile(
    r"(?<!\w)(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|các|những|nhiều|một số) (?:[^\W\d]+ ){0,2}?"
    r"(?:cán bộ|đảng viên|công chức|viên chức|giáo viên|cô giáo|người|trường hợp|nhân viên|lãnh đạo|"
    r"chiến s[ĩỹ]|đồng chí|cá nhân|học sinh|sinh viên|bác s[ĩỹ]|cảnh sát|thuộc cấp|cấp dưới|thành viên|"
    r"(?:phó )?(?:giám đốc|chủ tịch|bí thư|hiệu trưởng|trưởng phòng)|ủy viên|điều dưỡng)(?!\w)"
    r"[^‖;,()ⓅⓄ]{0,60}?bị[^‖;Ⓟ]{0,40}$"
)
_THOSE = re.compile(
    rf"[^‖;:ⓅⓄⒶ]{{0,70}}?(?:,? (?:bao gồm|gồm|là|đó là|cụ thể là)|:)(?: có)?(?: các)?:? {TO_NAME}"
)
# "Kỷ luật ông A bằng hình thức khiển trách; ông B bằng hình thức cảnh cáo".
_EACH = re.compile(
    rf"kỷ luật[^‖]*(?:;|,|,? và) (?:đối với )?(?:{people.HONORIFIC}){{1,4}}(?P<person>Ⓟ)(?:[^‖;Ⓟ]{{0,90}},)? "
    r"(?:bằng|với|ở) (?:hình thức|mức)(?: kỷ luật)?:? $"
)
# "Kỷ luật ba cán bộ gồm ông A (cảnh cáo), bà B (khiển trách)".
_IN_BRACKET = re.compile(
    r"kỷ luật[^‖]*(?P<person>Ⓟ)(?:, [^‖;()Ⓟ]{2,80})? ?\((?:bị |kỷ luật |hình thức )*$"
)
_OBJECT = re.compile(rf"(?:kỷ luật|xử lý)[^‖;ⓅⒶⓄ]{{0,20}} {NAMED}")
SUFFERS = re.compile(r"(?<!\w)(?:bị|nhận(?: hình thức)?|chịu)(?!\w)[^‖;Ⓟ]{0,60}$")


def of(tape: Tape, start: int, end: int, floor: int, ceiling: int) -> tuple[tuple[int, ...], int]:
    """Who suffers the measure at *start* to *end*, and where the words end that say so."""
    body = _BODY_AND.match(tape.code, end, ceiling)
    after = _AGAINST.match(tape.code, body.end() if body else end, ceiling)
    if after:
        several = list(person_rows.of(tape, after.end() - 1))
        while officer := _AND_OFFICER.match(tape.code, several[-1] + 1, ceiling):
            several.append(officer.end() - 1)
        return tuple(several), several[-1] + 1
    aside = _IN_BRACKET.search(tape.code, floor, start)
    if aside and tape.code.startswith(")", end):
        return (aside.start("person"),), end
    those = _MANY.search(tape.code, floor, start) and _THOSE.match(tape.code, end, ceiling)
    if those:
        listed = person_rows.of(tape, those.end() - 1)
        return listed, listed[-1] + 1
    if each := _EACH.search(tape.code, floor, start):
        return (each.start("person"),), end
    objects = list(_OBJECT.finditer(tape.code, floor, start))
    if objects:
        return person_rows.of(tape, objects[-1].end() - 1), end
    suffers = SUFFERS.search(tape.code, floor, start)
    if (
        suffers
        and (crowd := CROWD.search(tape.code, floor, start))
        and "Ⓟ" in tape.code[floor : crowd.start()]
    ):
        return (), end  # "Ông A cho biết 3 cán bộ bị khiển trách"
    person = people.subject(tape, suffers.start(), elided=False) if suffers else None
    return (person_rows.coordinated(tape, person) if person is not None else ()), end
