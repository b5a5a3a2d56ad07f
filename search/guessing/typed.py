"""The plain words of what was typed with their positions, so that single ones can be replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph import vietnamese
from search.asking import days, parsing
from search.words import analysis

_MAX_WORDS = 64


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A syllable in its place.

    *syllable* is as typed but for capitals and the place of the tone, *token* as texts are searched by
    it, *folded* that without marks.
    What an abbreviation, a number or a domain name says is *fixed*: it stands beside other words, but
    is not to be replaced. A *dated* word is part of a date.
    """

    start: int
    end: int
    syllable: str
    token: str
    folded: str
    fixed: bool = False
    dated: bool = False


def words(text: str) -> list[TypedWord]:
    """Return the words of *text*, of phrases too; none where it holds other operators."""
    if parsing.has_operators(text.replace('"', " ")):
        return []
    normalised = vietnamese.normalise(text)
    masked = [match.span() for match in analysis.hard_tokens(normalised)]
    of_days = [(date.start, date.end) for date in days.find(text)]
    tokens = analysis.analyse(text)
    found = []
    for syllable, token, folded, start, end in zip(
        tokens.spelled, tokens.syllables, tokens.folded, tokens.starts, tokens.ends, strict=True
    ):
        hard, dated = (any(a <= start < b for a, b in spans) for spans in (masked, of_days))
        fixed = hard or normalised[start:end] != syllable
        found.append(TypedWord(start, end, syllable, token, folded, fixed, dated))
    return found[:_MAX_WORDS]


def replace(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return *text* with each [start, end) of *changes* replaced."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
