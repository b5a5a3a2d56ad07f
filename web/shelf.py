"""The reading side: the generation in force, opened once and shared until its last reader leaves."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import NotFound
from graph.generations import Generations
from web.services import Generation

_LOOK_EVERY = 0.5


@dataclass(slots=True)
class _Volume:
    folder: Path
    generation: Generation
    readers: int = 0
    retired: bool = False


class Shelf:
    """Hands out the generation in force; an older one is closed when its last reader gives it back.

    *opens* opens a generation's folder; the ``release`` of what it returns closes it.
    """

    def __init__(self, generations: Generations, opens: Callable[[Path], Generation]) -> None:
        self._generations = generations
        self._open = opens
        self._lock = threading.Lock()
        self._volume: _Volume | None = None
        self._looked = 0.0

    def current(self) -> Generation:
        """Return the generation in force, held until its ``release`` is called; raises NotFound."""
        with self._lock:
            volume = self._renew()
            volume.readers += 1
        once = threading.Lock()

        def release() -> None:
            if once.acquire(blocking=False):
                self._give_back(volume)

        return replace(volume.generation, release=release)

    def close(self) -> None:
        """Close what is open as soon as nobody reads it."""
        with self._lock:
            if self._volume is not None:
                self._retire(self._volume)
                self._volume = None

    def _renew(self) -> _Volume:
        now = time.monotonic()
        if self._volume is not None and now - self._looked < _LOOK_EVERY:
            return self._volume
        self._looked = now
        folder = self._generations.current()
        if folder is None:
            raise NotFound("no generation has been published yet: run `minhbach ingest`")
        if self._volume is None or self._volume.folder != folder:
            fresh = _Volume(folder, self._open(folder))
            if self._volume is not None:
                self._retire(self._volume)
            self._volume = fresh
        return self._volume

    def _retire(self, volume: _Volume) -> None:
        volume.retired = True
        if volume.readers == 0:
            volume.generation.release()

    def _give_back(self, volume: _Volume) -> None:
        with self._lock:
            volume.readers -= 1
            last = volume.retired and volume.readers == 0
        if last:
            volume.generation.release()
