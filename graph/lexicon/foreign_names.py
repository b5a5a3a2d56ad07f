"""Given names of other peoples."""

from functools import lru_cache

from graph.lexicon import tables
from graph.vietnamese import normalise


@lru_cache(maxsize=1)
def given() -> frozenset[str]:
    """Normalised given names that no syllable of Vietnamese spells: "michael", "svetlana"."""
    return frozenset(normalise(row["name"]) for row in tables.rows("foreign_names"))
