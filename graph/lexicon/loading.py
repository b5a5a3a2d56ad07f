"""All large word lists at once, so that no article pays for them."""

import gc
from functools import lru_cache

from graph.lexicon import awards, laws, places, sites, surnames, systems, words

# More than are alive at once while an article is read.
_OBJECTS = 50_000


@lru_cache(maxsize=1)
def load() -> None:
    """Read the word lists, once in a process.

    They hold a hundred thousand objects that live as long as the process does. The collector of
    cycles would walk over all of them every few hundred articles, which takes longer than reading
    ten; frozen, they are out of its way. Nor does it look ten times at each article, whose
    thousands of objects hold hardly a cycle and go when the article is read.
    """
    gc.disable()
    places.toponyms()
    places.communes()
    words.compounds()
    words.syllables()
    surnames.shares()
    for names in (awards.names, laws.names, sites.words, sites.landmarks, systems.words):
        names()
    gc.freeze()
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])
    gc.enable()
