"""What an ingest of few articles costs in a large graph, two versions of the code alternating.

    python -m benchmarks.publishing DATA ARTICLES --against CHECKOUT --rounds 10 --batch 1

DATA is a data directory that holds many articles; a copy is made for each version, so it stays as it is.
Each round ingests the next lines of ARTICLES into both copies, a process each. What is shown is CPU
seconds of the processes and seconds that passed, medians, and the ratio of ours to theirs within a round.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.checkouts import COMMAND, OURS, environment


def measured(checkout: Path, data: Path, *arguments: str) -> tuple[float, float]:
    """CPU seconds and seconds of one command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        [*COMMAND, *arguments],
        cwd=checkout,
        env=environment(data, checkout),
        check=True,
        capture_output=True,
    )
    passed = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, passed


def shown(name: str, ours: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> str:
    """Return a row of the table: medians, and the ratio of ours to theirs within a round."""
    cells = [name]
    for which in (0, 1):
        a, b = ([pair[which] for pair in pairs] for pairs in (theirs, ours))
        ratio = statistics.median(y / x for x, y in zip(a, b, strict=True))
        cells += [f"{statistics.median(a):.2f} → {statistics.median(b):.2f}", f"{ratio:.3f}"]
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--against", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--batch", type=int, default=1)
    asked = parser.parse_args()
    lines = asked.articles.read_text("utf-8").splitlines()
    with tempfile.TemporaryDirectory(dir=asked.data.parent) as name:
        folder = Path(name)
        checkouts = {"theirs": asked.against.resolve(), "ours": OURS}
        for version in checkouts:
            # As it is, with the links that generations share their files by.
            subprocess.run(["cp", "-a", asked.data, folder / version], check=True)
        found: dict[str, dict[str, list[tuple[float, float]]]] = {}

        def run(what: str, version: str, *arguments: str) -> None:
            pair = measured(checkouts[version], folder / version, *arguments)
            found.setdefault(what, {"ours": [], "theirs": []})[version].append(pair)

        for number in range(asked.rounds + 1):
            some = lines[number * asked.batch : (number + 1) * asked.batch]
            file = folder / "some.jsonl"
            file.write_text("".join(f"{line}\n" for line in some), encoding="utf-8")
            # Whoever comes first finds the cache cold: they take turns.
            order: Callable[[dict[str, Path]], list[str]] = list if number % 2 else sorted
            for version in order(checkouts):
                what = f"articles at a time: {asked.batch}" if number else "warming up"
                run(what, version, "ingest", "-q", "--workers", "1", str(file))
        print("| | CPU s, before → after | ratio | s | ratio |\n|---|---|---|---|---|")
        for what, pairs in found.items():
            print(shown(what, pairs["ours"], pairs["theirs"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
