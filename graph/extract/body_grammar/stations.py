"""What parts of the police and of hospitals are called by besides their field: "PC45", "Khoa Cấp cứu A9"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.syllables import Syllables

# Departments of the police by their code: "C46 (Bộ Công an)", "PC47 Công an tỉnh X".
_CODE = re.compile(r"(?<![\w/-])(?:PC|PA|PV|PX|C|A)\d{2}[A-E]?(?![\w/]|-\w)")
# Letters that codes of no other things begin with.
SURE = ("PC", "PA")
_LETTERS = frozenset(("PC", "PA", "PV", "PX"))
_WARD = re.compile(r"[A-Z]\d{1,2}")


def codes(text: Syllables) -> Iterator[re.Match[str]]:
    """Yield the codes in *text*, whosever they are."""
    for index in text.oddities:
        if found := _CODE.match(text.text, text.tokens.starts[index]):
            yield found


def is_code(name: str) -> bool:
    """Whether *name* is the code of a department, whosever it is."""
    return _CODE.fullmatch(name) is not None


def coded(text: Syllables, index: int) -> int:
    """The index after the code that a department of the police is called by at *index*, or *index*."""
    if not (text.joined(index) and text.initials(index)):
        return index
    if _CODE.fullmatch(text.written(index, index + 1)):
        return index + 1
    number = text.word(index + 1)
    apart = text.joined(index + 1) and len(number) == 2 and number.isdigit()  # "phòng PC 45"
    return index + 2 if apart and text.written(index, index + 1) in _LETTERS else index


def warded(text: Syllables, index: int) -> bool:
    """Whether the ward of a department stands at *index*."""
    return text.capital(index) and _WARD.fullmatch(text.written(index, index + 1)) is not None
