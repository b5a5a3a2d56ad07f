"""Kinds of nouns: people, bodies, levels; one number counts only nouns of one kind together."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import tables

_WORD = re.compile(r"\w+")
_SCORE = "score"


def are_alike(noun: str, other: str) -> bool:
    """Whether one number may count both: people with people, bodies with bodies, levels with levels."""
    return bool((_kinds(noun) & _kinds(other)) - {_SCORE})


def is_person(noun: str) -> bool:
    """Whether *noun* counts people, as "cán bộ" and "phó giám đốc" do."""
    return "person" in _kinds(noun)


def _kinds(noun: str) -> frozenset[str]:
    """The kinds of a *noun*, by the longest of its first words that the list knows; "lượt" has none."""
    syllables = _WORD.findall(noun.removeprefix("lượt "))
    for count in range(len(syllables), 0, -1):
        kinds = _nouns().get(" ".join(syllables[:count]))
        if kinds and (count == len(syllables) or kinds != {_SCORE}):
            return kinds
    return frozenset()


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for row in tables.rows("unit_kinds"):
        for noun in tables.values(row["nouns"]):
            kinds.setdefault(noun, set()).add(row["kind"])
    return {noun: frozenset(of) for noun, of in kinds.items()}
