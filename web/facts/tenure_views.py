"""Frozen view models of tenures: a table, with a bar in time for each row."""

from dataclasses import dataclass

from web.views import Choice, Download, Words


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a tenure lies on the axis of its table, in its units from 0; *stated* where its ends are told.

    *left* is where an article says that it is over, None where none does.
    """

    start: int
    width: int
    stated: bool = False
    left: int | None = None


@dataclass(frozen=True, slots=True)
class TenureRow:
    """A tenure in words: *stated* is what articles tell of its ends, *seen* the days of these articles.

    *who* and *post* are None where the page is about them.
    """

    who: Words | None
    post: Words | None
    where: Words | None
    stated: str
    seen: str
    articles: int
    facts: tuple[Choice, ...]
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class TenureGroup:
    """The tenures in one post of a body; *name* is empty where there is one group alone."""

    name: str
    rows: tuple[TenureRow, ...]


@dataclass(frozen=True, slots=True)
class TenurePage:
    """The tenures of a person, in a body, or of an office; *years* stand along the axis, with their places.

    *cut* is how many there are where the page does not show them all, else 0; *foreign* tells that the
    name of the thing is in the reader's language.
    """

    thing: str
    kind: str
    address: str
    total: int
    groups: tuple[TenureGroup, ...]
    downloads: tuple[Download, ...]
    facts: str
    width: int
    years: tuple[tuple[int, int], ...] = ()
    cut: int = 0
    foreign: bool = False
    invented: bool = False
