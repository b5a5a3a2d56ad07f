"""Numbers that tell the size, the load or the state of one thing, which count nothing."""

from __future__ import annotations

import re

from graph.numbers import CURRENCIES, Quantity

# "Nặng 3,4kg", "x 500ml", "cao 5 tầng": a size or a dose.
_SIZE = re.compile(
    r"(?:(?<!\w)(?:nặng|cân nặng|trọng lượng|trọng tải|tải trọng|dung tích|thể tích|loại động cơ|cao|dài|x|"
    r"liều|uống|tiêm|chai|lọ|can)(?: (?:từ|khoảng|hơn|gần|dưới|trên|đến|tới))?) $"
)
# "Tiêm 1,5 triệu mũi vắc xin", "cao hơn 2 điểm", "cao gấp 3 lần": no sizes.
_NO_SIZE = re.compile(
    r"%| (?:mũi|liều|lần|điểm|lượt|người|trẻ|học sinh|trường hợp|đối tượng|công dân|đồng)(?!\w)"
)
_NEAR = 24
# "Dùng 10 xe 3,5 tấn", "con tàu 104.000 tấn": how much they carry.
_VESSEL = re.compile(r"(?<!\w)(?:xe|xe tải|tàu|con tàu|sà lan|cần cẩu|container)(?: loại)? $")
_TONNAGE = re.compile(r" ?(?:tấn|dwt|teus?|cv|mã lực)(?!\w)")
# "Xe dưới 12 chỗ", "xe khách 45 chỗ": the kind of car.
_CAR = re.compile(
    r"(?<!\w)(?:xe|ô tô|ôtô|taxi|phương tiện)"
    r"(?: (?:ô tô|ôtô|khách|con|du lịch|buýt|loại|từ|dịch vụ|hợp đồng|chở người|chở khách))* $"
)
_SEATS = re.compile(r" (?:chỗ(?! (?:ở|đỗ|làm|học|trống))|ghế|giường nằm)(?!\w)")
# "26 căn x 4 tầng", "5,82 x 10,9 = 63,44 m2": the factors of a product and what comes of it.
_FACTOR = re.compile(r"(?: ?(?:%|\w+))? ?[x×] ?\d")
_PRODUCT = re.compile(r"\d ?[x×] ?\d[\d.,]*(?: ?m)? ?= ?$")
# "Độ ẩm không khí từ 62 - 93%": how humid it is.
_HUMID = re.compile(
    r"(?<!\w)độ ẩm(?: (?:không khí|tương đối|trung bình|phổ biến|là|với|mức|từ|đến|tới|lên|thấp|cao|"
    r"ở|tại|Ⓛ))* $"
)
# "9 tờ mệnh giá 20.000 đồng": what is printed on the note.
_PRINTED = re.compile(r"(?<!\w)mệnh giá(?: (?:là|từ|mỗi tờ|loại))? $")
_STATE_REACH = 60


def told(code: str, floor: int, quantity: Quantity) -> bool:
    """Whether the words from *floor* to *quantity* say that it tells the size or load of one thing."""
    if _TONNAGE.match(code, quantity.end) and _VESSEL.search(code, floor, quantity.lead):
        return True
    if _SEATS.match(code, quantity.end) and _CAR.search(code, floor, quantity.lead):
        return True
    return bool(
        _SIZE.search(code, max(0, quantity.lead - _NEAR), quantity.lead)
        and quantity.unit != "%"
        and not quantity.unit.endswith(CURRENCIES)
        and (code.endswith("x ", 0, quantity.lead) or not _NO_SIZE.match(code, quantity.end))
    )


def is_state(code: str, quantity: Quantity) -> bool:
    """Whether a share tells how humid it is, or a sum what a note is worth."""
    before = code[max(0, quantity.lead - _STATE_REACH) : quantity.lead]
    if quantity.unit == "%":
        return "độ ẩm" in before and _HUMID.search(before) is not None
    return "mệnh giá" in before and _PRINTED.search(before) is not None


def is_product(code: str, floor: int, quantity: Quantity) -> bool:
    """Whether *quantity* is a factor of a product, or what comes of it."""
    return bool(_FACTOR.match(code, quantity.end) or _PRODUCT.search(code, floor, quantity.lead))
