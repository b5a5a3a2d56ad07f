"""Which records a query finds, and in which order: BM25 over zones, computed on whole arrays.

Each engine-neutral node of a query gives two arrays over all records: which match, and how well.
A text matches words where it holds most of what they say, measured by how rare each is: all of a
short query, less and less of a longer one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from search.asking import query as ask
from search.ranking import weights
from search.ranking.runs import Ids, Places, in_a_row, shared
from search.ranking.weights import (
    DAY_WEIGHT,
    EXACT_NUMBER,
    HALF_MARKED,
    K1,
    LOOSE_SHARE,
    NEAR_BEST,
    PAIR_WEIGHT,
    STRICT_SYLLABLES,
    WHOLE,
    B,
    Fields,
)
from search.records.columns import Columns, Mask
from search.words.analysis import Analysis

Scores = NDArray[np.float32]

# What so few of the records that hold a token are asked for is read alone, not all that hold it.
RARELY = 128


class Postings(Protocol):
    """Record numbers, rising, and the weight of a token in each."""

    @property
    def ids(self) -> NDArray[np.int32]: ...
    @property
    def weights(self) -> NDArray[np.float32]: ...


class Source(Protocol):
    """Where postings come from."""

    def postings(self, field: str, token: str) -> Postings:
        """Return where *token* stands."""
        ...

    def held(self, field: str, token: str) -> int:
        """Return how many records hold *token*."""
        ...

    def places(self, field: str, token: str, among: Ids) -> Places:
        """Return where *token* stands in those of the records *among*, rising, that hold it."""
        ...


@dataclass(slots=True)
class Found:
    """Which records match, and how well."""

    mask: Mask
    scores: Scores


class Ranker:
    """Ranks the records of one generation."""

    def __init__(self, source: Source, columns: Columns) -> None:
        self._source = source
        self._columns = columns
        articles = columns.articles
        count = int(articles.sum())
        mean = float(columns.lengths[articles].mean()) if count else 1.0
        self._count = {"text": max(count, 1), "name": max(int(columns.entities.sum()), 1)}
        self._norm: NDArray[np.float32] = np.where(
            articles, K1 * (1 - B + B * columns.lengths / max(mean, 1.0)), K1
        ).astype(np.float32)

    def find(self, query: ask.Query, fields: Fields, *, share: float | None = None) -> Found:
        """Return what matches *query* among the records that have *fields*.

        *share* overrides the part of the weight of words that must be found.
        """
        found = Found(self._nothing(), self._zeros())
        for branch in query.branches:
            one = self._branch(branch, query, fields, share)
            found.mask |= one.mask
            np.maximum(found.scores, np.where(one.mask, one.scores, 0), out=found.scores)
        of_sort = self._columns.articles if fields.pairs else self._columns.entities
        found.mask &= of_sort
        found.scores[~found.mask] = 0
        return found

    def _branch(
        self, branch: ask.Branch, query: ask.Query, fields: Fields, share: float | None
    ) -> Found:
        found = Found(self._columns.live.copy(), self._zeros())
        for node in branch.wanted:
            one = self._node(node, query, fields, share)
            found.mask &= one.mask
            found.scores += one.scores
        for node in branch.unwanted:
            found.mask &= ~self._node(node, query, fields, share).mask
        return found

    def _node(self, node: ask.Node, query: ask.Query, fields: Fields, share: float | None) -> Found:
        match node:
            case ask.Words():
                return self._words(node, query, fields, share)
            case ask.Phrase(tokens):
                return self._phrase(tokens, self._field(query, fields), fields)
            case ask.Number(keys, tokens):
                return self._exactly("number", keys, tokens, fields)
            case ask.Domain(name, tokens):
                return self._exactly("domain", (name,), tokens, fields)
            case ask.Title(tokens):
                return self._title(tokens, self._field(query, fields), fields)
            case ask.Chosen(facet, folded):
                return Found(self._columns.named(facet, folded), self._zeros())
            case ask.Published(since, until):
                return Found(self._columns.published(since, until), self._zeros())

    def _field(self, query: ask.Query, fields: Fields) -> str:
        return fields.folded if query.bare else fields.marked

    def _words(
        self, words: ask.Words, query: ask.Query, fields: Fields, share: float | None
    ) -> Found:
        tokens = words.tokens
        scores, held = self._zeros(), self._zeros()
        total = 0.0
        days = weights.whole_days(words) if fields.pairs else ()
        for day in dict.fromkeys(day.iso for day in days):
            # A day is one thing, however it is written: the words and figures in it say nothing else.
            postings = self._source.postings("day", day)
            rare = self._rarity(postings, fields)
            total += rare
            held[postings.ids] += rare
            self._add(scores, postings, DAY_WEIGHT * rare)
        inside = frozenset(day.iso for day in days)
        for syllable, folded, dated in weights.distinct(words):
            if dated & inside:
                continue
            half = not query.bare and syllable == folded and syllable.isalpha()
            plain = query.bare or half
            token, field = (folded, fields.folded) if plain else (syllable, fields.marked)
            postings = self._source.postings(field, token)
            rare = self._rarity(postings, fields)
            total += rare
            holding = postings.ids if not dated else self._or_dated(postings.ids, dated)
            held[holding] += rare
            if half:
                self._add(scores, postings, rare * HALF_MARKED)
                same = self._source.postings(fields.marked, syllable)
                self._add(scores, same, self._rarity(same, fields) * (1 - HALF_MARKED))
            else:
                self._add(scores, postings, rare)
        self._add_words_beyond(scores, words, query, fields)
        long = share is None and len(tokens) > STRICT_SYLLABLES
        if share is None:
            share = LOOSE_SHARE if long else WHOLE
        mask = held >= max(share * total, 1e-6)
        if long:
            mask |= scores >= NEAR_BEST * max(float(scores.max(initial=0)), 1e-6)
        return Found(mask, scores)

    def _or_dated(self, ids: NDArray[np.int32], days: frozenset[str]) -> NDArray[np.int32]:
        """Return *ids* and the records that give one of *days* in another form."""
        return np.union1d(ids, np.concatenate([self._source.postings("day", d).ids for d in days]))

    def _add_words_beyond(
        self, scores: Scores, words: ask.Words, query: ask.Query, fields: Fields
    ) -> None:
        """Add what compounds and pairs say: they rank, but nothing must hold them."""
        tokens = words.tokens
        more: list[tuple[str, str, float]] = []
        if not query.bare:
            more += ((fields.marked, compound, 1.0) for _, compound in tokens.compounds)
        if fields.pairs:
            days = weights.whole_days(words)
            more += (
                (fields.pairs, pair, PAIR_WEIGHT)
                for i, pair in enumerate(tokens.pairs())
                if not any(day.first <= i < day.last - 1 for day in days)
            )
        for field, token, weight in dict.fromkeys(more):
            postings = self._source.postings(field, token)
            self._add(scores, postings, weight * self._rarity(postings, fields))

    def _phrase(self, tokens: Analysis, field: str, fields: Fields) -> Found:
        ids, places = self._runs(tokens, field, fields)
        return self._said(tokens, field, fields, ids, places)

    def _exactly(
        self, field: str, keys: tuple[str, ...], tokens: Analysis, fields: Fields
    ) -> Found:
        """Find the whole token, and below it the records that hold its parts one after the other."""
        ids, places = self._runs(tokens, fields.folded, fields)
        whole = [self._source.postings(field, key).ids for key in keys]
        every = np.unique(np.concatenate((ids, *whole)))
        if len(every) > len(ids):
            places = {}
        found = self._said(tokens, fields.folded, fields, every, places)
        for exact in whole:
            found.scores[exact] += EXACT_NUMBER
        return found

    def _said(
        self, tokens: Analysis, field: str, fields: Fields, ids: Ids, places: Mapping[str, Places]
    ) -> Found:
        """Score *ids* by the syllables of *tokens*, whose *places* there were read, or are now."""
        found = Found(self._nothing(), self._zeros())
        found.mask[ids] = True
        for syllable in dict.fromkeys(_syllables(tokens, field, fields)):
            held = self._source.held(field, syllable)
            said: Postings | Places | None = places.get(syllable)
            if said is None and len(ids) * RARELY < held:
                said = self._source.places(field, syllable, ids)
            self._add(
                found.scores,
                said or self._source.postings(field, syllable),
                weights.rarity(held, self._count[fields.marked]),
            )
        return found

    def _title(self, tokens: Analysis, field: str, fields: Fields) -> Found:
        """Find articles whose first places, those of the title, hold every token."""
        source = self._source
        read: dict[str, Places] = {}
        syllables = dict.fromkeys(_syllables(tokens, field, fields))
        ids = np.flatnonzero(self._columns.articles).astype(np.int32)
        for syllable in sorted(syllables, key=partial(source.held, field)):
            read[syllable] = places = source.places(field, syllable, ids)
            ids = places.ids[places.firsts() < self._columns.titles[places.ids]]
        return self._said(tokens, field, fields, ids, read)

    def _runs(
        self, tokens: Analysis, field: str, fields: Fields
    ) -> tuple[Ids, Mapping[str, Places]]:
        """Return the records that hold *tokens* one after the other, and the places read for it."""
        source = self._source
        syllables = _syllables(tokens, field, fields)
        if len(syllables) == 1:
            return source.postings(field, syllables[0]).ids, {}
        if fields.pairs:
            some = shared([source.postings(fields.pairs, one).ids for one in {*tokens.pairs()}])
            if len(syllables) == 2 and field == fields.folded:
                return some, {}
        else:
            some = shared([source.postings(field, one).ids for one in {*syllables}])
        held, places = partial(source.held, field), partial(source.places, field)
        return in_a_row(syllables, held, places, among=some)

    def _add(self, scores: Scores, postings: Postings | Places, factor: float) -> None:
        ids, said = postings.ids, postings.weights
        scores[ids] += factor * (K1 + 1) * said / (said + self._norm[ids])

    def _rarity(self, postings: Postings, fields: Fields) -> float:
        return weights.rarity(len(postings.ids), self._count[fields.marked])

    def _zeros(self) -> Scores:
        return np.zeros(self._columns.size, np.float32)

    def _nothing(self) -> Mask:
        return np.zeros(self._columns.size, np.bool_)


def _syllables(tokens: Analysis, field: str, fields: Fields) -> tuple[str, ...]:
    return tokens.folded if field == fields.folded else tokens.syllables
