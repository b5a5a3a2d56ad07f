"""Names of laws, codes and ordinances."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Trie
from graph.vietnamese import lower


@lru_cache(maxsize=1)
def names() -> Trie[str]:
    """The names without their type word, by syllables; found in any case of letters."""
    trie: Trie[str] = Trie()
    for row in tables.rows("laws"):
        trie.add(lower(row["name"]), row["name"])
        if ", " in row["name"]:
            trie.add(lower(row["name"].replace(", ", " ")), row["name"])
    return trie
