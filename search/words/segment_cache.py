"""Segmentations remembered on disk by the content of the text, so that a rebuild never repeats one."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from array import array
from hashlib import blake2b
from pathlib import Path

from search.words import segmentation

Spans = tuple[tuple[int, int], ...]


class SegmentCache:
    """Calls :func:`segmentation.compounds`, and remembers the answers in the file *path*.

    The file is a mere memory: where it cannot be read or written it is left aside, and nothing but
    time is lost. May be called from any thread.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._rows: sqlite3.Connection | None = None
        with contextlib.suppress(sqlite3.DatabaseError):
            self._rows = _open(path)

    def __call__(self, text: str) -> Spans:
        """Return (start, end) of each word of two or more syllables in NFC *text*."""
        key = blake2b(f"{segmentation.VERSION}\0{text}".encode(), digest_size=16).digest()
        known = self._look_up(key)
        if known is None:
            known = segmentation.compounds(text)
            self._remember(key, known)
        return known

    def flush(self) -> None:
        """Write what was remembered since the last flush."""
        with self._lock, contextlib.suppress(sqlite3.DatabaseError):
            if self._rows is not None:
                self._rows.commit()

    def close(self) -> None:
        """Flush and give the file back."""
        self.flush()
        with self._lock:
            if self._rows is not None:
                self._rows.close()
                self._rows = None

    def _look_up(self, key: bytes) -> Spans | None:
        with self._lock, contextlib.suppress(sqlite3.DatabaseError, ValueError):
            if self._rows is not None:
                row = self._rows.execute("SELECT ends FROM word WHERE text = ?", (key,)).fetchone()
                return None if row is None else _unpack(row[0])
        return None

    def _remember(self, key: bytes, spans: Spans) -> None:
        with self._lock, contextlib.suppress(sqlite3.DatabaseError):
            if self._rows is not None:
                row = (key, _pack(spans))
                self._rows.execute("INSERT OR REPLACE INTO word VALUES (?, ?)", row)


def _open(path: Path) -> sqlite3.Connection:
    """Open the file, made anew where it is no database; raises DatabaseError."""
    try:
        return _connect(path)
    except sqlite3.OperationalError:
        # Another process holds it, or it may not be opened at all: nothing says that it is broken.
        raise
    except sqlite3.DatabaseError:
        # A journal that outlived its file would be taken for that of the next.
        for ending in ("", "-wal", "-shm"):
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(path, check_same_thread=False, timeout=1)
    try:
        rows.execute("PRAGMA journal_mode = WAL")
        rows.execute("PRAGMA synchronous = OFF")
        rows.execute(
            "CREATE TABLE IF NOT EXISTS word (text BLOB PRIMARY KEY, ends BLOB) WITHOUT ROWID"
        )
    except sqlite3.DatabaseError:
        rows.close()
        raise
    return rows


def _pack(spans: Spans) -> bytes:
    return array("I", (offset for span in spans for offset in span)).tobytes()


def _unpack(packed: bytes) -> Spans:
    offsets = array("I")
    offsets.frombytes(packed)
    return tuple(zip(offsets[::2], offsets[1::2], strict=True))
