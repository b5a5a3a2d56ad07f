"""Vietnamese letters: one form for each word, offsets kept.

``normalise`` and ``fold`` map a character to a character, so an offset into their result is an
offset into the text. Unicode Standard Annex 15 defines NFC; both tone placements (hoà, hòa) are in
use, and the older one (hòa) is the key here.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]

#: Latin letters in upper and in lower case, to stand between the brackets of a pattern.
UPPER = "".join(char for char in _LATIN if char.isupper())
LOWER = "".join(char for char in _LATIN if char.islower())

BLANKS = " \t\r\xa0\u200b\ufeff"
"""What stands between words of a line and is not seen, as pages write it."""

_TONES = "\u0300\u0301\u0309\u0303\u0323"


def nfc(text: str) -> str:
    """Return *text* in Unicode Normalization Form C."""
    return unicodedata.normalize("NFC", text)


def _placements() -> dict[str, str]:
    pairs = [("o", "a"), ("o", "e"), ("u", "y")]
    both = pairs + [(a.upper(), b.upper()) for a, b in pairs] + [(a.upper(), b) for a, b in pairs]
    return {nfc(a + b + tone): nfc(a + tone + b) for a, b in both for tone in _TONES}


_PLACEMENTS = _placements()
# Found by its two letters alone, six times as fast as with a look behind them.
_OPEN = re.compile(f"[oOuU][{''.join(sorted({pair[1] for pair in _PLACEMENTS}))}](?![^\\W_])")


def place_tones(text: str) -> str:
    """Return *text* with the tone on the first vowel of open oa, oe, uy: hoà → hòa, uỷ → ủy.

    Length is kept. ``quý`` stays, since its u belongs to the onset.
    """

    def place(found: re.Match[str]) -> str:
        onset = found.start() > 0 and text[found.start() - 1] in "qQ"
        return found[0] if onset else _PLACEMENTS.get(found[0], found[0])

    return _OPEN.sub(place, text)


def lower(text: str) -> str:
    """Return *text* in lower case, character by character (İ, the one exception, stays as it is)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def capitalise(text: str) -> str:
    """Return *text* with its first letter in upper case, and all others as they are: "Sở Y tế"."""
    return text[:1].upper() + text[1:]


def _normalised(text: str) -> str:
    return place_tones(lower(text).replace("ð", "đ"))


# Every stage asks for the document it is at, and for the same names time and again.
_NAME = 200
_NAMES = 8192
_normalised_text = lru_cache(maxsize=2)(_normalised)


class _Normalised(dict[str, str]):
    """Names in normal form, as many as are kept; texts longer than a name are not among them."""

    def __missing__(self, text: str) -> str:
        if len(text) >= _NAME:
            return _normalised_text(text)
        if len(self) >= _NAMES:
            self.clear()
        self[text] = form = _normalised(text)
        return form


# A look-up, with no call of Python's own: it is asked eight hundred times in an article.
normalise: Callable[[str], str] = _Normalised().__getitem__
"""Return a text in lower case with one tone placement and Đ for its look-alike Ð; length kept."""


class _Bare(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0]
        bare = {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"}.get(base, base)
        self[code] = bare
        return bare


_BARE = _Bare()


def strip_marks(text: str) -> str:
    """Return *text* without diacritics and with d for đ; length and case are kept."""
    return text.translate(_BARE)


def fold(text: str) -> str:
    """Return *text* in lower case without diacritics; length is kept."""
    return strip_marks(lower(text))


def has_marks(text: str) -> bool:
    """Tell whether *text* holds a Vietnamese diacritic or đ."""
    text = nfc(text)
    return strip_marks(text) != text


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """Return *text* as a word of an address: bare lower-case ASCII letters and digits, hyphens."""
    words = re.findall(r"[a-z0-9]+", fold(nfc(text)))
    return "-".join(words)
