"""The index on an OpenSearch server as readers see it: one generation of it.

The same questions get the same records as from the embedded index, in an order that differs only where
Lucene rounds the length of a text. A search is asked in up to three steps, since a later one needs the
numbers of an earlier: how rare its words are, how well the best texts and names fit, the page itself.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.errors import MinhBachError
from search.asking import parsing
from search.asking import query as ask
from search.guessing import meant, offered
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.kept import Kept, one
from search.opensearch import facets, vocabulary
from search.opensearch.connection import Json, Server
from search.opensearch.dsl import NOTHING, Dsl, all_of, any_of
from search.opensearch.naming import Candidates, summed
from search.opensearch.reader import OpenSearchReader, total
from search.opensearch.translation import ARTICLES, ENTITIES, translate
from search.ports import MAX_HITS, Hit, Request, Results, Suggestion, plain
from search.ranking.weights import WHOLE
from search.searching import ANALYSED, EXAMPLES, weight
from search.showing import shown
from search.showing.highlight import Marker
from search.words import analysis
from search.words.analysis import Analysis

_LOG = logging.getLogger(__name__)
# Queries whose first steps are kept for their next page or facet.
_KEPT = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What finds and scores the records of a query, and how many there are."""

    query: Dsl
    count: int


class OpenSearchIndex:
    """The index that *folder* names, on *server*; searched by any number of threads.

    Nothing is asked of the server before it is needed. What it cannot answer wholly raises
    IndexUnavailable, an index that is gone IndexDamaged.
    """

    def __init__(self, server: Server, folder: Path) -> None:
        self._reader = OpenSearchReader(server, folder)
        self._tokens: Kept[tuple[str, str], tuple[Analysis, Analysis]] = Kept(ANALYSED, weight)
        self._found: Kept[tuple[ask.Query, float | None], Found] = Kept(_KEPT, one)
        self._learning = threading.Lock()
        self._words: tuple[Speller, Marks] | None = None

    def search(self, request: Request) -> Results:
        """Return what *request* finds; never raises for what a reader typed.

        Hits beyond the first *MAX_HITS* are counted, not shown.
        """
        meaning = meant.understand(request, self)
        results = self._results(request, meaning.query, meaning.found)
        return replace(results, instead=meaning.instead, maybe=meaning.maybe)

    def hits(self, request: Request) -> Iterator[Hit]:
        """Yield all hits of *request* in its order, however many, unmarked; its page is left aside."""
        meaning = meant.understand(replace(request, page=1), self)
        body: Json = {
            "query": _sorted_out(request, meaning.found.query),
            "size": MAX_HITS,
            "sort": _ORDERS[request.order],
            "track_scores": True,
            "track_total_hits": False,
            "_source": ["card", "shown.iri", "shown.title", "shown.published"],
        }
        masks = facets.filters(request.filters)
        if masks:
            body["post_filter"] = all_of(list(masks.values()))
        while True:
            found = self._reader.search(body)["hits"]["hits"]
            yield from (self._hit(hit, None) for hit in found)
            if len(found) < MAX_HITS:
                return
            body["search_after"] = found[-1]["sort"]

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, else what it probably means, best first."""
        return offered.suggest(typed, self, limit=limit)

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return entities and titles that begin as *typed*, best first."""
        return vocabulary.complete(self._reader, typed, limit=limit)

    def named(self, words: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return entities that hold all of *words*, or are named by them, best first."""
        request = Request(words, sort="entity", size=limit, facets=False, marking=False)
        hits = self._results(request, (query := parsing.parse(words)), self.find(query)).hits
        return tuple(Suggestion(plain(hit.title), hit.iri, hit.type, hit.hint) for hit in hits)

    def warm(self) -> None:
        """Make what the first search would otherwise wait for; to be called aside, at any time."""
        try:
            self.learnt()
            # Searches go on meanwhile with what is known.
            self._words = vocabulary.learn(self._reader, sample=True)
        except MinhBachError as error:
            _LOG.warning("the words of the index are not there yet: %s", error)

    def sequence(self) -> int:
        """The last sequence number of the archive's journal that this index has applied."""
        return self._reader.sequence

    def close(self) -> None:
        """Give back what the index holds."""
        self._reader.close()

    def find(self, query: ask.Query, *, share: float | None = None) -> Found:
        """Return what matches; *share* of the weight of its words is enough, if given."""
        return self._found.get((query, share), lambda: self._find(query, share))

    def count(self, found: Found) -> int:
        """Return how many records were found."""
        return found.count

    def examples(self, found: Found) -> Iterator[Analysis]:
        """Yield the tokens of the best texts found."""
        body = {"query": found.query, "size": EXAMPLES, "sort": _ORDERS["relevance"]}
        for hit in self._reader.search({**body, "track_total_hits": False})["hits"]["hits"]:
            kept = hit["_source"]
            if "shown" in kept:
                yield from self._analysed(kept["shown"])
            else:
                yield analysis.analyse(" | ".join(kept["card"]["s"]))

    def learnt(self) -> tuple[Speller, Marks]:
        """Return what knows the words of these records; made when first needed."""
        with self._learning:
            if self._words is None:
                self._words = vocabulary.learn(self._reader, sample=False)
            return self._words

    def _find(self, query: ask.Query, share: float | None) -> Found:
        if not query.branches:
            if query.text:
                return Found(NOTHING, 0)
            count = self._reader.size("article") + self._reader.size("entity")
            return Found(_EVERYTHING, count)
        articles = translate(query, ARTICLES, self._reader, share)
        entities = translate(query, ENTITIES, self._reader, WHOLE)
        candidates = Candidates(query, entities)
        best = {"query": articles, "size": 1, "_source": False, "track_total_hits": True}
        text, *answers = self._reader.searches([best, *candidates.searches()])
        # Where no article is found, entities are scored as if one were found by 1.
        placed, count = candidates.place(answers, float(text["hits"]["max_score"] or 0) or 1.0)
        return Found(any_of([articles, placed]), total(text) + count)

    def _results(self, request: Request, query: ask.Query, found: Found) -> Results:
        wanted = _sorted_out(request, found.query)
        size = max(request.size, 0)
        start = (max(request.page, 1) - 1) * size
        shown_here = max(min(size, MAX_HITS - start), 0)
        body: Json = {
            "query": wanted,
            "from": start if shown_here else 0,
            "size": shown_here,
            "sort": _ORDERS[request.order],
            "track_scores": True,
            "track_total_hits": True,
        }
        masks = facets.filters(request.filters)
        if masks:
            body["post_filter"] = all_of(list(masks.values()))
        if request.facets:
            body["aggs"] = facets.aggregations(request.filters)
        answer = self._reader.search(body)
        marker = Marker(query) if request.marking else None
        hits = tuple(self._hit(hit, marker) for hit in answer["hits"]["hits"])
        tallied = {}
        if request.facets:
            counted = answer["aggregations"]
            tallied = facets.tally(counted, request.filters, wanted, self._reader)
        return Results(total=total(answer), hits=hits, facets=tallied)

    def _analysed(self, record: Json) -> tuple[Analysis, Analysis]:
        """Return the tokens of an article's title and body."""
        texts = record["title"], record["body"]
        return self._tokens.get(
            texts, lambda: (analysis.analyse(texts[0]), analysis.analyse(texts[1]))
        )

    def _hit(self, hit: Json, marker: Marker | None) -> Hit:
        kept, score = hit["_source"], float(hit["_score"])
        if "shown" in kept:
            record = kept["shown"]
            if marker is None:
                return shown.unmarked(
                    record["iri"], record["title"], score, published=record["published"]
                )
            return shown.article(record, marker, self._analysed(record), score)
        return shown.entity(kept["card"], marker, score)


def _sorted_out(request: Request, query: Dsl) -> Dsl:
    """Return *query* for records of the sort that is asked for."""
    if request.sort is None:
        return query
    return {"bool": {"must": [query], "filter": [{"term": {"sort": request.sort}}]}}


# Without words the best known entities lead, then come the articles.
_EVERYTHING = summed(
    {"terms": {"sort": ["article", "entity"]}},
    [{"field_value_factor": {"field": "weight", "missing": 0}}],
)
# What has no date comes last either way.
_ORDERS: dict[str, list[dict[str, Any]]] = {
    "relevance": [{"_score": "desc"}, {"key": "asc"}],
    "newest": [
        {"first": {"order": "desc", "missing": "_last"}},
        {"_score": "desc"},
        {"key": "asc"},
    ],
    "oldest": [
        {"first": {"order": "asc", "missing": "_last"}},
        {"_score": "desc"},
        {"key": "asc"},
    ],
}
