"""Bodies of State, Party, Fatherland Front and mass organisations, as they are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables


@dataclass(frozen=True, slots=True)
class Body:
    """A body, or a kind of body that each province has one of.

    *group* is central, provincial, party or mass; *codes* are the letters that stand for it in the
    numbers of documents; *valid_from* and *valid_until* are ISO dates, None where unknown.
    """

    group: str
    name: str
    abbreviations: tuple[str, ...]
    codes: tuple[str, ...]
    rank: str
    valid_from: str | None
    valid_until: str | None
    successor: str | None


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
            valid_from=row["valid_from"] or None,
            valid_until=row["valid_until"] or None,
            successor=row["successor"] or None,
        )
        for row in tables.rows("bodies")
    )


def of(group: str) -> tuple[Body, ...]:
    """The bodies of one *group*."""
    return tuple(body for body in every() if body.group == group)
