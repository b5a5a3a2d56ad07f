"""Typing errors corrected, by the words of our own texts."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from graph import vietnamese
from search.guessing import telex
from search.guessing.typed import TypedWord, replace, words
from search.words import analysis

_LETTERS = "abcdeghiklmnopqrstuvxy"
# A word so short is as near to anything as to anything else.
_SHORTEST = 3
# A word so long may be several.
_LONG = 5
_PARTS = 4
# What is longer is no slip of a word, nor of so many; looking for one takes the square of the length.
_LONGEST = 60
# Two words are far commoner than one that they make if so many times as many texts hold them.
_FAR = 5
# So few texts may hold a word because it is somebody's name.
_NAMES = 2
_VOWEL = re.compile("[aeiouy]")


class Speller:
    """Knows the bare words of one generation, *lexicon*, by the number of texts that hold them.

    *together* tells how many texts hold a pair, two neighbours joined by "_". *foresee* is given the
    pairs that will soon be asked for, by those to whom asking costs less at one go.
    """

    def __init__(
        self,
        lexicon: Mapping[str, int],
        together: Callable[[str], int],
        foresee: Callable[[Iterable[str]], object] = lambda _: None,
    ) -> None:
        self._lexicon = lexicon
        self._together = together
        self._foresee = foresee

    def mend(self, text: str, *, doubting: bool = False) -> str | None:
        """Return *text* with the words that no text holds replaced by near ones, None if all are held.

        *doubting* also replaces a word that stands beside its neighbours in no text, by one that does.
        """
        typed = [] if '"' in text else words(text)
        mended: dict[int, str] = {}
        keyed = any(word.folded not in self._lexicon and self._keyed(word) for word in typed)
        for i, word in enumerate(typed):
            # A number is left as it is.
            if word.fixed or word.dated or word.folded.isdecimal():
                continue
            if len(word.folded) > _LONGEST:
                continue
            before = vietnamese.fold(mended.get(i - 1, typed[i - 1].folded)) if i else ""
            after = typed[i + 1].folded if i + 1 < len(typed) else ""
            known = word.folded in self._lexicon
            lonely = self._lonely(word.folded, before, after)
            # Beside raw keystrokes "coong" is one of them too, not the word of a name or two.
            rare = lonely or self._lexicon.get(word.folded, 0) <= _NAMES
            if known and rare and keyed and (meant := self._keyed(word)):
                mended[i] = meant
                continue
            if known and lonely and (parted := self._run_together(word.folded)):
                mended[i] = parted
                continue
            if known and not (doubting and lonely):
                continue
            best = self._nearest(word, before, after)
            if best is None or (known and self._lonely(best, before, after)):
                continue
            if _VOWEL.search(word.folded) or self._fills(best, before, after, doubting=doubting):
                mended[i] = best
        if not mended:
            return None
        return replace(text, ((typed[i].start, typed[i].end, new) for i, new in mended.items()))

    def known(self, text: str) -> str:
        """Return *text* without the words that no text holds; numbers stay, since they say which."""
        unknown = (
            (word.start, word.end, "")
            for word in words(text)
            if not (word.fixed or word.dated or word.folded in self._lexicon)
            and not word.folded.isdecimal()
        )
        return " ".join(replace(text, unknown).split())

    def _run_together(self, folded: str) -> str | None:
        """Return the words that a known one was run together of, where these are far commoner.

        "haiphong" stands in a name or two, "hai phong" in many texts.
        """
        if len(folded) < _LONG:
            return None
        halves = [(self._pair(*one), *one) for one in self._halves(folded)]
        common, left, right = max(halves, default=(0.0, "", ""))
        rare = math.log1p(_FAR * self._lexicon[folded])
        return f"{left} {right}" if common > rare else None

    def _fills(self, best: str, before: str, after: str, *, doubting: bool) -> bool:
        """Tell whether what cannot be spoken is *best* without its vowels, not an abbreviation."""
        sides = self._pair(before, best), self._pair(best, after)
        return bool(_VOWEL.search(best)) and (any(sides) if doubting else all(sides))

    def _keyed(self, word: TypedWord) -> str | None:
        """Return what *word* means as keystrokes, where that is far commoner than the word itself."""
        decoded = telex.decode(vietnamese.lower(word.syllable))
        if decoded is None or (bare := vietnamese.fold(decoded)) == word.folded:
            return None
        common = self._lexicon.get(bare, 0)
        return decoded if common > _FAR * self._lexicon.get(word.folded, 0) else None

    def _lonely(self, folded: str, before: str, after: str) -> bool:
        return not self._pair(before, folded) and not self._pair(folded, after)

    def _nearest(self, word: TypedWord, before: str, after: str) -> str | None:
        near = self._near(word.folded)
        self._foresee(self._beside(word.folded, near, before, after))
        candidates = {one: self._fit(one, one, before, after) for one in near}
        decoded = telex.decode(vietnamese.lower(word.syllable))
        if decoded is not None and (bare := vietnamese.fold(decoded)) in self._lexicon:
            # Keystrokes that make a word were hardly a slip of some other.
            candidates[decoded] = self._fit(bare, bare, before, after) + 10
        for left, right in self._halves(word.folded):
            candidates[f"{left} {right}"] = self._fit(left, right, before, after) + self._pair(
                left, right
            )
        if not candidates and (parts := self._parts(word.folded, _PARTS)):
            candidates[" ".join(parts)] = 0.0
        return max(candidates, key=lambda one: (candidates[one], one), default=None)

    def _fit(self, first: str, last: str, before: str, after: str) -> float:
        """Return how common a word is, and how well it goes between its neighbours."""
        held = (self._lexicon[analysis.even(one)] for one in (first, last))
        common = math.log1p(min(held))
        return common + 2 * (self._pair(before, first) + self._pair(last, after))

    def _pair(self, left: str, right: str) -> float:
        if not left or not right:
            return 0.0
        return math.log1p(self._together(_together(left, right)))

    def _beside(self, folded: str, near: set[str], before: str, after: str) -> Iterator[str]:
        """Yield the pairs by which a word is chosen: of its halves, of what is *near* and its neighbours."""
        parted = list(self._parted(folded))
        yield from (_together(left, right) for left, right in parted)
        if before:
            yield from (_together(before, one) for one in near | {left for left, _ in parted})
        if after:
            yield from (_together(one, after) for one in near | {right for _, right in parted})

    def _holds(self, bare: str) -> bool:
        return analysis.even(bare) in self._lexicon

    def _near(self, folded: str) -> set[str]:
        """Return the known words one slip away: a letter missing, extra, wrong, or two exchanged."""
        if len(folded) < _SHORTEST:
            return set()
        cuts = [(folded[:i], folded[i:]) for i in range(len(folded) + 1)]
        slips = {a + b[1:] for a, b in cuts if b}
        slips |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        slips |= {a + char + b[1:] for a, b in cuts if b for char in _LETTERS}
        slips |= {a + char + b for a, b in cuts for char in _LETTERS}
        return {slip for slip in slips if slip in self._lexicon}

    def _halves(self, folded: str) -> Iterator[tuple[str, str]]:
        """Yield two known words written as one that stand side by side in some text."""
        return ((left, right) for left, right in self._parted(folded) if self._pair(left, right))

    def _parted(self, folded: str) -> Iterator[tuple[str, str]]:
        """Yield two known words written as one, wherever they stand."""
        for i in range(1, len(folded)):
            left, right = folded[:i], folded[i:]
            if self._holds(left) and self._holds(right):
                yield left, right

    def _parts(self, folded: str, most: int) -> list[str]:
        """Return the fewest known words written as one, each beside the next in some text."""
        for left, right in self._halves(folded):
            return [left, right]
        if most > 2:
            for i in range(1, len(folded) - 1):
                left = folded[:i]
                rest = self._parts(folded[i:], most - 1) if self._holds(left) else []
                if rest and self._pair(left, rest[0]):
                    return [left, *rest]
        return []


def _together(left: str, right: str) -> str:
    """Return two bare neighbours as a pair, as texts are searched by it."""
    return f"{analysis.even(left)}_{analysis.even(right)}"
