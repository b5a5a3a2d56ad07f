"""The archive: documents and their journal beside the registry of addresses, in one SQLite file.

It is the only truth: graph and index are derived from it. A commit is on disk when it returns
(write-ahead log, full synchronisation).
"""

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Self

from graph import archive_file, clock
from graph.archive_file import ArchiveError
from graph.arrivals import Arrivals
from graph.bearings import Bearings
from graph.model import Document, Reading
from graph.registry import Registry


class Outcome(StrEnum):
    """What a document is to the archive."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: *document* was put or removed."""

    sequence: int
    document: str
    removed: bool


def digest(document: Document) -> str:
    """A fingerprint of all that a document holds: equal where nothing changed."""
    return sha256(_content(document).encode()).hexdigest()


def _content(document: Document) -> str:
    return json.dumps(asdict(document), ensure_ascii=False, sort_keys=True)


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # On a full or broken disk SQLite has done so itself, and what it said must not be lost.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _document(identifier: str, content: str) -> Document:
    """The article *identifier* of *content*; raises ArchiveError where that is not of this version."""
    try:
        return Document(**json.loads(content))
    except (TypeError, ValueError) as error:
        raise ArchiveError(
            f"the archive holds the article {identifier} in a form that this program does not know"
            f" ({error}): use the version of the program that wrote it, or restore a backup"
        ) from None


class Archive:
    """An open archive; one thread at a time."""

    def __init__(self, path: Path, *, read_only: bool = False, upgrade: bool = False) -> None:
        """Open *path*, made where it is missing unless *read_only*; raises ArchiveError.

        *upgrade* brings one of the version before up to date; all articles must then be derived anew.
        """
        self._db = archive_file.opened(path, read_only=read_only, upgrade=upgrade)
        self._read_only = read_only
        # Without reference to this archive, which is freed with the generation that holds it.
        self._transaction = partial(_transaction, self._db)
        self.registry = Registry(self._db, self._transaction)
        self.bearings = Bearings(self._db, self._transaction)
        self.arrivals = Arrivals(self._db)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a writer leaves all in it and nothing in the log beside it, if readers let it."""
        if not self._read_only:
            with suppress(sqlite3.Error):
                self._db.execute("PRAGMA busy_timeout=1000")
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()

    def copy(self, path: Path) -> None:
        """Write the archive as it is at this moment to the new file *path*; writers are not disturbed."""
        with closing(sqlite3.connect(path)) as copy:
            self._db.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")

    def damage(self) -> str | None:
        """What is wrong with the file, None where it is whole."""
        found = str(self._db.execute("PRAGMA quick_check(1)").fetchone()[0])
        return None if found == "ok" else found

    def identity(self) -> str:
        """A mark that this archive has and no other one; its copies have it too."""
        mark = self.setting("identity")
        if mark is None:
            mark = secrets.token_hex(8)
            self.set("identity", mark)
        return mark

    def sequence(self) -> int:
        """The number of the journal's last entry, 0 at first."""
        row = self._db.execute("SELECT max(sequence) FROM journal").fetchone()
        return int(row[0] or 0)

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM document").fetchone()[0])

    def compare(self, document: Document) -> Outcome:
        """Tell what *document* would change."""
        row = self._db.execute(
            "SELECT digest FROM document WHERE id = ?", (document.id,)
        ).fetchone()
        if row is None:
            return Outcome.NEW
        return Outcome.UNCHANGED if row[0] == digest(document) else Outcome.CHANGED

    def put(self, documents: Sequence[Document], readings: Iterable[Reading] = ()) -> int:
        """Keep *documents* and give what their *readings* name addresses, all or nothing.

        Returns the last sequence number.
        """
        with self._transaction():
            self.registry.take({read.document.id: read.entities for read in readings})
            for document in documents:
                before = self.document(document.id)
                if before is not None and before.text != document.text:
                    self.bearings.forget(document.id)
                cursor = self._db.execute(
                    "INSERT INTO journal (document, operation, content, at) VALUES (?, 'put', ?, ?)",
                    (document.id, _content(document), clock.now()),
                )
                self._db.execute(
                    "INSERT INTO document (id, digest, sequence) VALUES (?, ?, ?)"
                    " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest,"
                    " sequence = excluded.sequence",
                    (document.id, digest(document), cursor.lastrowid),
                )
        return self.sequence()

    def touch(self, identifiers: Iterable[str]) -> int:
        """Enter documents in the journal again as they are, so that all derived from them is renewed.

        Returns the last sequence number.
        """
        with self._transaction():
            for identifier in identifiers:
                cursor = self._db.execute(
                    "INSERT INTO journal (document, operation, content, at)"
                    " SELECT id, 'put', content, ? FROM document JOIN journal USING (sequence)"
                    " WHERE id = ?",
                    (clock.now(), identifier),
                )
                self._db.execute(
                    "UPDATE document SET sequence = ? WHERE id = ?", (cursor.lastrowid, identifier)
                )
        return self.sequence()

    def remove(self, document_id: str) -> int:
        """Forget all versions of a document; the journal keeps the line that says so.

        Returns the last sequence number of the journal.
        """
        with self._transaction():
            gone = self._db.execute("DELETE FROM document WHERE id = ?", (document_id,))
            if gone.rowcount:
                self.registry.forget(document_id)
                self.bearings.forget(document_id)
                self._db.execute(
                    "UPDATE journal SET content = NULL WHERE document = ?", (document_id,)
                )
                self._db.execute(
                    "INSERT INTO journal (document, operation, at) VALUES (?, 'remove', ?)",
                    (document_id, clock.now()),
                )
        return self.sequence()

    def removed(self, document_id: str) -> bool:
        """Tell whether a document of this id was here and is here no more."""
        question = "SELECT operation FROM journal WHERE document = ? ORDER BY sequence DESC LIMIT 1"
        row = self._db.execute(question, (document_id,)).fetchone()
        return row is not None and row[0] == "remove"

    def given(self, path: str) -> bool:
        """Tell whether *path* is, or has been, the address of anything."""
        return self.registry.holds(path) or self.bearings.knows(path)

    def document(self, document_id: str, *, at: int | None = None) -> Document | None:
        """The document with this id as it was at the sequence number *at* (now), or None."""
        row = self._db.execute(
            "SELECT operation, content FROM journal WHERE document = ? AND sequence <= ?"
            " ORDER BY sequence DESC LIMIT 1",
            (document_id, self.sequence() if at is None else at),
        ).fetchone()
        if row is None or row[0] == "remove" or row[1] is None:
            return None
        return _document(document_id, row[1])

    def identifiers(self) -> list[str]:
        """The ids of all documents, in the order of their last change."""
        rows = self._db.execute("SELECT id FROM document ORDER BY sequence")
        return [identifier for (identifier,) in rows]

    def documents(self) -> Iterator[Document]:
        """Yield every document in the order of its last change."""
        rows = self._db.execute(
            "SELECT id, content FROM document JOIN journal USING (sequence) ORDER BY sequence"
        )
        return (_document(identifier, content) for identifier, content in rows)

    def journal(self, *, since: int) -> Iterator[Entry]:
        """Yield the last entry of each document that changed after *since*, in order."""
        rows = self._db.execute(
            "SELECT max(sequence), document, operation FROM journal WHERE sequence > ?"
            " GROUP BY document ORDER BY 1",
            (since,),
        ).fetchall()
        return (
            Entry(number, document, operation == "remove") for number, document, operation in rows
        )

    def setting(self, name: str) -> str | None:
        """A fact about this archive that outlives a program, or None."""
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set(self, name: str, value: str) -> None:
        """Remember *value* under *name*."""
        self._db.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
