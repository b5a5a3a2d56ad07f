"""Which body a name means: head, field, place and superior, whatever the spelling.

A document's bodies are read in four passes: those with a name, the short names that they were given,
names known without a head, and at last heads alone, which take up a body named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.extract.base import Span
from graph.extract.body_grammar import grammar
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.body_words import anaphors, completed
from graph.extract.syllables import Syllables
from graph.lexicon.heads import SOLE
from graph.model import MentionKind
from graph.resolve import (
    captions,
    committees,
    cuts,
    listed,
    names,
    own_words,
    police,
    seats,
    wholes,
)
from graph.resolve.bodies import Bodies
from graph.resolve.found import Found, coded
from graph.resolve.holders import Site
from graph.resolve.ledger import Ledger
from graph.resolve.named_before import NamedBefore
from graph.resolve.regions import Regions
from graph.resolve.short_names import ShortNames
from graph.vietnamese import normalise

# Heads alone in a row would each belong to all before: "Hội Hội Hội …".
_DEEPEST = 12


class Agencies:
    """Reads the agency and organization spans of one document into the ledger."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._before = NamedBefore()
        self._bodies = Bodies(text, regions, ledger)
        self._captions = captions.of(text.text)

    def _body(self, span: Span) -> Body | None:
        """The body that *span* names, read again by the grammar."""
        index = self._text.at(span.start)
        body = grammar.read(self._text, index) if index is not None else None
        if body is None and index is not None:
            body = anaphors.read(self._text, index) or anaphors.airline(self._text, index)
        if body is None or self._text.tokens[body.last - 1].end != span.end:
            return None
        return body

    def sites(self, spans: Sequence[Span]) -> Iterator[tuple[str, Site]]:
        """Yield the places in the names of bodies, and bodies that have none, each by its label."""
        for span in spans:
            if (body := self._body(span)) is not None:
                yield seats.site(body, span)

    def resolve(self, spans: Sequence[Span]) -> dict[Span, str]:
        """Enter the things that *spans* name; the key that each span means."""
        bodies = completed.again(self._text, [(span, self._body(span)) for span in spans])
        text = self._text.text
        found = [Found(span, text[span.start : span.end], body) for span, body in bodies]
        seats.note([(item.body, item.span.start) for item in found], self._regions)
        read = [(span, item.body) for span, item in zip(spans, found, strict=True)]
        self._bodies.wholes, shared = wholes.of(self._text, read)
        owners = committees.beside(self._text, read, shared)
        places = {
            found[at].span.start: tail for at, tail in owners.items() if isinstance(tail, Tail)
        }
        self._enter_named(found, places | shared)
        self._merge(found)
        own: dict[tuple[str, str], str] = {}
        if any(
            item.body and item.body.superior and names.home(item.body.superior) for item in found
        ):
            own = {wholes.words(item.body): item.key for item in found if item.body and item.key}
        for item in found:
            if item.body is not None and item.key is not None and not police.is_force(item.body):
                body = police.credited(item.body, item.span)
                self._note(body, item.span.start, item.key, own)
        self._own(found, owners)
        self._take_up(found)
        self._enter_headless(found)
        self._own(found, owners)
        self._take_up_last(found)
        return {item.span: item.key for item in found if item.key is not None}

    # Four passes.

    def _enter_named(self, found: Sequence[Found], places: Mapping[int, Tail]) -> None:
        """Enter bodies named in full; *places* gives those of some, by where they begin."""
        named_police = any(police.placed(item.body) for item in found)
        for item in found:
            sole = names.sole(item.written)
            if named_police and police.is_authority(self._text, item.body):
                continue  # who is left takes up a body
            outlet = listed.of(item.written, item.span) if item.body is not None else None
            if sole is not None and item.span.kind is MentionKind.AGENCY:
                item.key = self._ledger.enter(sole).key
            elif outlet is not None and item.span.kind is outlet.kind:
                item.key = self._bodies.outlet(outlet, item.span)
            elif item.body is not None and (tail := places.get(item.span.start)):
                body = committees.placed(item.body, tail)
                item.key = self._bodies.enter(body, item.span.start, item.span.kind)
            elif item.body is not None and not self._takes_up(item.body):
                body = police.credited(item.body, item.span)
                item.key = self._bodies.enter(body, item.span.start, item.span.kind)

    def _take_up(self, found: Sequence[Found]) -> None:
        """Let heads alone mean the bodies that were named; those of brands wait."""
        for item in found:
            if item.body is None or item.key is not None or self._is_brand(item):
                continue
            item.key = self._taken_up(item.body, item.span)
            if item.body.superior is not None:
                self._before.note(item.body.head.name, item.span.start, item.key)

    def _enter_headless(self, found: Sequence[Found]) -> None:
        """Give keys to names that no head leads: short for a body of the text, listed, or unknown."""
        short = ShortNames(self._text, found)
        full = {
            normalise(item.written): item.key
            for item in found
            if item.key is not None and item.body is not None and item.body.organization
            if item.body.superior is None and listed.whole(item.written) is None
        }
        told = {normalise(item.written): item.key for item in found if item.key}
        for index, item in enumerate(found):
            if item.key is None and item.span.rule.endswith(("/retold", "/small-letters")):
                item.key = told.get(normalise(item.written))
            if item.key is None and not self._is_brand(item):
                item.key = short.key(index) or self._named(item, found)
                item.key = item.key or own_words.ending(
                    own_words.unled(normalise(item.written)), full
                )
                item.key = item.key or self._bodies.known(item) or self._bodies.unknown(item.span)

    def _take_up_last(self, found: Sequence[Found]) -> None:
        """Let the heads alone that are left mean the nearest brand, else what their head means."""
        branded = [
            (item.span.start, item.key)
            for item in found
            if item.key and item.body is None and own_words.branded(item.span, item.written)
        ]
        for item in found:
            if item.key is None and branded:
                item.key = own_words.nearest(branded, item.span.start)
            elif item.key is None and item.body is not None:
                item.key = self._taken_up(item.body, item.span)

    def _is_brand(self, item: Found) -> bool:
        """Whether a head alone takes up a company that is named without one: "Vinamilk … công ty"."""
        body = item.body
        if body is None or item.span.rule != "organization/taken-up" or not body.bare:
            return False
        return not self._before.of(body.head.family)

    def _own(self, found: Sequence[Found], owners: Mapping[int, int | Tail]) -> None:
        """Let committees alone belong to the bodies of *owners* whose keys are known by now."""
        for at, owner in owners.items():
            item, over = found[at], "" if isinstance(owner, Tail) else found[owner].key
            if item.body is None or not over:
                continue
            position = item.span.start
            if (committee := item.body.superior) is not None:
                over = self._bodies.enter(committee, position, MentionKind.AGENCY, over)
            item.key = self._bodies.enter(item.body, position, item.span.kind, over)
            self._before.note(item.body.head.name, position, item.key)

    def _takes_up(self, body: Body) -> bool:
        """Whether a head alone means a body that is named elsewhere."""
        if body.superior is not None:
            return self._takes_up(body.superior)  # "Thanh tra Bộ"
        own = body.head.name in names.OWN_LEVEL or body.head.kind == "co-quan-ngang-bo"
        return body.bare and body.head.form is not SOLE and not own

    def _note(
        self, body: Body, position: int, key: str, own: Mapping[tuple[str, str], str]
    ) -> None:
        """Remember that *body* and what it is a part of were named, for heads alone.

        A school or hospital that a part is named with is what it is known as by its *own* name.
        """
        for name in dict.fromkeys((body.head.name, body.head.family)):
            self._before.note(name, position, key)
        _, link, superior = key.partition("<")
        over = body.superior
        if over is None or not link:
            return
        if names.whole(over) or police.placed(over):
            self._note(over, position, superior, own)
        elif names.home(over):
            self._note(over, position, own.get(wholes.words(over), superior), own)

    # One thing under several names.

    def _merge(self, found: Sequence[Found]) -> None:
        """Let initials and cut names mean the one body of their head that they fit."""
        fielded = [
            (item.body, item.key)
            for item in found
            if item.body is not None and item.body.field and item.key
        ]
        merged = dict(zip((key for _, key in fielded), cuts.merged(fielded), strict=True))
        known = {item.key for item in found if item.key}
        merged |= cuts.short(known, self._regions.scope, self._regions.home)
        merged |= own_words.forms(fielded)
        for item in found:
            item.key = merged.get(item.key or "", item.key)
            self._follow(item, merged)
        for one, other in pairwise(found):
            if one.key and other.key and coded(self._text.text, one, other):
                other.key = one.key

    def _follow(self, item: Found, merged: dict[str, str]) -> None:
        """Let a part belong to the whole that its own was merged with: "Đảng ủy Cục Hải quan"."""
        body = item.body
        if body is None or body.superior is None or item.key is None:
            return
        over = item.key.partition("<")[2]
        if merged.get(over, over) != over and item.span.kind is not None:
            item.key = self._bodies.enter(body, item.span.start, item.span.kind, merged[over])

    def _named(self, item: Found, found: Sequence[Found]) -> str | None:
        """A listed body by its name alone, where the text names it with the word for what it is."""
        outlet, place = listed.named(item.written) or (None, "")
        if outlet is None or place:
            return None
        return outlet.key if any(other.key == outlet.key for other in found) else None

    def _taken_up(self, body: Body, span: Span) -> str:
        """The body of the same head named last before, else first after; else one by itself."""
        if body.superior is not None:
            superior = self._taken_up(body.superior, replace(span, kind=MentionKind.AGENCY))
            above = superior if superior.count("<") < _DEEPEST else None
            return self._bodies.enter(body, span.start, span.kind, above)
        named = self._before.of(body.head.family)
        if body.head.kind == "ban-thuong-vu":  # "Ban Chấp hành" of whatever was named but the Party
            named = [pair for pair in named if not _of_centre(pair[1])] or named
        if body.head.name == "Công an":
            named = police.able(self._text, body, named)
        if not named:
            return self._bodies.enter(body, span.start, span.kind)
        return own_words.nearest(captions.outside(self._captions, named, span.start), span.start)


def _of_centre(key: str) -> bool:
    """Whether *key* is that of a body of the Party's centre."""
    return "trung ương đảng" in key.partition("<")[0]
