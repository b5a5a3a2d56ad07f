"""What people type leads to what they want, on the government articles of the shared folder.

The whole of it, among general news, is measured by ``python -m benchmarks.typed_queries``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from benchmarks import typed_queries
from search.ports import Index, Request

FIRST, FIRST_FIVE = 0.93, 0.95


@pytest.fixture(scope="module")
def index(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    articles = typed_queries.documents(shared, news=0)
    opened = typed_queries.build(articles, tmp_path_factory.mktemp("typed"))
    yield opened
    opened.close()


def test_what_is_wanted_comes_first(index: Index) -> None:
    there = {hit.id for hit in index.hits(Request(""))}
    asked = [
        query
        for query in typed_queries.queries()
        if any(fnmatchcase(id, pattern) for pattern in query.first for id in there)
    ]
    places = [query.places(index) for query in asked]
    assert len(asked) > 200
    assert sum(0 in found for found in places) >= FIRST * len(asked)
    assert sum(bool(found) for found in places) >= FIRST_FIVE * len(asked)


def test_junk_is_answered(index: Index) -> None:
    junk = [query for query in typed_queries.queries() if query.kind == "junk"]
    assert len(junk) > 15
    for query in junk:
        assert index.search(Request(query.typed)).total >= 0
