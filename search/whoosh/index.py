"""The embedded index as readers see it: one generation in one folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from search.ports import Hit, Request, Results, Suggestion
from search.searching import Searching
from search.whoosh.reader import WhooshReader


class WhooshIndex:
    """The index in *folder*, as it was when opened; searched by any number of threads.

    Raises IndexDamaged where it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._reader = WhooshReader(folder)
        self._searching = Searching(self._reader)

    def search(self, request: Request) -> Results:
        """Return what *request* finds; never raises for what a reader typed."""
        return self._searching.search(request)

    def hits(self, request: Request) -> Iterator[Hit]:
        """Yield all hits of *request* in its order, however many, unmarked; its page is left aside."""
        return self._searching.hits(request)

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, best first."""
        return self._searching.suggest(typed, limit=limit)

    def warm(self) -> None:
        """Make what the first search would otherwise wait for; to be called aside, at any time."""
        self._searching.warm()

    def sequence(self) -> int:
        """The last sequence number of the archive's journal that this index has applied."""
        return self._reader.sequence

    def close(self) -> None:
        """Give back what the index holds: files, and memory even where somebody holds on to this."""
        self._reader.close()
        del self._searching
