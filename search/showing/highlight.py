"""The parts of a text that a query matches, marked on the original text.

Folded, abbreviated and differently accented matches are found on tokens, which know where in the
text they stand; nothing is searched for in strings, and nothing here is HTML.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from graph import dates
from search.asking import query as ask
from search.ports import Part
from search.ranking import weights
from search.words import analysis
from search.words.analysis import Analysis

SNIPPET = 240
_GROUP = 3
_ENDS = ".!?…\n"
# Between two marked syllables these are marked as well.
_JOINTS = frozenset(("", " ", "-", "/", ".", ", ", "–", " - ", " – "))

Span = tuple[int, int]


class Marker:
    """Marks texts for one query."""

    def __init__(self, query: ask.Query) -> None:
        self._marked: set[str] = set()
        self._folded: set[str] = set()
        # Typed without marks amid marks: stands for marked ones too, but only beside other matches.
        self._half: set[str] = set()
        self._neighbours: set[tuple[str, str]] = set()
        self._days: set[str] = set()
        self._phrases: list[tuple[str, ...]] = []
        self._bare = query.bare
        for node in query.nodes():
            match node:
                case ask.Words(tokens, days):
                    whole = weights.whole_days(node)
                    said = {i for day in whole for i in range(day.first, day.last)}
                    self._add(tokens, bare=query.bare, but=said)
                    self._days.update(day.iso for day in days)
                case ask.Phrase(tokens):
                    self._phrases.append(tokens.folded if query.bare else tokens.syllables)
                case ask.Title(tokens):
                    self._add(tokens, bare=query.bare)
                case ask.Number(_, tokens) | ask.Domain(_, tokens):
                    self._add(tokens, bare=True)
                case _:
                    pass

    def _add(self, tokens: Analysis, *, bare: bool, but: Container[int] = ()) -> None:
        """Mark what *tokens* say, those at the places *but* aside."""
        for i, (syllable, folded) in enumerate(zip(tokens.syllables, tokens.folded, strict=True)):
            if i in but:
                continue
            if bare:
                self._folded.add(folded)
            else:
                self._marked.add(syllable)
                if syllable == folded:
                    self._half.add(folded)
        self._neighbours.update(zip(tokens.folded, tokens.folded[1:], strict=False))

    def whole(self, text: str, tokens: Analysis | None = None) -> tuple[Part, ...]:
        """Return all of *text* with what matches marked; *tokens* are those of *text* if at hand."""
        return tuple(_parts(text, 0, len(text), self._spans(text, tokens)))

    def snippet(
        self, text: str, tokens: Analysis | None = None, *, size: int = SNIPPET
    ) -> tuple[Part, ...]:
        """Return about *size* characters of *text* where most of the query matches; "…" where cut."""
        spans = self._spans(text, tokens)
        start, end = _window(text, spans, size)
        parts = list(_parts(text, start, end, spans))
        if start > 0:
            parts.insert(0, Part("… "))
        if end < len(text.rstrip()):
            parts.append(Part(" …"))
        return tuple(parts)

    def _spans(self, text: str, tokens: Analysis | None) -> list[Span]:
        """Return what is to be marked, left to right.

        A syllable that stands beside its neighbour of the query is marked; one that stands alone
        only where that neighbour never does, so that "lao động" does not light up every "động". A
        phrase is marked where it stands whole, and a figure whole or not at all ("15", not in 15.000).
        """
        dated = self._dated(text) if self._days else []
        if not (self._marked or self._folded or self._phrases):
            return dated
        if tokens is None:
            tokens = analysis.analyse(text)
        folded, marked = self._folded, self._marked
        surely = [
            i
            for i, (bare, spoken) in enumerate(zip(tokens.folded, tokens.syllables, strict=True))
            if bare in folded or spoken in marked
        ]
        half = [i for i, one in enumerate(tokens.folded) if one in self._half] if self._half else []
        hits = sorted({*surely, *half})
        close: set[int] = set()
        for i, j in pairwise(hits):
            if j == i + 1 and (tokens.folded[i], tokens.folded[j]) in self._neighbours:
                close.update((i, j))
        accompanied = {tokens.folded[i] for i in close}
        alone = {i for i in surely if tokens.folded[i] not in accompanied}
        meant = close | alone | set(self._runs(tokens))
        kept = sorted(meant - set(_figures(text, tokens, meant)))
        spans = _merge(text, tokens, kept, _partly(tokens, kept))
        return sorted(dated + [span for span in spans if not _touched(span, dated)])

    def _runs(self, tokens: Analysis) -> Iterator[int]:
        """Yield the places of the syllables of each phrase that stands whole in *tokens*."""
        spoken = tokens.folded if self._bare else tokens.syllables
        for phrase in self._phrases:
            size = len(phrase)
            for i, one in enumerate(spoken):
                if one == phrase[0] and spoken[i : i + size] == phrase:
                    yield from range(i, i + size)

    def _dated(self, text: str) -> list[Span]:
        return [
            (date.start, date.end)
            for date in dates.find(text)
            if date.iso and any(date.iso.startswith(day) for day in self._days)
        ]


def _figures(text: str, tokens: Analysis, meant: set[int]) -> Iterator[int]:
    """Yield those that are *meant* of figures that are not meant whole: of 15.000 the 15."""
    for i in meant:
        if not tokens.folded[i].isdecimal():
            continue
        first = last = i
        while first and _grouped(text, tokens, first):
            first -= 1
        while last + 1 < len(tokens) and _grouped(text, tokens, last + 1):
            last += 1
        if not meant.issuperset(range(first, last + 1)):
            yield i


def _grouped(text: str, tokens: Analysis, i: int) -> bool:
    """Tell whether token *i* is a group of three digits of the figure that the token before begins."""
    return (
        len(tokens.folded[i]) == _GROUP
        and tokens.folded[i].isdecimal()
        and tokens.folded[i - 1].isdecimal()
        and text[tokens.ends[i - 1] : tokens.starts[i]] in (".", ",")
    )


def _touched(span: Span, spans: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _partly(tokens: Analysis, kept: list[int]) -> set[Span]:
    """Return the abbreviations of which less than half is meant."""
    meant = Counter((tokens.starts[i], tokens.ends[i]) for i in kept)
    return {span for span, said in meant.items() if 2 * said < _stands_for(tokens, span[0])}


def _stands_for(tokens: Analysis, start: int) -> int:
    """Return how many tokens stand at *start*: more than one only for an abbreviation."""
    return bisect_right(tokens.starts, start) - bisect_left(tokens.starts, start)


def _merge(text: str, tokens: Analysis, kept: list[int], partly: set[Span]) -> list[Span]:
    spans: list[Span] = []
    before = -2
    for i in kept:
        span = tokens.starts[i], tokens.ends[i]
        if span in partly:
            continue
        last = spans[-1][1] if spans else -1
        if span[0] < last or (i == before + 1 and text[last : span[0]] in _JOINTS):
            spans[-1] = spans[-1][0], max(spans[-1][1], span[1])
        else:
            spans.append(span)
        before = i
    return spans


def _window(text: str, spans: list[Span], size: int) -> Span:
    """Return a stretch of about *size* that holds most marked text, begun where a sentence does."""
    if not spans:
        return 0, _word_end(text, size)
    starts = [start for start, _ in spans]
    worth = [
        _worth(text, spans[i : bisect_left(starts, start + size - 40)])
        for i, start in enumerate(starts)
    ]
    first = starts[worth.index(max(worth))]
    sentence = max(text.rfind(mark, max(0, first - 80), first) for mark in _ENDS) + 1
    # Before the match may stand a word without an end, such as a long address.
    start = sentence if sentence > 0 else min(_word_start(text, first - 40), first)
    while start < first and text[start].isspace():
        start += 1
    return start, _word_end(text, start + size)


def _worth(text: str, spans: Iterable[Span]) -> float:
    """Different matches count most: "nhà … nhà … nhà" says less than "nhà … báo"."""
    written = [text[start:end].lower() for start, end in spans]
    return sum(map(len, set(written))) + 0.1 * len(written)


def _word_start(text: str, at: int) -> int:
    if at <= 0:
        return 0
    return at + 1 if (at := text.find(" ", at)) >= 0 else 0


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return space if space > at - 40 else at


def _parts(text: str, start: int, end: int, spans: Iterable[Span]) -> Iterator[Part]:
    cursor = start
    for first, last in spans:
        if last <= start or first >= end:
            continue
        first, last = max(first, start), min(last, end)
        if first > cursor:
            yield Part(text[cursor:first])
        yield Part(text[first:last], marked=True)
        cursor = last
    if cursor < end:
        yield Part(text[cursor:end])
