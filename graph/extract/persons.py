"""Named human beings: after a title, by their surname, and by the last syllable once introduced."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.grammar import Grammar
from graph.model import MentionKind

_PLACED = frozenset(
    "đường phố tàu thpt thcs thôn ấp bản làng phường xã quận huyện tỉnh cầu trường đảo học viện phủ ngõ"
    " giải thưởng núi sông hồ chợ đình chùa đền rạp viên bệnh số dự án".split()
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons: names of two to five syllables, and single names after a title."""
    grammar, _ = bodies.read(scan)
    for start, end in (*scan.layout.bylines, *scan.layout.credits):
        yield Span(start, end, MentionKind.PERSON, "person/byline")
    yield from _by_surname(scan, grammar)
    yield from _given(scan, grammar)


def _by_surname(scan: Scan, grammar: Grammar) -> Iterator[Span]:
    index = 0
    tokens = grammar.tokens
    while index < len(tokens):
        after = grammar.person(index)
        if after is None or not scan.free(tokens[index].start, tokens[index].end):
            index += 1
            continue
        start, end = tokens[index].start, tokens[after - 1].end
        place = grammar.toponym(index)
        if place is not None and place[0] >= after:
            index = place[0]
            continue
        if place is not None and grammar.person(place[0]):
            index = place[0]
            continue
        while after > index + 1 and not scan.free(start, end):
            after -= 1
            end = tokens[after - 1].end
        if after - index < 2 or (grammar.joined(index) and grammar.word(index - 1) in _PLACED):
            index = max(after, index + 1)
            continue
        if grammar.joined(index) and grammar.proper(index - 1) and not grammar.titled(index):
            index = after
            continue
        yield Span(start, end, MentionKind.PERSON, "person/surname")
        index = after


def _given(scan: Scan, grammar: Grammar) -> Iterator[Span]:
    """ "ông Nhân", "bà Thảo": one capital after an honorific."""
    for index, token in enumerate(grammar.tokens):
        if not grammar.proper(index) or not grammar.joined(index) or not grammar.titled(index):
            continue
        if grammar.joined(index + 1) and grammar.proper(index + 1):
            continue
        if grammar.honorific(index):
            yield Span(token.start, token.end, MentionKind.PERSON, "person/given")
