"""What a running site holds while all kinds of its addresses are asked for, pass after pass.

    python -m benchmarks.memory http://127.0.0.1:8000 --pid PID --passes 12

Each pass asks for addresses of its own, drawn from what the site lists: pages in both languages, searches
and suggestions, lists, facts, tables, feeds, linked data, reconciliation and SPARQL, and the dump. With
*--same* all passes ask for the same. After each pass a line tells of the served process, and of the query
workers that it started: anonymous memory, pages of files (which the kernel takes back when it needs
them), threads and open files.

Exit status 0 when the last third of the passes held at most a twentieth more than the third before it.
"""

import argparse
import json
import random
import re
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

WORKER = "graph.store.worker"
MORE = 1.05
_PREFIXES = (
    "PREFIX mb: <https://w3id.org/minhbach/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
)
_QUERIES = (
    "DESCRIBE <{iri}>",
    "SELECT ?p ?o {{ <{iri}> ?p ?o }}",
    "SELECT ?p (COUNT(*) AS ?n) {{ ?s ?p <{iri}> }} GROUP BY ?p",
    "SELECT ?g ?s ?p {{ GRAPH ?g {{ ?s ?p <{iri}> }} }} LIMIT 500",
    "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s ?q <{iri}> ; ?p ?o }} LIMIT 2000",
    "SELECT * {{ SERVICE mb:search {{ ?thing mb:matches '{words}' ; mb:score ?score }} }}",
    "SELECT ?s ?o {{ ?s dcterms:title ?o FILTER(CONTAINS(?o, '{words}')) }}",
    "SELECT ?s ?o {{ ?s dcterms:title ?o }} LIMIT {many}",
)


@dataclass(frozen=True, slots=True)
class Held:
    """What processes hold: mebibytes of memory of their own and of pages of files, threads, open files."""

    processes: int = 0
    own: float = 0
    files: float = 0
    threads: int = 0
    handles: int = 0

    def __add__(self, other: "Held") -> "Held":
        return Held(
            self.processes + other.processes,
            self.own + other.own,
            self.files + other.files,
            self.threads + other.threads,
            self.handles + other.handles,
        )


def held(pid: int) -> Held:
    """What the process *pid* holds; nothing where it is gone or may not be looked at."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
        handles = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    except OSError:
        return Held()
    said = dict(line.split(":", 1) for line in status.splitlines())
    own, files, shared, threads = (
        int(said.get(name, "0").split()[0])
        for name in ("RssAnon", "RssFile", "RssShmem", "Threads")
    )
    return Held(1, (own + shared) / 1024, files / 1024, threads, handles)


def started(pid: int) -> Iterator[tuple[int, str]]:
    """Yield the processes that *pid* and those that it started have started, with their commands."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = (path / "stat").read_text(errors="replace").rpartition(")")[2].split()[1]
            command = (path / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if int(parent) == pid:
            yield int(path.name), command
            yield from started(int(path.name))


class Site:
    """A running site, and what it lists."""

    def __init__(self, base: str) -> None:
        self._base = base.rstrip("/")
        self.outcomes: Counter[str] = Counter()
        self.bytes = 0
        self.things = self._listed("entity")
        self.articles = self._listed("article")
        found = re.findall(rb'href="[^"]*/danh-muc/([a-z-]+)', self.get("/danh-muc"))
        self.lists = sorted({name.decode() for name in found})

    def get(self, path: str) -> bytes:
        """Ask for *path* and count what came of it; empty where no answer came."""
        body = b""
        asked = Request(self._base + path, headers={"Accept-Encoding": "gzip;q=0"})
        try:
            with urlopen(asked, timeout=300) as answer:
                while piece := answer.read(1 << 20):
                    self.bytes += len(piece)
                    # A dump need not be held by who only wants it asked for.
                    body = body + piece if len(body) < 64 << 20 else piece
                outcome = str(answer.status)
        except HTTPError as error:
            with error:
                error.read()
            outcome = str(error.code)
        except OSError as error:
            outcome = type(error).__name__
        self.outcomes[outcome] += 1
        return body

    def _listed(self, kind: str) -> list[tuple[str, str, str]]:
        """The ends of the addresses of all of a kind, their addresses and their names."""
        hits = json.loads(self.get(f"/tim-kiem/tat-ca.json?kind={kind}"))["hits"]
        ends = (urlsplit(hit["iri"]).path.rpartition("/id/")[2] for hit in hits)
        return [(end, hit["iri"], hit["title"]) for end, hit in zip(ends, hits, strict=True)]


def draw(site: Site, number: int, chance: random.Random) -> Iterator[str]:
    """Yield *number* addresses of *site*, of every kind, and then that of the dump."""
    for _ in range(number):
        thing, iri, name = chance.choice(site.things)
        article, _, title = chance.choice(site.articles)
        page, english = chance.randint(1, 40), chance.choice(("", "", "/en"))
        first = chance.randrange(max(1, len(title.split()) - 3))
        some = title.split()[first : first + chance.randint(1, 4)]
        words = quote(" ".join(some))
        text = "".join(letter for letter in " ".join(some) if letter.isalnum() or letter == " ")
        query = chance.choice(_QUERIES).format(iri=iri, words=text, many=chance.randint(1, 50_000))
        asked = json.dumps({"a": {"query": name}, "b": {"query": text or name}})
        suffix = chance.choice(("ttl", "jsonld", "nt", "rdf"))
        listed = chance.choice(site.lists)
        addresses = {
            f"{english}/trang/{thing}": 16,
            f"{english}/bai-viet/{article}".replace("bai-viet/bai-viet", "bai-viet"): 14,
            f"{english}/tim-kiem?q={words}": 12,
            f"{english}/tim-kiem?q={words}&order=newest&page={page % 4 + 1}": 4,
            f"/tim-kiem.json?q={quote(name)}&facets=1": 4,
            f"/goi-y.json?q={quote(name[: chance.randint(2, 12)])}": 5,
            f"/tim-kiem/tat-ca.csv?q={words}": 1,
            f"{english}/trang/{thing}/bai-viet": 3,
            f"{english}/trang/{thing}/chuc-vu": 3,
            f"/trang/{thing}.csv": 3,
            f"/trang/{thing}.atom": 2,
            f"/du-lieu/{thing}.{suffix}": 4,
            f"/du-lieu/{article}.{suffix}": 3,
            f"{english}/danh-muc/{listed}?page={page}": 3,
            f"/danh-muc/{listed}.json?from={quote(name[:3])}": 2,
            f"{english}/du-kien?words={words}&page={page % 3 + 1}": 3,
            f"/du-kien.json?thing={quote(thing)}": 2,
            f"/reconcile?queries={quote(asked)}": 4,
            f"/sparql?{urlencode({'query': _PREFIXES + query})}": 12,
        }
        yield chance.choices(list(addresses), list(addresses.values()))[0]
    yield from ("/du-kien.csv", "/sitemap-1.xml", "/dump/minhbach.nq.gz")


def ask(site: Site, addresses: Sequence[str], *, clients: int) -> None:
    """Ask for all *addresses*, as so many *clients* that share them."""
    left = iter(addresses)
    lock = threading.Lock()

    def follow() -> None:
        while True:
            with lock:
                path = next(left, None)
            if path is None:
                return
            site.get(path)

    threads = [threading.Thread(target=follow) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def line(name: str, pid: int) -> tuple[str, float]:
    """What is told of *pid* and its workers after the pass called *name*, and what all hold of their own."""
    web = held(pid)
    children = list(started(pid))
    workers = sum((held(one) for one, command in children if WORKER in command), Held())
    others = sum((held(one) for one, command in children if WORKER not in command), Held())
    told = (
        f"| {name} | {web.own:.0f} | {web.files:.0f} | {web.threads} | {web.handles} |"
        f" {workers.processes} | {workers.own:.0f} | {workers.files:.0f} |"
    )
    if others.processes:
        told += f" and {others.processes} other processes with {others.own:.0f}"
    return told, web.own + workers.own + others.own


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("--pid", type=int, required=True, help="the process that serves")
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--requests", type=int, default=2000, help="addresses of a pass")
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--same", action="store_true", help="ask for the same in all passes")
    asked = parser.parse_args()
    print(
        "| pass | site, own MiB | of files | threads | open files | workers | own MiB | of files |"
    )
    print("|---|---|---|---|---|---|---|---|")
    print(line("before", asked.pid)[0], flush=True)
    site = Site(asked.address)
    kept = []
    for number in range(1, asked.passes + 1):
        chance = random.Random(asked.seed if asked.same else f"{asked.seed} {number}")
        began = time.monotonic()
        ask(site, list(draw(site, asked.requests, chance)), clients=asked.clients)
        told, own = line(str(number), asked.pid)
        kept.append(own)
        print(told, f"  {time.monotonic() - began:.0f} s", file=sys.stdout, flush=True)
    print(f"{sum(site.outcomes.values())} requests, {site.bytes >> 20} MiB: {dict(site.outcomes)}")
    third = max(1, len(kept) // 3)
    before, last = (
        statistics.mean(kept[-third * 2 : -third] or kept),
        statistics.mean(kept[-third:]),
    )
    print(f"the last {third} passes held {last / before:.3f} times as much as the {third} before")
    return 0 if last <= MORE * before else 1


if __name__ == "__main__":
    sys.exit(main())
