"""The terms of a segment and their postings, read as they lie in Whoosh's files.

Whoosh's own matchers go posting by posting, ten times slower; a test holds both ways equal. An entry of the
dictionary ends in the place of its postings, or in the postings themselves. These are blocks: length,
pickled summary, pickled (differences of record numbers, weights, values), compressed where it is worth it.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import accumulate
from typing import NamedTuple

from whoosh.codec import whoosh3
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.reading import SegmentReader

MAGIC = whoosh3.WHOOSH3_HEADER_MAGIC
# flags, weight, frequency, shortest, longest, greatest weight, first and last record
INFO = struct.Struct("!BfIBBfII")
EXTENT = struct.Struct("!qi")
LENGTH = struct.Struct("!i")

Term = tuple[str, bytes]


class Block(NamedTuple):
    """Some postings of a term: numbers of records, rising, with a weight and a packed value each."""

    ids: tuple[int, ...]
    weights: tuple[float, ...]
    values: tuple[bytes, ...]


class Terms:
    """The terms of the segment that *reader* has open; to be closed before it."""

    def __init__(self, reader: SegmentReader) -> None:
        storage, segment = reader.storage(), reader.segment()
        name = segment.make_filename(whoosh3.W3Codec.TERMS_EXT)
        self._file = storage.open_file(name)
        self._postings = storage.open_file(segment.make_filename(whoosh3.W3Codec.POSTS_EXT))
        self._terms = OrderedHashReader(self._file, storage.file_length(name))
        self._fields: dict[str, int] = self._terms.extras["fieldmap"]

    def blocks(
        self, field: str, text: bytes, *, among: Sequence[int] | None = None
    ) -> Iterator[Block]:
        """Yield the postings of a term, those of replaced records included; none of an unknown one.

        Blocks that can hold none of the records *among*, which rise, are left packed and out.
        """
        info = self._info(field, text)
        if info is not None:
            yield from self._unpacked(info, among)

    def count(self, field: str, text: bytes) -> int:
        """Return how many records hold a term, replaced ones included."""
        info = self._info(field, text)
        return 0 if info is None else int(INFO.unpack_from(info)[2])

    def counts(self, field: str) -> Iterator[tuple[bytes, int]]:
        """Yield the terms of *field* in order, each with the number of records that hold it."""
        number = self._fields.get(field)
        if number is None:
            return
        first = whoosh3.pack_ushort(number)
        for key, info in self._terms.items_from(first):
            if not key.startswith(first):
                return
            yield key[len(first) :], INFO.unpack_from(info)[2]

    def __iter__(self) -> Iterator[tuple[Term, list[Block]]]:
        """Yield all terms in order, with their postings."""
        names = {number: field for field, number in self._fields.items()}
        for key, info in self._terms.items():
            (number,) = whoosh3.unpack_ushort(key[:2])
            yield (names[number], key[2:]), list(self._unpacked(info, None))

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        self._postings.close()

    def _info(self, field: str, text: bytes) -> bytes | None:
        number = self._fields.get(field)
        if number is None:
            return None
        info: bytes | None = self._terms.get(whoosh3.pack_ushort(number) + text)
        return info

    def _unpacked(self, info: bytes, among: Sequence[int] | None) -> Iterator[Block]:
        if info[0]:
            yield Block(*pickle.loads(info[INFO.size :]))
        else:
            offset, length = EXTENT.unpack_from(info, INFO.size)
            yield from _unpacked(self._postings.get(offset, length), among)


def _unpacked(packed: bytes, among: Sequence[int] | None) -> Iterator[Block]:
    file = BytesIO(packed)
    at = len(MAGIC)
    last = False
    passed = 0
    while not last:
        (length,) = LENGTH.unpack_from(packed, at)
        last = length < 0
        file.seek(at + LENGTH.size)
        count, greatest, _, level, *_ = pickle.load(file)
        at += LENGTH.size + abs(length)
        if among is not None:
            before, passed = passed, bisect_right(among, greatest, passed)
            if before == passed:
                continue
        data = packed[file.tell() : at]
        deltas, weights, values = pickle.loads(zlib.decompress(data) if level else data)
        if not isinstance(weights, tuple):
            weights = (1.0 if weights is None else weights,) * count
        yield Block(tuple(accumulate(deltas)), weights, values or (b"",) * count)
