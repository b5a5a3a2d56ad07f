"""Names that private universities and hospitals bear."""

from functools import lru_cache

from graph.lexicon import tables


@lru_cache(maxsize=2)
def names(kind: str) -> frozenset[str]:
    """The normalised names of one *kind*, "university" or "hospital"."""
    return frozenset(row["name"] for row in tables.rows("private") if row["kind"] == kind)


@lru_cache(maxsize=1)
def chains() -> frozenset[str]:
    """The normalised names of private hospitals that branches bear with a word of their own behind."""
    return frozenset(row["name"] for row in tables.rows("private") if row["kind"] == "chain")
