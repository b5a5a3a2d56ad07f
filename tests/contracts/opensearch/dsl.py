"""The part of OpenSearch's query DSL that we use, evaluated on whole arrays; all else is refused.

As on a server, unknown names are a ``parsing_exception``, never passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tests.contracts.opensearch.bodies import field_of, listed, only
from tests.contracts.opensearch.lucene import (
    BM25,
    Ids,
    KeywordField,
    Mask,
    NumberField,
    Refused,
    Scores,
    Segment,
    TextField,
    tokenize,
)

MOST_CLAUSES = 1_024
MOST_TERMS = 65_536

Found = tuple[Mask, Scores]


@dataclass
class Evaluation:
    """One query over one segment; *named* are the masks of the queries that bear a name."""

    segment: Segment
    similarities: Mapping[str, BM25]
    named: dict[str, Mask] = field(default_factory=dict)
    _clauses: int = 0

    def find(self, query: Any) -> Found:
        """Return which documents match, and their scores."""
        if not isinstance(query, Mapping) or len(query) != 1:
            raise Refused("parsing_exception", "[_na] query malformed, expected one query")
        ((kind, body),) = query.items()
        method = getattr(self, f"_{kind}", None)
        if method is None:
            raise Refused("parsing_exception", f"unknown query [{kind}]")
        mask, scores = method(body)
        boost = body.get("boost", 1.0) if isinstance(body, Mapping) else 1.0
        if isinstance(boost, dict):
            boost = 1.0
        if boost < 0:
            raise Refused("parsing_exception", f"negative [boost] are not allowed in [{kind}]")
        if "_name" in body:
            self.named[body["_name"]] = mask
        return mask, np.where(mask, scores * np.float32(boost), 0).astype(np.float32)

    def _leaf(self) -> None:
        self._clauses += 1
        if self._clauses > MOST_CLAUSES:
            raise Refused(
                "too_many_nested_clauses",
                "Query contains too many nested clauses; maxClauseCount is set to 1024",
            )

    def _all(self, score: float = 1.0) -> Found:
        size = self.segment.size
        return np.ones(size, np.bool_), np.full(size, score, np.float32)

    def _none(self) -> Found:
        size = self.segment.size
        return np.zeros(size, np.bool_), np.zeros(size, np.float32)

    def _at(self, ids: Any, scores: Any = 1.0) -> Found:
        mask, all_scores = self._none()
        mask[ids] = True
        all_scores[ids] = scores
        return mask, all_scores

    def _match_all(self, body: Any) -> Found:
        only("match_all", body, "boost")
        self._leaf()
        return self._all()

    def _match_none(self, body: Any) -> Found:
        only("match_none", body)
        self._leaf()
        return self._none()

    def _term(self, body: Any) -> Found:
        name, value = field_of("term", body)
        self._leaf()
        boost = 1.0
        if isinstance(value, Mapping):
            only("term", value, "value", "boost")
            value, boost = value["value"], value.get("boost", 1.0)
        mask, scores = self._exactly(name, value)
        return mask, scores * np.float32(boost)

    def _exactly(self, name: str, value: Any) -> Found:
        known = self.segment.fields.get(name)
        if isinstance(known, TextField):
            if value not in known.postings:
                return self._none()
            ids, freqs = known.postings[value].arrays()
            return self._at(ids, self._similarity(name).score(known, ids, freqs))
        if isinstance(known, KeywordField):
            # Without norms and frequencies what a value scores is its rarity alone.
            ids = np.array(known.ids.get(value, []), np.int32)
            plain = TextField({"norms": False, "index_options": "docs"}, ())
            plain.count = plain.total = max(len(known.values), 1)
            return self._at(ids, BM25().score(plain, ids, np.ones(len(ids), np.float32)))
        if isinstance(known, NumberField):
            return self._at([i for i, one in known.values.items() if one == value])
        return self._none()

    def _similarity(self, name: str) -> BM25:
        return self.similarities[self.segment.similarities[name] or "BM25"]

    def _terms(self, body: Any) -> Found:
        fields = {name: value for name, value in body.items() if name != "boost"}
        name, values = field_of("terms", fields)
        self._leaf()
        if not isinstance(values, list):
            raise Refused("parsing_exception", "[terms] query requires an array of terms")
        if len(values) > MOST_TERMS:
            raise Refused("illegal_argument_exception", "The number of terms has exceeded 65536")
        mask, scores = self._none()
        for value in values:
            mask |= self._exactly(name, value)[0]
        scores[mask] = 1.0
        return mask, scores

    def _prefix(self, body: Any) -> Found:
        name, value = field_of("prefix", body)
        self._leaf()
        only("prefix", value, "value")
        known = self.segment.fields.get(name)
        if not isinstance(known, KeywordField):
            return self._none()
        begun = [ids for one, ids in known.ids.items() if one.startswith(value["value"])]
        return self._at(np.array([i for ids in begun for i in ids], np.int32))

    def _range(self, body: Any) -> Found:
        name, bounds = field_of("range", body)
        self._leaf()
        only("range", bounds, "gte", "gt", "lte", "lt")
        known = self.segment.fields.get(name)
        if not isinstance(known, NumberField):
            return self._none()
        tests = {
            "gte": lambda value, bound: value >= bound,
            "gt": lambda value, bound: value > bound,
            "lte": lambda value, bound: value <= bound,
            "lt": lambda value, bound: value < bound,
        }
        ids = [
            number
            for number, value in known.values.items()
            if all(tests[test](value, bound) for test, bound in bounds.items())
        ]
        return self._at(np.array(ids, np.int32))

    def _match_phrase(self, body: Any) -> Found:
        name, asked = field_of("match_phrase", body)
        only("match_phrase", asked, "query", "analyzer")
        if asked.get("analyzer", "whitespace") not in self.segment.analyzers:
            raise Refused("query_shard_exception", f"analyzer [{asked['analyzer']}] not found")
        tokens = tokenize(asked["query"])
        for _ in tokens:
            self._leaf()
        known = self.segment.fields.get(name)
        if not isinstance(known, TextField):
            return self._none()
        if len(tokens) > 1 and not known.positions:
            raise Refused(
                "illegal_state_exception",
                f"field:[{name}] was indexed without position data; cannot run PhraseQuery",
            )
        rows: dict[int, list[tuple[int, ...]]] = {}
        for i, token in enumerate(tokens):
            one = known.postings.get(token)
            if one is None:
                return self._none()
            places = dict(zip(one.ids, one.places, strict=True))
            rows = (
                {number: [places[number]] for number in one.ids}
                if i == 0
                else {n: [*before, places[n]] for n, before in rows.items() if n in places}
            )
        ids = [number for number, places in rows.items() if _in_a_row(places)]
        return self._at(np.array(ids, np.int32))

    def _bool(self, body: Any) -> Found:
        only("bool", body, *_BOOL)
        must, filters, should, must_not = (listed(body.get(name)) for name in _BOOL[:4])
        mask, scores = self._all(0.0)
        if not (must or filters or should or must_not):
            return self._all()
        for one in must:
            found = self.find(one)
            mask &= found[0]
            scores = scores + found[1]
        for one in filters:
            mask &= self.find(one)[0]
        for one in must_not:
            mask &= ~self.find(one)[0]
        wanted = body.get("minimum_should_match", 0 if must or filters else 1)
        matching = np.zeros(self.segment.size, np.int32)
        for one in should:
            found = self.find(one)
            matching += found[0]
            scores = scores + found[1]
        if should:
            mask &= matching >= wanted
        return mask, scores

    def _dis_max(self, body: Any) -> Found:
        only("dis_max", body, "queries", "tie_breaker")
        mask, scores = self._none()
        for one in body["queries"]:
            found = self.find(one)
            mask |= found[0]
            scores = np.maximum(scores, found[1])
        return mask, scores

    def _constant_score(self, body: Any) -> Found:
        only("constant_score", body, "filter", "boost")
        mask, _ = self.find(body["filter"])
        return mask, np.ones(self.segment.size, np.float32)

    def _function_score(self, body: Any) -> Found:
        only("function_score", body, "query", "functions", "score_mode", "boost_mode", "min_score")
        mask, scores = self.find(body["query"])
        functions = body.get("functions", [])
        if functions:
            mode = body.get("score_mode", "multiply")
            if (mode != "sum" and len(functions) > 1) or body.get("boost_mode") != "replace":
                raise Refused("not_in_this_stand_in", "only sums that replace the score are known")
            summed, any_applies = self._none()[1], self._none()[0]
            for one in functions:
                applies, values = self._function(one)
                summed = summed + np.where(applies, values, 0)
                any_applies |= applies
            scores = np.where(any_applies, summed, 1).astype(np.float32)
        if (scores[mask] < 0).any():
            raise Refused("illegal_argument_exception", "function score returned an invalid score")
        if "min_score" in body:
            mask = mask & (scores >= np.float32(body["min_score"]))
        return mask, scores

    def _function(self, body: Any) -> Found:
        only("function_score", body, "filter", "weight", "field_value_factor", "random_score")
        applies = self.find(body["filter"])[0] if "filter" in body else self._all()[0]
        weight = np.float32(body.get("weight", 1.0))
        if "random_score" in body:
            only("random_score", body["random_score"], "seed", "field")
            chance = np.random.default_rng(body["random_score"]["seed"])
            return applies, chance.random(self.segment.size, np.float32)
        if "field_value_factor" not in body:
            return applies, np.full(self.segment.size, weight, np.float32)
        asked = body["field_value_factor"]
        only("field_value_factor", asked, "field", "factor", "modifier", "missing")
        known = self.segment.fields.get(asked["field"])
        if not isinstance(known, NumberField):
            raise Refused("query_shard_exception", f"Unable to find a field for [{asked['field']}]")
        values = np.array(
            [known.values.get(i, asked.get("missing", np.nan)) for i in range(self.segment.size)],
            np.float64,
        )
        if np.isnan(values[applies]).any():
            raise Refused("exception", f"Missing value for field [{asked['field']}]")
        values = values * asked.get("factor", 1.0)
        match asked.get("modifier", "none"):
            case "reciprocal":
                with np.errstate(divide="ignore"):
                    values = 1 / values
            case "none":
                pass
            case other:
                raise Refused("not_in_this_stand_in", f"modifier [{other}]")
        return applies, (values * weight).astype(np.float32)


_BOOL = ("must", "filter", "should", "must_not", "minimum_should_match", "boost", "_name")


def _in_a_row(places: list[tuple[int, ...]]) -> bool:
    starts = set(places[0])
    for offset, some in enumerate(places[1:], 1):
        starts &= {place - offset for place in some}
    return bool(starts)


def ids_of(mask: Mask) -> Ids:
    """Return the numbers of the documents in *mask*."""
    return np.flatnonzero(mask).astype(np.int32)
