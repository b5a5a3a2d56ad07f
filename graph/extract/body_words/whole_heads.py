"""Heads that are whole without a field, with a capital: "Quốc hội", but not "VTV Cup"."""

from __future__ import annotations

from collections.abc import Container

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables, vietnamese


def named(text: Syllables, body: Body, ends: Container[int]) -> bool:
    """Whether the head of *body* names it; *ends* are the indices after all bodies with a capital."""
    return not (_of_brand(text, body) or _abbreviates(text, body, ends))


def _of_brand(text: Syllables, body: Body) -> bool:
    """ "VTV Cup": the letters of a broadcaster in another thing's name."""
    if not text.initials(body.first) or not text.joined(body.last):
        return False
    follows = text.word(body.last)
    return text.proper(body.last) and (follows in ("cup", "cúp") or not vietnamese(follows))


def _abbreviates(text: Syllables, body: Body, ends: Container[int]) -> bool:
    """Whether a bracket shortens small words before it: "công an nhân dân (CAND)"."""
    first = body.first
    small = text.word(first - 2).isalpha() and not text.capital(first - 2)
    small = small and first - 1 not in ends  # "Văn phòng Chính phủ (VPCP)"
    kind = text.initials(first) and text.word(first - 1) == "(" and small
    return kind or (text.word(first - 1) == "người" and body.head.kind == "cong-an")
