"""Which records contain syllables in sequence, found on whole arrays of positions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
_Number = TypeVar("_Number", np.int32, np.int64)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a token stands in some records: these, rising, and its weight and number of places in each.

    *places* holds the places themselves, record by record, rising in each.
    """

    ids: Ids
    weights: NDArray[np.float32]
    counts: NDArray[np.int64]
    places: NDArray[np.uint32]

    def firsts(self) -> NDArray[np.uint32]:
        """Return the first place in each record."""
        firsts: NDArray[np.uint32] = self.places[np.cumsum(self.counts) - self.counts]
        return firsts

    def keys(self) -> NDArray[np.int64]:
        """Return one number for each place, rising: the record above, the place below."""
        return np.repeat(self.ids.astype(np.int64), self.counts) << 32 | self.places


def shared(lists: Iterable[Ids]) -> Ids:
    """Return what stands in all of *lists*, each of them rising and without repetitions."""
    rarest, *others = sorted(lists, key=len)
    for ids in others:
        rarest = rarest[within(rarest, ids)]
    return rarest


def within(some: NDArray[_Number], rising: NDArray[_Number]) -> NDArray[np.bool_]:
    """Tell of each of *some* whether it is one of *rising*."""
    if not len(rising):
        return np.zeros(len(some), np.bool_)
    at = np.searchsorted(rising, some)
    return np.equal(rising[np.minimum(at, len(rising) - 1)], some)


def in_a_row(
    syllables: Sequence[str],
    held: Callable[[str], int],
    places: Callable[[str, Ids], Places],
    *,
    among: Ids,
) -> tuple[Ids, dict[str, Places]]:
    """Return which records of *among* hold *syllables* one after the other, and the places read for it.

    *held* tells how many records hold a syllable. The rarest is looked at first, and each further one only
    where the run may still be.
    """
    read: dict[str, Places] = {}
    starts: NDArray[np.int64] | None = None
    for syllable in sorted(dict.fromkeys(syllables), key=held):
        read[syllable] = found = places(syllable, among)
        keys = found.keys()
        for offset in (i for i, one in enumerate(syllables) if one == syllable):
            # What would begin before its record ends up among places that no record has.
            starts = keys - offset if starts is None else starts[within(starts + offset, keys)]
        among = np.unique(starts >> 32).astype(np.int32) if starts is not None else among
    return among, read
