"""Documents named once in the text, and again with a small letter or by the initials of their type."""

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.document_names import documents, plan_titles, plans
from graph.lexicon import contexts
from graph.model import MentionKind

# Rules by which a document is read from its title.
_TITLED = frozenset(("title", "about", "item", "treaty-title", "quoted-title"))
_QUOTES = re.compile(r"[“”\"«»‘’']")
_LEAST = 4  # Syllables of a name that is no kind of documents as well.
_NUMBER = re.compile(r"\d{1,4}")
_BEFORE = re.compile(r"(\w+)[ \xa0]$")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield titles where they stand again unread, and "NĐ67" where the text names the decree."""
    names: dict[str, Span] = {}
    numbers: dict[tuple[str, str], Span] = {}
    for span in scan.spans:
        if span.kind is not MentionKind.DOCUMENT:
            continue
        if span.rule.partition("/")[2] in _TITLED and scan.text[span.start].isupper():
            names.setdefault(_QUOTES.sub("", scan.normalised[span.start : span.end]), span)
        found = _NUMBER.match(span.part("number") or "")
        if found and len(found[0]) > 1:
            numbers.setdefault(((span.part("type") or "").lower(), found[0]), span)
    for name, span in names.items():
        if len(name.split()) >= _LEAST:
            yield from _titles(scan, name, span)
    if numbers:
        yield from _initials(scan, numbers)


def _titles(scan: Scan, name: str, span: Span) -> Iterator[Span]:
    text = scan.normalised
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        whole = not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
        if whole and scan.free(start, end) and not _any(scan, start):
            yield Span(start, end, MentionKind.DOCUMENT, "document/again", parts=span.parts)
        start = text.find(name, end)


def _any(scan: Scan, start: int) -> bool:
    """Tell whether the words before *start* speak of several, of a body, or of one of each body."""
    before = _BEFORE.search(scan.before(start, 12))
    several = before is not None and before[1] in contexts.of("plural")
    return several or bool(
        plans.COUNTED.search(scan.before(start, 16))
        or plan_titles.EACH.search(scan.before(start, 140))
    )


def _initials(scan: Scan, numbers: dict[tuple[str, str], Span]) -> Iterator[Span]:
    for found in documents.SHORTENED.finditer(scan.text):
        span = numbers.get((documents.SHORT_TYPES[found["type"]].lower(), found["number"]))
        if span is not None and scan.free(*found.span()):
            parts = (("type", span.part("type") or ""), ("number", found["number"]))
            yield Span(*found.span(), MentionKind.DOCUMENT, "document/again", parts=parts)
