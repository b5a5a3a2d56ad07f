"""Eight threads search while an ingest writes: each hit is the one that a single thread gets."""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.model import Change
from search.ports import Index, Request, Results
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented
from tests.search.invented import Ledger

THREADS = 8
_BODIES = [
    "Sở Thông tin và Truyền thông Hải Phòng họp tổng kết. ",
    "Người lao động được khen tại quận Hồng Bàng. ",
    "UBND TP ban hành Quyết định số 3476/QĐ-UBND ngày 19/12/2017. ",
    "Giám đốc Đặng Thị Ngọc An nói về thủ tục hành chính trực tuyến. ",
]
_ENTITIES = (invented.OFFICE, invented.COMMITTEE, invented.PLACE, invented.HEAD, invented.DECISION)
REQUESTS = [
    Request(words, **more)
    for words in (
        "so tttt hai phong",
        "lao động",
        "quyet dinh 3476",
        '"hồng bàng"',
        "thnah tra",
        "đặng thị ngọc an",
        "hải phòng -lao",
        "19/12/2017",
        "tổng kết công tác của sở trong năm nay ra sao",
        "thu tuc OR khen",
        "",
    )
    for more in (
        {},
        {"sort": "article", "order": "newest"},
        {"filters": {"year": ("2016", "2017")}, "page": 2, "size": 5},
    )
]


def written(numbers: range) -> list[Change]:
    bodies = itertools.permutations(_BODIES, 3)
    rotated = list(bodies)
    return [
        invented.change(
            f"bai-{number}",
            "".join(rotated[number % len(rotated)]) * (1 + number % 3),
            title=f"Bài số {number} {_BODIES[number % 4][:20]}",
            published=f"201{number % 8}-0{1 + number % 9}-12",
            entities=_ENTITIES[: 1 + number % 5],
        )
        for number in numbers
    ]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0002)
    yield
    sys.setswitchinterval(before)


def answers(index: Index) -> list[Results]:
    return [index.search(request) for request in REQUESTS]


def test_eight_threads_get_what_one_gets_while_an_ingest_writes(
    tmp_path: Path, hurried: None
) -> None:
    ledger = Ledger()
    writer = WhooshIndexWriter(tmp_path / "work")

    def ingest(changes: list[Change], sequence: int) -> Path:
        ledger.put(changes)
        writer.apply(changes, ledger.summarise, sequence=sequence)
        folder = tmp_path / str(sequence)
        writer.snapshot(folder)
        return folder

    index = WhooshIndex(ingest(written(range(120)), 1))
    index.warm()
    # Another reader of the same files, so that what threads ask is in no cache yet.
    alone = WhooshIndex(tmp_path / "1")
    alone.warm()
    expected = answers(alone)
    alone.close()
    assert sum(bool(result.hits) for result in expected) > len(expected) / 2

    start = threading.Barrier(THREADS + 1)
    ended = threading.Event()

    def search(thread: int) -> list[tuple[Request, Results]]:
        wrong = []
        start.wait()
        while True:
            for i in range(len(REQUESTS)):
                at = (i + thread * 5) % len(REQUESTS)
                found = index.search(REQUESTS[at])
                if found != expected[at]:
                    wrong.append((REQUESTS[at], found))
                index.suggest("so tt")
            if ended.is_set():
                return wrong

    with ThreadPoolExecutor(THREADS) as pool:
        searches = [pool.submit(search, number) for number in range(THREADS)]
        start.wait()
        try:
            # Articles come, change and go meanwhile; the generation searched stays as it was.
            for sequence in range(2, 4):
                folder = ingest(written(range(sequence * 25, sequence * 25 + 60)), sequence)
                ingest([invented.removal(f"bai-{sequence}")], 100 + sequence)
        finally:
            ended.set()
        wrong = [found for one in searches for found in one.result(timeout=120)]
    assert wrong == []
    assert answers(index) == expected
    index.close()

    after = WhooshIndex(folder)
    assert after.search(Request("", sort="article")).total > 120
    after.close()
    writer.close()
