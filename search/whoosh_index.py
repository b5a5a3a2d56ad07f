"""The embedded index as readers see it: one generation, searched by any number of threads."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search import query as ask
from search import segmentation
from search.columns import ARTICLE, Columns
from search.highlight import Marker
from search.naming import Naming
from search.ports import Hit, Part, Request, Results, Suggestion
from search.ranking import ARTICLE_FIELDS, ENTITY_FIELDS, WHOLE, Found, Ranker
from search.suggest import Completions
from search.whoosh_reader import WhooshReader
from search.whoosh_writer import WhooshIndexWriter

__all__ = ["WhooshIndex", "WhooshIndexWriter"]

MAX_HITS = 1_000
MAX_FACET_VALUES = 30
# Where nothing holds all of a short query, a text that holds so much of it is shown.
_LOOSEST = 0.5


class WhooshIndex:
    """The index in *folder*, as it was when opened.

    Raises IndexDamaged where it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._reader = WhooshReader(folder)
        self._columns = Columns(self._reader.cards())
        self._naming = Naming(self._columns)
        self._ranker = Ranker(self._reader, self._columns, self._naming.folded)
        self._completions: Completions | None = None
        self._building = threading.Lock()

    def sequence(self) -> int:
        """The last sequence number of the archive's journal that this index has applied."""
        return self._reader.sequence

    def search(self, request: Request) -> Results:
        """Return what *request* finds; never raises for what a reader typed.

        Hits beyond the first *MAX_HITS* are counted, not shown.
        """
        query = ask.parse(request.words, compounds=segmentation.compounds)
        found = self._find(query)
        if request.sort is not None:
            of_sort = (
                self._columns.articles if request.sort == "article" else self._columns.entities
            )
            found.mask &= of_sort
        masks = self._columns.filtered(request.filters)
        passing = found.mask.copy()
        for mask in masks.values():
            passing &= mask
        size = max(request.size, 0)
        start = (max(request.page, 1) - 1) * size
        ranked = self._ranked(np.flatnonzero(passing), found, request)[:MAX_HITS]
        marker = Marker(query)
        hits = tuple(
            self._hit(int(number), float(found.scores[number]), marker)
            for number in ranked[start : start + size]
        )
        facets = {}
        if request.facets:
            facets = self._columns.tally(found.mask, masks, request.filters, limit=MAX_FACET_VALUES)
        return Results(total=int(passing.sum()), hits=hits, facets=facets)

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, best first."""
        with self._building:
            if self._completions is None:
                self._completions = Completions(self._naming.completable())
        return self._completions.complete(typed, limit=limit)

    def close(self) -> None:
        """Give back what the index holds."""
        self._reader.close()

    def _find(self, query: ask.Query) -> Found:
        columns = self._columns
        if not query.branches:
            everything = np.zeros_like(columns.live) if query.text else columns.live.copy()
            return Found(everything, self._naming.fame.copy())
        articles = self._ranker.find(query, ARTICLE_FIELDS)
        entities = self._ranker.find(query, ENTITY_FIELDS, share=WHOLE)
        if not articles.mask.any() and not entities.mask.any():
            articles = self._ranker.find(query, ARTICLE_FIELDS, share=_LOOSEST)
        self._naming.place(query, entities, articles)
        return Found(articles.mask | entities.mask, articles.scores + entities.scores)

    def _ranked(
        self, numbers: NDArray[np.intp], found: Found, request: Request
    ) -> NDArray[np.intp]:
        """Return *numbers* in the order asked for; ties keep the order of the index."""
        score = -found.scores[numbers]
        if request.order == "relevance":
            return numbers[np.argsort(score, kind="stable")]
        days = self._columns.first[numbers]
        # What has no date comes last either way.
        when = -days if request.order == "newest" else np.where(days, days, np.iinfo(np.int32).max)
        return numbers[np.lexsort((score, when))]

    def _hit(self, number: int, score: float, marker: Marker) -> Hit:
        card, record = self._columns.cards[number], self._reader.record(number)
        if card["t"] == ARTICLE:
            return Hit(
                iri=record["iri"],
                id=record["id"],
                sort="article",
                type=ARTICLE,
                title=marker.whole(record["title"]),
                snippet=marker.snippet(record["body"]),
                score=round(score, 4),
                published=record["published"] or None,
            )
        others = " · ".join(name for name in record["names"] if name != card["l"])
        return Hit(
            iri=record["iri"],
            id=record["iri"].rpartition("/")[2],
            sort="entity",
            type=card["t"],
            title=marker.whole(card["l"]),
            snippet=marker.snippet(others) if others else (Part(card["h"]),) if card["h"] else (),
            score=round(score, 4),
            hint=card["h"],
        )
