"""Numbers of those whom the text has told of already: "hai nước", "kết quả của hai ban", "3 dự án này"."""

from __future__ import annotations

import re

from graph.facts.tape import Tape
from graph.numbers import Quantity

_AGAIN = re.compile(
    r" (?:này|đó|kia|ấy|trước đó|nói trên|nêu trên|kể trên|vừa nêu|"
    r"trên(?= ?[.,;:)‖]| (?:đều|đã|được|vẫn|có|chưa|bị|sẽ)(?!\w)))(?!\w)"
)
# "2 khu vực kinh tế này": a few, with a word or two between.
_FEW_AGAIN = re.compile(
    r"(?: (?!(?:trong|tại|của|đợt|ở|và|đã|đang|sẽ|bị|được|có|tán|thương|lần|hiện)(?!\w))[^\W\d]+){1,3}"
    r" (?:này|nói trên|nêu trên|kể trên)(?!\w)"
)
# "Quan hệ hai nước", "hai bên": the two of whom the text speaks, who are not counted.
_PARTNERS = re.compile(r"(?:nước|đất nước|dân tộc|nhà nước|đảng|quốc gia|chính phủ|quốc hội)(?!\w)")
_COUNTERPARTS = re.compile(
    r"(?:nhà lãnh đạo|bộ chính trị|ban bí thư|thủ tướng|tổng thống|chủ tịch nước|tổng bí thư)(?!\w)"
)
# "Hai nội dung này", "hai người trên": in words they take up what was named; "2 người" are counted.
_TAKEN_UP = re.compile(
    r"người|đoàn|cơ quan|nội dung|nhiệm vụ|vấn đề|địa phương|địa bàn|câu hỏi|nền kinh tế|đại biểu|"
    r"ngành|gia đình"
)
# "Hai nhiệm vụ quan trọng" are told here for the first time.
_INTRODUCED = re.compile(
    r" (?:trọng tâm|quan trọng|chính(?! (?:thức|quyền|phủ|trị))|lớn|cơ bản|chủ yếu|then chốt)(?!\w)"
)
# "Hợp tác giữa hai cơ quan", "Hai Thủ tướng đã …": the two that the text named before.
_BETWEEN = re.compile(r"(?<!\w)giữa (?:cả )?$")
_OPENS = re.compile(r"(?:^|[‖;]|, )[ \"-]*(?:cùng với đó, |sau đó, |tại đây, |theo đó, )?$")
_TOGETHER = re.compile(
    r"(?: Ⓐ)? (?:đã |sẽ |cũng |cần )?"
    r"(?:đều|cùng|phối hợp|thống nhất|nhất trí|chứng kiến|trao đổi|gặp gỡ|hội đàm|"
    r"khẳng định|đánh giá|bày tỏ|chia sẻ|chủ động)(?!\w)"
)
# "Kết quả của hai ban", "đây là hai cơ sở", "theo đó, hai hãng": known already, or called two in passing.
_KNOWN = re.compile(r"(?:(?<!\w)(?:của|là|ở|để|rằng|mong muốn|giữa)|,) $")
# "Ở khu vực gần hai nhà máy" stands near them.
_NEAR = re.compile(r"(?<!\w)(?:ở|tại|khu vực|nằm|sống|đóng|ngay|đỗ|vị trí) $")
# "3 nguyên chủ tịch, một bí thư và một kế toán": "một" counts in a row of numbers.
_IN_ROW = re.compile(
    r"(?<![\w/.,\"“])(?:\d[\d.]*|hai|ba|bốn|sáu|bảy|tám|chín|mười|một(?= (?:phó|phụ|trưởng)))"
    r" [^‖;:,.()\d]{2,40}(?:,| và|, và) $"
)
_FEW, _COUPLE = 4, 2
_BEFORE = 12


def is_known(tape: Tape, quantity: Quantity, start: int, end: int) -> bool:
    """Tell whether *quantity* takes up those told of before, its noun standing from *start* to *end*."""
    code = tape.code
    if _AGAIN.match(code, end):
        # "Cả 5 tàu này" tells how many were named, unless the text has told it.
        return quantity.worded or quantity.value <= _FEW
    if quantity.value > _FEW or quantity.unit:
        return False
    if _FEW_AGAIN.match(code, end):
        return True
    before = max(tape.sentence(quantity.start)[0], quantity.lead - _BEFORE)
    if quantity.qualifier:
        return quantity.qualifier == "gần" and bool(_NEAR.search(code, before, quantity.lead))
    if _PARTNERS.fullmatch(code, start, end) or _COUNTERPARTS.match(code, start):
        return True
    if _both(tape, quantity, end):
        return True
    if not quantity.worded:
        return False
    if _KNOWN.search(code, before, quantity.lead) and not stands_in_row(tape, quantity):
        return True
    taken_up = quantity.value == _COUPLE and _TAKEN_UP.fullmatch(code, start, end)
    return bool(taken_up) and not _INTRODUCED.match(code, end)


def stands_in_row(tape: Tape, quantity: Quantity) -> bool:
    """Tell whether *quantity* goes on with a row of numbers: "3 nguyên chủ tịch, một bí thư"."""
    floor, _ = tape.sentence(quantity.start)
    return _IN_ROW.search(tape.code, floor, quantity.lead) is not None


def _both(tape: Tape, quantity: Quantity, end: int) -> bool:
    """Whether the two are meant of whom the text has spoken: "giữa hai cơ quan", "hai Sở đã cùng …"."""
    floor, _ = tape.sentence(quantity.start)
    if _BETWEEN.search(tape.code, floor, quantity.lead):
        return True
    taken_up = quantity.worded or quantity.value == _COUPLE
    opens = taken_up and _OPENS.search(tape.code[floor : quantity.lead])
    return bool(opens and _TOGETHER.match(tape.code, end))
