"""The one place where settings become adapters and adapters become services."""

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph import executors, generations, history_file, judging
from graph.archive import Archive
from graph.errors import (
    BadDocument,
    DataDamaged,
    DataLocked,
    DataMismatched,
    DataUnusable,
    MinhBachError,
)
from graph.generations import Generations, Meta
from graph.history_file import History
from graph.patches import Patches
from graph.store.logbook import Logbook
from web.running import indexes, stores, volumes
from web.running.desk import Desk, lock
from web.running.shelf import Shelf
from web.services import Generation, Services
from web.settings import Settings

_LOG = logging.getLogger("minhbach")


@dataclass(frozen=True, slots=True)
class State:
    """What a data directory holds, without opening more than it must."""

    articles: int
    sequence: int
    meta: Meta | None
    judged: bool = False
    """Whether people have judged since the generation was made."""
    whole: bool = True
    """Whether the generation has all that this version puts into one."""


def _warn(bad: BadDocument) -> None:
    _LOG.warning("in the archive, but no longer readable: %s", bad)


@contextmanager
def archive(settings: Settings) -> Iterator[Archive]:
    """The archive, to be read."""
    with Archive(settings.data / "archive.sqlite3", read_only=True) as opened:
        yield opened


def state(settings: Settings) -> State:
    """What the data directory holds now; raises DataDamaged where its generation cannot be read."""
    folder = Generations(settings.data).current()
    meta = generations.meta(folder) if folder else None
    whole = folder is not None and volumes.whole(folder)
    if not (settings.data / "archive.sqlite3").exists():
        return State(0, 0, meta, whole=whole)
    with archive(settings) as opened:
        judged = judging.pending(opened, judgements_file(settings))
        return State(len(opened), opened.sequence(), meta, judged, whole)


def patches(settings: Settings) -> Patches:
    """What changed from one generation to the next."""
    return Patches(settings.data / "patches")


def history(settings: Settings) -> History:
    """What became of each thing from one generation to the next."""
    return History(settings.data / history_file.FILE, settings.base_iri)


def index_state(settings: Settings) -> str:
    """How the index of the published generation does, in a few words."""
    return indexes.state(settings, Generations(settings.data).current())


def judgements_file(settings: Settings) -> Path:
    """Where people's decisions are kept: a part of the archive, so they stand beside it."""
    return settings.data / "judgements.jsonl"


@contextmanager
def writing(settings: Settings, *, work: str = "work") -> Iterator[Desk]:
    """The desk of a data directory, all that a crash left undone done; raises DataLocked."""
    with lock(settings.data):
        _see_form(settings)
        desk = _desk(settings, settings.data / work)
        try:
            desk.catch_up(executors.inline(), _warn)
            yield desk
        finally:
            desk.close()


def _desk(settings: Settings, work: Path) -> Desk:
    _see_archive(settings)
    with ExitStack() as given_up:
        opened = given_up.enter_context(Archive(settings.data / "archive.sqlite3"))
        base = opened.setting("base")
        if base is None:
            opened.set("base", settings.base_iri)
        elif base != settings.base_iri:
            raise MinhBachError(
                f"{settings.data} holds addresses below {base}, MINHBACH_BASE_IRI is {settings.base_iri}:"
                " set it back, or run `minhbach rebuild` to move every address"
            )
        # Before the store: an index that cannot be written to must not keep that locked.
        index = given_up.enter_context(closing(indexes.writer(settings, work, opened)))
        logbook = Logbook(work / "changes", most=settings.patch_statements)
        store = given_up.enter_context(closing(stores.writer(settings, work, logbook)))
        desk = Desk(
            opened,
            store,
            index,
            settings.base_iri,
            Generations(settings.data),
            judgements_file(settings),
            _warn,
            logbook,
            patches(settings),
            settings.patches,
            history(settings),
            settings.history,
            partial(stores.compared, settings),
        )
        _match(desk, work / "archive")
        given_up.pop_all()
    return desk


def _see_archive(settings: Settings) -> None:
    """Raise DataMismatched where an archive was published here and is gone: an empty one is none."""
    folder = Generations(settings.data).standing()
    if folder is None or (settings.data / "archive.sqlite3").exists():
        return
    if generations.meta(folder).sequence:
        raise DataMismatched(
            f"{settings.data}: archive.sqlite3 is gone, what was made from it is still there:"
            " put it back from a backup and run `minhbach rebuild`"
        )


def _see_form(settings: Settings) -> None:
    """Raise DataLater where a later program has published here: what it made would not be gone on with."""
    with suppress(DataDamaged):
        folder = Generations(settings.data).current()
        if folder is not None:
            generations.meta(folder)


def _match(desk: Desk, mark: Path) -> None:
    """Raise DataMismatched where store and index follow another archive than the one that is open.

    They would take what is new for what they have already, and never show it. Raises DataLater where a
    later program has made them.
    """
    said = mark.read_text(encoding="ascii").split() if mark.exists() else []
    made_from = said[0] if said else None
    generations.see_form(mark.parent, int(said[1]) if said[1:] and said[1].isdecimal() else 1)
    ahead = max(desk.store.sequence(), desk.index.sequence())
    if made_from not in (None, desk.archive.identity()) or ahead > desk.archive.sequence():
        raise DataMismatched(
            f"{desk.judgements.parent}: graph and index were made from another archive, or from"
            " a later state of this one: put that back, or run `minhbach rebuild` to make both from this one"
        )
    if made_from is None:
        mark.parent.mkdir(parents=True, exist_ok=True)
        told = f"{desk.archive.identity()} {generations.FORM}\n"
        mark.write_text(told, encoding="ascii")


def find(settings: Settings) -> None:
    """See that there is a data directory, for who does not mean to begin one; raises DataUnusable."""
    if not settings.data.is_dir():
        raise DataUnusable(
            f"{settings.data}: there is no such data directory: set MINHBACH_DATA to yours,"
            " or begin one with `minhbach ingest`"
        )


def rebuild(settings: Settings, *, workers: int, advanced: Callable[[int], object]) -> int:
    """Make store and index from the archive alone, publish them and drop the old ones.

    Returns how many articles that were. Readers see the old generation until the new one is whole; on a
    SPARQL server, which keeps one state of the quads, they see these come back.
    """
    find(settings)
    indexes.check(settings)
    with lock(settings.data):
        _see_archive(settings)
        with Archive(settings.data / "archive.sqlite3", upgrade=True) as opened:
            # Before the new base is noted: an interruption must not hide what lies below the old one.
            stores.forget(settings, opened.setting("base") or settings.base_iri)
            opened.set("base", settings.base_iri)
            opened.registry.forget_labels()
        fresh, work, old = (settings.data / name for name in (".new-work", "work", ".old-work"))
        shutil.rmtree(fresh, ignore_errors=True)
        desk = None
        try:
            desk = _desk(settings, fresh)
            with executors.growing(workers) as readers:
                desk.catch_up(readers, _warn, advanced)
            desk.publish(anew=True)
            count = len(desk.archive)
        except BaseException:
            if desk is not None:
                desk.close()
            # Where the disk is full, half of what was made must not keep it so.
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        desk.close()
        shutil.rmtree(old, ignore_errors=True)
        if work.exists():
            work.rename(old)
        fresh.rename(work)
        shutil.rmtree(old, ignore_errors=True)
        return count


def refresh(settings: Settings) -> None:
    """See that a generation stands and lacks nothing that the archive holds.

    Where another process is writing, the generation in force is good enough.
    """
    try:
        now = state(settings)
    except DataDamaged as error:
        _LOG.warning("%s; publishing another one", error)
        now = State(0, 0, None)
    following = now.meta is not None and now.meta.sequence == now.sequence
    if following and now.whole and not now.judged:
        return
    try:
        with writing(settings) as desk:
            desk.publish()
    except DataLocked:
        if now.meta is None:
            raise


@contextmanager
def library(settings: Settings) -> Iterator[Generation]:
    """The generation in force, brought up to date, for one command; raises DataUnusable without any data."""
    find(settings)
    refresh(settings)
    shelf = Shelf(
        Generations(settings.data), partial(volumes.opened, settings, patches=patches(settings))
    )
    generation = shelf.current()
    try:
        yield generation
    finally:
        generation.release()
        shelf.close()


def _stands(settings: Settings) -> bool:
    """Whether archive and generation are where a server that starts now would look for them."""
    try:
        folder = Generations(settings.data).standing()
        return folder is not None and (settings.data / "archive.sqlite3").exists()
    except OSError:
        return False


@contextmanager
def services(settings: Settings) -> Iterator[Services]:
    """All that the pages need, for as long as they are served.

    Raises StoreError where no worker can answer public queries safely, before anything is served.
    """
    refresh(settings)
    opens = partial(volumes.opened, settings, patches=patches(settings), at_once=True)
    shelf = Shelf(Generations(settings.data), opens)
    shelf.current().release()
    try:
        yield Services(current=shelf.current, standing=partial(_stands, settings))
    finally:
        shelf.close()
