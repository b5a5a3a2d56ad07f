"""An engine-neutral query → OpenSearch's query DSL, so that it finds and ranks as `search.ranking` does.

Each node gives what a record must hold (a filter, which scores nothing) and what scores one that does.
Words of which a part is enough weigh by their rarity, which only the index knows: it is asked first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from search.asking import query as ask
from search.opensearch.dsl import (
    NOTHING,
    Dsl,
    all_of,
    any_of,
    at_least,
    clauses,
    one_of,
)
from search.opensearch.fields import SPACED, term
from search.ranking import weights
from search.ranking.weights import (
    DAY_WEIGHT,
    HALF_MARKED,
    LOOSE_SHARE,
    NEAR_BEST,
    PAIR_WEIGHT,
    STRICT_SYLLABLES,
    WHOLE,
)
from search.words.analysis import Analysis

Term = tuple[str, str]
"""A field and a token of it."""

# Above all that a few words can say, on any version's scale of BM25 (2 multiplies it by k1 + 1).
_EXACT_NUMBER = 100.0
# A search may have 1,024 clauses (indices.query.bool.max_clause_count); facets need a few.
_MOST_CLAUSES = {"article": 800, "entity": 160}
# A long sentence is ranked by so many of its tokens: syllables first, then compounds, then pairs.
_MOST_SAYING = 300
# Rarity is rounded on its way: a sum that should be reached exactly must not be missed by that.
_SLACK = 1 - 1e-5


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that one sort of record is searched in; none where it has no such."""

    sort: str
    marked: str
    folded: str
    marked_runs: str
    folded_runs: str
    pairs: str = ""
    marked_title: str = ""
    folded_title: str = ""


ARTICLES = Fields(
    *("article", "text", "folded", "runs", "folded_runs", "pairs", "title", "title_folded")
)
ENTITIES = Fields("entity", "name", "name_folded", "name", "name_folded")


class Index(Protocol):
    """What must be asked of an index before it can be searched."""

    def counts(self, terms: Iterable[Term]) -> Mapping[Term, int]:
        """Return how many records hold each of *terms*."""
        ...

    def size(self, sort: str) -> int:
        """Return how many records of a sort there are."""
        ...

    def best(self, query: Dsl) -> float:
        """Return the highest score that *query* gives, 0 where it finds nothing."""
        ...

    def values(self, facet: str, folded: Sequence[str]) -> Sequence[str]:
        """Return the values of *facet* whose bare name holds all of *folded*."""
        ...


@dataclass(frozen=True, slots=True)
class Sought:
    """What a record must hold, and what scores it if it does."""

    must: Dsl
    says: tuple[Dsl, ...] = ()


def translate(query: ask.Query, fields: Fields, index: Index, share: float | None = None) -> Dsl:
    """Return the DSL that finds and scores the records with *fields* that match *query*.

    *share* overrides the part of the weight of words that must be found. A query with more clauses
    than a server takes (hundreds of words by OR) loses its last branches, then its last words.
    """
    for shorter in _shorter(query):
        dsl = _Translation(shorter, fields, index, share).whole()
        if clauses(dsl) <= _MOST_CLAUSES[fields.sort]:
            return dsl
    return NOTHING


def _shorter(query: ask.Query) -> Iterator[ask.Query]:
    yield query
    while len(query.branches) > 1:
        query = replace(query, branches=query.branches[: len(query.branches) // 2])
        yield query
    while any(len(branch.wanted) + len(branch.unwanted) > 1 for branch in query.branches):
        (branch,) = query.branches
        most = max(len(branch.wanted), len(branch.unwanted)) // 2
        half = ask.Branch(branch.wanted[: max(most, 1)], branch.unwanted[:most])
        query = replace(query, branches=(half,))
        yield query


class _Translation:
    def __init__(self, query: ask.Query, fields: Fields, index: Index, share: float | None) -> None:
        self._query = query
        self._fields = fields
        self._index = index
        self._share = share

    def whole(self) -> Dsl:
        branches = [self._branch(branch) for branch in self._query.branches]
        found = branches[0] if len(branches) == 1 else {"dis_max": {"queries": branches}}
        return {
            "bool": {"must": [found], "filter": [{"term": {"sort": self._fields.sort}}]},
        }

    def _branch(self, branch: ask.Branch) -> Dsl:
        wanted = [self._node(node) for node in branch.wanted]
        unwanted = [self._node(node).must for node in branch.unwanted]
        # Entities are scored by how much of their name is said, not by its words.
        saying = wanted if self._fields is ARTICLES else []
        return {
            "bool": {
                "filter": [one.must for one in wanted],
                "must_not": unwanted,
                "should": [clause for one in saying for clause in one.says],
            }
        }

    def _node(self, node: ask.Node) -> Sought:
        match node:
            case ask.Words():
                return self._words(node)
            case ask.Phrase(tokens):
                return self._phrase(tokens, bare=self._query.bare)
            case ask.Number(keys, tokens):
                return self._exactly("number", keys, tokens)
            case ask.Domain(name, tokens):
                return self._exactly("domain", (name,), tokens)
            case ask.Title(tokens):
                return self._title(tokens)
            case ask.Chosen(facet, folded):
                return Sought(one_of(facet, self._index.values(facet, folded)))
            case ask.Published(since, until):
                return Sought(_published(since, until))

    def _words(self, words: ask.Words) -> Sought:
        says = tuple(self._saying(words))[:_MOST_SAYING]
        held = list(self._held(words))
        long = self._share is None and len(words.tokens) > STRICT_SYLLABLES
        share = LOOSE_SHARE if long else WHOLE if self._share is None else self._share
        if share >= WHOLE:
            return Sought(all_of([must for _, must in held]), says)
        counts = self._index.counts(one for one, _ in held)
        size = self._index.size(self._fields.sort)
        rarities = [weights.rarity(counts[one], size) for one, _ in held]
        weighed = [
            {"constant_score": {"filter": must, "boost": rarity}}
            for (_, must), rarity in zip(held, rarities, strict=True)
        ]
        must = at_least(share * sum(rarities) * _SLACK, any_of(weighed))
        if long:
            # What ranks so near the best may lack more.
            best = self._index.best(self._of_sort(any_of(says)))
            if best:
                must = any_of([must, at_least(NEAR_BEST * best, any_of(says))])
        return Sought(must, says)

    def _of_sort(self, dsl: Dsl) -> Dsl:
        return {"bool": {"must": [dsl], "filter": [{"term": {"sort": self._fields.sort}}]}}

    def _plain(self, syllable: str, folded: str) -> Term:
        """Return what must be held of a syllable: bare if it was typed so."""
        if self._query.bare or _half(syllable, folded):
            return self._fields.folded, term(folded)
        return self._fields.marked, term(syllable)

    def _days(self, words: ask.Words) -> tuple[ask.Day, ...]:
        """Return the days that are asked for as such, in whatever form a text has them."""
        return weights.whole_days(words) if self._fields.pairs else ()

    def _plainly(self, words: ask.Words) -> Iterator[tuple[str, str, frozenset[str]]]:
        """Yield each syllable that no whole day says, folded too, with the years that it may be."""
        inside = {day.iso for day in self._days(words)}
        return (one for one in weights.distinct(words) if not one[2] & inside)

    def _held(self, words: ask.Words) -> Iterator[tuple[Term, Dsl]]:
        """Yield what is to be held: the term whose rarity weighs it, and what finds it."""
        for day in dict.fromkeys(day.iso for day in self._days(words)):
            yield ("pairs", day), _term("pairs", day)
        for syllable, folded, years in self._plainly(words):
            plain = self._plain(syllable, folded)
            dated = [_term("pairs", year) for year in sorted(years)] if self._fields.pairs else []
            yield plain, any_of([_term(*plain), *dated])

    def _saying(self, words: ask.Words) -> Iterator[Dsl]:
        """Yield what scores: days and syllables, and beyond them compounds and pairs."""
        tokens, fields, bare = words.tokens, self._fields, self._query.bare
        days = self._days(words)
        for day in dict.fromkeys(day.iso for day in days):
            yield _term("pairs", day, DAY_WEIGHT)
        for syllable, folded, _ in self._plainly(words):
            if bare or not _half(syllable, folded):
                yield _term(*self._plain(syllable, folded))
            else:
                yield _term(fields.folded, folded, HALF_MARKED)
                yield _term(fields.marked, syllable, 1 - HALF_MARKED)
        if not bare:
            for compound in dict.fromkeys(word for _, word in tokens.compounds):
                yield _term(fields.marked, compound)
        beside = (
            pair
            for i, pair in enumerate(tokens.pairs() if fields.pairs else ())
            if not any(day.first <= i < day.last - 1 for day in days)
        )
        for pair in dict.fromkeys(beside):
            yield _term(fields.pairs, pair, PAIR_WEIGHT)

    def _phrase(self, tokens: Analysis, *, bare: bool) -> Sought:
        fields = self._fields
        syllables = tokens.folded if bare else tokens.syllables
        field = fields.folded if bare else fields.marked
        says = tuple(_term(field, one) for one in dict.fromkeys(syllables))
        if len(syllables) == 1:
            return Sought(_term(field, syllables[0]), says)
        if bare and fields.pairs and len(syllables) == 2:
            return Sought(_term(fields.pairs, "_".join(syllables)), says)
        runs = fields.folded_runs if bare else fields.marked_runs
        words = " ".join(map(term, syllables))
        return Sought({"match_phrase": {runs: {"query": words, "analyzer": SPACED}}}, says)

    def _exactly(self, field: str, keys: tuple[str, ...], tokens: Analysis) -> Sought:
        """Seek the whole token, and below it the records that hold its parts one after the other."""
        parts = self._phrase(tokens, bare=True)
        whole = [_term(field, key) for key in keys]
        exact = [{"constant_score": {"filter": one, "boost": _EXACT_NUMBER}} for one in whole]
        return Sought(any_of([parts.must, *whole]), (*parts.says, *exact))

    def _title(self, tokens: Analysis) -> Sought:
        fields, bare = self._fields, self._query.bare
        title = fields.folded_title if bare else fields.marked_title
        if not title:
            return Sought(NOTHING)
        syllables = dict.fromkeys(tokens.folded if bare else tokens.syllables)
        field = fields.folded if bare else fields.marked
        return Sought(
            all_of([_term(title, one) for one in syllables]),
            tuple(_term(field, one) for one in syllables),
        )


def _half(syllable: str, folded: str) -> bool:
    """Tell whether a syllable amid marked ones may stand for a marked one too."""
    return syllable == folded and syllable.isalpha()


def _term(field: str, token: str, boost: float = 1.0) -> Dsl:
    value = term(token)
    return {"term": {field: value if boost == 1 else {"value": value, "boost": boost}}}


def _published(since: str, until: str) -> Dsl:
    bounds: list[Dsl] = [{"range": {"last": {"gte": int(since.replace("-", "") or 1)}}}]
    if until:
        bounds.append({"range": {"first": {"lte": int(until.replace("-", ""))}}})
    return all_of(bounds)
