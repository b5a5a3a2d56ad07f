"""Words for portals, information systems and their topics; names of some."""

from collections.abc import Iterable
from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon
from graph.vietnamese import lower


@lru_cache(maxsize=1)
def words() -> Lexicon[str]:
    """Words for systems with their role: portal, head or name; only names keep their capitals."""
    trie: Lexicon[str] = Lexicon()
    for row in tables.rows("systems"):
        if row["role"] not in ("topic", "brand", "loan", "initials"):
            word = row["word"] if row["role"] == "name" else lower(row["word"])
            trie.add(word, row["role"])
    return trie


@lru_cache(maxsize=1)
def branded() -> Lexicon[str]:
    """Words for software that its foreign name may follow."""
    return _words(_of("brand"))


@lru_cache(maxsize=1)
def topics() -> Lexicon[str]:
    """Words that tell an information system from other systems."""
    return _words(map(lower, _of("topic")))


@lru_cache(maxsize=1)
def loans() -> frozenset[str]:
    """Foreign words for kinds of systems, which name none: "camera", "radar"."""
    return _of("loan")


@lru_cache(maxsize=1)
def initials() -> frozenset[str]:
    """Initials of common words that name no system: "tthc", "cntt"."""
    return _of("initials")


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Systems that are known by their name alone: "VNeID"."""
    return _of("name")


def _of(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in tables.rows("systems") if row["role"] == role)


def _words(listed: Iterable[str]) -> Lexicon[str]:
    trie: Lexicon[str] = Lexicon()
    for word in listed:
        trie.add(word, word)
    return trie
