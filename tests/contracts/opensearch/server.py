"""A stand-in for an OpenSearch server: the part of its REST API that we use, in memory, on loopback.

It is no OpenSearch: it was written from the published documentation and sources, and evaluates what it
is asked (`lucene`, `dsl`, `aggregations`, `indexes`, `cluster`). What it does not know it refuses, endpoints,
parameters and bodies alike, in the documented shape of an error. Faults can be ordered.
"""

from __future__ import annotations

import json
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol
from urllib.parse import quote

from tests.contracts.opensearch.cluster import Answer, Cluster


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def _handle(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.server.password and self.headers.get("Authorization") != self.server.authorization:
            self._reply(401, b"Unauthorized", "text/plain")
            return
        media_type = self.headers.get("Content-Type", "")
        status, answer = self.server.answering.answer(self.command, self.path, raw, media_type)
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self._reply(status, body, "text/html" if isinstance(answer, bytes) else "application/json")

    do_GET = do_POST = do_PUT = do_DELETE = _handle  # noqa: N815

    def _reply(self, status: int, body: bytes, media_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, answering: Answering, password: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answering = answering
        self.password = password
        self.authorization = f"Basic {b64encode(f'admin:{password}'.encode()).decode()}"

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that has gone."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """A running stand-in, and how ``MINHBACH_INDEX`` names it."""

    cluster: Cluster
    address: str


class Answering(Protocol):
    """What a server asks for its answers."""

    def answer(self, method: str, target: str, raw: bytes, media_type: str) -> Answer:
        """Return status and answer of one request."""
        ...


@contextmanager
def serving(answering: Answering, *, password: str = "") -> Iterator[int]:
    """A server on loopback for as long as the context lasts; yields its port."""
    server = _Server(answering, password)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def running(
    *, shards: int = 1, legacy: bool = False, password: str = "", prefix: str = "thu"
) -> Iterator[StandIn]:
    """A new stand-in for as long as the context lasts.

    *legacy* scores as OpenSearch 1 and 2 do; with *password* the user is "admin".
    """
    cluster = Cluster(shards=shards, legacy=legacy)
    user = f"admin:{quote(password)}@" if password else ""
    with serving(cluster, password=password) as port:
        yield StandIn(cluster, f"opensearch+http://{user}127.0.0.1:{port}/{prefix}")


if __name__ == "__main__":
    with running() as stand_in:
        print(f"MINHBACH_INDEX={stand_in.address}", flush=True)  # noqa: T201
        threading.Event().wait()
