"""The files of a Whoosh index: what tells that they are damaged, and copies that cost nothing."""

from __future__ import annotations

import os
import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage

from graph.errors import IndexDamaged

_DAMAGE = (
    whoosh_index.IndexError,
    zlib.error,
    struct.error,
    pickle.UnpicklingError,
    UnicodeDecodeError,
    FileNotFoundError,
    EOFError,
    AssertionError,
)


@contextmanager
def damage_told(folder: Path) -> Iterator[None]:
    """Raise IndexDamaged for what a damaged file makes Whoosh raise, which has no class of its own."""
    try:
        yield
    except _DAMAGE as error:
        raise IndexDamaged(f"{folder}: the index cannot be read ({error!r}); rebuild it") from error


def link_index(source: Path, target: Path, generation: int) -> None:
    """Link the files of *generation* in *source* into *target*, and force them to the disk.

    What a killed writer left behind stays behind. The caller holds the index still. Files are
    copied where the file system has no hard links.
    """
    with damage_told(source):
        contents = whoosh_index.TOC.read(FileStorage(str(source)), "MAIN", gen=generation)
    segments = {segment.segment_id() for segment in contents.segments}
    for path in sorted(source.iterdir()):
        if path.name == f"_MAIN_{generation}.toc" or path.name.partition(".")[0] in segments:
            _link(path, target / path.name)
    sync(target)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())
    sync(target)


def sync(path: Path) -> None:
    """Force a file or a folder to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
