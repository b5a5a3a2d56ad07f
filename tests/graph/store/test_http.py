"""A server's half answers and refusals are errors, whatever its status says."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import BadQuery, QueryTimeout, StoreError
from graph.store.http import Connection, Server

JSON = "application/sparql-results+json"


class Script(BaseHTTPRequestHandler):
    """Answers as the test has laid down, and notes the headers of each request."""

    protocol_version = "HTTP/1.1"
    status = 200
    headers_out: dict[str, str] = {}  # noqa: RUF012 - replaced by each test's own class
    body = b"{}"
    length: int | None = None
    asked: list[dict[str, str]]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append(dict(self.headers))
        guarded = "WWW-Authenticate" in self.headers_out and "Authorization" not in self.headers
        self.send_response(401 if guarded else self.status)
        for name, value in {"Content-Type": JSON, **self.headers_out}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(self.length or len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)
        if self.length:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def server(**script: object) -> Iterator[tuple[str, list[dict[str, str]]]]:
    asked: list[dict[str, str]] = []
    handler = type("Scripted", (Script,), {**script, "asked": asked})
    running = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/sparql", asked
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


def ask(address: str, *, user: str = "", password: str = "mat khau", timeout: float = 5) -> bytes:
    connection = Connection(Server(address, user=user, password=password, timeout=timeout))
    try:
        _, pieces = connection.query("ASK {}", JSON)
        return b"".join(pieces)
    finally:
        connection.close()


def test_a_whole_answer_is_read() -> None:
    with server(body=b'{"boolean": true}') as (address, asked):
        assert ask(address) == b'{"boolean": true}'
        assert asked[0]["Accept"] == JSON


def test_a_partial_answer_with_status_200_is_an_error() -> None:
    """Virtuoso stops a query at its limit, sends what it has and says so in a header alone."""
    with (
        server(headers_out={"X-SQL-State": "S1TAT"}, body=b'{"results": {}}') as (address, _),
        pytest.raises(QueryTimeout),
    ):
        ask(address)


def test_an_answer_that_breaks_off_is_an_error() -> None:
    with server(body=b'{"half', length=100) as (address, _), pytest.raises(StoreError):
        ask(address)


@pytest.mark.parametrize(
    ("status", "error"), [(400, BadQuery), (403, StoreError), (500, StoreError), (503, StoreError)]
)
def test_a_refusal_is_an_error_with_the_words_of_the_server(
    status: int, error: type[Exception]
) -> None:
    body = "lỗi ở dòng 1".encode()
    with server(status=status, body=body) as (address, _), pytest.raises(error, match="dòng 1"):
        ask(address)


def test_a_digest_challenge_is_answered_once() -> None:
    challenge = 'Digest realm="SPARQL", domain="/", nonce="abc", qop="auth", algorithm="MD5"'
    with server(headers_out={"WWW-Authenticate": challenge}) as (address, asked):
        ask(address, user="dba")

    assert len(asked) == 2
    sent = asked[1]["Authorization"]
    assert sent.startswith('Digest username="dba", realm="SPARQL", nonce="abc", uri="/sparql"')
    assert "mat khau" not in sent


def test_a_digest_of_other_letters_is_refused_before_it_is_sent() -> None:
    challenge = 'Digest realm="SPARQL", nonce="abc"'
    with (
        server(headers_out={"WWW-Authenticate": challenge}) as (address, asked),
        pytest.raises(StoreError, match="ASCII"),
    ):
        ask(address, user="dba", password="mật khẩu")
    assert len(asked) == 1


def test_a_basic_challenge_is_answered() -> None:
    with server(headers_out={"WWW-Authenticate": 'Basic realm="x"'}) as (address, asked):
        ask(address, user="dba", password="mật khẩu")

    assert asked[1]["Authorization"].startswith("Basic ")


def test_without_a_user_a_challenge_is_a_refusal() -> None:
    with (
        server(headers_out={"WWW-Authenticate": 'Basic realm="x"'}) as (address, asked),
        pytest.raises(StoreError, match="401"),
    ):
        ask(address)
    assert len(asked) == 1


def test_a_server_that_is_not_there_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    with pytest.raises(StoreError, match="cannot reach"):
        ask(f"http://127.0.0.1:{port}/")


def test_a_silent_server_is_not_waited_for_without_end() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(QueryTimeout):
        ask(f"http://127.0.0.1:{silent.getsockname()[1]}/", timeout=0.2)


def test_a_redirect_is_not_followed() -> None:
    """A server that we trust must not send our passwords and updates elsewhere."""
    with server(status=307, headers_out={"Location": "http://127.0.0.1:1/"}) as (address, asked):
        with pytest.raises(StoreError):
            ask(address)
        assert len(asked) == 1
