"""A generation on disk is opened whole or not at all: what was opened is closed where a part is missing."""

import gc
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import annals_file
from graph.annals import Choice
from graph.errors import MinhBachError
from graph.patches import Patches
from graph.store import embedded
from search.ports import Request
from search.whoosh.index import WhooshIndex
from tests.web.world import BASE
from web import wiring
from web.running import volumes
from web.services import Generation
from web.settings import Settings


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A data directory without an article, published."""
    made = Settings(data=tmp_path_factory.mktemp("data"), base_iri=BASE, allow_unsandboxed=True)
    with wiring.writing(made) as desk:
        desk.publish(anew=True)
    return made


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what was closed, in order."""
    names: list[str] = []

    def watch(class_: type, name: str) -> None:
        close: Callable[[object], None] = class_.close  # type: ignore[attr-defined]

        def told(self: object) -> None:
            names.append(name)
            close(self)

        monkeypatch.setattr(class_, "close", told)

    watch(embedded.EmbeddedStore, "store")
    watch(WhooshIndex, "index")
    watch(volumes.Archive, "archive")
    watch(volumes.Roster, "roster")
    watch(volumes.Annals, "annals")
    return names


def _open(settings: Settings) -> Generation:
    folder = (settings.data / "current").resolve()
    return volumes.opened(settings, folder, patches=Patches(settings.data / "patches"))


def test_what_is_opened_is_closed_at_the_end(settings: Settings, closed: list[str]) -> None:
    held = _open(settings)
    assert held.annals is not None
    assert held.annals.count(Choice(status="reference")) > 100
    assert closed == []
    held.release()

    assert sorted(closed) == ["annals", "archive", "index", "roster", "store"]


def test_what_is_closed_is_freed_without_the_collector(settings: Settings) -> None:
    """What is there when a site starts is set apart from the collector: a cycle in it stays for good."""
    held = _open(settings)
    held.index.warm()  # type: ignore[attr-defined]
    held.index.search(Request("sở y tế"))
    gc.collect()
    gc.disable()
    try:
        before = _open_parts()
        held.release()
        del held
        assert {part: before[part] - _open_parts()[part] for part in _PARTS} == dict.fromkeys(
            _PARTS, 1
        )
    finally:
        gc.enable()


_PARTS = (WhooshIndex, embedded.EmbeddedStore, volumes.Archive, volumes.Roster, volumes.Annals)


def _open_parts() -> Counter[type]:
    """How many of each part of a generation there are in this process."""
    return Counter(type(thing) for thing in gc.get_objects())


@pytest.mark.parametrize(
    ("part", "opened"),
    [
        ("Archive", []),
        ("Roster", ["archive"]),
        ("Annals", ["archive", "roster"]),
        ("stores.reader", ["annals", "archive", "roster"]),
        ("indexes.reader", ["annals", "archive", "roster", "store"]),
        ("Generation", ["annals", "archive", "index", "roster", "store"]),
    ],
)
def test_where_one_part_cannot_be_opened_no_other_stays_open(
    settings: Settings,
    closed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    opened: list[str],
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise MinhBachError("it is not there")

    monkeypatch.setattr(f"web.running.volumes.{part}", fail)
    with pytest.raises(MinhBachError, match="it is not there"):
        _open(settings)

    assert sorted(closed) == opened


def test_an_archive_that_is_gone_leaves_nothing_open(settings: Settings, closed: list[str]) -> None:
    archive, aside = settings.data / "archive.sqlite3", settings.data / "aside"
    archive.rename(aside)
    try:
        with pytest.raises((MinhBachError, sqlite3.Error)):
            _open(settings)
    finally:
        aside.rename(archive)

    assert set(closed) <= {"archive"}


def test_a_generation_of_an_earlier_version_is_read_without_annals(
    settings: Settings, tmp_path: Path
) -> None:
    folder = (settings.data / "current").resolve()
    annals, aside = folder / annals_file.FILE, tmp_path / "aside"
    assert volumes.whole(folder)
    annals.rename(aside)
    try:
        assert not volumes.whole(folder)
        held = _open(settings)
        assert held.annals is None
        held.release()
    finally:
        aside.rename(annals)
