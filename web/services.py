"""What pages are made from: one published generation at a time, behind ports."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph import generations
from graph.annals import Annals
from graph.arrivals import Arrival
from graph.history_file import History
from graph.judgements import Judgement
from graph.model import Document
from graph.patches import Patches
from graph.roster import Roster
from graph.store.ports import Endpoint, Store
from search.ports import Index

# A folder that is never there.
_NO_PATCHES = Patches(Path(os.devnull))
_NO_HISTORY = History(Path(os.devnull) / "history", "")


def _keep() -> None:
    """Give nothing back: what a generation needs where nobody counts its readers."""


def _none(_name: str) -> bool:
    """Nothing was ever taken out."""
    return False


def _nobody(_size: int) -> list[str]:
    """No article is known to have come."""
    return []


def _never(_documents: Iterable[str], _size: int) -> list[Arrival]:
    """Of no article it is known when it came."""
    return []


def _unjudged() -> Sequence[Judgement]:
    """Nobody has judged anything."""
    return ()


def _stands() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Generation:
    """One age of the data: graph, index and articles that belong together.

    *published* is an ISO 8601 date-time. *counts* holds the numbers that pages show, ready made:
    "article", "fact", "triple", "quad" and each mention kind ("agency", "person" …). *invented* tells whether
    any article of it is a demonstration text. *articles* gives a document by its id, or None; *removed*
    tells of an id without a document whether there was one that was taken out, *given* of the path of
    a thing ("co-quan/so-y-te") whether it is or has been the address of anything. *roster* lists what
    articles name by the alphabet, *annals* all facts by their days; None where an earlier version made
    the generation. *newest* gives the ids of so many articles that came last, *arrivals* of
    some articles so many that came last, with when. *patches* tell what changed from one generation to the
    next, *history* what it was to each thing, and *judged* what people have decided on identity, so far as it
    is in force; *mark* tells this one from others of its number.
    *usage* tells how often the facts use each of the "classes" and "properties", by address; nothing where
    an earlier version made the generation.
    *release* is called once by whoever got the generation, when nothing of it is read any more.
    """

    number: int
    sequence: int
    published: str
    store: Store
    index: Index
    endpoint: Endpoint
    articles: Callable[[str], Document | None]
    counts: Mapping[str, int] = field(default_factory=dict)
    invented: bool = False
    removed: Callable[[str], bool] = _none
    given: Callable[[str], bool] = _none
    roster: Roster = field(default_factory=Roster)
    annals: Annals | None = None
    newest: Callable[[int], list[str]] = _nobody
    arrivals: Callable[[Iterable[str], int], list[Arrival]] = _never
    patches: Patches = _NO_PATCHES
    history: History = _NO_HISTORY
    judged: Callable[[], Sequence[Judgement]] = _unjudged
    mark: str = ""
    usage: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    release: Callable[[], None] = _keep

    @property
    def name(self) -> str:
        """What those who keep a copy of it call it: "42-5f3a9c1d"."""
        return generations.named(self.number, self.mark)


@dataclass(frozen=True, slots=True)
class Services:
    """All that the web room needs of the others.

    *current* gives the generation in force, held until its ``release`` is called: a request calls it
    once and stays with what it got.
    """

    current: Callable[[], Generation]
    standing: Callable[[], bool] = _stands
    """Whether the data directory is as it should be: what is open goes on without it, for a while."""
