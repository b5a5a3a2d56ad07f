"""Companies that are named by what they do alone: "Công ty CP giao thông công chính"."""

from __future__ import annotations

from graph.extract.body_grammar import components
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields

_LONGEST = 14
_SHORTEST = 4
_OWN_WORDS = 6
# Kinds of companies, of which a law or a rule speaks.
_KINDS = (
    "đại chúng", "hai thành viên", "một thành viên", "quản lý quỹ", "niêm yết", "nước ngoài",
    "chứng khoán", "cho thuê tài chính", "nhà nước", "bảo hiểm", "kinh doanh", "sản xuất", "xây dựng",
)  # fmt: skip


def company(text: Syllables, start: int, index: int) -> int:
    """The index after the name in small letters behind a company's head from *start* to before *index*.

    It ends where the clause goes on or a sign stands, or with letters of its own; else *index*.
    """
    formed = index - start > 2 and text.compound(index, index + 2)
    known = formed or fields.components().match(text.tokens, index) is not None
    worded = known or text.compound(index, index + 2)
    if not (text.capital(start) and text.joined(index) and worded) or text.capital(index):
        return index
    after = index
    while after - index < _LONGEST and _goes_on(text, after):
        after += 1
    if text.joined(after) and text.initials(after) and after - index >= _SHORTEST:
        return after + 1  # "Công ty thiết kế công trình hàng không ADCC"
    ends = not text.joined(after) or not text.word(after).isalnum() or _acts(text, after)
    told = text.words(index, after)
    if not known or text.words(index, index + 2) == "nhà nước":
        return index
    if not ends or after - index < _SHORTEST or text.word(after) in ("đó", "này", "nào", "khác"):
        return index
    several = any(told.startswith(kind) for kind in _KINDS)
    return index if several and after - index < _SHORTEST + 2 else after


def beyond(text: Syllables, after: int) -> int:
    """The index after the small words that go on what a company does before *after*, or *after*.

    "Công ty CP Thu gom rác thải công nghiệp (…)": its name has no word of its own.
    """
    last = after
    if text.word(after - 1).isdigit() or components.verbal(text, after):
        return after
    while text.joined(last) and not text.capital(last) and last - after < _OWN_WORDS:
        listed = fields.components().match(text.tokens, last)
        width = listed[0] - last if listed is not None else 2 * text.compound(last, last + 2)
        if not width or _acts(text, last) or any(map(text.capital, range(last, last + width))):
            break
        last += width
    ends = not text.joined(last) or not text.word(last).isalnum() or _acts(text, last)
    return last if ends else after


def _goes_on(text: Syllables, at: int) -> bool:
    """Whether the name goes on at *at* with a small word."""
    if not text.joined(at) or text.capital(at) or not text.word(at).isalpha():
        return False
    if text.word(at) == "và":
        listed = fields.components().match(text.tokens, at + 1) is not None
        return text.joined(at + 1) and (listed or text.compound(at + 1, at + 3))
    inside = text.word(at - 1) == "và" or text.compound(at - 1, at + 1)
    return inside or not _acts(text, at)


def _acts(text: Syllables, at: int) -> bool:
    """Whether a clause goes on at *at*."""
    one = contexts.of("clause", "taken", "company acts")
    two = contexts.of("acting", "predicate", "company acts")
    inside = text.compound(at, at + 2) and text.words(at, at + 2) not in two
    return text.words(at, at + 2) in two or (text.word(at) in one and not inside)
