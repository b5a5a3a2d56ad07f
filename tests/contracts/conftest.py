"""Servers that contracts may run on."""

import os
import shutil
from collections.abc import Iterator

import pytest

from graph.store.http import Server
from tests.contracts import virtuoso


@pytest.fixture(scope="module")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Virtuoso 7 of this machine, which `make virtuoso` installs. In CI it must be there."""
    if not all(map(shutil.which, virtuoso.PROGRAMS)):
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("there is no Virtuoso here: run `make virtuoso`")
    with virtuoso.running(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server
