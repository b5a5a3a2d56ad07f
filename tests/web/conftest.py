"""The site over a small world of invented articles, read by the real street.

Fixture strategy: the world is made once a session from ``demo/``; ``client`` is a browser without a
browser; ``endpoint`` can be told to fail, since a real one fails only under load.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph import executors, pipeline, sources, statistics
from graph.archive import Archive
from graph.errors import BadDocument
from graph.model import Document
from graph.pipeline import Street
from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Endpoint
from ontology import reference
from search.whoosh_index import WhooshIndex, WhooshIndexWriter
from tests.web.doubles import Lender, Stage, Visitor
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

BASE = "http://127.0.0.1:8000/"
DEMO = Path(__file__).parents[2] / "demo" / "articles.jsonl"


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generation]:
    """One generation made of the demonstration articles."""
    folder = tmp_path_factory.mktemp("world")
    failed: list[BadDocument] = []
    with Archive(folder / "archive.sqlite3") as archive:
        store = embedded.write(folder / "work-store")
        store.load(reference.nquads(BASE), sequence=0)
        index = WhooshIndexWriter(folder / "work-index")
        pipeline.ingest(
            sources.read([DEMO]),
            Street(archive, store, index, BASE),
            executor=executors.inline(),
            kept=lambda document, outcome: None,
            failed=failed.append,
            published=lambda: None,
        )
        store.snapshot(folder / "store")
        index.snapshot(folder / "index")
        index.close()
        store.close()
    assert failed == []
    with Archive(folder / "archive.sqlite3", read_only=True) as archive:
        read = embedded.read(folder / "store")
        found = WhooshIndex(folder / "index")
        real = _endpoint(folder / "store")
        yield Generation(
            number=3,
            sequence=read.sequence(),
            published="2026-11-22T08:30:00+07:00",
            store=read,
            index=found,
            endpoint=real,
            articles=archive.document,
            counts=statistics.counts(read),
            invented=statistics.invented(read),
        )
        real.close()
        found.close()
        read.close()


def _endpoint(folder: Path) -> Endpoint:
    return PublicEndpoint(folder, limits=Limits(allow_unsandboxed=True))


@pytest.fixture
def stage(world: Generation) -> Stage:
    """The endpoint of *app*."""
    return Stage(world.endpoint.answer)


@pytest.fixture
def lender(world: Generation, stage: Stage) -> Iterator[Lender]:
    """Where *app* gets its generations; at the end all of them must be back."""
    lender = Lender(replace(world, endpoint=stage))
    yield lender
    assert lender.out == 0


@pytest.fixture
def app(lender: Lender) -> Flask:
    """The site over the world."""
    return create_app(Services(lender.current), Settings(base_iri=BASE))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Someone who visits the site."""
    app.test_client_class = Visitor
    return app.test_client()


@pytest.fixture(scope="session")
def articles() -> dict[str, Document]:
    """The demonstration articles by id."""
    return {d.id: d for d in sources.read([DEMO]) if isinstance(d, Document)}
