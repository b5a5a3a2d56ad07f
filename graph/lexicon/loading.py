"""All large word lists at once, so that no article pays for them."""

import gc
from functools import lru_cache

from graph.lexicon import awards, laws, places, sites, surnames, systems, words


@lru_cache(maxsize=1)
def load() -> None:
    """Read the word lists, once in a process.

    They hold a hundred thousand objects that live as long as the process does. The collector of
    cycles would walk over all of them every few hundred articles, which takes longer than reading
    ten; frozen, they are out of its way.
    """
    places.toponyms()
    places.communes()
    words.compounds()
    words.syllables()
    surnames.shares()
    for names in (awards.names, laws.names, sites.words, sites.landmarks, systems.words):
        names()
    gc.collect()
    gc.freeze()
