"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import shared_folders

# What a machine takes for an example says nothing about the code: it may be loaded with other work.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The library beside the checkout: gold, corpus, gazetteers. In CI it must be there."""
    library = Path(__file__).resolve().parents[2] / "shared"
    if not library.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"the library {library} is missing, and in CI it must be there")
        pytest.skip(f"the library {library} is not beside this checkout")
    return library


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the reference data alone, for copies: made once, since that takes seconds."""
    return shared_folders.made(tmp_path_factory, "reference", _begin) / "work" / "store"


@pytest.fixture(scope="session")
def little_reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As *reference*, of the data in `tests.little_reference`."""

    def make(data: Path) -> None:
        from tests import little_reference as little

        with little.given():
            _begin(data)

    return shared_folders.made(tmp_path_factory, "little-reference", make) / "work" / "store"


def _begin(data: Path) -> None:
    # Not above: most tests need none of what this loads.
    from web import wiring
    from web.settings import Settings

    with wiring.writing(Settings(data=data)):
        pass
