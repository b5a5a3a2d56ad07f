"""Names of laws, codes, ordinances and treaties."""

from collections.abc import Mapping
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


@lru_cache(maxsize=1)
def listed() -> tuple[str, ...]:
    """The names of the table, without their type word."""
    return tuple(row["name"] for row in tables.rows("laws"))


@lru_cache(maxsize=1)
def treaties() -> Mapping[str, str]:
    """The usual name of each treaty of the table by all its names, as written there."""
    return {
        name: row["name"]
        for row in tables.rows("treaties")
        for name in (row["name"], *tables.values(row["aliases"]))
    }
