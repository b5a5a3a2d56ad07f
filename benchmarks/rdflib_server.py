"""A graph in rdflib behind HTTP, as a peer to measure against: one query after the other.

    python -m benchmarks.rdflib_server GRAPH.nq PORT [--store Memory|Oxigraph]

GET /sparql?query=… answers as JSON or N-Triples once the graph is in. A query of rdflib's own engine ends
after --seconds; Oxigraph's cannot be ended from Python.
"""

from __future__ import annotations

import argparse
import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from rdflib import Dataset


def serve(file: Path, port: int, *, store: str, seconds: int) -> None:
    """Load *file* and answer on *port* until ended."""
    # oxrdflib answers whole queries in Oxigraph; rdflib's own memory store in rdflib.
    graph = Dataset(store="default" if store == "Memory" else store)
    graph.parse(str(file), format="nquads" if store == "Memory" else "ox-nquads")

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            signal.alarm(seconds)
            query = parse_qs(urlsplit(self.path).query)["query"][0]
            found = graph.query(query)
            table = found.type not in ("CONSTRUCT", "DESCRIBE")
            body = found.serialize(format="json" if table else "nt")
            signal.alarm(0)
            self.send_response(200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    signal.signal(signal.SIGALRM, _give_up)
    with HTTPServer(("127.0.0.1", port), Answer) as server:
        server.serve_forever()


def _give_up(*_: object) -> None:
    raise TimeoutError


def main() -> int:
    """Serve until ended."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("port", type=int)
    parser.add_argument("--store", choices=["Memory", "Oxigraph"], default="Memory")
    parser.add_argument("--seconds", type=int, default=60)
    asked = parser.parse_args()
    serve(asked.file, asked.port, store=asked.store, seconds=asked.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
