"""SQLite FTS5, Xapian and tantivy on the articles and queries of ``benchmarks.search_speed``.

    python -m benchmarks.search_peers ../shared/corpus/news.jsonl.gz --articles 20000 --folder DIR

Each engine in a process of its own indexes title, body (without marks, lower case, so that all find what
ours finds) and year, and answers with a total, ten ids and a snippet each: no facets, no entities, no
spelling. Beside them our own index as it is asked by the site, and without facets and offers. CPU
milliseconds of the process, median and 95th percentile; memory is what is resident beyond what was before
the engine, mapped files included. Wants `tantivy` from PyPI and Xapian's Python
binding (Debian: python3-xapian, found with PYTHONPATH=/usr/lib/python3/dist-packages).
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from benchmarks import search_speed, tables
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


class Engine(Protocol):
    """One library: built once in a folder, then asked."""

    def build(self, documents: Iterable[Document]) -> None: ...
    def search(self, words: str, *, years: tuple[str, ...], newest: bool) -> tuple[int, list[str]]:
        """How many match all of *words* (a phrase where quoted), and the ids of the best ten."""


def _year(document: Document) -> int:
    return int((document.published or "0")[:4])


class Fts5:
    """SQLite's full text, ranked by bm25."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "index.sqlite3")

    def build(self, documents: Iterable[Document]) -> None:
        self._db.execute(
            "CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, year UNINDEXED, title, body)"
        )
        self._db.executemany(
            "INSERT INTO article VALUES (?, ?, ?, ?)",
            ((one.id, _year(one), one.title, one.text) for one in documents),
        )
        self._db.execute("INSERT INTO article(article) VALUES ('optimize')")
        self._db.commit()

    def search(self, words: str, *, years: tuple[str, ...], newest: bool) -> tuple[int, list[str]]:
        folded = vietnamese.fold(words)
        match = (
            folded if folded.startswith('"') else " ".join(f'"{word}"' for word in folded.split())
        )
        where = "article MATCH ?" + (f" AND year IN ({','.join(years)})" if years else "")
        (total,) = self._db.execute(
            f"SELECT count(*) FROM article WHERE {where}", (match,)
        ).fetchone()
        order = "CAST(year AS INTEGER) DESC" if newest else "rank"
        rows = self._db.execute(
            f"SELECT id, snippet(article, 3, '<', '>', '…', 30) FROM article WHERE {where}"
            f" ORDER BY {order} LIMIT 10",
            (match,),
        )
        return total, [row[0] for row in rows]


class Xapian:
    """Xapian's glass backend, BM25."""

    def __init__(self, folder: Path) -> None:
        import xapian

        self._xapian: Any = xapian
        self._path = str(folder / "xapian")

    def build(self, documents: Iterable[Document]) -> None:
        xapian = self._xapian
        db = xapian.WritableDatabase(self._path, xapian.DB_CREATE_OR_OPEN)
        generator = xapian.TermGenerator()
        for one in documents:
            record = xapian.Document()
            generator.set_document(record)
            generator.index_text(one.title, 2)
            generator.increase_termpos()
            text = one.text
            generator.index_text(text)
            record.add_boolean_term(f"Y{_year(one)}")
            record.add_value(0, str(_year(one)))
            record.set_data(json.dumps([one.id, text]))
            db.add_document(record)
        db.commit()
        db.close()

    def search(self, words: str, *, years: tuple[str, ...], newest: bool) -> tuple[int, list[str]]:
        xapian = self._xapian
        db = xapian.Database(self._path)
        parser = xapian.QueryParser()
        parser.set_database(db)
        parser.set_default_op(xapian.Query.OP_AND)
        query = parser.parse_query(vietnamese.fold(words), xapian.QueryParser.FLAG_PHRASE)
        if years:
            chosen = xapian.Query(xapian.Query.OP_OR, [xapian.Query(f"Y{year}") for year in years])
            query = xapian.Query(xapian.Query.OP_FILTER, query, chosen)
        enquire = xapian.Enquire(db)
        enquire.set_query(query)
        if newest:
            enquire.set_sort_by_value(0, True)
        # An exact total, as the others give it.
        found = enquire.get_mset(0, 10, db.get_doccount())
        ids = []
        for match in found:
            identifier, text = json.loads(match.document.get_data())
            found.snippet(text, 200)
            ids.append(identifier)
        return found.get_matches_estimated(), ids


class Tantivy:
    """tantivy, BM25."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("title", stored=True)
        schema.add_text_field("body", stored=True)
        schema.add_unsigned_field("year", stored=True, indexed=True, fast=True)
        path = folder / "tantivy"
        path.mkdir(exist_ok=True)
        self._schema = schema.build()
        self._index: Any = tantivy.Index(self._schema, path=str(path))

    def build(self, documents: Iterable[Document]) -> None:
        writer = self._index.writer(heap_size=200_000_000, num_threads=1)
        for one in documents:
            record = self._tantivy.Document()
            record.add_text("id", one.id)
            record.add_text("title", one.title)
            record.add_text("body", one.text)
            record.add_unsigned("year", _year(one))
            writer.add_document(record)
        writer.commit()
        writer.wait_merging_threads()

    def search(self, words: str, *, years: tuple[str, ...], newest: bool) -> tuple[int, list[str]]:
        self._index.reload()
        folded = vietnamese.fold(words)
        text = folded if folded.startswith('"') else " ".join(f"+{word}" for word in folded.split())
        if years:
            text = f"+({text}) +({' '.join(f'year:{year}' for year in years)})"
        query = self._index.parse_query(text, ["title", "body"])
        searcher = self._index.searcher()
        order = {"order_by_field": "year"} if newest else {}
        found = searcher.search(query, 10, count=True, **order)
        snippets = self._tantivy.SnippetGenerator.create(searcher, query, self._schema, "body")
        ids = []
        for _, address in found.hits:
            record = searcher.doc(address)
            snippets.snippet_from_doc(record).to_html()
            ids.append(record["id"][0])
        return found.count, ids


ENGINES: dict[str, Callable[[Path], Engine]] = {"fts5": Fts5, "xapian": Xapian, "tantivy": Tantivy}


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
    (folder / "built").write_text(json.dumps(built))


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

    said: dict[str, str] = json.loads((folder / "built").read_text())
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
        said[title] = _cell(times)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return said | {SIZE: f"{size / 2**20:.0f}", MEMORY: f"{search_speed.resident() - before:.0f}"}


def _cell(times: list[float]) -> str:
    return f"{statistics.median(times):.1f} / {statistics.quantiles(times, n=20)[-1]:.1f}"


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
        if name in ENGINES and not (asked.folder / name / "built").exists():
            subprocess.run([*command, name, "--build"], check=True)
        done = subprocess.run(
            [*command, name],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        table[name] = json.loads(done.stdout) if done.returncode == 0 else {}
    print(tables.columns(table, (BUILT, BUILDING, SIZE, MEMORY, *CLASSES)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
