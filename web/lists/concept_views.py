"""Frozen view models of the schemes of concepts."""

from dataclasses import dataclass

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
class SchemePage:
    """A scheme as a tree of its concepts."""

    scheme: SchemeView
    tree: tuple[ConceptView, ...]
    others: tuple[Choice, ...]
    machine: Machine
