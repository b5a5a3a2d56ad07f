"""The file of an archive: its tables, how it is made, opened and brought up to date."""

import sqlite3
from pathlib import Path

from graph import bearings, registry
from graph.errors import MinhBachError

_VERSION = 2
# On a full disk SQLite says IOERR where it cannot make room for the memory that readers share.
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REMEDY = ": put it back from a backup and run `minhbach rebuild`"
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
"""
_GIVEN = f"{registry.PROOFS}{bearings.SCHEMA}PRAGMA user_version={_VERSION};COMMIT;"
_CREATE = f"BEGIN;{_SCHEMA}{registry.SCHEMA}{_GIVEN}"


class ArchiveError(MinhBachError):
    """The archive's file is not one of ours, or of a version that this program does not know."""


def advice(error: sqlite3.Error) -> str:
    """What to do about *error*, to be put behind what it says; empty where nobody knows."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BROKEN:
        return _REMEDY
    return "; is the disk full or read-only?" if code in _NO_ROOM else ""


def opened(path: Path, *, read_only: bool, upgrade: bool) -> sqlite3.Connection:
    """Open the archive *path*, made where it is missing unless *read_only*; raises ArchiveError.

    *upgrade* brings one of the version before up to date.
    """
    try:
        if not path.exists():
            if read_only:
                raise ArchiveError(
                    f"{path}: there is no archive: put it back from a backup,"
                    " or begin one with `minhbach ingest`"
                )
            _make(path)
        return _connect(path, read_only=read_only, upgrade=upgrade)
    except sqlite3.Error as error:
        raise ArchiveError(
            f"{path}: the archive cannot be opened ({error}){advice(error)}"
        ) from error


def _connect(path: Path, *, read_only: bool, upgrade: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=30,
    )
    try:
        if not read_only:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=FULL")
            # What is removed leaves no words behind in pages that are free again.
            db.execute("PRAGMA secure_delete=ON")
        _check(db, path, upgrade=upgrade)
    except BaseException:
        db.close()
        raise
    return db


def _check(db: sqlite3.Connection, path: Path, *, upgrade: bool) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == _VERSION - 1 and upgrade:
        db.executescript(f"BEGIN;{_GIVEN}")
    elif version == _VERSION - 1:
        raise ArchiveError(f"{path}: made by an earlier version: run `minhbach rebuild` once")
    elif version > _VERSION:
        raise ArchiveError(
            f"{path}: made by a later version ({version}; this program reads {_VERSION}):"
            " use the program that made it"
        )
    elif version != _VERSION:
        raise ArchiveError(f"{path}: this is no archive, or an empty file{_REMEDY}")


def _make(path: Path) -> None:
    """Put an empty archive in place whole: readers of one that is half made would find no version."""
    fresh = path.with_name(f".{path.name}.new")
    for stale in (fresh, fresh.with_name(f"{fresh.name}-journal")):
        stale.unlink(missing_ok=True)
    db = sqlite3.connect(fresh, isolation_level=None)
    try:
        db.execute("PRAGMA synchronous=FULL")
        db.executescript(_CREATE)
    finally:
        db.close()
    fresh.replace(path)
