"""The writing side of a data directory: one process at a time, archive first, then what follows it."""

import fcntl
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graph import (
    addresses,
    annals_file,
    census,
    chronicle,
    clock,
    executors,
    generations,
    judgements,
    judging,
    pipeline,
    recording,
    roster,
    statistics,
)
from graph.archive import Archive
from graph.errors import BadDocument, DataLocked, DataUnusable
from graph.generations import Generations, Meta
from graph.history_file import Age, History
from graph.patches import Patch, Patches
from graph.pipeline import Street
from graph.store.logbook import Difference, Logbook, Untold
from graph.store.ports import StoreWriter
from search.ports import IndexWriter
from search.words import sayings
from web.running import volumes

_SECONDS_BETWEEN = 30.0
# A publication reads all that there is: of a long ingest it takes a tenth of the time at most.
_TIMES_AS_LONG = 9


@contextmanager
def lock(data: Path) -> Iterator[None]:
    """Hold the one right to write to *data*, made where it is missing.

    Raises DataLocked where another process has it, DataUnusable where nothing can be written there.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        opened = (data / "lock").open("a")
    except OSError as error:
        advice = (
            "run this as the user who owns it, or set MINHBACH_DATA to a directory of yours"
            if isinstance(error, PermissionError)
            else "set MINHBACH_DATA to one"
        )
        raise DataUnusable(
            f"{data}: cannot be a data directory: {error.strerror}; {advice}"
        ) from None
    with opened as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DataLocked(f"{data}: another process is writing; try again later") from None
        yield


@dataclass(slots=True)
class Desk:
    """Archive, store and index opened for writing, and the press that publishes them.

    The store notes in *logbook* what becomes of the quads; *patches* keeps of it what changes from one
    generation to the next, for *kept* generations, and *history* what it was to each thing, *remembered*
    events. *compare* tells what has changed since the store in a folder, where the quads were made anew.
    """

    archive: Archive
    store: StoreWriter
    index: IndexWriter
    base: str
    published: Generations
    judgements: Path
    failed: Callable[[BadDocument], None]
    logbook: Logbook
    patches: Patches
    kept: int
    history: History
    remembered: int
    compare: Callable[[Path, StoreWriter], Difference | Untold]
    _in_force: int = field(default=-1, init=False)
    _at: float = field(default_factory=time.monotonic, init=False)
    _took: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        current = self.published.standing()
        if current is None:
            self.logbook.open(None)
            return
        meta = generations.meta(current)
        self.logbook.open(meta.name)
        whole = meta.base == self.base and volumes.whole(current)
        if whole and not judging.unpublished(self.archive):
            self._in_force = meta.sequence

    @property
    def street(self) -> Street:
        """Where documents go."""
        judged = judgements.read(self.judgements)
        return Street(self.archive, self.store, self.index, self.base, judged)

    def catch_up(
        self,
        executor: Executor,
        failed: Callable[[BadDocument], None],
        advanced: Callable[[int], object] = lambda count: None,
    ) -> None:
        """Apply what a crash left undone and what people have judged since."""
        pipeline.catch_up(self.street, executor=executor, failed=failed, advanced=advanced)
        self._settle(executor, failed)

    def _settle(self, executor: Executor, failed: Callable[[BadDocument], None]) -> None:
        if judging.enforce(self.street, self.judgements, executor=executor, failed=failed):
            self._in_force = -1

    def publish_if_due(self) -> None:
        """Publish where readers have waited half a minute, and nine times as long as the last one took."""
        if time.monotonic() - self._at > max(_SECONDS_BETWEEN, _TIMES_AS_LONG * self._took):
            self.publish()

    def publish(self, *, anew: bool = False) -> None:
        """Publish store and index, addresses settled by all that is there now; nothing where nothing changed.

        *anew* publishes all the same: the sequence is the old one, what was made of it is not.
        """
        begun = time.monotonic()
        self._settle(executors.inline(), self.failed)
        sequence = self.store.sequence()
        if sequence == self._in_force and not anew:
            return

        before = self.published.standing()

        def write(folder: Path, meta: Meta) -> None:
            self.store.snapshot(folder / "store")
            self.index.snapshot(folder / "index")
            roster.write(folder / roster.FILE, census.of(self.store))
            annals = folder / annals_file.FILE
            annals_file.write(annals, chronicle.of(self.store), sayings.rows, sayings.form())
            # Both before the generation is there: a crash leaves what nobody looks for.
            self._tell_change(before, meta, anew=anew)
            self.logbook.begin(meta.name)

        def describe(number: int) -> Meta:
            return Meta(
                number=number,
                sequence=sequence,
                published=clock.now(),
                base=self.base,
                counts=dict(statistics.counts(self.store)),
                invented=statistics.invented(self.store),
                mark=secrets.token_hex(4),
                usage=statistics.usage(self.store),
            )

        meta = generations.meta(self.published.publish(write, describe))
        self.logbook.open(meta.name)
        self.patches.keep(self.kept)
        self.history.keep(self.remembered)
        judging.publish(self.archive)
        self._in_force = sequence
        self._at = time.monotonic()
        self._took = self._at - begun

    def _tell_change(self, before: Path | None, meta: Meta, *, anew: bool) -> None:
        """Keep what the generation of *meta* changes in that in the folder *before*."""
        previous = generations.meta(before).name if before is not None else None
        change: Difference | Untold
        if before is None:
            change = Untold.UNKNOWN
        elif anew:
            change = self.compare(before / "store", self.store)
        else:
            change = self.logbook.difference(self.store.holds)
        quads = meta.counts.get("quad", 0)
        patch = Patch(meta.name, previous, meta.published, quads)
        self.patches.put(patch, change, base=self.base)
        since = generations.meta(before).sequence if before is not None else 0
        if meta.number == 1:
            change = recording.beginning(self.store, base=self.base, most=self.logbook.most)
        recording.record(
            self.history,
            Age(meta.number, meta.name, previous, meta.published),
            change,
            self.store,
            self.archive,
            base=self.base,
            since=since,
        )

    def withhold(self, articles: Iterable[str]) -> None:
        """Let no patch and no history tell of *articles*, neither of the past nor of the next generation."""
        named = list(articles)
        self.logbook.close()
        for one in named:
            self.patches.withhold(f"<{addresses.graph(self.base, one)}>")
        self.history.withhold(named)

    def close(self) -> None:
        """Close archive, store and index."""
        self.index.close()
        self.store.close()
        self.archive.close()
