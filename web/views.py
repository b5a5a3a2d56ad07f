"""Frozen view models: all that a template may see."""

from dataclasses import dataclass

from search.ports import Part


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a sentence; *address* where it is a link, *kind* of what it links to."""

    text: str
    address: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that prove a fact; *address* leads to them in their article, *again* to them elsewhere in it."""

    text: str
    address: str
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article and the words in it that prove a fact."""

    title: str
    published: str
    quotations: tuple[Quotation, ...]
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    """A fact that contradicts another, with the title of an article that states it; *more* state it too."""

    text: str
    address: str
    title: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact as a sentence; *status* is "stated", "inferred" or "reference".

    Its own page quotes the *more_sources* too that others leave out. *rules* are the names of the rules that
    read it, *confidence* is that of the surest. *note* and *origin* are what reference data says of it and
    where it comes from. *rivals* contradict it.
    """

    address: str
    kind: str
    sentence: tuple[Words, ...]
    status: str
    sources: tuple[Source, ...] = ()
    more_sources: int = 0
    rules: tuple[str, ...] = ()
    confidence: float = 1.0
    note: str = ""
    origin: str = ""
    date: str = ""
    rivals: tuple[Rival, ...] = ()

    @property
    def text(self) -> str:
        """The sentence without its links."""
        return "".join(word.text for word in self.sentence)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one kind; *address* leads to them as a list that can be filtered.

    *tenures* leads to who held which post and when.
    """

    kind: str
    name: str
    facts: tuple[FactView, ...]
    address: str = ""
    tenures: str = ""


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list. *bound* is the earliest day where *published* is not known."""

    title: str
    address: str
    published: str = ""
    bound: str = ""
    invented: bool = False
    snippet: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A line of a description: what is said, and the values.

    Where they contradict one another, *by* says of each of them who tells it.
    """

    name: str
    values: tuple[Words, ...]
    by: tuple[tuple[Words, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a thing bore, and when."""

    text: str
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """The same thing in a form for machines; *file* is what it is called once it is saved."""

    name: str
    address: str
    media_type: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """Where machines find what a page shows."""

    iri: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that is known of one thing.

    *stated* tells whether articles state facts of such things; *cut* is how many facts are shown
    where there are more, else 0, and *every_fact* leads to all of them; *listed* leads to the list in
    which it stands, *changes* to what became of it, *ways* from a concept to what it is said of;
    *queries* ask of it. *former* are the places that it has succeeded, with their articles.
    *other_language* is its name in the language of the other pages; *sparql* are the queries behind
    what the page shows.
    """

    label: str
    kind: str
    kind_name: str
    machine: Machine
    listed: str = ""
    ways: tuple["Choice", ...] = ()
    queries: tuple["Example", ...] = ()
    names: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    groups: tuple[FactGroup, ...] = ()
    history: tuple[FactView, ...] = ()
    dated_names: tuple[Name, ...] = ()
    articles: tuple[ArticleCard, ...] = ()
    article_total: int = 0
    more_articles: str = ""
    stated: bool = True
    cut: int = 0
    every_fact: str = ""
    invented: bool = False
    other_language: str = ""
    summary: str = ""
    feed: str = ""
    changes: str = ""
    sparql: tuple["Choice", ...] = ()
    former: tuple["Choice", ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A step of writing a marked text: "text", "link", "open", "close" or "anchor".

    *id* names what is opened or anchored; *name* is what a link's target is called in full.
    """

    sort: str
    text: str = ""
    id: str = ""
    address: str = ""
    kind: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article's text."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that an article names, and how often."""

    text: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """The things of one kind that an article names."""

    kind: str
    name: str
    things: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article: its text with what was read in it."""

    title: str
    id: str
    machine: Machine
    paragraphs: tuple[Paragraph, ...]
    groups: tuple[FactGroup, ...] = ()
    named: tuple[NamedGroup, ...] = ()
    published: str = ""
    bound: str = ""
    creators: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    fields: tuple[Words, ...] = ()
    invented: bool = False
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, or another way to see a list: a link, on or off."""

    label: str
    address: str
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a page shows, and what leads to the things counted."""

    number: int
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A search or a query to begin with."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page."""

    counts: tuple[Count, ...]
    latest: tuple[ArticleCard, ...]
    searches: tuple[Example, ...]
    queries: tuple[Example, ...]
    fields: tuple[Choice, ...] = ()
    years: tuple[Choice, ...] = ()
    sample: FactView | None = None


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong, for people."""

    status: int
    title: str
    detail: str
