"""Words that stand before the name of a person: honorifics, ranks, degrees and trades, offices."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon

PERSONAL = frozenset(("address", "honorific", "rank"))
"""The kinds of titles that only a person's name follows."""


@lru_cache(maxsize=1)
def trie() -> Lexicon[str]:
    """All titles in whatever case; the value is address, honorific, rank, degree or office."""
    found: Lexicon[str] = Lexicon()
    for row in tables.rows("titles"):
        found.add(row["title"], row["kind"])
    return found
