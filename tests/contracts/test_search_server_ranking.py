"""The search server ranks as well as the embedded index, on a sample of the judged collection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import articles, retrieval
from search.opensearch.connection import server
from search.ports import Index
from tests.contracts import indexes

EVERY = 12  # texts that are relevant to no question of the sample
QUESTIONS = 60
# How far the two may be apart: a few neighbours exchanged.
APART = 0.01
COLLECTION = ("queries", "queries_unaccented", "queries_noisy")


@pytest.fixture(scope="module")
def judged(shared: Path) -> dict[str, dict[str, int]]:
    return dict(list(retrieval.judgements(shared / "retrieval" / "qrels.tsv").items())[:QUESTIONS])


@pytest.fixture(scope="module")
def both(
    shared: Path, judged: dict[str, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Index, Index]]:
    relevant = {document for gains in judged.values() for document in gains}
    corpus = articles.rows(shared / "retrieval" / "corpus.jsonl")
    sample = [row for i, row in enumerate(corpus) if i % EVERY == 0 or row["id"] in relevant]
    with indexes.a_search_server() as address:
        here = retrieval.build(sample, tmp_path_factory.mktemp("embedded"))
        there = retrieval.build(sample, tmp_path_factory.mktemp("served"), server(address))
        yield here, there
        here.close()
        there.close()


@pytest.mark.parametrize("name", COLLECTION)
def test_both_rank_equally_well(
    shared: Path, both: tuple[Index, Index], judged: dict[str, dict[str, int]], name: str
) -> None:
    questions = [
        q for q in articles.rows(shared / "retrieval" / f"{name}.jsonl") if q["id"] in judged
    ]
    here, there = (retrieval.measure(retrieval.rank(index, questions), judged) for index in both)
    assert there.ndcg > 0.8
    assert there.ndcg >= here.ndcg - APART
