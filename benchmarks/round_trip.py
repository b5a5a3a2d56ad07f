"""What a trivial query costs over HTTP, beside the engine's own time for it.

    python -m benchmarks.round_trip http://127.0.0.1:8000/sparql var/current/store

The engine answers in this process, over the store that is served; the endpoint over one connection that
stays open. Shown are the median and the 95th percentile in milliseconds.
"""

import argparse
import http.client
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from benchmarks import tables
from graph.store import embedded

QUERY = "SELECT ?s WHERE { ?s a <https://schema.org/NewsArticle> } LIMIT 1"
TIMES = 2000


def measure(name: str, ask: Callable[[], object]) -> float:
    """Ask TIMES times; return the median in milliseconds."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        ask()
        times.append((time.perf_counter() - start) * 1000)
    median, late = tables.spread(times)
    print(f"{name:8} median {median:.3f} ms, 95th percentile {late:.3f} ms")
    return median


def main() -> int:
    """Measure and print; 1 where the way takes a millisecond or more."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("store", type=Path)
    asked = parser.parse_args()
    parts = urlsplit(asked.address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.connect()
    connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get() -> None:
        connection.request("GET", f"{parts.path}?{urlencode({'query': QUERY})}")
        connection.getresponse().read()

    def post() -> None:
        kind = {"Content-Type": "application/sparql-query"}
        connection.request("POST", parts.path, QUERY.encode(), kind)
        connection.getresponse().read()

    store = embedded.read(asked.store)
    own = measure("engine", lambda: store.select(QUERY))
    slowest = max(measure("GET", get), measure("POST", post))
    print(f"the way takes {slowest - own:.3f} ms")
    return 0 if slowest - own < 1 else 1


if __name__ == "__main__":
    sys.exit(main())
