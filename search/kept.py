"""What is dear to make again is kept by use, no more of it than a bound that is told beforehand."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def one(_key: object, _value: object) -> int:
    """Weigh all values alike, where they are as large as one another."""
    return 1


class Kept(Generic[Key, Value]):
    """What was made for the latest keys, together no heavier than *most*; asked by any number of threads.

    *weigh* tells what a key and its value count: their bytes, or :func:`one`. Unlike functools.lru_cache
    it refers to nothing that makes the values, so that whoever keeps it is freed with the last reference.
    """

    def __init__(self, most: int, weigh: Callable[[Key, Value], int]) -> None:
        self._most = most
        self._weigh = weigh
        self._lock = threading.Lock()
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._weight = 0

    @property
    def weight(self) -> int:
        """What all that is kept counts together."""
        return self._weight

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return what is kept for *key*, else what *make* returns; several threads may make it at a time."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key][0]
        value = make()
        weight = self._weigh(key, value)
        with self._lock:
            if weight <= self._most and key not in self._values:
                self._values[key] = value, weight
                self._weight += weight
            while self._weight > self._most:
                self._weight -= self._values.popitem(last=False)[1][1]
        return value

    def clear(self) -> None:
        """Keep nothing any more of what there is."""
        with self._lock:
            self._values.clear()
            self._weight = 0
