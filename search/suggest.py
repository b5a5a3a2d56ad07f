"""Completions of what is being typed: folded names in order, found by bisection.

Every name is listed under each of its first words, so that "lương hải" and "hai au" both lead to
Lương Hải Âu. Names are kept as one string and the order as numbers, so that 100,000 names fit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph import vietnamese
from search import analysis, numbers
from search.ports import Suggestion

MAX_TYPED = 80
# Words at whose start a name can be entered.
_ENTRIES = 6
# How many of the best completions of a short prefix are looked at one by one.
_LOOKED_AT = 200
_END = "\n"
_NUMBERED = re.compile(r"(?<=[a-z]) (?=\d)")


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling that leads to *suggestion*; *weight* orders those that begin alike.

    *spelled* is the same, bare and with its abbreviations written out.
    """

    written: str
    spelled: str
    suggestion: Suggestion
    weight: float


class Completions:
    """Completes what is typed, with or without marks, abbreviated or not."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = list(names)
        pieces: list[str] = []
        entries: list[tuple[int, int, bool]] = []
        length = 0
        for number, name in enumerate(self._names):
            for spelled in spellings(name):
                places = entries_of(spelled)
                entries += ((length + place, number, place == 0) for place in places)
                pieces.append(spelled)
                length += len(spelled) + 1
        self._text = _END.join((*pieces, ""))
        text = self._text
        entries.sort(key=lambda entry: text[entry[0] : entry[0] + MAX_TYPED])
        self._places = [place for place, _, _ in entries]
        self._owners = np.array([number for _, number, _ in entries], np.int32)
        weights = np.array([name.weight for name in self._names], np.float32)
        first = np.array([at_start for _, _, at_start in entries], np.float32)
        # A name that begins so comes before one that only goes on so.
        self._weights = weights[self._owners] + 4 * first if entries else first

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return at most *limit* completions, best first; never raises."""
        normalised = normalise(typed)
        if not normalised:
            return ()
        marked = vietnamese.has_marks(normalised)
        best: dict[int, float] = {}
        for prefix in prefixes(normalised):
            for entry in self._entries(prefix):
                number = int(self._owners[entry])
                name = self._names[number]
                weight = float(self._weights[entry])
                if marked and normalised not in vietnamese.normalise(name.written):
                    weight -= 100
                best[number] = max(weight, best.get(number, -1e9))
        ranked = sorted(best, key=lambda number: (-best[number], self._names[number].written))
        found: dict[str, Suggestion] = {}
        for number in ranked:
            suggestion = self._names[number].suggestion
            found.setdefault(suggestion.iri, suggestion)
            if len(found) == limit:
                break
        return tuple(found.values())

    def _entries(self, prefix: str) -> list[int]:
        size = len(prefix)
        low = bisect_left(self._places, prefix, key=lambda place: self._text[place : place + size])
        high = bisect_right(
            self._places, prefix, lo=low, key=lambda place: self._text[place : place + size]
        )
        if high - low <= _LOOKED_AT:
            return list(range(low, high))
        best = np.argpartition(-self._weights[low:high], _LOOKED_AT)[:_LOOKED_AT]
        return [int(i) + low for i in best]


def normalise(typed: str) -> str:
    """Return what is looked up of *typed*: its beginning in one form of letters; never raises."""
    clean = typed.encode("utf-8", "ignore").decode("utf-8", "ignore")[:MAX_TYPED]
    return vietnamese.normalise(" ".join(vietnamese.nfc(clean).split()))


def entries_of(spelled: str) -> list[int]:
    """Return the places of *spelled* at which it can be entered, its beginning first."""
    return [0, *(i + 1 for i, char in enumerate(spelled) if char == " ")][:_ENTRIES]


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
