"""Letters that stand for words inside names: "DNNVV", "MTQG"."""

from __future__ import annotations

from functools import lru_cache

from graph.lexicon import tables


@lru_cache(maxsize=1)
def spelled() -> dict[str, str]:
    """The words that letters stand for, both normalised."""
    return {row["letters"]: row["words"] for row in tables.rows("abbreviations")}
