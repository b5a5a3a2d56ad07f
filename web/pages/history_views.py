"""What the page of the changes of a thing sees."""

from dataclasses import dataclass, field

from web.searching.search_views import Paging
from web.views import Download, Words


@dataclass(frozen=True, slots=True)
class Cause:
    """An article behind a change; *how* says what became of it."""

    how: str
    title: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """A property of a description with the values that went and those that came."""

    name: str
    removed: tuple[Words, ...]
    added: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: *what* is its code, *label* says it in words; *sentence* is the fact or the thing.

    *more* is the number of articles behind it that are not among *causes*.
    """

    id: str
    what: str
    label: str
    sentence: tuple[Words, ...]
    address: str = ""
    details: tuple[Detail, ...] = ()
    causes: tuple[Cause, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes that one generation brought."""

    number: int
    published: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision of a person on identity: when, what, and why."""

    at: str
    sentence: tuple[Words, ...]
    why: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of the changes of *thing*; *reach* says how far back they are kept, *gaps* what is missing."""

    thing: str
    kind: str
    address: str
    total: int
    reach: str
    gaps: tuple[str, ...] = ()
    groups: tuple[ChangeGroup, ...] = ()
    judged: tuple[Judged, ...] = ()
    paging: Paging = field(default_factory=lambda: Paging(1, 1))
    downloads: tuple[Download, ...] = ()
    gone: bool = False
    foreign: bool = False
    invented: bool = False
