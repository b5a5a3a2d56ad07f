"""How well the product's own index ranks: nDCG@10, recall@10, MRR@10 on a judged collection.

    python -m benchmarks.retrieval ../shared/retrieval [--run run.tsv] [--index opensearch+http://…]

The folder holds corpus.jsonl (id, title, text), queries*.jsonl (id, text) and qrels.tsv (query,
document, gain). Every file of queries is measured. *--run* also writes each ranking as
``query <tab> document <tab> score`` (one file for each file of queries) for the kit's own evaluator.
*--index* measures on a search server, as ``MINHBACH_INDEX`` names it, and leaves nothing there;
``python -m tests.contracts.opensearch.server`` stands in for one.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import articles
from graph import vietnamese
from graph.model import Change, Document, Reading
from search.opensearch.connection import Server, server
from search.opensearch.index import OpenSearchIndex
from search.opensearch.writer import OpenSearchIndexWriter, sweep
from search.ports import Index, IndexWriter, Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter

K = 10
BATCH = 500
ROUNDS = 2_000
SEED = 1
OWNER = "benchmark"
Judgements = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over the judged queries; [*low*, *high*] holds the nDCG in 95 of 100 such samples."""

    queries: int
    ndcg: float
    recall: float
    mrr: float
    low: float
    high: float


def judgements(path: Path) -> dict[str, dict[str, int]]:
    """Return the gain of each judged document of each query."""
    judged: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        query, document, gain = line.split("\t")
        judged.setdefault(query, {})[document] = int(gain)
    return judged


def article(row: Mapping[str, Any]) -> Change:
    """Return a row of a corpus as an article about which nothing else is known."""
    title, text = vietnamese.nfc(row["title"] or ""), vietnamese.nfc(row["text"])
    document = Document(row["id"], text, title=title)
    return Change(row["id"], f"http://example.test/{row['id']}", Reading(document, title))


def build(
    corpus: Iterable[Mapping[str, Any]], folder: Path, there: Server | None = None
) -> WhooshIndex | OpenSearchIndex:
    """Index *corpus* in *folder*, or on the server *there*, and open what came of it."""
    work, snapshot = folder / "work", folder / "snapshot"
    writer: IndexWriter = (
        WhooshIndexWriter(work)
        if there is None
        else OpenSearchIndexWriter(there, work, owner=OWNER)
    )
    batch: list[Change] = []
    sequence = 0
    for row in corpus:
        batch.append(article(row))
        if len(batch) == BATCH:
            sequence += len(batch)
            writer.apply(batch, lambda _: [], sequence=sequence)
            batch = []
    writer.apply(batch, lambda _: [], sequence=sequence + len(batch))
    writer.snapshot(snapshot)
    writer.close()
    return WhooshIndex(snapshot) if there is None else OpenSearchIndex(there, snapshot)


def rank(index: Index, queries: Iterable[Mapping[str, Any]]) -> dict[str, list[tuple[str, float]]]:
    """Return the first *K* documents and their scores for each query."""
    return {
        query["id"]: [
            (hit.id, hit.score)
            for hit in index.search(Request(query["text"], size=K, facets=False, literal=True)).hits
        ]
        for query in queries
    }


def measure(ranked: Mapping[str, list[tuple[str, float]]], judged: Judgements) -> Quality:
    """Return the quality of *ranked*; a judged query without an answer counts as nothing."""
    recall = mrr = 0.0
    each: list[float] = []
    wanted = {query: gains for query, gains in judged.items() if any(gains.values())}
    for query, gains in wanted.items():
        got = [gains.get(document, 0) for document, _ in ranked.get(query, [])[:K]]
        best = sorted(gains.values(), reverse=True)[:K]
        each.append(_dcg(got) / _dcg(best))
        recall += sum(gain > 0 for gain in got) / sum(gain > 0 for gain in gains.values())
        mrr += next((1 / place for place, gain in enumerate(got, 1) if gain), 0.0)
    n = len(wanted)
    return Quality(n, sum(each) / n, recall / n, mrr / n, *_interval(each))


def _interval(each: list[float]) -> tuple[float, float]:
    """Return the middle 95 % of the means of *ROUNDS* samples drawn from *each* (bootstrap)."""
    chance = random.Random(SEED)
    means = sorted(sum(chance.choices(each, k=len(each))) / len(each) for _ in range(ROUNDS))
    return means[ROUNDS // 40], means[-1 - ROUNDS // 40]


def _dcg(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("collection", type=Path)
    parser.add_argument("--run", type=Path, help="write the rankings beside this file")
    parser.add_argument("--index", type=server, help="measure on this search server")
    arguments = parser.parse_args()
    judged = judgements(arguments.collection / "qrels.tsv")
    with tempfile.TemporaryDirectory() as folder:
        index = build(
            articles.rows(arguments.collection / "corpus.jsonl"), Path(folder), arguments.index
        )
        print(f"{'queries':24}{'n':>5}{'nDCG@10':>9}{'95 %':>13}{'R@10':>7}{'MRR@10':>8}")
        for path in sorted(arguments.collection.glob("queries*.jsonl")):
            ranked = rank(index, articles.rows(path))
            quality = measure(ranked, judged)
            print(
                f"{path.stem:24}{quality.queries:5}{quality.ndcg:9.3f}"
                f"{f'{quality.low:.3f}-{quality.high:.3f}':>13}{quality.recall:7.3f}{quality.mrr:8.3f}"
            )
            if arguments.run is not None:
                lines = (f"{q}\t{d}\t{s}\n" for q, hits in ranked.items() for d, s in hits)
                target = arguments.run.with_name(f"{arguments.run.stem}-{path.stem}.tsv")
                target.write_text("".join(lines), encoding="utf-8")
        index.close()
        if arguments.index is not None:
            sweep(arguments.index, OWNER, ())


if __name__ == "__main__":
    main()
