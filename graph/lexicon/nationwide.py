"""Parts of the State that the country has one of by their name, whichever body they stand under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its full *name*, its *aliases*, and words *beside* it of which a text must hold one."""

    name: str
    aliases: tuple[str, ...]
    beside: tuple[str, ...]


@lru_cache(maxsize=1)
def every() -> Mapping[str, Part]:
    """All parts of the table by each of their names, as written there."""
    parts = (
        Part(row["name"], tables.values(row["aliases"]), tables.values(row["beside"]))
        for row in tables.rows("nationwide")
    )
    return {name: part for part in parts for name in (part.name, *part.aliases)}
