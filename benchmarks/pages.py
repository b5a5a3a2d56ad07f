"""What the addresses of a site cost on a large archive, and whether two versions answer alike.

    python -m benchmarks.pages DATA [--against CHECKOUT] [--rounds 3] [--only REGEX] [--dearest 30]

Asked are pages, lists and files of the things that most articles name and of rare ones, of all kinds of
facts, of searches and of ready-made queries. What is shown is CPU milliseconds, the least of the rounds: of
the process that answers and of its query workers together, to the first byte and to the last. With
``--against`` the other checkout answers too, by turns, and addresses with another answer are named. Each
answers from a copy of DATA, for which it publishes what it lacks, or, with ``--against-data``, from DATA and
from that. Where both generations were published at the same moment, all pages must be the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

_KINDS = (
    *("position", "appointment", "conferral", "issuance", "operation", "founding", "renaming"),
    *("merger", "split", "sanction", "figure"),
)
_FOLDERS = (
    *("co-quan", "to-chuc", "nguoi", "van-ban", "khen-thuong", "he-thong", "ten-mien", "dia-danh"),
)
_SCHEMES = ("linh-vuc", "loai-van-ban", "loai-khen-thuong", "loai-co-quan", "chuc-danh")
_OFFICES = ("chu-tich", "pho-chu-tich", "giam-doc", "bi-thu", "bo-truong", "truong-phong")
_WORDS = (
    *("ủy ban nhân dân", "uy ban nhan dan", "giáo dục", "chuyen doi so", "so y te", "thu"),
    *("bổ nhiệm giám đốc", '"ủy ban nhân dân tỉnh"', "112/QĐ-UBND", "nguyen van", ""),
)
_LISTED = 4 << 20  # bytes of an answer that is handed on
# Each changes with the moment or holds how long something took.
_UNLIKE = ("Date", "ETag", "Last-Modified", "Server-Timing")


def fixed() -> Iterator[str]:
    """Addresses that need no thing of the archive."""
    for page in ("/", "/danh-muc", "/du-kien", "/phan-loai", "/truy-van", "/catalog", "/ontology"):
        yield from (page, f"/en{page}".rstrip("/"))
    yield from ("/catalog.ttl", "/ontology.ttl", "/phan-loai.json?q=giam", "/.well-known/void")
    yield from ("/sitemap.xml", "/sitemap-1.xml", "/openapi.json", "/api/vocabulary.json")
    yield from ("/api/queries.ttl", "/dump/", "/dump/thay-doi.json", "/health", "/bai-viet.atom")
    yield from ("/sparql", "/reconcile", "/opensearch.xml", "/reconcile/properties?type=agency")
    for scheme in _SCHEMES:
        path = f"/phan-loai/{scheme}"
        yield from (path, f"{path}?order=alphabet", f"{path}.json", f"{path}.csv", f"{path}.ttl")
    for folder in _FOLDERS:
        path = f"/danh-muc/{folder}"
        yield from (path, f"{path}?page=20", f"{path}?order=articles", f"{path}?letter=T")
        yield from (f"{path}.json?size=500", f"{path}.csv", f"{path}?from=n")
    yield from facts()
    for words in _WORDS:
        asked = f"q={quote(words)}"
        yield from (f"/tim-kiem?{asked}", f"/tim-kiem.json?{asked}&facets=1&size=100")
        yield from (f"/tim-kiem.csv?{asked}", f"/tim-kiem.atom?{asked}")
        yield from (f"/tim-kiem/tat-ca.csv?{asked}", f"/tim-kiem/tat-ca.json?{asked}")
        yield from (f"/tim-kiem?{asked}&kind=entity", f"/tim-kiem?{asked}&order=newest&year=2017")
        yield from (f"/goi-y?{asked}", f"/goi-y.json?{asked}")


def facts() -> Iterator[str]:
    """Lists of facts of each kind, and of some that are asked for in words or by year."""
    chosen = [f"kind={kind}" for kind in _KINDS]
    chosen += ["words=so", "words=giam+doc+so", "kind=figure&words=ho", "year=2017"]
    chosen += ["kind=position&year=2016", "kind=position&status=inferred", "status=reference"]
    for one in chosen:
        yield from (f"/du-kien?{one}", f"/du-kien?{one}&page=3", f"/en/du-kien?{one}&size=100")
        yield from (f"/du-kien.json?{one}&size=100", f"/du-kien.csv?{one}")
    yield from ("/du-kien.json?size=100", "/du-kien.csv")


def of_thing(path: str) -> Iterator[str]:
    """Addresses that are about the thing whose address ends with *path*."""
    page = f"/trang/{path}"
    yield from (page, f"/en{page}", f"{page}.csv", f"{page}.atom", f"{page}/bai-viet")
    yield from (f"{page}/bai-viet?page=2", f"{page}/chuc-vu", f"{page}/chuc-vu.json")
    yield from (f"{page}/chuc-vu.csv", f"/du-lieu/{path}.ttl", f"/du-lieu/{path}.jsonld")
    yield from (f"/du-kien?thing={path}", f"/du-kien.csv?thing={path}")
    yield f"/reconcile/preview?id={path}"


def addresses(ask: Any) -> Iterator[str]:
    """All addresses that are asked, with things that *ask* finds in the lists."""
    yield from fixed()
    ready = [path.stem for path in sorted(Path(_checkout(), "graph/queries").glob("*.rq"))]
    for name in ready:
        yield from (f"/truy-van?ready={name}", f"whole:{name}")
    for folder in _FOLDERS:
        most = ask(f"/danh-muc/{folder}.json?order=articles&size=500")["things"]
        for thing in dict.fromkeys(one["iri"] for one in (*most[:3], *most[-1:])):
            yield from of_thing("/".join(thing.rsplit("/", 2)[-2:]))
    for office in _OFFICES:
        yield from of_thing(f"chuc-danh/{office}")
    for field in ("giao-duc", "y-te"):
        yield from of_thing(f"linh-vuc/{field}")
    hits = ask("/tim-kiem.json?kind=article&size=100&order=newest")["hits"]
    for hit in (hits[0], hits[-1]):
        path = hit["iri"].rpartition("/")[2]
        yield from (f"/bai-viet/{path}", f"/en/bai-viet/{path}", f"/trang/bai-viet/{path}.csv")
        yield from (f"/du-lieu/bai-viet/{path}.ttl", f"/graph/{path}")
    found = ask("/du-kien.json?kind=position&size=3")["facts"]
    for fact in found[:2]:
        path = "/".join(fact["iri"].rsplit("/", 2)[-2:])
        yield from (f"/trang/{path}", f"/trang/{path}.csv", f"/du-lieu/{path}.ttl")
    names = [one["label"] for one in ask("/danh-muc/co-quan.json?order=articles&size=25")["things"]]
    queries = {f"q{number}": {"query": name} for number, name in enumerate(names)}
    yield f"/reconcile?queries={quote(json.dumps(queries))}"


def answering() -> None:
    """Answer the addresses on the standard input, a line of JSON for each: runs in a checkout."""
    from web import settings, wiring
    from web.app import create_app
    from web.exchange import serving
    from web.querying import ready_queries

    chosen = settings.from_environment()
    with wiring.services(chosen) as services:
        client = create_app(services, chosen).test_client()
        # What makes a generation's index is of a wider type than what a page asks of it.
        index: Any = services.current().index
        index.warm()
        serving.settle()
        time.sleep(3)
        client.get("/truy-van?ready=websites")
        for line in sys.stdin:
            address, whole = line.strip(), ""
            if address.startswith("whole:"):
                from graph.store import ready

                name = address.partition(":")[2]
                one = next(query for query in ready.queries() if query.name == name)
                whole = f"/sparql?format=csv&query={quote(ready_queries.whole(one.body))}"
            before, began = _spent(), time.perf_counter()
            response = client.get(whole or address, buffered=False)
            first, body, size = None, hashlib.sha256(), 0
            kept: list[bytes] = []
            for chunk in response.iter_encoded():
                first = _spent() - before if first is None else first
                body.update(chunk)
                size += len(chunk)
                # Lists of things are read by who asks; nothing else is held.
                if (response.mimetype or "").endswith("json") and size < _LISTED:
                    kept.append(chunk)
            response.close()
            spent, passed = _spent() - before, time.perf_counter() - began
            headers = [pair for pair in response.headers.items() if pair[0] not in _UNLIKE]
            body.update(repr((response.status_code, headers)).encode())
            told = {
                "status": response.status_code,
                "first": first or spent,
                "spent": spent,
                "passed": passed,
                "size": size,
                "hash": body.hexdigest(),
                "text": b"".join(kept).decode() if size < _LISTED else "",
            }
            print(json.dumps(told), flush=True)


def _spent() -> float:
    """CPU milliseconds of this process and of its workers so far."""
    return (time.process_time_ns() + _workers()) / 1e6


def _workers() -> int:
    """Nanoseconds that the processes below this one have computed."""
    spent, ahead = 0, [os.getpid()]
    while ahead:
        process = ahead.pop()
        for task in Path(f"/proc/{process}/task").iterdir():
            try:
                if process != os.getpid():
                    spent += int((task / "schedstat").read_text().split()[0])
                ahead += map(int, (task / "children").read_text().split())
            except OSError:
                continue
    return spent


class Answers:
    """A checkout that answers from a copy of the data."""

    def __init__(self, checkout: Path, data: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", __file__, "--answering"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=checkout,
            env={
                **os.environ,
                "MINHBACH_DATA": str(data),
                "PYTHONPATH": str(checkout),
                "MINHBACH_QUERY_SECONDS": "60",
            },
        )

    def ask(self, address: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{address}\n")
        self.process.stdin.flush()
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def _checkout() -> Path:
    return Path(__file__).resolve().parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--against-data", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--dearest", type=int, default=30)
    parser.add_argument("--save", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.data.parent) as name:
        checkouts = {"after": (_checkout(), asked.data)}
        if asked.against:
            checkouts["before"] = (asked.against.resolve(), asked.against_data or asked.data)
        running = {}
        for version, (checkout, data) in checkouts.items():
            folder = data
            if not asked.against_data:
                folder = Path(name, version)
                subprocess.run(["cp", "-a", data, folder], check=True)
            running[version] = Answers(checkout, folder.resolve())
        try:
            return _compared(running, asked)
        finally:
            for one in running.values():
                one.close()


def _compared(running: dict[str, Answers], asked: argparse.Namespace) -> int:
    every = dict.fromkeys(addresses(lambda one: json.loads(running["after"].ask(one)["text"])))
    found: dict[str, dict[str, dict[str, Any]]] = {}
    unlike = []
    for address in every:
        if not re.search(asked.only, address):
            continue
        found[address] = {}
        for turn in range(asked.rounds):
            for version in sorted(running, reverse=bool(turn % 2)):
                told = running[version].ask(address)
                told.pop("text")
                best = found[address].setdefault(version, told)
                for name in ("first", "spent", "passed"):
                    best[name] = min(best[name], told[name])
                # What takes seconds is told well enough by one round.
            if max(one["spent"] for one in found[address].values()) > 3000:
                break
        if len({one["hash"] for one in found[address].values()}) > 1:
            unlike.append(address)
            print(f"another answer: {address}", file=sys.stderr, flush=True)
    if asked.save:
        asked.save.write_text(json.dumps(found, indent=1))
    last = "before" if "before" in running else "after"
    ranked = sorted(found, key=lambda one: -found[one][last]["spent"])
    print(
        "| address | status | MB | "
        + " | ".join(f"{one}: first, all" for one in sorted(running, reverse=True))
        + " |"
    )
    for address in ranked[: asked.dearest]:
        told = found[address]
        cells = [
            f"{told[one]['first']:.0f}, {told[one]['spent']:.0f}"
            for one in sorted(told, reverse=True)
        ]
        size = told[last]["size"] / 1e6
        print(f"| `{address[:110]}` | {told[last]['status']} | {size:.2f} | {' | '.join(cells)} |")
    print(f"{len(found)} addresses, {len(unlike)} with another answer")
    return 1 if unlike else 0


if __name__ == "__main__":
    if "--answering" in sys.argv:
        answering()
    else:
        sys.exit(main())
