"""Commands of a checkout of this repository over a data directory of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

OURS = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-c", "from web.cli import run; run()")
"""What `minhbach` runs, with the sources that :func:`environment` names."""


def environment(data: Path, checkout: Path = OURS) -> dict[str, str]:
    """The environment in which :data:`COMMAND` runs the sources of *checkout* over *data*."""
    return {**os.environ, "MINHBACH_DATA": str(data), "PYTHONPATH": str(checkout)}
