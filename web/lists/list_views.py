"""Frozen view models of lists: things in alphabetical order, articles by date."""

from dataclasses import dataclass, field

from web.querying.blank_views import Candidate
from web.searching.search_views import FacetView, Paging
from web.views import ArticleCard, Choice, Download


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing in a list: *strong*, the end of its name, is what a person is sorted by."""

    name: str
    strong: str
    address: str
    hint: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a form offers, *depth* levels below the broadest."""

    value: str
    label: str
    count: int
    chosen: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The things of a page under one letter; under none where they stand in another order."""

    letter: str
    things: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list of one kind; a letter without an address has nothing under it.

    *query* leads to the same list as SPARQL.
    """

    kind: str
    total: int
    letters: tuple[Choice, ...]
    groups: tuple[LetterGroup, ...] = ()
    letter: str = ""
    concepts: tuple[Option, ...] = ()
    places: tuple[Option, ...] = ()
    chosen: tuple[Choice, ...] = ()
    kinds: tuple[Choice, ...] = ()
    paging: Paging = field(default_factory=lambda: Paging(1, 1))
    downloads: tuple[Download, ...] = ()
    everything: str = ""
    orders: tuple[Choice, ...] = ()
    by_articles: bool = False
    query: str = ""


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """A list among the others: its kind, how many things it has, its letters."""

    kind: str
    name: str
    address: str
    count: int
    letters: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A page of the articles about a thing; *search* looks among them and those about what belongs to it.

    *chosen* are things that they all name too, *beside* what most of them name; *facts* leads to facts in
    which all of these play a part. *named* is a name as it was typed, with what is wrong with it.
    """

    thing: str
    address: str
    kind: str
    total: int
    articles: tuple[ArticleCard, ...]
    paging: Paging
    feed: str = ""
    search: str = ""
    chosen: tuple[Choice, ...] = ()
    beside: tuple[FacetView, ...] = ()
    facts: str = ""
    downloads: tuple[Download, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    named: str = ""
    fault: str = ""
    candidates: tuple[Candidate, ...] = ()
