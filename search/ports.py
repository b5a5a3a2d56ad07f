"""What the rest of the application may ask of an index: nothing here names an engine."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Protocol

from graph.model import Change, EntitySummary

Sort = Literal["article", "entity"]
Order = Literal["relevance", "newest", "oldest"]
Summarise = Callable[[Iterable[str]], list[EntitySummary]]

FACETS: Final = ("kind", "field", "place", "agency", "person", "type", "year", "month")
MAX_HITS: Final = 1_000
"""So many hits the pages of a search show; those beyond are counted."""


@dataclass(frozen=True, slots=True)
class Request:
    """One search as a reader asks it.

    *filters* maps one of ``FACETS`` to the values chosen; values of one facet widen, facets narrow.
    *page* counts from 1.
    Without *marking*, hits are not marked and articles have no snippets: that takes most of the time.
    Without *advice* it is not asked what else the reader may have meant.
    """

    words: str = ""
    sort: Sort | None = None
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: Order = "relevance"
    page: int = 1
    size: int = 10
    facets: bool = True
    literal: bool = False
    marking: bool = True
    advice: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a snippet; *marked* where it matches the query."""

    text: str
    marked: bool = False


def plain(parts: Iterable[Part]) -> str:
    """The text of *parts* without its marks."""
    return "".join(part.text for part in parts)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. *type* is "article" or the mention kind of an entity, which *articles* name."""

    iri: str
    id: str
    sort: Sort
    type: str
    title: tuple[Part, ...]
    snippet: tuple[Part, ...]
    score: float
    published: str | None = None
    hint: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many hits choosing it would give; *chosen* where it is on."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits.

    *instead* is the query that was searched where it is not the one typed, *maybe* one that the reader
    may have meant.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    instead: str | None = None
    maybe: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion of what is being typed."""

    text: str
    iri: str
    type: str
    hint: str = ""


class Index(Protocol):
    """Records that can be searched, by any number of threads."""

    def search(self, request: Request) -> Results:
        """Return what *request* finds; never raises for what a reader typed."""
        ...

    def hits(self, request: Request) -> Iterator[Hit]:
        """Yield all hits of *request* in its order, however many, unmarked; its page is left aside.

        What is found instead where nothing holds the words is as in :meth:`search`.
        """
        ...

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, best first; never raises.

        Where none does, those that it may mean: mended, with its short forms written out, in another order.
        """
        ...

    def sequence(self) -> int:
        """The last sequence number of the archive's journal that this index has applied, 0 at first."""
        ...

    def close(self) -> None:
        """Give back what the index holds."""
        ...


class IndexWriter(Protocol):
    """The one index that an ingest writes to."""

    def sequence(self) -> int:
        """As :meth:`Index.sequence`."""
        ...

    def apply(self, changes: Sequence[Change], summarise: Summarise, *, sequence: int) -> None:
        """Make *changes* ours, and *sequence*: all or nothing.

        *summarise* gives the state of the entities that the documents named before and name now.
        """
        ...

    def snapshot(self, folder: Path) -> None:
        """Write an immutable copy into the new *folder*."""
        ...

    def close(self) -> None:
        """Give back what the writer holds."""
        ...
