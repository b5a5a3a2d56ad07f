"""Bodies and offices of which the country has one, called by a word that others bear too: "Trung ương"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables


@dataclass(frozen=True, slots=True)
class SoleBody:
    """A body by its full *name*; *concept* is the slug of its kind of agency."""

    name: str
    concept: str


@lru_cache(maxsize=1)
def by_name() -> Mapping[str, SoleBody]:
    """The bodies of the table by what they are called there, normalised."""
    return {
        called: SoleBody(row["name"], row["concept"])
        for row in tables.rows("sole_bodies")
        for called in tables.values(row["called"])
    }
