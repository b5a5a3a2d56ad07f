"""Keystrokes that no input method turned into letters: "hair phongf", "hai3 phong2" → hải phòng."""

from __future__ import annotations

import re
import unicodedata

_TONES = {
    **dict(zip("fsrxj", "\u0300\u0301\u0309\u0303\u0323", strict=True)),
    **dict(zip("21345", "\u0300\u0301\u0309\u0303\u0323", strict=True)),
}
_LETTERS = [
    ("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"),
    ("uow", "ươ"), ("uwow", "ươ"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"),
    ("a6", "â"), ("e6", "ê"), ("o6", "ô"), ("uo7", "ươ"), ("o7", "ơ"), ("u7", "ư"), ("a8", "ă"),
    ("d9", "đ"),
]  # fmt: skip
_SHAPE = re.compile(
    r"(?P<onset>(?:qu|gi(?=[aeiouyâêôăơư])|[bcdđghklmnpqrstvx])*)"
    r"(?P<vowels>[aeiouyâêôăơư]{1,3})(?P<coda>(?:ch|ng|nh|[cmnpt])?)"
)


def decode(keys: str) -> str | None:
    """Return the syllable meant by lower-case Telex or VNI *keys*, None where they mean none."""
    word, tone = keys, ""
    for key in _TONES:
        at = word.rfind(key)
        if at > 0 and _VOWEL.search(word[:at]):
            word, tone = word[:at] + word[at + 1 :], _TONES[key]
            break
    for typed, letter in _LETTERS:
        word = word.replace(typed, letter)
    # "hoongf" keeps its mark beside the vowel, "phuongwf" at the end of the word.
    if word.endswith("w"):
        word = re.sub("uo|[uoa]", lambda vowel: _HORN[vowel.group()], word[:-1], count=1)
    shape = _SHAPE.fullmatch(word)
    if shape is None or word + tone == keys:
        return None
    vowels = shape["vowels"]
    at = _bearer(vowels, closed=bool(shape["coda"])) + 1
    marked = vowels[:at] + tone + vowels[at:]
    return unicodedata.normalize("NFC", shape["onset"] + marked + shape["coda"])


_VOWEL = re.compile("[aeiouy]")
_HORN = {"uo": "ươ", "u": "ư", "o": "ơ", "a": "ă"}


def _bearer(vowels: str, *, closed: bool) -> int:
    """Return which vowel bears the tone: the last with a mark of its own, else by the older rule."""
    for i in reversed(range(len(vowels))):
        if vowels[i] in "âêôăơư" and not (vowels[i] == "ư" and len(vowels) > 1 and closed):
            return i
    if len(vowels) == 1:
        return 0
    return 1 if closed or len(vowels) == 3 else 0
