"""The writing side: what has changed is published, once, and not too often."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph import generations
from graph.archive import Archive
from graph.errors import BadDocument, DataLocked, DataUnusable
from graph.generations import Generations
from graph.history_file import History
from graph.patches import Patches
from graph.store import embedded
from graph.store.logbook import Logbook, Untold
from web.running import desk as desks
from web.running.desk import Desk

BASE = "https://example.vn/"
QUAD = f"<{BASE}s> <{BASE}p> <{BASE}o> .\n"


@dataclass
class Index:
    """An index that writes its name and notes that it was closed."""

    closed: bool = False

    def snapshot(self, folder: Path) -> None:
        folder.mkdir()

    def close(self) -> None:
        self.closed = True


def _fail(bad: BadDocument) -> None:
    raise AssertionError(bad)


def opened(data: Path, *, base: str = BASE) -> Desk:
    logbook = Logbook(data / "changes", most=1000)
    return Desk(
        archive=Archive(data / "archive.sqlite3"),
        store=embedded.write(data / "store", logbook),
        index=Index(),  # type: ignore[arg-type]
        base=base,
        published=Generations(data),
        judgements=data / "judgements.jsonl",
        failed=_fail,
        logbook=logbook,
        patches=Patches(data / "patches"),
        kept=2,
        history=History(data / "history.sqlite3", base),
        remembered=1000,
        compare=lambda folder, now: Untold.UNKNOWN,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = opened(tmp_path)
    made.store.load([QUAD], sequence=1)
    yield made
    made.close()


def number(desk: Desk) -> int:
    """The number of the generation in force, 0 before the first."""
    current = desk.published.current()
    return 0 if current is None else generations.meta(current).number


def test_a_generation_is_graph_and_index_of_one_age_described(desk: Desk) -> None:
    desk.publish()
    current = desk.published.current()
    assert current is not None
    meta = generations.meta(current)

    assert {path.name for path in current.iterdir()} == {
        "store",
        "index",
        "roster.sqlite3",
        "annals.sqlite3",
        "meta.json",
    }
    assert (meta.number, meta.sequence, meta.base, meta.counts["quad"]) == (
        1,
        1,
        BASE,
        2,
    )  # the sequence is a quad too
    assert not meta.invented


def test_what_has_not_changed_is_published_on_demand_alone(desk: Desk) -> None:
    desk.publish()
    desk.publish()
    assert number(desk) == 1
    desk.publish(anew=True)
    assert number(desk) == 2
    desk.store.apply([], sequence=2)
    desk.publish()
    assert number(desk) == 3


def test_readers_wait_for_half_a_minute_and_no_longer(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = desks.time.monotonic()
    monkeypatch.setattr(desks.time, "monotonic", lambda: now)
    desk.publish_if_due()
    assert number(desk) == 0
    now += 31
    desk.publish_if_due()
    assert number(desk) == 1
    desk.store.apply([], sequence=2)
    desk.publish_if_due()
    assert number(desk) == 1


def test_who_publishes_slowly_publishes_seldom(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = itertools.count(step=10)
    monkeypatch.setattr(desks.time, "monotonic", lambda: next(seconds))
    desk.publish()
    published = [number(desk)]
    for sequence in range(2, 12):
        desk.store.apply([], sequence=sequence)
        desk.publish_if_due()
        published.append(number(desk))
    assert published == [1] * 10 + [2]


@pytest.mark.parametrize(("base", "published"), [(BASE, 1), ("https://khac.example/", 2)])
def test_who_comes_back_publishes_what_is_new_to_readers(
    tmp_path: Path, desk: Desk, base: str, published: int
) -> None:
    """Addresses below another base are new, whatever the sequence says."""
    desk.publish()
    desk.close()
    again = opened(tmp_path, base=base)
    again.publish()

    assert number(again) == published
    again.close()


def test_all_is_closed(desk: Desk) -> None:
    desk.close()

    assert desk.index.closed  # type: ignore[attr-defined]
    with pytest.raises(Exception, match="closed"):
        len(desk.archive)


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    with desks.lock(data), pytest.raises(DataLocked, match="another process"), desks.lock(data):
        pass
    with desks.lock(data):
        pass


def test_a_data_directory_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataUnusable, match="MINHBACH_DATA"), desks.lock(tmp_path / "file" / "data"):
        pass
