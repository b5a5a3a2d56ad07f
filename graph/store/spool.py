"""An answer that one thread writes and another reads, each at its own speed."""

import tempfile
import threading
from collections.abc import Callable, Generator, Iterator

from graph.errors import MinhBachError, StoreError

_AHEAD = 1 << 16
_IN_MEMORY = 1 << 20
_PIECE = 1 << 16


class Spool:
    """Bytes between a writer and one reader; what exceeds a megabyte waits on disk.

    To the reader it is an iterator of bytes, which raises in the end what :meth:`finish` was told.
    *left* is called once, where the reader leaves before all is written.
    """

    def __init__(self, left: Callable[[], None]) -> None:
        self._left = left
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._change = threading.Condition()
        self._written = self._read = 0
        self._finished = self._closed = False
        self._error: Exception | None = None

    def write(self, piece: bytes) -> None:
        """Add *piece*; it is dropped where nobody reads any more."""
        with self._change:
            if not self._closed:
                self._file.seek(self._written)
                self._file.write(piece)
                self._written += len(piece)
                self._change.notify_all()

    def finish(self, error: Exception | None = None) -> None:
        """Say that all is written, or that *error* ends it."""
        with self._change:
            self._finished, self._error = True, error
            self._change.notify_all()

    def __iter__(self) -> "Spool":
        return self

    def __next__(self) -> bytes:
        with self._change:
            while self._read == self._written and not self._finished and not self._closed:
                self._change.wait()
            if self._read < self._written and not self._closed:
                self._file.seek(self._read)
                piece = self._file.read(min(_PIECE, self._written - self._read))
                self._read += len(piece)
                return piece
        self.close()
        if self._error is not None:
            raise self._error
        raise StopIteration

    def close(self) -> None:
        """Stop reading; the writer is told if it still writes."""
        with self._change:
            if self._closed:
                return
            self._closed = True
            self._file.close()
            unfinished = not self._finished
        if unfinished:
            self._left()

    def __del__(self) -> None:
        self.close()


def ahead(pieces: Generator[bytes, None, None], left: threading.Event) -> Iterator[bytes]:
    """Return the bytes of *pieces*, which are read as fast as they come, however slow the reader is.

    The first 64 kB are read before this returns, so that most failures come before any byte of an
    answer. *left* is set where the reader leaves before the end, and *pieces* are closed.
    """
    first: list[bytes] = []
    size = 0
    for piece in pieces:
        first.append(piece)
        size += len(piece)
        if size >= _AHEAD:
            break
    else:
        return iter(first)
    spool = Spool(left.set)
    for piece in first:
        spool.write(piece)

    def pump() -> None:
        try:
            for piece in pieces:
                spool.write(piece)
                if left.is_set():
                    pieces.close()
                    break
            spool.finish()
        except MinhBachError as error:
            spool.finish(error)
        except Exception as error:  # noqa: BLE001 - a reader must not wait for ever
            spool.finish(StoreError(f"the answer was cut: {error}"))

    threading.Thread(target=pump, name="sparql-answer", daemon=True).start()
    return spool
