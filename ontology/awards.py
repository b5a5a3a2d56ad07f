"""Honours of State and Party by their full names, class included."""

from dataclasses import dataclass
from functools import cache

from ontology import tables


@dataclass(frozen=True, slots=True)
class Award:
    """An honour. *kind* is a slug of the award kinds; *conferrer* is known for the highest alone."""

    slug: str
    name: str
    name_en: str
    kind: str
    conferrer: str | None
    verified: bool
    source_vi: str
    source_en: str


@cache
def every() -> tuple[Award, ...]:
    """All honours of the table."""
    return tuple(
        Award(
            slug=row["slug"],
            name=row["name"],
            name_en=row["name_en"],
            kind=row["kind"],
            conferrer=row["conferrer"] or None,
            verified=row["verified"] == "yes",
            source_vi=row["source_vi"],
            source_en=row["source_en"],
        )
        for row in tables.rows("awards")
    )
