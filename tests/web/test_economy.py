"""What need not be sent is not sent, nor computed: unchanged answers, packed bodies, clients that left."""

import gzip
import http.client
import os
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.errors import QueryTooLarge
from graph.store.endpoint import PublicEndpoint
from graph.store.ports import Answer, Question
from graph.store.turns import ClientGone
from tests.web.doubles import Lender, Stage, Visitor, served
from tests.web.world import BASE
from web.app import create_app
from web.exchange import asking, compression, headers
from web.services import Generation, Services
from web.settings import Settings

SELECT = "SELECT ?s WHERE { ?s a <https://schema.org/NewsArticle> } ORDER BY ?s LIMIT 50"
LINE = b"<http://a/> <http://b/> <http://c/> .\n"
PACKED = {"Accept-Encoding": "gzip, deflate, br"}


def _ask(client: FlaskClient, query: str = SELECT, **headers: str) -> TestResponse:
    return client.get("/sparql", query_string={"query": query}, headers=headers)


def test_an_unchanged_answer_is_neither_sent_nor_computed(
    client: FlaskClient, stage: Stage
) -> None:
    first = _ask(client)
    tag = first.headers["ETag"]
    again = _ask(client, **{"If-None-Match": tag})

    assert tag.startswith("W/")
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Vary"] == first.headers["Vary"]
    assert len(stage.asked) == 1


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("SELECT ?s WHERE { ?s ?p ?o } LIMIT 51", {}),
        (SELECT, {"Accept": "text/csv"}),
    ],
)
def test_another_question_has_another_tag(
    client: FlaskClient, query: str, headers: dict[str, str]
) -> None:
    assert _ask(client, query, **headers).headers["ETag"] != _ask(client).headers["ETag"]


def test_the_same_question_to_other_graphs_has_another_tag(client: FlaskClient) -> None:
    tags = {
        client.get(f"/sparql?query={quote(SELECT)}{more}").headers["ETag"]
        for more in ("", "&default-graph-uri=http://a/", "&named-graph-uri=http://a/")
    }

    assert len(tags) == 3


def test_a_new_generation_has_new_answers(client: FlaskClient, lender: Lender) -> None:
    tag = _ask(client).headers["ETag"]
    lender.generation = replace(lender.generation, number=lender.generation.number + 1)

    assert _ask(client, **{"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    "changed", [{"licence": "https://example.vn/licence"}, {"base_iri": "https://example.vn/"}]
)
def test_a_site_that_was_told_otherwise_has_new_answers(
    client: FlaskClient, lender: Lender, changed: dict[str, str]
) -> None:
    tag = client.get("/catalog").headers["ETag"]
    settings = replace(Settings(base_iri=BASE), **changed)  # type: ignore[arg-type]
    app = create_app(Services(lender.current), settings)
    app.test_client_class = Visitor
    other = app.test_client()

    assert client.get("/catalog", headers={"If-None-Match": tag}).status_code == 304
    assert other.get("/catalog", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("web/templates/page.html", True),
        ("web/queries/one.rq", True),
        ("search/ranking/ranker.py", True),
        ("graph/lexicon/words.tsv", True),
        ("web/__pycache__/page.cpython-311.pyc", False),
        ("tests/web/test_pages.py", False),
    ],
)
def test_what_pages_are_made_from_is_a_new_release(tmp_path: Path, file: str, counts: bool) -> None:
    for name, second in (("web/app.py", 1), (file, 2)):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (second, second))
    fresh = headers.release(tmp_path)
    headers.release.cache_clear()
    (tmp_path / file).unlink()

    assert (headers.release(tmp_path) != fresh) is counts


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("SELECT * WHERE { ?s ?p ?o }", True),
        ('SELECT * WHERE { ?now ?p "RAND()" } # UUID()', True),
        ("SELECT (now() AS ?t) WHERE {}", False),
        ("SELECT (\\u004eOW() AS ?t) WHERE {}", False),
        ("SELECT * WHERE { ?s ?p ?o } ORDER BY RAND()", False),
        ("SELECT (STRUUID() AS ?id) (UUID() AS ?iri) WHERE {}", False),
        ('SELECT "', True),
        ("now " * 20_000, False),
    ],
)
def test_what_changes_by_itself_has_no_tag(query: str, same: bool) -> None:
    assert asking.repeatable(query) is same


def test_neither_posted_queries_nor_failures_have_tags(client: FlaskClient) -> None:
    posted = client.post("/sparql", data={"query": SELECT})
    failed = _ask(client, "SELECT nonsense")

    assert "ETag" not in posted.headers
    assert failed.status_code == 400
    assert "ETag" not in failed.headers


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/tim-kiem?q=so+tttt",
        "/tim-kiem.json?q=so+tttt",
        "/tim-kiem.csv?q=so+tttt",
        "/tim-kiem.atom",
        "/catalog.ttl",
        "/ontology.ttl",
        "/sitemap.xml",
        f"/sparql?query={quote(SELECT)}",
    ],
)
def test_whole_bodies_are_packed_for_those_who_take_it(client: FlaskClient, address: str) -> None:
    plain = client.get(address)
    packed = client.get(address, headers=PACKED)
    unpacked = packed.data
    if len(plain.data) >= 600:
        assert packed.headers["Content-Encoding"] == "gzip"
        assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data)
        unpacked = gzip.decompress(packed.data)

    assert unpacked == plain.data
    assert "Content-Encoding" not in plain.headers
    for response in (plain, packed):
        assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("accepted", "packs"),
    [
        ("gzip", True),
        ("br, gzip;q=0.8, *;q=0.1", True),
        ("*", True),
        ("", False),
        ("br", False),
        ("gzip;q=0", False),
        ("identity", False),
        ("gzip;q=0.2, identity;q=0.9", False),
    ],
)
def test_what_the_client_takes_decides(app: Flask, accepted: str, packs: bool) -> None:
    with app.test_request_context(headers={"Accept-Encoding": accepted}):
        assert compression.wanted() is packs


def test_a_long_answer_is_packed_while_it_comes(client: FlaskClient, stage: Stage) -> None:
    closed = []

    def chunks() -> Iterator[bytes]:
        try:
            for _ in range(60):
                yield LINE * 1000
        finally:
            closed.append(True)

    stage.play = lambda question: Answer("application/n-triples", chunks())
    response = _ask(client, **PACKED)

    assert response.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["Vary"]
    assert gzip.decompress(response.data) == LINE * 60_000
    assert closed == [True]


def test_who_leaves_a_packed_answer_early_ends_what_it_is_made_of() -> None:
    """What is packed may be written by a thread, which no garbage collector stops."""

    class Source(Iterator[bytes]):
        closed = False

        def __next__(self) -> bytes:
            return os.urandom(1 << 16)

        def close(self) -> None:
            self.closed = True

    source = Source()
    pieces = compression.packed(source)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]

    assert source.closed


def test_a_packed_answer_that_is_cut_is_an_error_twice(app: Flask, stage: Stage) -> None:
    """The transfer breaks, and what came is no whole gzip."""

    def cut() -> Iterator[bytes]:
        for number in range(2000):
            yield b"".join(
                b"<http://a/%d> <http://b/> .\n" % i for i in range(number, number + 1000)
            )
        raise QueryTooLarge("over the limit")

    stage.play = lambda question: Answer("application/n-triples", cut())
    with served(app) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        connection.request("GET", "/sparql?query=ASK%7B%7D", headers=PACKED)
        response = connection.getresponse()

        assert response.headers["Content-Encoding"] == "gzip"
        with pytest.raises(http.client.IncompleteRead) as broken:
            response.read()
        connection.close()

    reader = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    assert reader.decompress(broken.value.partial)
    assert not reader.eof


def test_a_client_that_leaves_stops_its_query(app: Flask, stage: Stage) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def wait_for_the_end(question: Question) -> Answer:
        gone = stage.gone[-1]
        assert gone is not None
        begun.set()
        for _ in range(200):
            if gone():
                stopped.set()
                raise ClientGone
            threading.Event().wait(0.05)
        raise AssertionError("nobody said that the client had left")

    stage.play = wait_for_the_end
    with served(app) as address:
        host, port = urlsplit(address).netloc.split(":")
        with socket.create_connection((host, int(port)), timeout=10) as visitor:
            visitor.sendall(b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: here\r\n\r\n")
            assert begun.wait(10)
        assert stopped.wait(10)


def test_a_worker_is_free_again_when_its_client_has_left(app: Flask, world: Generation) -> None:
    """The same with the real endpoint: a count of all triples of triples would take hours."""
    endpoint = world.endpoint
    assert isinstance(endpoint, PublicEndpoint)
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with served(app) as address:
        host, port = urlsplit(address).netloc.split(":")
        with socket.create_connection((host, int(port)), timeout=10) as visitor:
            asked = f"GET /sparql?query={quote(endless)} HTTP/1.1\r\nHost: here\r\n\r\n"
            visitor.sendall(asked.encode("ascii"))
            assert _comes_true(lambda: endpoint.running("127.0.0.1") == 1)
        assert _comes_true(lambda: endpoint.running("127.0.0.1") == 0)


def _comes_true(condition: Callable[[], bool]) -> bool:
    """Whether *condition* holds before the limit of a query would end it anyway."""
    pause = threading.Event()
    return any(condition() or pause.wait(0.05) for _ in range(300))
