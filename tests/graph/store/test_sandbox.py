"""What bounds a worker holds wherever it is started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
_BOUND = """
import resource, sys
from graph.store import sandbox
given, wanted = (int(word) << 20 for word in sys.argv[1:])
resource.setrlimit(resource.RLIMIT_AS, (given, given))
raising = resource.setrlimit
def refusing(what, limits):
    if limits[1] > resource.getrlimit(what)[1] >= 0:
        raise ValueError("not allowed to raise maximum limit")
    raising(what, limits)
resource.setrlimit = refusing  # as it is for who is not root
sandbox.bound(wanted)
print(resource.getrlimit(resource.RLIMIT_AS)[0] >> 20)
"""


@pytest.mark.parametrize(("given", "wanted", "held"), [(4096, 2048, 2048), (2048, 4096, 2048)])
def test_memory_that_the_system_bounds_already_is_not_asked_back(
    given: int, wanted: int, held: int
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _BOUND, str(given), str(wanted)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stdout.strip() == str(held), told.stderr
