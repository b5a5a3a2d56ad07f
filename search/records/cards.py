"""Many records and strings in little memory: cards packed, strings found by their hashes.

As dictionaries the cards of 100,000 articles and of all that these name would take a gigabyte.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict, overload

import numpy as np

ARTICLE = "article"


class Card(TypedDict, total=False):
    """What every search needs of a record; empty for one that was replaced or is none.

    *t* kind, *i* address, *l* label, *n* length, *p* names spelled bare; of an article *d* day of
    publication, *h* length of the title, *f* facets; of an entity *s* names, *a* articles that name
    it, *h* hint; of a person *q* posts and their bodies, spelled bare.
    """

    t: str
    i: str
    l: str  # noqa: E741 - short, since an index holds one for each record
    n: int
    p: Sequence[str]
    d: str
    h: Any
    f: Mapping[str, Sequence[str]]
    s: Sequence[str]
    a: int
    q: Sequence[Sequence[str]]


class Cards(Sequence[Card]):
    """The cards of records by number; each is unpacked anew when it is asked for."""

    def __init__(self) -> None:
        self._packed = bytearray()
        self._ends = array("q", [0])

    def append(self, card: Card) -> None:
        """Add the *card* of the next record."""
        self._packed += json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode()
        self._ends.append(len(self._packed))

    @overload
    def __getitem__(self, number: int) -> Card: ...
    @overload
    def __getitem__(self, number: slice) -> list[Card]: ...
    def __getitem__(self, number: int | slice) -> Card | list[Card]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        card: Card = json.loads(self._packed[self._ends[number] : self._ends[number + 1]])
        return card

    def __len__(self) -> int:
        return len(self._ends) - 1


class Entries:
    """Strings and their numbers, while they are put in."""

    def __init__(self, entries: Iterable[tuple[str, int]] = ()) -> None:
        self.hashes, self.numbers = array("q"), array("i")
        for text, number in entries:
            self.add(text, number)

    def add(self, text: str, number: int) -> None:
        """Put *text* in with *number*."""
        self.hashes.append(hash(text))
        self.numbers.append(number)


class Lookup:
    """Finds the numbers that strings were put in with, for twelve bytes each.

    Only the hashes of the strings are kept: by a chance of one in 10^12 another string finds something too.
    """

    def __init__(self, entries: Entries) -> None:
        unsorted = np.array(entries.hashes, np.int64), np.array(entries.numbers, np.int32)
        order = np.lexsort(unsorted[::-1])
        self._hashes, self._numbers = unsorted[0][order], unsorted[1][order]

    def __contains__(self, text: object) -> bool:
        at = int(np.searchsorted(self._hashes, hash(text)))
        return at < len(self._hashes) and int(self._hashes[at]) == hash(text)

    def find(self, text: str) -> list[int]:
        """Return the numbers of *text*, rising, each once."""
        low = np.searchsorted(self._hashes, hash(text), side="left")
        high = np.searchsorted(self._hashes, hash(text), side="right")
        return list(dict.fromkeys(self._numbers[low:high].tolist()))
