"""Foreigners: whose names cannot be Vietnamese."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.facts.tape import Tape
from graph.lexicon import tables
from graph.vietnamese import fold

# "Kim Sang-kon": a surname that Vietnamese have too, but syllables joined as nobody's here.
_HYPHENED, _GOES_ON = re.compile(r"\w-\w"), re.compile(r"-\w")
# What a Vietnamese syllable looks like without its marks: "lee" and "moon" are none.
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?"
    r"(?:[aeiouy]|[aiou][aoiuy]|oe|ue|ye|ie|eo|eu|yeu|ieu|oai|oay|oeo|uay|uoi|uou|uye|uya|uyu|uao|uay|uoa)"
    r"(?<!aa)(?<!ii)(?<!oo)(?<!ou)(?:c|ch|m|n|ng|nh|p|t)?"
)


def is_named(tape: Tape, index: int) -> bool:
    """Tell whether the name at *index* cannot be Vietnamese, by its surname and its syllables."""
    mention = tape.mention(index)
    if _GOES_ON.match(tape.reading.document.text, mention.end):
        return True
    label = tape.reading.entity(mention.entity).label
    if _HYPHENED.search(label):
        return True
    words = fold(label).split()
    return words[0] not in _surnames() and not all(map(_SYLLABLE.fullmatch, words))


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in tables.rows("surnames"))
