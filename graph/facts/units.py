"""Units: what a number counts or measures, and which numbers order, date or name instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from graph.facts.tape import Tape
from graph.lexicon import tables, words
from graph.numbers import CURRENCIES, Quantity

# A number behind these orders, dates, grades or addresses, and counts nothing.
_ORDINAL = re.compile(
    r"(?:(?<!\w)(?<!nâng )(?:thứ|lần thứ|khóa|kỳ họp thứ|điều|khoản|mục|chương|quý|(?<!tổng )số|mức|mức độ|"
    r"(?<!phân )(?<!đã )(?<!được )(?<!hiện )cấp|hạng|loại|nhóm|tổ|lớp|"
    r"phần|vòng|giai đoạn|nhiệm kỳ|quốc lộ|ql|tỉnh lộ|tl|km|phường|quận|đường|hẻm|ngõ|kiệt|lô|tầng|"
    r"trang|hotline|"
    r"điện thoại|đt|tel|lúc|gmt|bước|thế kỷ|top|tốp|năm|tháng|ngày|khoảng thời gian|bảng|hình|biểu|mẫu|đội|"
    r"trung đoàn|sư đoàn|quân khu|đại đội|tiểu đoàn|ca|đợt|kỳ|trạm|cầu|bài|câu|ô|"
    r"tp|từ trái|thứ tự|phiên bản)"
    r"|\d:|\+|#)[ .:]?$"
)
# "Gói thầu 5.1 Nhà ga" names a package, "gói 30.000 tỷ đồng" tells its sum.
_PACKAGE = re.compile(r"(?<!\w)gói(?: thầu)?(?: số)? $")
_TIME = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|phút|giây|tuổi|thế kỷ|thập kỷ|thập niên|nhiệm kỳ|km(?![²2])|"
    r"m(?![²2³3])|cm|mm|mét|"
    r"ki lô mét|kilomet|độ|đêm|buổi|quý|h(?!a)|vợ chồng|anh em|chị em|mẹ con|bên|người con|con trai|con gái|"
    r"đứa con|khẩu hiệu|km/h|hải lý|inch)(?!\w)|(?:km|m|h|cm|mm|g|°)(?![\w²³])"
)
# "m2" with and without a blank that a lost superscript left.
_SQUARE = re.compile(
    r" ?(?P<length>k?m)(?:(?P<power>[23²³])(?!\w)| (?=[23](?:$|[ .,;:()‖]*(?:[.,;:()‖]|đất|sàn|và|của)))"
    r"(?P<apart>[23]))"
)
_EACH = re.compile(r"/([^\W\d]\w*)(?: [^\W\d]\w*)?")
_NAMED = re.compile(r",? (?:và )?(?:là |gồm )?[ⓁⓅ]")
# Nouns that a number in words counts in earnest: "hai ban mới", but not "ba nhà".
_REPORTED = re.compile(
    r".* .*|ban|sở|bộ|cục|vụ|phòng|xã|huyện|tỉnh|phường|quận|thôn|cuộc|lần|đợt|đoàn|tổ|đội|trường|"
    r"người|viện|luật"
)
_AGAIN = re.compile(
    r" (?:này|đó|kia|ấy|nói trên|nêu trên|trên(?= ?[.,;:)‖]| (?:đều|đã|được|vẫn|có|chưa|bị|sẽ)(?!\w)))(?!\w)"
)
_TIMES = re.compile(r"(?:tăng|giảm|gấp|hơn|đi|lên|quá|chia)(?: \w+)? ?$")
_JOINT = re.compile(r"(?:,(?: các)?| và) | ?/ ?")
# "Quan hệ hai nước", "hai bên": the two of whom the text speaks, who are not counted.
_PARTNERS = re.compile(r"(?:nước|đất nước|dân tộc|nhà nước|đảng|quốc gia|chính phủ|quốc hội)(?!\w)")
_PAIR = re.compile(r"(?:gia đình|người|sở|bộ|nền)(?!\w)")
_LITTLE = 3
# "Rút ngắn 1/2 thời gian": a half counts nothing; "9/12 xã" does.
_PARTS = (2, 3, 4)
# Words that pyvi joins and that count nothing.
_NO_UNIT = re.compile(
    r"(?:(?:có|không|đã|đang|sẽ|được|là|với|tại|trong|cho|vì|do|để|nếu|khi|mà|thì|như|đều|cũng|rất|quá|chỉ|"
    r"vẫn|phải|cần|nên) \w+|động lực|đột phá|trụ cột|kíp|ca,? \d+ kíp|"
    r"đất nước|dân tộc|nhà nước|ngoại ngữ|thứ tiếng|mở rộng|thế giới|lịch sử|thời kỳ|phương diện|khía "
    r"cạnh|nòng cốt|chiến thắng|chức năng|thế hệ|đầu tiên|đồng thời|chính thức|liên tiếp|tiếp theo|"
    r"cuối cùng|trở lên|"
    r"trở xuống|nhất trí|đồng ý|gần nhất|còn lại|lý do|lần lượt|trước đây|hiện nay|sau này|vừa qua|hạng mục "
    r"này|chân lý|mặt trận|công cộng|gặp gỡ|sở hữu|tiếp tục|bàn thắng|trận đấu|cầu thủ|ngôi sao)(?!\w)"
)
# "Vùng 3 Hải quân", "Thủy điện Sông Bung 2": a number behind a capital is part of a name.
_NAME = re.compile(r"[^\W\d_]+ $")
# "Nặng 3,4kg", "x 500ml", "cao 5 tầng": a size or a dose.
_SIZE = re.compile(
    r"(?:(?<!\w)(?:nặng|cân nặng|trọng lượng|trọng tải|tải trọng|cao|x|liều|uống|tiêm)"
    r"(?: (?:từ|khoảng|hơn|gần|dưới|trên))?) $"
)
# "Hơn 850 trong số 1.100 kiến nghị": both count the same.
_OUT_OF = re.compile(r" (?:trên|trong) (?:tổng )?(?:số )?(?:hơn |gần |khoảng )?\d[\d.]* ")
_RANKED = re.compile(r" cấp (?:xã|huyện|tỉnh|sở|bộ|phòng|trung ương|cơ sở|thôn|thành phố)(?!\w)")
# Units that measure: what is counted is the noun behind them.
MEASURES = re.compile(
    r"cuộc|bộ|lượt|lần|suất|chiếc|tấn|tạ|kg|lít|ha|héc ta|hecta|m2|m²|m3|m³|km2|km²|căn|bao|thùng|"
    r"hộp|cuốn|con|cây"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A *quantity* with its *unit* as the text writes it, which stands from *unit_start* to *unit_end*."""

    quantity: Quantity
    unit: str
    unit_start: int
    unit_end: int


@lru_cache(maxsize=1)
def _nouns() -> re.Pattern[str]:
    units = sorted((row["unit"] for row in tables.rows("units")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, units))})(?![\w²³])")


def of(tape: Tape, quantity: Quantity) -> Measured | None:
    """The unit of *quantity*, None where it orders, dates or names instead of counting."""
    code = tape.code
    if not quantity.qualifier and _ORDINAL.search(
        code, max(0, quantity.start - 24), quantity.start
    ):
        return None
    if not quantity.unit and _PACKAGE.search(code, max(0, quantity.start - 24), quantity.start):
        return None
    if _SIZE.search(code, max(0, quantity.lead - 24), quantity.lead):
        return None
    if quantity.unit and (quantity.unit == "%" or quantity.unit.endswith(CURRENCIES)):
        stop = quantity.end if quantity.unit == "%" else _per(code, quantity.end)
        each = tape.written(quantity.end, stop)
        return Measured(quantity, _written(tape, quantity) + each, stop, stop)
    if square := _SQUARE.match(code, quantity.end):
        unit = _scale(tape, quantity) + square["length"] + (square["power"] or square["apart"])
        return Measured(quantity, unit, square.start("length"), square.end())
    if _TIME.match(code, quantity.end) or (quantity.value == 1 and quantity.whole in _PARTS):
        return None
    start = quantity.end + (code[quantity.end : quantity.end + 1] == " ")
    if whole := _OUT_OF.match(code, quantity.end):
        if quantity.value == 1:
            return None
        start = whole.end()
    end = _noun_end(tape, start)
    if end is None:
        return (
            Measured(quantity, _written(tape, quantity), start, quantity.end)
            if quantity.unit
            else None
        )
    if _AGAIN.match(code, end) or _in_name(tape, quantity):
        return None
    if (
        quantity.value <= _LITTLE
        and not quantity.qualifier
        and _PARTNERS.fullmatch(code, start, end)
    ):
        return None
    noun = tape.written(start, end)
    if quantity.worded and (
        quantity.value < 2 or _NAMED.match(code, end) or not _REPORTED.fullmatch(code, start, end)
    ):
        return None
    if noun == "lần" and (
        quantity.qualifier.endswith("quá")
        or _TIMES.search(code, max(0, quantity.lead - 12), quantity.lead)
    ):
        return None
    return Measured(quantity, _scale(tape, quantity) + noun, start, end)


def _in_name(tape: Tape, quantity: Quantity) -> bool:
    """Whether the number stands behind a word with a capital inside a sentence, as a part of its name."""
    floor, _ = tape.sentence(quantity.start)
    word = _NAME.search(tape.code, floor, quantity.lead)
    if not word or quantity.qualifier or quantity.unit or word.start() == floor:
        return False
    written = tape.reading.document.text[tape.start(word.start())]
    return (
        written.isupper()
        and tape.code[word.start() - 1] == " "
        and tape.code[word.start() - 2] not in '.:;"-(+*'
    )


def _scale(tape: Tape, quantity: Quantity) -> str:
    return f"{_written(tape, quantity)} " if quantity.unit else ""


def _per(code: str, end: int) -> int:
    """Where a sum ends that is told for each of something: "đồng/sào", "đồng/người lớn"."""
    each = _EACH.match(code, end)
    if not each:
        return end
    pair = each[0][1:]
    return each.end() if pair in words.compounds() or _nouns().fullmatch(pair) else each.end(1)


def _written(tape: Tape, quantity: Quantity) -> str:
    """The scale and money of *quantity* as the document writes them."""
    written = tape.written(quantity.start, quantity.end)
    return (
        quantity.unit
        if quantity.unit.lower() not in written.lower()
        else written[-len(quantity.unit) :]
    )


def _noun_end(tape: Tape, start: int) -> int | None:
    """Where the unit ends that begins at *start*: a noun, or nouns in a row ("sở, ngành, quận")."""
    code = tape.code
    found = _nouns().match(code, start)
    if not found or _NO_UNIT.match(code, start):
        return _compound(code, start)
    end = found.end()
    if found[0] == "đơn vị" and (ranked := _RANKED.match(code, end)):
        return ranked.end()
    if MEASURES.fullmatch(found[0]):
        return end
    while joint := _JOINT.match(code, end):
        following = _nouns().match(code, joint.end())
        if following and not _begins_another_word(code, following):
            end = following.end()
        elif code[joint.end() : joint.end() + 1] == "Ⓛ" and "và" in joint[0]:
            return joint.end() + 1
        else:
            misspelt = _misspelt(code, joint.end()) if "," in code[start:end] else None
            return misspelt or end
    return end


def _begins_another_word(code: str, noun: re.Match[str]) -> bool:
    """Whether *noun* is only the first half of a word: "đơn" of "đơn giản hóa"."""
    pair = re.compile(r"\w+ \w+(?!\w)").match(code, noun.start())
    return bool(pair and noun.end() < pair.end() and pair[0] in words.compounds())


def _compound(code: str, start: int) -> int | None:
    """Where a word of two or three syllables ends that begins at *start*, listed as no unit."""
    for count in (3, 2):
        word = re.compile(rf"\w+(?: \w+){{{count - 1}}}(?!\w)").match(code, start)
        if word and word[0] in words.compounds() and not word[0][0].isdigit():
            return None if _NO_UNIT.match(word[0]) else word.end()
    return None


def _misspelt(code: str, start: int) -> int | None:
    """Where two words end that are one letter from a unit, as in "xã, phường, trị trấn"."""
    pair = re.compile(r"\w+ \w+(?!\w)").match(code, start)
    known = [row["unit"] for row in tables.rows("units")] if pair else []
    return pair.end() if pair and get_close_matches(pair[0], known, 1, 0.87) else None
