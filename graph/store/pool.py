"""The workers of the public endpoint: two lanes, so that slow queries never hold all of them.

Every query begins in the quick lane. What is not answered soon needs a place in the slow lane: it keeps its
worker where a place is free, and gives it up, to begin anew, where it has to wait for one. Nothing of an
answer is handed out before it is whole or has a place, so whoever starves, no answer is cut for it.
"""

import threading
import time
from collections import Counter, deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.errors import Busy, QueryTimeout, StoreError
from graph.store import exceeded
from graph.store.frames import Request
from graph.store.limits import Limits
from graph.store.turns import Gone, Turns
from graph.store.workers import Worker

_SPARE = 2  # workers that stand ready for the place of one that is killed
_HELD = 1 << 20  # bytes of an answer that wait for its end in the quick lane
_LEAST = 0.1  # seconds that any query has in the quick lane, however many wait
_WAITED = 5  # times as long may it take where the machine is too busy to give it these
_LOOK = 0.01  # seconds between two looks at what it has had


class Pool:
    """The workers of one generation, shared fairly by clients."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        """Start workers on the copy in *folder*; raises StoreError where none can start."""
        self._limits = limits
        self._folder = folder
        self._workers: Turns[Worker] = Turns(
            queue=limits.queue, per_client=limits.per_client, running=limits.running_per_client
        )
        self._places: Turns[None] = Turns(
            queue=limits.queue,
            per_client=limits.per_client,
            running=max(1, limits.slow_places - 1),
        )
        for _ in range(limits.slow_places):
            self._places.add(None)
        self._lock = threading.Lock()
        self._straight: Counter[str] = Counter()  # by client, in the slow lane from the beginning
        self._closed = False
        try:
            fresh = [Worker(folder, limits) for _ in range(limits.workers + _SPARE)]
        except OSError as error:
            raise StoreError(f"query workers cannot be started: {error}") from None
        try:
            self.unsandboxed = max(worker.start() for worker in fresh)
        except StoreError:
            for worker in fresh:
                worker.kill()
            raise
        self._spare = deque(fresh[:_SPARE])
        for worker in fresh[_SPARE:]:
            self._workers.add(worker)

    def ask(
        self,
        request: Request,
        *,
        client: str,
        light: bool = False,
        seconds: float | None = None,
        gone: Gone | None = None,
    ) -> Generator[bytes, None, None]:
        """Yield the pieces of the answer. A *light* query is expected to take no time.

        It has *seconds* for it, or as long as any query may take.

        Raises BadQuery, QueryTimeout, QueryTooLarge or StoreError instead of an end, Busy where there are
        too many queries, and ClientGone where *gone* says so. Closing the iterator kills the query.
        """
        patience = self._limits.patience
        light = light and self._workers.is_light(client)
        wanted = self._limits.time(seconds)
        if self._workers.is_late(client) and not light:
            # To begin it in the quick lane would mostly be to kill it there.
            with self._counted(client):
                yield from self._again(request, client, wanted, gone)
            return
        worker = self._workers.take(client, patience=patience, gone=gone, light=light)
        try:
            worker = self._living(worker)
            began = time.monotonic()
            with self._lent(worker):
                worker.ask(request)
                early, ended = self._quickly(worker, wanted, gone, light=light)
                if not ended and wanted <= time.monotonic() - began:
                    # Whoever wants it so short costs a worker each time.
                    self._workers.overran(client, light=light)
                    raise exceeded.time(wanted, self._limits)
                if not ended and self._may_go_on(client, light=light):
                    with self._slow_place(client):
                        yield from early
                        yield from self._slowly(worker, began + wanted, wanted, gone)
                    return
            if ended:
                yield from early
                return
            yield from self._again(request, client, wanted, gone)
        finally:
            self._workers.leave(client, light=light)

    def _again(
        self, request: Request, client: str, wanted: float, gone: Gone | None
    ) -> Iterator[bytes]:
        """Answer from the beginning, in the slow lane: wait for a place there and for a worker."""
        patience = self._limits.patience
        self._places.take(client, patience=patience, gone=gone)
        with self._slow_place(client):
            worker = self._living(self._workers.resume(patience=patience, gone=gone))
            with self._lent(worker):
                worker.ask(request)
                yield from self._slowly(worker, time.monotonic() + wanted, wanted, gone)

    def running(self, client: str) -> int:
        """How many queries of *client* are under way and not waiting for the quick lane."""
        return self._workers.running(client) + self._straight[client]

    def close(self) -> None:
        """End all workers; those that run end when they are given back."""
        with self._lock:
            self._closed = True
            spare, self._spare = self._spare, deque()
        for worker in (*spare, *self._workers.withdraw()):
            worker.kill()

    def _quickly(
        self, worker: Worker, wanted: float, gone: Gone | None, *, light: bool
    ) -> tuple[list[bytes], bool]:
        """Return what comes of the answer in the quick lane, and whether that is all of it.

        Nobody waits for it for longer than *wanted*.
        """
        # The more wait, the sooner each is told from a runaway: many may be new to us.
        crowd = 0 if light else self._workers.crowd
        seconds = self._limits.quick / (1 + crowd)
        seconds = min(self._limits.quick, max(_LEAST, seconds))
        # Who waits for a busy machine is no runaway: what counts is the time that the query itself had.
        had, latest = worker.spent() + seconds, time.monotonic() + min(_WAITED * seconds, wanted)
        deadline = min(time.monotonic() + seconds, latest)
        early: list[bytes] = []
        size = 0
        while size <= _HELD:
            try:
                piece = worker.read(deadline, gone)
            except QueryTimeout:
                left = had - worker.spent()
                if left <= 0 or deadline >= latest:
                    break
                deadline = min(time.monotonic() + max(left, _LOOK), latest)
                continue
            if piece is None:
                return early, True
            early.append(piece)
            size += len(piece)
        return early, False

    def _slowly(
        self, worker: Worker, deadline: float, wanted: float, gone: Gone | None
    ) -> Iterator[bytes]:
        worker.set_back()
        while (piece := self._piece(worker, deadline, wanted, gone)) is not None:
            yield piece

    def _piece(
        self, worker: Worker, deadline: float, wanted: float, gone: Gone | None
    ) -> bytes | None:
        try:
            return worker.read(deadline, gone)
        except QueryTimeout:
            raise exceeded.time(wanted, self._limits) from None

    def _may_go_on(self, client: str, *, light: bool) -> bool:
        """Take a place in the slow lane where one is free."""
        self._workers.overran(client, light=light)
        try:
            self._places.take(client, patience=0)
        except Busy:
            return False
        return True

    @contextmanager
    def _counted(self, client: str) -> Iterator[None]:
        """Count a query that goes straight to the slow lane."""
        with self._lock:
            self._straight[client] += 1
        try:
            yield
        finally:
            with self._lock:
                self._straight[client] -= 1
                self._straight += Counter()  # forgets who has none

    @contextmanager
    def _slow_place(self, client: str) -> Iterator[None]:
        """Give back the place that was taken."""
        try:
            yield
        finally:
            self._places.add(None)
            self._places.leave(client)

    def _living(self, worker: Worker) -> Worker:
        """Return *worker*, or another one where it ended while nobody asked it."""
        with suppress(OSError):
            for _ in range(_SPARE + 1):  # the spare ones may have ended with it
                if worker.alive:
                    break
                worker.kill()
                with self._lock:
                    worker = self._fresh()
        return worker

    @contextmanager
    def _lent(self, worker: Worker) -> Iterator[None]:
        """Put *worker* back at the end, or a new one in its place where it is not idle."""
        try:
            yield
        finally:
            fit = worker.idle
            if not fit:
                worker.stop()
            with self._lock:
                kept = fit and not self._closed
                if kept:
                    self._workers.add(worker)
                elif not self._closed:
                    self._replace(worker)
            if not kept:
                worker.kill()  # last: to wait for the end of a large process takes its time

    def _replace(self, killed: Worker) -> None:
        """Put a spare worker in the place of *killed*, and have a new one start meanwhile."""
        cold = not self._spare
        try:
            self._workers.add(self._fresh(), cold=cold)
        except OSError:
            # No process can be had now: the next to take the dead one's turn tries again.
            self._workers.add(killed, cold=True)

    def _fresh(self) -> Worker:
        """Take a spare worker and have a new one start meanwhile; start one where there is no spare."""
        if not self._spare:
            return Worker(self._folder, self._limits)
        spare = self._spare.popleft()
        with suppress(OSError):
            self._spare.append(Worker(self._folder, self._limits))
        return spare
