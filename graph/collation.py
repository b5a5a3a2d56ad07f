"""The order of the Vietnamese alphabet, as dictionaries have it: word by word, letters before tones.

A < Ă < Â < B … D < Đ < E < Ê …; words of the same letters stand by tone: none, huyền, hỏi, ngã, sắc,
nặng. F, J, W and Z stand where Latin has them, numbers by their value behind all letters.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from graph import vietnamese

LETTERS: Final = tuple("AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ")
OTHER: Final = "#"
"""What begins with no letter of the alphabet stands under this sign."""

_RANKS = {letter.lower(): 0x10 + rank for rank, letter in enumerate(LETTERS)}
_LEVEL = 1
_TONES = {"\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0301": 5, "\u0323": 6}
_NUMBER = 0x70
_FOREIGN = 0x7F
_WORDS = re.compile(r"[0-9]+|[^\W\d_]+")
_LONGEST_NUMBER = 255


def key(text: str) -> bytes:
    """Return what sorts *text* among others by the alphabet; signs between words count for nothing."""
    words = _WORDS.findall(vietnamese.normalise(vietnamese.nfc(text)))
    return b"".join(map(_word, words))


def beginning(text: str) -> bytes:
    """Return what sorts before all that begins as *text*, whose last word may be unfinished."""
    whole = key(text)
    # Further letters sort behind the end of a word; without a tone it may still get one.
    return whole[:-1] if whole[-1:] == bytes((_LEVEL,)) else whole


def letter(text: str) -> str:
    """Return the letter that *text* stands under, in upper case; :data:`OTHER` where it is none."""
    first = _WORDS.search(vietnamese.normalise(vietnamese.nfc(text)))
    if first is None:
        return OTHER
    shape = _shape(first[0][0])[0]
    return shape.upper() if shape in _RANKS else OTHER


def given_first(name: str) -> str:
    """Return the *name* of a person with the given name, its last word, before the others."""
    *others, given = name.split() or [""]
    return " ".join((given, *others))


@lru_cache(maxsize=16_384)
def _word(word: str) -> bytes:
    if word[0].isdigit() and word.isascii():
        value = word.lstrip("0")[:_LONGEST_NUMBER]
        return bytes((_NUMBER, len(value))) + value.encode()
    tone = _LEVEL
    ranks = bytearray()
    for char in word:
        shape, own = _shape(char)
        tone = own or tone
        rank = _RANKS.get(shape)
        ranks += bytes((rank,)) if rank is not None else bytes((_FOREIGN,)) + shape.encode()
    # Less than any letter, so that a word stands before those that it begins: an, án, anh.
    return bytes((*ranks, tone))


@lru_cache(maxsize=1024)
def _shape(char: str) -> tuple[str, int]:
    """Return the letter that *char* is without its tone, and the tone, 0 where it bears none."""
    base, *marks = list(unicodedata.normalize("NFD", char))
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    own = vietnamese.nfc(base + "".join(mark for mark in marks if mark not in _TONES))
    # Marks of other languages (é has a Vietnamese one, ç and ü have not) leave the bare letter.
    return (own if own in _RANKS else base, tone)
