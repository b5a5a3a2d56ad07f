"""Quantities in running Vietnamese text: digits, number words, ranges, scales, money and shares.

The dot groups thousands and the comma begins the decimals ("3.400", "62,58%"), as TCVN and daily
use have it; a lone dot before other than three digits is read as a decimal point ("72.84%").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph import patterns
from graph.values import value
from graph.vietnamese import lower, normalise

SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "nghìn tỷ": 10**12, "ngàn tỷ": 10**12, "nghìn tỉ": 10**12, "ngàn tỉ": 10**12,
    "triệu tỷ": 10**15, "triệu tỉ": 10**15,
}  # fmt: skip
CURRENCIES = (
    "đồng", "vnđ", "vnd", "usd", "đô la mỹ", "đô la", "đôla mỹ", "đôla", "đô-la mỹ", "đô-la", "euro", "eur",
    "ơ-rô", "ơ rô", "bảng anh", "yên", "nhân dân tệ", "ndt", "won",
    "baht", "rúp", "peso", "rupiah", "rupee", "chf", "aud", "sgd",
)  # fmt: skip
QUALIFIERS = (
    "gần", "hơn", "khoảng", "trên", "dưới", "chừng", "xấp xỉ", "ước tính", "ước", "tối đa",
    "tối thiểu", "ít nhất", "nhiều nhất", "không quá", "chưa đến", "chưa đầy", "cỡ", "ngót",
)  # fmt: skip

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""The digits by the words for them, alone or in a number."""
_TENS = {"mười": 10, "mươi": 10}
_JOINTS = {"linh", "lẻ"}
_POWERS = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}
_ALONE = ("một", "hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười")

# A blank has slipped in behind the sign of a sum: "41, 75 tỷ đồng", "30. 000 đồng".
_SLIPPED = (
    r"(?<![.,/-])(?<!ngày[ ])(?<!tháng[ ])(?<!năm[ ])(?<!quý[ ])(?<!số[ ])\d{1,3}"
    r"(?:,[ ]\d{1,2}(?=[ ](?:nghìn[ ]|ngàn[ ])?t[ỷỉ][ ]đồng)|\.[ ]\d00(?=[ ]đồng))"
)
_FIGURE = (
    rf"{_SLIPPED}|\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?(?!\d)|\d{{1,3}}(?:,\d{{3}}){{2,}}(?![\d,])"
    r"|\d+(?:[.,]\d+)?"
)
_WRITTEN = re.compile(_FIGURE)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAED = re.compile(r"\d{1,3}(?:(?:,\d{3}){2,}|,000)")
# "năm" is also "year": it counts only where a power of ten or "linh" shows that it is a digit.
_FIVE = (
    r"năm(?=[ \t]+(?:mươi|trăm|nghìn|ngàn|triệu|t[ỷỉ](?![ \t](?:lệ|giá|trọng|suất|số))))|"
    r"(?:(?<=linh[ \t])|(?<=lẻ[ \t]))năm"
)
# Behind these words and before these nouns it is five: "khởi tố năm bị can", "và năm cơ sở".
_BEFORE_FIVE = (
    "có", "gồm", "và", "với", "hoặc", "thêm", "khởi tố", "bắt", "bắt giữ", "tạm giam", "kỷ luật",
    "bầu", "bổ nhiệm", "cấp phép", "thành lập", "xử phạt", "xử lý", "khảo sát", "kiểm tra",
    "thanh tra", "một trong", "tại", "ở", "thuộc", "của", "còn", "cho", "đối với", "gần", "hơn",
    "khoảng", "sau", "triển khai",
)  # fmt: skip
_FIVE_OF = (
    "người", "huyện", "xã", "tỉnh", "quận", "phường", "thôn", "ấp", "bị can", "bị cáo", "đối tượng",
    "cơ sở", "cơ quan", "đơn vị", "doanh nghiệp", "công ty", "dự án", "cán bộ", "công chức",
    "đảng viên", "đồng chí", "cá nhân", "tập thể", "địa phương", "vụ", "trường hợp", "nhiệm vụ",
    "giải pháp", "nội dung", "nhóm", "tiêu chí", "chỉ tiêu", "bộ", "ngành", "sở", "phòng",
    "trung tâm", "thành viên", "đại biểu", "ủy viên", "lĩnh vực", "trường", "tổ", "đội", "đoàn",
    "trạm", "bệnh viện", "điểm", "tuyến", "công trình", "hạng mục", "gói thầu", "hộ", "ngôi", "căn",
    "chiếc", "tàu", "xe", "vòng", "lần", "cuộc", "đợt", "mô hình", "sản phẩm", "chương trình",
    "đề án", "dự thảo", "luật", "nghị định", "nghị quyết", "thông tư", "văn bản", "quyết định",
    "thứ tiếng", "ca", "bệnh nhân", "mỏ", "nhà máy", "khu", "cụm", "tổ chức", "chi bộ", "ý kiến",
    "kiến nghị", "câu hỏi", "nhà đầu tư", "ứng viên", "thửa", "quyển", "bài", "phó", "hội", "ban",
)  # fmt: skip
_FIVE_COUNTS = (
    rf"(?:{'|'.join(f'(?<={word} )' for word in _BEFORE_FIVE)}|(?<=[‖:;.+] )|(?<=[‖\n])|^)"
    rf"năm(?= (?:{'|'.join(_FIVE_OF)})(?! (?:hội|nghị|nhập|kết|hành|máy)(?!\w))(?!\w))"
).replace(" ", "[ ]")
_FIVE = f"{_FIVE}|{_FIVE_COUNTS}"
_WORD = "|".join(
    [_FIVE, *(word for word in (*DIGITS, *_TENS, *_JOINTS, *_POWERS) if word != "năm")]
)
_WORDS = rf"(?:{_FIVE}|{'|'.join(_ALONE)})(?:[ \t]+(?:{_WORD})(?!\w))*"
_SCALE = "|".join(name.replace(" ", r"[ \t]+") for name in sorted(SCALES, key=len, reverse=True))
# "Đồng" begins other words too: "2013 đồng thời".
_CURRENCY = "|".join(name.replace(" ", r"[ \t]+") for name in CURRENCIES).replace(
    "đồng",
    r"đồng(?![ \t]+(?:thời|chí|loạt|bộ|bào|ý|tình|thuận|hành|nghiệp|nghĩa|phạm|chủ|hạng|đều|lòng)"
    r"(?!\w))",
)
# "Giảm 3/4 tỷ lệ tử vong": no thousand million.
_SHARE = r"(?<=t[ỷỉ])[ \t]+(?:lệ|trọng|suất|giá|số)(?!\w)"
_MEASURE = (
    rf"[ \t]*%|[ \t]*(?:{_SCALE})(?!\w)(?!{_SHARE})(?:[ \t]+(?:{_CURRENCY})(?!\w))?|"
    rf"[ \t]*(?:{_CURRENCY})(?!\w)|"
    r"(?<=\d)đ(?!\w|/c)"
)
# Measures written without a space behind their number: "500m2", "12ha", and "m 2" for m².
_ATTACHED = r"(?:k?m[ ]?[23²³]|ha|kg|tấn|lít|đồng|đ(?!/c)|triệu|tỷ|tỉ)(?!\w)"
_WHOLE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+"
# "39,6 tỷ đồng/77,4 tỷ đồng", "324,4ha/1.342,8ha": so much out of so much, measured alike.
_OUT_OF = (
    r"(?:(?<=[ ]đồng/)|(?<=[ \d]ha/)|(?<=[ \d]tỷ/))"
    r"(?=[\d.,]+[ ]?(?:(?:nghìn|triệu|tỷ)?[ ]?đồng|ha|tỷ)(?!\w))"
)
_QUALIFIER = "|".join(name.replace(" ", r"[ \t]+") for name in QUALIFIERS)

_AHEAD = patterns.ahead((*QUALIFIERS, *_ALONE, "năm"))
OPENINGS = patterns.openings((*QUALIFIERS, *_ALONE, "năm"))
"""What quantities begin with besides digits."""

# "Dựa trên 5 tiêu chí": so few things stand on what is counted, and are not more than so many.
_UPON = re.compile(
    r"(?i:trên)[ \t]+(?:[1-9]|0[1-9]|một|hai|ba|bốn|sáu|bảy|tám|chín)[ \t]+"
    r"(?!(?:kg|lít|ha|héc|hecta|lần|tấn|tạ|sào|km|mét|m2|tuổi|năm|tháng|tuần|ngày|giờ|phút|độ|điểm)(?!\w))[^\W\d]"
)

_BEGUN = re.compile(rf"(?:(?=\d)|{_AHEAD})(?<!\w)")
_FIND = re.compile(
    rf"""
    (?:(?<!\w)(?P<qualifier>{_QUALIFIER})[ \t]+)?
    (?:(?<![\w/]) (?<![\w][.,/-]) | {_OUT_OF}) (?P<value>{_FIGURE}|{_WORDS}) (?:/(?P<whole>{_WHOLE}))? (?!,\d)
    (?!(?!{_ATTACHED})\w|[./]\w|-[^\W\d])
    (?P<first>{_MEASURE})?
    (?:,?[ \t]+(?P<more>\d{{1,3}})[ \t]*(?P<minor>triệu|nghìn|ngàn)(?P<coin>[ \t]+đồng)?(?!\w))?
    (?:
        [ \t]*(?:đến|tới|[-–])[ \t]*(?P<most>{_FIGURE}|{_WORDS})
        (?!(?!{_ATTACHED})[\w/]|[.,-]\w) (?P<second>{_MEASURE})?
    )?
    (?![.-]\w|[–]\d) (?(first)|(?!/\d))
    """,
    re.VERBOSE,
)


@value
class Quantity:
    """A number with its scale, money or per cent sign, from *start* to *end*, its qualifier left out.

    *value* is the number as written ("190 triệu đồng" is 190), *most* the upper end of a range,
    *unit* the words after it that measure it ("triệu đồng", "%"), empty where a noun must follow.
    *lead* is where the qualifier ("gần", "hơn") begins. *worded* marks a number written in words.
    *whole* is what it is counted out of ("65/67 phiếu").
    """

    start: int
    end: int
    value: int | float
    most: int | float | None = None
    unit: str = ""
    qualifier: str = ""
    lead: int = 0
    worded: bool = False
    whole: int | float | None = None

    @property
    def amount(self) -> int | float:
        """The value in base units: 190 triệu đồng is 190,000,000."""
        return scaled(self.value, self.unit)


def find(
    text: str, *, normalised: str | None = None, starts: Iterable[int] | None = None
) -> Iterator[Quantity]:
    """Yield the quantities of *text* in order; a lone "năm" is a year, never the number five.

    *normalised*, and *starts*, where digits and ``OPENINGS`` begin, spare the work where they are at hand.
    """
    even = normalise(text) if normalised is None else normalised
    if starts is None:
        starts = (begun.start() for begun in _BEGUN.finditer(even))
    at = 0
    for start in starts:
        if start >= at and (found := _FIND.match(even, start)):
            quantity = _quantity(found, text)
            at = quantity.end if quantity else found.end()
            if quantity:
                yield quantity


def _quantity(found: re.Match[str], text: str) -> Quantity | None:
    """The quantity that *found* spells, None where its digits are no number."""
    if found["value"].startswith("00"):
        return None  # "30. 000 đồng", which a sentence ends in
    value = parse(found["value"])
    whole = _figure(found["whole"]) if found["whole"] else None
    if value is None or (whole is not None and whole < value):
        return None
    most = _most(found, value)
    measure = "second" if most is not None and found["second"] else "first"
    unit = " ".join(text[slice(*found.span(measure))].split()) if found[measure] else ""
    end = found.end()
    if most is None:
        end = max(found.end("value"), found.end("whole"), found.end("first"))
        if factor := _minor(found):
            # "761 tỷ 36 triệu đồng" is 761.036 tỷ đồng.
            value = round(value + int(found["more"]) * factor[0] / factor[1], 9)
            unit = f"{unit} đồng" if found["coin"] else unit
            end = max(end, found.end("coin" if found["coin"] else "minor"))
    start = found.start("value")
    qualified = bool(found["qualifier"]) and (
        bool(found["first"]) or not _UPON.match(found.string, found.start())
    )
    return Quantity(
        start=start,
        end=end,
        value=value,
        most=most,
        unit=unit,
        qualifier=text[slice(*found.span("qualifier"))] if qualified else "",
        lead=found.start("qualifier") if qualified else start,
        worded=not found["value"][0].isdigit(),
        whole=whole,
    )


def _most(found: re.Match[str], value: int | float) -> int | float | None:
    """The upper end of a range of one unit, "3.400 đến 3.600 tỷ", "1 triệu đến 2 triệu đồng".

    None where *value* stands alone, or "10% đến 5 tỷ" are two quantities.
    """
    most = parse(found["most"]) if found["most"] else None
    if most is None or most <= value:
        return None
    first, second = (found["first"] or "").split(), (found["second"] or "").split()
    return most if not first or not second or second[: len(first)] == first else None


def _minor(found: re.Match[str]) -> tuple[int, int] | None:
    """The scales of a further, smaller part of a sum and of its first one, None where there is none."""
    minor = SCALES.get(found["minor"] or "")
    major = SCALES.get(" ".join((found["first"] or "").split()))
    return (minor, major) if minor and major and minor < major else None


def parse(written: str) -> int | float | None:
    """Return the number that *written* is, in digits or in words, or None."""
    written = written.strip() if written.isascii() else normalise(written.strip())
    written = written.replace(", ", ",").replace(". ", ".")
    if _WRITTEN.fullmatch(written):
        return _figure(written)
    return _spoken(written.split())


def scaled(value: int | float, unit: str) -> int | float:
    """Return *value* times the scale that *unit* begins with, whole where it is whole."""
    words = lower(unit).split()
    for length in (2, 1):
        factor = SCALES.get(" ".join(words[:length]))
        if factor:
            whole = round(value * factor)
            return whole if abs(whole - value * factor) < 1e-6 * factor else value * factor
    return value


def _figure(written: str) -> int | float:
    if _DOTTED.fullmatch(written):
        written = written.replace(".", "")
    elif _COMMAED.fullmatch(written):
        written = written.replace(",", "")
    written = written.replace(",", ".")
    return float(written) if "." in written else int(written)


def _spoken(words: list[str]) -> int | None:
    """The value of number words, "hai trăm ba mươi lăm" → 235; None where they make no number."""
    if not words or any(
        word not in DIGITS and word not in _TENS and word not in _JOINTS and word not in _POWERS
        for word in words
    ):
        return None
    total, group, digit = 0, 0, 0
    for word in words:
        if word in DIGITS:
            if digit:
                return None  # "hai ba" lists two numbers
            digit = DIGITS[word]
        elif word in _TENS:
            group, digit = group + (digit or 1) * 10, 0
        elif word == "trăm":
            group, digit = group + (digit or 1) * 100, 0
        elif word in _POWERS:
            total, group, digit = total + (group + digit or 1) * 1000, 0, 0
    return total + group + digit
