"""The words that names of bodies begin with: "Sở", "Ủy ban nhân dân", "Công ty cổ phần"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon, tokens
from graph.vietnamese import normalise

ORGANIZATIONS = frozenset(
    ("doanh-nghiep", "hop-tac-xa", "hiep-hoi", "to-chuc-quoc-te", "hoi-dong-cong-ty")
)
SCHOOLS = frozenset(("truong", "dai-hoc", "benh-vien"))
"""The kinds of schools and hospitals: many of one name, with parts, and called after persons and places."""


_FAMILIES = {
    "Nhà trường": "Trường",
    "Cơ quan Cảnh sát điều tra": "Cơ quan điều tra",
    "Cơ quan An ninh điều tra": "Cơ quan điều tra",
}


class Form(StrEnum):
    """What a name goes on with after its head."""

    SOLE = "sole"
    SEAT = "seat"
    FIELD = "field"
    NAMED = "named"
    UNDER = "under"
    NUMBER = "number"


# To ask an enumeration for a member takes nine times as long as to read a name, before Python 3.12.
SOLE, SEAT, FIELD, NAMED, UNDER, NUMBER = Form


@dataclass(frozen=True, slots=True)
class Head:
    """A head by its full *name*; *kind* is the slug of the kind of body.

    *lower* tells that the head stands in lower case too where a name follows ("sở Tài chính").
    """

    name: str
    kind: str
    form: Form
    lower: bool
    family: str = field(init=False, repr=False, compare=False)
    """The head of the names that this one takes up: "Nhà trường" takes up "Trường …"."""
    organization: bool = field(init=False, repr=False, compare=False)
    """Whether bodies of this head are no part of State, Party or mass organisations."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "family", _FAMILIES.get(self.name, self.name))
        object.__setattr__(self, "organization", self.kind in ORGANIZATIONS)


@lru_cache(maxsize=1)
def trie() -> Lexicon[Head]:
    """All heads by all their spellings, in whatever case."""
    found: Lexicon[Head] = Lexicon()
    for row in tables.rows("heads"):
        head = Head(row["head"], row["kind"], Form(row["form"]), row["case"] == "any")
        names = (normalise(name) for name in (row["head"], *tables.values(row["spellings"])))
        for spelling in dict.fromkeys(short for name in names for short in _respelled(name)):
            found.add(spelling, head)
    return found


@lru_cache(maxsize=64)
def named(name: str) -> Head:
    """The head that is called *name* in full: "Sở"; raises KeyError for one that the table does not hold."""
    row = tokens(name)
    found = trie().match(row, 0)
    if found is None or found[0] != len(row):
        raise KeyError(name)
    return found[1][0]


def _respelled(name: str) -> Iterator[str]:
    """Yield *name* in all its spellings: "đăng ký" is written "đăng kí" too."""
    for written in _centred(name):
        yield written
        if "lý" in written or "ký" in written:
            yield written.replace("lý", "lí").replace("ký", "kí")


def _centred(name: str) -> Iterator[str]:
    """Yield *name* with "Trung ương" in all the ways that it is written."""
    yield name
    if "trung ương" in name:
        yield from (name.replace("trung ương", short) for short in ("t.ư", "tư", "tw", "t.w"))
