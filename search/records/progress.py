"""How far an index has come and what built it: a record of the index itself, written with each commit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.errors import IndexDamaged
from search.words import abbreviations, analysis, segmentation

# The key of that record.
KEY = "meta"


def version(layout: int) -> str:
    """Return what an index must have been built with for its tokens to fit our queries.

    *layout* is the number of its engine's fields.
    """
    return f"{layout}/{analysis.VERSION}/{segmentation.VERSION}/{abbreviations.digest()}"


def record(sequence: int, version: str) -> dict[str, Any]:
    """Return what is kept: *sequence* is the last number of the archive's journal that was applied."""
    return {"sequence": sequence, "version": version}


def sequence(kept: Mapping[str, Any], version: str, name: object) -> int:
    """Return the sequence number of what is *kept* by the index *name*.

    Raises IndexDamaged where another version than *version* has built it.
    """
    if kept["version"] != version:
        raise IndexDamaged(
            f"{name}: built by version {kept['version']}, not by this one, {version}"
        )
    return int(kept["sequence"])
