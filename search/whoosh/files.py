"""The files of a Whoosh index: reading, signs of damage, copies by hard links."""

from __future__ import annotations

import io
import os
import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakSet

from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from graph import disk
from graph.errors import IndexDamaged
from search.whoosh.fields import schema

_DAMAGE = (
    whoosh_index.IndexError,
    zlib.error,
    struct.error,
    pickle.UnpicklingError,
    UnicodeDecodeError,
    FileNotFoundError,
    EOFError,
    AssertionError,
    # A list of segments that was cut short: whoosh takes the letter of nothing.
    TypeError,
)


@contextmanager
def damage_told(folder: Path) -> Iterator[None]:
    """Raise IndexDamaged for what a damaged file makes Whoosh raise, which has no class of its own."""
    try:
        yield
    except _DAMAGE as error:
        raise IndexDamaged(f"{folder}: the index cannot be read ({error!r})") from error


class UnmappedStorage(FileStorage):  # type: ignore[misc]
    """The files of a folder, read where they lie.

    Whoosh's own storage maps a segment into memory and copies every part of it as it is opened: a reader
    then holds its index twice, and a writer does so with every batch.
    """

    def __init__(self, folder: Path, *, readonly: bool = False) -> None:
        super().__init__(str(folder), supports_mmap=False, readonly=readonly)
        self._opened: WeakSet[StructFile] = WeakSet()

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file; parts of it are windows on it."""
        raw = Path(self._fpath(name)).open("rb")  # noqa: SIM115 - Whoosh closes it
        file = _Parted(raw, name=name, **options)
        self._opened.add(file)
        return file

    def close_files(self) -> None:
        """Close the files that Whoosh leaves open where what they hold cannot be read."""
        for file in self._opened:
            file.raw_file().close()


class _Parted(StructFile):  # type: ignore[misc]
    """A file whose parts are read each with a place of its own."""

    def subset(self, offset: int, length: int, name: str | None = None) -> StructFile:
        """Return the bytes [offset, offset + length) as a file, readable until this one is closed."""
        return StructFile(io.BufferedReader(_Window(self.raw_file(), offset, length)), name=name)


class _Window(io.RawIOBase):
    def __init__(self, file: io.BufferedReader, offset: int, length: int) -> None:
        self._file = file
        self._offset = offset
        self._length = length
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = max(self._length - self._at, 0)
        # Asking a file that was closed for its handle raises: the number may be another file's by now.
        handle = self._file.fileno()
        size = os.preadv(handle, [memoryview(buffer)[:left]], self._offset + self._at)
        self._at += size
        return size

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        return self._at


def link_index(source: Path, target: Path, generation: int) -> None:
    """Link the files of *generation* in *source* into *target*, and force them to the disk.

    What a killed writer left behind stays behind. The caller holds the index still. Files are
    copied where the file system has no hard links.
    """
    with damage_told(source):
        storage = UnmappedStorage(source)
        contents = whoosh_index.TOC.read(storage, "MAIN", gen=generation, schema=schema())
    segments = {segment.segment_id() for segment in contents.segments}
    for path in sorted(source.iterdir()):
        if path.name == f"_MAIN_{generation}.toc" or path.name.partition(".")[0] in segments:
            _link(path, target / path.name)
    disk.sync(target)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())
    disk.sync(target)
