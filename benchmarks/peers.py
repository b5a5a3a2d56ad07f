"""SQLite FTS5, Xapian and tantivy behind one protocol, as ``benchmarks.search_peers`` measures them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from graph import vietnamese
from graph.model import Document


class Engine(Protocol):
    """One library: built once in a folder, then asked."""

    def build(self, documents: Iterable[Document]) -> None:
        """Index *documents*, whose letters are folded."""
        ...

    def search(self, words: str, *, years: tuple[str, ...], newest: bool) -> tuple[int, list[str]]:
        """How many match all of *words* (a phrase where quoted), and the ids of the best ten."""
        ...


def _year(document: Document) -> int:
    return int((document.published or "0")[:4])


class Fts5:
    """SQLite's full text, ranked by bm25."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "index.sqlite3")

    def build(self, documents: Iterable[Document]) -> None:
        """As :meth:`Engine.build`."""
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
        """As :meth:`Engine.search`."""
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
        """As :meth:`Engine.build`."""
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
        """As :meth:`Engine.search`."""
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
        """As :meth:`Engine.build`."""
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
        """As :meth:`Engine.search`."""
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
