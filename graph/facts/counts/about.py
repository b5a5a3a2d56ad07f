"""What a figure is about: the one body or place of its sentence whose count, share or sum it is.

Nothing is told where two could be meant: to leave one out is better than to name the wrong one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.facts.counts import wholes
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape
from graph.values import value

_NAMES = "ⒶⓄⓅⓁⓈⒹⓌⓊ"
_PLAIN = r"[^\s‖;:,.()\"ⒶⓄⓅⓁⓈⒹⓌⓊ]+"
_SEVERAL = r"các|mỗi|từng|những|nhiều|một số|hai|ba|bốn|năm|\d+"
# Whom else the words before a number may speak of.
_OTHERS = re.compile(
    r"(?<!\w)(?:một trong|cả nước|toàn quốc|toàn (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành|"
    r"hệ thống|cầu|khu vực|vùng)|thế giới|nước (?:này|ta|ngoài|bạn|đó|khác)|"
    rf"(?:{_SEVERAL}) (?:tỉnh|thành|huyện|quận|xã|phường|địa phương|bộ|sở|nước|quốc gia|cơ quan|doanh nghiệp|"
    r"công ty|hãng|ngân hàng|trường|bệnh viện|đơn vị|dự án|nhà thầu|người|đối tượng|nghi phạm|tên)|"
    r"ông|bà|anh|chị|họ|người này|đối tượng này|hãng|công ty|doanh nghiệp|dn|ngân hàng|dự án|tập đoàn|"
    r"khu vực|"
    r"vùng|tòa nhà|nhà máy|chủ đầu tư|bị cáo|bị can|mỗi|từng|tỉnh này|địa phương này|trường|bệnh viện|"
    r"đơn vị này)(?!\w)"
)
# Who tells a figure is not whom it is about.
_TELLS = re.compile(
    r"(?<!\w)(?:(?:cho (?:biết|rằng|hay|thấy)|khẳng định|xác định|nêu rõ|nhấn mạnh|chia sẻ|công bố|đưa tin|"
    r"nói|dự báo|ước tính|nhận định|đánh giá|tiết lộ|xác nhận|phản ánh|tố cáo|thừa nhận)(?: rằng| là|:|,)*|"
    r"(?:báo cáo|thông tin|thống kê|thông báo)(?: rằng| là|:|,)+) "
)
_SOURCE = re.compile(
    r'[ "\-]*(?:cũng )?(?:theo|căn cứ|dẫn|nguồn|thông tin từ|thống kê của|số liệu của|báo cáo của|ảnh)(?!\w)'
    r"[^‖;]*?, "
)
_TIME_WORDS = (
    r"hiện nay|hiện|đến nay|tính đến nay|trước đó|theo đó|cụ thể|trong đó|ngoài ra|bên cạnh đó|"
    r"đồng thời|riêng|"
    r"tuy nhiên|như vậy|cũng|và|còn|đặc biệt|đáng chú ý|vừa qua|thời gian qua|những năm qua|năm qua|mỗi năm|"
    r"hằng năm|hàng năm|mỗi ngày|bình quân|trung bình|kết quả|qua đó|từ đó|chỉ|kể từ|tính|từ|đến|tới|"
    r"hết|cuối|"
    r"đầu|giữa|trong|vào|năm|tháng|ngày|quý|tuần|sáng|chiều|tối|đêm|giai đoạn|thời điểm|cùng kỳ|nhiệm kỳ|"
    r"năm học|dịp|này|nay|qua|vừa|sau|trước|\d+(?:[/.]\d+)*|Ⓣ|[ivx]+|sáu|chín|ba|hai|một|đợt|lễ|tết|-"
)
# "Về cơ cấu tổ chức, Ⓐ có": what nobody is named in comes before the subject.
_OPENING = re.compile(
    rf'[ "\-+*•]*(?:(?:{_TIME_WORDS})(?!\w)[,:]? *)*'
    r"(?:(?:về|qua|sau|trước|với|ngoài|bên cạnh|cùng với|thực hiện|trong|tại|theo) "
    rf"[^‖;:()\"\d{_NAMES}]{{2,60}}, )?"
)
# "Toàn tỉnh Ⓛ có", "nhiều nhất là Ⓛ với": the name is what the clause begins with.
_SUBJECT = re.compile(
    r"(?:[^‖;:,.()\"\d]{0,40} (?:nhất|đầu|đến|theo|nhì) là |là |toàn |cả |toàn bộ )?"
)
_WITHIN = re.compile(
    r"(?:toàn |cả )?(?:tại|ở|trên (?:địa bàn|phạm vi|toàn)(?: toàn)?|phạm vi)(?: toàn)? "
)
_SUMS = (
    r"tổng(?! (?:thống|giám|cục|bí|công|thư|hợp))|số|mức|tỷ lệ|tỉ lệ|tốc độ|giá|giá trị|kinh phí|"
    r"doanh thu|thu|chi|"
    r"thu nhập|diện tích|dân số|vốn|nợ|dư nợ|kim ngạch|sản lượng|quỹ|học phí|chỉ số|lượng|lượt|quy mô|"
    r"gdp|grdp|"
    r"xuất khẩu|nhập khẩu|xuất siêu|nhập siêu|tăng trưởng|công suất|kinh tế|lạm phát|ngân sách"
)
# "Tổng thu ngân sách của Ⓛ đạt": the noun that measures stands before the name, a verb behind it.
_MEASURED = re.compile(
    rf"(?:{_SUMS})(?!\w)[^‖;:,.()\"\d]{{0,90}}(?<! sang)(?<! từ)(?<! với)(?<! cho)(?<! đi)(?<! về)"
    r"(?<! giữa)(?<! tiền) "
)
_ASIDE = r"(?: ?\([^()‖]*\))?"
_REACHES = re.compile(
    rf"{_ASIDE},?(?: (?:hiện|nay|đã|là|đạt|có|còn|tăng|giảm|chiếm|lên|ước|khoảng|đến|tới|mức|ở|được|bị|"
    r"vượt|gồm|chỉ|"
    r"tăng lên|giảm xuống|xuống|trên|dưới|gần|bằng|cũng|vẫn|thêm|ước tính|ước đạt|lên đến|lên tới|với|"
    r"trong|năm|"
    r"tháng|Ⓣ|,|tổng cộng|tổng số|tương đương))+ "
)
_DOES = re.compile(rf"{_ASIDE}(?! -)(?:,? [^\s‖;:,.()\"]+){{1,14}} ")
_HAS = re.compile(r",?(?: (?:hiện|hiện nay|đang|đã|còn|cũng|chỉ|mới))* có(?!\w)")
_EVENT = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|hội nghị|hội thảo|buổi lễ|buổi|ký kết|phía|đoàn|cuộc họp|phiên)(?!\w)"
)
# "…; Ⓛ 4 dự án, Ⓛ 2 dự án": in a list each name is followed by its number.
_ITEM = re.compile(r"(?:[^ⒶⓄⓅⓁ ][,;:]| trong đó| như| gồm|đứng đầu là|tiếp đến là|tiếp theo là) $")
_ITEM_HAS = re.compile(r" ?(?:(?:đạt|có|là|với|chiếm|tăng|giảm|còn|hiện|:) ?)*")
_OWNED = re.compile(
    rf"(?P<own>(?: {_PLAIN}){{0,3}}) (?P<by>của|trên địa bàn|thuộc) (?P<name>[ⒶⓁ])"
    r"(?!,? ?(?:và |cùng )?[ⒶⓄⓅⓁ]| (?:và|cùng|với) )"
)
_NOT_OWNED = re.compile(
    r" (?:theo|tiêu chuẩn|dự toán|kế hoạch|chỉ tiêu|quy định|vốn|chỉ đạo|yêu cầu|quyết định|hướng dẫn|"
    r"về)(?!\w)"
)
_BY_ANOTHER = re.compile(r"[^‖;,.]{0,40} (?:được|bị|do|bởi) [ⒶⓄⓅ]")
# "345 giấy phép, thu hồi 12 giấy phép (trong đó 3 …)": the sentence goes on about the same.
_GOES_ON = re.compile(
    r"[,;:(]|(?<!\w)(?:và|với|gồm|trong đó|đồng thời|hoặc|tại|cho|lên|còn|tổng)(?!\w)"
)
_TURNS = re.compile(
    r"(?<!\w)(?:khi|nhưng|song|mà|vì|do|bởi|để|nhằm|nếu|so với|hậu quả|cùng kỳ|theo|của|dự đoán)(?!\w)"
)
_TAKEN_UP = re.compile(
    r'[ "\-+•*]*(?:trong đó|cụ thể|theo đó|trong số (?:này|đó)|ngoài ra|bên cạnh đó|đồng thời|qua đó|kết quả|'
    r"như vậy|cùng với đó|còn lại)(?!\w)"
)
_STOP = re.compile(r"[‖Ⓓ]|\.(?!\d)")
_FAR, _NEAR = 300, 90
_JOINTS = (", ", " (", " - ", " ")


@value
class About:
    """The *entity* that a figure is about, as the words from *start* to *end* of the tape tell.

    *rule* is how they do; the figure stands in the sentence at *floor*, its unit ends at *until*.
    """

    entity: str
    start: int
    end: int
    rule: str
    floor: int
    until: int


def of(tape: Tape, found: Measured, floor: int, ceiling: int, last: About | None) -> About | None:
    """What *found* is about in the sentence from *floor* to *ceiling*; *last* is that of a figure before."""
    code, lead = tape.code, found.quantity.lead
    until = max(found.unit_end, found.quantity.end)
    beside = last is not None and last.floor == floor and last.until <= lead
    if last is not None and beside and not _names_any(tape, last.until, lead):
        return replace(last, until=until) if _goes_on(code[last.until : lead]) else None
    told = _told(tape, found, floor, ceiling, listed=beside)
    if told is None and last is not None and last.floor < floor:
        taken_up = floor - last.until < _FAR and code.find("‖", last.until) == floor - 1
        if taken_up and _TAKEN_UP.match(code, floor) and _is_bare(tape, floor, lead):
            told = last.entity, last.start, last.end, "figure/about-carried"
    if told is None or _BY_ANOTHER.match(code, until, ceiling):
        return None
    entity, start, end, rule = told
    return About(entity, start, end, rule, floor, until)


_Told = tuple[str, int, int, str]


def _goes_on(between: str) -> bool:
    """Whether the words *between* two figures of a sentence leave the second to what the first is about."""
    return bool(
        len(between) <= _NEAR
        and _GOES_ON.search(between)
        and not _STOP.search(between)
        and not _TURNS.search(between)
        and not _OTHERS.search(between)
    )


def _names_any(tape: Tape, start: int, end: int) -> bool:
    return next(tape.find(_NAMES, start, end), None) is not None


def _is_bare(tape: Tape, start: int, end: int) -> bool:
    """Whether nobody is spoken of from *start* to *end*."""
    return not _names_any(tape, start, end) and not _OTHERS.search(tape.code, start, end)


def _told(tape: Tape, found: Measured, floor: int, ceiling: int, *, listed: bool) -> _Told | None:
    """The entity, the words that tell it and how, from the one name before *found* or behind it.

    *listed* tells that what a figure before it in the sentence is about is known.
    """
    code, lead = tape.code, found.quantity.lead
    start = source.end() if (source := _SOURCE.match(code, floor, lead)) else floor
    for teller in _TELLS.finditer(code, start, lead):
        start = teller.end()
    named = [*tape.find(_NAMES, start, lead)]
    if not named:
        return _unnamed(tape, found, start, ceiling)
    first, item, end = named[0], named[-1], _chain(tape, named)
    height = wholes.height(tape, first)
    if end is not None and (height or code[first] == "Ⓐ"):
        rule = _way(code[start:first], code[end:lead], unit=0 < height < wholes.COUNTRY)
        if rule is not None:
            begin = start if rule == "figure/about-place" else first
            return tape.mention(first).entity, begin, end, rule
    if _is_item(tape, start, item, lead, listed=listed):
        return tape.mention(item).entity, item, item + 1, "figure/about-item"
    return None


def _is_item(tape: Tape, start: int, item: int, lead: int, *, listed: bool) -> bool:
    """Whether the name at *item* is one of a list in which each is followed by its number."""
    code = tape.code
    known = wholes.height(tape, item) or (listed and code[item] == "Ⓐ")
    if not known or not _ITEM.search(code, start, item):
        return False
    return _ITEM_HAS.fullmatch(code, item + 1, lead) is not None


def _unnamed(tape: Tape, found: Measured, start: int, ceiling: int) -> _Told | None:
    """The same where no name stands between *start* and the number."""
    code, lead = tape.code, found.quantity.lead
    if whole := wholes.find(code, start, lead):
        rule = _way(code[start : whole.start()], code[whole.end() : lead])
        if rule is None or (rule != "figure/about-subject" and not wholes.is_whole(whole[0])):
            return None
        key = wholes.key(tape, whole[0])
        return (key, whole.start(), whole.end(), "figure/about-whole") if key else None
    owned = _OWNED.match(code, found.unit_end, ceiling) if found.unit != "%" else None
    if not owned or _NOT_OWNED.search(owned["own"]) or _OTHERS.search(code, start, lead):
        return None
    name = owned.start("name")
    if code[name] == "Ⓐ" or 0 < wholes.height(tape, name) < wholes.COUNTRY:
        return tape.mention(name).entity, owned.start("by"), name + 1, "figure/about-owner"
    return None


def _way(left: str, gap: str, *, unit: bool = True) -> str | None:
    """How a figure is told of the name between *left* and *gap*, None where it is not.

    *unit* tells that it names a unit of administration.
    """
    opening = _OPENING.match(left)
    rest = left[opening.end() :] if opening else left
    if _SUBJECT.fullmatch(rest):
        return "figure/about-subject" if _DOES.fullmatch(gap) and not _OTHERS.search(gap) else None
    if _WITHIN.fullmatch(rest):
        if not (unit or _HAS.match(gap)):
            return None
        return None if _OTHERS.search(gap) or _EVENT.search(gap) else "figure/about-place"
    if _REACHES.fullmatch(gap) and _MEASURED.fullmatch(rest) and not _OTHERS.search(left):
        return "figure/about-measured"
    return None


def _chain(tape: Tape, named: list[int]) -> int | None:
    """Where one name ends that all of *named* make up: "xã A, huyện B (tỉnh C)"; None where they do not."""
    code, first = tape.code, named[0]
    entity, height, end = tape.mention(first).entity, wholes.height(tape, first), first + 1
    for other in named[1:]:
        joint, above = code[end:other], wholes.height(tape, other)
        if joint not in _JOINTS:
            return None
        if tape.mention(other).entity != entity:
            if not above or not (code[first] == "Ⓐ" or 0 < height < above):
                return None
            height = above
        end = other + 1 + code.startswith(")", other + 1)
    return end
