"""Bodies of State, Party, Fatherland Front and mass organisations, as they are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables


@dataclass(frozen=True, slots=True)
class Body:
    """A body, or a kind of body that each province or district has one of.

    *group* is central, provincial, district, party or mass; *codes* are the letters that stand for it in the
    numbers of documents; *rank* is what it counts as: "central" and "hội", an association, are asked for.
    """

    group: str
    name: str
    abbreviations: tuple[str, ...]
    codes: tuple[str, ...]
    rank: str


@lru_cache(maxsize=1)
def every() -> tuple[Body, ...]:
    """All bodies of the table, in its order."""
    return tuple(
        Body(
            group=row["group"],
            name=row["name"],
            abbreviations=tables.values(row["abbreviations"]),
            codes=tables.values(row["code"]),
            rank=row["rank"],
        )
        for row in tables.rows("bodies")
    )


def of(group: str) -> tuple[Body, ...]:
    """The bodies of one *group*."""
    return tuple(body for body in every() if body.group == group)
