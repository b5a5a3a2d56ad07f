"""The plain words of what was typed, each in its place, so that single ones can be replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph import vietnamese
from search import analysis, query

_MAX_WORDS = 40


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A syllable in its place: what is neither an abbreviation, a number nor a domain name.

    *syllable* is as typed but for capitals and the place of the tone; *folded* is its bare token.
    """

    start: int
    end: int
    syllable: str
    folded: str


def words(text: str) -> list[TypedWord]:
    """Return the plain words of *text*; none where it holds operators, which are not to be touched."""
    if query.has_operators(text):
        return []
    normalised = vietnamese.normalise(text)
    masked = [match.span() for match in analysis.hard_tokens(normalised)]
    tokens = analysis.analyse(text)
    found = []
    for syllable, folded, start, end in zip(
        tokens.spelled, tokens.folded, tokens.starts, tokens.ends, strict=True
    ):
        hard = any(first <= start < last for first, last in masked)
        if not hard and normalised[start:end] == syllable:
            found.append(TypedWord(start, end, syllable, folded))
    return found[:_MAX_WORDS]


def replace(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return *text* with each [start, end) of *changes* replaced."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
