"""A published generation on disk: whether it is whole, and opened, all of it or nothing."""

import threading
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from graph import annals_file, generations, heap, history_file, judgements, roster
from graph.annals import Annals
from graph.archive import Archive
from graph.history_file import History
from graph.judgements import BadJudgement, Judgement
from graph.patches import Patches
from graph.roster import Roster
from search.words import sayings
from web.running import indexes, stores
from web.running.late import Late
from web.services import Generation
from web.settings import Settings


def whole(folder: Path) -> bool:
    """Tell whether the generation in *folder* has all that this version puts into one."""
    return roster.whole(folder / roster.FILE) and _has_annals(folder)


def opened(
    settings: Settings, folder: Path, *, patches: Patches, at_once: bool = False
) -> Generation:
    """The generation in *folder*, to which *patches* lead; whoever gets it calls ``release``.

    With *at_once* its query workers and its index get ready before they are asked. Where a part of it cannot
    be opened, the others are closed, and what that part raises is raised.
    """
    meta = generations.meta(folder)
    with ExitStack() as held:
        archive = held.enter_context(Archive(settings.data / "archive.sqlite3", read_only=True))
        listed = folder / roster.FILE
        things = Roster(listed if roster.whole(listed) else None)
        held.callback(things.close)
        annals = Annals(folder / annals_file.FILE) if _has_annals(folder) else None
        if annals is not None:
            held.callback(annals.close)
        store = stores.reader(settings, folder / "store")
        held.callback(store.close)
        index = indexes.reader(settings, folder / "index")
        held.callback(index.close)
        # The model of spellings takes a second or two: the first reader need not wait for it.
        warming = threading.Thread(target=_warm, args=(index,), name="warm-index", daemon=True)
        held.callback(lambda: warming.join() if warming.is_alive() else None)
        endpoint = Late(lambda: stores.endpoint(settings, folder / "store", index, annals))
        held.callback(endpoint.close)
        if at_once:
            endpoint.start()
            warming.start()
        made = Generation(
            number=meta.number,
            mark=meta.mark,
            sequence=meta.sequence,
            published=meta.published,
            store=store,
            index=index,
            endpoint=endpoint,
            articles=lambda identifier: archive.document(identifier, at=meta.sequence),
            counts=meta.counts,
            usage=meta.usage,
            invented=meta.invented,
            removed=archive.removed,
            given=archive.given,
            roster=things,
            annals=annals,
            patches=patches,
            history=History(settings.data / history_file.FILE, settings.base_iri),
            judged=lambda: _judged(settings.data / "judgements.jsonl", meta.published),
            newest=lambda size: archive.arrivals.newest(at=meta.sequence, size=size),
            arrivals=lambda among, size: archive.arrivals.among(among, at=meta.sequence, size=size),
        )
        return replace(made, release=held.pop_all().close)


def _warm(index: indexes.WarmIndex) -> None:
    index.warm()
    # What it read of the texts is many times what it learnt of them.
    heap.give_back()


def _judged(file: Path, published: str) -> list[Judgement]:
    """The judgements in *file* that a generation of the moment *published* follows."""
    try:
        return [one for one in judgements.read(file) if one.at <= published]
    except BadJudgement:
        # Somebody is writing it by hand; whoever writes to the archive next is told.
        return []


def _has_annals(folder: Path) -> bool:
    return annals_file.whole(folder / annals_file.FILE, sayings.form())
