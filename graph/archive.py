"""The archive: documents, the registry of addresses and the journal, in one SQLite file.

It is the only truth: graph and index are derived from it. A commit is on disk when it returns
(write-ahead log, full synchronisation).
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Self

from graph import addresses
from graph.errors import MinhBachError
from graph.model import Document, Entity

_VERSION = 1
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('put', 'remove')),
    content TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX versions ON journal (document, sequence);
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES journal
) STRICT;
CREATE TABLE registry (
    key TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    slug TEXT NOT NULL,
    label TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX addresses ON registry (folder, slug);
"""


class ArchiveError(MinhBachError):
    """The archive's file is not one of ours, or of a version that this program does not know."""


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


@dataclass(frozen=True, slots=True)
class Registered:
    """An entity's place in the registry: the path of its address, and what all documents call it."""

    path: str
    label: str


def digest(document: Document) -> str:
    """A fingerprint of all that a document holds: equal where nothing changed."""
    return sha256(_content(document).encode()).hexdigest()


def _content(document: Document) -> str:
    return json.dumps(asdict(document), ensure_ascii=False, sort_keys=True)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Archive:
    """An open archive; one thread at a time."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open *path*, made where it is missing unless *read_only*; raises ArchiveError."""
        self._path = path
        try:
            self._db = self._connect(path, read_only=read_only)
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version == 0 and not read_only:
                self._create()
            elif version != _VERSION:
                raise ArchiveError(f"{path}: version {version}, this program knows {_VERSION}")
        except sqlite3.Error as error:
            raise ArchiveError(f"{path}: not an archive that can be opened ({error})") from error

    @staticmethod
    def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
        mode = "ro" if read_only else "rwc"
        db = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=30,
        )
        if not read_only:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=FULL")
        return db

    def _create(self) -> None:
        self._db.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version={_VERSION};COMMIT;")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

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

    def put(self, documents: Sequence[Document], entities: Iterable[Entity] = ()) -> int:
        """Keep *documents* and give *entities* addresses, all or nothing; return the last sequence."""
        with self._transaction():
            self._mint(entities)
            for document in documents:
                cursor = self._db.execute(
                    "INSERT INTO journal (document, operation, content, at) VALUES (?, 'put', ?, ?)",
                    (document.id, _content(document), _now()),
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
                    (_now(), identifier),
                )
                if cursor.rowcount:
                    self._db.execute(
                        "UPDATE document SET sequence = ? WHERE id = ?",
                        (cursor.lastrowid, identifier),
                    )
        return self.sequence()

    def remove(self, document_id: str) -> int:
        """Forget all versions of a document; the journal keeps the line that says so.

        Returns the last sequence number of the journal.
        """
        with self._transaction():
            gone = self._db.execute("DELETE FROM document WHERE id = ?", (document_id,))
            if gone.rowcount:
                self._db.execute(
                    "UPDATE journal SET content = NULL WHERE document = ?", (document_id,)
                )
                self._db.execute(
                    "INSERT INTO journal (document, operation, at) VALUES (?, 'remove', ?)",
                    (document_id, _now()),
                )
        return self.sequence()

    def document(self, document_id: str, *, at: int | None = None) -> Document | None:
        """The document with this id as it was at the sequence number *at* (now), or None."""
        row = self._db.execute(
            "SELECT operation, content FROM journal WHERE document = ? AND sequence <= ?"
            " ORDER BY sequence DESC LIMIT 1",
            (document_id, self.sequence() if at is None else at),
        ).fetchone()
        if row is None or row[0] == "remove" or row[1] is None:
            return None
        return Document(**json.loads(row[1]))

    def identifiers(self) -> list[str]:
        """The ids of all documents, in the order of their last change."""
        rows = self._db.execute("SELECT id FROM document ORDER BY sequence")
        return [identifier for (identifier,) in rows]

    def documents(self) -> Iterator[Document]:
        """Yield every document in the order of its last change."""
        rows = self._db.execute(
            "SELECT content FROM document JOIN journal USING (sequence) ORDER BY sequence"
        )
        return (Document(**json.loads(content)) for (content,) in rows)

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

    def mint(self, entities: Iterable[Entity]) -> None:
        """Give an address to each of *entities* that has none; one that is given stays for ever."""
        with self._transaction():
            self._mint(entities)

    def _mint(self, entities: Iterable[Entity]) -> None:
        for entity in entities:
            known = [row for key in (entity.key, *entity.also) if (row := self._row(key))]
            if known:
                folder, slug, label = known[0]
            else:
                folder, label = addresses.FOLDERS[entity.kind], None
                slug = addresses.fixed_slug(entity) or self._free(folder, addresses.slug(entity))
            for key in (entity.key, *entity.also):
                self._db.execute(
                    "INSERT OR IGNORE INTO registry (key, folder, slug, label, at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (key, folder, slug, label or entity.label, _now()),
                )
            if known and label is None:
                self._db.execute(
                    "UPDATE registry SET label = ? WHERE folder = ? AND slug = ?",
                    (entity.label, folder, slug),
                )

    def _row(self, key: str) -> tuple[str, str, str | None] | None:
        question = "SELECT folder, slug, label FROM registry WHERE key = ?"
        found: tuple[str, str, str | None] | None = self._db.execute(question, (key,)).fetchone()
        return found

    def forget_labels(self) -> None:
        """Let each entity be named anew by the next document that names it; addresses stay."""
        self._db.execute("UPDATE registry SET label = NULL")

    def _free(self, folder: str, wanted: str) -> str:
        slug, number = wanted, 1
        while addresses.reserved(folder, slug) or self._taken(folder, slug):
            number += 1
            slug = f"{wanted}-{number}"
        return slug

    def _taken(self, folder: str, slug: str) -> bool:
        question = "SELECT 1 FROM registry WHERE folder = ? AND slug = ?"
        return self._db.execute(question, (folder, slug)).fetchone() is not None

    def entries(self, keys: Iterable[str]) -> Mapping[str, Registered]:
        """What the registry holds of each of *keys*; raises KeyError for one never minted."""
        found: dict[str, Registered] = {}
        for key in keys:
            row = self._row(key)
            if row is None:
                raise KeyError(f"the registry has no address for {key!r}")
            found[key] = Registered(f"{row[0]}/{row[1]}", row[2] or "")
        return found

    def labels(self, paths: Iterable[str]) -> Mapping[str, str]:
        """What the things at *paths* are called, for those that the registry knows."""
        found = {}
        for path in paths:
            folder, _, slug = path.partition("/")
            row = self._db.execute(
                "SELECT label FROM registry WHERE folder = ? AND slug = ? AND label IS NOT NULL"
                " ORDER BY rowid LIMIT 1",
                (folder, slug),
            ).fetchone()
            if row is not None:
                found[path] = str(row[0])
        return found

    def reserve(self, path: str) -> str:
        """Take an address like that of *path*, which no key has yet, for a thing split off it."""
        folder, _, slug = path.partition("/")
        with self._transaction():
            free = self._free(folder, slug)
            self._db.execute(
                "INSERT INTO registry (key, folder, slug, at) VALUES (?, ?, ?, ?)",
                (f"split|{folder}/{free}", folder, free, _now()),
            )
        return f"{folder}/{free}"

    def holds(self, path: str) -> bool:
        """Tell whether *path* has been given to anything."""
        folder, _, slug = path.partition("/")
        return self._taken(folder, slug)

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
