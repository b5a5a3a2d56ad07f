"""The embedded index as many threads share it, asked for anything."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import searching
from search.guessing import meant
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.kept import Kept
from search.names.naming import Naming
from search.ports import Order, Request, Results, Sort
from search.records.columns import Columns
from search.searching import Searching
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented
from tests.search.whoosh.drawn import WORDS, requests


@pytest.fixture
def eager_switching() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(0.0001)
    yield
    sys.setswitchinterval(interval)


def test_threads_that_share_an_index_get_what_one_thread_gets(
    folder: Path, eager_switching: None
) -> None:
    """Whoosh's own searcher, shared so, raised or was silently wrong in 257 of 360 queries."""
    alone = WhooshIndex(folder)
    asked = requests()
    expected: list[Results] = [alone.search(one) for one in asked]
    alone.close()
    for _ in range(3):
        shared = WhooshIndex(folder)  # a new one each round: nothing is in memory yet
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(shared.search, asked))
        shared.close()
        assert found == expected


def test_tokens_are_kept_by_their_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article may be as long as it likes: two hundred long ones took gigabytes."""
    bound = 400_000
    monkeypatch.setattr(searching, "ANALYSED", bound)
    kept: list[Kept[int, object]] = []

    def watched(most: int, weigh: Callable[[object, object], int]) -> Kept[int, object]:
        kept.append(Kept(most, weigh))
        return kept[-1]

    monkeypatch.setattr(searching, "Kept", watched)
    texts = [" ".join(WORDS * (10 << number)) for number in range(9)]
    changes = [
        invented.change(f"bai-{number}", text, title=f"Hội nghị {number}", published="2024-05-06")
        for number, text in enumerate(texts)
    ]
    writer, ledger = WhooshIndexWriter(tmp_path), invented.Ledger()
    ledger.put(changes)
    writer.apply(changes, ledger.summarise, sequence=1)
    writer.close()
    index = WhooshIndex(tmp_path)
    for _ in range(2):
        found = index.search(Request("hội nghị tổng kết", size=20))
        assert len(found.hits) == len(texts)
        assert 0 < kept[0].weight <= bound
    index.close()


def test_an_index_that_was_closed_is_freed_without_the_collector(folder: Path) -> None:
    """What is there when a site starts is set apart from the collector: a cycle in it stays for good."""
    index = WhooshIndex(folder)
    index.warm()
    for one in requests():
        index.search(one)
    index.suggest("hoi")
    held = _parts(index)
    assert {type(part()) for part in held} >= {Searching, Columns, Naming, Speller, Marks}
    gc.collect()
    gc.disable()
    try:
        index.close()
        # A request that is about to end may hold the index still: it holds no more than that.
        assert [type(part()) for part in held if part() is not None] == []
    finally:
        gc.enable()


def _parts(index: WhooshIndex) -> list[weakref.ref[object]]:
    """What *index* knows: all values of our own classes that it leads to, but for its open files."""
    found: list[weakref.ref[object]] = []
    ahead: list[object] = [index]
    seen: set[int] = set()
    while ahead:
        for thing in gc.get_referents(ahead.pop()):
            room = type(thing).__module__
            ours = room.startswith("search.") and not room.startswith("search.whoosh.")
            if id(thing) in seen or not (ours or isinstance(thing, dict | tuple | list)):
                continue
            seen.add(id(thing))
            ahead.append(thing)
            if ours and type(thing).__weakrefoffset__:
                found.append(weakref.ref(thing))
    return found


def test_what_was_asked_is_understood_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    understand = meant.understand

    def noted(request: Request, finder: Any) -> Any:
        asked.append(request.words)
        return understand(request, finder)

    monkeypatch.setattr(meant, "understand", noted)
    index = WhooshIndex(folder)
    more = [
        Request("hội nghị", sort="entity", size=4),
        Request("hội nghị", sort="article", page=2),
        Request("hội nghị", filters={"kind": ("article",)}, order="oldest"),
        Request("hội nghị"),
    ]
    shared = [index.search(one) for one in more]
    assert len(list(index.hits(Request("hội nghị")))) == shared[-1].total
    assert asked == ["hội nghị"]
    index.close()
    for one, found in zip(more, shared, strict=True):
        alone = WhooshIndex(folder)
        assert alone.search(one) == found
        alone.close()


def test_suggestions_are_built_once_for_all_threads(folder: Path, eager_switching: None) -> None:
    shared = WhooshIndex(folder)
    with ThreadPoolExecutor(8) as threads:
        found = set(threads.map(shared.suggest, ["so thong"] * 32))
    assert len(found) == 1
    shared.close()


@settings(max_examples=150)
@given(
    typed=st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                [
                    *WORDS,
                    '"',
                    "-",
                    "OR",
                    "NOT",
                    "năm:",
                    "2017",
                    "tiêu đề:",
                    "nơi:",
                    "3/QĐ",
                    "*",
                    "(",
                ]
            ),
            max_size=12,
        ).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
    ),
    page=st.integers(-2, 5),
    size=st.integers(-1, 30),
    order=st.sampled_from(["relevance", "newest", "oldest"]),
    facet=st.sampled_from(["year", "kind", "place", "none"]),
    value=st.text(max_size=5),
)
def test_nothing_that_is_asked_is_an_error(
    folder: Path, typed: str, page: int, size: int, order: str, facet: str, value: str
) -> None:
    index = _opened(folder)
    request = Request(typed, filters={facet: (value,)}, page=page, size=size, order=order)  # type: ignore[arg-type]
    results = index.search(request)
    assert len(results.hits) <= min(max(size, 0), max(results.total, 0))
    index.suggest(typed)


@settings(max_examples=40)
@given(
    typed=st.lists(st.sampled_from([*WORDS, '"hội nghị"', "-báo", "OR"]), max_size=4).map(" ".join),
    sort=st.sampled_from([None, "article", "entity"]),
    chosen=st.dictionaries(
        st.sampled_from(["year", "month", "kind", "place"]),
        st.lists(st.integers(0, 9), min_size=1, max_size=2),
        max_size=2,
    ),
    order=st.sampled_from(["relevance", "newest", "oldest"]),
)
def test_facets_pages_and_files_agree_whatever_is_asked(
    folder: Path, typed: str, sort: Sort | None, chosen: dict[str, list[int]], order: Order
) -> None:
    index = _opened(folder)
    offered = index.search(Request(typed, sort=sort)).facets
    filters = {
        name: tuple({offered[name][i % len(offered[name])].value for i in some})
        for name, some in chosen.items()
        if name in offered
    }
    asked = Request(typed, sort=sort, filters=filters, order=order, size=7)
    results = index.search(asked)
    for name, values in results.facets.items():
        for value in values[:4]:
            alone = replace(asked, filters={**filters, name: (value.value,)}, facets=False)
            assert index.search(alone).total == value.count, (name, value)
    pages = [
        hit.id
        for page in range(1, results.total // 7 + 2)
        for hit in index.search(replace(asked, page=page, facets=False)).hits
    ]
    assert pages == [hit.id for hit in index.hits(asked)]
    assert len(pages) == len(set(pages)) == results.total


@cache
def _opened(folder: Path) -> WhooshIndex:
    return WhooshIndex(folder)
