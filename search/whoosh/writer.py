"""The index that an ingest writes to, kept by Whoosh in one folder.

A commit is all or nothing and holds the sequence number that it brings the index to. Whoosh calls
no fsync: after a loss of power the folder may be damaged, and is then rebuilt from the archive;
snapshots, which readers get, are fsynced before they count.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index

from graph.errors import DataLocked
from graph.model import Change, EntitySummary
from search.ports import Summarise
from search.records import progress, record
from search.records.zones import article_key, entity_key
from search.whoosh import keys
from search.whoosh.fields import schema
from search.whoosh.files import UnmappedStorage, damage_told, link_index
from search.whoosh.postings import of_article, of_entity, of_progress
from search.whoosh.terms import TermCodec, take_over
from search.words import segmentation
from search.words.analysis import Compounds
from search.words.segment_cache import SegmentCache

# Segments of one size class (by powers of eight) are merged once there are eight of them: each
# posting is then rewritten only a logarithmic number of times while an archive is filled.
_FANOUT = 8
_BUFFER_MB = 256


class WhooshIndexWriter:
    """The records of *folder*, made there if need be, open for one writing process.

    *segments* is the file that remembers word segmentations between rebuilds. Raises IndexDamaged
    where the folder holds an index that cannot be read or that another version has built.
    """

    def __init__(self, folder: Path, *, segments: Path | None = None) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        with damage_told(folder):
            storage = UnmappedStorage(folder)
            try:
                self._index = storage.open_index(schema=schema())
            except whoosh_index.EmptyIndexError:
                self._index = storage.create_index(schema())
            with self._index.reader() as reader:
                self._sequence = keys.sequence(reader, folder)
        self._cache = SegmentCache(segments) if segments is not None else None
        self._compounds: Compounds = self._cache or segmentation.compounds

    def sequence(self) -> int:
        """The last sequence number applied, 0 at first."""
        return self._sequence

    def apply(self, changes: Sequence[Change], summarise: Summarise, *, sequence: int) -> None:
        """Make *changes* ours, and *sequence*: all or nothing.

        Raises DataLocked where another process writes, IndexDamaged where the index cannot be read.
        """
        try:
            writer = self._index.writer(limitmb=_BUFFER_MB, codec=TermCodec())
        except whoosh_index.LockError as error:
            raise DataLocked(f"{self._folder}: another process is writing to the index") from error
        try:
            with damage_told(self._folder):
                reader = writer.reader()
            with closing(reader):
                self._write(_Batch(writer, reader), changes, summarise, sequence)
            with damage_told(self._folder):
                writer.commit(mergetype=_merge)
        except BaseException:
            # Without this a failed commit would keep Whoosh's lock for good.
            if not writer.is_closed:
                # On a full disk this fails too; what failed first is what must be told.
                with suppress(OSError, ValueError):
                    writer.cancel()
            raise
        self._sequence = sequence
        if self._cache is not None:
            self._cache.flush()

    def _write(
        self, batch: _Batch, changes: Sequence[Change], summarise: Summarise, sequence: int
    ) -> None:
        with damage_told(self._folder):
            touched = batch.put_articles(changes, self._compounds)
        summaries = summarise(touched) if touched else []
        with damage_told(self._folder):
            batch.put_entities(summaries)
            batch.replace(progress.KEY, of_progress(sequence))

    def snapshot(self, folder: Path) -> None:
        """Write an immutable copy into the new *folder*: hard links, since segments never change."""
        folder.mkdir(parents=True, exist_ok=True)
        link_index(self._folder, folder, self._index.latest_generation())

    def close(self) -> None:
        """Give back what the writer holds."""
        self._index.close()
        if self._cache is not None:
            self._cache.close()
        shutil.rmtree(self._folder / f"{self._index.indexname}.tmp", ignore_errors=True)


class _Batch:
    """Replacements of records within one commit."""

    def __init__(self, writer: Any, reader: Any) -> None:
        self._writer = writer
        self._reader = reader

    def put_articles(self, changes: Sequence[Change], compounds: Compounds) -> list[str]:
        """Write or remove the articles; return the addresses of entities that they name or named."""
        touched: dict[str, None] = {}
        latest = {change.document: change for change in changes}
        for identifier, change in latest.items():
            key = article_key(identifier)
            for number in keys.numbers(self._reader, key):
                before = self._reader.stored_fields(number)["record"]
                touched.update(dict.fromkeys(before["entities"]))
            article = record.article(change)
            self.replace(key, of_article(article, compounds) if article is not None else None)
            if article is not None:
                touched.update(dict.fromkeys(article.entities))
        return list(touched)

    def put_entities(self, summaries: Iterable[EntitySummary]) -> None:
        for summary in summaries:
            entity = record.entity(summary)
            fields = of_entity(entity) if entity.articles > 0 else None
            self.replace(entity_key(entity.iri), fields)

    def replace(self, key: str, fields: dict[str, Any] | None) -> None:
        for number in keys.numbers(self._reader, key):
            self._writer.delete_document(number)
        if fields is not None:
            self._writer.add_document(**fields)


def _merge(writer: Any, segments: list[Any]) -> list[Any]:
    classes: dict[int, list[Any]] = {}
    for segment in segments:
        count = segment.doc_count()
        if count:  # a segment without living records goes
            classes.setdefault((count.bit_length() - 1) // 3, []).append(segment)
    kept: list[Any] = []
    carried: list[Any] = []
    for size in sorted(classes):
        # What is merged so far comes into this class as one segment.
        if len(classes[size]) + bool(carried) < _FANOUT:
            kept += classes[size]
        else:
            carried += classes[size]
    for segment in carried:
        take_over(writer, segment)
    return kept
