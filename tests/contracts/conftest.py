"""Servers that contracts may run on."""

from collections.abc import Iterator

import pytest

from graph.store.http import Server
from tests.contracts import virtuoso


@pytest.fixture(scope="module")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Virtuoso 7 of this machine; tests ask for it only where MINHBACH_VIRTUOSO=1."""
    with virtuoso.running(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server
