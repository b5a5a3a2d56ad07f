"""What is called as a company is, or by a title, and is none: "chiếc Brixton", "ca khúc “Hello”"."""

from __future__ import annotations

from graph.extract.syllables import Syllables
from graph.lexicon import contexts

_LONGEST = 3
_QUOTES = frozenset(("“", '"', "‘", "'"))
# Behind these a maker stands, whatever is made: "hãng siêu xe Brixton", "nhà cung cấp động cơ Brixton".
_MAKING = frozenset(
    (
        "tập đoàn", "công ty", "đại lý", "doanh nghiệp", "xí nghiệp", "chi nhánh", "liên doanh",
        "thương hiệu", "nhãn hiệu", "cung cấp", "sản xuất", "phân phối",
    )
)  # fmt: skip


def named(text: Syllables, index: int) -> bool:
    """Whether the name at *index* is that of a thing, a work or a place which is told before it."""
    last = index
    if text.word(last - 1) in _QUOTES:
        last -= 1
    elif not text.joined(index):
        return False
    for first in range(last - 1, max(last - _LONGEST, 0) - 1, -1):
        if not text.joined(first + 1) and first + 1 < last:
            return False
        if text.words(first, last) in contexts.of("ware"):
            return not _made(text, first)
    return False


def _made(text: Syllables, index: int) -> bool:
    """Whether who makes the thing at *index* is told before it."""
    before = range(max(index - 3, 0), index)
    return any(text.word(at) in ("hãng", "lái") for at in before[-2:]) or any(
        text.words(at, at + 2) in _MAKING for at in before
    )
