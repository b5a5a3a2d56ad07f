"""Which of the words that could name a body do name one.

Agencies and organizations share this reading; it is made once for a document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from weakref import WeakKeyDictionary

from graph.extract import syllables
from graph.extract.base import Scan
from graph.extract.body_grammar import further, grammar
from graph.extract.body_grammar.body import Body
from graph.extract.body_owners import ownership
from graph.extract.body_words import anaphors, any_one, rows
from graph.extract.body_words.completed import completed
from graph.extract.body_words.generics import Generics
from graph.extract.body_words.lone_heads import LoneHeads
from graph.extract.body_words.named import Named
from graph.extract.body_words.named_bodies import NamedBodies
from graph.extract.body_words.traps import Traps
from graph.extract.syllables import Syllables
from graph.lexicon import brands, outlets, places
from graph.lexicon.heads import SOLE
from graph.lexicon.places import Place
from graph.lexicon.trie import title_tokens

# What no person's name ends with.
_LEAGUES = frozenset(("league", "cup", "club", "union", "council"))
# Kinds whose heads bear names of other languages where the body is another country's.
_HEADED = frozenset(("ban-chi-dao", "cuc", "bo", "tong-cuc", "vu", "so", "ban-cua-uy-ban"))

_READ: WeakKeyDictionary[Scan, tuple[Syllables, tuple[Named, ...]]] = WeakKeyDictionary()


def read(scan: Scan) -> tuple[Syllables, tuple[Named, ...]]:
    """The syllables of the document, and the bodies that its text names, in order."""
    known = _READ.get(scan)
    if known is None:
        text = syllables.of(scan.text)
        named = completed(text, list(_Reader(scan, text).named()))
        known = _READ[scan] = text, tuple(ownership.typed(scan, named))
    return known


def known(text: Syllables, found: Named) -> bool:
    """Whether the name is that of an organization which everybody knows: "Hội đồng Bảo an"."""
    match = outlets.organizations().match(text.tokens, found.body.first)
    return match is not None and match[0] >= found.body.last


class _Reader:
    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._generics = Generics(scan, text)
        self._traps = Traps(scan, text)

    def named(self) -> Iterator[Named]:
        """Yield the bodies that are mentions."""
        candidates = list(self._candidates())
        named = NamedBodies(self._text, self._traps, candidates)
        lone = LoneHeads(self._text, candidates)
        taken_up = anaphors.Anaphors(self._text, candidates)
        bounds = self._text.tokens.bounds
        for index, body in enumerate(candidates):
            if "Bộ" in named.full and not body.bare and self._anywhere(body):
                continue
            if not body.bare:
                rule = named.rule(body)
                if (not rule or rule == "head-superior") and rows.shares_place(
                    self._text, body, candidates[index + 1 : index + rows.LONGEST]
                ):
                    rule = "shared-place"
            elif rows.shares_place(self._text, body, candidates[index + 1 : index + rows.LONGEST]):
                rule = "shared-place"
            elif any_one.meant(self._text, body):
                continue
            else:
                rule = lone.rule(body) or taken_up.rule(body)
            over = body.superior
            while not rule and over is not None and (not over.bare or over.head.form is SOLE):
                if not self._traps.office_word(over):
                    body, rule = over, "head" if over.bare else named.rule(over)
                over = over.superior
            if rule:
                yield Named(*bounds(body.first, body.last), body, rule)
        for body in taken_up.short():
            yield Named(*bounds(body.first, body.last), body, "anaphor")

    def _candidates(self) -> Iterator[Body]:
        done = 0
        for index in self._text.openings:
            body = grammar.read(self._text, index) if index >= done else None
            if (
                body is None
                or not self._scan.free(*self._text.tokens.bounds(body.first, body.last))
                or self._traps.office_word(body)
                or self._traps.homograph(body)
            ):
                continue
            body = self._before_holder(self._beyond(body))
            done = body.last
            if not self._generics.meant(body):
                yield body

    def _before_holder(self, body: Body) -> Body:
        """The body without the foreigner who heads it: "Chủ tịch Hội đồng RUSO Ivan Nikitchuk"."""
        text = self._text
        if body.field is None or body.tail is not None or body.head.kind not in _HEADED:
            return body
        first, found = body.last, text.head(body.first)
        start = found[0] if found is not None else body.first + 1
        while first - 1 > start and text.proper(first - 1):
            if syllables.vietnamese(text.word(first - 1)):
                break
            first -= 1
        if body.last - first < 2 or text.titled(body.first) != "office":
            return body
        ends = text.word(body.last - 1)
        known = outlets.organizations().match(text.tokens, first) is not None
        if known or ends in _LEAGUES or ends in brands.endings():
            return body  # "Chủ tịch Ủy ban Đề cử Premier League"
        return replace(body, last=first, field=text.written(start, first))

    def _beyond(self, body: Body) -> Body:
        """The body with the small words that its name goes on with, where it would be cut."""
        text, at = self._text, body.last
        if body.field is None or not text.joined(at) or text.capital(at):
            return body
        found = text.head(body.first) if body.place is None else None
        if found is None:
            return body
        if not (text.capital(body.first) and text.capital(found[0]) and self._traps.cut(body)):
            return body
        last = further.until_clause(text, body.last)
        if last == body.last:
            return body
        return replace(body, last=last, field=text.written(found[0], last))

    def _anywhere(self, body: Body) -> bool:
        """Whether it is a body of any province: what a ministry says, and names no province."""
        place = body.place
        if place is not None and place.name is None and place.level == "tỉnh":
            return not self._in_province
        led = self._text.titled(body.first) == "office"
        return body.head.kind == "so" and place is None and not (led or self._province_told)

    @cached_property
    def _named_places(self) -> frozenset[Place]:
        """What the places may be that are named in the document or its title."""
        title = self._scan.document.title or ""
        named = (*self._scan.toponyms, *places.toponyms().scan(title_tokens(title)))
        return frozenset(place for hit in named for place in hit.values)

    @cached_property
    def _on_portal(self) -> bool:
        return "gov.vn" in (self._scan.document.source or "")  # a portal of one province

    @cached_property
    def _province_told(self) -> bool:
        """Whether the document names a province, in its text or title, or stands on its portal."""
        return self._on_portal or any(place.level == "province" for place in self._named_places)

    @cached_property
    def _in_province(self) -> bool:
        """Whether it names a province that is no city, or a district that such a one may have."""
        return self._on_portal or any(
            place.code not in places.cities()
            if place.level == "province"
            else place.level == "district" and not place.full.startswith("Quận")
            for place in self._named_places
        )
