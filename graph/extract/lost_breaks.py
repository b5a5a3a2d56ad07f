"""Clauses that open right behind a name, because the break between was lost."""

from __future__ import annotations

from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, fields

_GOING = frozenset(("ra", "vào", "lên", "xuống", "thấy"))


def opens(pair: str) -> bool:
    """Whether a clause opens with two words, or goes on with them: "Liên quan", "đề nghị"."""
    return pair in contexts.of("predicate") or pair in contexts.of("clause opening")


def lone(text: Syllables, after: int) -> bool:
    """Whether the one capital before *after* opens a clause: "nằm ở bệnh viện Nhìn ra ngoài"."""
    word = text.word(after - 1)
    known = text.toponym(after - 1) or not vietnamese(word)
    if not (text.proper(after - 1) and len(word) > 1) or known:
        return False
    if fields.components().match(text.tokens, after - 1):
        return False
    small = text.joined(after) and text.word(after) in _GOING
    return small and not text.capital(after)
