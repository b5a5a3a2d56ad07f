"""Whose turn it is: a fair queue of clients before a few things that they share."""

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Generic, TypeVar

from graph.errors import Busy, MinhBachError
from graph.store.line import Line, Place

T = TypeVar("T")
Gone = Callable[[], bool]
_LOOK_UP = 0.25  # seconds between two looks at whether a waiting client has left


class ClientGone(MinhBachError):
    """The client has left; nobody waits for an answer any more."""


class _Waiting(Place, Generic[T]):
    """One who waits: *given* holds the thing as soon as it is this one's turn."""

    __slots__ = ("dropped", "given", "told")

    def __init__(self, client: str, *, light: bool, lock: threading.RLock) -> None:
        super().__init__(client, light=light)
        self.told = threading.Condition(lock)
        self.given: list[T] = []
        self.dropped = False


class Turns(Generic[T]):
    """Hands out free things of type *T* in the order of :class:`graph.store.line.Line`.

    *queue* bounds the waiting queries of all, *per_client* those of one that run or wait, *running*
    those of one that run. Light queries, which are expected to take no time, have a bound of their own
    and may run beside any others of their client.
    """

    def __init__(self, *, queue: int, per_client: int, running: int) -> None:
        self._queue = queue
        self._per_client = per_client
        self._running_per_client = running
        self._lock = threading.RLock()
        self._resumed = threading.Condition(self._lock)
        self._free: list[T] = []
        self._running: Counter[tuple[str, bool]] = Counter()
        self._line = Line()
        self._resuming = 0

    @property
    def waiting(self) -> int:
        """How many queries wait."""
        with self._lock:
            return len(self._line)

    @property
    def resuming(self) -> int:
        """How many wait in :meth:`resume`."""
        with self._lock:
            return self._resuming

    @property
    def crowd(self) -> int:
        """How many clients wait with queries of unknown weight who did not overrun lately."""
        with self._lock:
            return self._line.crowd

    def running(self, client: str) -> int:
        """How many things *client* holds."""
        with self._lock:
            return self._running[client, False] + self._running[client, True]

    def add(self, thing: T, *, cold: bool = False) -> None:
        """Put *thing* among the free ones; a *cold* one, which still starts, is taken last."""
        with self._lock:
            self._free.insert(0 if cold else len(self._free), thing)
            self._hand_out()

    def withdraw(self) -> list[T]:
        """Take out and return the free things."""
        with self._lock:
            taken, self._free = self._free, []
            return taken

    def take(
        self, client: str, *, patience: float, gone: Gone | None = None, light: bool = False
    ) -> T:
        """Return a free thing for *client*, who gives back with :meth:`leave`.

        Raises Busy where too many wait or *patience* (seconds) ends, ClientGone where *gone* says so.
        """
        deadline = time.monotonic() + patience
        me: _Waiting[T] = _Waiting(client, light=light, lock=self._lock)
        with self._lock:
            mine = self._line.count(client, light=light) + self._running[client, light]
            if mine >= self._per_client:
                raise Busy(f"you have {mine} queries under way; wait for one of them")
            if len(self._line) >= self._queue:
                self._make_room(me)
            self._line.join(me)
            self._hand_out()
            try:
                while not me.given:
                    if me.dropped:
                        raise Busy("too many queries are waiting")
                    self._wait(me.told, deadline, gone)
            except BaseException:
                if not me.dropped:
                    self._line.leave(me)
                raise
            return me.given[0]

    def resume(self, *, patience: float, gone: Gone | None = None) -> T:
        """Return a free thing for a client who has a turn and no thing, before all who wait for a turn.

        Raises as :meth:`take` does.
        """
        deadline = time.monotonic() + patience
        with self._lock:
            self._resuming += 1
            try:
                while not self._free:
                    self._wait(self._resumed, deadline, gone)
                return self._free.pop()
            finally:
                self._resuming -= 1
                self._hand_out()

    def overran(self, client: str, *, light: bool = False) -> None:
        """Remember for a minute that *client* held a thing for too long, with a *light* query or not."""
        with self._lock:
            self._line.late.add(client)
            if light:
                self._line.misjudged.add(client)

    def is_late(self, client: str) -> bool:
        """Tell whether *client* overran lately."""
        with self._lock:
            return client in self._line.late

    def is_light(self, client: str) -> bool:
        """Tell whether what looks light has been so with *client* lately."""
        with self._lock:
            return client not in self._line.misjudged

    def leave(self, client: str, *, light: bool = False) -> None:
        """Count one query of *client* less."""
        with self._lock:
            self._running[client, light] -= 1
            if self._running[client, light] <= 0:
                del self._running[client, light]
            self._hand_out()

    def _hand_out(self) -> None:
        """Give what is free to those whose turn it is: each of them wakes alone."""
        while self._free:
            if self._resuming:
                self._resumed.notify()
                return
            place = self._line.next(self._may_run)
            if not isinstance(place, _Waiting):
                return
            self._line.leave(place, served=True)
            self._running[place.client, place.light] += 1
            place.given.append(self._free.pop())
            place.told.notify()

    def _may_run(self, place: Place) -> bool:
        return place.light or self._running[place.client, False] < self._running_per_client

    def _make_room(self, newcomer: Place) -> None:
        """Turn away whoever has more places than *newcomer*; raises Busy where nobody has."""
        last = self._line.last(newcomer)
        if not isinstance(last, _Waiting):
            raise Busy("too many queries are waiting")
        self._line.leave(last)
        last.dropped = True
        last.told.notify()

    def _wait(self, told: threading.Condition, deadline: float, gone: Gone | None) -> None:
        """Wait for a change; raises Busy at *deadline*, ClientGone where *gone* says so."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise Busy("no worker became free in time")
        if gone is not None and gone():
            raise ClientGone
        told.wait(left if gone is None else min(left, _LOOK_UP))
