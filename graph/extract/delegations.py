"""Delegations to the National Assembly by the place that they are of: "đại biểu Lê Văn An (đoàn Huế)"."""

from __future__ import annotations

from graph.extract.syllables import Syllables

# How deputies to the National Assembly are called.
_DEPUTIES = frozenset(("biểu", "đb", "đbqh"))
_FAR = 14  # Words between a deputy and the bracket behind his name.


def meant(text: Syllables, index: int) -> bool:
    """Whether a delegation to the National Assembly is meant: "đại biểu Lê Văn An (đoàn Huế)"."""
    before = text.word(index - 1)
    if before in _DEPUTIES:
        return True
    if before == "tại":
        return text.words(index - 3, index - 1) == "thảo luận"
    return before == "(" and not _DEPUTIES.isdisjoint(
        text.word(at) for at in range(index - _FAR, index)
    )
