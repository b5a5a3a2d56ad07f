"""What a reader asks of the server, and what it remembers since the index never changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.opensearch.connection import server
from search.opensearch.reader import OpenSearchReader
from search.opensearch.writer import OpenSearchIndexWriter
from tests.contracts.opensearch.server import StandIn, running
from tests.search import invented

OFFICE = invented.address(invented.OFFICE)
NOBODY = f"{invented.BASE}id/dia-danh/tinh-khong-ai-nhac"


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with running() as running_one:
        yield running_one


@pytest.fixture
def reader(stand_in: StandIn, tmp_path: Path) -> Iterator[OpenSearchReader]:
    ledger = invented.Ledger()
    ledger.put(invented.ALL)
    there = server(stand_in.address)
    writer = OpenSearchIndexWriter(there, tmp_path / "work", owner="mine")
    writer.apply(invented.ALL, ledger.summarise, sequence=4)
    writer.snapshot(tmp_path / "snapshot")
    writer.close()
    reader = OpenSearchReader(there, tmp_path / "snapshot")
    yield reader
    reader.close()


def test_a_label_is_asked_for_once_be_there_one_or_not(
    stand_in: StandIn, reader: OpenSearchReader
) -> None:
    stand_in.cluster.requests.clear()
    for _ in range(3):
        assert reader.labels([OFFICE, NOBODY]) == {OFFICE: invented.OFFICE.label}
    assert [path.rpartition("/")[2] for _, path in stand_in.cluster.requests].count("_mget") == 1


def test_more_labels_than_are_remembered_are_told(
    reader: OpenSearchReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.opensearch.reader._REMEMBERED", 0)
    for entity in (invented.OFFICE, invented.PLACE, invented.OFFICE):
        iri = invented.address(entity)
        assert reader.labels([iri, NOBODY]) == {iri: entity.label}
