"""The reading side: the published generation, opened once and shared until its last reader leaves."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from graph import heap
from graph.errors import MinhBachError, NotFound
from graph.generations import Generations
from web.services import Generation

_LOG = logging.getLogger("minhbach")
_LOOK_EVERY = 0.5
_AGAIN = 30.0  # seconds after which what could not be opened is tried again


@dataclass(slots=True)
class _Volume:
    folder: Path
    generation: Generation
    readers: int = 0
    retired: bool = False


class Shelf:
    """Hands out the generation in force; an older one is closed when its last reader gives it back.

    *opens* opens a generation's folder; the ``release`` of what it returns closes it. A new generation
    is opened while the one before is still read, so that nobody waits at a switch.
    """

    def __init__(self, generations: Generations, opens: Callable[[Path], Generation]) -> None:
        self._generations = generations
        self._open = opens
        self._lock = threading.Lock()
        self._volume: _Volume | None = None
        self._opening: threading.Thread | None = None
        self._closed = False
        self._looked = 0.0
        self._patient_until = 0.0

    def current(self) -> Generation:
        """Return the generation in force, held until its ``release`` is called; raises NotFound."""
        with self._lock:
            volume = self._look()
            volume.readers += 1
        once = threading.Lock()

        def release() -> None:
            if once.acquire(blocking=False):
                self._give_back(volume)

        return replace(volume.generation, release=release)

    def close(self) -> None:
        """Close what is open as soon as nobody reads it."""
        with self._lock:
            self._closed = True
            opening = self._opening
        if opening is not None:
            opening.join()
        with self._lock:
            old, self._volume = self._volume, None
        _retire(old, self._lock)

    def _look(self) -> _Volume:
        """Return the newest generation that is open, and see to it that a newer one will be."""
        now = time.monotonic()
        if self._volume is not None and now - self._looked < _LOOK_EVERY:
            return self._volume
        self._looked = now
        if self._volume is not None and now < self._patient_until:
            return self._volume
        try:
            folder = self._generations.current()
        except MinhBachError as error:
            if self._volume is None:
                raise
            _LOG.error("%s; the generation before is served", error)
            self._patient_until = now + _AGAIN
            return self._volume
        if self._volume is None:
            if folder is None:
                raise NotFound("no generation has been published yet: run `minhbach ingest`")
            self._volume = _Volume(folder, self._open(folder))
        elif folder not in (None, self._volume.folder) and self._opening is None:
            assert folder is not None
            self._opening = threading.Thread(
                target=self._renew, args=(folder,), name="open-generation", daemon=True
            )
            self._opening.start()
        return self._volume

    def _renew(self, folder: Path) -> None:
        try:
            fresh = _Volume(folder, self._open(folder))
        except Exception as error:  # noqa: BLE001 - the one before is still good; it is tried again
            # What we raise on purpose says all in one line.
            known = isinstance(error, MinhBachError)
            _LOG.error("%s cannot be opened: %s", folder, error, exc_info=not known)
            with self._lock:
                self._opening = None
                self._patient_until = time.monotonic() + _AGAIN
            return
        with self._lock:
            old, self._opening = fresh, None
            if not self._closed:
                old, self._volume = self._volume or fresh, fresh
        _retire(old, self._lock)

    def _give_back(self, volume: _Volume) -> None:
        with self._lock:
            volume.readers -= 1
            last = volume.retired and volume.readers == 0
        if last:
            _close(volume)


def _retire(volume: _Volume | None, lock: threading.Lock) -> None:
    """Close *volume* now, or let its last reader do so."""
    if volume is None:
        return
    with lock:
        volume.retired = True
        unread = volume.readers == 0
    if unread:
        _close(volume)


def _close(volume: _Volume) -> None:
    volume.generation.release()
    heap.give_back()
