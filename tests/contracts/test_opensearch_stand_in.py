"""The stand-in itself: it counts as Lucene's classes say, and refuses what a server would refuse."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph.errors import IndexUnavailable
from search.opensearch.connection import Connection, server
from search.opensearch.fields import definition
from search.opensearch.index import OpenSearchIndex
from search.opensearch.writer import OpenSearchIndexWriter
from search.ports import Request
from tests.contracts.opensearch.lucene import BM25, Refused, TextField, counted, rounded_length
from tests.contracts.opensearch.server import StandIn, running
from tests.contracts.test_engines_agree import articles
from tests.search import invented


@pytest.mark.parametrize(
    ("length", "kept"),
    [(0, 0), (23, 23), (39, 39), (40, 40), (41, 40), (42, 42), (55, 54), (56, 56), (59, 56)],
)
def test_a_length_is_rounded_as_small_float_does(length: int, kept: int) -> None:
    assert rounded_length(length) == kept


def test_a_rounded_length_is_never_longer_nor_an_eighth_shorter() -> None:
    kept = [rounded_length(length) for length in range(1, 200_000, 7)]
    assert kept == sorted(kept)
    assert all(7 * n // 8 <= k <= n for n, k in zip(range(1, 200_000, 7), kept, strict=True))


def test_a_score_is_that_of_bm25() -> None:
    field = TextField({"index_options": "freqs"}, ["delimited_term_freq"])
    for number, text in enumerate(("a|3 b|5", "b|4", "c|8 d|8")):
        field.add(number, text)
    ids, freqs = field.postings["b"].arrays()
    scores = BM25(k1=4.8, b=0.75).score(field, ids, freqs)
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    mean = (8 + 4 + 16) / 3
    first = idf * 5 / (5 + 4.8 * (0.25 + 0.75 * 8 / mean))
    second = idf * 4 / (4 + 4.8 * (0.25 + 0.75 * 4 / mean))
    assert np.allclose(scores, [first, second])
    assert np.allclose(BM25(4.8, 0.75, legacy=True).score(field, ids, freqs), 5.8 * scores)


@pytest.mark.parametrize("token", ["a|", "a|x", "a|-1", "a|0"])
def test_a_frequency_is_a_number(token: str) -> None:
    with pytest.raises(Refused):
        counted(token)


@pytest.fixture(scope="module")
def stand_in() -> Iterator[StandIn]:
    with running() as one:
        yield one


@pytest.fixture(scope="module")
def connection(stand_in: StandIn) -> Iterator[Connection]:
    connection = Connection(server(stand_in.address))
    connection.send("PUT", ("thu-1",), definition("x"))
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"sizes": 1}, r"does not support \[sizes\]"),
        ({"query": {"matches": {}}}, "unknown query"),
        ({"query": {"term": {"kind": "a", "sort": "b"}}}, "malformed"),
        ({"query": {"bool": {"most": []}}}, "does not support"),
        ({"query": {"match_phrase": {"title": "a b"}}}, "an object"),
        ({"query": {"match_phrase": {"title": {"query": "a b"}}}}, "without position data"),
        ({"query": {"match_phrase": {"runs": {"query": "a", "analyzer": "vi"}}}}, "not found"),
        ({"query": {"constant_score": {"filter": {"match_all": {}}, "boost": -1}}}, "negative"),
        ({"query": {"terms": {"kind": "a"}}}, "requires an array"),
        ({"from": 9_995, "size": 10}, "too large"),
        ({"sort": [{"text": "asc"}]}, "Fielddata"),
        ({"sort": [{"nothing": "asc"}]}, "No mapping"),
        ({"aggs": {"a": {"terms": {"field": "text"}}}}, "Fielddata"),
        ({"aggs": {"a": {"terms": {"field": "starts"}}}}, "Fielddata"),
        ({"aggs": {"a": {"terms": {"field": "kind", "sized": 1}}}}, "unknown field"),
        ({"aggs": {"a": {"cardinality": {"field": "kind"}}}}, "Unknown aggregation"),
        (
            {"query": {"bool": {"should": [{"term": {"kind": "a"}}] * 1_025}}},
            "too_many_nested_clauses",
        ),
    ],
)
def test_what_is_no_search_is_refused(connection: Connection, body: Any, told: str) -> None:
    with pytest.raises(IndexUnavailable, match=told):
        connection.search("thu-1", body)


@pytest.mark.parametrize(
    ("method", "path", "body", "told"),
    [
        ("POST", ("thu-1", "_searching"), {}, "no handler found"),
        ("PUT", ("thu-1",), definition("x"), "already exists"),
        ("PUT", ("Thu",), definition("x"), "Invalid index name"),
        ("POST", ("thu-1", "_clone", "thu-2"), {"settings": {}}, "must be read-only"),
        ("DELETE", ("thu-*",), None, "Wildcard"),
    ],
)
def test_what_is_no_request_is_refused(
    connection: Connection, method: str, path: Any, body: Any, told: str
) -> None:
    with pytest.raises(IndexUnavailable, match=told):
        connection.send(method, path, body)


def test_an_unknown_parameter_is_refused(connection: Connection) -> None:
    with pytest.raises(IndexUnavailable, match=r"unrecognized parameter: \[patience\]"):
        connection.send("POST", ("thu-1", "_search"), {}, parameters={"patience": "1"})


def test_what_is_written_is_found_after_a_refresh_only(connection: Connection) -> None:
    about = {"_id": "a", "version": 1, "version_type": "external_gte"}
    connection.send("POST", ("thu-1", "_bulk"), [{"index": about}, {"sort": "article"}])
    everything = {"track_total_hits": True}
    assert connection.search("thu-1", everything)["hits"]["total"]["value"] == 0
    connection.send("POST", ("thu-1", "_refresh"))
    assert connection.search("thu-1", everything)["hits"]["total"]["value"] == 1


@pytest.mark.parametrize("options", [{"legacy": True}, {"shards": 5}])
def test_the_order_is_the_same_by_older_scores_and_on_several_shards(
    options: dict[str, Any], tmp_path: Path
) -> None:
    """Counts of facets too, where each shard tells but a few of its values."""
    found = []
    for name, more in (("plain", {}), ("other", options)):
        with running(**more) as one, pytest.MonkeyPatch.context() as patch:
            patch.setattr("search.opensearch.facets._OF_EACH_SHARD", 2)
            patch.setattr("search.opensearch.facets.MAX_FACET_VALUES", 2)
            there = server(one.address)
            writer = OpenSearchIndexWriter(there, tmp_path / name, owner="x")
            ledger, changes = invented.Ledger(), articles(60)
            ledger.put(changes)
            writer.apply(changes, ledger.summarise, sequence=1)
            writer.snapshot(tmp_path / f"{name}-snapshot")
            index = OpenSearchIndex(there, tmp_path / f"{name}-snapshot")
            asked = [
                Request(words, size=60)
                for words in ("", "lao động", "hội nghị tổng kết công tác năm", "so tttt")
            ]
            results = [index.search(one) for one in asked]
            found.append([[hit.iri for hit in one.hits] for one in results])
            for one_result in results:
                for facet, values in one_result.facets.items():
                    for value in values:
                        narrowed = Request(
                            asked[results.index(one_result)].words,
                            filters={facet: (value.value,)},
                            facets=False,
                        )
                        assert index.search(narrowed).total == value.count
            index.close()
            writer.close()
    assert found[0] == found[1]
