"""Postings written term by term, and segments merged so, in files as Whoosh writes them itself.

Whoosh goes posting by posting: with each it asks the file system for the length of a field that has none, and
a merge sorts anew what lies in order in every segment. Of terms in one record, most of all, it makes a
compressed block each; here they stand in the dictionary, which Whoosh can read and does not write.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from whoosh.codec import whoosh3
from whoosh.reading import SegmentReader

from search.whoosh.lists import EXTENT, INFO, LENGTH, MAGIC, Block, Term, Terms

_BLOCK = 128
# Less than this is not worth compressing.
_SMALL = 160
_LEVEL = 3
_PROTOCOL = 2


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
        self._taken: list[tuple[SegmentReader, Terms, Sequence[int]]] = []

    def take(self, reader: SegmentReader, numbers: Sequence[int]) -> None:
        """Take over the terms of *reader*, which is closed with this; *numbers* are new, -1 for none.

        What is taken later has greater numbers.
        """
        self._taken.append((reader, Terms(reader), numbers))

    def add_postings(self, schema: Any, lengths: object, items: Iterable[Any]) -> None:
        """Write *items*, sorted, and all that was taken over."""
        streams = [_gathered(items), *(_moved(terms, numbers) for _, terms, numbers in self._taken)]
        field = None
        for (name, text), some in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
            rows = _joined([rows for _, rows in some])
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
            reader, terms, _ = self._taken.pop()
            terms.close()
            reader.close()

    def _write(self, text: bytes, rows: Block) -> None:
        size = len(rows.ids)
        if size == 1:
            where = pickle.dumps(tuple(rows), _PROTOCOL)
        else:
            start = self._postfile.tell()
            self._postfile.write(MAGIC)
            for first in range(0, size, _BLOCK):
                self._postfile.write(_block(rows, first, last=first + _BLOCK >= size))
            where = EXTENT.pack(start, self._postfile.tell() - start)
        weight, most = sum(rows.weights), max(rows.weights)
        info = INFO.pack(size == 1, weight, size, 0, 0, most, rows.ids[0], rows.ids[-1])
        self._tindex.add(whoosh3.pack_ushort(self._fieldid) + text, info + where)


def _block(rows: Block, first: int, *, last: bool) -> bytes:
    ids = rows.ids[first : first + _BLOCK]
    weights = array("f", rows.weights[first : first + _BLOCK])
    values = rows.values[first : first + _BLOCK]
    deltas = tuple(b - a for a, b in zip(chain((0,), ids), ids, strict=False))
    same = weights.count(weights[0]) == len(weights)
    kept = (None if weights[0] == 1.0 else weights[0]) if same else tuple(weights)
    data = pickle.dumps((deltas, kept, values if any(values) else None), _PROTOCOL)
    level = _LEVEL if len(data) >= _SMALL else 0
    if level:
        data = zlib.compress(data, level)
    info = pickle.dumps((len(ids), ids[-1], max(weights), level, 0, 0), _PROTOCOL)
    length = len(info) + len(data)
    return LENGTH.pack(-length if last else length) + info + data


def _gathered(items: Iterable[Any]) -> Iterator[tuple[Term, Block]]:
    """Yield the terms of sorted postings (field, text, record, weight, value)."""
    for term, some in groupby(items, itemgetter(0, 1)):
        _, _, ids, weights, values = zip(*some, strict=True)
        yield term, Block(ids, weights, values)


def _moved(terms: Terms, numbers: Sequence[int]) -> Iterator[tuple[Term, Block]]:
    """Yield the terms of a segment, its records renumbered; those that get no number are left out."""
    for term, blocks in terms:
        whole = _joined(blocks)
        ids = tuple(numbers[one] for one in whole.ids)
        if -1 not in ids:
            yield term, Block(ids, whole.weights, whole.values)
        elif kept := [
            row for row in zip(ids, whole.weights, whole.values, strict=True) if row[0] >= 0
        ]:
            yield term, Block(*zip(*kept, strict=True))


def _joined(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return blocks[0]
    return Block(*(tuple(chain.from_iterable(parts)) for parts in zip(*blocks, strict=True)))


def take_over(writer: Any, segment: Any) -> None:
    """Bring the records of *segment*, with the columns and the fields that are shown, into *writer*."""
    reader = SegmentReader(writer.storage, writer.schema, segment)
    first = writer.docnum
    moved: Mapping[int, int] | None = writer.write_per_doc({"card"}, reader)
    numbers = array("i", range(first, first + reader.doc_count_all()))
    if moved is not None:
        numbers = array("i", (moved.get(one, -1) for one in range(reader.doc_count_all())))
    writer.fieldwriter.take(reader, numbers)
