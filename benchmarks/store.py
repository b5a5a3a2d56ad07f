"""How fast the embedded store is filled and asked, on graphs of the shape that an ingest makes.

    python -m benchmarks.store ../shared/corpus/articles.jsonl --quads 200000 1000000

The graphs are those of ``benchmarks.graphs``. Queries run through the public endpoint (guard, worker,
pipe), each with other parameters every time; what is shown is the median and the 95th percentile in
milliseconds. Run it on an idle machine.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import tables
from benchmarks.graphs import PREFIXES, QUERIES, THINGS, grown, spelled
from graph.errors import MinhBachError
from graph.store import embedded, ready
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Question

RUNS = 15


def measure(documents: list[list[str]], size: int, folder: Path) -> None:
    """Print a table for a graph of *size* quads."""
    live = embedded.write(folder / "live")
    start = time.perf_counter()
    live.load(grown(documents, size), sequence=1)
    loaded = time.perf_counter() - start
    start = time.perf_counter()
    live.snapshot(folder / "copy")
    copied = time.perf_counter() - start
    disk = sum(path.stat().st_size for path in (folder / "copy").iterdir()) >> 20
    things = live.select(THINGS)
    live.close()
    print(f"\n{size:,} quads: load {loaded:.1f} s, copy {copied:.2f} s, {disk} MiB on disk\n")
    endpoint = PublicEndpoint(folder / "copy", limits=Limits(workers=2))
    chance = random.Random(5)
    print("| query | median ms | 95th percentile |\n|---|---|---|")
    ready_queries = {
        f"ready: {query.name}": query.text
        for query in ready.queries()
        if query.name != "text-search"
    }
    for name, text in {**QUERIES, **ready_queries}.items():
        times: list[float] = []
        failed = ""
        for _ in range(RUNS if name in QUERIES else 3):
            row = chance.choice(things)
            asked = text.replace("@thing", row["x"].n3()).replace("@label", row["l"].n3())
            if name in QUERIES:
                asked = PREFIXES + asked
            start = time.perf_counter()
            try:
                b"".join(endpoint.answer(Question(asked)).chunks)
            except MinhBachError as error:
                failed = f" ({error})"
                break
            times.append((time.perf_counter() - start) * 1000)
        shown = "{:.1f} | {:.1f}".format(*tables.spread(times)) if times else "- | -"
        print(f"| {name}{failed} | {shown} |", flush=True)
    endpoint.close()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--quads", type=int, nargs="+", default=[200_000])
    asked = parser.parse_args()
    documents = spelled(asked.articles)
    for size in asked.quads:
        with tempfile.TemporaryDirectory() as folder:
            measure(documents, size, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
