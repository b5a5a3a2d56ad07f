"""Places told in passing: where persons live or come from, and those of a count in brackets.

What a head without a place means ("Công an huyện", "Sở Y tế") lies where the text's events are, not
where those live to whom they happen.
"""

from __future__ import annotations

import re
from bisect import bisect_right

# From the word for living somewhere to the end of its bracket, row or clause.
_HOMES = re.compile(
    r"(?:trú(?! ẩn)|ngụ|quê|nguyên quán|HKTT|hộ khẩu)(?!\w)"
    r"(?:(?!(?:,? (?:đã|bị|là|đang|được|làm|khi|do|vì|vừa|về|đến|và bị|mới|thì|cùng)\b))[^.;:)\n]"
    r"|(?<=\b[A-ZĐ])\.|(?<=\bTP)\.|(?<=\bTX)\.|(?<=\bTT)\.){0,120}"
)
# "(Hà Nam 7, Hưng Yên 2)", "(Hà Nội: 3 ca)".
_COUNTS = re.compile(r"\([^()\n]{3,40}?(?<![\w./-])\d{1,4}(?: \w+)?, ?[^()\n]{3,160}\)")

_GOES = re.compile(r"(?:Tại|Ở|Còn tại|Còn ở|Riêng tại|Riêng ở|Cũng tại|Cũng ở) (?=\w)")

Ranges = tuple[tuple[int, int], ...]


def of(text: str) -> Ranges:
    """Where *text* tells places in passing, in order."""
    homes = (found.span() for found in _HOMES.finditer(text))
    found = [span for span in homes if not text[span[0] - 1 : span[0]].isalpha()]
    found += [counts.span() for counts in _COUNTS.finditer(text)]
    return tuple(sorted(found))


def scenes(text: str) -> set[int]:
    """Where places stand in *text* to which it goes: "Tại Đồng Nai, …" at the head of a sentence."""
    return {found.end() for found in _GOES.finditer(text)}


def told(ranges: Ranges, position: int) -> bool:
    """Whether what stands at *position* is told in passing."""
    at = bisect_right(ranges, position, key=lambda pair: pair[0]) - 1
    return at >= 0 and position < ranges[at][1]
