"""What two stores differ in, where nobody kept a book of it: each is read twice, none is held in memory."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from graph.store.logbook import Difference, Untold
from graph.store.ports import Store


def between(before: Store, after: Store, *, most: int) -> Difference | Untold:
    """Return what makes the quads of *before* those of *after*; too large if more than *most* statements.

    A statement is known by a mark of 64 bits: eight bytes of memory each.
    """
    old, new = _marks(before.dump()), _marks(after.dump())
    gone, come = np.setdiff1d(old, new), np.setdiff1d(new, old)
    if len(gone) + len(come) > most:
        return Untold.TOO_LARGE
    return Difference(_marked(before.dump(), gone), _marked(after.dump(), come))


def _marks(dump: Iterable[bytes]) -> npt.NDArray[np.int64]:
    """The marks of all statements of a *dump*, eight bytes each."""
    return np.fromiter(map(hash, lines(dump)), dtype=np.int64)


def _marked(dump: Iterable[bytes], marks: npt.NDArray[np.int64]) -> tuple[str, ...]:
    """The statements of a *dump* that bear *marks*, in order."""
    wanted = set(marks.tolist())
    return tuple(sorted(line.decode() for line in lines(dump) if hash(line) in wanted))


def lines(dump: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a *dump*, wherever its chunks are cut."""
    rest = b""
    for chunk in dump:
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
    if rest:
        yield rest
