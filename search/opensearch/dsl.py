"""OpenSearch's query DSL as values: any of, all of, one of several values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Dsl = dict[str, Any]

NOTHING: Dsl = {"match_none": {}}
EVERYTHING: Dsl = {"match_all": {}}

# Values that one clause may list (index.max_terms_count).
_MOST_VALUES = 65_536
_LEAVES = frozenset(("term", "terms", "match_phrase", "range", "match_all", "match_none", "prefix"))


def clauses(dsl: Any) -> int:
    """Return how many clauses *dsl* has at its leaves."""
    if isinstance(dsl, list):
        return sum(map(clauses, dsl))
    if not isinstance(dsl, dict):
        return 0
    own = sum(name in _LEAVES for name in dsl)
    return own or sum(map(clauses, dsl.values()))


def any_of(some: Sequence[Dsl]) -> Dsl:
    """Return what finds the records that any of *some* finds; scores are added."""
    if len(some) == 1:
        return some[0]
    return {"bool": {"should": list(some), "minimum_should_match": 1}} if some else NOTHING


def all_of(some: Sequence[Dsl]) -> Dsl:
    """Return what finds the records that all of *some* find, without a score."""
    return {"bool": {"filter": list(some)}} if some else EVERYTHING


def one_of(field: str, values: Sequence[str]) -> Dsl:
    """Return what finds the records with one of *values* in *field*."""
    parts = range(0, len(values), _MOST_VALUES)
    return any_of([{"terms": {field: list(values[i : i + _MOST_VALUES])}} for i in parts])


def at_least(score: float, dsl: Dsl) -> Dsl:
    """Return what finds those of *dsl* that score so much."""
    return {"function_score": {"query": dsl, "min_score": score}}
