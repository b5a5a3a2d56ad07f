"""What a reader asks for, in an engine-neutral form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from search.words.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Day:
    """A date, month or year that tokens [*first*, *last*) give, in whatever form a text has it."""

    iso: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words in any order and place; those of a day may also be said in another form."""

    tokens: Analysis
    days: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Syllables one after the other."""

    tokens: Analysis


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number, whole (one of *keys*) or its first parts (*tokens*)."""

    keys: tuple[str, ...]
    tokens: Analysis


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain name, or the end of one."""

    name: str
    tokens: Analysis


@dataclass(frozen=True, slots=True)
class Title:
    """Words that the title holds."""

    tokens: Analysis


@dataclass(frozen=True, slots=True)
class Chosen:
    """Words that the name of one of the values of *facet* holds, as in ``place:"hai phong"``."""

    facet: str
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """Published within [*since*, *until*], ISO dates ("2016-12-09"), either of them may be empty."""

    since: str = ""
    until: str = ""


Node = Words | Phrase | Number | Domain | Title | Chosen | Published


@dataclass(frozen=True, slots=True)
class Branch:
    """All of *wanted* and none of *unwanted*."""

    wanted: tuple[Node, ...] = ()
    unwanted: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Any of *branches*. *bare* tells that no diacritic was typed: folded fields answer then."""

    text: str
    branches: tuple[Branch, ...]
    bare: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for, so that everything matches."""
        return not self.branches

    def nodes(self) -> Iterator[Node]:
        """Yield all that is wanted."""
        return (node for branch in self.branches for node in branch.wanted)
