"""Names by the first letters of their words: "hcldhb", "btc trung uong", "ca tp hcm".

Who abbreviates a name of our own says a letter for each word that he leaves out, in their order; any run of
words may be left out so, and no list of abbreviations could hold them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Names of so many words are abbreviated, to so many letters at most.
_WORDS = range(2, 13)
_LETTERS = 8
_VOWEL = re.compile("[aeiouy]")


def of(spelled: str) -> str:
    """Return the first letters of a bare name, a number whole; empty where nobody abbreviates it."""
    words = spelled.split()
    return "".join(map(_first, words)) if len(words) in _WORDS else ""


def keys(words: Sequence[str]) -> Iterator[str]:
    """Yield the letters of the names that bare *words* may abbreviate.

    What cannot be spoken abbreviates; of the others one may, beside words that are said in full.
    """
    letters = [_first(word) for word in words]
    mute = {i for i, word in enumerate(words) if _mute(word)}
    if mute:
        yield "".join(word if i in mute else letters[i] for i, word in enumerate(words))
        return
    if len(words) < 2:
        return
    for i, word in enumerate(words):
        if _short(word):
            yield "".join((*letters[:i], word, *letters[i + 1 :]))


def abbreviate(words: Sequence[str], name: str) -> bool:
    """Tell whether bare *words*, in their order, are the words of a bare *name*, or letters for some."""
    said = name.split()
    at = 0
    for word in words:
        if said[at : at + 1] == [word]:
            at += 1
        elif _short(word) and word == "".join(map(_first, said[at : at + len(word)])):
            at += len(word)
        else:
            return False
    return at == len(said) and len(said) > len(words)


def _first(word: str) -> str:
    return word if word.isdecimal() else word[0]


def _short(word: str) -> bool:
    return 1 < len(word) <= _LETTERS and word.isalpha()


def _mute(word: str) -> bool:
    return _short(word) and not _VOWEL.search(word)
