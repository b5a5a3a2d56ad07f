"""What extractors share: the spans they yield and the document as they see it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cached_property

from graph.extract import syllables
from graph.layout import Layout
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit, Row
from graph.model import Document, MentionKind, Sentence
from graph.patterns import Led
from graph.values import value
from graph.vietnamese import normalise


@value
class Span:
    """Words that name a thing: ``text[start:end]``, found by *rule* ("document/number").

    *kind* None masks: the words are taken from later extractors and name nothing ("ngành Công an").
    *parts* are what the rule saw inside, by name, as it stands in the text (a document's "type" and
    "number", an award's "class"), for whoever resolves the span.
    """

    start: int
    end: int
    kind: MentionKind | None
    # Spans are keys by the thousand, and two of one text rarely begin and end alike.
    rule: str = field(hash=False)
    confidence: float = field(default=1.0, hash=False)
    parts: tuple[tuple[str, str], ...] = field(default=(), hash=False)

    def part(self, name: str) -> str | None:
        """What the rule saw as *name*, or None."""
        for part, words in self.parts:
            if part == name:
                return words
        return None

    def words(self, text: str) -> str:
        """The words of *text* that it marks, with one blank between each."""
        return " ".join(text[self.start : self.end].split())


def placed(start: int, end: int, rule: str) -> Span:
    """The words from *start* to *end* as a place, found by *rule* ("place/site")."""
    return Span(start, end, MentionKind.PLACE, rule)


class Scan:
    """One document under extraction: its letters, and the spans taken so far.

    *normalised* is as long as *text*: an offset into one is an offset into the other.
    """

    def __init__(
        self, document: Document, layout: Layout, sentences: Iterable[Sentence] = ()
    ) -> None:
        self.document = document
        self.layout = layout
        self.sentences = tuple(sentences)
        self.text = document.text
        self.normalised = normalise(document.text)
        self._spans: list[Span] = []
        self._by_kind: dict[MentionKind | None, list[Span]] = {}
        self._owners = [-1] * len(self.text)
        self._taken = bytearray(len(self.text))

    @cached_property
    def tokens(self) -> Row:
        """The syllables, numbers and signs of the text."""
        return syllables.of(self.text).tokens

    def token(self, position: int) -> int:
        """The index of the first token that begins at *position* or after it."""
        return bisect_left(self.tokens.starts, position)

    @cached_property
    def toponyms(self) -> tuple[Hit[Place], ...]:
        """Names of provinces, districts, regions, countries and cities, wherever they stand.

        They stand inside names of persons and bodies too: a hit is evidence, not yet a mention.
        """
        row, found, after = self.tokens, [], 0
        for index, (last, meant) in syllables.of(self.text).toponyms.items():
            if index >= after:
                after = last
                found.append(Hit(row.starts[index], row.ends[last - 1], meant))
        return tuple(found)

    @cached_property
    def toponym_at(self) -> Callable[[int], Hit[Place] | None]:
        """The place name that begins at a position."""
        return {hit.start: hit for hit in self.toponyms}.get

    @cached_property
    def _toponym_bounds(self) -> list[int]:
        return [bound for hit in self.toponyms for bound in (hit.start, hit.end)]

    def toponym_start(self, position: int) -> int:
        """Where the place name begins that holds *position*, else *position* itself."""
        bounds = self._toponym_bounds
        before = bisect_right(bounds, position)
        return bounds[before - 1] if before % 2 else position

    @property
    def spans(self) -> tuple[Span, ...]:
        """What has been taken so far, masks among it, in the order of taking."""
        return tuple(self._spans)

    def spans_of(self, kind: MentionKind) -> list[Span]:
        """What has been taken of *kind*, in the order of taking."""
        return self._by_kind.get(kind, [])[:]

    def at(self, position: int) -> Span | None:
        """The span that holds the character at *position*."""
        owner = self._owners[position] if 0 <= position < len(self._owners) else -1
        return self._spans[owner] if owner >= 0 else None

    def free(self, start: int, end: int) -> bool:
        """Tell whether no span taken so far touches ``text[start:end]``."""
        return 1 not in self._taken[start:end]

    def untaken(self, indices: Iterable[int]) -> list[int]:
        """Those of the tokens at *indices* that no span taken so far touches."""
        starts, ends, taken = self.tokens.starts, self.tokens.ends, self._taken
        return [index for index in indices if 1 not in taken[starts[index] : ends[index]]]

    def take(self, span: Span) -> bool:
        """Take *span* unless it is empty or touches one already taken; tell whether it was."""
        start, end = span.start, span.end
        if not 0 <= start < end <= len(self.text) or not self.free(start, end):
            return False
        self._owners[start:end] = [len(self._spans)] * (end - start)
        self._taken[start:end] = b"\x01" * (end - start)
        self._spans.append(span)
        self._by_kind.setdefault(span.kind, []).append(span)
        return True

    def numbered(
        self, pattern: re.Pattern[str], text: str | None = None
    ) -> Iterator[re.Match[str]]:
        """What *pattern*, which begins with a digit, finds in the text, or in *text* of equal length."""
        text, after = self.text if text is None else text, 0
        for start in self.tokens.digits:
            if start >= after and (found := pattern.match(text, start)):
                after = found.end()
                yield found

    def led(self, pattern: Led, text: str | None = None) -> Iterator[re.Match[str]]:
        """What *pattern* finds in the normalised text, or in *text* of equal length."""
        starts = self.tokens.beginnings(pattern.openings)
        return pattern.among(self.normalised if text is None else text, starts)

    def before(self, position: int, width: int = 40) -> str:
        """Up to *width* normalised characters that end at *position*, for a pattern with ``$``."""
        return self.normalised[max(0, position - width) : position]

    def sentence(self, position: int) -> Sentence | None:
        """The sentence that holds *position*."""
        return next(
            (found for found in self.sentences if found.start <= position < found.end), None
        )


Extractor = Callable[[Scan], Iterator[Span]]
