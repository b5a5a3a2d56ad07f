"""Whose turn it is: a fair queue of clients before a few things that they share."""

import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from typing import Generic, TypeVar

from graph.errors import Busy, MinhBachError

T = TypeVar("T")
Gone = Callable[[], bool]
_LOOK_UP = 0.25  # seconds between two looks at whether a waiting client has left
_REMEMBERED = 60.0  # seconds for which a client who held a thing for too long goes after the others


class ClientGone(MinhBachError):
    """The client has left; nobody waits for an answer any more."""


class Turns(Generic[T]):
    """Hands out free things of type *T*: first come, first served within a client, in turn between
    clients, so that a client with many queries delays its own alone. Clients who lately held a thing
    for too long, as :meth:`overran` is told, go after those who did not.

    *queue* bounds the waiting queries of all, *per_client* those of one that run or wait, *running*
    those of one that run.
    """

    def __init__(self, *, queue: int, per_client: int, running: int) -> None:
        self._queue = queue
        self._per_client = per_client
        self._running_per_client = running
        self._change = threading.Condition()
        self._free: list[T] = []
        self._running: Counter[str] = Counter()
        self._waiting: OrderedDict[str, deque[object]] = OrderedDict()
        self._late: OrderedDict[str, float] = OrderedDict()
        self._resuming = 0

    @property
    def waiting(self) -> int:
        """How many queries wait."""
        with self._change:
            return sum(map(len, self._waiting.values()))

    @property
    def resuming(self) -> int:
        """How many wait in :meth:`resume`."""
        with self._change:
            return self._resuming

    @property
    def crowd(self) -> int:
        """How many clients wait who did not overrun lately."""
        with self._change:
            return sum(not self._is_late(client) for client in self._waiting)

    def running(self, client: str) -> int:
        """How many things *client* holds."""
        with self._change:
            return self._running[client]

    def add(self, thing: T, *, cold: bool = False) -> None:
        """Put *thing* among the free ones; a *cold* one, which still starts, is taken last."""
        with self._change:
            self._free.insert(0 if cold else len(self._free), thing)
            self._change.notify_all()

    def withdraw(self, unwanted: Callable[[T], bool]) -> list[T]:
        """Take out and return the free things that are *unwanted*."""
        with self._change:
            taken = [thing for thing in self._free if unwanted(thing)]
            self._free = [thing for thing in self._free if not unwanted(thing)]
            return taken

    def take(self, client: str, *, patience: float, gone: Gone | None = None) -> T:
        """Return a free thing for *client*, who gives back with :meth:`leave`.

        Raises Busy where too many wait or *patience* (seconds) ends, ClientGone where *gone* says so.
        """
        deadline = time.monotonic() + patience
        me = object()
        with self._change:
            mine = len(self._waiting.get(client, ())) + self._running[client]
            if mine >= self._per_client:
                raise Busy(f"you have {mine} queries under way; wait for one of them")
            if sum(map(len, self._waiting.values())) >= self._queue:
                raise Busy("too many queries are waiting")
            self._waiting.setdefault(client, deque()).append(me)
            try:
                while not (self._free and not self._resuming and self._next() is me):
                    self._wait(deadline, gone)
            except BaseException:
                self._waiting[client].remove(me)
                self._tidy(client)
                raise
            self._waiting[client].popleft()
            self._waiting.move_to_end(client)
            self._tidy(client)
            self._running[client] += 1
            return self._free.pop()

    def resume(self, *, patience: float, gone: Gone | None = None) -> T:
        """Return a free thing for a client who has a turn and no thing, before all who wait for a turn.

        Raises as :meth:`take` does.
        """
        deadline = time.monotonic() + patience
        with self._change:
            self._resuming += 1
            try:
                while not self._free:
                    self._wait(deadline, gone)
                return self._free.pop()
            finally:
                self._resuming -= 1
                self._change.notify_all()

    def overran(self, client: str) -> None:
        """Remember for a minute that *client* held a thing for too long."""
        now = time.monotonic()
        with self._change:
            self._late.pop(client, None)
            self._late[client] = now
            while now - next(iter(self._late.values())) > _REMEMBERED:
                self._late.popitem(last=False)

    def is_late(self, client: str) -> bool:
        """Tell whether *client* overran lately."""
        with self._change:
            return self._is_late(client)

    def leave(self, client: str) -> None:
        """Count one query of *client* less."""
        with self._change:
            self._running[client] -= 1
            if self._running[client] <= 0:
                del self._running[client]
            self._change.notify_all()

    def _wait(self, deadline: float, gone: Gone | None) -> None:
        """Wait for a change; raises Busy at *deadline*, ClientGone where *gone* says so."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise Busy("no worker became free in time")
        if gone is not None and gone():
            raise ClientGone
        self._change.wait(left if gone is None else min(left, _LOOK_UP))

    def _next(self) -> object | None:
        """The first in the queue of the first client that may run one more: late ones last."""
        able = [
            client for client in self._waiting if self._running[client] < self._running_per_client
        ]
        if not able:
            return None
        return self._waiting[min(able, key=self._is_late)][0]

    def _is_late(self, client: str) -> bool:
        return time.monotonic() - self._late.get(client, float("-inf")) <= _REMEMBERED

    def _tidy(self, client: str) -> None:
        if not self._waiting[client]:
            del self._waiting[client]
        self._change.notify_all()
