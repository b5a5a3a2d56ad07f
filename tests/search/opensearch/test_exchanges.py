"""What is said to a search server, word for word, and the answers that its documentation shows.

The files in ``exchanges/`` were composed by the published documentation of each API, which they name;
none was recorded from a server. A player answers each request as written there and refuses any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from graph.errors import IndexDamaged, IndexUnavailable
from search.opensearch import writer
from search.opensearch.connection import Connection, server
from search.opensearch.index import OpenSearchIndex
from search.opensearch.writer import OpenSearchIndexWriter, write_name
from search.ports import Request
from tests.contracts.opensearch.server import serving
from tests.search import invented
from tests.search.invented import Ledger

FOLDER = Path(__file__).parent / "exchanges"
ARTICLE = invented.change(
    "họp", "Họp tại Hà Nội.", title="Họp", published="2017-03", entities=(invented.OTHER,)
)


class Player:
    """Plays the exchanges of a file, in order."""

    def __init__(self, name: str) -> None:
        text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
        self.left: list[dict[str, Any]] = json.loads(text)["exchanges"]
        self.wrong: list[tuple[Any, Any]] = []

    def answer(self, method: str, target: str, raw: bytes, media_type: str) -> tuple[int, Any]:
        parts = urlsplit(target)
        asked: dict[str, Any] = {"method": method, "path": parts.path}
        if parts.query:
            asked["parameters"] = dict(parse_qsl(parts.query))
        if media_type == "application/x-ndjson":
            asked["lines"] = [json.loads(line) for line in raw.decode().split("\n")[:-1]]
        elif raw:
            asked["body"] = json.loads(raw)
        expected: dict[str, Any] = self.left.pop(0) if self.left else {"request": None}
        if asked != expected["request"]:
            self.wrong.append((asked, expected["request"]))
            return 400, {"error": "another request was expected", "status": 400}
        body = expected["response"]["body"]
        return expected["response"]["status"], body.encode() if isinstance(body, str) else body


@contextmanager
def playing(name: str) -> Iterator[str]:
    player = Player(name)
    with serving(player) as port:
        try:
            yield f"opensearch+http://127.0.0.1:{port}/thu"
        finally:
            for asked, expected in player.wrong:
                assert asked == expected
    assert player.left == []


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """No chance, and no version of ours, in what is said."""
    monkeypatch.setattr("secrets.token_hex", lambda size: "0" * 2 * size)
    monkeypatch.setattr("search.records.progress.version", lambda layout: "1")


def write(address: str, folder: Path) -> OpenSearchIndexWriter:
    return OpenSearchIndexWriter(server(address), folder, owner="mine")


def test_an_index_is_made_and_written_to(tmp_path: Path) -> None:
    ledger = Ledger()
    ledger.put([ARTICLE])
    with playing("write") as address:
        writer = write(address, tmp_path)
        writer.apply([ARTICLE, invented.removal("cũ")], ledger.summarise, sequence=2)
        assert writer.sequence() == 2


def test_a_snapshot_is_a_clone(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    write_name(tmp_path / "work", "thu-work-1")
    with playing("snapshot") as address:
        write(address, tmp_path / "work").snapshot(tmp_path / "snapshot")
    told = json.loads((tmp_path / "snapshot" / "opensearch.json").read_text(encoding="utf-8"))
    assert told == {"index": "thu-2-00000000"}


def test_a_search_is_asked_in_steps(tmp_path: Path) -> None:
    write_name(tmp_path, "thu-2-00000000")
    with playing("search") as address:
        results = OpenSearchIndex(server(address), tmp_path).search(
            Request("họp", literal=True, filters={"year": ("2017",)}, size=2)
        )
    assert [hit.iri for hit in results.hits] == [ARTICLE.iri]
    assert results.total == 1
    assert [(value.value, value.count) for value in results.facets["year"]] == [("2017", 1)]
    assert results.facets["place"][0].label == "Thành phố Hà Nội"


def test_old_indexes_are_dropped_by_their_names() -> None:
    with playing("sweep") as address:
        gone = writer.sweep(server(address), "mine", ["thu-3-00000000"])
    assert gone == ["thu-2-00000000"]


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("not-found", IndexDamaged, r"no such index \[thu-9\]"),
        ("too-many-clauses", IndexUnavailable, "too_many_nested_clauses: Query contains too many"),
        ("no-shards", IndexUnavailable, "503: no_shard_available_action_exception"),
        ("unauthorized", IndexUnavailable, "401: Unauthorized"),
    ],
)
def test_errors_are_read(name: str, kind: type[Exception], told: str) -> None:
    with playing(name) as address:
        connection = Connection(server(address))
        with pytest.raises(kind, match=told):
            connection.send("POST", ("thu-9", "_search"), {"size": 0}, again=False)
