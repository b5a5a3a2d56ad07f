"""Surnames of Viet Nam."""

from functools import lru_cache

from graph.lexicon import tables
from graph.vietnamese import normalise


@lru_cache(maxsize=1)
def shares() -> dict[str, float]:
    """The share of named persons who bear each surname, in per cent, by its normalised form."""
    return {normalise(row["surname"]): float(row["share"]) for row in tables.rows("surnames")}
