"""Frozen view models of the vocabulary: each term with how often the data use it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermLink:
    """A term that another refers to; *address* leads to where it stands on the page."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class TermView:
    """A term: *name* with its prefix, *anchor* its place on the page.

    *count* is how many members a class has, how many triples a property is in, None where that is not
    known; *examples* leads to a query for some of them. *properties* are what members of a class may have.
    """

    name: str
    anchor: str
    label: str
    comment: str = ""
    count: int | None = None
    examples: str = ""
    parents: tuple[TermLink, ...] = ()
    domain: tuple[TermLink, ...] = ()
    range: tuple[TermLink, ...] = ()
    properties: tuple[TermLink, ...] = ()
    tree: str = ""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms of one sort."""

    id: str
    name: str
    note: str
    terms: tuple[TermView, ...]
