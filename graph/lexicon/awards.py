"""State and public honours by name, without their class."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon
from graph.vietnamese import lower


@lru_cache(maxsize=1)
def names() -> Lexicon[tuple[str, str]]:
    """Kind (order, medal, title, prize, certificate, flag, emulation) and name, in any case."""
    trie: Lexicon[tuple[str, str]] = Lexicon()
    for row in tables.rows("awards"):
        trie.add(lower(row["name"]), (row["kind"], row["name"]))
    return trie
