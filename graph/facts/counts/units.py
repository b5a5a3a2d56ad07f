"""Units: what a number counts or measures, and which numbers order, date or name instead."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.dates import YEAR
from graph.facts.counts import nouns, uncounted
from graph.facts.tape import Tape
from graph.lexicon import words
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
# "Căn hộ 45 m2" has that size; land that is taken or given is told of to the square metre.
_ROOM = 100
_LAND = re.compile(
    r"(?<!\w)(?:đất|thửa|thu hồi|lấn chiếm|giao|cấp|mặt bằng|chuyển|bồi thường|"
    r"đền bù|cây xanh|sàn/|bình quân)(?!\w)"
)
# "900 tỷ khối lượng dở dang" is a sum of money.
_BARE_MONEY = ("tỷ", "tỉ", "nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ")
_PER_HEAD = re.compile(r" ?/ ?(?:người|hộ|sàn|căn|học sinh|đầu người)(?!\w)")
# "6,4 bác sĩ/1 vạn dân", "12 ca/1.000 trẻ": so many for each so many.
_RATE = re.compile(
    r"/(?:(?:\d+ )?(?:vạn|nghìn|ngàn|triệu)|\d+\.000|100) (?!tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd)[^\W\d]\w*(?!\w)"
)
# "2 triệu m 3 /năm", "1,6 triệu tấn xỉ/năm": what a unit of time brings.
_OVER_TIME = re.compile(r" ?/ ?(?:năm|quý|tháng|ngày đêm|ngày|giờ|giây)(?!\w)")
# "2 huy chương vàng" whole, "15 tập thể lao động xuất sắc" by those who hold it.
_HONOUR = re.compile(
    r"(?P<head>tập thể|cá nhân|gia đình|đơn vị)(?P<of> )|"
    r"(?:giải|huy chương|hc[vbđ]|chiến sĩ thi đua|bằng khen|giấy khen|cờ thi đua|huân chương|"
    r"kỷ niệm chương|bà mẹ|mẹ|anh hùng|nghệ s[ĩỹ]|nghệ nhân|nhà giáo|thầy thuốc|danh hiệu)(?!\w)"
)
_INITIALS = re.compile(
    r"(?!usd|vnd|gmt|utc|tcn|scn|ubnd|hđnd|tnhh|đbqh|hktt)[^\W\d_]{3,6}(?![\w/&-])"
)
# "3 PHAM VAN QUYET" is a name in a list.
_WORD_BEHIND = re.compile(r" [^\W\d_]{2,}(?!\w)")
# "Hơn 850 trong số 1.100 kiến nghị": both count the same.
_OUT_OF = re.compile(r" (?:trên|trong) (?:tổng )?(?:số )?(?:hơn |gần |khoảng )?\d[\d.]* ")
# "Giảm từ 8 xuống còn 5 buổi thi", "từ 70.000 lên 75.000 đồng": both count or measure the same.
_FROM = re.compile(r"(?<!\w)từ (?:mức )?$")
_TO = re.compile(
    r" (?:xuống|lên|tăng lên|giảm xuống)(?: còn| tới| đến| thành| mức)*"
    r" (?:hơn |gần |khoảng )?\d[\d.]*(?:,\d+)?"
    r"(?: ?(?P<measure>%|(?:nghìn |triệu |tỷ |tỉ )*(?:đồng|usd)(?!\w))|(?= [^\W\d]))"
)
# "Số hồ sơ đang xử lý là 717 (chiếm 2%)": the noun is told before the number.
_BEFORE = re.compile(
    r"(?<!\w)(?:số lượng|tổng số|tổng|số) (?P<noun>[^‖;:,.()Ⓣ]{2,60}?) "
    r"(?:(?:hiện |chỉ )?(?:là|đạt|có|còn)|(?:lên |chỉ )?(?:đến|tới)|tăng lên|giảm còn)"
    r"(?: hơn| gần| trên| khoảng)? $"
)
_ENDS = re.compile(r" ?(?:[.,;)‖(]|$)| (?:với|trong đó|và|người|trên tổng số)(?!\w)")


@value
class Measured:
    """A *quantity* with its *unit* as the text writes it, which stands from *unit_start* to *unit_end*."""

    quantity: Quantity
    unit: str
    unit_start: int
    unit_end: int


def of(tape: Tape, quantity: Quantity) -> Measured | None:
    """The unit of *quantity*, None where it orders, dates or names instead of counting."""
    code = tape.code
    start = quantity.end + (code[quantity.end : quantity.end + 1] == " ")
    if uncounted.is_number(tape, quantity, listed=nouns.listed(code, start) is not None):
        return None
    if quantity.unit and (quantity.unit == "%" or quantity.unit.endswith((*CURRENCIES, "đ"))):
        stop = _share_end(code, quantity.end) if quantity.unit == "%" else _per(code, quantity.end)
        return _measured_until(tape, quantity, stop)
    if square := _SQUARE.match(code, quantity.end):
        return _of_area(tape, quantity, square)
    if uncounted.is_measure(tape, quantity):
        return None
    reached = _reached(code, quantity)
    if reached and (measure := reached["measure"]):
        stop = quantity.end
        return Measured(replace(quantity, unit=measure), measure, stop, stop)
    if reached:
        if uncounted.is_measure(tape, replace(quantity, end=reached.end())):
            return None
        start = reached.end() + 1
    elif whole := _OUT_OF.match(code, quantity.end):
        if quantity.value == 1:
            return None
        start = whole.end()
    return _of_things(tape, quantity, start)


def _measured_until(tape: Tape, quantity: Quantity, stop: int, start: int = 0) -> Measured:
    """*quantity* by its own scale or money, with what stands up to *stop* that it is told for each of."""
    each = _LOOSE.sub(r"\1\2", tape.written(quantity.end, stop))
    return Measured(quantity, _written(tape, quantity) + each, max(start, stop), stop)


def _of_area(tape: Tape, quantity: Quantity, square: re.Match[str]) -> Measured | None:
    """*quantity* of the area or volume that *square* tells, None where it is the size of a room."""
    code = tape.code
    unit = _scale(tape, quantity) + square["length"] + (square["power"] or square["apart"])
    over = _OVER_TIME.match(code, square.end()) or _PER_HEAD.match(code, square.end())
    if over:
        unit += over[0].strip()
    elif _is_room(tape, quantity, square):
        return None
    return Measured(quantity, unit, square.start("length"), (over or square).end())


def _of_things(tape: Tape, quantity: Quantity, start: int) -> Measured | None:
    """*quantity* of the prizes, bodies or things that the words at *start* name."""
    code = tape.code
    if code[start : start + 1] == "Ⓦ" and not quantity.unit:
        return _of_prizes(tape, quantity, start)
    if code[start : start + 1] in ("Ⓐ", "Ⓞ") and (head := _body_counted(tape, quantity, start)):
        return Measured(quantity, head, start, start + 1)
    end = nouns.end_of(tape, start)
    if end is None and quantity.unit:
        over = _OVER_TIME.match(code, quantity.end)
        return _measured_until(tape, quantity, over.end() if over else quantity.end, start)
    if end is None:
        end = _initials_end(tape, start)
    return _told_before(tape, quantity) if end is None else _of_noun(tape, quantity, start, end)


def _of_noun(tape: Tape, quantity: Quantity, start: int, end: int) -> Measured | None:
    """*quantity* of what the noun from *start* to *end* names, None where it is not counted."""
    code = tape.code
    known = nouns.listed(code, start, end)
    listed = bool(known and (known.end() == end or not nouns.begins_another_word(code, known)))
    if not listed and _is_title(tape.written(start, end)):
        return None
    if quantity.unit.lower() in _BARE_MONEY and not nouns.is_listed(code[start:end]):
        return Measured(quantity, quantity.unit, max(start, quantity.end), quantity.end)
    if uncounted.is_thing(tape, quantity, start, end, listed=listed):
        return None
    if not nouns.MEASURES.fullmatch(code, start, end):
        quantity = _whole(tape, quantity)
    end = _per(code, end)
    return Measured(quantity, _scale(tape, quantity) + tape.written(start, end), start, end)


def _of_prizes(tape: Tape, quantity: Quantity, start: int) -> Measured | None:
    """*quantity* of the award that the mention at *start* names: "7 giải A" are prizes of one grade."""
    prize = tape.mention(start).text
    honour = _HONOUR.match(prize.lower())
    if not honour:
        return None
    return Measured(
        quantity, prize[: honour.end("head")] if honour["of"] else prize, start, start + 1
    )


# "135,400 người": what is counted one by one has no thousandths.
_GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}")
_THOUSAND = 1_000


def _whole(tape: Tape, quantity: Quantity) -> Quantity:
    """*quantity* of things that are counted one by one, where a comma groups its thousands."""
    grouped = _GROUPED.fullmatch(tape.code, quantity.start, quantity.end)
    if not grouped or quantity.unit or quantity.value >= _THOUSAND:
        return quantity
    return replace(quantity, value=round(quantity.value * _THOUSAND))


def _is_room(tape: Tape, quantity: Quantity, square: re.Match[str]) -> bool:
    """Whether so few square metres are the size of a flat or a room."""
    if quantity.value >= _ROOM or quantity.unit or square["length"] != "m" or "3" in square[0]:
        return False
    floor, ceiling = tape.sentence(quantity.start)
    return "³" not in square[0] and not _LAND.search(tape.code, floor, ceiling)


def _body_counted(tape: Tape, quantity: Quantity, start: int) -> str | None:
    """What bodies are counted whose name the mention at *start* tells: "9 Hội Văn nghệ", "2.299 HTX Xanh"."""
    written = tape.mention(start).text
    head = nouns.listed(written.lower(), 0)
    few = quantity.worded or quantity.unit or quantity.value <= 1
    if not head or few or YEAR.fullmatch(tape.code, quantity.start, quantity.end):
        return None
    return written[: head.end()] if head.end() < len(written) else None


def _reached(code: str, quantity: Quantity) -> re.Match[str] | None:
    """The number that *quantity* rises or falls to, with what measures both of them."""
    floor = max(0, quantity.lead - len("từ mức "))
    if quantity.unit or not _FROM.search(code, floor, quantity.lead):
        return None
    return _TO.match(code, quantity.end)


def _is_title(written: str) -> bool:
    """Whether every word has a capital, as in "1141 Giải Phóng"."""
    return all(word[0].isupper() for word in written.split()) and not written.isupper()


def _scale(tape: Tape, quantity: Quantity) -> str:
    return f"{_written(tape, quantity)} " if quantity.unit else ""


def _share_end(code: str, end: int) -> int:
    """Where a share ends, with the time that it is told for: "6%/năm", but "5,8%" of "5,8%/tổng dư nợ"."""
    over = _OVER_TIME.match(code, end)
    return over.end() if over else end


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
        trips = each[1] == "lượt"  # "2.000 đồng/lượt đi vệ sinh"
        whole = nouns.is_listed(pair) or (pair in words.compounds() and not trips)
        end = each.end() if whole else each.end(1)


def _written(tape: Tape, quantity: Quantity) -> str:
    """The scale and money of *quantity* as the document writes them."""
    written = tape.written(quantity.start, quantity.end)
    at = written.lower().rfind(quantity.unit.lower())
    return quantity.unit if at < 0 else written[at : at + len(quantity.unit)]


def _initials_end(tape: Tape, start: int) -> int | None:
    """Where initials end that begin at *start* and stand for what is counted: "402 ĐKKD của 3 bộ"."""
    word = _INITIALS.match(tape.code, start)
    if not word or not tape.written(*word.span()).isupper():
        return None
    behind = _WORD_BEHIND.match(tape.code, word.end())
    return None if behind and tape.written(*behind.span()).isupper() else word.end()


def _told_before(tape: Tape, quantity: Quantity) -> Measured | None:
    """The unit of a number with no noun behind it, by the noun that the words before it count."""
    code = tape.code
    floor, _ = tape.sentence(quantity.start)
    told = _BEFORE.search(code, floor, quantity.start)
    noun = nouns.listed(code, told.start("noun")) if told else None
    if not noun or not _ENDS.match(code, quantity.end):
        return None
    return Measured(quantity, tape.written(*noun.span()), quantity.end, quantity.end)
