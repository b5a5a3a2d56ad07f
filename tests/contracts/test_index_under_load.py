"""What is typed by malice or by many at once: never an error, and what one alone would get."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.asking import parsing
from search.opensearch import dsl, translation
from search.ports import Index, Request
from tests.contracts import indexes
from tests.contracts.test_engines_agree import WORDS, articles
from tests.search import invented

CHANCE = random.Random(5)
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy0123456789"
HEAVY = [
    " OR ".join(CHANCE.choices(LETTERS, k=400)),
    " OR ".join("".join(CHANCE.choices(LETTERS, k=3)) for _ in range(300)),
    " OR ".join(" ".join(CHANCE.choices(LETTERS, k=6)) for _ in range(60)),
    " ".join(CHANCE.choices(WORDS, k=300)),
    " ".join("".join(CHANCE.choices(LETTERS, k=3)) for _ in range(250)),
    " ".join(
        f'"{a} {b}"' for a, b in zip(CHANCE.choices(LETTERS, k=160), LETTERS * 9, strict=False)
    ),
    " ".join(f"-{letter}" for letter in CHANCE.choices(LETTERS, k=330)),
    " ".join(f"nơi:{letter}" for letter in CHANCE.choices(LETTERS, k=160)),
    " ".join(f"tiêu đề:{letter}" for letter in CHANCE.choices(LETTERS, k=90)),
    "1/QĐ " * 180,
    "a.vn " * 180,
    "ngày 9/12/2016 " * 60,
    "x" * 1_000,
    "\ud800 \x00 \u202e",
]


@pytest.fixture(scope="module", params=indexes.KINDS)
def index(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("index")
    changes = [*invented.ALL, *articles(40)]
    with indexes.filled(request.param, folder, changes, invented.Ledger()) as opened:
        yield opened


@pytest.mark.parametrize("typed", HEAVY, ids=lambda typed: ascii(typed[:12]))
def test_a_heavy_query_is_answered(index: Index, typed: str) -> None:
    results = index.search(Request(typed, size=100))
    assert len(results.hits) == min(results.total, 100)
    index.suggest(typed)


@settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    typed=st.text(max_size=60),
    page=st.integers(-2, 500),
    size=st.integers(-1, 1_000),
    order=st.sampled_from(["relevance", "newest", "oldest"]),
    facet=st.sampled_from(["year", "kind", "place", "none"]),
    value=st.text(max_size=5),
)
def test_nothing_that_is_asked_is_an_error(
    index: Index, typed: str, page: int, size: int, order: str, facet: str, value: str
) -> None:
    request = Request(typed, filters={facet: (value,)}, page=page, size=size, order=order)  # type: ignore[arg-type]
    results = index.search(request)
    assert len(results.hits) <= min(max(size, 0), max(results.total, 0))
    index.suggest(typed)


def test_threads_get_what_one_alone_gets(index: Index) -> None:
    asked = [
        Request(" ".join(CHANCE.choices(WORDS, k=CHANCE.randint(1, 6))), size=20) for _ in range(48)
    ]
    alone = [index.search(one) for one in asked]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(index.search, asked)) == alone


class Unknown:
    """An index that knows nothing, and asks of a translation no more than that."""

    def counts(self, terms: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
        return dict.fromkeys(terms, 1)

    def size(self, sort: str) -> int:
        return 1_000

    def best(self, query: object) -> float:
        return 10.0

    def values(self, facet: str, folded: object) -> list[str]:
        return [f"http://example.test/{i}" for i in range(70_000)]


@pytest.mark.parametrize("typed", HEAVY, ids=lambda typed: ascii(typed[:12]))
def test_no_query_has_more_clauses_than_a_server_takes(typed: str) -> None:
    query = parsing.parse(typed)
    both = [
        translation.translate(query, fields, Unknown())
        for fields in (translation.ARTICLES, translation.ENTITIES)
    ]
    assert dsl.clauses(both) <= 1_000
