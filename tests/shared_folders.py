"""Folders that all processes of a test run read, each made by the one that comes first."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def made(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder *name* as *make* fills it; whoever wants to write takes a copy."""
    own = factory.getbasetemp()
    # pytest-xdist gives each of its processes a folder below that of the run.
    base = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = base / name
    with (base / f".{name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            fresh = factory.mktemp(f"fresh-{name}")
            make(fresh)
            fresh.rename(folder)
    return folder
