"""The indexes that the contract runs on: the embedded one, and one on a search server.

``MINHBACH_TEST_OPENSEARCH=http://user:password@host:9200`` names a real server; without it, and so in
CI, the stand-in of `tests.contracts.opensearch` takes its place.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from search.opensearch.connection import Connection, server
from search.opensearch.index import OpenSearchIndex
from search.opensearch.writer import OpenSearchIndexWriter
from search.ports import Index, IndexWriter
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.contracts.opensearch.server import running

# Taken out of the environment, where the product refuses settings that it does not know.
REAL = os.environ.pop("MINHBACH_TEST_OPENSEARCH", "")
KINDS = ("whoosh", "opensearch")

Writer = Callable[[Path], IndexWriter]
Reader = Callable[[Path], Index]


@contextmanager
def a_search_server(**options: Any) -> Iterator[str]:
    """The address of a server as ``MINHBACH_INDEX`` gives it; what is made there is dropped again."""
    if REAL:
        address = f"opensearch+{REAL.rstrip('/')}/minhbach-test-{secrets.token_hex(4)}"
        try:
            yield address
        finally:
            _drop(address)
    else:
        with running(**options) as stand_in:
            yield stand_in.address


def _drop(address: str) -> None:
    """Delete all that begins with the prefix of *address*, which nobody else has."""
    connection = Connection(server(address))
    pattern = f"{connection.server.prefix}-*"
    for name in connection.send("GET", (pattern, "_mapping"), missing=True):
        connection.send("DELETE", (name,), missing=True)
    connection.close()


OWNER = "contract"


@contextmanager
def an_index(kind: str) -> Iterator[tuple[Writer, Reader]]:
    """What opens a folder for writing, and a snapshot for reading."""
    if kind == "whoosh":
        yield WhooshIndexWriter, WhooshIndex
        return
    with a_search_server() as address:
        there = server(address)
        yield (
            lambda folder: OpenSearchIndexWriter(there, folder, owner=OWNER),
            lambda folder: OpenSearchIndex(there, folder),
        )


@contextmanager
def filled(kind: str, folder: Path, changes: Iterable[Any], ledger: Any) -> Iterator[Index]:
    """An index of *kind* that holds *changes*, opened from a snapshot."""
    with an_index(kind) as (write, read):
        some = list(changes)
        writer = write(folder / "work")
        ledger.put(some)
        writer.apply(some, ledger.summarise, sequence=4)
        writer.snapshot(folder / "snapshot")
        writer.close()
        opened = read(folder / "snapshot")
        yield opened
        opened.close()
