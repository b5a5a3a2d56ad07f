"""When a query names an entity of an OpenSearch index.

The rules are those of `search.names.naming`. They need the names of all entities, which are on the server: so
the few that may be meant are fetched with their cards, and the rules are asked about these alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.asking import query as ask
from search.names import initials, named
from search.names.named import Said
from search.names.naming import ABOVE, SHARE_WORTH, Naming
from search.opensearch.connection import Json
from search.opensearch.dsl import Dsl, any_of, one_of
from search.opensearch.fields import letters, term
from search.ranking.ranker import Found
from search.records.columns import Columns

# Entities that hold all that is said: so many of the nearest may be named by it.
_NEAREST = 50
# Entities that are called so, have such a number, or hold such a post: the best known of each.
_CALLED = 100
_POSTED = 300
_LONGEST = 16
_HELD = "held"
_KEYS = ("number", "domain", "about")


class Candidates:
    """The entities that *query* may name; *entities* finds those that hold all that is said."""

    def __init__(self, query: ask.Query, entities: Dsl) -> None:
        self._query = query
        self._entities = entities
        self._said = list(named.said(query))
        self._most = max((len(what.folded) for what in self._said), default=0)

    def searches(self) -> list[Json]:
        """Return the searches whose answers :meth:`place` takes, in this order."""
        nearest: Json = {
            **_asked(self.scored(self._entities, 1.0), _NEAREST),
            "sort": [{"_score": "desc"}, {"key": "asc"}],
            "track_total_hits": True,
        }
        called = [one_of("spelled", sorted(set(self._names())))]
        called += (_term(field, key) for what in self._said for field, key in what.keys)
        words = (word.lstrip("0") for what in self._said for word in what.core)
        serials = [_term("serial", word) for word in dict.fromkeys(words) if word.isdigit()]
        posted = [
            {"bool": {"filter": [_term("about", word) for word in dict.fromkeys(what.core)]}}
            for what in self._said
            if what.plain and 0 < len(set(what.core)) <= _LONGEST
        ]
        return [
            nearest,
            _asked(self._noted(any_of(called + serials)), _CALLED),
            _asked(self._noted(any_of(posted)), _POSTED),
        ]

    def place(self, answers: Iterable[Json], best: float) -> tuple[Dsl, int]:
        """Return the entities found and scored, and how many there are.

        Those that are named stand above all, the others below the *best* article.
        """
        nearest, *others = answers
        hits = {hit["_id"]: hit for answer in (*others, nearest) for hit in answer["hits"]["hits"]}
        held = {hit["_id"] for hit in nearest["hits"]["hits"]}
        held |= {one for one, hit in hits.items() if _HELD in hit.get("matched_queries", ())}
        total = int(nearest["hits"]["total"]["value"])
        rows = list(hits.values())
        found = self._found(rows, [hit["_id"] in held for hit in rows])
        more = [
            hit["fields"]["key"][0]
            for hit, mask in zip(rows, found.mask, strict=True)
            if mask and hit["_id"] not in held
        ]
        every = any_of([self._entities, one_of("key", more)]) if more else self._entities
        above = [
            {
                "constant_score": {
                    "filter": _term("key", hit["fields"]["key"][0]),
                    "boost": float(score) - best * self._share(hit),
                }
            }
            for hit, score in zip(rows, found.scores, strict=True)
            if score >= ABOVE
        ]
        placed = {"bool": {"must": [self.scored(every, best)], "should": above}}
        return placed, total + len(more)

    def scored(self, entities: Dsl, best: float) -> Dsl:
        """Return *entities* scored by how much of their name is said, and by fame."""
        functions: list[Dsl] = [
            {"field_value_factor": {"field": "fame", "missing": 0}, "weight": best}
        ]
        if self._most:
            part = {"field": "length", "missing": 1, "factor": 1 / self._most}
            functions += (
                {"filter": _length("lte", self._most), "weight": SHARE_WORTH * best},
                {
                    "filter": _length("gt", self._most),
                    "field_value_factor": {**part, "modifier": "reciprocal"},
                    "weight": SHARE_WORTH * best,
                },
            )
        return summed(entities, functions)

    def _share(self, hit: Mapping[str, Any]) -> float:
        """Return what :meth:`scored` gives a hit, for a best article of 1."""
        length, fame = (hit["fields"][name][0] for name in ("length", "fame"))
        return float(SHARE_WORTH * min(self._most / length, 1) + fame)

    def _found(self, rows: list[Json], held: list[bool]) -> Found:
        """Return what the rules say of the candidates, as `search.names.naming` scores them."""
        columns = Columns([hit["_source"]["card"].copy() for hit in rows])
        postings = _Postings(rows)
        found = Found(np.array(held, np.bool_), np.zeros(len(rows), np.float32))
        nothing = Found(np.zeros(len(rows), np.bool_), np.zeros(len(rows), np.float32))
        Naming(columns, postings).place(self._query, found, nothing)
        return found

    def _names(self) -> Iterator[str]:
        """Yield all that may be a name: what is said, with and without titles, runs of it, first letters."""
        for what in self._said:
            yield from (term(what.whole), term(" ".join(what.name)))
            yield from map(term, _runs(what))
            if what.plain and len(what.folded) <= _LONGEST:
                yield from map(letters, initials.keys(what.folded))

    def _noted(self, candidates: Dsl) -> Dsl:
        """Return *candidates* with a note beside each whether it holds all that is said."""
        held = {"bool": {"filter": [self._entities], "_name": _HELD}}
        of_sort = _term("sort", "entity")
        return {"bool": {"filter": [candidates, of_sort], "should": [held]}}


class _Ids:
    """Where a token stands among the candidates."""

    def __init__(self, ids: list[int]) -> None:
        self.ids: NDArray[np.int32] = np.array(ids, np.int32)
        self.weights: NDArray[np.float32] = np.ones(len(ids), np.float32)


class _Postings:
    """The tokens of candidates, from what the server keeps of each field."""

    def __init__(self, rows: list[Json]) -> None:
        self._ids: dict[tuple[str, str], list[int]] = {}
        for number, hit in enumerate(rows):
            for field in _KEYS:
                for token in hit["fields"].get(field, ()):
                    self._ids.setdefault((field, token), []).append(number)

    def postings(self, field: str, token: str) -> _Ids:
        return _Ids(self._ids.get((field, term(token)), []))


def summed(query: Dsl, functions: list[Dsl]) -> Dsl:
    """Return *query* with the sum of *functions* for its score."""
    return {
        "function_score": {
            "query": query,
            "functions": functions,
            "score_mode": "sum",
            "boost_mode": "replace",
        }
    }


def _asked(query: Dsl, size: int) -> Json:
    return {
        "query": query,
        "size": size,
        "sort": [{"fame": "desc"}, {"key": "asc"}],
        "_source": ["card"],
        "docvalue_fields": ["key", "length", "fame", *_KEYS],
        "track_total_hits": False,
    }


def _term(field: str, token: str) -> Dsl:
    return {"term": {field: term(token)}}


def _length(bound: str, length: int) -> Dsl:
    return {"range": {"length": {bound: length}}}


def _runs(what: Said) -> Iterator[str]:
    words = what.folded
    for start in range(len(words) - 1):
        for end in range(start + 2, min(len(words), start + _LONGEST) + 1):
            yield " ".join(words[start:end])
