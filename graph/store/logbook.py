"""What becomes of the quads after a generation was published, written down before it is done.

Each generation has a book of its own, so that a crash around a publication leaves the right one. Where
there is none, what has changed is unknown: the quads were made anew, or by a version that kept no books.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_REMOVED, _ADDED = b"D ", b"A "
_BEGUN, _DONE = b"TX .\n", b"TC .\n"
_TOO_LARGE = b"TA .\n"
_NO_NUMBER = 1 << 60
# What is known of a statement: whether it was there at first, and whether it is there at last.
_WAS, _IS = 1, 2


class Untold(StrEnum):
    """Why it is not told what has changed."""

    UNKNOWN = "unknown"
    TOO_LARGE = "too-large"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Difference:
    """The lines of N-Quads that went between two states, and those that came, in order."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


class Logbook:
    """The books in *folder*; one that notes more than *most* statements is given up."""

    def __init__(self, folder: Path, *, most: int) -> None:
        self._folder = folder
        self.most = most
        self._book: Path | None = None
        self._noted = 0

    def open(self, generation: str | None) -> None:
        """Go on in the book of *generation*, the one in force; those of others go."""
        self._book = None
        if generation is not None and self._path(generation).exists():
            self._book = self._path(generation)
            self._noted = _end_lines(self._book)
        for left in self._folder.glob("*"):
            if left != self._book:
                left.unlink()

    def begin(self, generation: str) -> None:
        """Lay out the empty book of *generation*, which is about to be published."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Not forced to the disk: where it is lost with the power, the change is unknown, and said to be.
        self._path(generation).write_bytes(b"")

    def close(self) -> None:
        """Give up the book: what has changed is not told."""
        if self._book is not None:
            self._book.unlink()
            self._book = None

    def note(self, removed: Sequence[str], added: Sequence[str]) -> None:
        """Write down which quads will go and come; it is on the disk when this returns."""
        if self._book is None or self._noted > self.most:
            return
        self._noted += len(removed) + len(added)
        with self._book.open("ab") as file:
            if self._noted > self.most:
                file.write(_TOO_LARGE)
            else:
                file.write(_BEGUN)
                for sign, lines in ((_REMOVED, removed), (_ADDED, added)):
                    file.writelines(sign + line.encode() + b"\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())

    def done(self) -> None:
        """Write down that what was noted last has been done."""
        if self._book is not None and self._noted <= self.most:
            with self._book.open("ab") as file:
                file.write(_DONE)

    def difference(self, holds: Callable[[Iterable[str]], set[str]]) -> Difference | Untold:
        """Return what has changed since the book was begun.

        *holds* gives those of some quads that are there: it is asked of what a crash left in doubt.
        """
        if self._book is None:
            return Untold.UNKNOWN
        if self._noted > self.most:
            return Untold.TOO_LARGE
        known, doubted = _read(self._book)
        here = holds(doubted) if doubted else set()
        for line in doubted:
            known[line] = known[line] & _WAS | (_IS if line in here else 0)
        return Difference(
            removed=tuple(sorted(line for line, state in known.items() if state == _WAS)),
            added=tuple(sorted(line for line, state in known.items() if state == _IS)),
        )

    def _path(self, generation: str) -> Path:
        return self._folder / f"{generation}.log"


def _read(book: Path) -> tuple[dict[str, int], set[str]]:
    """What is known of each statement in *book*, and of which it is not known whether it was done."""
    known: dict[str, int] = {}
    doubted: set[str] = set()
    waiting: list[str] = []
    for row in _rows(book):
        if row == _BEGUN:
            doubted.update(waiting)
            waiting = []
        elif row == _DONE:
            doubted.difference_update(waiting)
            waiting = []
        else:
            line = row[2:-1].decode()
            adding = row.startswith(_ADDED)
            was = known.get(line, 0 if adding else _WAS) & _WAS
            known[line] = was | (_IS if adding else 0)
            waiting.append(line)
    return known, doubted | set(waiting)


def _rows(book: Path) -> Iterator[bytes]:
    with book.open("rb") as file:
        # What a crash cut off was not done: it is noted whole before it is.
        yield from (row for row in file if row.endswith(b"\n"))


def _end_lines(book: Path) -> int:
    """End *book* behind its last whole row; return how many statements it has, more than any if too many."""
    count, end = 0, 0
    for row in _rows(book):
        end += len(row)
        count += row not in (_BEGUN, _DONE)
        if row == _TOO_LARGE:
            return _NO_NUMBER
    with book.open("ab") as file:
        file.truncate(end)
    return count
