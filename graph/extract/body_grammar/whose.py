"""Whose a body is, where no head of a body tells it: a known company's, or the Prime Minister's."""

from __future__ import annotations

from graph.extract import numerals
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import fields, outlets
from graph.lexicon.heads import Head


def company(text: Syllables, index: int) -> int:
    """The index after the company at *index* by its own word: "Công đoàn Cienco 4", else *index*."""
    if not text.joined(index) or not text.capital(index):
        return index
    found = outlets.organizations().match(text.tokens, index)
    known = found is not None and found[1][0].kind == "organization"
    if found is None or not known:
        return _coined(text, index)
    last = found[0]
    while text.joined(last) and text.proper(last) and not vietnamese(text.word(last)):
        last += 1  # "Công đoàn Taekwang Vina"
    return last


def _coined(text: Syllables, index: int) -> int:
    """The index after foreign words and a number at *index* that name a company, else *index*."""
    after = index
    while after - index < 3 and text.joined(after) and text.capital(after) and text.brand(after):
        after += 1
    other = text.head(index) or text.toponym(index) or fields.trie().match(text.tokens, index)
    if after == index or other:
        return index
    coined = after - index > 1 or len(text.word(index)) > 2
    return numerals.numbered(text, after) if coined and not text.initials(index) else index


def prime_minister(text: Syllables, index: int, head: Head) -> int:
    """The index after the office at *index* that a team works for, else *index*.

    "Tổ công tác Thủ tướng Chính phủ".
    """
    if head.kind != "ban-chi-dao" or not (text.joined(index) and text.capital(index)):
        return index
    if text.words(index, index + 2) != "thủ tướng":
        return index
    state = text.head(index + 2) if text.joined(index + 2) else None
    return state[0] if state is not None and state[1].name == "Chính phủ" else index
