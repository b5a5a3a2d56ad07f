"""What a fact says in words, as it is looked for: a row of syllables, with and without diacritics."""

from functools import lru_cache

from graph import vietnamese
from search.words import abbreviations, analysis

# Facts say the same over and over: posts, units, days.
_KEPT = 1 << 16
# A single blank stands between syllables.
_NOWHERE = "  "


def form() -> str:
    """Return what tells rows of this version from those of others."""
    return f"{analysis.VERSION}/{abbreviations.digest()}"


@lru_cache(maxsize=_KEPT)
def rows(text: str) -> tuple[str, str]:
    """Return the syllables of *text* with diacritics and without; a blank stands around each.

    Where one row is a part of another, its words stand there in a row. Without a syllable both are empty.
    """
    return _rows(text)


def asked(words: str) -> tuple[str, bool]:
    """Return the row that *words* of a reader ask for, and whether they have any diacritics.

    As in a search, words without any stand for those with all. Words without a syllable ask for a row
    that is nowhere.
    """
    # What people type is not kept: of as many such words as facts have, some may be very long.
    marked, folded = _rows(vietnamese.nfc(words))
    any_marks = vietnamese.has_marks(words)
    return (marked if any_marks else folded) or _NOWHERE, any_marks


def _rows(text: str) -> tuple[str, str]:
    tokens = analysis.analyse(text)
    if not len(tokens):
        return "", ""
    return f" {' '.join(tokens.syllables)} ", f" {' '.join(tokens.folded)} "
