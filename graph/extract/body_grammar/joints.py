"""What hangs on the word before it by a sign, as in names of companies: "PVC.KBC", "Co.op", "T&T"."""

from __future__ import annotations

from graph.extract.syllables import Syllables

_SIGNS = frozenset((".", "&", "-", "'", "’"))


def glued(text: Syllables, index: int) -> int:
    """The index after what hangs on the word before *index* by a sign, or *index*."""
    while (
        text.word(index) in _SIGNS
        and index + 1 < len(text)
        and not (text.gap(index) or text.gap(index + 1))
        and text.word(index + 1).isalnum()
        and (text.word(index) != "." or text.initials(index - 1) or not text.capital(index + 1))
        and (text.word(index) != "-" or text.brand(index + 1))
    ):
        index += 2
        small = text.joined(index) and not text.capital(index)
        index += small and text.compound(index - 1, index + 1)  # "Tri Thức&Công nghệ"
    return index
