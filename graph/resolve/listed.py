"""Bodies that the lists know by a name without a head: papers, stations, firms, organizations."""

from __future__ import annotations

from functools import lru_cache

from graph.extract import grammar
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.lexicon.outlets import Outlet
from graph.lexicon.trie import tokens
from graph.resolve import own_words
from graph.vietnamese import normalise


def named(written: str) -> tuple[Outlet, str] | None:
    """The body that *written* names in full, and the place behind its name, empty where none is."""
    plain, known = own_words.unled(normalise(written)), outlets.names()
    if outlet := known.get(plain):
        return outlet, ""
    words = plain.split()
    for width in range(len(words) - 1, 0, -1):
        if outlet := known.get(" ".join(words[:width])):
            return outlet, " ".join(written.split()[width:])
    return None


@lru_cache(maxsize=1024)
def body(name: str) -> Body | None:
    """The body that the whole of a listed *name* is by the grammar, None where it is none."""
    text = Syllables(name, tokens(name))
    read = grammar.read(text, 0)
    return read if read is not None and read.last == len(text) and not read.bare else None
