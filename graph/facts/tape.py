"""A document as the rules of facts see it: one letter for each mention and date, the words between.

"Giám đốc Sở TT&TT Lương Hải Âu cho biết" becomes "giám đốc Ⓐ Ⓟ cho biết": rules are patterns over
such a tape, and each of its characters knows its place in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import accumulate
from operator import itemgetter

from graph import dates, numbers
from graph.dates import Date
from graph.extract import syllables
from graph.model import Evidence, Mention, MentionKind, Reading
from graph.patterns import Gated, Led
from graph.values import value
from graph.vietnamese import normalise

LETTERS = {
    MentionKind.AGENCY: "Ⓐ",
    MentionKind.ORGANIZATION: "Ⓞ",
    MentionKind.PERSON: "Ⓟ",
    MentionKind.DOCUMENT: "Ⓓ",
    MentionKind.AWARD: "Ⓦ",
    MentionKind.DOMAIN: "Ⓤ",
    MentionKind.SYSTEM: "Ⓢ",
    MentionKind.PLACE: "Ⓛ",
}
DATE = "Ⓣ"
BREAK = "‖"
"""Stands between two sentences, so that a pattern need not cross them."""
ASIDE = r"(?: ?\([^()‖]{0,60}\))?"
"""The pattern of a bracket that may stand behind a letter and tells more of the thing."""

_EVEN = {
    **dict.fromkeys("–—−", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("\n\r\t\xa0", " "),
} | dict.fromkeys("ⒶⓄⓅⒹⓌⓊⓈⓁⓉⓐⓞⓟⓓⓦⓤⓢⓛⓣ‖", "·")
_UNEVEN = re.compile(f"[{''.join(_EVEN)}]")
_BLANKS = re.compile(r"  +")
_EDGE = ' ,;:.-"'


@value
class Tape:
    """*code* is what patterns run on: normalised, lower case, single blanks, dashes and quotes even.

    Letters for mentions are those of ``LETTERS``, ``DATE`` is a date, ``BREAK`` the end of a sentence.
    """

    reading: Reading
    code: str
    _starts: tuple[int, ...] = field(repr=False)
    _places: tuple[int, ...] = field(repr=False)
    _things: dict[int, Mention | Date] = field(repr=False)
    _marks: tuple[int, ...] = field(repr=False)
    _breaks: tuple[int, ...] = field(repr=False)
    _holding: dict[str, tuple[tuple[int, int], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def mention(self, index: int) -> Mention:
        """The mention whose letter stands at *index*."""
        thing = self._things[index]
        assert isinstance(thing, Mention)
        return thing

    def date(self, index: int) -> str | None:
        """The ISO date whose letter stands at *index*, None where its year is not known."""
        thing = self._things[index]
        assert isinstance(thing, Date)
        return thing.iso

    def start(self, index: int) -> int:
        """Where in the document the character at *index* begins."""
        piece = bisect_right(self._starts, index) - 1
        return self._places[piece] + index - self._starts[piece]

    def end(self, index: int) -> int:
        """Where in the document the character before *index* ends."""
        thing = self._things.get(index - 1)
        return thing.end if thing else self.start(index - 1) + 1

    def written(self, start: int, end: int) -> str:
        """The words of the document behind ``code[start:end]``, blanks made single."""
        if start >= end:
            return ""
        return " ".join(self.reading.document.text[self.start(start) : self.end(end)].split())

    def evidence(self, start: int, end: int, rule: str, confidence: float = 1.0) -> Evidence:
        """The passage behind ``code[start:end]``, without punctuation at its edges."""
        while start < end and self.code[start] in _EDGE:
            start += 1
        while end > start and self.code[end - 1] in _EDGE:
            end -= 1
        first, last = self.start(start), self.end(end)
        document = self.reading.document
        return Evidence(document.id, first, last, document.text[first:last], rule, confidence)

    def sentence(self, index: int) -> tuple[int, int]:
        """The bounds in ``code`` of the sentence that holds *index*."""
        breaks = self._breaks
        at = bisect_left(breaks, index)
        after = breaks[at] if at < len(breaks) else len(self.code)
        return (breaks[at - 1] + 1 if at else 0), after

    def led(self, pattern: Led) -> Iterator[re.Match[str]]:
        """What *pattern* finds on the tape, tried where its words stand and right behind letters."""
        row = syllables.of(self.reading.document.text).tokens
        return pattern.among(self.code, self.beginnings(row.beginnings(pattern.openings)))

    def keyed(self, pattern: Gated) -> Iterator[re.Match[str]]:
        """What *pattern*, which crosses no end of a sentence, finds in those that hold one of its keys."""
        bounds: set[tuple[int, int]] = set()
        holding, code = self._holding, self.code
        for key in pattern.keys:
            if key not in holding:
                holding[key] = self._sentences(key) if key in code else ()
            if found := holding[key]:
                bounds.update(found)
        for first, last in sorted(bounds):
            yield from pattern.pattern.finditer(self.code, first, last + 1)

    def _sentences(self, key: str) -> tuple[tuple[int, int], ...]:
        """The bounds of the sentences that hold *key*."""
        bounds = []
        at = self.code.find(key)
        while at >= 0:
            bounds.append(self.sentence(at))
            at = self.code.find(key, bounds[-1][1])
        return tuple(bounds)

    def numbers(self) -> list[int]:
        """Where on the tape a number may begin, in digits or in words."""
        row = syllables.of(self.reading.document.text).tokens
        return self.beginnings((*row.digits, *row.beginnings(numbers.OPENINGS)))

    def beginnings(self, positions: Iterable[int]) -> list[int]:
        """Where on the tape *positions* of the document stand, ascending, and words right behind letters."""
        starts, places, code = self._starts, self._places, self.code
        # Behind a letter the rest of a word may stand that the mention cuts.
        found = [mark + 1 for mark in self._marks if code[mark + 1].isalnum()]
        for position in positions:
            piece = bisect_right(places, position) - 1
            if piece >= 0 and code[starts[piece]] == BREAK:
                piece -= 1  # It has the place of the last character of its sentence.
            if piece < 0:
                continue
            index = starts[piece] + position - places[piece]
            end = starts[piece + 1] if piece + 1 < len(starts) else len(code)
            if index < end and index not in self._things:
                found.append(index)
        found.sort()
        return found

    def find(self, letters: str, start: int, end: int) -> Iterator[int]:
        """Yield where one of *letters* stands in ``code[start:end]``."""
        marks, code = self._marks, self.code
        within = marks[bisect_left(marks, start) : bisect_left(marks, end)]
        return iter([index for index in within if code[index] in letters])


def of(reading: Reading) -> Tape:
    """Return the tape of *reading*, made of its sentences, mentions and the dates between them."""
    text = reading.document.text
    normalised = normalise(text)
    even = _UNEVEN.sub(lambda found: _EVEN[found[0]], normalised)
    # The pieces of the code, where each stands in the document, and by its number what it means.
    pieces: list[str] = []
    places: list[int] = []
    meant: dict[int, Mention | Date] = {}

    def plain(start: int, end: int) -> None:
        piece = even[start:end]
        if "  " in piece:
            for run in _BLANKS.finditer(even, start, end):
                pieces.append(even[start : run.start() + 1])
                places.append(start)
                start = run.end()
            piece = even[start:end]
        if piece:
            pieces.append(piece)
            places.append(start)

    marked = _marked(reading, normalised)
    number = 0
    for sentence in reading.sentences:
        at, stop = sentence.start, sentence.end
        while number < len(marked) and marked[number][0] < at:
            number += 1
        while number < len(marked) and marked[number][1] <= stop:
            start, end, letter, thing = marked[number]
            plain(at, start)
            meant[len(pieces)] = thing
            pieces.append(letter)
            places.append(start)
            at = end
            number += 1
        plain(at, stop)
        pieces.append(BREAK)
        places.append(stop - 1)
    starts = tuple(accumulate(map(len, pieces[:-1]), initial=0)) if pieces else ()
    things = {starts[piece]: thing for piece, thing in meant.items()}
    breaks = tuple([start for start, piece in zip(starts, pieces, strict=True) if piece == BREAK])
    code = "".join(pieces)
    return Tape(reading, code, starts, tuple(places), things, tuple(things), breaks)


def _marked(reading: Reading, normalised: str) -> list[tuple[int, int, str, Mention | Date]]:
    """The mentions and the dates outside them, in order: start, end, letter, and which it is."""
    marked: list[tuple[int, int, str, Mention | Date]] = [
        (mention.evidence.start, mention.evidence.end, LETTERS[mention.kind], mention)
        for mention in reading.mentions
    ]
    taken = sorted([(start, end) for start, end, _, _ in marked])
    begins = [start for start, _ in taken]
    starts = syllables.of(reading.document.text).tokens.beginnings(dates.OPENINGS)
    found = dates.find(
        reading.document.text, published=reading.published, normalised=normalised, starts=starts
    )
    for date in found:
        before = bisect_right(begins, date.end - 1) - 1
        if before < 0 or taken[before][1] <= date.start:
            marked.append((date.start, date.end, DATE, date))
    return sorted(marked, key=itemgetter(0))
