"""Places as they are written: which unit each means, or which site that no list of units holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract import level_words
from graph.extract.base import Span
from graph.extract.syllables import Syllables
from graph.lexicon import places
from graph.lexicon.places import Place
from graph.model import MentionKind
from graph.resolve import acts, short_forms, worldwide
from graph.resolve.holders import Site
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.listed_regions import Region, level_of_row
from graph.resolve.regions import Regions, Unlisted
from graph.vietnamese import normalise

# Works and zones that are called after the town where they are.
_WORKS = re.compile(
    r"(?:khu (?:công nghiệp|kinh tế|chế xuất|du lịch)|kcn|kkt|kcx|cảng|nhà máy|thủy điện|nhiệt điện|"
    r"vườn quốc gia) "
)
# A level word, a name and the units that it may mean; no units where only the level is known.
Written = tuple[str | None, str, tuple[Place, ...]]


class Places:
    """Reads the place spans of one document into the ledger."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._read: dict[Span, Written | None] = {}

    def see(self, spans: Sequence[Span]) -> list[Unlisted]:
        """Let the places that *spans* name vote for the document's home; those that no list holds."""
        unlisted = []
        for span in spans:
            if (region := self._region(span)) is not None:
                self._regions.see(span.start, region, votes=1)
            elif (written := self._written(span)) is not None:
                level, name, _ = written
                unlisted.append((span.start, level, name))
        return unlisted

    def resolve(self, spans: Sequence[Span]) -> dict[Span, str]:
        """Enter the places that *spans* name; the key that each span means."""
        keys: dict[Span, str] = {}
        regions = {span: self._region(span) for span in spans}
        whole = short_forms.places(self._full(span) for span in spans if regions[span] is None)
        named = {span.words(self._text.text): span for span in reversed(spans)}
        for span in spans:
            text = self._full(span)
            if (lettered := named.get(span.part("whole") or "")) is not None:
                text, regions[span] = lettered.words(self._text.text), regions[lettered]
            region = regions[span]
            if region is not None:
                keys[span] = self._ledger.enter(region.entry()).key
                continue
            text = whole[short_forms.even(text)]
            if known := worldwide.site(text):
                key = f"place|{known}|"
            else:
                if text.isdigit() and (level := level_words.of_row(self._text.text, span.start)):
                    text = f"{level} {text}"  # "các phường 3, 5"
                near = self._near(text, span.start)
                key = f"place|{short_forms.site(text)}|{near}"
            self._ledger.enter(Entry(key, MentionKind.PLACE, text))
            keys[span] = key
        return keys

    def _full(self, span: Span) -> str:
        """The words of *span*, the letter for the level of a unit in full: "phường 12" of "P.12"."""
        text = span.words(self._text.text)
        level, name, _ = self._written(span) or (None, "", ())
        if level is None or normalise(text).startswith(level):
            return text
        return f"{level} {name}"

    def _near(self, text: str, position: int) -> str:
        """The key of what tells the place called *text* from its namesakes, by its own name at best."""
        label = normalise(text)
        told = acts.seat(text) if _WORKS.match(label) else None
        if told and self._regions.holders.of(label, position) is None:
            return told
        return self._regions.near(label, position)

    def sites(self, spans: Sequence[Span]) -> Iterator[tuple[str, Site]]:
        """Yield what is written at each of *spans*, by the label that the place is known by."""
        for span in spans:
            level, name, units = self._written(span) or (None, span.words(self._text.text), ())
            label = normalise(f"{level} {name}" if level else name)
            yield label, Site(span.start, span.end, level, name, units)

    def _region(self, span: Span) -> Region | None:
        """The unit that *span* names, None where it names a site or a unit that no list holds."""
        written = self._written(span)
        if written is None:
            name = span.words(self._text.text)
            if name.isdigit() and level_words.of_row(self._text.text, span.start) == "quận":
                return self._regions.written((), "quận", name, span.start)
            return self._by_itself(span)
        level, name, units = written
        if level == "quận" and name.isdigit():
            return self._regions.written((), level, name, span.start)
        level = level or level_of_row(span, units)
        return self._regions.choose(units, level, name, span.start) if units else None

    def _by_itself(self, span: Span) -> Region | None:
        """The region that a name means whose words run into the next sentence: "Hà NộiTrời mưa"."""
        if not self._runs_on(span.end):
            return None
        units = places.meant(span.words(self._text.text))
        return self._regions.choose(units) if units else None

    def _runs_on(self, end: int) -> bool:
        """Whether no blank stands behind the word that ends at *end*."""
        text = self._text.text
        return text[end - 1].isalnum() and text[end : end + 1].isalnum()

    def _written(self, span: Span) -> Written | None:
        """What is written at *span*, None where it is no name behind a level word and none of a list."""
        if span not in self._read:
            self._read[span] = self._reading(span)
        return self._read[span]

    def _reading(self, span: Span) -> Written | None:
        """Read :meth:`_written` of *span* anew, by the words before the name and the lists."""
        index = self._text.at(span.start)
        if index is None:
            return None
        if self._text.words(index, index + 2) == "thủ đô":
            index += 2
        elif self._text.word(index) == "nước":
            index += 1
        leveled = level_words.read(self._text, index)
        after, level = leveled if leveled else (index, None)
        found = self._text.toponym(after) if after < len(self._text.tokens) else None
        if found is None or self._text.tokens[found[0] - 1].end != span.end:
            whole = self._text.toponym(index) if leveled else None
            if whole is None or self._text.tokens[whole[0] - 1].end != span.end:
                if level is None or after >= len(self._text.tokens):
                    return None
                name = self._text.text[self._text.tokens[after].start : span.end]
                return level, " ".join(name.split()), ()
            level, after, found = None, index, whole
        return level, self._text.written(after, found[0]), found[1]
