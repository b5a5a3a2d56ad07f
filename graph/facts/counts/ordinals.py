"""Numbers that order, name, grade or date, by the words right before them."""

from __future__ import annotations

import re

from graph import patterns
from graph.dates import YEAR
from graph.lexicon import words
from graph.numbers import Quantity

# A number behind these orders, dates, grades or addresses, and counts nothing.
_ORDERS = (
    r"thứ|lần thứ|khóa|kỳ họp thứ|(?<=hội nghị )trung ương|đại hội|điều|khoản|mục|chương|quý|"
    r"(?<!mỗi )(?<!một )(?<!từng )lần|mùng|mồng|covid ?-|"
    r"(?<!tổng )(?<!dân )(?<!con )(?<!trong )(?<!trên )số|mức|mức độ|"
    r"(?<!phân )(?<!đã )(?<!được )(?<!hiện )(?<!cung )(?<!nâng )(?<!trợ )(?<!tạm )cấp|hạng|loại|nhóm|tổ|lớp|"
    r"khối|đề|"
    r"phần|vòng|giai đoạn|nhiệm kỳ|quốc lộ|ql|tỉnh lộ|tl|km|phường|quận|đường|hẻm|ngõ|kiệt|lô|(?<!hạ )tầng|"
    r"trang|hotline|tài khoản|stk|mã số|"
    r"điện thoại|đt|tel|(?<!cùng )lúc|gmt|bước|thế kỷ|top|tốp|năm|tháng|ngày|khoảng thời gian|bảng|"
    r"(?<!truyền )hình|biểu|mẫu|(?<!quân )đội|"
    r"trung đoàn|sư đoàn|quân khu|đại đội|tiểu đoàn|ca|đợt|kỳ|trạm|(?<!yêu )(?<!nhu )(?<!toàn )cầu|bài|câu|ô|"
    r"tp|từ trái|ngã|thứ tự|phiên bản|chuyên khoa|hiệp|số hiệu|nghị định|thông tư|nđ|đường dây|phương án"
)
_ORDINAL = re.compile(
    r"(?:(?<!\w)(?<!nâng )(?<!mỗi )(?<!từng )(?<!hàng )(?<!hằng )"
    rf"(?:{_ORDERS})|\d:|\+|#)[ .:]?$"
)
# "9 điểm 10 môn Địa lý": a mark, not so many subjects.
_MARK = re.compile(r"(?<!\w)(?<!thời )(?<!địa )(?<!quan )điểm $")
# "Gói thầu 5.1 Nhà ga" names a package, "gói 30.000 tỷ đồng" tells its sum.
_PACKAGE = re.compile(r"(?<!\w)gói(?: thầu)?(?: số)? $")
# "Cuối 2019 quỹ sẽ hết": a year by its number alone, whatever noun stands behind it.
_YEAR_ALONE = re.compile(r"(?<!\w)(?:cuối|đầu|giữa|hết|năm|từ|trước|sau) $")
# "Xe khách 29B - 000.00 di chuyển": the second half of a number plate.
_PLATE = re.compile(r"(?<!\d)\d\d ?[a-zđ]{1,2}\d? ?- ?$")
# "Tàu BĐ 99245 TS": the number of a fishing boat.
_BOAT, _BOATS = re.compile(r"(?<!\w)[a-zđ]{1,3}[ -]+$"), re.compile(r" ?-? ?ts(?!\w)")
_LONG_NUMBER = re.compile(r"\d{4,5}")
# "Công ty TNHH hai thành viên": the kind of company.
_PARTNERSHIP = re.compile(r"(?<!\w)(?:tnhh|trách nhiệm hữu hạn) $")
# "Dự án 8 triển khai tại …": a number right behind a kind of plan is its own.
_NUMBERED = re.compile(
    r"(?:^|[‖,.;:(] ?|(?<!\w)(?:của|theo|thuộc|trong|thực hiện) )"
    r"(?:dự án|chương trình|tiểu dự án|hợp phần|phương án) $"
)
_DOES = re.compile(
    r" (?:đã|được|sẽ|đang|có|là|thực hiện|triển khai|của|về|gồm|tại|với|cũng|đến|góp phần|tập trung)(?!\w)"
)
# "Nhiệm kỳ 2010 - 2015, 2015 - 2020 vi phạm": the years of a further term.
_TERMS = re.compile(r"(?<!\d)\d{4} ?- ?\d{4}(?:,|;|,? và) $")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LAST_TWO = re.compile(r"([^\W\d]+ [^\W\d]+) $")
# Words of two syllables that order or name what follows them.
_ORDERING = frozenset((
    "giai đoạn", "nhiệm kỳ", "quốc lộ", "tỉnh lộ", "tài khoản", "mã số", "điện thoại", "thứ tự", "phiên bản",
    "chuyên khoa", "mức độ", "thế kỷ", "trung đoàn", "sư đoàn", "quân khu", "đại đội", "tiểu đoàn", "số hiệu",
    "nghị định", "thông tư", "đường dây", "hợp phần", "học kỳ", "chuyên đề", "chủ đề", "mã đề", "vòng loại",
    "tiểu mục", "đề mục", "danh mục", "cây số", "số nhà", "tổ chức", "xếp hạng", "phân hạng", "thứ hạng",
    "ngày tháng", "thứ năm", "thời kỳ", "niên khóa", "tài khóa", "hệ số", "chỉ số", "thông số", "tần số",
    "tiểu đội", "trung đội", "liên đội", "phi đội", "hải đội", "phân đội", "hạm đội", "điều khoản", "đề bài",
    "đánh số", "bí số", "xổ số", "vé số", "phân khối", "tiêu đề", "vấn đề", "tiết mục", "giờ gmt",
    "trung ương", "đại hội", "phương án",
))  # fmt: skip
_LEVELS, _BEST_MARK = 10, 10
# One of these is the last word before a number that orders, names a package or a plan, or grades.
_BEFORE_NUMBER = patterns.last_words(
    f"{_ORDERS}|điểm|gói|thầu|án|trình|hợp phần|tnhh|hạn|cuối|đầu|giữa|hết|từ|trước|sau"
)


def told(code: str, floor: int, quantity: Quantity, *, listed: bool) -> bool:
    """Whether the words from *floor* to *quantity* say that it orders, names, grades or dates.

    *listed* says that a noun behind it is known to be counted by.
    """
    years = quantity.most and _FIRST_YEAR < quantity.value < quantity.most < _LAST_YEAR
    if years and _TERMS.search(code, floor, quantity.start):
        return True
    if (
        _BOATS.match(code, quantity.end)
        and _LONG_NUMBER.fullmatch(code, quantity.start, quantity.end)
        and _BOAT.search(code, floor, quantity.start)
    ):
        return True
    if not patterns.may_end(code, floor, quantity.start, _BEFORE_NUMBER):
        return False
    if not quantity.qualifier and not quantity.unit:
        orders = _ORDINAL.search(code, floor, quantity.start)
        if orders and not (listed and _is_half(code, orders.start(), quantity)):
            return True
        if _PACKAGE.search(code, floor, quantity.start) or (
            quantity.value <= _BEST_MARK and _MARK.search(code, floor, quantity.start)
        ):
            return True
        if _NUMBERED.search(code, floor, quantity.start) and _DOES.match(code, quantity.end):
            return True
    if code.endswith("- ", floor, quantity.start) and _PLATE.search(code, floor, quantity.start):
        return True
    if _PARTNERSHIP.search(code, floor, quantity.start):
        return True
    year = not quantity.unit and YEAR.fullmatch(code, quantity.start, quantity.end)
    return bool(year and _YEAR_ALONE.search(code, floor, quantity.start))


def _is_half(code: str, start: int, quantity: Quantity) -> bool:
    """Whether the word at *start* that seems to order is half of another: "chỉnh trang 20 khu phố".

    Nor are there so many levels as in "cấp 200 máy thở", and "6 chương 63 điều" counts both.
    """
    if code.startswith("chương ", start) and code.startswith(" điều", quantity.end):
        return code[max(0, start - 2) : start - 1].isdigit()
    before = _LAST_TWO.search(code, max(0, start - 12), quantity.start)
    if before and before[1] in words.compounds() and before[1] not in _ORDERING:
        return True
    return quantity.value > _LEVELS and code.startswith(("mức ", "cấp "), start)
