"""SQLite FTS5, Xapian and tantivy on the articles and queries of ``benchmarks.search_speed``.

    python -m benchmarks.search_peers ../shared/corpus/news.jsonl.gz --articles 20000 --folder DIR

Each engine in a process of its own indexes title, body (without marks, lower case, so that all find what
ours finds) and year, and answers with a total, ten ids and a snippet each: no facets, no entities, no
spelling. Beside them our own index as it is asked by the site, and without facets and offers. CPU
milliseconds of the process, median and 95th percentile; memory is what is resident beyond what was before
the engine, mapped files included. Wants `tantivy` from PyPI and Xapian's Python
binding (Debian: python3-xapian, found with PYTHONPATH=/usr/lib/python3/dist-packages); what is missing is
left out.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks import search_speed, tables
from benchmarks.peers import ENGINES
from graph import vietnamese
from graph.model import Document
from search.ports import Request

BUILT = "built, articles a CPU second"
BUILDING = "memory while building, MB"
SIZE = "index, MB"
MEMORY = "memory after the queries, MB"
CLASSES = (
    "one word",
    "two words",
    "three to six words",
    "without marks",
    "phrase of 2 to 5",
    "sentence of 8 to 16",
    "words and filter",
    "newest first",
)


def build(name: str, corpus: Path, count: int, folder: Path) -> None:
    """Build the index of *name* in *folder*; the texts are read and folded before the clock starts."""
    folder.mkdir(parents=True)
    texts = [_folded(one) for one in search_speed.documents(corpus, count)]
    before = search_speed.resident()
    start = time.process_time()
    ENGINES[name](folder).build(texts)
    rate = count / (time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    built = {BUILT: f"{rate:.0f}", BUILDING: f"{peak - before:.0f}"}
    (folder / "built").write_text(json.dumps(built), "utf-8")


def _folded(document: Document) -> Document:
    # What is left of a stray sign may join the letter before it.
    title, text = (
        vietnamese.nfc(vietnamese.fold(one)) for one in (document.title or "", document.text)
    )
    return replace(document, title=title, text=text)


def measure(name: str, corpus: Path, count: int, folder: Path) -> dict[str, str]:
    """Ask all classes of the index in *folder* and return the cells of a column."""
    classes = search_speed.classes(corpus, count)
    before = search_speed.resident()
    engine = ENGINES[name](folder)

    def ask(one: Request) -> None:
        years = one.filters.get("year", ())
        engine.search(one.words, years=years, newest=one.order == "newest")

    said: dict[str, str] = json.loads((folder / "built").read_text("utf-8"))
    return said | _asked(ask, classes, folder, before)


def ours(corpus: Path, count: int, folder: Path, *, bare: bool) -> dict[str, str]:
    """The same of our own index in *folder*, without facets and offers of spelling where *bare*."""
    from search.whoosh.index import WhooshIndex

    classes = search_speed.classes(corpus, count)
    before = search_speed.resident()
    index = WhooshIndex(folder)
    index.warm()

    def ask(one: Request) -> None:
        index.search(replace(one, facets=not bare, literal=bare))

    return _asked(ask, classes, folder, before)


def _asked(
    ask: Callable[[Request], None], classes: dict[str, list[Request]], folder: Path, before: float
) -> dict[str, str]:
    """Return the cells of a column; *before* is what was resident without the engine, in MB."""
    said = {}
    for title in CLASSES:
        times = []
        for one in classes[title]:
            start = time.process_time()
            ask(one)
            times.append(1000 * (time.process_time() - start))
        said[title] = "{:.1f} / {:.1f}".format(*tables.spread(times))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return said | {SIZE: f"{size / 2**20:.0f}", MEMORY: f"{search_speed.resident() - before:.0f}"}


def main() -> int:
    """Measure each engine in a process of its own and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--folder", type=Path, required=True, help="where the indexes are made")
    parser.add_argument("--ours", type=Path, help="an index that benchmarks.search_speed built")
    parser.add_argument("--only", choices=[*ENGINES, "ours", "ours, bare"])
    parser.add_argument("--build", action="store_true", help="build the index of --only, and end")
    asked = parser.parse_args()
    if asked.only in ENGINES and asked.build:
        build(asked.only, asked.corpus, asked.articles, asked.folder / asked.only)
        return 0
    if asked.only in ENGINES:
        print(
            json.dumps(measure(asked.only, asked.corpus, asked.articles, asked.folder / asked.only))
        )
        return 0
    if asked.only:
        bare = asked.only == "ours, bare"
        print(json.dumps(ours(asked.corpus, asked.articles, asked.ours, bare=bare)))
        return 0
    table: dict[str, dict[str, str]] = {}
    command = [sys.executable, "-m", "benchmarks.search_peers", *sys.argv[1:], "--only"]
    for name in [*ENGINES, *(["ours", "ours, bare"] if asked.ours else [])]:
        try:
            if name in ENGINES and not (asked.folder / name / "built").exists():
                # What an earlier run left unfinished.
                shutil.rmtree(asked.folder / name, ignore_errors=True)
                subprocess.run([*command, name, "--build"], check=True)
            done = subprocess.run([*command, name], stdout=subprocess.PIPE, text=True, check=True)
        except subprocess.CalledProcessError as error:
            # Its own process has told why; the others are worth measuring.
            print(f"{name} is left out: {error}", file=sys.stderr)
            continue
        table[name] = json.loads(done.stdout)
    print(tables.columns(table, (BUILT, BUILDING, SIZE, MEMORY, *CLASSES)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
