"""All word lists at once, so that no article pays for them, and none is read while one is asked."""

import gc
from collections.abc import Callable
from functools import lru_cache

from graph.lexicon import (
    awards,
    epithets,
    fields,
    heads,
    laws,
    nationwide,
    outlets,
    places,
    sites,
    sole_bodies,
    surnames,
    systems,
    titles,
    words,
)

# More than are alive at once while an article is read.
_OBJECTS = 50_000
_LISTS: tuple[Callable[[], object], ...] = (
    places.toponyms,
    places.communes,
    words.compounds,
    words.syllables,
    surnames.shares,
    heads.trie,
    titles.trie,
    fields.trie,
    fields.components,
    outlets.press,
    outlets.organizations,
    epithets.trie,
    awards.names,
    laws.names,
    laws.treaties,
    nationwide.every,
    sole_bodies.by_name,
    sites.words,
    sites.landmarks,
    systems.words,
    systems.branded,
    systems.topics,
)


@lru_cache(maxsize=1)
def load() -> None:
    """Read the word lists, once in a process.

    They hold a hundred thousand objects that live as long as the process does. The collector of
    cycles would walk over all of them every few hundred articles, which takes longer than reading
    ten; frozen, they are out of its way. Nor does it look ten times at each article, whose
    thousands of objects hold hardly a cycle and go when the article is read.
    """
    gc.disable()
    for words_of in _LISTS:
        words_of()
    gc.freeze()
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])
    gc.enable()
