"""The index that an ingest writes to, kept on an OpenSearch server.

A server knows no transactions, so the order of writing makes them: entities first, then articles, then
the number that this brings the index to. Whoever is stopped in between finds the old number and does
the same again, which changes nothing the second time. Nobody reads this index: readers get clones of it.
"""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from graph.errors import IndexDamaged, IndexUnavailable
from graph.model import Change
from search.opensearch import bulk
from search.opensearch.connection import Connection, Server
from search.opensearch.fields import (
    definition,
    identifier,
    of_article,
    of_entity,
    of_progress,
    version,
)
from search.opensearch.reader import FILE, check_health, name_of
from search.ports import Summarise
from search.records import progress, record
from search.records.zones import article_key, entity_key
from search.words import segmentation
from search.words.analysis import Compounds
from search.words.segment_cache import SegmentCache

_LOG = logging.getLogger(__name__)

_ASKED_AT_ONCE = 1_000
# Seconds that a clone may take to be there, files copied where the server's disks know no hard links.
_CLONING = 60
# … and for its answer to come in, beyond the time that a request gives the server.
_ANSWERING = 5


class OpenSearchIndexWriter:
    """The index that *folder* names, made on *server* if need be, open for one writing process.

    *owner* marks what belongs to its data directory, which *named* tells to be still in use; the rest
    is dropped with the next snapshot. *segments* is the file that remembers word segmentations between
    rebuilds. Raises IndexUnavailable where the server does not answer, IndexDamaged where the index
    is gone or another version has made it.
    """

    def __init__(
        self,
        server: Server,
        folder: Path,
        *,
        owner: str,
        named: Callable[[], Iterable[str]] | None = None,
        segments: Path | None = None,
    ) -> None:
        self._connection = Connection(server)
        self._folder = folder
        self._owner = owner
        self._named = named
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists():
            self._name = name_of(folder)
            self._sequence = self._read_sequence()
            # A snapshot that was interrupted may have left it closed.
            self._block(False)
        else:
            self._name = self._new_name("work")
            self._create()
            self._sequence = 0
            write_name(folder, self._name)
        self._cache = SegmentCache(segments) if segments is not None else None
        self._compounds: Compounds = self._cache or segmentation.compounds

    def sequence(self) -> int:
        """The last sequence number applied, 0 at first."""
        return self._sequence

    def apply(self, changes: Sequence[Change], summarise: Summarise, *, sequence: int) -> None:
        """Make *changes* ours, and *sequence*: whoever reads the number finds all that it stands for."""
        latest = {change.document: change for change in changes}
        articles = {identifier: record.article(change) for identifier, change in latest.items()}
        touched = dict.fromkeys(self._named_before(articles))
        touched |= dict.fromkeys(iri for one in articles.values() if one for iri in one.entities)
        send = partial(bulk.write, self._connection, self._name)
        entities = map(record.entity, summarise(list(touched)) if touched else ())
        send(
            (
                (entity_key(one.iri), of_entity(one) if one.articles > 0 else None)
                for one in entities
            ),
            sequence,
        )
        send(
            (
                (article_key(identifier), of_article(one, self._compounds) if one else None)
                for identifier, one in articles.items()
            ),
            sequence,
        )
        send([(progress.KEY, of_progress(sequence))], sequence)
        self._sequence = sequence
        if self._cache is not None:
            self._cache.flush()

    def snapshot(self, folder: Path) -> None:
        """Clone the index and name the clone in the new *folder*.

        A clone shares its files with what it was made of (hard links on the server), until these
        change; it takes no writing.
        """
        self._sweep()
        name = self._new_name(f"{self._sequence}")
        send = self._connection.send
        send("POST", (self._name, "_flush"))
        self._block(True)
        try:
            send(
                "POST",
                (self._name, "_clone", name),
                {"settings": {"index.blocks.write": True}},
                again=False,
                parameters={"timeout": f"{_CLONING}s", "wait_for_active_shards": "1"},
                least=_CLONING + _ANSWERING,
            )
        finally:
            self._block(False)
        check_health(self._connection, name)
        send("POST", (name, "_refresh"))
        folder.mkdir(parents=True, exist_ok=True)
        write_name(folder, name)

    def close(self) -> None:
        """Give back what the writer holds."""
        self._connection.close()
        if self._cache is not None:
            self._cache.close()

    def _sweep(self) -> None:
        """Drop what is in use no more; where that fails the next time does it."""
        if self._named is None:
            return
        try:
            dropped = sweep(self._connection.server, self._owner, {self._name, *self._named()})
        except (IndexUnavailable, IndexDamaged) as error:
            _LOG.warning("old search indexes are not dropped: %s", error)
        else:
            _LOG.info("dropped old search indexes: %s", ", ".join(dropped) or "none")

    def _new_name(self, part: str) -> str:
        return f"{self._connection.server.prefix}-{part}-{secrets.token_hex(4)}"

    def _create(self) -> None:
        answer = self._connection.send("PUT", (self._name,), definition(self._owner), again=False)
        if not answer["acknowledged"]:
            raise IndexUnavailable(f"the search server did not make the index {self._name} in time")
        check_health(self._connection, self._name)

    def _read_sequence(self) -> int:
        path = (self._name, "_doc", progress.KEY)
        found = self._connection.send("GET", path, missing=True)
        if "error" in found:
            raise IndexDamaged(f"{self._name}: not on the search server any more")
        check_health(self._connection, self._name)
        if not found["found"]:
            return 0
        return progress.sequence(found["_source"]["shown"], version(), self._name)

    def _block(self, closed: bool) -> None:
        """Keep all from writing to the index, or let them."""
        if closed:
            # Unlike the setting alone this waits for writings under way.
            answer = self._connection.send("PUT", (self._name, "_block", "write"))
        else:
            settings = {"index.blocks.write": None}
            answer = self._connection.send("PUT", (self._name, "_settings"), settings)
        if not answer["acknowledged"]:
            raise IndexUnavailable(f"the search server did not change {self._name} in time")

    def _named_before(self, identifiers: Iterable[str]) -> Iterator[str]:
        """Yield the addresses of entities that articles named before."""
        ids = [identifier(article_key(one)) for one in identifiers]
        for i in range(0, len(ids), _ASKED_AT_ONCE):
            found = self._connection.send(
                "POST",
                (self._name, "_mget"),
                {"ids": ids[i : i + _ASKED_AT_ONCE]},
                parameters={"_source_includes": "shown.entities"},
            )
            for document in found["docs"]:
                if "error" in document:
                    raise IndexUnavailable(
                        f"the search server could not fetch: {document['error']}"
                    )
                if document["found"]:
                    yield from document["_source"]["shown"]["entities"]


def write_name(folder: Path, name: str) -> None:
    """Note in *folder* which index it stands for."""
    fresh = folder / f".{FILE}"
    fresh.write_text(json.dumps({"index": name}) + "\n", encoding="utf-8")
    fresh.replace(folder / FILE)


def sweep(server: Server, owner: str, kept: Iterable[str]) -> list[str]:
    """Drop the indexes of *owner* that are not *kept*; return their names."""
    connection = Connection(server)
    try:
        path = (f"{server.prefix}-*", "_mapping")
        found = connection.send("GET", path, missing=True)
        ours = [name for name, one in found.items() if _owner(one) == owner]
        gone = sorted(set(ours) - set(kept))
        for name in gone:
            connection.send("DELETE", (name,), missing=True)
        return gone
    finally:
        connection.close()


def _owner(index: Any) -> str | None:
    mappings = index.get("mappings", {}) if isinstance(index, dict) else {}
    owner: str | None = mappings.get("_meta", {}).get("minhbach")
    return owner
