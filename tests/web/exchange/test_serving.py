"""The HTTP server under connections that want nothing good."""

import gc
import http.client
import socket
import tempfile
import threading
from collections.abc import Iterator

import pytest
from flask import Flask, Response, request
from werkzeug.wsgi import wrap_file

from web.exchange import serving
from web.settings import Settings

SIZE = 48 << 20  # more than any buffer of the system, and than may wait for one address


@pytest.fixture
def port() -> Iterator[int]:
    """The port of a site with a small page and a large answer, of which a mebibyte may be had."""
    app = Flask("site")
    app.add_url_rule("/small", "small", lambda: "here")
    app.add_url_rule("/large", "large", lambda: Response(bytes(1 << 16) for _ in range(SIZE >> 16)))
    app.add_url_rule("/fair", "fair", lambda: Response(bytes(1 << 16) for _ in range(32)))
    app.add_url_rule("/file", "file", _file)
    settings = Settings(query_megabytes=1, threads=2)
    server = serving.server(app, settings, host="127.0.0.1", port=0, queries=1)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server.effective_port
    server.close()
    server.task_dispatcher.shutdown()
    thread.join(5)


def _file() -> Response:
    """An answer that the server reads from a file of SIZE bytes itself."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the server closes it
    file.truncate(SIZE)
    return Response(wrap_file(request.environ, file), direct_passthrough=True)


def get(port: int, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Connection": "close"})
    return connection.getresponse()


def test_readers_who_do_not_read_hold_no_thread(port: int) -> None:
    slow = [get(port, "/large") for _ in range(8)]

    assert get(port, "/small").read() == b"here"
    with pytest.raises((http.client.IncompleteRead, ConnectionError)):
        b"".join(answer.read() for answer in slow)
    for answer in slow:
        answer.close()


def test_a_file_waits_for_its_readers_where_it_is(port: int) -> None:
    """What is read from a file costs nothing while it waits: many may, and none is cut off for it."""
    slow = [get(port, "/file") for _ in range(6)]

    assert len(get(port, "/fair").read()) == 2 << 20
    assert [len(answer.read()) for answer in slow] == [SIZE] * len(slow)


def test_questions_behind_a_file_that_nobody_reads_hold_no_thread(port: int) -> None:
    question = b"GET /%s HTTP/1.1\r\nHost: minhbach.example\r\n\r\n"
    greedy = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(6)]
    for connection in greedy:
        connection.sendall(question % b"file" + question % b"small")

    try:
        assert get(port, "/small").read() == b"here"
        # The file comes whole; who asked on behind it has to ask again.
        received = b"".join(iter(lambda: greedy[0].recv(1 << 20), b""))
        head, _, body = received.partition(b"\r\n\r\n")
        assert b"200 OK" in head
        assert len(body) == SIZE
    finally:
        for connection in greedy:
            connection.close()


def test_an_honest_reader_has_the_whole(port: int) -> None:
    """Two mebibytes may wait in all."""
    assert len(get(port, "/fair").read()) == 2 << 20


def test_idle_connections_of_one_address_are_bounded(port: int) -> None:
    idle = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(220)]

    assert idle[-1].recv(1) == b""
    elsewhere = socket.create_connection(
        ("127.0.0.1", port), timeout=20, source_address=("127.0.0.2", 0)
    )
    elsewhere.sendall(b"GET /small HTTP/1.0\r\n\r\n")
    assert elsewhere.makefile("rb").read().endswith(b"here")
    for connection in (*idle, elsewhere):
        connection.close()


def test_what_is_loaded_is_not_looked_through_again() -> None:
    kept: list[list[int]] = [[] for _ in range(1000)]
    try:
        serving.settle()
        assert gc.get_freeze_count() >= len(kept)
        assert not any(thing is kept[0] for thing in gc.get_objects())
    finally:
        gc.unfreeze()


@pytest.mark.parametrize(
    ("base", "doubtful"),
    [
        ("https://tin.example/", None),
        ("https://tin.example/minhbach/", None),
        ("https://tin.example/smal/", None),
        ("https://tin.example/small/", "/small"),
        ("https://tin.example/t%C3%ACm/", "/tìm"),
        ("https://tin.example/t%C3%ACm/bài/", "/tìm/bài"),
        ("https://tin.example/minhbach/small/", None),
    ],
)
def test_a_site_below_a_path_that_its_pages_have_too(base: str, doubtful: str | None) -> None:
    app = Flask("site")
    app.add_url_rule("/small", "small", lambda: "here")
    app.add_url_rule("/tìm/bài/<id>", "article", lambda id: id)

    assert serving.doubtful_prefix(app, Settings(base_iri=base)) == doubtful
