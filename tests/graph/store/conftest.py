"""An endpoint over a small copy, shared by the tests of a file; whatever they do, it still answers."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from tests.graph.store.served import LABEL, LIMITS, Serve, ask, snapshot


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return snapshot(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def endpoint(copy: Path) -> Iterator[PublicEndpoint]:
    opened = PublicEndpoint(copy, limits=LIMITS)
    yield opened
    opened.close()


@pytest.fixture
def serve(copy: Path) -> Iterator[Serve]:
    """Endpoints with limits of their own, whose workers end with the test, however that ends."""
    with ExitStack() as stack:

        def opened(limits: Limits) -> PublicEndpoint:
            return stack.enter_context(closing(PublicEndpoint(copy, limits=limits)))

        yield opened


@pytest.fixture
def still_answers(endpoint: PublicEndpoint) -> Iterator[None]:
    """Whatever a test did, the next client gets an answer."""
    yield
    assert b"vi" in ask(endpoint, LABEL, client="the next one")
