"""State and public honours by name, without their class."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Trie
from graph.vietnamese import lower


@lru_cache(maxsize=1)
def names() -> Trie[tuple[str, str]]:
    """Kind (order, medal, title, prize, certificate, flag, emulation) and name, in any case."""
    trie: Trie[tuple[str, str]] = Trie()
    for row in tables.rows("awards"):
        trie.add(lower(row["name"]), (row["kind"], row["name"]))
    return trie
