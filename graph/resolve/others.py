"""Documents, awards, systems, domains and places: what each mention of them means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from graph import concepts, dates
from graph.extract import level_words
from graph.extract.base import Span
from graph.extract.syllables import Syllables
from graph.lexicon import bodies, places
from graph.lexicon.places import Place
from graph.lexicon.trie import tokens
from graph.model import Document, MentionKind
from graph.resolve import acts, editions, honours, portals, short_forms, statutes, worldwide
from graph.resolve.holders import Site
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.listed_regions import Region, level_of_row
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

_ASSEMBLY = re.compile(r"(?:qh|ubtvqh|hđbcqg)\d*")
_YEARED = re.compile(r"/((?:19|20)\d\d)/")


# Works and zones that are called after the town where they are.
_WORKS = re.compile(
    r"(?:khu (?:công nghiệp|kinh tế|chế xuất|du lịch)|kcn|kkt|kcx|cảng|nhà máy|thủy điện|nhiệt điện|"
    r"vườn quốc gia) "
)


@lru_cache(maxsize=1)
def _central_codes() -> frozenset[str]:
    """The letters in document numbers that stand for a body of which there is one."""
    return frozenset(
        normalise(code)
        for body in bodies.every()
        if body.group == "central" or body.rank == "central"
        for code in body.codes
        if "<" not in code
    )


def _central(number: str) -> bool:
    """Whether a folded document number is counted by a central body."""
    parts = re.split(r"[/-]", number)
    return any(part in _central_codes() or _ASSEMBLY.fullmatch(part) for part in parts)


class Places:
    """Reads the place spans of one document."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._read: dict[Span, tuple[str | None, str, tuple[Place, ...]] | None] = {}

    def see(self, spans: Sequence[Span]) -> Iterator[tuple[int, str | None, str]]:
        """Let the places named vote for the document's home; yield what no list holds."""
        for span in spans:
            if (region := self._region(span)) is not None:
                self._regions.see(span.start, region, votes=1)
            elif written := self._written(span):
                yield span.start, written[0], written[1]

    def resolve(self, spans: Sequence[Span]) -> dict[Span, str]:
        """Enter the places that *spans* name; the key that each span means."""
        keys: dict[Span, str] = {}
        regions = {span: self._region(span) for span in spans}
        whole = short_forms.places(
            span.words(self._text.text) for span in spans if regions[span] is None
        )
        named = {span.words(self._text.text): span for span in reversed(spans)}
        for span in spans:
            text = span.words(self._text.text)
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
            self._ledger.enter(Entry(key, MentionKind.PLACE, text, jurisdiction=None))
            keys[span] = key
        return keys

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
        row = tokens(span.words(self._text.text))
        found = places.toponyms().match(row, 0)
        if found is None or found[0] != len(row):
            return None
        return self._regions.choose(found[1])

    def _runs_on(self, end: int) -> bool:
        text = self._text.text
        return text[end - 1].isalnum() and text[end : end + 1].isalnum()

    def _written(self, span: Span) -> tuple[str | None, str, tuple[Place, ...]] | None:
        """The level, the name and the units of a place; no units where only its level is known."""
        if span not in self._read:
            self._read[span] = self._reading(span)
        return self._read[span]

    def _reading(self, span: Span) -> tuple[str | None, str, tuple[Place, ...]] | None:
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


def resolve(
    document: Document,
    spans: Sequence[Span],
    bodies: Mapping[Span, str],
    regions: Regions,
    ledger: Ledger,
) -> dict[Span, str]:
    """Enter documents, awards, systems and domains; the key that each span means.

    *bodies* are the spans of bodies with their keys, since a portal without a name is its owner's.
    """
    keys: dict[Span, str] = {}
    years = _years(document, spans)
    texts = [span.words(document.text) for span in spans]
    numbers: dict[str, dict[str, str]] = {}
    for span, text in zip(spans, texts, strict=True):
        if (written := _number(span)) is not None:
            numbers.setdefault(_kind(span), {}).setdefault(written, text)
    titles = short_forms.titles(
        text
        for span, text in zip(spans, texts, strict=True)
        if span.kind is MentionKind.DOCUMENT and _number(span) is None
    )
    agencies = [span.kind for span in bodies].count(MentionKind.AGENCY)
    states = statutes.states(document, spans, titles, regions, agencies)
    told = editions.of(document, spans, titles, states, regions.published)
    owners = {span.start: key for span, key in bodies.items()}
    systems = [
        text for span, text in zip(spans, texts, strict=True) if span.kind is MentionKind.SYSTEM
    ]
    for span, text in zip(spans, texts, strict=True):
        match span.kind:
            case MentionKind.DOCUMENT:
                number = _number(span)
                if number is not None:
                    number = short_forms.number(number, numbers[_kind(span)])
                    title = numbers[_kind(span)][number]
                else:
                    title = titles[short_forms.even(text)]
                year = years.get(number or "") or told.get(span.start, "")
                state = states.get(span.start)
                keys[span] = _document(span, title, number, year, state, regions, ledger)
            case MentionKind.AWARD:
                keys[span] = ledger.enter(honours.entry(text)).key
            case MentionKind.DOMAIN:
                key = f"domain|{text.lower()}"
                ledger.enter(Entry(key, MentionKind.DOMAIN, text.lower()))
                keys[span] = key
            case MentionKind.SYSTEM:
                full = _fullest(text, systems)
                entry = portals.entry(document.text, span, full, owners, regions, ledger)
                keys[span] = ledger.enter(entry).key
            case _:
                raise ValueError(f"a span of no known kind: {span}")
    return keys


def _fullest(name: str, names: Sequence[str]) -> str:
    """The longest of *names* that begins with *name*: "Cổng Tin tức TP" beside "Cổng Tin tức TP Huế"."""
    return max((other for other in names if normalise(other).startswith(normalise(name))), key=len)


def _number(span: Span) -> str | None:
    written = span.part("number")
    return "".join(written.split()) if written else None


def _kind(span: Span) -> str:
    return normalise(span.part("type") or "")


def _years(document: Document, spans: Sequence[Span]) -> dict[str, str]:
    """The year of each numbered document, from its number or from the date behind it."""
    years: dict[str, str] = {}
    for span in spans:
        number = _number(span) if span.kind is MentionKind.DOCUMENT else None
        if number is None:
            continue
        if found := _YEARED.search(number):
            years[number] = found[1]
            continue
        behind = document.text[span.end : span.end + 30]
        date = next(dates.find(behind, published=document.published), None)
        if date is not None and date.iso is not None and date.start <= 8:
            years.setdefault(number, date.iso[:4])
    return years


def _document(
    span: Span,
    text: str,
    number: str | None,
    year: str,
    state: Region | None,
    regions: Regions,
    ledger: Ledger,
) -> str:
    kind = _kind(span)
    if number is None:
        where = "" if statutes.of_assembly(kind) else regions.home_key
        words = acts.title(text)
        if where and (told := acts.seat(text)) is not None:
            where = told
        if statutes.of_assembly(kind):
            words = statutes.spelled(words)
            text = statutes.label(editions.without_number(words), text)
            words = editions.without_number(words)
        if state is not None:
            where, text = state.key, f"{text} {state.label}"
        if (known := acts.known(text)) is not None:
            words, text, where = *known, ""
        key = f"document|{words}|{where}"
        if year:
            key, text = f"document|{words}|{year}|{where}", f"{text} năm {year}"
        concept = concepts.of(MentionKind.DOCUMENT, text)
        ledger.enter(Entry(key, MentionKind.DOCUMENT, text, concept=concept))
        return key
    folded = acts.number(normalise(number), kind)
    if not year and (found := _YEARED.search(folded)):
        year = found[1]
    where = "" if _central(folded) else regions.home_key
    if "/" not in number and "-" not in number:
        where = regions.scope
    key = f"document|{folded}|{year}|{where}"
    concept = concepts.of(MentionKind.DOCUMENT, text, number)
    ledger.enter(Entry(key, MentionKind.DOCUMENT, text, concept=concept, number=number))
    return key
