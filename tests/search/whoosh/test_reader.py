"""Postings read by the block, as Whoosh reads them one by one, and kept within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from search.ranking.runs import within
from search.whoosh.index import WhooshIndex
from search.whoosh.reader import WhooshReader
from tests.search.whoosh.drawn import requests


def test_blocks_hold_what_whoosh_reads_posting_by_posting(folder: Path) -> None:
    reader = WhooshReader(folder)
    whoosh = reader._reader
    live = {n for leaf, base in reader._leaves for n in _living(leaf, base)}
    for field, token in [("text", "hội"), ("folded", "nghi"), ("pairs", "bao_chi"), ("text", "x")]:
        postings = reader.postings(field, token)
        slow = []
        if (field, token) in whoosh:
            matcher = whoosh.postings(field, token)
            while matcher.is_active():
                slow.append((matcher.id(), matcher.weight()))
                matcher.next()
        fast = zip(postings.ids.tolist(), postings.weights.tolist(), strict=True)
        assert [pair for pair in fast if pair[0] in live] == slow
        if field != "pairs":
            places = reader.places(field, token, postings.ids)
            assert np.array_equal(postings.ids, places.ids)
            assert np.array_equal(postings.weights, places.weights)
            some = reader.places(field, token, postings.ids[1::3])
            assert np.array_equal(postings.ids[1::3], some.ids)
            assert places.keys()[
                within(places.keys() >> 32, some.ids.astype(np.int64))
            ].tolist() == (some.keys().tolist())
    reader.close()


def _living(leaf: object, base: int) -> Iterator[int]:
    for number in range(leaf.doc_count_all()):  # type: ignore[attr-defined]
        if not leaf.is_deleted(number):  # type: ignore[attr-defined]
            yield number + base


def test_the_memory_for_postings_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.whoosh.reader._CACHE_BYTES", 20_000)
    index = WhooshIndex(folder)
    found = []
    for one in requests():
        found.append(index.search(one).total)
        assert index._reader._kept.weight <= 20_000
    assert any(found)
    assert index._reader._kept.weight > 10_000
    index.close()
