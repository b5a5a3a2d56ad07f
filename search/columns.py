"""What every search needs of every record, side by side in arrays: kinds, dates, lengths, facets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph import vietnamese
from ontology import units
from search.ports import FacetValue

ARTICLE = "article"
FACETS = ("kind", "field", "place", "agency", "person", "type", "year", "month")
# Newest first, whatever their counts; the others commonest first.
CALENDAR = frozenset({"year", "month"})

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one facet: record *records[i]* has the value *values[codes[i]]*."""

    values: tuple[str, ...]
    records: NDArray[np.int32]
    codes: NDArray[np.int32]

    def having(self, chosen: Iterable[int], size: int) -> Mask:
        """Return which of *size* records have one of the values with the codes *chosen*."""
        mask = np.zeros(size, np.bool_)
        mask[self.records[np.isin(self.codes, list(chosen))]] = True
        return mask

    def counts(self, mask: Mask) -> NDArray[np.int64]:
        """Return how many of the records in *mask* have each value."""
        return np.bincount(self.codes[mask[self.records]], minlength=len(self.values))


class Columns:
    """The cards of all records, turned on their side. *live* are those that are not replaced.

    *first* and *last* bound the day of publication as YYYYMMDD, 0 where unknown; *order* sorts by it.
    """

    def __init__(self, cards: Sequence[dict[str, Any]]) -> None:
        """Take over *cards*; the values of their facets are moved out of them."""
        self.size = len(cards)
        facets = [card.pop("f", {}) for card in cards]
        self.cards = cards
        kinds = [card.get("t", "") for card in cards]
        self.live: Mask = np.array([bool(kind) for kind in kinds], np.bool_)
        self.articles: Mask = np.array([kind == ARTICLE for kind in kinds], np.bool_)
        self.entities: Mask = self.live & ~self.articles
        self.lengths = np.array([card.get("n", 0) for card in cards], np.float32)
        self.titles = np.array(
            [
                card.get("h", 0) if kind == ARTICLE else 0
                for card, kind in zip(cards, kinds, strict=True)
            ],
            np.int32,
        )
        self.popularity = np.array([card.get("a", 0) for card in cards], np.float32)
        days = [bounds_of(card.get("d", "")) for card in cards]
        self.first = np.array([first for first, _ in days], np.int32)
        self.last = np.array([last for _, last in days], np.int32)
        self.labels: dict[str, str] = {
            card["i"]: card["l"]
            for card, kind in zip(cards, kinds, strict=True)
            if kind not in ("", ARTICLE)
        }
        self.facets = {
            name: _facet([values.get(name, ()) for values in facets])
            for name in FACETS
            if name != "kind"
        }
        self.facets["kind"] = _facet([(kind,) if kind else () for kind in kinds])

    def label(self, value: str) -> str:
        """Return how a facet's value is called: by the label of its entity, otherwise as it is.

        A unit that other places lie in may be named by no text.
        """
        return self.labels.get(value) or unit_name(value) or value

    def filtered(self, filters: Mapping[str, tuple[str, ...]]) -> dict[str, Mask]:
        """Return, for each facet that is filtered, the records that pass it."""
        masks = {}
        for name, values in filters.items():
            facet = self.facets.get(name)
            if facet is not None and values:
                wanted = set(values)
                codes = [code for code, value in enumerate(facet.values) if value in wanted]
                masks[name] = facet.having(codes, self.size)
        return masks

    def named(self, name: str, folded: Sequence[str], fold: Mapping[str, str]) -> Mask:
        """Return the records with a value of facet *name* whose folded name holds all of *folded*."""
        facet = self.facets.get(name)
        if facet is None:
            return np.zeros(self.size, np.bool_)
        codes = [
            code
            for code, value in enumerate(facet.values)
            if set(folded) <= set(self._folded(value, fold).split())
        ]
        return facet.having(codes, self.size)

    def _folded(self, value: str, fold: Mapping[str, str]) -> str:
        return fold.get(value) or vietnamese.fold(self.label(value)).replace("-", " ")

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
            if on:
                values = enumerate(facet.values)
                codes += [code for code, value in values if value in on and code not in codes]
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


def _facet(rows: Sequence[Iterable[str]]) -> Facet:
    codes: dict[str, int] = {}
    records: list[int] = []
    coded: list[int] = []
    for number, values in enumerate(rows):
        for value in values:
            records.append(number)
            coded.append(codes.setdefault(value, len(codes)))
    return Facet(tuple(codes), np.array(records, np.int32), np.array(coded, np.int32))


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
