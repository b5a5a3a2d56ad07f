"""Frozen view models of the schemes of concepts."""

from dataclasses import dataclass

from web.lists.list_views import Listed
from web.views import Choice, Machine


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A concept in its tree.

    *other* is its label in the other language, *codes* its letters in numbers of documents, *note*
    what it covers, *spellings* the words with which names of it begin, or other ways to write it.
    *ways* lead to what it is said of, with how many there are. *first* is true in one of its places,
    where it stands below several others.
    """

    slug: str
    label: str
    other: str
    address: str
    codes: tuple[str, ...] = ()
    note: str = ""
    spellings: tuple[str, ...] = ()
    ways: tuple[Choice, ...] = ()
    below: tuple["ConceptView", ...] = ()
    first: bool = True


@dataclass(frozen=True, slots=True)
class ConceptFound:
    """A concept that words name, with what its *scheme* is called and where it stands in its *tree*."""

    scheme: str
    tree: str
    concept: ConceptView


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A scheme among the others: what it is called, what it is for, how many concepts it has."""

    label: str
    comment: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A name in the index of a scheme; *of* is what the concept is called where this is not its label."""

    name: str
    address: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The names of an index under one letter."""

    letter: str
    anchor: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class SchemePage:
    """A scheme as a tree of its concepts, or as the *index* of their names, or what *words* name of it.

    *orders* lead from one to the other, *suggests* is where completions of the words are asked for.
    """

    scheme: SchemeView
    others: tuple[Choice, ...]
    machine: Machine
    orders: tuple[Choice, ...]
    suggests: str
    tree: tuple[ConceptView, ...] = ()
    index: tuple[IndexLetter, ...] = ()
    letters: tuple[Choice, ...] = ()
    words: str = ""
    found: tuple[ConceptView, ...] = ()


@dataclass(frozen=True, slots=True)
class Members:
    """The things of one kind that a concept is said of, those first that most articles name."""

    kind: str
    name: str
    total: int
    address: str
    things: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class ConceptPlace:
    """Where a concept stands among the others, and what it is said of.

    *paths* lead to it from the broadest concept, one for each that stands right above it; *beside* are
    those that share one with it, *below* those right below. *itself* has its notes, letters and spellings.
    """

    itself: ConceptView
    scheme: Choice
    paths: tuple[tuple[Choice, ...], ...] = ()
    beside: tuple[Choice, ...] = ()
    below: tuple[ConceptView, ...] = ()
    members: tuple[Members, ...] = ()
