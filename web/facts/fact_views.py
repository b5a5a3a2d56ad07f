"""The view model of a page of facts."""

from dataclasses import dataclass, field

from web.querying.blank_views import Candidate
from web.searching.search_views import FacetView, Paging
from web.views import Choice, Download, FactView


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts that fit what a reader asked for, in one of *orders*.

    *named* is a name as it was typed, with what is
    wrong with it and which things it may mean. *hidden* keeps what else was asked for when words change;
    *query* leads to the same as SPARQL.
    """

    kinds: tuple[Choice, ...]
    total: int = 0
    facts: tuple[FactView, ...] = ()
    chosen: tuple[Choice, ...] = ()
    facets: tuple[FacetView, ...] = ()
    orders: tuple[Choice, ...] = ()
    paging: Paging = field(default_factory=lambda: Paging(1, 1))
    downloads: tuple[Download, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    narrow: bool = True
    words: str = ""
    year: str = ""
    named: str = ""
    fault: str = ""
    candidates: tuple[Candidate, ...] = ()
    query: str = ""
