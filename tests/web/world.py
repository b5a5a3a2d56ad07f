"""A small world: the demonstration articles, read by the real street into a generation."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph import (
    annals_file,
    census,
    chronicle,
    executors,
    history_file,
    pipeline,
    recording,
    roster,
    sources,
    statistics,
)
from graph.annals import Annals
from graph.archive import Archive
from graph.errors import BadDocument
from graph.history_file import Age, History
from graph.pipeline import Street
from graph.roster import Roster
from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from search.words import sayings
from web.running import textsearch
from web.services import Generation

BASE = "http://127.0.0.1:8000/"
PUBLISHED = "2026-11-22T08:30:00+07:00"
DEMO = Path(__file__).parents[2] / "demo" / "articles.jsonl"


def make(folder: Path, reference: Path) -> None:
    """Fill the empty *folder* with an archive, a store and an index of the demonstration.

    *reference* is a store that holds the reference data.
    """
    failed: list[BadDocument] = []
    with Archive(folder / "archive.sqlite3") as archive:
        store = embedded.write(shutil.copytree(reference, folder / "work-store"))
        index = WhooshIndexWriter(folder / "work-index")
        pipeline.ingest(
            sources.read([DEMO]),
            Street(archive, store, index, BASE),
            executor=executors.inline(),
            kept=lambda document, outcome: None,
            failed=failed.append,
            published=lambda: None,
        )
        store.snapshot(folder / "store")
        index.snapshot(folder / "index")
        roster.write(folder / roster.FILE, census.of(store))
        annals = folder / annals_file.FILE
        annals_file.write(annals, chronicle.of(store), sayings.rows, sayings.form())
        recording.record(
            _history(folder),
            Age(3, "3", None, PUBLISHED),
            recording.beginning(store, base=BASE, most=1_000_000),
            store,
            archive,
            base=BASE,
            since=0,
        )
        index.close()
        store.close()
    assert failed == []


@contextmanager
def opened(folder: Path) -> Iterator[Generation]:
    """The generation that :func:`make` has put into *folder*."""
    store = embedded.read(folder / "store")
    index = WhooshIndex(folder / "index")
    things = Roster(folder / roster.FILE)
    annals = Annals(folder / annals_file.FILE)
    endpoint = PublicEndpoint(
        folder / "store",
        limits=Limits(allow_unsandboxed=True),
        search=textsearch.over(index, annals),
    )
    with Archive(folder / "archive.sqlite3", read_only=True) as archive:
        yield Generation(
            number=3,
            sequence=store.sequence(),
            published=PUBLISHED,
            store=store,
            index=index,
            endpoint=endpoint,
            articles=archive.document,
            counts=statistics.counts(store),
            usage=statistics.usage(store),
            invented=statistics.invented(store),
            removed=archive.removed,
            roster=things,
            annals=annals,
            history=_history(folder),
            newest=lambda size: archive.arrivals.newest(at=archive.sequence(), size=size),
            arrivals=lambda among, size: archive.arrivals.among(
                among, at=archive.sequence(), size=size
            ),
        )
    endpoint.close()
    things.close()
    annals.close()
    index.close()
    store.close()


def _history(folder: Path) -> History:
    return History(folder / history_file.FILE, BASE)
