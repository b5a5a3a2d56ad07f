"""Where extraction runs: in this process, or in several; any ``concurrent.futures.Executor`` does.

The pipeline asks an executor for ``map`` alone, so that a cluster's executor (Dask's, for one) fits too.
"""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import Any

from graph import reading

_LOG = logging.getLogger("minhbach")

FEW = 32
"""So many articles are read sooner than a process starts."""


class _Inline(Executor):
    """Runs everything in the calling thread."""

    def map(
        self,
        fn: Callable[..., Any],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
        buffersize: int | None = None,
    ) -> Iterator[Any]:
        reading.warm()
        return map(fn, *iterables)


class _Growing(Executor):
    """Works alone until it has seen enough work to be worth the start of processes."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self._seen = 0
        self._alone = False

    def map(
        self,
        fn: Callable[..., Any],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
        buffersize: int | None = None,
    ) -> Iterator[Any]:
        work = list(zip(*iterables, strict=False))
        self._seen += len(work)
        pool = self._grown() if self._seen > FEW else None
        if pool is None:
            reading.warm()
            return (fn(*arguments) for arguments in work)
        share = max(1, len(work) // (4 * self._processes))
        with _deaf():
            return pool.map(fn, *zip(*work, strict=True), timeout=timeout, chunksize=share)

    def _grown(self) -> ProcessPoolExecutor | None:
        """The processes; None on a system that lets us have none, which is told once."""
        if self._pool is None and not self._alone:
            try:
                # Not fork: an open store has threads, which a forked child would lack.
                self._pool = ProcessPoolExecutor(
                    self._processes, mp_context=get_context("spawn"), initializer=_begin
                )
            except (OSError, NotImplementedError) as error:
                self._alone = True
                _LOG.warning("reading in one process: no other can be begun (/dev/shm: %s)", error)
        return self._pool

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Whoever leaves early, as with Ctrl-C, does not wait for what nobody has begun.
        self.shutdown(cancel_futures=kind is not None)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes that start meanwhile never hear Ctrl-C: it is ours to end them in good order."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Make a process ready to read articles, and end it with the one that it works for.

    A killed parent tells nobody, and its processes would wait for work for ever.
    """
    parent = parent_process()
    if parent is not None:

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, name="follow-parent", daemon=True).start()
    reading.warm()


def inline() -> Executor:
    """An executor that works in the calling thread."""
    return _Inline()


def growing(processes: int) -> Executor:
    """An executor of so many processes, which start when there is work enough for them."""
    return _Growing(processes) if processes > 1 else _Inline()
