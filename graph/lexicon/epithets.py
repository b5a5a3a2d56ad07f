"""Names by which the country calls a person: "Bác Hồ"."""

from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon
from graph.vietnamese import normalise


@lru_cache(maxsize=1)
def trie() -> Lexicon[str]:
    """The epithets; the value is the person's name."""
    found: Lexicon[str] = Lexicon()
    for row in tables.rows("epithets"):
        for epithet in tables.values(row["epithets"]):
            found.add(epithet, row["name"])
    return found


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """The persons' names by epithet and by name, normalised."""
    found: dict[str, str] = {}
    for row in tables.rows("epithets"):
        for spelling in (row["name"], *tables.values(row["epithets"])):
            found[normalise(spelling)] = row["name"]
    return found


@lru_cache(maxsize=1)
def namesakes() -> frozenset[str]:
    """Normalised names of persons that are a city's only behind its level word."""
    return frozenset(normalise(row["name"]) for row in tables.rows("epithets") if row["city"])
