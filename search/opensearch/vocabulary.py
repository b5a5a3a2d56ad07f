"""The words of an OpenSearch index: for spelling, diacritics and completion of names."""

from __future__ import annotations

from collections.abc import Iterator

from search.guessing import meant
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.names import completions
from search.names.completions import Completions
from search.opensearch.dsl import Dsl, any_of
from search.opensearch.reader import OpenSearchReader
from search.ports import Suggestion
from search.searching import BEGINNING, SAMPLE
from search.words import analysis
from search.words.analysis import Analysis

# Records that may complete what is typed; the best of them are then found as in the embedded index.
_CANDIDATES = 200
_AT_START = 4
# The same texts are drawn each time.
_SEED = 1
_TEXTS_AT_ONCE = 250


def learn(reader: OpenSearchReader, *, sample: bool) -> tuple[Speller, Marks]:
    """Return what knows the words of all texts: reads the whole dictionary, which takes a while.

    With a *sample* of the texts marks are restored better, and it takes longer.
    """
    tokens = list(reader.tokens("words"))
    speller = Speller(
        meant.lexicon(tokens, reader.tokens("name_words")),
        together=lambda pair: reader.counts((("pairs", pair),))["pairs", pair],
        foresee=lambda pairs: reader.counts(("pairs", pair) for pair in pairs),
    )
    if not sample:
        return speller, Marks(tokens)
    return speller, Marks(tokens, _sample(reader), texts=reader.size("article"))


def _sample(reader: OpenSearchReader) -> Iterator[tuple[Analysis, ...]]:
    """Yield the tokens of some articles drawn by chance: their titles and how they begin."""
    drawn = {"random_score": {"seed": _SEED, "field": "_seq_no"}}
    wanted = {"query": {"term": {"sort": "article"}}, "functions": [drawn], "boost_mode": "replace"}
    for start in range(0, SAMPLE, _TEXTS_AT_ONCE):
        body = {
            "query": {"function_score": wanted},
            "from": start,
            "size": min(_TEXTS_AT_ONCE, SAMPLE - start),
            "sort": [{"_score": "desc"}, {"key": "asc"}],
            "_source": ["shown.title", "shown.body"],
            "track_total_hits": False,
        }
        hits = reader.search(body)["hits"]["hits"]
        for hit in hits:
            text = hit["_source"]["shown"]
            yield analysis.analyse(text["title"]), analysis.analyse(text["body"][:BEGINNING])
        if len(hits) < _TEXTS_AT_ONCE:
            return


def complete(reader: OpenSearchReader, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
    """Return at most *limit* completions of *typed*, best first."""
    normalised = completions.normalise(typed)
    if not normalised:
        return ()
    prefixes = sorted(
        prefix[: completions.MAX_TYPED] for prefix in completions.prefixes(normalised)
    )
    body = {
        "query": {
            "function_score": {
                "query": any_of([_begins("starts", prefix) for prefix in prefixes]),
                "functions": [
                    {"field_value_factor": {"field": "weight", "missing": 0}},
                    {
                        "filter": any_of([_begins("begins", prefix) for prefix in prefixes]),
                        "weight": _AT_START,
                    },
                ],
                "score_mode": "sum",
                "boost_mode": "replace",
            }
        },
        "size": _CANDIDATES,
        "sort": [{"_score": "desc"}, {"key": "asc"}],
        "_source": ["card"],
        "track_total_hits": False,
    }
    hits = reader.search(body)["hits"]["hits"]
    cards = [hit["_source"]["card"] for hit in hits]
    names = ((i, name) for i, card in enumerate(cards) for name in completions.names(card))
    found = Completions(names, lambda number: completions.suggestion(cards[number]))
    return found.complete(typed, limit=limit)


def _begins(field: str, prefix: str) -> Dsl:
    return {"prefix": {field: {"value": prefix}}}
