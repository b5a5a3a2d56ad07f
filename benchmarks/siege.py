"""A siege of a running endpoint: attackers of every kind, and honest clients who measure.

    python -m benchmarks.siege http://127.0.0.1:8000/sparql --seconds 600 [--pid PID]

Bombers send one bomb after another, each from an address of its own (127.0.0.2 and so on), half of them
leaving before the answer ends. Flooders share one address, slow readers another, idle connections a
third. A server of our own waits for calls that must never come. An honest client on 127.0.0.1 asks a
simple query again and again, another asks for a page, a third shares the flooders' address.

Exit status 0 when the first client was always answered within a second and nobody was called. With *--pid*
the memory of that process and of its workers is shown, minute by minute.
"""

import argparse
import contextlib
import http.client
import itertools
import socket
import statistics
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from benchmarks import bombs

HONEST = "SELECT ?s WHERE { ?s a <https://schema.org/NewsArticle> } LIMIT 5"
LARGE = "SELECT * { ?s ?p ?o } LIMIT 200000"
FLOODER, SLOW, IDLE = "127.0.1.1", "127.0.2.1", "127.0.3.1"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Site:
    """Where the endpoint is, and until when it is besieged."""

    host: str
    port: int
    path: str
    end: float

    def connect(self, source: str, timeout: float = 90) -> http.client.HTTPConnection:
        """Return a connection that comes from the address *source*."""
        return http.client.HTTPConnection(
            self.host, self.port, timeout=timeout, source_address=(source, 0)
        )

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() >= self.end


@dataclass
class Honest:
    """A client who asks for one thing again and again, and how long each answer took."""

    name: str
    source: str
    query: str | None = None
    times: list[float] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)

    def ask_on(self, site: Site) -> None:
        """Ask until the siege is over."""
        while not site.over:
            start = time.perf_counter()
            outcome = ask(site, self.query, source=self.source)
            self.times.append(time.perf_counter() - start)
            if outcome != "200":
                self.failures[outcome] += 1
            time.sleep(0.05)

    def report(self) -> str:
        """Return in one line how the client was served."""
        longest = max(self.times)
        return (
            f"{self.name}: {len(self.times)} answers, median {statistics.median(self.times) * 1000:.0f} ms, "
            f"99th percentile {statistics.quantiles(self.times, n=100)[98] * 1000:.0f} ms, "
            f"longest {longest * 1000:.0f} ms (number {self.times.index(longest) + 1}), "
            f"over a second {sum(taken > 1 for taken in self.times)}, "
            f"failures {dict(self.failures) or 'none'}"
        )


def ask(site: Site, query: str | None, *, source: str, read: int | None = None) -> str:
    """Return the status of a query (of the home page without one); leave after *read* bytes if given."""
    connection = site.connect(source)
    try:
        if query is None:
            connection.request("GET", "/")
        else:
            connection.request("POST", site.path, urlencode({"query": query}), FORM)
        response = connection.getresponse()
        if read is not None:
            response.read(read)
            return f"{response.status}, left"
        response.read()
        return str(response.status)
    except http.client.IncompleteRead:
        return "cut"
    except (OSError, http.client.HTTPException) as error:
        return type(error).__name__
    finally:
        connection.close()


def read_slowly(site: Site) -> None:
    """Ask for much, and take a kilobyte a second of it."""
    while not site.over:
        connection = site.connect(SLOW)
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection.request("POST", site.path, urlencode({"query": LARGE}), FORM)
            response = connection.getresponse()
            while not site.over and response.read(1000):
                time.sleep(1)
        connection.close()
        time.sleep(1)


def stay_idle(site: Site, number: int) -> None:
    """Hold *number* connections on which next to nothing is sent."""
    held: list[socket.socket] = []
    while not site.over:
        with contextlib.suppress(OSError):
            if len(held) < number:
                held.append(socket.create_connection((site.host, site.port), 10, (IDLE, 0)))
                held[-1].sendall(b"POST /sparql HTTP/1.1\r\nHost: x\r\n")
                continue
        for connection in list(held):
            try:
                connection.sendall(b"X-A: b\r\n")
            except OSError:
                held.remove(connection)
        time.sleep(5)


class Listener:
    """A server that must never be called."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        self.calls = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            self.calls += 1
            connection.close()


def memory(pid: int) -> tuple[int, list[int]]:
    """Resident mebibytes of a process, and of its children."""

    def resident(status: str) -> int:
        lines = (line.split() for line in status.splitlines())
        return next((int(line[1]) >> 10 for line in lines if line[0] == "VmRSS:"), 0)

    children = []
    for path in Path("/proc").glob("[0-9]*/status"):
        with contextlib.suppress(OSError):
            status = path.read_text(encoding="ascii", errors="replace")
            if f"\nPPid:\t{pid}\n" in status:
                children.append(resident(status))
    return resident(Path(f"/proc/{pid}/status").read_text(encoding="ascii")), sorted(children)


def besiege(site: Site, *, bombers: int) -> tuple[Counter[tuple[str, str]], Listener]:
    """Start all attackers; what became of their queries is counted."""
    listener = Listener()
    calls = {name: text.format(listener.address) for name, text in bombs.CALLS.items()}
    supply = itertools.cycle((bombs.QUERIES | calls).items())
    outcomes: Counter[tuple[str, str]] = Counter()
    lock = threading.Lock()

    def attack(source: str, pause: float, *, leaves: bool) -> None:
        while not site.over:
            with lock:
                name, query = next(supply)
            outcome = ask(site, query, source=source, read=1000 if leaves else None)
            if outcome == "503":
                time.sleep(pause)
            with lock:
                outcomes[name, outcome] += 1

    attackers = [
        threading.Thread(
            target=partial(attack, f"127.0.0.{number + 2}", 0.2, leaves=number % 2 == 1)
        )
        for number in range(bombers)
    ]
    flood = partial(attack, FLOODER, 0.02, leaves=False)
    attackers += [threading.Thread(target=flood) for _ in range(6)]
    attackers += [threading.Thread(target=read_slowly, args=(site,)) for _ in range(6)]
    attackers.append(threading.Thread(target=stay_idle, args=(site, 150)))
    for attacker in attackers:
        attacker.daemon = True
        attacker.start()
    return outcomes, listener


def main() -> int:
    """Besiege, measure and print; 1 where an honest client suffered or a call was made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--attackers", type=int, default=12)
    parser.add_argument("--pid", type=int)
    asked = parser.parse_args()
    parts = urlsplit(asked.address)
    site = Site(
        parts.hostname or "", parts.port or 80, parts.path, time.monotonic() + asked.seconds
    )
    honest = [
        Honest("simple query", "127.0.0.1", HONEST),
        Honest("home page", "127.0.0.1"),
        Honest("simple query from the flooders' address", FLOODER, HONEST),
    ]
    outcomes, listener = besiege(site, bombers=asked.attackers)
    threads = [threading.Thread(target=client.ask_on, args=(site,)) for client in honest]
    for thread in threads:
        thread.start()
    began, minute = time.monotonic(), 0
    while not site.over:
        if asked.pid and time.monotonic() - began >= minute * 60:
            own, children = memory(asked.pid)
            print(f"minute {minute}: server {own} MiB, workers {children} MiB", flush=True)
            minute += 1
        time.sleep(1)
    for thread in threads:
        thread.join()
    if asked.pid:
        own, children = memory(asked.pid)
        print(f"at the end: server {own} MiB, workers {children} MiB")
    for (name, outcome), count in sorted(outcomes.items()):
        print(f"{name:24} {outcome:12} {count}")
    for client in honest:
        print(client.report())
    print(f"calls to the server that must not be called: {listener.calls}")
    first = honest[0]
    return 0 if not first.failures and max(first.times) < 1 and not listener.calls else 1


if __name__ == "__main__":
    sys.exit(main())
