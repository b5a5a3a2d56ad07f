"""Which act a mention means: by its number and its year, or by the title that its letters stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph import concepts, dates
from graph.extract.base import Span
from graph.lexicon import bodies
from graph.model import Document, MentionKind
from graph.resolve import acts, editions, short_forms, statutes
from graph.resolve.ledger import Entry
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

_ASSEMBLY = re.compile(r"(?:qh|ubtvqh|hđbcqg)\d*")
_YEARED = re.compile(r"/((?:19|20)\d\d)/")
_DECREE = "nghị định"
# A date behind a number begins within so many characters, and ends within so many: "số 5, ngày 1-2-2016".
_BEGINS, _ENDS = 8, 30


class Documents:
    """The acts that one document names."""

    def __init__(
        self, document: Document, spans: Sequence[Span], agencies: int, regions: Regions
    ) -> None:
        """Read all *spans* of documents together; *agencies* is how often the text names agencies."""
        self._text = document.text
        self._regions = regions
        self._years = _years(document, spans)
        self._numbers: dict[str, dict[str, str]] = {}
        for span in spans:
            if (written := _number(span)) is not None:
                of_kind = self._numbers.setdefault(_kind(span), {})
                of_kind.setdefault(written, span.words(self._text))
        self._titles = short_forms.titles(
            span.words(self._text) for span in spans if _number(span) is None
        )
        self._states = statutes.states(document, spans, self._titles, regions, agencies)
        self._editions = editions.of(document, spans, self._titles, self._states, regions.published)

    def entry(self, span: Span) -> Entry:
        """The entry of the act that *span*, one of those read, means."""
        written = _number(span)
        return self._titled(span) if written is None else self._numbered(span, written)

    def _titled(self, span: Span) -> Entry:
        """The entry of what is told by its title: a law of its edition and State, an act of its place."""
        kind, text = _kind(span), self._titles[short_forms.even(span.words(self._text))]
        where = "" if statutes.of_assembly(kind) else self._regions.home_key
        words = acts.title(text)
        if where and (told := acts.seat(text)) is not None:
            where = told
        if statutes.of_assembly(kind):
            words = editions.without_number(statutes.spelled(words))
            text = statutes.label(words, text)
        if (state := self._states.get(span.start)) is not None:
            where, text = state.key, f"{text} {state.label}"
        if (known := acts.known(text)) is not None:
            words, text, where = *known, ""
        elif not where and statutes.begun(words):
            where = self._regions.scope
        key = f"document|{words}|{where}"
        if year := self._editions.get(span.start):
            key, text = f"document|{words}|{year}|{where}", f"{text} năm {year}"
        concept = concepts.of(MentionKind.DOCUMENT, text)
        return Entry(key, MentionKind.DOCUMENT, text, concept=concept)

    def _numbered(self, span: Span, written: str) -> Entry:
        """The entry of what is *written* by its number, which a text may cut short later on."""
        kind = _kind(span)
        number = short_forms.number(written, self._numbers[kind])
        text = self._numbers[kind][number]
        folded = acts.number(normalise(number), kind)
        year = self._years.get(number, "")
        if not year and (found := _YEARED.search(folded)):
            year = found[1]
        if year and kind == _DECREE and number.isdigit():
            number = number + "/" + year  # "Nghị định 205 năm 2034"
            folded = acts.number(number, kind)
        where = "" if _central(folded) else self._regions.home_key
        if "/" not in number and "-" not in number:
            where = self._regions.scope
        key = f"document|{folded}|{year}|{where}"
        number = acts.spelling(number, kind)
        concept = concepts.of(MentionKind.DOCUMENT, text, number)
        return Entry(key, MentionKind.DOCUMENT, text, concept=concept, number=number)


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


def _number(span: Span) -> str | None:
    """The number that is written at *span*, without blanks, None where a title is."""
    written = span.part("number")
    return "".join(written.split()) if written else None


def _kind(span: Span) -> str:
    """The word for the kind of document at *span*, normalised."""
    return normalise(span.part("type") or "")


def _years(document: Document, spans: Sequence[Span]) -> dict[str, str]:
    """The year of each numbered document, from its number or from the date behind it."""
    years: dict[str, str] = {}
    for span in spans:
        number = _number(span)
        if number is None:
            continue
        if found := _YEARED.search(number):
            years[number] = found[1]
            continue
        behind = document.text[span.end : span.end + _ENDS]
        date = next(dates.find(behind, published=document.published), None)
        if date is not None and date.iso is not None and date.start <= _BEGINS:
            years.setdefault(number, date.iso[:4])
    return years
