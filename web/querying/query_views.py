"""The view models of the page that asks queries."""

from collections.abc import Mapping
from dataclasses import dataclass

from web.querying.blank_views import Blank
from web.views import Download, Example


@dataclass(frozen=True, slots=True)
class Cell:
    """A term in a table of results; *language* is that of its words, where they are of one.

    *sort* is by what it is sorted, where that is not what it says: 1000 for 1.000.
    """

    text: str
    address: str = ""
    note: str = ""
    number: bool = False
    language: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column; *variable* is what the query calls it, where readers call it otherwise."""

    text: str
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Results of a query as rows; *cut* where more were found than are shown.

    *turtle* is what rows of triples are in that language, where all of them are shown.
    """

    head: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    cut: bool = False
    turtle: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a query was not answered, and where the fault is.

    *place* is what stands there, between what stands before and after it. *missing* are declarations that
    the query lacks, *quoted* tells that it has quotation marks of a word processor; *mended* is the address
    that asks it without these faults. *search* looks for what are words and no query.
    """

    title: str
    detail: str
    line: int | None = None
    column: int | None = None
    place: tuple[str, str, str] = ("", "", "")
    missing: tuple[str, ...] = ()
    quoted: bool = False
    mended: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may keep a query from finding anything; *mended* asks it with *instead* in the place of that."""

    told: str
    instead: str = ""
    mended: str = ""


@dataclass(frozen=True, slots=True)
class QueryPage:
    """The form for SPARQL and what it gave.

    *fruitless* where it found nothing, with *doubts* of what it names.
    *ready* says what is asked where that is the ready-made query *name*, *fields* are the blanks of it, and
    *shared* is the address that asks the same with the values in them.
    """

    query: str
    examples: tuple[Example, ...]
    endpoint: str
    prefixes: Mapping[str, str]
    table: Table | None = None
    boolean: bool | None = None
    complaint: Complaint | None = None
    fruitless: bool = False
    doubts: tuple[Doubt, ...] = ()
    downloads: tuple[Download, ...] = ()
    ready: Example | None = None
    name: str = ""
    fields: tuple[Blank, ...] = ()
    shared: str = ""
