"""What is the OpenSearch writer's own: what a failure leaves, and how it is healed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from graph.errors import IndexUnavailable
from search.opensearch.connection import server
from search.opensearch.index import OpenSearchIndex
from search.opensearch.writer import OpenSearchIndexWriter, sweep
from search.ports import Request
from tests.contracts.opensearch.server import StandIn, running
from tests.search import invented
from tests.search.invented import Ledger


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with running() as running_one:
        yield running_one


@pytest.fixture
def ledger() -> Ledger:
    ledger = Ledger()
    ledger.put(invented.ALL)
    return ledger


def writing(stand_in: StandIn, folder: Path, **more: Any) -> OpenSearchIndexWriter:
    return OpenSearchIndexWriter(server(stand_in.address), folder, owner="mine", **more)


def found(stand_in: StandIn, writer: OpenSearchIndexWriter, folder: Path) -> dict[str, int]:
    """Every hit of a fresh snapshot, and how many articles each facet counts."""
    fresh = folder / f"snapshot-{len(list(folder.glob('snapshot-*')))}"
    writer.snapshot(fresh)
    index = OpenSearchIndex(server(stand_in.address), fresh)
    results = index.search(Request("", size=100))
    index.close()
    agencies = {value.value: value.count for value in results.facets.get("agency", ())}
    return {hit.id: 1 for hit in results.hits} | agencies


def breaking(stand_in: StandIn, part: str, at: int) -> None:
    """Let the server fail from its *at*-th request whose path holds *part* on."""
    seen = [0]

    def fault(_: str, path: str, made: Any) -> Any:
        if made is not None or part not in path:
            return None
        seen[0] += 1
        return (500, {"error": "broken"}) if seen[0] >= at else None

    stand_in.cluster.faults.append(fault)


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_batch_that_breaks_anywhere_is_healed_by_the_next_attempt(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path, at: int
) -> None:
    """Entities, articles, the number: whichever is not written, the number is the old one."""
    writer = writing(stand_in, tmp_path / "work")
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    changes = [
        invented.removal("nam"),
        invented.change("lap", "Khác.", title="Khác", entities=(invented.OTHER,)),
    ]
    ledger.put(changes)
    breaking(stand_in, "_bulk", at)
    with pytest.raises(IndexUnavailable, match="500: broken"):
        writer.apply(changes, ledger.summarise, sequence=3)
    writer.close()
    stand_in.cluster.faults.clear()

    again = writing(stand_in, tmp_path / "work")
    assert again.sequence() == 1
    again.apply(changes, ledger.summarise, sequence=3)
    assert found(stand_in, again, tmp_path) == dict.fromkeys(
        ("hn", "khong-ngay", "lap", "thu-do"), 1
    )


def test_a_request_that_comes_late_brings_nothing_back(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path
) -> None:
    writer = writing(stand_in, tmp_path / "work")
    late: list[list[Any]] = []
    send = writer._connection.send

    def remembering(method: str, path: Any, body: Any = None, **more: Any) -> Any:
        if path[-1] == "_bulk":
            late.append(list(body))
        return send(method, path, body, **more)

    writer._connection.send = remembering  # type: ignore[method-assign]
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    first = list(late)
    gone = [invented.removal("nam")]
    ledger.put(gone)
    writer.apply(gone, ledger.summarise, sequence=2)
    before = found(stand_in, writer, tmp_path)
    for lines in first:
        answer = send("POST", (writer._name, "_bulk"), lines)
        assert answer["errors"]
    assert found(stand_in, writer, tmp_path) == before
    assert writing(stand_in, tmp_path / "work").sequence() == 2


@pytest.mark.parametrize(
    ("status", "type_"),
    [
        (403, "cluster_block_exception"),
        (429, "opensearch_rejected_execution_exception"),
        (400, "mapper_parsing_exception"),
    ],
)
def test_one_document_that_is_not_taken_fails_the_batch(
    stand_in: StandIn,
    ledger: Ledger,
    tmp_path: Path,
    status: int,
    type_: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("search.opensearch.bulk._PAUSES", (0.0, 0.0))
    writer = writing(stand_in, tmp_path / "work")

    def refuse(_: str, path: str, made: Any) -> Any:
        if made is None or not path.endswith("_bulk"):
            return None
        ((action, item),) = made["items"][-1].items()
        error = {"type": type_, "reason": "no"}
        items = [*made["items"][:-1], {action: {**item, "status": status, "error": error}}]
        return 200, {**made, "errors": True, "items": items}

    stand_in.cluster.faults.append(refuse)
    with pytest.raises(IndexUnavailable, match=rf"did not take .* \({status}\): {type_}: no"):
        writer.apply(invented.ALL, ledger.summarise, sequence=1)
    assert writer.sequence() == 0


def test_what_a_full_queue_refuses_is_sent_again(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server refuses documents one by one, and takes the others: only those go again."""
    monkeypatch.setattr("search.opensearch.bulk._PAUSES", (0.0, 0.0, 0.0))
    plain = writing(stand_in, tmp_path / "plain")
    plain.apply(invented.ALL, ledger.summarise, sequence=1)
    expected = found(stand_in, plain, tmp_path)
    sizes: list[int] = []

    def refuse(_: str, path: str, made: Any) -> Any:
        if made is None or not path.endswith("_bulk"):
            return None
        sizes.append(len(made["items"]))
        rejected = {"type": "opensearch_rejected_execution_exception", "reason": "queue is full"}
        items = [
            {action: {**item, "status": 429, "error": rejected}} if i % 2 else {action: item}
            for i, one in enumerate(made["items"])
            for action, item in one.items()
        ]
        return 200, {**made, "errors": len(items) > 1, "items": items}

    stand_in.cluster.faults.append(refuse)
    writer = writing(stand_in, tmp_path / "busy")
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    stand_in.cluster.faults.clear()
    assert any(later == before // 2 for before, later in pairwise(sizes))
    assert found(stand_in, writer, tmp_path) == expected


def test_much_is_sent_in_pieces(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.opensearch.bulk._BULK_BYTES", 2_000)
    writer = writing(stand_in, tmp_path / "work")
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    bulks = [path for _, path in stand_in.cluster.requests if path.endswith("_bulk")]
    assert len(bulks) > 4
    assert len(found(stand_in, writer, tmp_path)) > 10


def test_a_snapshot_that_fails_leaves_the_index_open(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path
) -> None:
    writer = writing(stand_in, tmp_path / "work")
    writer.apply(invented.ALL[:1], ledger.summarise, sequence=1)
    breaking(stand_in, "_clone", 1)
    with pytest.raises(IndexUnavailable):
        writer.snapshot(tmp_path / "snapshot-broken")
    assert not (tmp_path / "snapshot-broken").exists()
    stand_in.cluster.faults.clear()
    writer.apply(invented.ALL, ledger.summarise, sequence=2)


def test_an_index_that_a_kill_left_closed_is_opened(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path
) -> None:
    writer = writing(stand_in, tmp_path / "work")
    writer._block(True)
    with pytest.raises(IndexUnavailable, match="blocked by"):
        writer.apply(invented.ALL, ledger.summarise, sequence=1)
    again = writing(stand_in, tmp_path / "work")
    again.apply(invented.ALL, ledger.summarise, sequence=1)


def test_only_what_is_ours_and_named_no_more_is_dropped(
    stand_in: StandIn, ledger: Ledger, tmp_path: Path
) -> None:
    there = server(stand_in.address)
    ours = writing(stand_in, tmp_path / "work")
    theirs = OpenSearchIndexWriter(there, tmp_path / "theirs", owner="theirs")
    kept, dropped = tmp_path / "kept", tmp_path / "dropped"
    for folder in (kept, dropped):
        ours.snapshot(folder)
    names = {path.parent.name: path for path in tmp_path.glob("*/opensearch.json")}
    before = set(stand_in.cluster.indexes)
    gone = sweep(there, "mine", {ours._name, _name(names["kept"])})
    assert gone == [_name(names["dropped"])]
    assert before - set(stand_in.cluster.indexes) == set(gone)
    assert theirs._name in stand_in.cluster.indexes


def test_a_sweep_that_fails_does_not_keep_from_publishing(
    stand_in: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = writing(stand_in, tmp_path / "work", named=lambda: ())
    breaking(stand_in, "_mapping", 1)
    writer.snapshot(tmp_path / "snapshot-0")
    assert "old search indexes are not dropped" in caplog.text


def _name(path: Path) -> str:
    return path.read_text(encoding="utf-8").split('"')[3]
