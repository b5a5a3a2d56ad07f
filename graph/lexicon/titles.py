"""Words that stand before the name of a person: honorifics, ranks, degrees and trades, offices."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon, tokens

PERSONAL = frozenset(("address", "honorific", "rank"))
"""The kinds of titles that only a person's name follows."""


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """The kind of each title by its normalised syllables and signs, joined by blanks."""
    return {
        " ".join(token.word for token in tokens(row["title"])): row["kind"]
        for row in tables.rows("titles")
    }


@lru_cache(maxsize=1)
def trie() -> Lexicon[str]:
    """All titles in whatever case; the value is honorific, rank, degree or office."""
    found: Lexicon[str] = Lexicon()
    for row in tables.rows("titles"):
        found.add(row["title"], row["kind"])
    return found
