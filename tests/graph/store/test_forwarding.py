"""The endpoint over a server: what is slow there delays nothing that is light here."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from graph.errors import Busy, QueryTimeout, StoreError
from graph.store import forwarding
from graph.store.forwarding import ForwardingEndpoint
from graph.store.http import Server
from graph.store.limits import Limits
from graph.store.ports import Question

ANSWER = b'{"head": {}, "boolean": true}'
LIGHT, HEAVY = "ASK { ?s ?p ?o }", "ASK { ?s <urn:slow>* ?o }"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.released = threading.Event()
        self.begun = threading.Semaphore(0)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        query = fields["query"][0]
        if "slow" in query:
            self.server.begun.release()
            self.server.released.wait(60)
        self.send_response(200)
        media_type = "text/html" if "page" in query else "application/sparql-results+json"
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        with suppress(OSError):
            for letter in ANSWER:
                self.wfile.write(bytes([letter]))
                if "drip" in query:
                    self.server.released.wait(0.05)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def forwarded(limits: Limits) -> Iterator[tuple[ForwardingEndpoint, _Server]]:
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    endpoint = ForwardingEndpoint(
        Server(f"http://127.0.0.1:{server.server_port}/sparql"), limits=limits
    )
    try:
        yield endpoint, server
    finally:
        server.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
        endpoint.close()


def ask(endpoint: ForwardingEndpoint, text: str, client: str) -> bytes:
    return b"".join(endpoint.answer(Question(text, client=client)).chunks)


def test_slow_queries_at_the_server_leave_room_for_light_ones() -> None:
    with forwarded(Limits(workers=2, seconds=60, patience=0.2)) as (endpoint, server):
        slow = [
            threading.Thread(target=ask, args=(endpoint, HEAVY, f"attacker {number}"))
            for number in range(2)
        ]
        for thread in slow:
            thread.start()
        for _ in slow:
            server.begun.acquire(timeout=30)

        with pytest.raises(Busy):
            ask(endpoint, HEAVY, "one more")
        for number in range(10):
            assert ask(endpoint, LIGHT, f"honest {number % 2}") == ANSWER
        server.released.set()
        for thread in slow:
            thread.join()


def test_an_answer_that_comes_by_drops_is_not_waited_for() -> None:
    """Each piece comes soon, the end does not."""
    with (
        forwarded(Limits(workers=2, seconds=0.3)) as (endpoint, _),
        pytest.raises(QueryTimeout),
    ):
        ask(endpoint, "ASK { ?s <urn:drip>* ?o }", "patient")


@pytest.mark.parametrize("text", ["ASK { ?s <urn:drip>* ?o }", HEAVY, "ASK { <urn:slow> ?p ?o }"])
def test_whoever_wants_less_time_is_told_so(text: str) -> None:
    """Of where the server stands nothing is told."""
    with forwarded(Limits(workers=2, seconds=60)) as (endpoint, _):
        with pytest.raises(QueryTimeout) as caught:
            b"".join(endpoint.answer(Question(text, seconds=0.2)).chunks)
        assert "after 0.2 s, as its timeout asked" in str(caught.value)
        assert "http" not in str(caught.value)


def test_an_answer_of_another_form_is_an_error() -> None:
    with (
        forwarded(Limits(workers=2)) as (endpoint, _),
        pytest.raises(StoreError, match="answered text/html, not application/sparql-results"),
    ):
        ask(endpoint, "ASK { ?s <urn:page> ?o }", "one")


def test_what_only_looks_light_goes_the_slow_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forwarding, "_SOON", 0.2)
    with forwarded(Limits(workers=2, seconds=0.4)) as (endpoint, server):
        for _ in range(2):
            with pytest.raises(QueryTimeout):
                ask(endpoint, "ASK { <urn:slow> ?p ?o }", "sly")
        # Once in the quick lane and once in the slow one; then in the slow one alone.
        assert [server.begun.acquire(timeout=1) for _ in range(4)] == [True, True, True, False]
        assert ask(endpoint, LIGHT, "other") == ANSWER
