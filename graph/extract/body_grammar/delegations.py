"""Delegations to the National Assembly by the place that they are of: "đại biểu Lê Văn An (đoàn Huế)"."""

from __future__ import annotations

from graph.extract.syllables import Syllables
from graph.lexicon.heads import SCHOOLS, Head

# How deputies to the National Assembly are called.
_DEPUTIES = frozenset(("biểu", "đb", "đbqh"))
# What stands before the youth union of a body: "Bí thư Đoàn", "Ban Chấp hành Đoàn".
_OF_YOUTH = frozenset(("thư", "hành", "bch", "vụ", "sự", "tác"))
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


def of_youth(text: Syllables, index: int, head: Head) -> bool:
    """Whether "Đoàn" at *index* is the youth union of the body that *head* opens, not who comes from it.

    "Bí thư Đoàn Bộ Tư pháp", "Đoàn Trường Đại học …"; but "Đoàn Bộ Tư pháp đến dâng hương".
    """
    return head.kind in SCHOOLS or text.word(index - 1) in _OF_YOUTH or text.word(index) != "đoàn"
