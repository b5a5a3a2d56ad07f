"""Our endpoint beside rdflib, oxrdflib and Virtuoso: one graph, fourteen queries, over HTTP, alternating.

    python -m benchmarks.graphs ../shared/corpus/articles.jsonl --quads 1000000 > graph.nq
    python -m benchmarks.engines graph.nq --engines minhbach rdflib oxrdflib virtuoso

Each engine is started with the file, asked every query with the same parameters, and ended. Shown are
the time to load, disk and memory (proportional set size of all its processes, before and after the
queries), then the median and the 95th percentile in milliseconds and the mean number of rows. A query
that is not answered within a minute is shown as "> 60 s". Wants `oxrdflib` and Virtuoso 7 (`make virtuoso`)
for those two.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import tables
from benchmarks.graphs import PREFIXES, QUERIES, THINGS

SECONDS = 60
RUNS = 15
SLOW = 3  # runs of a query that takes more than some seconds
FACTS = "urn:minhbach:facts"
_INI = """
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 6
EnabledDavVSP = 0
[SPARQL]
ResultSetMaxRows = 100000
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A server with the graph in it: where it answers, with which parameters, and by which process."""

    address: str
    process: subprocess.Popen[str]
    parameters: dict[str, str] = field(default_factory=dict)


@contextmanager
def minhbach(file: Path, port: int, folder: Path) -> Iterator[Running]:
    """`minhbach serve --quads`: guard, workers and limits as in public."""
    program = str(Path(sys.executable).with_name("minhbach"))
    command = [program, "serve", "--quads", str(file), "--port", str(port)]
    with _process(command, folder, {"TMPDIR": str(folder)}) as process:
        address = f"http://127.0.0.1:{port}/sparql"
        _wait(process, lambda: _ask(address, "ASK {}", {}))
        yield Running(address, process)


@contextmanager
def rdflib(file: Path, port: int, folder: Path, *, store: str = "Memory") -> Iterator[Running]:
    """rdflib with its own memory and query engine."""
    command = ["-m", "benchmarks.rdflib_server", str(file), str(port), "--store", store]
    with _process([sys.executable, *command], folder, {}) as process:
        address = f"http://127.0.0.1:{port}/sparql"
        _wait(process, lambda: _ask(address, "ASK {}", {}))
        yield Running(address, process)


@contextmanager
def oxrdflib(file: Path, port: int, folder: Path) -> Iterator[Running]:
    """rdflib over Oxigraph in memory, which answers whole queries."""
    with rdflib(file, port, folder, store="Oxigraph") as running:
        yield running


@contextmanager
def virtuoso(file: Path, port: int, folder: Path) -> Iterator[Running]:
    """Virtuoso 7, loaded by its own bulk loader."""
    sql = port + 1000
    (folder / "virtuoso.ini").write_text(_INI.format(sql=sql, port=port), encoding="ascii")
    (folder / "graph.nq").hardlink_to(file.absolute())
    command = ["virtuoso-t", "+configfile", "virtuoso.ini", "+foreground"]
    with _process(command, folder, {}) as process:
        address = f"http://127.0.0.1:{port}/sparql"
        _wait(process, lambda: _ask(address, "ASK {}", {}))
        load = f"ld_dir('.', 'graph.nq', '{FACTS}'); rdf_loader_run(log_enable=>2); checkpoint;"
        subprocess.run(
            ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", f"exec={load}"],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        yield Running(address, process, {"default-graph-uri": FACTS})


ENGINES = {"minhbach": minhbach, "rdflib": rdflib, "oxrdflib": oxrdflib, "virtuoso": virtuoso}


@contextmanager
def _process(
    command: list[str], folder: Path, environment: dict[str, str]
) -> Iterator[subprocess.Popen[str]]:
    errors = (folder / "errors.txt").open("w")
    process = subprocess.Popen(
        command,
        cwd=folder if command[0] == "virtuoso-t" else None,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        errors.close()


def _wait(process: subprocess.Popen[str], ready: Callable[[], object]) -> None:
    while True:
        if process.poll() is not None:
            raise RuntimeError(f"ended with {process.returncode}: {process.args!r}")
        try:
            ready()
        except OSError:
            time.sleep(0.1)
        else:
            return


def _ask(address: str, query: str, parameters: dict[str, str]) -> bytes:
    form = urllib.parse.urlencode({"query": query, **parameters})
    accept = "application/sparql-results+json, application/n-triples;q=0.9"
    request = urllib.request.Request(f"{address}?{form}", headers={"Accept": accept})
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        body: bytes = answer.read()
    return body


def _tree(process: int) -> list[int]:
    children: list[str] = []
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            children += (task / "children").read_text().split()
    return [process, *(one for child in children for one in _tree(int(child)))]


def memory(process: int) -> int:
    """MiB of *process* and its descendants, what they share counted once."""
    total = 0
    for one in _tree(process):
        # One that has ended meanwhile takes none.
        with suppress(OSError):
            for line in Path(f"/proc/{one}/smaps_rollup").read_text("ascii").splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total >> 10


def _disk(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "graph.nq"]
    return sum(path.stat().st_size for path in files) >> 20


def measure(name: str, file: Path, port: int) -> dict[str, str]:
    """What is said of engine *name* with the graph of *file*, by row of the table."""
    said: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        start = time.perf_counter()
        with ENGINES[name](file, port, folder) as running:
            said["loaded, s"] = f"{time.perf_counter() - start:.1f}"
            before = memory(running.process.pid)
            said["disk, MiB"] = str(_disk(folder))
            found = json.loads(_ask(running.address, THINGS, running.parameters))
            things = sorted(
                (row["x"]["value"], row["l"]["value"]) for row in found["results"]["bindings"]
            )
            chance = random.Random(5)
            for title, text in QUERIES.items():
                said[title] = _timed(running, text, things, chance)
            said["memory, MiB"] = f"{before} → {memory(running.process.pid)}"
    return said


def _timed(
    running: Running, text: str, things: list[tuple[str, str]], chance: random.Random
) -> str:
    times: list[float] = []
    rows = 0
    drawn = [chance.choice(things) for _ in range(RUNS)]
    for thing, label in drawn:
        asked = text.replace("@thing", f"<{thing}>").replace(
            "@label", json.dumps(label, ensure_ascii=False) + "@vi"
        )
        start = time.perf_counter()
        try:
            answer = _ask(running.address, PREFIXES + asked, running.parameters)
        except urllib.error.HTTPError as error:
            return f"{error.code}"
        except OSError:
            return f"> {SECONDS} s"
        times.append(1000 * (time.perf_counter() - start))
        # Of a graph, lines; of a table, rows.
        found = answer.count(b"\n") if b'"bindings"' not in answer else _rows(answer)
        rows += found
        if len(times) >= SLOW and sum(times) > 5000 * SLOW:
            break
    median, late = tables.spread(times)
    return f"{median:.1f} / {late:.1f} ({rows / len(times):.0f})"


def _rows(answer: bytes) -> int:
    return len(json.loads(answer)["results"]["bindings"])


def main() -> int:
    """Measure each engine and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--port", type=int, default=8910)
    asked = parser.parse_args()
    table: dict[str, dict[str, str]] = {}
    for number, name in enumerate(asked.engines):
        try:
            table[name] = measure(name, asked.file.absolute(), asked.port + number)
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            table[name] = {}
            print(f"{name}: {error}", file=sys.stderr)
        print(f"{name}: {table[name]}", file=sys.stderr, flush=True)
    print(tables.columns(table, ("loaded, s", "disk, MiB", "memory, MiB", *QUERIES)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
