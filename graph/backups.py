"""Backups: archive and judgements of one moment, in a folder that is a data directory itself."""

import shutil
import sqlite3
from pathlib import Path

from graph import disk
from graph.archive import Archive
from graph.archive_file import ArchiveError
from graph.errors import DataUnusable


def write(archive: Archive, judgements: Path, folder: Path) -> int:
    """Copy *archive* and the file of *judgements* to the new *folder*; return how many articles it holds.

    The folder is there whole or not at all, and on the disk when this returns; who writes meanwhile is not
    disturbed. Raises DataUnusable where something is there already or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DataUnusable(f"{folder}: something is there already; name a new directory")
    fresh = folder.absolute().with_name(f".{folder.absolute().name}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        # Before the archive: it must hold all addresses that the judgements name.
        if judgements.exists():
            lines = judgements.read_bytes()
            (fresh / judgements.name).write_bytes(lines[: lines.rfind(b"\n") + 1])
        count = _archive(archive, fresh / "archive.sqlite3")
        for path in (*fresh.iterdir(), fresh):
            disk.sync(path)
        fresh.rename(folder)
        disk.sync(folder.absolute().parent)
    except OSError as error:
        raise DataUnusable(f"{folder}: no backup can be written there: {error.strerror}") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return count


def _archive(archive: Archive, path: Path) -> int:
    """Copy *archive* to *path* and prove the copy whole; return how many articles it holds."""
    try:
        archive.copy(path)
        with Archive(path, read_only=True) as copy:
            if (found := copy.damage()) is not None:
                raise ArchiveError(f"{path}: the archive is damaged: {found}")
            return len(copy)
    except sqlite3.Error as error:
        raise ArchiveError(f"{path}: the archive cannot be copied ({error})") from error
