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


def led(text: Syllables, index: int) -> bool:
    """Whether an organ of a body begins at *index*: "Ban Tổng Thư ký …"."""
    return any(
        text.words(index, index + width) in contexts.of("world organ")
        for width in range(2, _LONGEST + 1)
    )
