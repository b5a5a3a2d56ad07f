"""The government and the assembly of this State in small letters: "báo cáo của chính phủ"."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts

# Before the words: who belongs to the body, what is asked of it, what is its own.
_BEFORE = frozenset(("biểu", "viên", "nghị", "cầu", "đầu", "trình", "của", "do", "thuộc"))
# Behind them: several, or a kind of government.
_AFTER = frozenset(("các", "hai", "liên", "điện", "nước", "mới", "cũ", "mở", "kiến"))


def meant(text: Syllables, body: Body) -> bool:
    """Whether the body acts, or words before it tell of it: "đại biểu quốc hội", "chính phủ đã họp"."""
    first, last = body.first, body.last
    if text.initials(first):
        return False
    if text.word(first - 1) in _BEFORE and text.joined(first):
        return not text.joined(last) or text.word(last) not in _AFTER
    acting = contexts.of("acting", "predicate")
    acts = text.words(last, last + 2) in acting or text.word(last) in contexts.of("taken")
    return acts and text.joined(last) and text.word(last) != "này"
