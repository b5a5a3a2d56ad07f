"""One generation of a Whoosh index, read into arrays.

Whoosh keeps one cursor in each open file, so a reader that two threads share answers wrongly, and
silently. Here every touch of its files happens under one lock; what comes out are whole arrays that
never change, kept by use in a cache of bounded size. Ranking works on the arrays alone.
"""

from __future__ import annotations

import json
import sys
import threading
import weakref
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.kept import Kept
from search.ranking.runs import Ids, Places, within
from search.records.cards import Card
from search.records.zones import Shown
from search.whoosh import keys
from search.whoosh.fields import PLACE, schema
from search.whoosh.files import UnmappedStorage, damage_told
from search.whoosh.lists import Terms

_CACHE_BYTES = 96 << 20
# Bytes of a token that is kept, beside its numbers: two arrays, a key, a place in a table.
_ENTRY = 560
_CARDS_AT_ONCE = 1_000
_EMPTY_IDS: Ids = np.empty(0, np.int32)
_EMPTY_WEIGHTS: NDArray[np.float32] = np.empty(0, np.float32)


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a token stands: record numbers, rising, and its weight in each."""

    ids: Ids
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.ids)


_NOTHING = Postings(_EMPTY_IDS, _EMPTY_WEIGHTS)


class WhooshReader:
    """The committed records of *folder*; may be called from any thread.

    Raises IndexDamaged where they cannot be read or another version has written them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._kept: Kept[tuple[str, str], Postings] = Kept(_CACHE_BYTES, weight)
        storage = UnmappedStorage(folder, readonly=True)
        with damage_told(folder), ExitStack() as given_up:
            given_up.callback(storage.close_files)
            self._index = storage.open_index(schema=schema())
            self._reader = self._index.reader()
            # An index that nobody closes gives its files back when nobody holds it.
            self._files = weakref.finalize(self, self._reader.close)
            self.size = int(self._reader.doc_count_all())
            leaves = self._reader.leaf_readers() if self.size else ()
            self._leaves = [(leaf, int(base)) for leaf, base in leaves]
            self._terms = [Terms(leaf) for leaf, _ in self._leaves]
            self.sequence = keys.sequence(self._reader, folder)
            given_up.pop_all()

    def cards(self) -> Iterator[Card]:
        """Yield the card of each record in order, empty for one that was replaced or is none."""
        for leaf, _ in self._leaves:
            with self._lock, damage_told(self._folder):
                column = leaf.column_reader("card", translate=False)
                gone = frozenset(n for n in range(leaf.doc_count_all()) if leaf.is_deleted(n))
            for first in range(0, leaf.doc_count_all(), _CARDS_AT_ONCE):
                some = range(first, min(first + _CARDS_AT_ONCE, leaf.doc_count_all()))
                with self._lock, damage_told(self._folder):
                    packed = [b"{}" if n in gone else column[n] for n in some]
                yield from map(json.loads, packed)

    def record(self, number: int) -> Shown:
        """Return what is shown of an article."""
        with self._lock, damage_told(self._folder):
            fields: dict[str, Any] = self._reader.stored_fields(number)
        record: Shown = fields["record"]
        return record

    def postings(self, field: str, token: str) -> Postings:
        """Return where *token* stands, those of replaced records included."""

        def read() -> Postings:
            with self._lock, damage_told(self._folder):
                return self._read(field, token)

        return self._kept.get((field, token), read)

    def held(self, field: str, token: str) -> int:
        """Return how many records hold *token*, replaced ones included."""
        with self._lock, damage_told(self._folder):
            return sum(terms.count(field, token.encode()) for terms in self._terms)

    def places(self, field: str, token: str, among: Ids) -> Places:
        """Return where *token* stands in those of the records *among*, rising, that hold it."""
        ids: list[Ids] = []
        weights: list[NDArray[np.float32]] = []
        values: list[bytes] = []
        with self._lock, damage_told(self._folder):
            for terms, (leaf, base) in zip(self._terms, self._leaves, strict=True):
                first, last = np.searchsorted(among, (base, base + leaf.doc_count_all()))
                inside = among[first:last] - np.int32(base)
                if not len(inside):
                    continue
                for block in terms.blocks(field, token.encode(), among=inside.tolist()):
                    here = np.array(block.ids, np.int32)
                    rows = np.flatnonzero(within(here, inside))
                    ids.append(here[rows] + np.int32(base))
                    weights.append(np.array(block.weights, np.float32)[rows])
                    values += map(block.values.__getitem__, rows.tolist())
        return Places(
            np.concatenate((_EMPTY_IDS, *ids)),
            np.concatenate((_EMPTY_WEIGHTS, *weights)),
            np.fromiter(map(len, values), np.int64, len(values)) // PLACE.itemsize,
            np.frombuffer(b"".join(values), PLACE),
        )

    def tokens(self, field: str) -> list[tuple[str, int]]:
        """Return each token of *field* and the number of records that hold it, in no order."""
        held: Counter[bytes] = Counter()
        with self._lock, damage_told(self._folder):
            for terms in self._terms:
                for token, count in terms.counts(field):
                    held[token] += count
        return [(token.decode(), count) for token, count in held.items()]

    def close(self) -> None:
        """Give back the files."""
        with self._lock:
            self._files()
            self._index.close()
        self._kept.clear()

    def _read(self, field: str, token: str) -> Postings:
        ids: list[Ids] = []
        weights: list[NDArray[np.float32]] = []
        for terms, (_, base) in zip(self._terms, self._leaves, strict=True):
            for block in terms.blocks(field, token.encode()):
                ids.append(np.array(block.ids, np.int32) + np.int32(base))
                weights.append(np.array(block.weights, np.float32))
        if not ids:
            return _NOTHING
        return Postings(np.concatenate(ids), np.concatenate(weights))


def weight(key: tuple[str, str], found: Postings) -> int:
    """Return about how many bytes *found* takes with the token for which it is kept."""
    return 8 * len(found) + sys.getsizeof(key[1]) + _ENTRY
