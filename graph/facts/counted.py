"""What is counted: the words of the text that say of what a figure tells."""

from __future__ import annotations

import re

from graph.facts.tape import Tape
from graph.facts.units import MEASURES, Measured

# Where the words end that say what is counted.
_CLAUSE = re.compile(
    r"[‖;:(]|\.(?= |$)|(?:,| và|, và|,? với|,? cùng|,? đối với| theo| so với| thành) ?(?:hơn |gần |khoảng |"
    r"trên )?(?=\d)|,? (?:theo|nhằm|để|do|vì|nhưng|mà|sau khi|với chủ đề|so với|là do|nên|và triển khai|"
    r"và ra|thì|về việc|đối với|như)(?!\w)|, (?:đặc biệt|trong|trong đó|góp phần|đồng thời|tuy "
    r"nhiên|đạt|chiếm|"
    r"tăng|giảm|tương đương|nâng|qua đó|từ đó|trụ sở|tổng|gồm|bao gồm|ra|đứng|dài|rộng|cao|một số|các|đã|có|"
    r"sẽ|là|Ⓟ|Ⓣ|trên|tại|với|được|trực thuộc|tỉ lệ|tỷ lệ)(?!\w)|(?<!được Ⓐ), Ⓐ"
)
_WORDS = 22
_NO_NOUN = re.compile(
    r" ?(?:[,.;:()‖]|(?:thuộc|của|đứng|ở|tại|với|có|do|được|trong|và|cho)(?!\w)|$)"
)
_SPENT = re.compile(r" (?:tiền|vốn|kinh phí|cho|để|hỗ trợ|xây dựng|đầu tư)(?!\w)")
_OWNER = re.compile(
    r"(?P<owner>[ⒶⓄⓁ])(?: \w+){0,4}? (?:có|vẫn còn|hiện có|còn|gồm|vốn gồm)(?: trên| hơn| gần| khoảng)? $"
)
CHANGED = re.compile(r",? (?P<way>tăng|giảm)(?: thêm)? $")
_LOOSE = re.compile(r"(?: (?:gồm|như|có|là|và|với|được|của|cho))+$")
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


def of(tape: Tape, found: Measured, floor: int, ceiling: int) -> str:
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
    measured = bool(MEASURES.fullmatch(code, found.unit_start, found.unit_end)) or bool(
        MEASURES.fullmatch(found.unit.lower())
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
    if way := CHANGED.search(code, floor, quantity.lead):
        return f"{tape.written(*way.span('way'))} {right}"
    if any(char.isdigit() for char in left):
        return right
    return f"{' '.join(left.split()[-4:])} {right}".strip()


def _before(tape: Tape, found: Measured, floor: int) -> str:
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
