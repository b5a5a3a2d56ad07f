"""Articles that a test leads down the street, into a store without an index or wherever it likes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph import executors, pipeline
from graph.archive import Archive
from graph.errors import BadDocument
from graph.model import Document
from graph.pipeline import Street
from graph.store.ports import StoreWriter

BASE = "http://127.0.0.1:8000/"


class NoIndex:
    """A derived thing that takes everything and keeps nothing."""

    def __init__(self) -> None:
        self.number = 0

    def sequence(self) -> int:
        return self.number

    def apply(self, changes: Any, summarise: Any, *, sequence: int) -> None:
        self.number = sequence


def fail(bad: BadDocument) -> None:
    raise bad


def lead(documents: Iterable[Document | BadDocument], street: Street) -> None:
    """Lead *documents* down the *street*, here and now, and publish nothing; raises BadDocument."""
    pipeline.ingest(
        documents,
        street,
        executor=executors.inline(),
        kept=lambda *_: None,
        failed=fail,
        published=lambda: None,
    )


def ingest(documents: Iterable[Document | BadDocument], store: StoreWriter, folder: Path) -> None:
    """Lead *documents* into *store*, with an archive in *folder*; raises BadDocument."""
    with Archive(folder / "archive.sqlite3") as archive:
        lead(documents, Street(archive, store, NoIndex(), BASE))
