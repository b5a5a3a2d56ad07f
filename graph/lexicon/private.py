"""Names that private universities and hospitals bear."""

from functools import cache

from graph.lexicon import tables


@cache
def names(kind: str) -> frozenset[str]:
    """The normalised names of one *kind*: "university", "school", "hospital" or "chain".

    Those of a chain are of hospitals, which its branches bear with a word of their own behind.
    """
    return frozenset(row["name"] for row in tables.rows("private") if row["kind"] == kind)
