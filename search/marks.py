"""Diacritics restored: the likeliest marked reading of words typed with few or none.

A model of neighbours: how often each form is written, and beside which. What all texts write is known
from the index (words, and compounds for neighbours); the texts that the words find weigh more, since
they hold the names that are meant.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from graph import vietnamese
from search.analysis import Analysis
from search.typed import TypedWord, replace, words

_FORMS = 12
# One sight in a text that the words find counts as so many texts.
_NEAR = 5
_SMOOTHING = 5
_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))


class Marks:
    """Knows the marked words of one generation: *tokens* and the number of texts that hold each."""

    def __init__(self, tokens: Iterable[tuple[str, int]]) -> None:
        self._held: Counter[str] = Counter()
        self._beside: Counter[tuple[str, str]] = Counter()
        for token, count in tokens:
            first, *others = token.split("_")
            if others:
                self._beside.update(dict.fromkeys(pairwise((first, *others)), count))
            else:
                self._held[token] = count
        forms: dict[str, list[str]] = defaultdict(list)
        for form, _ in self._held.most_common():
            forms[vietnamese.strip_marks(form)].append(form)
        self._forms: Mapping[str, list[str]] = dict(forms)
        self._total = sum(self._held.values()) + 1

    def restore(self, text: str, examples: Iterable[Analysis]) -> str | None:
        """Return *text* with its likeliest marks, None where these are as typed.

        *examples* are the tokens of texts that *text* finds.
        """
        typed = words(text)
        likeliest = self._likeliest([word.folded for word in typed], _Sights(typed, examples))
        changes = [
            (word.start, word.end, form)
            for word, form in zip(typed, map(_spelled, typed, likeliest), strict=True)
            if form != word.syllable
        ]
        return replace(text, changes) if changes else None

    def _likeliest(self, folded: Sequence[str], sights: _Sights) -> Sequence[str]:
        """Return the most probable forms, one for each of *folded* (Viterbi)."""
        best: dict[str, tuple[float, tuple[str, ...]]] = {"": (0.0, ())}
        for word in folded:
            forms = dict.fromkeys((*sights.forms(word), *self._forms.get(word, ())[:_FORMS]))
            best = {
                form: max(
                    (score + self._chance(before, form, sights), (*path, form))
                    for before, (score, path) in best.items()
                )
                for form in forms or (word,)
            }
        return max(best.values())[1]

    def _chance(self, before: str, form: str, sights: _Sights) -> float:
        """Return the logarithm of how likely *form* is after *before*."""
        held = self._held[form] + _NEAR * sights.held[form]
        share = (held + 1) / self._total
        if not before:
            return math.log(share)
        pair = before, form
        beside = self._beside[pair] + _NEAR * sights.beside[pair]
        held_before = self._held[before] + _NEAR * sights.held[before]
        return math.log((0.9 * beside + _SMOOTHING * share) / (held_before + _SMOOTHING))


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
