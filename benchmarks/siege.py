"""A siege of a running endpoint: attackers with every known bomb, and one honest client who measures.

    python benchmarks/siege.py http://127.0.0.1:8000/sparql --seconds 600 [--pid PID]

Each attacker comes from an address of its own (127.0.0.2, 127.0.0.3, …), the honest client from
127.0.0.1. Exit status 0 when the honest client was always answered within a second. With *--pid*,
the memory of that process (the server) is shown at the beginning and at the end.
"""

import argparse
import http.client
import itertools
import statistics
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode, urlsplit

HONEST = "SELECT ?s WHERE { ?s a <https://schema.org/NewsArticle> } LIMIT 5"
BOMBS = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "memory": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f",
    "endless rows": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "nesting": "SELECT * {" + "{" * 20_000 + "}" * 20_000 + "}",
    "nesting within limits": "SELECT * {" + "{" * 95 + "}" * 95 + "}",
    "800 patterns": "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(800)) + "}",
    "240 patterns": "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(240)) + "}",
    "paths": "SELECT (COUNT(*) AS ?n) { ?s (!<urn:a>|^!<urn:b>)* ?o . ?o (!<urn:a>)* ?x }",
    "service": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "glued service": "PREFIX x:<http://127.0.0.1/> SELECT * {SERVICEx:y{?s ?p ?o}}",
    "update": "LOAD <http://127.0.0.1:9/>",
    "rubbish": "SELECT " + "\u1ec5" * 5000,
    "big strings": "SELECT (CONCAT(?x, ?x, ?x, ?x) AS ?y) { ?s ?p ?o BIND(CONCAT("
    + ", ".join(["STR(?s)"] * 500)
    + ") AS ?x) } ORDER BY ?y",
    "group concat": "SELECT (GROUP_CONCAT(?o) AS ?x) { ?s ?p ?o . ?a ?b ?c }",
}


def ask(address: str, query: str, *, source: str = "127.0.0.1", read: int | None = None) -> str:
    """Return the status of a query as words; leave after *read* bytes where given."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    connection = http.client.HTTPConnection(
        parts.hostname, parts.port, timeout=90, source_address=(source, 0)
    )
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", parts.path, urlencode({"query": query}), headers)
        response = connection.getresponse()
        if read is not None:
            response.read(read)
            return f"{response.status}, left"
        response.read()
        return str(response.status)
    except http.client.IncompleteRead:
        return "cut"
    except (TimeoutError, OSError, http.client.HTTPException) as error:
        return type(error).__name__
    finally:
        connection.close()


def memory(pid: int) -> int:
    """Resident mebibytes of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) >> 10 for line in lines if line.startswith("VmRSS"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("address")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--attackers", type=int, default=8)
    parser.add_argument("--pid", type=int)
    asked = parser.parse_args()
    before = memory(asked.pid) if asked.pid else 0
    end = time.monotonic() + asked.seconds
    outcomes: Counter[tuple[str, str]] = Counter()
    bombs = itertools.cycle(BOMBS.items())
    lock = threading.Lock()

    def attack(source: str, leaves: bool) -> None:
        while time.monotonic() < end:
            with lock:
                name, query = next(bombs)
            outcome = ask(asked.address, query, source=source, read=1000 if leaves else None)
            if outcome == "503":
                time.sleep(0.2)
            with lock:
                outcomes[name, outcome] += 1

    attackers = [
        threading.Thread(
            target=attack, args=(f"127.0.0.{number + 2}", number % 2 == 1), daemon=True
        )
        for number in range(asked.attackers)
    ]
    for attacker in attackers:
        attacker.start()
    times: list[float] = []
    failures: Counter[str] = Counter()
    while time.monotonic() < end:
        start = time.perf_counter()
        outcome = ask(asked.address, HONEST)
        times.append(time.perf_counter() - start)
        if outcome != "200":
            failures[outcome] += 1
        time.sleep(0.05)
    for (name, outcome), count in sorted(outcomes.items()):
        print(f"{name:24} {outcome:12} {count}")
    print(
        f"honest client: {len(times)} queries, median {statistics.median(times) * 1000:.0f} ms, "
        f"99th percentile {statistics.quantiles(times, n=100)[98] * 1000:.0f} ms, "
        f"longest {max(times) * 1000:.0f} ms (query {times.index(max(times)) + 1}), "
        f"over a second {sum(taken > 1 for taken in times)}, failures {dict(failures) or 'none'}"
    )
    if asked.pid:
        print(f"memory of {asked.pid}: {before} MiB before, {memory(asked.pid)} MiB after")
    return 0 if not failures and max(times) < 1 else 1


if __name__ == "__main__":
    sys.exit(main())
