"""Words that begin the names of works and natural features: roads, bridges, estates, rivers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon


@dataclass(frozen=True, slots=True)
class Site:
    """A kind of site, by the *word* that begins its name.

    *middle* are words allowed before the name, None for any in lower case; *linked* tells that two ends
    joined by a dash are one name.
    """

    word: str
    middle: frozenset[str] | None
    linked: bool


@lru_cache(maxsize=1)
def words() -> Lexicon[Site]:
    """The kinds of site by their words, in any case."""
    trie: Lexicon[Site] = Lexicon()
    for row in tables.rows("sites"):
        cell = row["middle"]
        middle = None if cell == "*" else frozenset(tables.values("" if cell == "no" else cell))
        trie.add(row["word"], Site(row["word"], middle, row["link"] == "yes"))
    return trie


@lru_cache(maxsize=1)
def landmarks() -> Lexicon[str]:
    """Sites known by their whole names."""
    trie: Lexicon[str] = Lexicon()
    for row in tables.rows("landmarks"):
        trie.add(row["name"], row["name"])
    return trie


@lru_cache(maxsize=1)
def landmark_names() -> frozenset[str]:
    """The whole names of sites that are known by them."""
    return frozenset(row["name"] for row in tables.rows("landmarks"))
