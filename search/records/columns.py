"""What every search needs of every record, in arrays: kinds, dates, lengths, facets."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graph import vietnamese
from ontology import units
from search.kept import Kept, one
from search.ports import FACETS, FacetValue
from search.records.cards import ARTICLE, Card, Cards, Entries, Lookup

# Newest first, whatever their counts; the others commonest first.
CALENDAR = frozenset({"year", "month"})
# Labels that are kept at hand for the next page of facets.
_LABELS = 4_096

Mask = NDArray[np.bool_]


class Facet:
    """The values of one facet: record *records[i]* has the value *values[codes[i]]*."""

    def __init__(self, values: Iterable[str], records: Sequence[int], codes: Sequence[int]) -> None:
        self.values = tuple(values)
        self.records: NDArray[np.int32] = np.array(records, np.int32)
        self.codes: NDArray[np.int32] = np.array(codes, np.int32)
        self._numbers = Lookup(Entries((value, code) for code, value in enumerate(self.values)))

    def code(self, value: str) -> int | None:
        """Return the code of *value*, None where no record has it."""
        return next((c for c in self._numbers.find(value) if self.values[c] == value), None)

    def having(self, chosen: Iterable[int], size: int) -> Mask:
        """Return which of *size* records have one of the values with the codes *chosen*."""
        wanted = np.zeros(len(self.values), np.bool_)
        wanted[list(chosen)] = True
        mask = np.zeros(size, np.bool_)
        mask[self.records[wanted[self.codes]]] = True
        return mask

    def counts(self, mask: Mask) -> NDArray[np.int64]:
        """Return how many of the records in *mask* have each value."""
        return np.bincount(self.codes[mask[self.records]], minlength=len(self.values))


class _Rows:
    """A facet while records are added."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._records = array("i")
        self._coded = array("i")

    def add(self, record: int, values: Iterable[str]) -> None:
        for value in values:
            self._records.append(record)
            self._coded.append(self._codes.setdefault(value, len(self._codes)))

    def facet(self) -> Facet:
        return Facet(self._codes, self._records, self._coded)


class _BareNames:
    """The bare names of the values of a facet, looked through for words."""

    def __init__(self, names: Iterable[str]) -> None:
        text = bytearray()
        ends = array("q")
        for name in names:
            text += f" {name} \n".encode()
            ends.append(len(text))
        self._text = bytes(text)
        self._ends = np.array(ends, np.int64)

    def holding(self, words: Iterable[str]) -> NDArray[np.int64]:
        """Return the codes of the values whose names hold all of *words*, rising."""
        held = np.arange(len(self._ends))
        for word in dict.fromkeys(words):
            places = _occurrences(self._text, f" {word} ".encode())
            held = np.intersect1d(held, np.searchsorted(self._ends, places, side="right"))
        return held


class Columns:
    """The cards of all records, turned on their side. *live* are those that are not replaced.

    *first* and *last* bound the day of publication as YYYYMMDD, 0 where unknown; *order* sorts by it.
    """

    def __init__(self, cards: Iterable[Card]) -> None:
        """Take over *cards*; the values of their facets are moved out of them."""
        self.cards = Cards()
        rows = {name: _Rows() for name in FACETS}
        lengths, titles, popularity = array("f"), array("i"), array("f")
        first, last, articles, entities = array("i"), array("i"), array("b"), array("b")
        names: list[str] = []
        addresses = Entries()
        for number, card in enumerate(cards):
            kind = card.get("t", "")
            for name, values in card.pop("f", {}).items():
                if name in rows:
                    rows[name].add(number, values)
            if kind:
                rows["kind"].add(number, (kind,))
            articles.append(kind == ARTICLE)
            entities.append(bool(kind) and kind != ARTICLE)
            lengths.append(card.get("n", 0))
            titles.append(card.get("h", 0) if kind == ARTICLE else 0)
            popularity.append(card.get("a", 0))
            since, until = bounds_of(card.get("d", ""))
            first.append(since)
            last.append(until)
            if entities[-1]:
                addresses.add(card["i"], number)
            names.append(card["p"][0] if entities[-1] else "")
            self.cards.append(card)
        self.size = len(self.cards)
        self.articles: Mask = np.array(articles, np.bool_)
        self.entities: Mask = np.array(entities, np.bool_)
        self.live: Mask = self.articles | self.entities
        self.lengths = np.array(lengths, np.float32)
        self.titles = np.array(titles, np.int32)
        self.popularity = np.array(popularity, np.float32)
        self.first, self.last = np.array(first, np.int32), np.array(last, np.int32)
        self._addresses = Lookup(addresses)
        self.facets = {name: some.facet() for name, some in rows.items()}
        self._bare = {
            name: _BareNames(self._bare_name(value, names) for value in facet.values)
            for name, facet in self.facets.items()
        }
        self._labels: Kept[str, str] = Kept(_LABELS, one)

    def label(self, value: str) -> str:
        """Return how a facet's value is called: by the label of its entity, otherwise as it is."""
        return self._labels.get(value, lambda: self._label(value))

    def _label(self, value: str) -> str:
        for number in self._addresses.find(value):
            card = self.cards[number]
            if card["i"] == value:
                return str(card["l"])
        # A unit that other places lie in may be named by no text.
        return unit_name(value) or value

    def _bare_name(self, value: str, names: Sequence[str]) -> str:
        known = self._addresses.find(value)
        if len(known) == 1:
            return names[known[0]]
        return vietnamese.fold(self._label(value)).replace("-", " ")

    def filtered(self, filters: Mapping[str, tuple[str, ...]]) -> dict[str, Mask]:
        """Return, for each facet that is filtered, the records that pass it."""
        masks = {}
        for name, values in filters.items():
            facet = self.facets.get(name)
            if facet is not None and values:
                codes = [code for value in values if (code := facet.code(value)) is not None]
                masks[name] = facet.having(codes, self.size)
        return masks

    def named(self, name: str, folded: Sequence[str]) -> Mask:
        """Return the records with a value of facet *name* whose bare name holds all of *folded*."""
        facet = self.facets.get(name)
        if facet is None:
            return np.zeros(self.size, np.bool_)
        return facet.having(self._bare[name].holding(folded), self.size)

    def published(self, since: str, until: str) -> Mask:
        """Return the records that may have been published within [*since*, *until*]."""
        mask = self.last > 0
        if since:
            mask &= self.last >= int(since.replace("-", ""))
        if until:
            mask &= self.first <= int(until.replace("-", ""))
        return mask

    def tally(
        self,
        matched: Mask,
        masks: Mapping[str, Mask],
        chosen: Mapping[str, tuple[str, ...]],
        *,
        limit: int,
    ) -> dict[str, tuple[FacetValue, ...]]:
        """Return the values of each facet among *matched* that pass all filters but the facet's own."""
        found = {}
        for name in FACETS:
            mask = matched.copy()
            for other, passing in masks.items():
                if other != name:
                    mask &= passing
            facet = self.facets[name]
            counts = facet.counts(mask)
            on = set(chosen.get(name, ()))
            codes = _best(facet.values, counts, limit, newest=name in CALENDAR)
            known = {facet.code(value) for value in on} - {None, *codes}
            codes += sorted(code for code in known if code is not None)
            shown = tuple(
                FacetValue(value, self.label(value), int(counts[code]), value in on)
                for code, value in ((code, facet.values[code]) for code in codes)
            )
            if shown:
                found[name] = shown
        return found


def _best(
    values: Sequence[str], counts: NDArray[np.int64], limit: int, *, newest: bool
) -> list[int]:
    some = np.flatnonzero(counts)
    if newest:
        return sorted(map(int, some), key=lambda code: values[code], reverse=True)[:limit]
    if len(some) > limit:
        some = some[np.argpartition(-counts[some], limit - 1)[:limit]]
    return sorted(map(int, some), key=lambda code: (-counts[code], values[code]))


def _occurrences(text: bytes, wanted: bytes) -> list[int]:
    places = []
    at = text.find(wanted)
    while at >= 0:
        places.append(at)
        # The space behind a word may be the one before the next.
        at = text.find(wanted, at + len(wanted) - 1)
    return places


def unit_name(value: str) -> str | None:
    """Return the name of the administrative unit with the address *value*, None for anything else."""
    unit = units.by_slug().get(value.rpartition("/")[2])
    return None if unit is None else unit.name


def bounds_of(published: str) -> tuple[int, int]:
    """Return the first and last day that an ISO date may mean, as YYYYMMDD."""
    if not published:
        return 0, 0
    year, month, day = (*published.split("-"), "", "")[:3]
    return (
        int(f"{year}{month or '01'}{day or '01'}"),
        int(f"{year}{month or '12'}{day or '31'}"),
    )
