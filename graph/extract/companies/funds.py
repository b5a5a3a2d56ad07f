"""Funds for charity and learning by the name that they bear: "Quỹ từ thiện Bông Sen"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.syllables import Syllables

_PURPOSES = (
    "từ thiện", "học bổng", "khuyến học", "khuyến tài", "tình thương", "nhân ái", "xã hội",
    "bảo trợ trẻ em", "hỗ trợ tài năng", "tấm lòng", "vì trẻ em", "thiện nguyện",
)  # fmt: skip
_LONGEST = 4


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Where such a fund bears a name of its own, as indices of syllables."""
    for index in text.standing("quỹ"):
        if not text.capital(index):
            continue
        first = _behind_purpose(text, index + 1)
        last = first
        while last - first < _LONGEST and text.joined(last) and text.capital(last):
            if text.word(last).isdigit() or not text.word(last).isalpha() or text.breaks(last):
                break
            last += 1
        if last > first > index + 1 and not text.head(first) and not text.toponym(first):
            yield index, last


def _behind_purpose(text: Syllables, index: int) -> int:
    """The index after what the fund is for, or *index*."""
    for purpose in _PURPOSES:
        after = index + purpose.count(" ") + 1
        if text.words(index, after) == purpose and text.joined(after):
            return after
    return index
