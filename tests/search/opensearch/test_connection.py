"""Addresses, retries, and answers that are whole or errors; against the stand-in, with faults ordered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from graph.errors import IndexDamaged, IndexUnavailable
from search.opensearch.connection import Connection, Server, server
from tests.contracts.opensearch.server import StandIn, running

BODY = {
    "settings": {},
    "mappings": {"properties": {"tên": {"type": "keyword"}, "số": {"type": "integer"}}},
}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("opensearch+http://may:9200/tin", Server("http://may:9200", "tin")),
        ("opensearch+http://may/tin/", Server("http://may:9200", "tin")),
        ("opensearch+https://may:443/qua/tin-1", Server("https://may:443/qua", "tin-1")),
        ("opensearch+http://[::1]:9201/tin", Server("http://[::1]:9201", "tin")),
        (
            "opensearch+https://an:m%E1%BA%ADt%40kh%E1%BA%A9u@may/tin#timeout=2.5&ca=/a.pem",
            Server("https://may:9200", "tin", "an", "mật@khẩu", 2.5, "/a.pem"),
        ),
    ],
)
def test_an_address_names_a_server(address: str, expected: Server) -> None:
    assert server(address) == expected


@pytest.mark.parametrize(
    "address",
    [
        *("http://may/tin", "opensearch://may/tin", "opensearch+http:///tin", ""),
        *("opensearch+http://may", "opensearch+http://may/", "opensearch+http://may/Tin"),
        *("opensearch+http://may/a*", "opensearch+http://may/-a", "opensearch+http://may:x/tin"),
        *("opensearch+http://may/tin?a=b", "opensearch+http://may/tin#a=b"),
        *("opensearch+http://may/tin#timeout=x", "opensearch+http://may/tin#timeout=-1"),
    ],
)
def test_what_names_no_server_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        server(address)


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(server("opensearch+http://an:secret@may/tin"))


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with running() as running_one:
        yield running_one


@pytest.fixture
def connection(stand_in: StandIn) -> Iterator[Connection]:
    connection = Connection(server(f"{stand_in.address}#timeout=5"))
    connection.send("PUT", ("thu-1",), BODY)
    yield connection
    connection.close()


def passing(stand_in: StandIn, status: int, times: int, answer: Any = None) -> list[str]:
    """Let the next *times* requests be answered by *status*."""
    left = [times]
    seen: list[str] = []

    def fault(_: str, path: str, made: Any) -> Any:
        if made is not None or left[0] == 0:
            return None
        left[0] -= 1
        seen.append(path)
        return status, answer or {"error": {"type": "busy", "reason": "later"}, "status": status}

    stand_in.cluster.faults.append(fault)
    return seen


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_passing_failure_is_asked_again(
    stand_in: StandIn, connection: Connection, status: int
) -> None:
    seen = passing(stand_in, status, 2)
    assert connection.search("thu-1", {"size": 0})["hits"]["total"]["value"] == 0
    assert len(seen) == 2


def test_a_failure_that_stays_is_told(stand_in: StandIn, connection: Connection) -> None:
    seen = passing(stand_in, 503, 9)
    with pytest.raises(IndexUnavailable, match="503: busy: later"):
        connection.search("thu-1", {"size": 0})
    assert len(seen) == 3


def test_what_could_do_harm_twice_is_sent_once(stand_in: StandIn, connection: Connection) -> None:
    seen = passing(stand_in, 503, 9)
    with pytest.raises(IndexUnavailable):
        connection.send("POST", ("thu-1", "_clone", "thu-2"), {"settings": {}}, again=False)
    assert len(seen) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 413, 500])
def test_other_failures_are_told_at_once(
    stand_in: StandIn, connection: Connection, status: int
) -> None:
    seen = passing(stand_in, status, 9)
    with pytest.raises(IndexUnavailable, match=f"{status}: busy"):
        connection.search("thu-1", {"size": 0})
    assert len(seen) == 1


def test_an_index_that_is_not_there_is_told(connection: Connection) -> None:
    with pytest.raises(IndexDamaged, match="no such index"):
        connection.search("thu-9", {"size": 0})


def test_a_server_that_is_not_there_is_told_without_its_address() -> None:
    connection = Connection(server("opensearch+http://127.0.0.1:9/tin"))
    with pytest.raises(IndexUnavailable, match="Connection refused") as told:
        connection.send("GET", ("_cluster", "health"))
    assert "127.0.0.1" not in str(told.value)


def test_a_server_that_is_silent_is_not_waited_for(stand_in: StandIn) -> None:
    answered = threading.Event()

    def wait(*_: Any) -> None:
        answered.wait(30)

    stand_in.cluster.faults.append(wait)
    connection = Connection(server(f"{stand_in.address}#timeout=0.05"))
    with pytest.raises(IndexUnavailable, match="ReadTimeoutError"):
        connection.send("GET", ("_cluster", "health"))
    answered.set()
    connection.close()


@pytest.mark.parametrize("answer", [b"<html>", b"", b"[1]"])
def test_what_is_no_answer_of_a_server_is_told(
    stand_in: StandIn, connection: Connection, answer: bytes
) -> None:
    stand_in.cluster.faults.append(lambda *_: (502, answer))
    with pytest.raises(IndexUnavailable, match="502"):
        connection.send("GET", ("_cluster", "health"))


def test_one_of_several_searches_that_fails_fails_all(connection: Connection) -> None:
    with pytest.raises(IndexUnavailable, match=r"unknown query \[matches\]"):
        connection.searches("thu-1", [{"size": 0}, {"query": {"matches": {}}}])


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        ({"timed_out": True}, "time was over"),
        ({"_shards": {"total": 3, "successful": 2, "failed": 1}}, "1 of 3 shards"),
        (
            {
                "_shards": {
                    "total": 3,
                    "successful": 2,
                    "failed": 1,
                    "failures": [{"shard": 0, "reason": {"type": "io", "reason": "disk gone"}}],
                }
            },
            "io: disk gone",
        ),
    ],
)
@pytest.mark.parametrize("several", [False, True])
def test_an_answer_in_part_is_none(
    stand_in: StandIn, connection: Connection, cut: Any, told: str, several: bool
) -> None:
    def fault(_: str, path: str, made: Any) -> Any:
        if made is None:
            return None
        if path.endswith("_msearch"):
            return 200, {
                **made,
                "responses": [made["responses"][0], {**made["responses"][1], **cut}],
            }
        return 200, {**made, **cut}

    stand_in.cluster.faults.append(fault)
    search = connection.searches if several else connection.search
    asked: Any = [{"size": 0}, {"size": 0}] if several else {"size": 0}
    with pytest.raises(IndexUnavailable, match=told):
        search("thu-1", asked)
