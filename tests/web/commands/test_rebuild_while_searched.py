"""Eight threads search while the index is made anew and switched: each hit is that of its generation."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.generations import Generations
from search.ports import Request, Results
from search.whoosh.index import WhooshIndex
from tests.web.world import DEMO
from web import wiring
from web.running import shelf
from web.services import Services
from web.settings import Settings

THREADS = 8
REQUESTS = [
    Request(words, **more)  # type: ignore[arg-type]
    for words in (
        "",
        "so tttt",
        "ủy ban nhân dân",
        "giam doc",
        '"năm 2017"',
        "quyet dinh",
        "thnah tra",
    )
    for more in (
        {},
        {"sort": "article", "order": "newest", "size": 3},
        {"filters": {"kind": ("agency",)}},
    )
]


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Threads take turns as often as they can, and each request looks for a newer generation."""
    monkeypatch.setattr(shelf, "_LOOK_EVERY", 0)
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    yield
    sys.setswitchinterval(before)


def test_each_hit_is_that_of_one_generation(
    tmp_path: Path, reference: Path, run_at: object, hurried: None
) -> None:
    settings = Settings(data=tmp_path / "data")
    shutil.copytree(reference, settings.data / "work" / "store")
    assert run_at("ingest", "-q", str(DEMO), data=settings.data).exit_code == 0  # type: ignore[operator]
    folders = Generations(settings.data)
    # A generation is dropped some time after it was replaced: what it answers alone is asked of a copy.
    old = shutil.copytree(_current(folders), tmp_path / "old")
    start, ended = threading.Barrier(THREADS + 1), threading.Event()

    def search(services: Services, thread: int) -> list[tuple[int, int, Results]]:
        found = []
        start.wait(60)
        last = False
        while True:
            for i in range(len(REQUESTS)):
                at = (i + 3 * thread) % len(REQUESTS)
                held = services.current()
                found.append((held.number, at, held.index.search(REQUESTS[at])))
                held.release()
                # The rebuild shares the processor with them.
                ended.wait(0.01)
            if last:
                return found
            last = ended.is_set()

    with wiring.services(settings) as services, ThreadPoolExecutor(THREADS) as pool:
        before = services.current()
        before.release()
        searches = [pool.submit(search, services, thread) for thread in range(THREADS)]
        start.wait(60)
        try:
            wiring.rebuild(settings, workers=1, advanced=lambda _: None)
            _await_another(services, before.number)
        finally:
            ended.set()
        answers = [answer for one in searches for answer in one.result(timeout=120)]

    numbers = sorted({number for number, _, _ in answers})
    assert len(numbers) == 2, "both generations were searched"
    for number, folder in zip(numbers, (old, _current(folders)), strict=True):
        index = WhooshIndex(folder / "index")
        index.warm()
        expected = [_steady(index.search(request)) for request in REQUESTS]
        index.close()
        assert sum(bool(results[1]) for results in expected) > len(expected) / 2
        for answered, at, results in answers:
            if answered == number:
                assert _steady(results) == expected[at], REQUESTS[at]


def _steady(results: Results) -> tuple[object, ...]:
    """What does not grow while an index warms up: offers of other marks do."""
    return results.total, results.hits, results.facets, results.instead


def _current(folders: Generations) -> Path:
    folder = folders.current()
    assert folder is not None
    return folder


def _await_another(services: Services, number: int) -> None:
    for _ in range(600):
        held = services.current()
        held.release()
        if held.number != number:
            return
        threading.Event().wait(0.1)
    raise AssertionError("the new generation was never opened")
