"""The site over a small world of invented articles, read by the real street.

Fixture strategy: the world is made once a run from ``demo/``; ``client`` is a browser without a
browser; the endpoint can be told to fail, since a real one fails only under load.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import CodeType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache

from graph import sources
from graph.model import Document
from tests import shared_folders
from tests.web import world as worlds
from tests.web.doubles import Lender, Stage, Visitor
from tests.web.world import BASE, DEMO
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings


class _Compiled(BytecodeCache):
    """What Jinja has made of templates, by their names and sources."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Iterator[None]:
    """Templates are compiled once: each test has its own site, and compiling takes a tenth of a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(Flask.jinja_options, "bytecode_cache", _Compiled())
        yield


@pytest.fixture(scope="session")
def world_folder(tmp_path_factory: pytest.TempPathFactory, reference: Path) -> Path:
    """Where the world lies: one for all tests of a run, those in a browser too."""
    return shared_folders.made(tmp_path_factory, "world", partial(worlds.make, reference=reference))


@pytest.fixture(scope="session")
def world(world_folder: Path) -> Iterator[Generation]:
    """One generation made of the demonstration articles."""
    with worlds.opened(world_folder) as generation:
        yield generation


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
