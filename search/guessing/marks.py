"""Diacritics restored: the most likely reading of words typed with few or none.

A model of neighbours after Kneser and Ney: how often each form follows another, and beside how many
others it is written. What all texts write is known from the dictionary of the index (words, and compounds
for neighbours) and from a sample of the texts; those that the words find weigh more, since they hold
the names that are meant.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from graph import vietnamese
from search.guessing.typed import TypedWord, replace, words
from search.words.analysis import Analysis

_FORMS = 12
# One sight in a text that the words find counts as so many elsewhere.
_NEAR = 5
# What is taken from each count for pairs that were never seen.
_DISCOUNT = 0.75
# Marks that were typed are right so much more often than not (a natural logarithm).
_TYPED = 4.0
_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with its likeliest marks.

    *chance* is how likely they are, for each word of the text, *gain* how much likelier than what was
    typed, both as natural logarithms.
    """

    text: str
    chance: float
    gain: float


class Sightings:
    """Which words were seen side by side, in texts or by hearsay."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self._seen = array("q")
        self._told = array("q")
        self._counts = array("f")

    def read(self, words: Iterable[str]) -> None:
        """See the *words* of a text."""
        ids = [self._id(word) for word in words]
        self._seen.extend(left << 32 | right for left, right in pairwise(ids))

    def tell(self, left: str, right: str, count: float) -> None:
        """Hear that *right* follows *left* *count* times."""
        self._told.append(self._id(left) << 32 | self._id(right))
        self._counts.append(count)

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the pairs, rising, and how often each was seen or told of, whichever is more."""
        seen, counts = np.unique(np.array(self._seen, np.int64), return_counts=True)
        keys = np.append(seen, np.array(self._told, np.int64))
        often = np.append(counts, np.array(self._counts)).astype(np.float32)
        order = np.lexsort((-often, keys))
        keys, often = keys[order], often[order]
        first = np.append(True, keys[1:] != keys[:-1])[: len(keys)]
        return keys[first], often[first]

    def _id(self, word: str) -> int:
        return self.ids.setdefault(word, len(self.ids))


class Neighbours:
    """How often which word follows which: twelve bytes a pair, however many there are."""

    def __init__(self, sightings: Sightings) -> None:
        self._ids = sightings.ids
        self._keys, self._counts = sightings.pairs()
        size = len(self._ids)
        lefts, rights = self._keys >> 32, self._keys & 0xFFFFFFFF
        self._after = np.bincount(lefts, self._counts, size)
        self._followers = np.bincount(lefts, minlength=size)
        self._leaders = np.bincount(rights, minlength=size)

    def __len__(self) -> int:
        return len(self._keys)

    def count(self, left: str, right: str) -> float:
        """Return how often *right* follows *left*."""
        key = self._ids.get(left, 0) << 32 | self._ids.get(right, 0)
        if left not in self._ids or right not in self._ids:
            return 0.0
        at = int(np.searchsorted(self._keys, key))
        return float(self._counts[at]) if at < len(self) and self._keys[at] == key else 0.0

    def after(self, word: str) -> tuple[float, int]:
        """Return how often anything follows *word*, and how many different words do."""
        one = self._ids.get(word)
        return (float(self._after[one]), int(self._followers[one])) if one is not None else (0.0, 0)

    def leaders(self, word: str) -> int:
        """Return how many different words *word* follows."""
        one = self._ids.get(word)
        return int(self._leaders[one]) if one is not None else 0


class Marks:
    """Knows the marked words of one generation: *tokens* and the number of texts that hold each.

    *sample* are the tokens of some texts (title, body), *texts* how many there are in all.
    """

    def __init__(
        self,
        tokens: Iterable[tuple[str, int]],
        sample: Iterable[Iterable[Analysis]] = (),
        *,
        texts: int = 0,
    ) -> None:
        self._held: Counter[str] = Counter()
        sightings = Sightings()
        size = 0
        for zones in sample:
            size += 1
            for one in zones:
                sightings.read(one.syllables)
        part = min(size / texts, 1.0) if size and texts else 1.0
        for token, count in tokens:
            first, *others = token.split("_")
            if not others:
                self._held[token] = count
            for pair in pairwise((first, *others)):
                sightings.tell(*pair, count * part)
        self._beside = Neighbours(sightings)
        forms: dict[str, list[str]] = defaultdict(list)
        for form, _ in self._held.most_common():
            forms[vietnamese.strip_marks(form)].append(form)
        self._forms: Mapping[str, list[str]] = dict(forms)
        self._total = sum(self._held.values()) + 1

    def restore(self, text: str, examples: Iterable[Analysis]) -> str | None:
        """Return *text* with its likeliest marks, None where these are as typed.

        *examples* are the tokens of texts that *text* finds.
        """
        restored = self.weigh(text, examples).text
        return restored if restored != text else None

    def weigh(self, text: str, examples: Iterable[Analysis]) -> Restored:
        """Return *text* with its likeliest marks, and how likely these are."""
        typed = words(text)
        sights = _Sights(typed, examples)
        chance, likeliest = self._likeliest(typed, sights)
        changes = [
            (word.start, word.end, form)
            for word, form in zip(typed, map(_spelled, typed, likeliest), strict=True)
            if not word.fixed and form != word.syllable
        ]
        if not changes:
            return Restored(text, chance / max(len(typed), 1), 0.0)
        as_typed = sum(
            self._chance(before, after, sights)
            for before, after in pairwise(("", *(word.token for word in typed)))
        )
        return Restored(replace(text, changes), chance / len(typed), chance - as_typed)

    def _likeliest(
        self, typed: Sequence[TypedWord], sights: _Sights
    ) -> tuple[float, tuple[str, ...]]:
        """Return how likely the most probable forms are, and these, one for each word (Viterbi)."""
        best: dict[str, tuple[float, tuple[str, ...]]] = {"": (0.0, ())}
        for word in typed:
            best = {
                form: max(
                    (score + self._chance(before, form, sights) - doubt, (*path, form))
                    for before, (score, path) in best.items()
                )
                for form, doubt in self._readings(word, sights)
            }
        return max(best.values())

    def _readings(self, word: TypedWord, sights: _Sights) -> Iterable[tuple[str, float]]:
        """Yield the forms that *word* may have, each with what speaks against it."""
        if word.fixed:
            return [(word.token, 0.0)]
        known = self._forms.get(word.folded, ())[:_FORMS]
        forms = dict.fromkeys(chain(sights.forms(word.folded), known)) or (word.folded,)
        marked = word.token != word.folded
        return [(form, _TYPED if marked and form != word.token else 0.0) for form in forms]

    def _chance(self, before: str, form: str, sights: _Sights) -> float:
        """Return the logarithm of how likely *form* is after *before*."""
        held = self._held[form] + _NEAR * sights.held[form]
        anywhere = (held + 1) / self._total
        beside = (self._beside.leaders(form) + 0.1) / (len(self._beside) + 1)
        alone = (anywhere + beside) / 2
        if not before:
            return math.log(alone)
        seen = max(self._beside.count(before, form) - _DISCOUNT, 0.0)
        after, followers = self._beside.after(before)
        left = _DISCOUNT * followers + 1
        seen += _NEAR * sights.beside[before, form]
        after += _NEAR * sights.held[before] + 1
        return math.log((seen + left * alone) / after)


class _Sights:
    """How the typed words are written in a few texts."""

    def __init__(self, typed: Iterable[TypedWord], examples: Iterable[Analysis]) -> None:
        wanted = {word.folded for word in typed}
        self.held: Counter[str] = Counter()
        self.beside: Counter[tuple[str, str]] = Counter()
        for tokens in examples if wanted else ():
            both = list(zip(tokens.syllables, tokens.folded, strict=True))
            self.held.update(syllable for syllable, folded in both if folded in wanted)
            self.beside.update(
                (left, right)
                for (left, bare_left), (right, bare_right) in pairwise(both)
                if bare_left in wanted and bare_right in wanted
            )
        self._forms: dict[str, list[str]] = defaultdict(list)
        for form, _ in self.held.most_common():
            self._forms[vietnamese.strip_marks(form)].append(form)

    def forms(self, folded: str) -> list[str]:
        return self._forms.get(folded, [])


def _spelled(word: TypedWord, form: str) -> str:
    """Return *form* with i or y as typed: both are written, and tokens know only one."""
    if word.syllable[-1] in _Y.values() and form[-1] in _Y:
        return form[:-1] + _Y[form[-1]]
    return form
