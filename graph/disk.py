"""What is written stays written: files and folders forced to the disk, tables that never change."""

import os
import sqlite3
from pathlib import Path


def sync(path: Path) -> None:
    """Force a file, or the names in a folder, to the disk (POSIX fsync)."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def table(file: Path) -> sqlite3.Connection:
    """The SQLite *file* of a generation, to be read by any thread; nobody writes to it any more."""
    # What never changes need not be locked.
    name = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(name, uri=True, check_same_thread=False)
