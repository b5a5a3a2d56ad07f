"""Numbers that belong to the names of bodies: "Vụ I", "số 471", "Tổng công ty 36"."""

from __future__ import annotations

import re

from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN = {
    tens * "X" + units: 10 * tens + value
    for tens in range(4)
    for value, units in enumerate(_UNITS)
    if tens or value
}
"""Roman numbers up to 39 by their letters: bodies of regions go by them ("khu vực XXXV")."""
_LETTERED = re.compile(r"\d{2,4}/[A-ZĐ]{2,3}(?![\w/-])")
# Behind a number that ends a school's or a company's name.
GOES_ON = words.of(
    "đã đang sẽ là có ở và với cùng cho bị được tại qua nói về thuộc do để nơi cũng ( , . ; : )"
)


def numbered(text: Syllables, index: int) -> int:
    """The index after a number that belongs to the name: "Vụ I", "số 471", "dự án 2"."""
    if not text.joined(index):
        return index
    if text.word(index + 1) == "/" and _LETTERED.match(text.text, text.tokens[index].start):
        return index + 3  # "Ban Chỉ đạo 389/ĐP"
    if text.written(index, index + 1) in ROMAN or number(text, index):
        return index + 1
    dated = (
        text.word(index) == "số"
        and text.word(index + 1).isdigit()
        and len(text.word(index + 3)) == 4
    )
    if dated and text.word(index + 2) in ("-", "/") and text.word(index + 3).isdigit():
        return index + 4  # "Đoàn công tác số 12-2017"
    roman = text.word(index) == "vùng" and text.written(index + 1, index + 2) in ROMAN
    counted = roman or (text.word(index) in ("số", "vùng") and number(text, index + 1))
    return index + 2 if counted else index


# Behind a number that counts, shares or dates.
_COUNTED = frozenset(
    ("/", "%", "năm", "tháng", "người", "tỷ", "tỉ", "triệu", "tuổi", "giờ", "đồng", "vụ")
)


# What begins with the syllable for money, and is no sum.
_TOGETHER = frozenset(("đồng thời", "đồng ý", "đồng loạt", "đồng tình", "đồng hành", "đồng chủ"))


def number(text: Syllables, index: int) -> bool:
    """Whether a number at *index* may be part of a name, and no date, share or count."""
    word = text.word(index)
    if not (word.isdigit() and len(word) < 5 and text.joined(index)):
        return False
    if _counts(text, index + 1):
        return False
    if text.words(index + 1, index + 3) in _TOGETHER:
        return True  # "Đội số 3 đồng thời là …", "Quân khu 9 đồng ý …"
    return text.word(index + 1) not in _COUNTED and not (
        text.word(index + 1) in ("-", ",", ".") and text.word(index + 2).isdigit()
    )


def coded(text: Syllables, index: int, *, shortest: int = 2) -> bool:
    """Whether a company is called by the number at *index* alone: "Tổng công ty 36"."""
    if not (shortest <= len(text.word(index)) <= 3 and number(text, index)):
        return False
    following = text.word(index + 1)
    if not text.joined(index + 1) or following in GOES_ON or not following.isalnum():
        return True
    acts = contexts.of("company acts")
    return following in acts or text.words(index + 1, index + 3) in acts


def _counts(text: Syllables, index: int) -> bool:
    """Whether small words at *index* are counted by the number before: "10 bệnh nhân"."""
    if not text.joined(index) or text.capital(index) or not text.compound(index, index + 2):
        return False
    told = text.words(index, index + 2)
    return told in _PEOPLE


_PEOPLE = frozenset(
    (
        "bệnh nhân",
        "học sinh",
        "cán bộ",
        "đại biểu",
        "công nhân",
        "bác sĩ",
        "nhân viên",
        "sinh viên",
        "đảng viên",
        "đồng chí",
    )
)
