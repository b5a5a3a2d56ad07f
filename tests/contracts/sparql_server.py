"""A small SPARQL 1.1 server for tests: the Protocol's query and update, over an engine in memory."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox

_TABLES = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "_Server"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = parse_qs(body, keep_blank_values=True)
        try:
            if self.path == "/update":
                self.server.store.update(fields["update"][0])
                self._reply(204, "", b"")
            else:
                self._answer(fields)
        except (SyntaxError, ValueError, KeyError) as error:
            self._reply(400, "text/plain", str(error).encode())

    def _answer(self, fields: dict[str, list[str]]) -> None:
        graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [
            ox.NamedNode(iri) for iri in fields.get("default-graph-uri", [])
        ]
        result = self.server.store.query(fields["query"][0], default_graph=graphs or None)
        accepted = self.headers["Accept"].partition(",")[0]
        if isinstance(result, ox.QueryTriples):
            media_type = accepted if accepted in _GRAPHS else "application/n-triples"
            answer = result.serialize(format=_GRAPHS[media_type])
        else:
            media_type = accepted if accepted in _TABLES else "application/sparql-results+json"
            answer = result.serialize(format=_TABLES[media_type])
        self._reply(200, media_type, answer or b"")

    def _reply(self, status: int, media_type: str, body: bytes) -> None:
        self.send_response(status)
        if media_type:
            self.send_header("Content-Type", media_type)
        for name, value in self.server.extra_headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = ox.Store()
        self.extra_headers: dict[str, str] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def running() -> Iterator[_Server]:
    """A server with an empty store, for as long as the context lasts."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
