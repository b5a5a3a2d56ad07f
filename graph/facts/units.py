"""Units: what a number counts or measures, and which numbers order, date or name instead."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from functools import lru_cache

from graph.facts import uncounted
from graph.facts.tape import Tape
from graph.lexicon import tables, words
from graph.numbers import CURRENCIES, Quantity
from graph.values import value

# "m2" with and without a blank that a lost superscript left.
_SQUARE = re.compile(
    r" ?(?P<length>k?m)(?:(?P<power>[23²³])(?!\w)| (?=[23](?:$|[ .,;:()‖](?! ?\d)))"
    r"(?P<apart>[23]))"
)
_EACH = re.compile(r" ?/ ?([^\W\d]\w*)(?: [^\W\d]\w*)?")
# "đồng/m2/tháng", "đồng/m 2 /tháng": for each square metre, where the 2 may have lost its place.
_EACH_SQUARE = re.compile(r" ?/ ?k?m ?[23²³](?!\w)")
_LOOSE = re.compile(r" ?(/) ?|(?<=m) ([23²³])")
# "900 tỷ khối lượng dở dang" is a sum of money.
_BARE_MONEY = ("tỷ", "tỉ", "nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ")
_PER_HEAD = re.compile(r" ?/ ?(?:người|hộ|sàn|căn|học sinh|đầu người)(?!\w)")
# "6,4 bác sĩ/1 vạn dân", "12 ca/1.000 trẻ": so many for each so many.
_RATE = re.compile(r"/(?:\d+ (?:vạn|nghìn|ngàn|triệu)|\d+\.000) [^\W\d]\w*(?!\w)")
# "2 triệu m 3 /năm", "1,6 triệu tấn xỉ/năm": what a unit of time brings.
_OVER_TIME = re.compile(r" ?/ ?(?:năm|quý|tháng|ngày đêm|ngày|giờ|giây)(?!\w)")
_JOINT = re.compile(r"(?:,(?: các)?| và) | ?/ ?")
# Words that pyvi joins and that count nothing.
_NO_UNIT = re.compile(
    r"(?:(?:có|không(?! gian)|đã|đang|sẽ|được|là|với|tại|trong|cho|vì|do|để|nếu|khi|mà|thì|như|đều|"
    r"cũng|rất|quá|chỉ(?! (?:tiêu|số|thị|dẫn))|vẫn|phải|cần|nên) \w+|động lực|đột phá|trụ cột|kíp|"
    r"ca,? \d+ kíp|đất nước|dân tộc|nhà nước|thuộc địa|ngoại ngữ|mở rộng|thế giới|lịch sử|thời kỳ|"
    r"phương diện|khía cạnh|nòng cốt|chiến thắng|chức năng|thế hệ|đầu tiên|đồng thời|chính thức|liên tiếp|"
    r"tiếp theo|"
    r"cuối cùng|trở lên|"
    r"trở xuống|nhất trí|đồng ý|gần nhất|còn lại|lý do|lần lượt|trước đây|hiện nay|sau này|vừa qua|hạng mục "
    r"này|chân lý|mặt trận|công cộng|gặp gỡ|"
    r"đối với|ban hành|tối đa|tối thiểu|trên dưới|trên cơ|thực hiện|triển khai|thành lập|phát triển|bổ sung|"
    r"ghi nhận|điều trị|bồi thường|tham gia|tập trung|bảo đảm|vận hành|kế thừa|gia tăng|chuẩn bị|công bố|"
    r"bác bỏ|liên tục|nhân dịp|tại chỗ|một cách|tuy nhiên|đương nhiên|tuyệt đối|hư hỏng|bùng phát|kéo theo|"
    r"âm lịch|dương lịch|toàn bộ|tự do|thực chất|số lượng|liên quan|kết thúc|bắt đầu|dự kiến|hôm nay|"
    r"xếp hạng|liên hệ|chị gái|em gái|số là|thời gian|tổng kim ngạch|mặt phố|đầu tư|"
    r"tỷ lệ|tỉ lệ|diện tích|lực lượng|dân số|nhu cầu|"
    r"nhấn mạnh|khẳng định|chứng tỏ|xấp xỉ|tương đối|phân hóa|chấm dứt|tự nguyện|xem xét|áp dụng|lưu thông|"
    r"hạnh phúc|quản trị|tài chính|lợi nhuận|cổ tức|trị giá|tất cả|chứng kiến|khởi công|khánh thành|"
    r"diễn biến|tốc độ|quan hệ|sở hữu|tiếp tục|bàn thắng|trận đấu|cầu thủ|ngôi sao)(?!\w)"
)
_FORMER = re.compile(r"(?:nguyên|cựu) (?!chiến binh)")
# "2 huy chương vàng" whole, "15 tập thể lao động xuất sắc" by those who hold it.
_HONOUR = re.compile(
    r"(?P<head>tập thể|cá nhân|gia đình|đơn vị)(?P<of> )|"
    r"(?:giải|huy chương|hc[vbđ]|chiến sĩ thi đua|bằng khen|giấy khen|cờ thi đua|huân chương|"
    r"kỷ niệm chương)(?!\w)"
)
_INITIALS = re.compile(r"(?!usd|vnd|gmt|ubnd|hđnd|tnhh|đbqh|hktt)[^\W\d_]{3,6}(?![\w/&-])")
# "Hơn 850 trong số 1.100 kiến nghị": both count the same.
_OUT_OF = re.compile(r" (?:trên|trong) (?:tổng )?(?:số )?(?:hơn |gần |khoảng )?\d[\d.]* ")
_RANKED = re.compile(r" cấp (?:xã|huyện|tỉnh|sở|bộ|phòng|trung ương|cơ sở|thôn|thành phố)(?!\w)")
# "8 huyện, thị xã và TP Huế": a town of its own ends the row of units.
_TOWNS = re.compile(r"(?<!\w)(?:huyện|thị xã|quận|thành phố|tỉnh|xã|phường|thị trấn)$")
# "5 công trình, bệnh viện là 155", "7 cán bộ, trụ sở đặt tại …": the noun behind the comma begins
# something else.
_OTHERS = re.compile(
    r" (?:đặt|nằm|là|vẫn|cũng|phải|chưa|(?:có|còn|chiếm|đạt) \d+|nhiều|các|một số|"
    r"dành|tăng|giảm|hạng \d+)(?!\w)"
)
# "Giải A", "huy chương vàng": the grade is part of the unit.
_GRADED = re.compile(
    r"(?:giải|huy chương|hc)(?: thưởng)? (?:đặc biệt|nhất|nhì|ba|tư|khuyến khích|đồng hạng(?: \w+ \w+)?|"
    r"xuất sắc|vàng|bạc|đồng|[abcd])(?!\w)"
)
# "Loại quỹ", "nhóm hành vi": these count kinds of the noun behind them.
_KIND = re.compile(r"loại|nhóm|hình thức|loại hình")
# "Số hồ sơ đang xử lý là 717 (chiếm 2%)": the noun is told before the number.
_BEFORE = re.compile(
    r"(?<!\w)(?:số lượng|tổng số|số) (?P<noun>[^‖;:,.()\dⓉ]{2,60}?) "
    r"(?:là|đạt|còn|chỉ còn|lên đến|lên tới|tăng lên|giảm còn)(?: hơn| gần| trên| khoảng)? $"
)
_ENDS = re.compile(r" ?(?:[.,;)‖(]|$)| (?:với|trong đó|và)(?!\w)")
# Units that measure: what is counted is the noun behind them.
MEASURES = re.compile(
    r"cuộc|bộ|lượt|lần|suất|chiếc|tấn|tạ|kg|lít|ha|héc ta|hecta|m2|m²|m3|m³|km2|km²|căn|bao|thùng|"
    r"hộp|cuốn|con|cây"
)


# "14 bộ, ban, ngành": here "bộ" is no set of things.
_BODIES = re.compile(r"bộ, (?:ban|ngành|cơ quan|địa phương)(?!\w)")
_MATTER_OVER_TIME = re.compile(r" [^\W\d]+(?: [^\W\d]+)? ?/ ?(?:năm|tháng|ngày)(?!\w)")


@value
class Measured:
    """A *quantity* with its *unit* as the text writes it, which stands from *unit_start* to *unit_end*."""

    quantity: Quantity
    unit: str
    unit_start: int
    unit_end: int


_FIRST = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _nouns() -> dict[str, re.Pattern[str]]:
    """The units by their first word, the longest of each first."""
    by_first: dict[str, list[str]] = {}
    for row in sorted(tables.rows("units"), key=lambda row: len(row["unit"]), reverse=True):
        by_first.setdefault(_FIRST.findall(row["unit"])[0], []).append(re.escape(row["unit"]))
    return {
        first: re.compile(rf"(?:{'|'.join(units)})(?![\w²³])") for first, units in by_first.items()
    }


def _noun(code: str, start: int, end: int = sys.maxsize) -> re.Match[str] | None:
    """The unit that begins at *start* of *code*, which is looked at no further than *end*."""
    first = _FIRST.match(code, start)
    known = _nouns().get(first[0]) if first else None
    return known.match(code, start, end) if known else None


def _is_noun(words: str) -> bool:
    found = _noun(words, 0)
    return found is not None and found.end() == len(words)


def of(tape: Tape, quantity: Quantity) -> Measured | None:
    """The unit of *quantity*, None where it orders, dates or names instead of counting."""
    code = tape.code
    start = quantity.end + (code[quantity.end : quantity.end + 1] == " ")
    if uncounted.is_number(tape, quantity, listed=_noun(code, start) is not None):
        return None
    if quantity.unit and (quantity.unit == "%" or quantity.unit.endswith((*CURRENCIES, "đ"))):
        stop = _per(code, quantity.end)
        each = _LOOSE.sub(r"\1\2", tape.written(quantity.end, stop))
        return Measured(quantity, _written(tape, quantity) + each, stop, stop)
    if square := _SQUARE.match(code, quantity.end):
        unit = _scale(tape, quantity) + square["length"] + (square["power"] or square["apart"])
        over = _OVER_TIME.match(code, square.end()) or _PER_HEAD.match(code, square.end())
        stop = over.end() if over else square.end()
        unit += over[0].strip() if over else ""
        return Measured(quantity, unit, square.start("length"), stop)
    if uncounted.is_measure(tape, quantity):
        return None
    if whole := _OUT_OF.match(code, quantity.end):
        if quantity.value == 1:
            return None
        start = whole.end()
    end = _noun_end(tape, start)
    if code[start : start + 1] == "Ⓦ" and not quantity.unit:
        prize = tape.mention(start).text  # "7 giải A": prizes of one grade
        honour = _HONOUR.match(prize.lower())
        if not honour:
            return None
        named = prize[: honour.end("head")] if honour["of"] else prize
        return Measured(quantity, named, start, start + 1)
    if end is None and quantity.unit:
        over = _OVER_TIME.match(code, quantity.end)
        stop = over.end() if over else quantity.end
        each = _LOOSE.sub(r"\1\2", tape.written(quantity.end, stop))
        return Measured(quantity, _written(tape, quantity) + each, max(start, stop), stop)
    if end is None:
        end = _initials_end(tape, start)
    if end is None:
        return _told_before(tape, quantity)
    known = _noun(code, start, end)
    listed = bool(known and (known.end() == end or not _begins_another_word(code, known)))
    if not listed and _is_title(tape.written(start, end)):
        return None
    if quantity.unit.lower() in _BARE_MONEY and not _is_noun(code[start:end]):
        return Measured(quantity, quantity.unit, max(start, quantity.end), quantity.end)
    if uncounted.is_thing(tape, quantity, start, end, listed=listed):
        return None
    end = _per(code, end)
    return Measured(quantity, _scale(tape, quantity) + tape.written(start, end), start, end)


def _is_title(written: str) -> bool:
    """Whether every word has a capital, as in "1141 Giải Phóng"."""
    return all(word[0].isupper() for word in written.split()) and not written.isupper()


def _scale(tape: Tape, quantity: Quantity) -> str:
    return f"{_written(tape, quantity)} " if quantity.unit else ""


def _per(code: str, end: int) -> int:
    """Where a sum ends that is told for each of something: "đồng/sào", "đồng/m2/tháng"."""
    if rate := _RATE.match(code, end):
        return rate.end()
    while True:
        if square := _EACH_SQUARE.match(code, end):
            end = square.end()
            continue
        each = _EACH.match(code, end)
        if not each:
            return end
        pair = each[0].lstrip(" /")
        whole = pair in words.compounds() or _is_noun(pair)
        end = each.end() if whole else each.end(1)


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
    if former := _FORMER.match(code, start):
        # "3 nguyên chủ tịch": who were it are counted with the word that says so.
        return _noun_end(tape, former.end()) if _noun(code, former.end()) else None
    found = _noun(code, start)
    if not found or _NO_UNIT.match(code, start):
        return _compound(code, start)
    end = found.end()
    if found[0] == "đơn vị" and (ranked := _RANKED.match(code, end)):
        return ranked.end()
    if graded := _GRADED.match(code, start):
        return graded.end()
    # "462 đại biểu Quốc hội": the house that they sit in is part of the unit.
    if found[0] == "đại biểu" and code.startswith(" Ⓐ", end):
        elected = f"{found[0]} {tape.mention(end + 1).text}"
        return end + 2 if _is_noun(elected.lower()) else end
    if MEASURES.fullmatch(found[0]) and not _BODIES.match(code, start):
        another = found[0] == "căn" and _begins_another_word(code, found)
        matter = _MATTER_OVER_TIME.match(code, end)
        return (another and _compound(code, start)) or (matter.end() if matter else end)
    if _KIND.fullmatch(found[0]) and code[end : end + 1] == " ":
        thing = _noun(code, end + 1)
        return thing.end() if thing else _compound(code, end + 1) or end
    if found[0] != "người" and _begins_another_word(code, found):
        return _compound(code, start) or end
    while joint := _JOINT.match(code, end):
        following = _noun(code, joint.end())
        if following and (
            found[0].startswith(f"{following[0]} ")
            or found[0].endswith(following[0])
            or _OTHERS.match(code, following.end())
        ):
            return end
        if following and not _begins_another_word(code, following):
            end = following.end()
        elif (
            "và" in joint[0]
            and code.startswith("Ⓛ", joint.end())
            and _TOWNS.search(code, start, end)
        ):
            return joint.end() + 1
        else:
            misspelt = _misspelt(code, joint.end()) if "," in code[start:end] else None
            return misspelt or end
    return end


def _initials_end(tape: Tape, start: int) -> int | None:
    """Where initials end that begin at *start* and stand for what is counted: "402 ĐKKD của 3 bộ"."""
    word = _INITIALS.match(tape.code, start)
    if word and tape.written(*word.span()).isupper():
        return word.end()
    return None


def _told_before(tape: Tape, quantity: Quantity) -> Measured | None:
    """The unit of a number with no noun behind it, by the noun that the words before it count."""
    code = tape.code
    floor, _ = tape.sentence(quantity.start)
    told = _BEFORE.search(code, floor, quantity.start)
    noun = _noun(code, told.start("noun")) if told else None
    if not noun or not _ENDS.match(code, quantity.end):
        return None
    return Measured(quantity, tape.written(*noun.span()), quantity.end, quantity.end)


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
    """Where two words end of which one is a letter off, as in "xã, phường, trị trấn"."""
    pair = re.compile(r"(\w+) (\w+)(?!\w)").match(code, start)
    if not pair:
        return None
    alike = [*_pairs().get(pair[1], ()), *_pairs().get(pair[2], ())]
    return pair.end() if get_close_matches(pair[0], alike, 1, 0.87) else None


@lru_cache(maxsize=1)
def _pairs() -> dict[str, list[str]]:
    """The units of two words, by each of them."""
    pairs: dict[str, list[str]] = {}
    for row in tables.rows("units"):
        if row["unit"].count(" ") == 1:
            for word in row["unit"].split():
                pairs.setdefault(word, []).append(row["unit"])
    return pairs
