"""Which index a deployment has: the embedded one, or the search server of ``MINHBACH_INDEX``."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from graph.archive import Archive
from graph.errors import MinhBachError
from search.opensearch import connection
from search.opensearch.connection import Server
from search.opensearch.index import OpenSearchIndex
from search.opensearch.reader import FILE, health, name_of
from search.opensearch.writer import OpenSearchIndexWriter
from search.ports import Index, IndexWriter
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from web.settings import Settings


class WarmIndex(Index, Protocol):
    """An index that can be made ready aside."""

    def warm(self) -> None:
        """Make what the first search would otherwise wait for."""
        ...


def server(settings: Settings) -> Server | None:
    """The search server that holds the index, None where it is embedded."""
    return connection.server(settings.index) if settings.index else None


def reader(settings: Settings, folder: Path) -> WarmIndex:
    """The index of a published generation."""
    there = server(settings)
    return WhooshIndex(folder) if there is None else OpenSearchIndex(there, folder)


def writer(settings: Settings, work: Path, archive: Archive) -> IndexWriter:
    """The index that an ingest writes to."""
    there = server(settings)
    segments = settings.data / "segments.sqlite3"
    if there is None:
        return WhooshIndexWriter(work / "index", segments=segments)
    return OpenSearchIndexWriter(
        there,
        work / "index",
        owner=_owner(archive),
        named=lambda: _named(settings.data),
        segments=segments,
    )


def check(settings: Settings) -> None:
    """See that the search server answers, where there is one; raises IndexUnavailable."""
    there = server(settings)
    if there is not None:
        health(there)


def state(settings: Settings, folder: Path | None) -> str:
    """Tell in a few words how the index of a generation does."""
    there = server(settings)
    if there is None:
        return "embedded"
    try:
        name = name_of(folder / "index") if folder is not None else None
        return f"OpenSearch, {health(there, name)}"
    except MinhBachError as error:
        return str(error)


def _owner(archive: Archive) -> str:
    """Return the mark by which the indexes of this data directory are known from others'."""
    owner = archive.setting("index-owner")
    if owner is None:
        owner = secrets.token_hex(8)
        archive.set("index-owner", owner)
    return owner


def _named(data: Path) -> Iterator[str]:
    """Yield the indexes that folders of *data* name: of generations and of work under way."""
    for path in data.glob(f"**/index/{FILE}"):
        yield name_of(path.parent)
