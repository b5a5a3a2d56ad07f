"""Letters that stand for words inside names: "DNNVV", "MTQG"."""

from __future__ import annotations

from functools import lru_cache

from graph.vietnamese import normalise
from ontology import tables


@lru_cache(maxsize=1)
def spelled() -> dict[str, str]:
    """The words that letters stand for, both normalised: "khcn" stands for KH&CN."""
    return {
        normalise(row["short"]).replace("&", ""): row["long"]
        for row in tables.rows("abbreviations")
        if row["in_names"] == "yes"
    }
