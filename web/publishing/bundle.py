"""The dump of a generation, packed once into a file that many clients read from any byte on.

The file is gzip in members of a mebibyte of lines each, one after another (RFC 1952, section 2.2, lets
them be so): the lines, too, can then be read from any byte on, without those before them.
"""

import gzip
import os
import tempfile
import threading
import weakref
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from web.services import Generation

# Bytes of lines in a member.
_MEMBER = 1 << 20
_LEVEL = 5


class Bundle:
    """A file of gzip members that is being packed, or whole; its space is free when nobody reads it.

    It holds all of *generation*. Raises whatever the source of its lines raised to those who read on from
    there.
    """

    def __init__(self, folder: Path | None = None, *, generation: str = "") -> None:
        self.generation = generation
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - see the next line
        weakref.finalize(self, self._file.close)
        self._changed = threading.Condition()
        self._plain = [0]
        self._packed = [0]
        self._done = False
        self._failure: Exception | None = None
        self._digest = sha256()

    def pack(self, lines: Iterable[bytes]) -> None:
        """Fill the file with *lines*, once; those who wait read along."""
        failure: Exception | None = None
        try:
            for block in _blocks(lines):
                self._add(len(block), gzip.compress(block, _LEVEL, mtime=0))
        except Exception as error:  # noqa: BLE001 - whoever reads raises it
            failure = error
        with self._changed:
            self._failure, self._done = failure, True
            self._changed.notify_all()

    def whole(self, *, within: float = 0) -> bool:
        """Tell whether all is there, at the latest after *within* seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._done, timeout=within)
            return self._done and self._failure is None

    def failed(self) -> bool:
        """Tell whether the source gave up."""
        return self._failure is not None

    def tag(self) -> str:
        """What stands for the bytes of a whole bundle, wherever and whenever it was packed."""
        return self._digest.hexdigest()[:32]

    def size(self, *, packed: bool) -> int:
        """Bytes of the file, or of its lines."""
        return (self._packed if packed else self._plain)[-1]

    def member(self, number: int, *, packed: bool) -> bytes:
        """Member *number* from 0, waited for where it is not there yet; empty behind the last."""
        with self._changed:
            self._changed.wait_for(lambda: self._done or number < len(self._packed) - 1)
            if number >= len(self._packed) - 1:
                if self._failure is not None:
                    raise self._failure
                return b""
            start, end = self._packed[number : number + 2]
        # At its place, without moving the one cursor that the file has.
        found = os.pread(self._file.fileno(), end - start, start)
        return found if packed else gzip.decompress(found)

    def holding(self, place: int, *, packed: bool) -> tuple[int, int]:
        """The number of the member that holds byte *place*, and the byte that it begins at."""
        starts = self._packed if packed else self._plain
        number = bisect_right(starts, place) - 1
        return number, starts[number]

    def stream(self, *, packed: bool) -> Iterator[bytes]:
        """All of it, as fast as it is packed."""
        number = 0
        while piece := self.member(number, packed=packed):
            yield piece
            number += 1

    def _add(self, lines: int, member: bytes) -> None:
        self._file.write(member)
        self._file.flush()
        self._digest.update(member)
        with self._changed:
            self._plain.append(self._plain[-1] + lines)
            self._packed.append(self._packed[-1] + len(member))
            self._changed.notify_all()


class Part:
    """Bytes *start* to *end* (exclusive) of a whole bundle, as a file that can be read and sought."""

    def __init__(self, bundle: Bundle, start: int, end: int, *, packed: bool) -> None:
        self._bundle = bundle
        self._packed = packed
        self._start, self._end = start, end
        self._place = start
        self._held: tuple[int, bytes] = (-1, b"")

    def read(self, size: int = -1) -> bytes:
        """Return the next *size* bytes, or less: all of a member at most; none at the end."""
        left = self._end - self._place
        if left <= 0:
            return b""
        number, begins = self._bundle.holding(self._place, packed=self._packed)
        if self._held[0] != number:
            self._held = (number, self._bundle.member(number, packed=self._packed))
        within = self._place - begins
        found = self._held[1][within : within + (left if size < 0 else min(size, left))]
        self._place += len(found)
        return found

    def tell(self) -> int:
        """The byte of the part that is read next."""
        return self._place - self._start

    def seek(self, place: int, whence: int = os.SEEK_SET) -> int:
        """Read on at byte *place* of the part, or so many bytes from where *whence* says."""
        origin = {os.SEEK_SET: self._start, os.SEEK_CUR: self._place, os.SEEK_END: self._end}
        self._place = origin[whence] + place
        return self.tell()

    def seekable(self) -> bool:
        """Yes: servers ask."""
        return True

    def close(self) -> None:
        """Let go of what was read."""
        self._held = (-1, b"")


class Bundles:
    """The bundle of the generation in force; each is packed when it is first asked for."""

    def __init__(self, current: Callable[[], Generation], folder: Path) -> None:
        self._current = current
        self._folder = folder
        self._lock = threading.Lock()
        self._made: tuple[tuple[int, str], Bundle] | None = None

    def get(self) -> Bundle:
        """Return the bundle of the generation in force, whole or being packed."""
        held = self._current()
        age = held.number, held.published
        with self._lock:
            if self._made is not None and self._made[0] == age and not self._made[1].failed():
                held.release()
                return self._made[1]
            folder = self._folder if self._folder.is_dir() else None
            bundle = Bundle(folder, generation=held.name)
            self._made = age, bundle
            packer = threading.Thread(
                target=bundle.pack, args=(_lines(held),), name="pack-dump", daemon=True
            )
            packer.start()
        return bundle


def _lines(held: Generation) -> Iterator[bytes]:
    """All that *held* holds, which is given back behind the last line."""
    try:
        yield from held.store.dump()
    finally:
        held.release()


def _blocks(lines: Iterable[bytes]) -> Iterator[bytes]:
    """*lines* in pieces of a member each; one without any where there are none."""
    waiting = bytearray()
    none = True
    for chunk in lines:
        waiting += chunk
        while len(waiting) >= _MEMBER:
            yield bytes(waiting[:_MEMBER])
            del waiting[:_MEMBER]
            none = False
    if waiting or none:
        yield bytes(waiting)
