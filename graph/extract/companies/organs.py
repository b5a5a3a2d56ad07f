"""Organs of the bodies of the world: "Ban Thư ký ASEAN", "Đại hội đồng Liên hợp quốc"."""

from __future__ import annotations

from graph.extract.syllables import Syllables
from graph.lexicon import contexts

_LONGEST = 4


def opening(text: Syllables, index: int) -> int:
    """The index of the organ that stands right before the body named at *index*, or *index*."""
    if not text.joined(index):
        return index
    for first in range(max(index - _LONGEST, 0), index):
        if text.words(first, index) in contexts.of("world organ") and text.capital(first):
            # "Tổ chức" may be a verb that begins a sentence.
            verb = text.word(first) == "tổ" and not text.word(first - 1).isalpha()
            return index if verb and text.initials(index) else first
    return index


# Departments of companies, and what no department is called by: "Ban lãnh đạo Tập đoàn …".
_PARTS = ("ban", "phòng", "trung tâm", "khối", "bộ phận")
_LEADING = frozenset(
    ("lãnh đạo", "giám đốc", "tổng giám", "chấp hành", "thường vụ", "quản trị", "đầu")
)
_WIDEST = 6


def department(text: Syllables, index: int) -> int:
    """The index of the department that is led right before the company at *index*, or *index*.

    "Trưởng ban pháp chế VCCI", "Giám đốc Trung tâm thẻ Ngân hàng …".
    """
    stops = contexts.of("clause", "opener")
    for first in range(index - 1, max(index - _WIDEST - 3, 0), -1):
        word = text.word(first)
        if not text.joined(first + 1) or not word.isalpha():
            return index
        part = next((p for p in _PARTS if text.words(first, first + p.count(" ") + 1) == p), "")
        start = first + part.count(" ") + 1
        if part and start < index:
            led = text.word(first - 1) in ("trưởng", "phó") or text.titled(first) == "office"
            whole = text.words(start, start + 2) not in _LEADING
            whole = whole and (index - start > 1 or word not in ("ban", "phòng"))
            return first if led and whole and text.joined(first) else index
        stopped = word in stops and not text.compound(first - 1, first + 1)
        if text.capital(first) or (stopped and not text.compound(first, first + 2)):
            return index
    return index


# What a maker is called before its name, and is a part of it: "hãng Mitsubishi".
_MAKERS = ("hãng", "chi nhánh", "hãng xe", "hãng taxi", "hãng tàu", "hãng bay", "hãng dược")
_BUSINESS = "doanh nghiệp"
# Before such a word where no one maker is meant: "máy chính hãng Honda", "ba hãng".
_NOT_BEFORE = frozenset(("chính", "đúng", "các", "là", "thành"))


def maker(text: Syllables, index: int, *, business: bool = False) -> int:
    """The index of the word for a maker right before the name at *index*, or *index*.

    *business* tells that "doanh nghiệp" counts among these words.
    """
    if text.capital(index - 1) and text.word(index - 1) == "nhóm" and text.initials(index):
        return index - 1  # "Nhóm G20", "Nhóm HRDWG"
    joint = text.words(index - 2, index) in ("tổ hợp", "liên doanh")
    if joint and text.capital(index - 2) and text.joined(index):
        return index - 2  # "Tổ hợp Samsung Việt Nam"
    words = (*_MAKERS, _BUSINESS) if business else _MAKERS
    for word in words if text.joined(index) else ():
        first = index - word.count(" ") - 1
        if text.words(max(first, 0), index) != word or first < 0:
            continue
        before = text.word(first - 1)
        several = before.isdigit() or before in contexts.of("plural") or before in _NOT_BEFORE
        return index if several else first
    return index


def led(text: Syllables, index: int) -> bool:
    """Whether an organ of a body begins at *index*: "Ban Tổng Thư ký …"."""
    return any(
        text.words(index, index + width) in contexts.of("world organ")
        for width in range(2, _LONGEST + 1)
    )
