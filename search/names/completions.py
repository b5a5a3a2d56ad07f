"""Completions of what is being typed: folded names in order, found by bisection.

Every name is listed under each of its first words, so that "lương hải" and "hai au" both lead to
Lương Hải Âu. Names are kept as bytes one after the other, and their order as numbers.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from graph import vietnamese
from search.asking import numbers
from search.ports import Suggestion
from search.records.cards import ARTICLE, Card
from search.words import analysis

MAX_TYPED = 80
# Words at whose start a name can be entered.
_ENTRIES = 6
# How many of the best completions of a short prefix are looked at one by one.
_LOOKED_AT = 200
_END = b"\n"
# Names are in order by so many bytes; what goes beyond is compared one by one.
_KEY = 32
_NUMBERED = re.compile(r"(?<=[a-z]) (?=\d)")


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling of something; *weight* orders those that begin alike.

    *spelled* is the same, bare and with its abbreviations written out.
    """

    written: str
    spelled: str
    weight: float


class Completions:
    """Completes what is typed, with or without marks, abbreviated or not."""

    def __init__(
        self, names: Iterable[tuple[int, Name]], suggestion: Callable[[int], Suggestion]
    ) -> None:
        """Take names, each with the number of what it leads to, which *suggestion* shows."""
        self._suggestion = suggestion
        text, written = bytearray(), bytearray()
        numbers, weights, ends = array("i"), array("f"), array("q", [0])
        places, owners, first = array("q"), array("i"), array("b")
        for owner, (number, name) in enumerate(names):
            numbers.append(number)
            weights.append(name.weight)
            written += vietnamese.normalise(name.written).encode()
            ends.append(len(written))
            for spelled in map(str.encode, spellings(name)):
                for place in entries_of(spelled):
                    places.append(len(text) + place)
                    owners.append(owner)
                    first.append(place == 0)
                text += spelled + _END
        text += bytes(_KEY)
        self._text, self._written = bytes(text), bytes(written)
        self._numbers, self._ends = np.array(numbers, np.int32), np.array(ends, np.int64)
        entered = np.array(places, np.int64)
        order = _order(self._text, entered)
        self._places = entered[order]
        self._owners = np.array(owners, np.int32)[order]
        # A name that begins so comes before one that only goes on so.
        weighed = np.array(weights, np.float32)[self._owners] if len(order) else np.empty(0)
        self._weights = weighed + 4 * np.array(first, np.float32)[order]

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return at most *limit* completions, best first; never raises."""
        normalised = normalise(typed)
        if not normalised:
            return ()
        marked = normalised.encode() if vietnamese.has_marks(normalised) else b""
        best: dict[int, float] = {}
        for prefix in prefixes(normalised):
            for entry in self._entries(prefix.encode()):
                owner = int(self._owners[entry])
                weight = float(self._weights[entry])
                if marked not in self._spelling(owner):
                    weight -= 100
                best[owner] = max(weight, best.get(owner, -1e9))
        ranked = sorted(best, key=lambda owner: (-best[owner], self._spelling(owner)))
        numbers = dict.fromkeys(int(self._numbers[owner]) for owner in ranked)
        return tuple(map(self._suggestion, islice(numbers, limit)))

    def _spelling(self, owner: int) -> bytes:
        return self._written[self._ends[owner] : self._ends[owner + 1]]

    def _entries(self, prefix: bytes) -> list[int]:
        text, places = self._text, self._places
        size = min(len(prefix), _KEY)
        key = prefix[:size]
        low = bisect_left(places, key, key=lambda place: text[place : place + size])
        high = bisect_right(places, key, lo=low, key=lambda place: text[place : place + size])
        if size < len(prefix):
            some = (i for i in range(low, high) if text.startswith(prefix, int(places[i])))
            return list(islice(some, _LOOKED_AT))
        if high - low <= _LOOKED_AT:
            return list(range(low, high))
        best = np.argpartition(-self._weights[low:high], _LOOKED_AT)[:_LOOKED_AT]
        return [int(i) + low for i in best]


def names(card: Card) -> Iterator[Name]:
    """Yield every spelling of the record with this *card*, with its weight."""
    if card["t"] == ARTICLE:
        yield Name(card["l"], card["p"][0], 0.0)
        return
    for name, spelled in zip(card["s"], card["p"], strict=True):
        # A label leads before another spelling of something as well known.
        known = math.log1p(card["a"]) + (0.5 if name == card["l"] else 0)
        yield Name(name, spelled, 1 + known)


def suggestion(card: Card) -> Suggestion:
    """Return the record with this *card* as a suggestion."""
    hint = "" if card["t"] == ARTICLE else card["h"]
    return Suggestion(card["l"], card["i"], card["t"], hint)


def _order(text: bytes, places: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return the order of *places* by what stands there, in so far as the first *_KEY* bytes tell."""
    letters = np.frombuffer(text, np.uint8)
    keys = sliding_window_view(letters, _KEY)[places].view(">u8")
    return np.lexsort(keys.T[::-1])


def normalise(typed: str) -> str:
    """Return what is looked up of *typed*: its beginning in one form of letters; never raises."""
    clean = typed.encode("utf-8", "ignore").decode("utf-8", "ignore")[:MAX_TYPED]
    return vietnamese.normalise(" ".join(vietnamese.nfc(clean).split()))


def entries_of(spelled: str | bytes) -> list[int]:
    """Return the places of *spelled* at which it can be entered, its beginning first."""
    space = " " if isinstance(spelled, str) else 32
    return [0, *(i + 1 for i, char in enumerate(spelled) if char == space)][:_ENTRIES]


def spellings(name: Name) -> set[str]:
    """Return the bare ways to write a name: as it stands, and with its abbreviations written out."""
    return {name.spelled, " ".join(vietnamese.fold(name.written).split())} - {""}


def prefixes(normalised: str) -> set[str]:
    """Return the bare beginnings that *normalised* may mean."""
    folded = vietnamese.strip_marks(normalised)
    written = " ".join(analysis.analyse(numbers.tidy(normalised)).folded)
    # "sở " is a whole word: the space that was typed rules out "sởi".
    meant = {folded, written or folded}
    # "nghị định 69" may go on as "Nghị định số 69/…".
    return meant | {_NUMBERED.sub(" so ", one) for one in meant}
