"""How fast articles are read: CPU time of one process from the text to the facts, no store, no index.

    python -m benchmarks.extraction ../shared/gold/dev.jsonl [--limit N] [--rounds 5] [--against CHECKOUT]

Reads a file of articles, compressed or not. CPU time and not the clock's, so that what else the machine
does counts little. *--against* names another checkout of this repository, of an older version: both are
measured in turns, and the last line is the ratio of their medians, the figure to trust on a shared machine.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, TypedDict

HERE = Path(__file__).parent.parent


class Figures(TypedDict):
    """What one process measured, in milliseconds of CPU time and in megabytes."""

    articles: int
    characters: int
    started: float
    times: list[float]
    memory: float


def articles(path: Path, limit: int | None) -> list[dict[str, Any]]:
    """The first articles of a file of lines, which may be compressed; all without a *limit*."""
    # Ours and not that of benchmarks.articles: older checkouts, whose sources this file runs with, lack it.
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice(lines, limit)]


def measure(path: Path, limit: int | None, rounds: int) -> Figures:
    """The fastest of *rounds* readings of each article; the start is imports and word lists."""
    rows = articles(path, limit)
    begun = time.process_time()
    # Here and not above: the imports are a part of what is measured.
    from graph.model import Document
    from graph.reading import read
    from graph.vietnamese import nfc

    read(Document("first", "Ngày 1-2-2018, Sở Y tế tỉnh Thái Bình cho biết."))
    started = time.process_time() - begun
    documents = [
        Document(str(number), nfc(row["text"]), title=row.get("title"))
        for number, row in enumerate(rows)
    ]
    times = [float("inf")] * len(documents)
    for _ in range(rounds):
        for number, document in enumerate(documents):
            begun = time.process_time()
            read(document)
            times[number] = min(times[number], time.process_time() - begun)
    return Figures(
        articles=len(documents),
        characters=sum(len(document.text) for document in documents),
        started=started * 1e3,
        times=[spent * 1e3 for spent in times],
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def median(figures: Figures) -> float:
    """The median time of an article."""
    return statistics.median(figures["times"])


def told(figures: Figures) -> str:
    """The figures in one line."""
    times = sorted(figures["times"])
    late = times[min(len(times) - 1, int(len(times) * 0.95))]
    return (
        f"{figures['articles']} articles of {figures['characters'] // figures['articles']:,} characters:"
        f" median {median(figures):.1f} ms, p95 {late:.1f} ms,"
        f" {1e3 * len(times) / sum(times):.0f} articles a CPU second;"
        f" start {figures['started'] / 1e3:.2f} s, {figures['memory']:.0f} MB resident at most"
    )


def apart(checkout: Path, arguments: argparse.Namespace) -> Figures:
    """What a process of its own measures with the sources of *checkout*."""
    command = [sys.executable, str(Path(__file__).resolve()), str(arguments.articles.resolve())]
    command += ["--raw", "--rounds", "1"]
    if arguments.limit:
        command += ["--limit", str(arguments.limit)]
    done = subprocess.run(
        command,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout.resolve())},
        stdout=subprocess.PIPE,
        check=True,
    )
    figures: Figures = json.loads(done.stdout)
    return figures


def best(runs: list[Figures]) -> Figures:
    """Several runs as one: of each article its fastest reading."""
    first = runs[0]
    first["times"] = [min(times) for times in zip(*(run["times"] for run in runs), strict=True)]
    first["started"] = min(run["started"] for run in runs)
    return first


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--raw", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.raw:
        print(json.dumps(measure(arguments.articles, arguments.limit, arguments.rounds)))
    elif arguments.against is None:
        print(told(measure(arguments.articles, arguments.limit, arguments.rounds)))
    else:
        turns = [
            (apart(arguments.against, arguments), apart(HERE, arguments))
            for _ in range(arguments.rounds)
        ]
        before, after = (best(list(runs)) for runs in zip(*turns, strict=True))
        print("before:", told(before))
        print("after: ", told(after))
        print(f"ratio of the medians {median(after) / median(before):.2f}")


if __name__ == "__main__":
    main()
