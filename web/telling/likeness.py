"""How similar a name in a user's table and the name of a thing are."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from graph import vietnamese
from search import analysis

# A name itself, letter by letter; one without its marks, as many type; another name of the thing.
WHOLE = 100.0
_BARE, _OTHER = 95.0, 5.0
# The same name written out, and without the level of its place: "Sở TN&MT Yên Bái".
_WRITTEN_OUT, _LEVELLESS = 95.0, 88.0
# A name that leaves out what tells the thing from others of its kind.
_PART = 80.0
_ALIKE = 75.0
# Behind the kind of a body; what begins with its level is a place, which only that tells from its capital.
_LEVEL = re.compile(r"(?<= )(?:tỉnh|thành phố) ")


def spelt(text: str) -> str:
    """*text* as names are compared: tone marks at one place, small letters, single spaces."""
    return " ".join(vietnamese.normalise(vietnamese.nfc(text)).split())


def score(words: str, names: Iterable[tuple[str, bool]]) -> float:
    """How well *words* are one of *names*, each with whether it is the first one: at most 100."""
    best = 0.0
    wanted, bare = spelt(words), vietnamese.fold(spelt(words))
    known = list(names)
    full = written_out(wanted)
    firsts = [name for name, first in known if first]
    for name, first in known:
        written = spelt(name)
        folded = vietnamese.fold(written)
        if written == wanted:
            likeness = WHOLE
        elif folded == wanted:
            likeness = _BARE
        elif (whole := written_out(written)) == full:
            likeness = _WRITTEN_OUT
        elif wanted == bare and vietnamese.fold(whole) == vietnamese.fold(full):
            likeness = _WRITTEN_OUT - _OTHER
        elif _without_level(whole) == _without_level(full):
            likeness = _LEVELLESS
        else:
            # With other marks it is another name: "Hòa An" is not "Hoà Ân".
            likeness = _ALIKE * SequenceMatcher(None, bare, folded, autojunk=False).ratio()
        if not first:
            likeness -= _OTHER
            if any(_begins(name, whole) for whole in firsts):
                likeness = min(likeness, _PART)
        best = max(best, likeness)
    return best


def written_out(name: str) -> str:
    """*name* with its short forms written out, as a search reads it: one spelling, with its marks."""
    return " ".join(analysis.analyse(name).syllables)


def _without_level(name: str) -> str:
    return _LEVEL.sub("", name)


def _begins(name: str, whole: str) -> bool:
    """Tell whether *name*, written out, is how *whole* begins or the letters of how it begins."""
    short, full = analysis.analyse(name).folded, analysis.analyse(whole).folded
    if len(short) >= len(full):
        return False
    if short == full[: len(short)]:
        return True
    return len(short) == 1 and _letters(full).startswith(short[0]) and len(short[0]) < len(full)


def _letters(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
