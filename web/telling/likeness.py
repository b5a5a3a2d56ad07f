"""How similar a name in a user's table and the name of a thing are, and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from graph import vietnamese
from search.asking import numbers
from search.names import named
from search.words import analysis

# A name itself, letter by letter; one without its marks, as many type; another name of the thing.
WHOLE = 100.0
_BARE, _OTHER = 95.0, 5.0
# The same name written out, and without the level of its place: "Sở TN&MT Yên Bái".
_WRITTEN_OUT, _LEVELLESS = 95.0, 88.0
# The number of a document, and but for its year.
_NUMBER, _NUMBER_ALONE = 95.0, 85.0
# A name behind a title, the same words in another order: "Hoa Nguyễn Thị Lan".
_TITLED, _REORDERED = 90.0, 85.0
# A name that leaves out what tells the thing from others of its kind, or somebody's middle name.
_PART, _SHORTENED = 80.0, 78.0
_ALIKE = 75.0
# What is read instead of what nobody holds may be meant, and never beyond doubt.
_MENDED = 15.0
# Of two words the order is all that tells "An Bình" from "Bình An"; of more than so many a body is called.
_SOME, _MANY = 3, 5
# Behind the kind of a body; what begins with its level is a place, which only that tells from its capital.
_LEVEL = re.compile(r"(?<= )(?:tỉnh|thành phố) ")
# Each name of a thing is read several times for each name that it is compared with.
_analysed = lru_cache(maxsize=2048)(analysis.analyse)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well words are a name, at most 100, and in which ways (``WAYS``) they differ from it."""

    score: float
    ways: tuple[str, ...] = ()


#: What a score may come from, beside the name itself.
WAYS = (
    "no_diacritics", "written_out", "without_level", "other_name", "part_of_name", "same_number",
    "without_title", "other_order", "shortened", "mended", "similar",
)  # fmt: skip


def spelt(text: str) -> str:
    """*text* as names are compared: tone marks at one place, small letters, single spaces."""
    return " ".join(vietnamese.normalise(vietnamese.nfc(text)).split())


def score(words: str, names: Iterable[tuple[str, bool]]) -> float:
    """How well *words* are one of *names*, each with whether it is the first one: at most 100."""
    return compare(words, names).score


def compare(
    words: str, names: Iterable[tuple[str, bool]], *, instead: str | None = None
) -> Likeness:
    """How well *words* are the best of *names*, each with whether it is the first one.

    *instead* is what a search read instead of *words*, None where it read these.
    """
    known = list(names)
    best = _compared(words, known)
    if instead is None:
        return best
    other = _compared(instead, known)
    mended = Likeness(max(other.score - _MENDED, 0.0), (*other.ways, "mended"))
    return max(best, mended, key=lambda one: one.score)


def _compared(words: str, known: Sequence[tuple[str, bool]]) -> Likeness:
    best = Likeness(0.0)
    asked = _Asked.of(words)
    firsts = [name for name, first in known if first]
    for name, first in known:
        found = asked.compare(name)
        if not first:
            found = Likeness(found.score - _OTHER, (*found.ways, "other_name"))
            if found.score > _PART and any(_begins(name, whole) for whole in firsts):
                found = Likeness(_PART, (*found.ways, "part_of_name"))
        best = max(best, found, key=lambda one: one.score)
    return best


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words that are compared with many names, in all the forms that this takes."""

    wanted: str
    bare: str
    full: str
    numbers: tuple[str, ...]
    untitled: "_Asked | None" = None

    @classmethod
    def of(cls, words: str) -> "_Asked":
        wanted = spelt(words)
        tidied = analysis.analyse(numbers.tidy(wanted)).numbers
        asked = cls(wanted, vietnamese.fold(wanted), written_out(wanted), tidied)
        rest = named.untitled(wanted)
        # "Bác Ái" is a place, not an uncle.
        return replace(asked, untitled=cls.of(rest)) if " " in rest else asked

    def compare(self, name: str) -> Likeness:
        """How well the words are *name*."""
        if (found := self._same(spelt(name))) is not None:
            return found
        if (number := self._numbered(name)) is not None:
            return number
        if self.untitled is not None and (found := self.untitled._same(spelt(name))) is not None:
            lost = WHOLE - found.score
            return Likeness(_TITLED - lost, (*found.ways, "without_title"))
        return self._alike(spelt(name))

    def _same(self, written: str) -> Likeness | None:
        folded = vietnamese.fold(written)
        unmarked = self.wanted == self.bare
        if written == self.wanted:
            return Likeness(WHOLE)
        if folded == self.wanted:
            return Likeness(_BARE, ("no_diacritics",))
        whole = written_out(written)
        if whole == self.full:
            return Likeness(_WRITTEN_OUT, ("written_out",))
        if unmarked and vietnamese.fold(whole) == vietnamese.fold(self.full):
            return Likeness(_WRITTEN_OUT - _OTHER, ("no_diacritics", "written_out"))
        if _without_level(whole) == _without_level(self.full):
            return Likeness(_LEVELLESS, ("without_level",))
        return None

    def _numbered(self, name: str) -> Likeness | None:
        held = analysis.analyse(name).numbers if self.numbers else ()
        if not held or self.numbers[0] not in held:
            return None
        year = set(held[0].split("/")[1:-1])
        said = self.numbers[0] == held[0] or year <= set(self.full.split())
        return Likeness(_NUMBER if said else _NUMBER_ALONE, ("same_number",))

    def _alike(self, written: str) -> Likeness:
        folded = vietnamese.fold(written)
        marked = self.full.split() if self.wanted != self.bare else self.bare.split()
        words = (written if self.wanted != self.bare else folded).split()
        lost = 0.0 if self.wanted != self.bare else WHOLE - _BARE
        if _SOME <= len(words) <= _MANY:
            if sorted(marked) == sorted(words):
                return Likeness(_REORDERED - lost, ("other_order",))
            ends = 1 < len(marked) < len(words) and (marked[0], marked[-1]) == (words[0], words[-1])
            rest = iter(words)
            if ends and all(word in rest for word in marked):
                return Likeness(_SHORTENED - lost, ("shortened",))
        # With other marks it is another name: "Hòa An" is not "Hoà Ân".
        ratio = SequenceMatcher(None, self.bare, folded, autojunk=False).ratio()
        return Likeness(_ALIKE * ratio, ("similar",))


def written_out(name: str) -> str:
    """*name* with its short forms written out, as a search reads it: one spelling, with its marks."""
    return " ".join(_analysed(name).syllables)


def _without_level(name: str) -> str:
    return _LEVEL.sub("", name)


def _begins(name: str, whole: str) -> bool:
    """Tell whether *name*, written out, is how *whole* begins or the letters of how it begins."""
    short, full = _analysed(name).folded, _analysed(whole).folded
    if len(short) >= len(full):
        return False
    if short == full[: len(short)]:
        return True
    return len(short) == 1 and _letters(full).startswith(short[0]) and len(short[0]) < len(full)


def _letters(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
