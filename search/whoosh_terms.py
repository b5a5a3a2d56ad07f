"""Postings written term by term, and segments merged so, in files as Whoosh writes them itself.

Whoosh goes posting by posting: with each it asks the file system for the length of a field that has none, and
a merge sorts anew what lies in order in every segment. Of terms in one record, most of all, it makes a
compressed block each; here they stand in the dictionary, which Whoosh can read and does not write.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from io import BytesIO
from itertools import accumulate, chain, groupby
from operator import itemgetter
from typing import Any

from whoosh.codec import whoosh3
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.reading import SegmentReader

_BLOCK = 128
_MAGIC = whoosh3.WHOOSH3_HEADER_MAGIC
# Less than this is not worth compressing.
_SMALL = 160
_LEVEL = 3
_PROTOCOL = 2
# flags, weight, frequency, shortest, longest, greatest weight, first and last record
_INFO = struct.Struct("!BfIBBfII")
_EXTENT = struct.Struct("!qi")
_LENGTH = struct.Struct("!i")


@dataclass(frozen=True, slots=True)
class Rows:
    """The postings of a term: numbers of records, rising, with a weight and a packed value each."""

    ids: Sequence[int]
    weights: Sequence[float]
    values: Sequence[bytes]


Term = tuple[str, bytes]


class TermCodec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's own layout, written by the term."""

    length_stats = False

    def new_segment(self, storage: Any, indexname: str) -> Any:
        """Return a segment that is read by Whoosh's own codec."""
        return whoosh3.W3Segment(whoosh3.W3Codec(), indexname)

    def field_writer(self, storage: Any, segment: Any) -> TermWriter:
        """Return what writes the terms of a segment."""
        return TermWriter(self, storage, segment)


class TermWriter(whoosh3.W3FieldWriter):  # type: ignore[misc]
    """Writes the terms of a new segment, together with those of segments that it takes over."""

    def __init__(self, codec: TermCodec, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        self._taken: list[tuple[SegmentReader, Sequence[int]]] = []

    def take(self, reader: SegmentReader, numbers: Sequence[int]) -> None:
        """Take over the terms of *reader*, which is closed with this; *numbers* are new, -1 for none.

        What is taken later has greater numbers.
        """
        self._taken.append((reader, numbers))

    def add_postings(self, schema: Any, lengths: object, items: Iterable[Any]) -> None:
        """Write *items*, sorted, and all that was taken over."""
        streams = [_gathered(items), *(_terms(*taken) for taken in self._taken)]
        field = None
        for (name, text), some in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
            rows = _joined([rows for _, rows in some])
            if not rows.ids:
                continue
            if name != field:
                if field is not None:
                    self.finish_field()
                self.start_field(name, schema[name])
                field = name
            self._write(text, rows)
        if field is not None:
            self.finish_field()

    def close(self) -> None:
        """Close the files, and the segments that were taken over."""
        super().close()
        while self._taken:
            self._taken.pop()[0].close()

    def _write(self, text: bytes, rows: Rows) -> None:
        size = len(rows.ids)
        if size == 1:
            where = pickle.dumps(
                (tuple(rows.ids), tuple(rows.weights), tuple(rows.values)), _PROTOCOL
            )
        else:
            start = self._postfile.tell()
            self._postfile.write(_MAGIC)
            for first in range(0, size, _BLOCK):
                self._postfile.write(_block(rows, first, last=first + _BLOCK >= size))
            where = _EXTENT.pack(start, self._postfile.tell() - start)
        weight, most = sum(rows.weights), max(rows.weights)
        info = _INFO.pack(size == 1, weight, size, 0, 0, most, rows.ids[0], rows.ids[-1])
        self._tindex.add(whoosh3.pack_ushort(self._fieldid) + text, info + where)


def _block(rows: Rows, first: int, *, last: bool) -> bytes:
    ids = rows.ids[first : first + _BLOCK]
    weights = array("f", rows.weights[first : first + _BLOCK])
    values = rows.values[first : first + _BLOCK]
    deltas = tuple(b - a for a, b in zip(chain((0,), ids), ids, strict=False))
    same = weights.count(weights[0]) == len(weights)
    kept = (None if weights[0] == 1.0 else weights[0]) if same else tuple(weights)
    data = pickle.dumps((deltas, kept, tuple(values) if any(values) else None), _PROTOCOL)
    level = _LEVEL if len(data) >= _SMALL else 0
    if level:
        data = zlib.compress(data, level)
    info = pickle.dumps((len(ids), ids[-1], max(weights), level, 0, 0), _PROTOCOL)
    length = len(info) + len(data)
    return _LENGTH.pack(-length if last else length) + info + data


def _gathered(items: Iterable[Any]) -> Iterator[tuple[Term, Rows]]:
    """Yield the terms of sorted postings (field, text, record, weight, value)."""
    for term, some in groupby(items, itemgetter(0, 1)):
        _, _, ids, weights, values = zip(*some, strict=True)
        yield term, Rows(ids, weights, values)


def _terms(reader: SegmentReader, numbers: Sequence[int]) -> Iterator[tuple[Term, Rows]]:
    """Yield the terms of a segment, its records renumbered."""
    storage, segment = reader.storage(), reader.segment()
    name = segment.make_filename(whoosh3.W3Codec.TERMS_EXT)
    with (
        storage.open_file(name) as file,
        storage.open_file(segment.make_filename(whoosh3.W3Codec.POSTS_EXT)) as postings,
    ):
        terms = OrderedHashReader(file, storage.file_length(name))
        fields = {number: field for field, number in terms.extras["fieldmap"].items()}
        for key, info in terms.items():
            if info[0]:
                rows = Rows(*pickle.loads(info[_INFO.size :]))
            else:
                rows = _read(postings.get(*_EXTENT.unpack(info[_INFO.size :])))
            (field,) = whoosh3.unpack_ushort(key[:2])
            yield (fields[field], key[2:]), _renumbered(rows, numbers)


def _read(packed: bytes) -> Rows:
    """Return the rows of a list of blocks."""
    ids: list[int] = []
    weights: list[float] = []
    values: list[bytes] = []
    file = BytesIO(packed)
    at = len(_MAGIC)
    last = False
    while not last:
        (length,) = _LENGTH.unpack_from(packed, at)
        last = length < 0
        file.seek(at + _LENGTH.size)
        count, _, _, level, *_ = pickle.load(file)
        at += _LENGTH.size + abs(length)
        data = packed[file.tell() : at]
        deltas, weight, some = pickle.loads(zlib.decompress(data) if level else data)
        ids += accumulate(deltas)
        if isinstance(weight, tuple):
            weights += weight
        else:
            weights += (1.0 if weight is None else weight,) * count
        values += some or (b"",) * count
    return Rows(ids, weights, values)


def _renumbered(rows: Rows, numbers: Sequence[int]) -> Rows:
    ids = [numbers[one] for one in rows.ids]
    if -1 not in ids:
        return Rows(ids, rows.weights, rows.values)
    kept = [row for row in zip(ids, rows.weights, rows.values, strict=True) if row[0] >= 0]
    return Rows(*zip(*kept, strict=True)) if kept else Rows((), (), ())


def _joined(every: Sequence[Rows]) -> Rows:
    if len(every) == 1:
        return every[0]
    return Rows(
        list(chain.from_iterable(rows.ids for rows in every)),
        list(chain.from_iterable(rows.weights for rows in every)),
        list(chain.from_iterable(rows.values for rows in every)),
    )


def take_over(writer: Any, segment: Any) -> None:
    """Bring the records of *segment*, with the columns and the fields that are shown, into *writer*."""
    reader = SegmentReader(writer.storage, writer.schema, segment)
    first = writer.docnum
    moved: Mapping[int, int] | None = writer.write_per_doc({"card"}, reader)
    numbers = array("i", range(first, first + reader.doc_count_all()))
    if moved is not None:
        numbers = array("i", (moved.get(one, -1) for one in range(reader.doc_count_all())))
    writer.fieldwriter.take(reader, numbers)
