"""What a reader may have meant, by the words of our own texts: slips mended, marks restored."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph import vietnamese
from search import analysis, telex
from search.analysis import Analysis
from search.ranking import Source

_LETTERS = "abcdeghiklmnopqrstuvxy"
# A word so short is as near to anything as to anything else.
_SHORTEST = 3
_MAX_WORDS = 16
_VOWEL = re.compile("[aeiouy]")
_OPERATOR = re.compile(r'["|:]|(?<!\S)(?:-|OR\b|NOT\b|HOẶC\b)')


@dataclass(frozen=True, slots=True)
class _Word:
    """A syllable as typed, in place: what is neither an abbreviation, a number nor a domain name."""

    start: int
    end: int
    syllable: str
    folded: str


class Speller:
    """Knows the bare words of one generation, *lexicon*, by the number of texts that hold them."""

    def __init__(self, lexicon: Mapping[str, int], source: Source) -> None:
        self._lexicon = lexicon
        self._source = source

    def mend(self, text: str, *, doubting: bool = False) -> str | None:
        """Return *text* with the words that no text holds replaced by near ones, None if all are held.

        *doubting* also replaces a word that stands beside its neighbours in no text, by one that does.
        """
        words = _words(text)
        mended: dict[int, str] = {}
        for i, word in enumerate(words):
            if not _VOWEL.search(word.folded):  # a number, or an abbreviation that we do not know
                continue
            before = vietnamese.fold(mended.get(i - 1, words[i - 1].folded)) if i else ""
            after = words[i + 1].folded if i + 1 < len(words) else ""
            known = word.folded in self._lexicon
            if known and not (doubting and self._lonely(word.folded, before, after)):
                continue
            best = self._nearest(word, before, after)
            if best is not None and not (known and self._lonely(best, before, after)):
                mended[i] = best
        if not mended:
            return None
        return _replace(text, ((words[i].start, words[i].end, new) for i, new in mended.items()))

    def _lonely(self, folded: str, before: str, after: str) -> bool:
        return not self._pair(before, folded) and not self._pair(folded, after)

    def _nearest(self, word: _Word, before: str, after: str) -> str | None:
        candidates = {one: self._fit(one, one, before, after) for one in self._near(word.folded)}
        decoded = telex.decode(vietnamese.lower(word.syllable))
        if decoded is not None and (bare := vietnamese.fold(decoded)) in self._lexicon:
            # Keystrokes that make a word were hardly a slip of some other.
            candidates[decoded] = self._fit(bare, bare, before, after) + 10
        for left, right in self._halves(word.folded):
            candidates[f"{left} {right}"] = self._fit(left, right, before, after) + self._pair(
                left, right
            )
        return max(candidates, key=lambda one: (candidates[one], one), default=None)

    def _fit(self, first: str, last: str, before: str, after: str) -> float:
        """Return how common a word is, and how well it goes between its neighbours."""
        common = math.log1p(min(self._lexicon[first], self._lexicon[last]))
        return common + 2 * (self._pair(before, first) + self._pair(last, after))

    def _pair(self, left: str, right: str) -> float:
        if not left or not right:
            return 0.0
        return math.log1p(len(self._source.postings("pairs", f"{left}_{right}").ids))

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
        for i in range(1, len(folded)):
            left, right = folded[:i], folded[i:]
            if left in self._lexicon and right in self._lexicon and self._pair(left, right):
                yield left, right


def restore(text: str, examples: Iterable[Analysis]) -> str | None:
    """Return *text* with the marks that its words bear in *examples*, None where that changes nothing.

    *examples* are texts that *text* finds; the likeliest reading is that of their neighbours.
    """
    words = _words(text)
    if not words:
        return None
    wanted = {word.folded for word in words}
    forms: dict[str, Counter[str]] = {folded: Counter() for folded in wanted}
    beside: Counter[tuple[str, str]] = Counter()
    for tokens in examples:
        for syllable, folded in zip(tokens.spelled, tokens.folded, strict=True):
            if folded in wanted:
                forms[folded][syllable] += 1
        for (left, bare_left), (right, bare_right) in pairwise(
            zip(tokens.spelled, tokens.folded, strict=True)
        ):
            if bare_left in wanted and bare_right in wanted:
                beside[left, right] += 1
    likeliest = _likeliest([word.folded for word in words], forms, beside)
    changed = [
        (word.start, word.end, form)
        for word, form in zip(words, likeliest, strict=True)
        if form != vietnamese.normalise(word.syllable)
    ]
    return _replace(text, changed) if changed else None


def _likeliest(
    folded: Sequence[str],
    forms: Mapping[str, Counter[str]],
    beside: Mapping[tuple[str, str], int],
) -> list[str]:
    """Return the most probable forms of *folded*: Viterbi over a model of neighbours."""
    best: dict[str, tuple[float, list[str]]] = {"": (0.0, [])}
    for word in folded:
        seen = forms[word] or Counter({word: 1})
        total = sum(seen.values())
        best = {
            form: max(
                (
                    score + _chance(count / total, before, beside.get((before, form), 0)),
                    [*path, form],
                )
                for before, (score, path) in best.items()
            )
            for form, count in seen.most_common(12)
        }
    return max(best.values())[1]


def _chance(share: float, before: str, together: int) -> float:
    """Return the logarithm of how likely a form is: to stand together once outweighs any count."""
    return math.log(0.02 * share + together) if before else 0.3 * math.log(share)


def _words(text: str) -> list[_Word]:
    """Return the plain words of *text*; none where it holds operators, which are not to be touched."""
    if _OPERATOR.search(text):
        return []
    normalised = vietnamese.normalise(text)
    masked = [match.span() for match in analysis.hard_tokens(normalised)]
    tokens = analysis.analyse(text)
    words = []
    for syllable, folded, start, end in zip(
        tokens.spelled, tokens.folded, tokens.starts, tokens.ends, strict=True
    ):
        hard = any(first <= start < last for first, last in masked)
        if not hard and normalised[start:end] == syllable:
            words.append(_Word(start, end, syllable, folded))
    return words[:_MAX_WORDS]


def _replace(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
