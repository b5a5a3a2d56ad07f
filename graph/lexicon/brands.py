"""Words that names of companies end with, and legal forms that are nobody's own word."""

from functools import lru_cache

from graph.lexicon import tables


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """Normalised words that end names of companies: "group", "holdings"."""
    return _of("ending")


@lru_cache(maxsize=1)
def forms() -> frozenset[str]:
    """Normalised initials of legal forms and fields: "tnhh", "xnk"."""
    return _of("form")


def _of(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in tables.rows("brands") if row["role"] == role)
