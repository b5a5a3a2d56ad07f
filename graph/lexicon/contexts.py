"""Sets of words around a name, and within it, that tell what it is."""

from functools import cache, lru_cache

from graph.lexicon import tables


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    return {row["set"]: frozenset(tables.values(row["words"])) for row in tables.rows("contexts")}


@cache
def of(*names: str) -> frozenset[str]:
    """The normalised words of the sets *names* together; raises KeyError where one is missing."""
    return frozenset().union(*(_sets()[name] for name in names))
