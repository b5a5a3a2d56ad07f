"""Engines and servers that contracts may run on."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from rdflib import URIRef

from graph.store import embedded
from graph.store.http import Connection, Server
from graph.store.ports import Notes, StoreWriter
from graph.store.remote import RemoteWriter
from search.ports import Index
from tests.contracts import indexes, sparql_server, virtuoso
from tests.contracts.said import BASE, Opens, article
from tests.search import invented

FACTS = URIRef("urn:minhbach:facts")
ENGINES = ["in_a_folder", "on_a_server", "on_a_server_without_default_graph", "on_virtuoso"]


@pytest.fixture(scope="module")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Virtuoso 7 of this machine, which `make virtuoso` installs. In CI it must be there."""
    if not all(map(shutil.which, virtuoso.PROGRAMS)):
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("there is no Virtuoso here: run `make virtuoso`")
    with virtuoso.running(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server


@pytest.fixture(params=ENGINES)
def opens(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opens]:
    """Opens a store that begins empty; what is opened again holds what it held."""
    with ExitStack() as stack:
        server: Server | None = None
        if request.param == "on_virtuoso":
            server = request.getfixturevalue("virtuoso_server")
            assert server is not None
            _empty(server)
        elif request.param != "in_a_folder":
            found = stack.enter_context(sparql_server.running())
            facts = FACTS if request.param.endswith("without_default_graph") else None
            server = Server(f"{found.address}/query", f"{found.address}/update", facts=facts)

        def opened(notes: Notes | None = None) -> StoreWriter:
            if server is None:
                return stack.enter_context(closing(embedded.write(tmp_path / "live", notes)))
            return stack.enter_context(closing(RemoteWriter(server, notes)))

        yield opened


def _empty(server: Server) -> None:
    """Take off *server* the graph of facts, and the graphs that these tests write."""
    connection = Connection(server)
    for name in ("a", "b", "reference"):
        connection.update(f"DROP SILENT GRAPH <{article(name)}>")
    connection.update(f"DROP SILENT GRAPH <{BASE.g}>")
    connection.update(f"DROP SILENT GRAPH <{server.facts}>")
    connection.close()


@pytest.fixture(scope="module", params=indexes.KINDS)
def index(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Index]:
    """An index of the invented articles, only read."""
    folder = tmp_path_factory.mktemp("index")
    with indexes.filled(request.param, folder, invented.ALL, invented.Ledger()) as opened:
        yield opened
