"""Asides before a number: what brackets and quotation marks hold, which part no clauses or are told of."""

from __future__ import annotations

import re

# Letters that stand for the words before them: "tăng trưởng kinh tế (GRDP) năm 2022".
LETTERS = r"(?<=[^\W\d] )\([^\W\d]{2,9}(?:[ -][^\W\d]{2,6})?\)(?= (?:[^\W\d]|Ⓣ))"
_BESIDE = re.compile(LETTERS)
# "Quỹ bảo hiểm y tế (49.282 tỷ đồng)", "36.282 hồ sơ đang xử lý (chiếm 98%)".
_OPENED = r"(?:(?:chiếm|đạt|tương đương|tương ứng|giảm|tăng|bằng|khoảng|gần|hơn|trên) ?)*"
_BRACKET = re.compile(rf"(?<![^‖;:(),])(?P<words>[^‖;:(),]*[^‖;:(), ]) ?\({_OPENED}$")
_IN_BRACKET = re.compile(_OPENED)
# "Dự án "Nhà ga quốc tế" gồm 4 hạng mục", "tổng mức đầu tư của dự án (2017-2022) khoảng 88 tỷ đồng": what
# stands before the bracket or in the quotation marks is still told of.
_WORD_OF_CLAUSE = r"(?:[^‖;:()\".,]|[.,](?=\d))"
_ASIDE = re.compile(rf"(?P<words>{_WORD_OF_CLAUSE}*[^‖;:()\"., ]) ?\([^()‖]*\) ?$")
_TITLED = re.compile(rf"(?P<words>{_WORD_OF_CLAUSE}*\"[^\" ‖]+(?: [^\" ‖]+){{2,}})\" ?$")


def without_letters(text: str) -> str:
    """*text* with such letters and their brackets blotted out, so that no clause ends there."""
    return _BESIDE.sub(lambda found: "_" * len(found[0]), text) if "(" in text else text


def held(code: str, floor: int, start: int, end: int) -> re.Match[str] | None:
    """The words that a bracket or quotation mark ends at *start*, where none stand behind it."""
    if code[start:end].strip():
        return None
    return _ASIDE.search(code, floor, end) or _TITLED.search(code, floor, end)


def bracket(code: str, floor: int, lead: int) -> re.Match[str] | None:
    """The words before a bracket that the number at *lead* opens."""
    at = code.rfind("(", floor, lead)
    if at < 0 or not _IN_BRACKET.fullmatch(code, at + 1, lead):
        return None
    return _BRACKET.search(code, floor, lead)
