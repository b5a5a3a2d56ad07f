"""Public bodies in time: central agencies, what each province has, and what became of them."""

from dataclasses import dataclass
from functools import cache

from ontology import days, tables


@dataclass(frozen=True, slots=True)
class Agency:
    """A central body, or a body that each province has (*scope* "central" or "province").

    *name_en* is empty where none is known. *superiors* are the names of what it stands under, the
    first one first where it moved. *kind* is a slug of the agency kinds, *fields* are slugs of policy
    fields, *codes* letters in the numbers of documents. *valid_from* and *valid_until* are ISO dates,
    both days included; *certain* says whether its source holds the name and the days.
    """

    slug: str
    name: str
    name_en: str
    scope: str
    kind: str
    superiors: tuple[str, ...]
    abbreviations: tuple[str, ...]
    codes: tuple[str, ...]
    fields: tuple[str, ...]
    valid_from: str | None
    valid_until: str | None
    certain: bool
    source_vi: str
    source_en: str

    @property
    def association(self) -> bool:
        """Whether this is an association: an organisation, and no body of State, Party or Front."""
        return self.kind == "hoi"

    def existed_on(self, day: str) -> bool:
        """Tell whether the body bore its name on *day*, an ISO date, as far as its days are known."""
        return days.within(day, self.valid_from, self.valid_until)

    @property
    def ended_on(self) -> str | None:
        """The first day on which the body was no more."""
        return days.after(self.valid_until) if self.valid_until is not None else None


@dataclass(frozen=True, slots=True)
class Change:
    """Bodies that became others; of *scope* "province" it happened in each province.

    *kind* is "merger", "renaming" or "split", *date* an ISO date as exact as it is known. The notes
    tell what went elsewhere; the sources also tell which part of the row they hold.
    """

    scope: str
    kind: str
    originals: tuple[str, ...]
    results: tuple[str, ...]
    date: str
    note_vi: str
    note_en: str
    source_vi: str
    source_en: str


@cache
def every() -> tuple[Agency, ...]:
    """All bodies of the table."""
    return tuple(
        Agency(
            slug=row["slug"],
            name=row["name"],
            name_en=row["name_en"],
            scope=row["scope"],
            kind=row["kind"],
            superiors=tables.values(row["superiors"]),
            abbreviations=tables.values(row["abbreviations"]),
            codes=tables.values(row["codes"]),
            fields=tables.values(row["fields"]),
            valid_from=row["valid_from"] or None,
            valid_until=row["valid_until"] or None,
            certain=row["verified"] != "no",
            source_vi=row["source_vi"],
            source_en=row["source_en"],
        )
        for row in tables.rows("agencies")
    )


@cache
def by_name() -> dict[str, Agency]:
    """All bodies by name."""
    return {agency.name: agency for agency in every()}


@cache
def changes() -> tuple[Change, ...]:
    """All mergers, renamings and splits of the table."""
    return tuple(
        Change(
            scope=row["scope"],
            kind=row["kind"],
            originals=tables.values(row["originals"]),
            results=tables.values(row["results"]),
            date=row["date"],
            note_vi=row["note_vi"],
            note_en=row["note_en"],
            source_vi=row["source_vi"],
            source_en=row["source_en"],
        )
        for row in tables.rows("changes")
    )
