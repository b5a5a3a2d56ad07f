"""Frozen view models of the blanks of a ready-made query."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant; *address* asks the query of it."""

    label: str
    address: str
    hint: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of the form of a ready-made query; *sort* is the type of its HTML input.

    *told* and *address* are the thing that *value* was understood as, *error* why it was not, with
    the *candidates* that may be meant.
    """

    name: str
    label: str
    sort: str
    value: str = ""
    told: str = ""
    address: str = ""
    hint: str = ""
    error: str = ""
    candidates: tuple[Candidate, ...] = ()
