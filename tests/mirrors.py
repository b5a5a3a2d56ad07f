"""Copies of the graph as others keep them, for tests: lines of a dump, changed by patches."""

import gzip
from collections.abc import Iterable
from pathlib import Path

from graph import generations
from graph.generations import Generations
from graph.patches import Patches
from web import wiring
from web.settings import Settings


def dumped(settings: Settings) -> set[str]:
    """All quads of the generation in force, as lines."""
    with wiring.library(settings) as generation:
        return set(b"".join(generation.store.dump()).decode().split("\n")) - {""}


def name(settings: Settings) -> str:
    """What the generation in force is called."""
    folder = Generations(settings.data).current()
    assert folder is not None
    return generations.meta(folder).name


def rows(patches: Patches, generation: str) -> list[str]:
    """The rows of the patch that leads to *generation*."""
    return gzip.decompress(patches.file(generation).read_bytes()).decode().split("\n")[:-1]


def apply(quads: set[str], rows: Iterable[str]) -> None:
    """Change *quads* as *rows* say; a row that changes nothing is none of a patch of ours."""
    for row in rows:
        sign, _, line = row.partition(" ")
        if sign == "D":
            quads.remove(line)
        elif sign == "A":
            assert line not in quads
            quads.add(line)


def folder(settings: Settings) -> Path:
    """Where the patches of a data directory are."""
    return settings.data / "patches"
