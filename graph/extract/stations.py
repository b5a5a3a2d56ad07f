"""What parts of the police and of hospitals are called by besides their field: codes, quarters, wards.

"Phòng PC45", "Đội CSGT Bến Lau", "Khoa Cấp cứu A9".
"""

from __future__ import annotations

import re

from graph.extract.syllables import Syllables
from graph.vietnamese import normalise

# Departments of the police by their code: "C46 (Bộ Công an)", "PC47 Công an tỉnh X".
CODE = re.compile(r"(?<![\w/-])(?:PC|PA|PV|PX|C|A)\d{2}[A-E]?(?![\w/-])")
_WARD = re.compile(r"[A-Z]\d{1,2}")
_TRAFFIC = frozenset(("csgt", "cảnh sát giao thông", "csgt đường bộ"))


def coded(text: Syllables, index: int) -> bool:
    """Whether a department of the police is called by its code at *index*."""
    return text.initials(index) and CODE.fullmatch(text.written(index, index + 1)) is not None


def warded(text: Syllables, index: int) -> bool:
    """Whether the ward of a department stands at *index*."""
    return text.capital(index) and _WARD.fullmatch(text.written(index, index + 1)) is not None


def quarter(text: Syllables, index: int, last: int, field: str) -> int:
    """The index after the quarter or the road that traffic police go by: "Đội CSGT Bến Lau"."""
    if normalise(field) not in _TRAFFIC or not text.joined(last) or not text.proper(last):
        return last
    after = last + 1
    while text.joined(after) and text.proper(after):
        after += 1
    plain = text.titled(index) != "office" and text.head(last) is None
    return after if after == last + 2 and plain and text.title(last) is None else last
