"""Bodies of State, Party, Front, mass organisations, army, police, courts and public services."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.bodies import Named
from graph.extract.grammar import Grammar
from graph.model import MentionKind


def extract(scan: Scan) -> Iterator[Span]:
    """Yield agencies by name, bare or taken up again, and offices that act as institutions."""
    grammar, named = bodies.read(scan)
    for found in named:
        kind = MentionKind.ORGANIZATION if found.body.head.organization else MentionKind.AGENCY
        place = found.body.place
        if place is not None and place.abroad:
            kind = MentionKind.ORGANIZATION
        start = found.start
        rule = f"{kind.value}/{found.rule}"
        if found.body.head.name == "Chính phủ" and (office := _prime_minister(grammar, found)):
            start, rule = office, "agency/office"
        yield Span(start, found.end, kind, rule)
    yield from _presidents(grammar)
    yield from _party_and_state(grammar)


def _prime_minister(grammar: Grammar, found: Named) -> int | None:
    """Where "Thủ tướng Chính phủ" begins that names no holder."""
    first = found.body.first
    if (grammar.word(first - 2), grammar.word(first - 1)) != ("thủ", "tướng"):
        return None
    if grammar.word(first - 3) in ("phó", "cựu", "nguyên") or _holder(grammar, found.body.last):
        return None
    return grammar.tokens[first - 2].start


def _holder(grammar: Grammar, index: int) -> bool:
    return grammar.joined(index) and grammar.person(index) is not None


def _presidents(grammar: Grammar) -> Iterator[Span]:
    for index, token in enumerate(grammar.tokens):
        if token.word != "chủ" or not token.capital:
            continue
        if (grammar.word(index + 1), grammar.word(index + 2)) != ("tịch", "nước"):
            continue
        if grammar.word(index - 1) in ("phó", "cựu", "nguyên") or _holder(grammar, index + 3):
            continue
        yield Span(token.start, grammar.tokens[index + 2].end, MentionKind.AGENCY, "agency/office")


_NOT_PARTY_AFTER = frozenset("viên bộ ủy đoàn phí cộng dân bảo lao".split())
_NOT_PARTY_BEFORE = frozenset("tổ chức quan tuổi về viên đại sinh hoạt".split())
_NOT_STATE_BEFORE = frozenset("lý hành chính quan sách vốn sản nghiệp dự cấp toán".split())


def _party_and_state(grammar: Grammar) -> Iterator[Span]:
    for index, token in enumerate(grammar.tokens):
        before, after = grammar.word(index - 1), grammar.word(index + 1)
        if token.word == "đảng" and token.capital:
            if after in _NOT_PARTY_AFTER or grammar.proper(index + 1) and grammar.joined(index + 1):
                continue
            if before in ("chức", "quan", "tuổi", "về", "ương", "tư", "hội", "ngày"):
                continue
            yield Span(token.start, token.end, MentionKind.AGENCY, "agency/party")
        elif token.word == "nhà" and after == "nước":
            if before in ("lý", "chính", "quan", "sách", "hàng", "bạc", "toán", "dự", "cấp", "dự"):
                continue
            if not token.capital and before not in ("của",):
                continue
            yield Span(
                token.start, grammar.tokens[index + 1].end, MentionKind.AGENCY, "agency/state"
            )
