"""When a query names an entity, and what entities and articles are called as one types."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from search import analysis
from search import query as ask
from search.columns import ARTICLE, Columns
from search.ports import Suggestion
from search.ranking import EXACT_NUMBER, Found, Scores
from search.suggest import Name

# Entities that the query names stand above all articles, so many of them at most.
NAMED = 3
ABOVE = 10_000.0
# A query names an entity if it says so much of its label, or the whole of one of its spellings.
SHARE = 0.6


class Naming:
    """The names of one generation. *folded* maps a facet's value to its bare name."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self.fame: Scores = np.where(columns.entities, np.log1p(columns.popularity), 0).astype(
            np.float32
        )
        self.folded: dict[str, str] = {}
        self._spelled: dict[str, set[int]] = {}
        for number in map(int, np.flatnonzero(columns.entities)):
            card = columns.cards[number]
            self.folded[card["i"]] = card["p"][0]
            for spelled in card["p"]:
                self._spelled.setdefault(spelled, set()).add(number)

    def place(self, query: ask.Query, entities: Found, articles: Found) -> None:
        """Score *entities* so that those which *query* names precede all *articles*.

        The others stand among the articles, by how much of their name the query says.
        """
        numbers = np.flatnonzero(entities.mask)
        if not len(numbers):
            entities.scores[:] = 0
            return
        said = sum(
            len(node.tokens)
            for node in query.nodes()
            if isinstance(node, ask.Words | ask.Phrase | ask.Number | ask.Domain)
        )
        numbered = entities.scores[numbers] >= EXACT_NUMBER
        typed = " ".join(analysis.analyse(query.text).folded)
        alike = self._spelled.get(typed, set())
        exact = numbered | np.isin(numbers, list(alike))
        share = np.minimum(said / np.maximum(self._columns.lengths[numbers], 1), 1)
        fame = np.minimum(self.fame[numbers] / 20, 0.3)
        best = float(articles.scores[articles.mask].max(initial=0)) or 1.0
        entities.scores[:] = 0
        entities.scores[numbers] = best * (0.6 * share + fame)
        nearness = exact.astype(np.float32) + share + fame
        for i in np.argsort(-nearness, kind="stable")[:NAMED]:
            if exact[i] or share[i] >= SHARE:
                entities.scores[numbers[i]] = ABOVE + nearness[i]

    def completable(self) -> Iterator[Name]:
        """Yield every spelling of every entity, and every title, with its weight."""
        for number in map(int, np.flatnonzero(self._columns.live)):
            yield from names(self._columns.cards[number])


def names(card: Mapping[str, Any]) -> Iterator[Name]:
    """Yield every spelling of the record with this *card*, with its weight."""
    article = card["t"] == ARTICLE
    suggestion = Suggestion(card["l"], card["i"], card["t"], "" if article else card["h"])
    if article:
        yield Name(card["l"], card["p"][0], suggestion, 0.0)
        return
    for name, spelled in zip(card["s"], card["p"], strict=True):
        # A label leads before another spelling of something as well known.
        known = math.log1p(card["a"]) + (0.5 if name == card["l"] else 0)
        yield Name(name, spelled, suggestion, 1 + known)
