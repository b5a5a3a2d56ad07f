"""A sample of the judged collection, ranked by the product's own index, may not rank worse.

The whole of it is measured by ``python -m benchmarks.retrieval``; the floors here are for the sample.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import articles, retrieval
from search.ports import Index

FLOORS = {"queries": 0.905, "queries_unaccented": 0.91, "queries_noisy": 0.90}
EVERY = 6


@pytest.fixture(scope="module")
def judged(shared: Path) -> dict[str, dict[str, int]]:
    judged = retrieval.judgements(shared / "retrieval" / "qrels.tsv")
    return dict(list(judged.items())[::3])


@pytest.fixture(scope="module")
def index(
    shared: Path, judged: dict[str, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Index]:
    relevant = {document for gains in judged.values() for document in gains}
    corpus = articles.rows(shared / "retrieval" / "corpus.jsonl")
    sample = [row for i, row in enumerate(corpus) if i % EVERY == 0 or row["id"] in relevant]
    opened = retrieval.build(sample, tmp_path_factory.mktemp("retrieval"))
    yield opened
    opened.close()


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_ranking_stays_above_its_floor(
    shared: Path, index: Index, judged: dict[str, dict[str, int]], name: str, floor: float
) -> None:
    queries = articles.rows(shared / "retrieval" / f"{name}.jsonl")
    ranked = retrieval.rank(index, (query for query in queries if query["id"] in judged))
    assert retrieval.measure(ranked, judged).ndcg >= floor


def test_the_measure_counts_places() -> None:
    judged = {"q": {"a": 1, "b": 1}, "unanswered": {"c": 1}}
    ranked = {"q": [("x", 3.0), ("a", 2.0), ("b", 1.0)]}
    quality = retrieval.measure(ranked, judged)
    assert quality.queries == 2
    assert quality.recall == pytest.approx(0.5)
    assert quality.mrr == pytest.approx(0.25)
    assert quality.ndcg == pytest.approx((0.6309 + 0.5) / 1.6309 / 2, abs=1e-3)
