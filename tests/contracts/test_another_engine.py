"""A server of another make takes an ingest and answers the ready queries just as our own engine does."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rdflib import URIRef

from graph import checks, chronicle, sources
from graph.annals_file import Entry
from graph.store import embedded, ready
from graph.store.http import Server
from graph.store.ports import Store
from graph.store.remote import RemoteWriter
from tests.ingesting import ingest
from web.searching import dated_articles

DEMO = Path(__file__).resolve().parents[2] / "demo" / "articles.jsonl"
# Which of several quotes is the least depends on the collation of the engine.
UNORDERED: set[str] = set()
NAMES = sorted(query.name for query in ready.queries() if query.name != "text-search")


@pytest.fixture(scope="module")
def embedded_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("embedded")
    store = embedded.write(folder / "store")
    ingest(sources.read([DEMO]), store, folder)
    yield store
    store.close()


@pytest.fixture(scope="module")
def remote_store(
    virtuoso_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    store = RemoteWriter(virtuoso_server)
    ingest(sources.read([DEMO]), store, tmp_path_factory.mktemp("remote"))
    yield store
    store.close()


def test_an_ingest_makes_the_same_quads(remote_store: Store, embedded_store: Store) -> None:
    remote, here = (b"".join(store.dump()).splitlines() for store in (remote_store, embedded_store))

    assert len(here) > 10_000
    assert sorted(remote) == sorted(here)


def rows(store: Store, name: str) -> Counter[tuple[tuple[str, str], ...]]:
    (text,) = [query.text for query in ready.queries() if query.name == name]
    return Counter(
        tuple(sorted((key, str(node)) for key, node in row.items() if key not in UNORDERED))
        for row in store.select(text)
    )


@pytest.mark.parametrize("name", NAMES)
def test_another_engine_gives_the_same_rows(
    name: str, remote_store: Store, embedded_store: Store
) -> None:
    assert rows(remote_store, name) == rows(embedded_store, name)


def test_another_engine_gives_the_same_summaries(
    remote_store: Store, embedded_store: Store
) -> None:
    named = "SELECT DISTINCT ?thing { ?article <https://schema.org/mentions> ?thing }"
    things = [str(row["thing"]) for row in embedded_store.select(named)]

    assert len(things) > 100
    assert remote_store.summarise(things) == embedded_store.summarise(things)


def test_another_engine_refuses_the_same_by_the_shapes(
    remote_store: Store, embedded_store: Store
) -> None:
    """Neither holds the reference data, so that the kinds of things are no concepts."""
    refused = sorted(checks.shape(embedded_store))

    assert len(refused) > 100
    assert sorted(checks.shape(remote_store)) == refused


def _told(store: Store) -> list[Entry]:
    return sorted(map(_in_order, chronicle.of(store)), key=lambda entry: entry.iri)


def _in_order(entry: Entry) -> Entry:
    """*entry* with what has no order in order."""
    named = ("kinds", "statuses", "years", "things", "places", "what", "who", "words")
    ordered: dict[str, Any] = {name: tuple(sorted(getattr(entry, name))) for name in named}
    return replace(entry, **ordered)


def test_another_engine_tells_the_same_of_facts(remote_store: Store, embedded_store: Store) -> None:
    here = _told(embedded_store)

    assert len(here) > 100
    assert _told(remote_store) == here


def test_another_engine_lists_the_same_articles(remote_store: Store, embedded_store: Store) -> None:
    often = """SELECT ?thing (COUNT(?article) AS ?times) {
      ?article <https://schema.org/mentions> ?thing } GROUP BY ?thing ORDER BY DESC(?times) LIMIT 5"""
    things = [URIRef(str(row["thing"])) for row in embedded_store.select(often)]

    for thing in (*things, URIRef("http://khong.example/co")):
        found = dated_articles.of(embedded_store, thing)
        assert dated_articles.of(remote_store, thing) == found
        assert dated_articles.beside(remote_store, thing) == dated_articles.beside(
            embedded_store, thing
        )
        assert dated_articles.told(remote_store, found) == dated_articles.told(
            embedded_store, found
        )
        assert dated_articles.invented(remote_store, thing)
    assert things
