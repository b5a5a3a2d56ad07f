"""Frozen view models of what a search found."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from search.ports import Part
from web.views import Choice, Download


@dataclass(frozen=True, slots=True)
class HitView:
    """One thing found."""

    title: tuple[Part, ...]
    snippet: tuple[Part, ...]
    address: str
    kind: str
    kind_name: str
    hint: str = ""
    published: str = ""
    articles: int = 0
    invented: bool = False


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet and the values that can be chosen."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Paging:
    """Where in a list the reader is; addresses are empty at its ends."""

    page: int
    pages: int
    before: str = ""
    after: str = ""

    @classmethod
    def at(cls, page: int, pages: int, address: Callable[[int], str]) -> Self:
        """At *page* of *pages*, each of which has an *address*; behind the last, that leads back."""
        return cls(
            page,
            pages,
            before=address(min(page - 1, pages)) if page > 1 else "",
            after=address(page + 1) if page < pages else "",
        )

    @property
    def beyond(self) -> bool:
        """Whether the list ends before this page."""
        return self.page > self.pages


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a search, and every way on from it; *query* as SPARQL, where that can say it."""

    words: str
    total: int
    hits: tuple[HitView, ...] = ()
    entities: tuple[HitView, ...] = ()
    entity_total: int = 0
    more_entities: str = ""
    sorts: tuple[Choice, ...] = ()
    orders: tuple[Choice, ...] = ()
    chosen: tuple[Choice, ...] = ()
    facets: tuple[FacetView, ...] = ()
    paging: Paging = field(default_factory=lambda: Paging(1, 1))
    downloads: tuple[Download, ...] = ()
    exports: tuple[Download, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    instead: str = ""
    insist: str = ""
    maybe: str = ""
    maybe_address: str = ""
    clear: str = ""
    query: str = ""
