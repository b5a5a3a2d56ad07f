"""Figures: counts, shares and sums about public work, each with its unit and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from graph import numbers
from graph.facts import claims
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.lexicon import tables, words
from graph.model import Fact, FactKind, Status
from graph.numbers import Quantity
from graph.vietnamese import normalise

# A number behind these orders, dates, grades or addresses, and counts nothing.
_ORDINAL = re.compile(
    r"(?:(?<!\w)(?<!nâng )(?:thứ|lần thứ|khóa|kỳ họp thứ|điều|khoản|mục|chương|quý|(?<!tổng )số|mức|mức độ|"
    r"(?<!phân )(?<!đã )(?<!được )(?<!hiện )cấp|hạng|loại|nhóm|tổ|lớp|"
    r"phần|vòng|giai đoạn|nhiệm kỳ|quốc lộ|ql|tỉnh lộ|tl|km|phường|quận|đường|hẻm|ngõ|kiệt|lô|tầng|"
    r"trang|hotline|"
    r"điện thoại|đt|tel|lúc|gmt|bước|thế kỷ|top|tốp|năm|tháng|ngày|khoảng thời gian|bảng|hình|biểu|mẫu|đội|"
    r"trung đoàn|sư đoàn|quân khu|đại đội|tiểu đoàn|ca|đợt|kỳ|trạm|cầu|bài|câu|ô|tp|từ trái|thứ tự|phiên bản)"
    r"|\d:|\+|#)[ .:]?$"
)
_TIME = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|phút|giây|tuổi|thế kỷ|thập kỷ|thập niên|nhiệm kỳ|km(?![²2])|"
    r"m(?![²2³3])|cm|mm|mét|"
    r"ki lô mét|kilomet|độ|đêm|buổi|quý|h(?!a)|vợ chồng|anh em|chị em|mẹ con|bên|người con|con trai|con gái|"
    r"đứa con|khẩu hiệu|km/h|hải lý|inch)(?!\w)|(?:km|m|h|cm|mm|g|°)(?![\w²³])"
)
_PRIVATE = re.compile(
    r"(?<!\w)(?:kê khai|đang sở hữu|vay|cho vay vài|quyền sở hữu|thu nhập khoảng|tổng thu nhập|nhà "
    r"tạm|ăn gian|đam mê)(?!\w)"
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
_AGAIN = re.compile(r" (?:này|đó|kia|ấy|nói trên|nêu trên|trên)(?!\w)")
_TIMES = re.compile(r"(?:tăng|giảm|gấp|hơn|đi|lên)(?: \w+)? ?$")
_ADDRESS = re.compile(r"\((?:trú|ngụ|thường trú|hktt|địa chỉ|sinh|quê)[^()‖]*$")
_MONEY = re.compile(r"(?:đồng|usd|vnđ|tỷ|tỉ|triệu)$")
_WEALTH = re.compile(
    r"(?<!\w)(?:biệt thự|vợ ông|chồng bà|bạn bè|gia đình ông|gia đình bà|người thân)(?!\w)"
)
_JOINT = re.compile(r"(?:,| và|,? các) ")
# Where the words end that say what is counted.
_CLAUSE = re.compile(
    r"[‖;:(]|\.(?= |$)|(?:,| và|, và|,? với|,? cùng|,? đối với| theo| so với| thành) ?(?:hơn |gần |khoảng |"
    r"trên )?(?=\d)|,? (?:theo|nhằm|để|do|vì|nhưng|mà|sau khi|với chủ đề|so với|là do|nên|và triển khai|"
    r"và ra|thì|về việc|đối với|như)(?!\w)|, (?:đặc biệt|trong|trong đó|góp phần|đồng thời|tuy "
    r"nhiên|đạt|chiếm|"
    r"tăng|giảm|tương đương|nâng|qua đó|từ đó|trụ sở|tổng|gồm|bao gồm|ra|đứng|dài|rộng|cao|một số|các|đã|có|"
    r"sẽ|là|Ⓟ|Ⓣ|trên|tại|với|được|trực thuộc|tỉ lệ|tỷ lệ)(?!\w)|(?<!được Ⓐ), Ⓐ"
)
# "Thứ năm về quá cảnh hàng hóa, …": what the sentence of a list is about.
_TOPIC = re.compile(
    r"[ \"-]*(?:nội dung )?thứ (?!trưởng|ba,|tư,)\w+(?: \w+)?,? về "
    r"(?P<topic>[^‖;,Ⓣ]{4,90}?)(?:,| thực hiện(?!\w))"
)
_WORDS = 22
# Units that measure: what is counted is the noun behind them.
_MEASURES = re.compile(
    r"cuộc|bộ|lượt|lần|suất|chiếc|tấn|tạ|kg|lít|ha|héc ta|hecta|m2|m²|m3|m³|km2|km²|căn|bao|thùng|"
    r"hộp|cuốn|con|cây"
)
_NO_NOUN = re.compile(
    r" ?(?:[,.;:()‖]|(?:thuộc|của|đứng|ở|tại|với|có|do|được|trong|và|cho)(?!\w)|$)"
)
_SPENT = re.compile(r" (?:tiền|vốn|kinh phí|cho|để|hỗ trợ|xây dựng|đầu tư)(?!\w)")
_OWNER = re.compile(
    r"(?P<owner>[ⒶⓄⓁ])(?: \w+){0,4}? (?:có|vẫn còn|hiện có|còn|gồm|vốn gồm)(?: trên| hơn| gần| khoảng)? $"
)
_CHANGED = re.compile(r",? (?P<way>tăng|giảm)(?: thêm)? $")
_LOOSE = re.compile(r"(?: (?:gồm|như|có|là|và|với|được|của|cho))+$")
_DATED = re.compile(r"Ⓓ(?: của Ⓐ)?,? ?$")
_COPULA = re.compile(
    r"(?:là|đạt|:|gồm|lên đến|lên tới|chỉ có|đạt được)(?: (?:trên|gần|hơn|khoảng))? ?$"
)
_LEFT = re.compile(
    r"(?:^|[‖;:(]|[.,](?!\d)|(?<!\w)(?:và|với|có|trong đó|hơn nữa|còn|nhưng)(?!\w))"
    r"(?:[^‖;:.,()]|(?<=\d)[.,](?=\d))*$"
)
_REACHED = re.compile(
    r"(?:,? (?:là|đạt|trên|gần|hơn|khoảng|lên|lên đến|lên tới|ước|ước đạt|chiếm|tới|đến|còn|chỉ "
    r"còn|hiện có|được|có|gồm|"
    r"vốn gồm|đã|bằng|với|đối với|đối|chỉ|tăng|giảm|từ|xấp xỉ|dưới|tổng cộng|tổng số|hiện|hiện đã|"
    r"phát triển đến|:|-))+ ?$"
)


@dataclass(frozen=True, slots=True)
class _Found:
    quantity: Quantity
    unit: str
    unit_start: int
    unit_end: int


@lru_cache(maxsize=1)
def _nouns() -> re.Pattern[str]:
    units = sorted((row["unit"] for row in tables.rows("units")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, units))})(?![\w²³])")


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a figure for each quantity that counts or measures something, each once."""
    tape = scene.tape
    seen: dict[tuple[object, ...], int] = {}
    before: _Found | None = None
    for quantity in numbers.find(tape.code, normalised=tape.code):
        found = _measured(tape, quantity)
        if found is None:
            continue
        floor, ceiling = tape.sentence(quantity.start)
        if _private(tape, found, floor, ceiling):
            continue
        if before and (earlier := _earlier(tape, before, found)):
            yield earlier
        before = found
        what = _what(tape, found, floor, ceiling)
        share = normalise(what)[:12] if found.unit == "%" else ""
        topic = _TOPIC.match(tape.code, floor, quantity.lead)
        if topic:
            what = f"{found.unit} về {tape.written(*topic.span('topic'))}"
        key = (quantity.value, quantity.most, found.unit.lower(), share, topic and topic["topic"])
        if seen.setdefault(key, floor) != floor:
            continue
        yield claims.fact(
            FactKind.FIGURE,
            tape.evidence(quantity.lead, max(found.unit_end, quantity.end), "figure/number-unit"),
            value=quantity.value,
            value_max=quantity.most,
            unit=found.unit,
            what=what or None,
            as_of=_as_of(tape, quantity, floor),
            qualifier=quantity.qualifier or None,
        )


_THAN_BEFORE = re.compile(r" so với (?P<when>[^‖;,.]{2,40})")


def _earlier(tape: Tape, now: _Found, change: _Found) -> Fact | None:
    """ "27 điểm cầu, tăng 11 điểm cầu so với trước đây": 16 before, which is inferred."""
    code = tape.code
    way = _CHANGED.fullmatch(code, now.unit_end, change.quantity.lead)
    than = _THAN_BEFORE.match(code, change.unit_end)
    values = now.quantity.value, change.quantity.value
    if (
        not way
        or not than
        or now.unit != change.unit
        or not all(isinstance(v, int) for v in values)
    ):
        return None
    value = values[0] - values[1] if way["way"] == "tăng" else values[0] + values[1]
    return claims.fact(
        FactKind.FIGURE,
        tape.evidence(now.quantity.lead, than.end(), "figure/before-change"),
        Status.INFERRED,
        value=value,
        unit=now.unit,
        what=f"{now.unit} {tape.written(*than.span('when'))}",
    )


def _measured(tape: Tape, quantity: Quantity) -> _Found | None:
    """The unit of *quantity*, None where it orders, dates or names instead of counting."""
    code = tape.code
    if not quantity.qualifier and _ORDINAL.search(
        code, max(0, quantity.start - 24), quantity.start
    ):
        return None
    if quantity.unit and (
        quantity.unit == "%" or quantity.unit.split()[-1] in ("đồng", "usd", "vnđ")
    ):
        stop = quantity.end if quantity.unit == "%" else _per(code, quantity.end)
        each = tape.written(quantity.end, stop)
        return _Found(quantity, _written(tape, quantity) + each, stop, stop)
    if square := _SQUARE.match(code, quantity.end):
        unit = _scale(tape, quantity) + square["length"] + (square["power"] or square["apart"])
        return _Found(quantity, unit, square.start("length"), square.end())
    if _TIME.match(code, quantity.end):
        return None
    start = quantity.end + (code[quantity.end : quantity.end + 1] == " ")
    end = _noun_end(tape, start)
    if end is None:
        return (
            _Found(quantity, _written(tape, quantity), start, quantity.end)
            if quantity.unit
            else None
        )
    if _AGAIN.match(code, end):
        return None
    noun = tape.written(start, end)
    if quantity.worded and (
        quantity.value < 2 or _NAMED.match(code, end) or not _REPORTED.fullmatch(code, start, end)
    ):
        return None
    if noun == "lần" and _TIMES.search(code, max(0, quantity.lead - 12), quantity.lead):
        return None
    return _Found(quantity, _scale(tape, quantity) + noun, start, end)


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


def _private(tape: Tape, found: _Found, floor: int, ceiling: int) -> bool:
    """Tell whether the quantity is somebody's own wealth or address, no public work."""
    if _ADDRESS.search(tape.code, floor, found.quantity.start) or _PRIVATE.search(
        tape.code, floor, ceiling
    ):
        return True
    return bool(_MONEY.search(found.unit.lower()) and _WEALTH.search(tape.code, floor, ceiling))


def _noun_end(tape: Tape, start: int) -> int | None:
    """Where the unit ends that begins at *start*: a noun, or nouns in a row ("sở, ngành, quận")."""
    code = tape.code
    found = _nouns().match(code, start)
    if not found:
        return _compound(code, start)
    end = found.end()
    if _MEASURES.fullmatch(found[0]):
        return end
    while joint := _JOINT.match(code, end):
        following = _nouns().match(code, joint.end())
        if following:
            end = following.end()
        elif code[joint.end() : joint.end() + 1] == "Ⓛ" and "và" in joint[0]:
            return joint.end() + 1
        else:
            misspelt = _misspelt(code, joint.end()) if "," in code[start:end] else None
            return misspelt or end
    return end


def _compound(code: str, start: int) -> int | None:
    """Where a word of two or three syllables ends that begins at *start*, listed as no unit."""
    for count in (3, 2):
        word = re.compile(rf"\w+(?: \w+){{{count - 1}}}(?!\w)").match(code, start)
        if word and word[0] in words.compounds() and not word[0][0].isdigit():
            return word.end()
    return None


def _misspelt(code: str, start: int) -> int | None:
    """Where two words end that are one letter from a unit, as in "xã, phường, trị trấn"."""
    pair = re.compile(r"\w+ \w+(?!\w)").match(code, start)
    known = [row["unit"] for row in tables.rows("units")] if pair else []
    return pair.end() if pair and get_close_matches(pair[0], known, 1, 0.87) else None


def _what(tape: Tape, found: _Found, floor: int, ceiling: int) -> str:
    """What is counted: the words behind a noun or a share, before a sum."""
    code, quantity = tape.code, found.quantity
    stop = _CLAUSE.search(code, found.unit_end, ceiling)
    end = stop.start() if stop else ceiling
    words = re.compile(rf"(?: ?[^ ]+){{1,{_WORDS}}}").match(code, found.unit_end, end)
    end = words.end() if words else end
    left = _before(tape, found, floor)
    if found.unit_start == found.unit_end:
        right = tape.written(found.unit_end, end).strip()
        if quantity.unit == "%" and len(right) > 2 and code[found.unit_end] == " ":
            return right
        return right if _SPENT.match(code, found.unit_end) or not left else left
    measured = bool(_MEASURES.fullmatch(code, found.unit_start, found.unit_end)) or bool(
        _MEASURES.fullmatch(found.unit.lower())
    )
    start = found.unit_end if measured else found.unit_start
    right = _LOOSE.sub("", tape.written(start, end).strip())
    if measured and _NO_NOUN.match(code, found.unit_end):
        return left
    owner = _OWNER.search(code, floor, quantity.lead)
    if owner:
        return f"{right} {tape.written(*owner.span('owner'))}"
    if end > found.unit_end + 2 or not left:
        return right
    if _COPULA.search(code, floor, quantity.lead):
        return left if right.lower() in left.lower() else f"{right} {left}"
    if way := _CHANGED.search(code, floor, quantity.lead):
        return f"{tape.written(*way.span('way'))} {right}"
    if any(char.isdigit() for char in left):
        return right
    return f"{' '.join(left.split()[-4:])} {right}".strip()


def _before(tape: Tape, found: _Found, floor: int) -> str:
    """The words of the clause before the number, without "đạt" and its like."""
    left = _REACHED.sub("", tape.code[floor : found.quantity.lead])
    begin = _LEFT.search(left)
    if not begin:
        return ""
    words = tape.written(floor + begin.start(), floor + len(left)).strip(" ,;:.-()")
    # A verb alone says nothing: the clause before it does.
    if words.count(" ") < 1 and begin.start() > 0:
        earlier = _LEFT.search(left[: begin.start()])
        start = earlier.start() if earlier else 0
        words = tape.written(floor + start, floor + len(left)).strip(" ,;:.-()")
    return words


def _as_of(tape: Tape, quantity: Quantity, floor: int) -> str | None:
    """The day or year that opens the sentence or stands before the number."""
    named = [
        at
        for at in tape.find("Ⓣ", floor, quantity.start)
        if not _DATED.search(tape.code, floor, at)
    ]
    return tape.date(named[-1]) if named else None
