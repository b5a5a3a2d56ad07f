"""Query → results: the order of the steps, independent of the engine."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from search.asking import parsing
from search.asking import query as ask
from search.guessing import meant, offered
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.kept import Kept, one
from search.names import completions
from search.names.completions import Completions, Name
from search.names.naming import Naming
from search.ports import MAX_HITS, Hit, Request, Results, Suggestion
from search.ranking import ranker
from search.ranking.ranker import Found, Ranker
from search.ranking.weights import ARTICLE_FIELDS, ENTITY_FIELDS, WHOLE
from search.records.cards import ARTICLE, Card
from search.records.columns import Columns, Mask
from search.records.zones import Shown
from search.showing import shown
from search.showing.highlight import Marker
from search.words import analysis
from search.words.analysis import Analysis

MAX_FACET_VALUES = 30
# From so many of the best texts is learnt how words are written.
EXAMPLES = 8
# From so many texts, and so many characters of each, is learnt which words are neighbours.
SAMPLE = 3_000
BEGINNING = 1_500
# Bytes of tokens that are kept for the next page or query: those of two hundred news articles or more.
ANALYSED = 24 << 20
# Bytes of a token: its place in the five rows of an analysis, and two numbers; its letters are shared.
_TOKEN = 120
# Queries whose finds are kept for their next page, facet or file; five bytes a record each.
UNDERSTOOD = 16


class Source(ranker.Source, Protocol):
    """One generation of records as an engine keeps them; may be asked by any thread."""

    def cards(self) -> Iterator[Card]:
        """Yield what every search needs of each record, in the order of their numbers."""
        ...

    def record(self, number: int) -> Shown:
        """Return what is shown of an article."""
        ...

    def tokens(self, field: str) -> list[tuple[str, int]]:
        """Return each token of *field* and the number of records that hold it."""
        ...


class Searching:
    """Answers what is asked of *source*, whose records never change; by any number of threads."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._columns = Columns(source.cards())
        self._naming = Naming(self._columns, source)
        self._ranker = Ranker(source, self._columns)
        self._tokens: Kept[int, tuple[Analysis, Analysis]] = Kept(ANALYSED, weight)
        self._meant: Kept[tuple[str, bool, bool], meant.Meaning[Found]] = Kept(UNDERSTOOD, one)
        self._completions: Completions | None = None
        self._words: tuple[Speller, Marks] | None = None
        self._building = threading.Lock()

    def search(self, request: Request) -> Results:
        """Return what *request* finds; never raises for what a reader typed.

        Hits beyond the first *MAX_HITS* are counted, not shown.
        """
        meaning = self._understood(request.words, literal=request.literal, advice=request.advice)
        results = self._results(request, meaning.query, meaning.found)
        maybe = meaning.maybe if request.page <= 1 else None
        return replace(results, instead=meaning.instead, maybe=maybe)

    def hits(self, request: Request) -> Iterator[Hit]:
        """Yield all hits of *request* in its order, however many, unmarked; its page is left aside."""
        found = self._understood(request.words, literal=request.literal, advice=True).found
        _, _, passing = self._passing(request, found)
        for number in map(int, self._ranked(np.flatnonzero(passing), found, request)):
            yield self._hit(number, float(found.scores[number]), None)

    def find(self, query: ask.Query, *, share: float | None = None) -> Found:
        """Return what matches; *share* of the weight of its words is enough, if given."""
        columns = self._columns
        if not query.branches:
            everything = np.zeros_like(columns.live) if query.text else columns.live.copy()
            return Found(everything, self._naming.fame.copy())
        articles = self._ranker.find(query, ARTICLE_FIELDS, share=share)
        entities = self._ranker.find(query, ENTITY_FIELDS, share=WHOLE)
        self._naming.place(query, entities, articles)
        return Found(articles.mask | entities.mask, articles.scores + entities.scores)

    def count(self, found: Found) -> int:
        """Return how many records were found."""
        return int(found.mask.sum())

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, else what it probably means, best first."""
        return offered.suggest(typed, self, limit=limit)

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, best first."""
        with self._building:
            if self._completions is None:
                self._completions = Completions(self._names(), partial(_suggestion, self._columns))
        return self._completions.complete(typed, limit=limit)

    def named(self, words: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return entities that hold all of *words*, or are named by them, best first."""
        query = parsing.parse(words)
        found = self._ranker.find(query, ENTITY_FIELDS, share=WHOLE)
        nothing = Found(np.zeros_like(found.mask), np.zeros_like(found.scores))
        self._naming.place(query, found, nothing)
        numbers = np.flatnonzero(found.mask)
        best = numbers[np.argsort(-found.scores[numbers], kind="stable")][:limit]
        return tuple(_suggestion(self._columns, int(number)) for number in best)

    def warm(self) -> None:
        """Make what the first search and the first suggestion would otherwise wait for."""
        speller, _ = self.learnt()
        self.complete("", limit=1)
        # Reading a sample of the texts takes seconds: searches go on meanwhile with what is known.
        texts = int(self._columns.articles.sum())
        self._words = speller, Marks(self._source.tokens("text"), self._sample(), texts=texts)
        self._meant.clear()

    def examples(self, found: Found) -> Iterator[Analysis]:
        """Yield the tokens of the best texts found."""
        numbers = np.flatnonzero(found.mask)
        for number in numbers[np.argsort(-found.scores[numbers], kind="stable")][:EXAMPLES]:
            if self._columns.entities[number]:
                yield analysis.analyse(" | ".join(self._columns.cards[number]["s"]))
            else:
                yield from self._analysed(int(number))

    def learnt(self) -> tuple[Speller, Marks]:
        """Return what knows the words of these records; made when first needed."""
        with self._building:
            if self._words is None:
                tokens = self._source.tokens("text")
                lexicon = meant.lexicon(tokens, self._source.tokens("name_folded"))
                self._words = _speller(lexicon, self._source), Marks(tokens)
            return self._words

    def _names(self) -> Iterator[tuple[int, Name]]:
        """Yield every spelling of every entity, and every title, with the number of its record."""
        for number in map(int, np.flatnonzero(self._columns.live)):
            yield from ((number, name) for name in completions.names(self._columns.cards[number]))

    def _results(self, request: Request, query: ask.Query, found: Found) -> Results:
        matched, masks, passing = self._passing(request, found)
        size = max(request.size, 0)
        start = (max(request.page, 1) - 1) * size
        ranked = self._ranked(np.flatnonzero(passing), found, request)[:MAX_HITS]
        marker = Marker(query) if request.marking else None
        hits = tuple(
            self._hit(int(number), float(found.scores[number]), marker)
            for number in ranked[start : start + size]
        )
        facets = {}
        if request.facets:
            facets = self._columns.tally(matched, masks, request.filters, limit=MAX_FACET_VALUES)
        return Results(total=int(passing.sum()), hits=hits, facets=facets)

    def _understood(self, words: str, *, literal: bool, advice: bool) -> meant.Meaning[Found]:
        request = Request(words, literal=literal, advice=advice)
        return self._meant.get((words, literal, advice), lambda: meant.understand(request, self))

    def _passing(self, request: Request, found: Found) -> tuple[Mask, dict[str, Mask], Mask]:
        """Return what of *found* is of the sort asked for, the filters, and what passes all."""
        matched = found.mask.copy()
        if request.sort is not None:
            matched &= (
                self._columns.articles if request.sort == "article" else self._columns.entities
            )
        masks = self._columns.filtered(request.filters)
        passing = matched.copy()
        for mask in masks.values():
            passing &= mask
        return matched, masks, passing

    def _analysed(self, number: int) -> tuple[Analysis, Analysis]:
        """Return the tokens of an article's title and body."""

        def analysed() -> tuple[Analysis, Analysis]:
            record = self._source.record(number)
            return analysis.analyse(record["title"]), analysis.analyse(record["body"])

        return self._tokens.get(number, analysed)

    def _sample(self) -> Iterator[tuple[Analysis, ...]]:
        """Yield the tokens of some articles, evenly spread: their titles and how they begin."""
        numbers = np.flatnonzero(self._columns.articles)
        for number in numbers[:: max(len(numbers) // SAMPLE, 1)]:
            record = self._source.record(int(number))
            yield tuple(map(analysis.analyse, (record["title"], record["body"][:BEGINNING])))

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

    def _hit(self, number: int, score: float, marker: Marker | None) -> Hit:
        card = self._columns.cards[number]
        if card["t"] != ARTICLE:
            return shown.entity(card, marker, score)
        if marker is None:
            return shown.unmarked(card["i"], card["l"], score, published=card["d"])
        record = self._source.record(number)
        return shown.article(record, marker, self._analysed(number), score)


def weight(_key: object, texts: Iterable[Analysis]) -> int:
    """Return about how many bytes the tokens of *texts* take."""
    return sum(_TOKEN * (len(text) + 1) for text in texts)


def _suggestion(columns: Columns, number: int) -> Suggestion:
    return completions.suggestion(columns.cards[number])


def _speller(lexicon: Mapping[str, int], source: Source) -> Speller:
    """Return what mends words; it holds *source* alone, for who holds it must be freed with the index."""
    return Speller(lexicon, partial(_together, source))


def _together(source: Source, pair: str) -> int:
    return len(source.postings("pairs", pair).ids)
