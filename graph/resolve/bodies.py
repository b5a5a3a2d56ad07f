"""Bodies on their way into the ledger: under which key, of which place, as a part of which other."""

from __future__ import annotations

from dataclasses import replace

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon.outlets import Outlet
from graph.model import MentionKind
from graph.resolve import (
    labels,
    listed,
    names,
    nationwide,
    own_words,
    placed_names,
    police,
    seats,
    universities,
    wholes,
    worldwide,
)
from graph.resolve.found import Found
from graph.resolve.keys import Keys
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.listed_regions import Region
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

_LEVELS = ("tỉnh ", "thành phố ", "quận ", "huyện ", "thị xã ")
_FUND = 4  # Words of a fund's name that no other fund has.
_CENTRE_TAIL = Tail(0, 0, None, "Trung ương")


class Bodies:
    """Enters the bodies of one document into its *ledger*."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._keys = Keys(text, regions)
        self.wholes: wholes.Wholes = {}
        """What parts without a superior belong to by the text: to be set before any of them is entered."""

    def enter(
        self,
        body: Body,
        position: int,
        kind: MentionKind | None,
        superior: str | None = None,
        *,
        parted: bool = False,
    ) -> str:
        """Enter *body*, whose *superior* may be known by its key, and what it is a part of; the key.

        Of one that has parts named with it, *parted*, a place tells enough.
        """
        body = seats.hosted(police.owned(placed_names.apart(body)), self._text, self._regions)
        if superior is None and names.of_centre(body):
            body = replace(body, superior=None, tail=_CENTRE_TAIL)
        region = seats.of(body, position, self._regions)
        body = seats.commanded(body, region)
        body = universities.called(body, region, self._regions.published)
        superior = superior or self._superior(body, position, region)
        kind = MentionKind.ORGANIZATION if kind is MentionKind.ORGANIZATION else MentionKind.AGENCY
        one = nationwide.entry(body, superior, self._text.text)
        if kind is MentionKind.AGENCY and one is not None:
            return self._ledger.enter(one).key
        entry = Entry(
            self._keys.of(body, position, kind, region, superior, parted=parted),
            kind,
            labels.of(body, region, self._ledger.label(superior) if superior else None),
            concept=names.concept(body) if kind is MentionKind.AGENCY else None,
            jurisdiction=self._jurisdiction(region),
            parent=superior or self._university(body, position),
        )
        return self._ledger.enter(entry).key

    def _university(self, body: Body, position: int) -> str | None:
        """The key of the university that the school *body* is of, where the words behind it tell one."""
        name = universities.over(body, self._text, self._regions.published)
        whole = listed.body(name) if name else None
        return self.enter(whole, position, MentionKind.AGENCY) if whole is not None else None

    def _superior(self, body: Body, position: int, region: Region | None) -> str | None:
        """The key of what *body* is a part of, as its name tells or, where it has no *region*, the text."""
        if (over := body.superior) is not None:
            kind = MentionKind.ORGANIZATION if over.organization else MentionKind.AGENCY
            return self.enter(over, position, kind, parted=True)
        whole = wholes.nearest(self.wholes, body, position) if region is None else None
        return self.enter(whole, position, MentionKind.AGENCY) if whole is not None else None

    def _jurisdiction(self, region: Region | None) -> str | None:
        """The key of *region*, entered as a place, where it is a unit of this country."""
        if region is None or region.unit is None or not region.unit.code:
            return None
        return self._ledger.enter(region.entry()).key

    def known(self, item: Found) -> str | None:
        """A body known without a head, by its full name; with a place behind it, its branch there."""
        found = listed.named(item.written)
        if found is None:
            return None
        outlet, place = found[0], found[1].lstrip("-– ")
        whole = self.outlet(outlet, item.span)
        if not place:
            return whole
        branch = listed.body(f"{outlet.name} {place}") if place.startswith(_LEVELS) else None
        if branch is not None:
            return self.enter(branch, item.span.start, outlet.kind)  # "NHCSXH tỉnh Hà Nam"
        key = f"{outlet.key}|{normalise(place)}"
        entry = Entry(key, outlet.kind, f"{outlet.name} - {place}", parent=whole)
        return self._ledger.enter(entry).key

    def outlet(self, outlet: Outlet, span: Span) -> str:
        """The key of a listed body that *span* names."""
        if body := listed.body(outlet.name):
            return self.enter(body, span.start, outlet.kind)
        return self._ledger.enter(Entry(outlet.key, outlet.kind, outlet.name)).key

    def unknown(self, span: Span) -> str:
        """A body that only its document knows."""
        kind = span.kind or MentionKind.AGENCY
        label = own_words.unmade(span.words(self._text.text))
        if span.rule.endswith("/fund") and len(label.split()) >= _FUND:
            key = f"{normalise(label)}|"
        else:
            key, label = worldwide.body(label) or (
                f"{worldwide.worded(label)}|{self._regions.scope}",
                label,
            )
        return self._ledger.enter(Entry(f"{kind.value}|{key}", kind, label)).key
