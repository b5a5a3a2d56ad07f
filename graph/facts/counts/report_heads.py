"""Heads of reports: the year or months that open a paragraph, or the line over a list, date what follows."""

from __future__ import annotations

import re

from graph.facts.counts import periods
from graph.facts.tape import Tape

# What a sentence of a report says was done or reached; how things are in general has no year.
_REPORTS = re.compile(
    r"(?<!\w)(?:đạt|ước|tiếp nhận|giải quyết|hoàn thành|xử lý|khám|điều trị|phẫu thuật|tổng|"
    r"toàn (?:tỉnh|huyện|thành phố|xã|ngành)|tỷ lệ|kế hoạch|dự toán|cùng kỳ|phát hiện|kiểm tra|hỗ trợ|"
    r"tổ chức|thu ngân sách|chi ngân sách|thành lập|xảy ra|tuyên truyền|giải ngân|đã (?!từng|có)\w+)(?!\w)"
)
_FAR = 6
_BREAK = 2
_YEAR_AND_MONTH = len("2017-07")
_BULLETS = ("-", "+", "•", "*", "–")


def of(tape: Tape, floor: int, ceiling: int) -> str | None:
    """The year or month at the head of the paragraph or list of the sentence from *floor* to *ceiling*.

    None where another time stands between, or where the sentence speaks of what is to come.
    """
    if periods.looks_ahead(tape, floor, ceiling):
        return None
    text = tape.reading.document.text
    begins = text.rfind("\n", 0, tape.start(floor)) + 1
    listed = text.startswith(_BULLETS, begins)
    at = floor
    for _ in range(_FAR):
        if at < _BREAK:
            return None
        first, last = tape.sentence(at - _BREAK)
        start = tape.start(first)
        if start < begins and not (listed and text.startswith(_BULLETS, start)):
            over = listed and tape.code.endswith(":", first, last)
            return _year(periods.only(tape, first, last)) if over else None
        date = periods.opening(tape, first)
        if date:
            reports = start == begins and _REPORTS.search(tape.code, floor, ceiling)
            return _year(date) if reports else None
        if periods.any_told(tape, first, last):
            return None
        at = first
    return None


def _year(date: str | None) -> str | None:
    """*date* where it is no single day, which is that of an event and not of a report."""
    return date if date and len(date) <= _YEAR_AND_MONTH else None
