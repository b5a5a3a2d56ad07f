"""The weights of query words by which every engine ranks, so that all rank alike."""

from __future__ import annotations

import math
from dataclasses import dataclass

from search.asking import query as ask

K1 = 1.2
B = 0.75
PAIR_WEIGHT = 1.1
# What a syllable typed without marks in a query with marks says of a text that has it with marks.
HALF_MARKED = 0.5
# A query of so many syllables must be found whole; a longer one in this part of its weight.
STRICT_SYLLABLES = 4
LOOSE_SHARE = 0.6
WHOLE = 0.999
# … or in a text that ranks so near the best that what it lacks does not matter.
NEAR_BEST = 0.4
EXACT_NUMBER = 20.0
DAY_WEIGHT = 2.0
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that one sort of record is searched in."""

    marked: str
    folded: str
    pairs: str


ARTICLE_FIELDS = Fields("text", "folded", "pairs")
ENTITY_FIELDS = Fields("name", "name_folded", "")


def rarity(held: int, count: int) -> float:
    """Return how much a token says that *held* of *count* records hold (the idf of BM25)."""
    held = min(held, count)
    return math.log(1 + (count - held + 0.5) / (held + 0.5))


def whole_days(words: ask.Words) -> tuple[ask.Day, ...]:
    """Return the days and months of *words*: a bare year is a word like others."""
    return tuple(day for day in words.days if len(day.iso) > _YEAR)


def distinct(words: ask.Words) -> list[tuple[str, str, frozenset[str]]]:
    """Return each syllable once, folded too, with the days that it is a part of."""
    tokens = words.tokens
    days: dict[tuple[str, str], set[str]] = {}
    for i, pair in enumerate(zip(tokens.syllables, tokens.folded, strict=True)):
        known = days.setdefault(pair, set())
        known.update(day.iso for day in words.days if day.first <= i < day.last)
    return [(syllable, folded, frozenset(iso)) for (syllable, folded), iso in days.items()]
