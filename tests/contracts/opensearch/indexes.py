"""The indexes of a stand-in server: documents with versions, what is searchable of them, searches."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.contracts.opensearch.aggregations import aggregate
from tests.contracts.opensearch.bodies import only
from tests.contracts.opensearch.dsl import Evaluation, ids_of
from tests.contracts.opensearch.lucene import (
    BM25,
    KeywordField,
    Mask,
    NumberField,
    Refused,
    Scores,
    Segment,
)

WINDOW = 10_000
_SEARCH = (
    *("query", "from", "size", "sort", "_source", "track_total_hits", "track_scores"),
    *("post_filter", "aggs", "search_after", "docvalue_fields"),
)
_MAPPINGS: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("analyzer", "similarity", "index_options", "norms", "position_increment_gap"),
        *("search_analyzer",),
    ),
    "keyword": ("doc_values",),
    "integer": (),
    "float": (),
    "object": ("enabled",),
}


@dataclass
class Index:
    """One index: *documents* by their name, with the version that wrote each."""

    name: str
    definition: dict[str, Any]
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    searchable: Segment | None = None
    closed: bool = False

    def __post_init__(self) -> None:
        check(self.definition)
        if self.searchable is None:
            self.refresh()

    def refresh(self) -> None:
        """Make all that was written searchable."""
        self.searchable = Segment(self.definition, self.documents)

    def clone(self, name: str, *, closed: bool) -> Index:
        """Return an index of its own with the same documents."""
        definition = copy.deepcopy(self.definition)
        fresh = Index(name, definition, dict(self.documents), dict(self.versions), self.searchable)
        fresh.closed = closed
        fresh.refresh()
        return fresh

    def write(self, action: str, about: Mapping[str, Any], source: Any) -> dict[str, Any]:
        """Return the item of a bulk answer; raises Refused."""
        identifier, version = about["_id"], about["version"]
        if self.closed:
            reason = f"index [{self.name}] blocked by: [FORBIDDEN/8/index write (api)];"
            raise Refused("cluster_block_exception", reason, status=403)
        if len(identifier.encode()) > 512:
            raise Refused(
                "illegal_argument_exception", "id is too long, must be no longer than 512"
            )
        if version < self.versions.get(identifier, 0):
            reason = f"[{identifier}]: version conflict, current version is higher"
            raise Refused("version_conflict_engine_exception", reason, status=409)
        there = identifier in self.documents
        self.versions[identifier] = version
        if action == "delete":
            self.documents.pop(identifier, None)
            result, status = ("deleted", 200) if there else ("not_found", 404)
        else:
            self._check(source)
            # Kept as sent, under the same name, and found after a refresh.
            self.documents.pop(identifier, None)
            self.documents[identifier] = source
            result, status = ("updated", 200) if there else ("created", 201)
        return {
            "_index": self.name,
            "_id": identifier,
            "_version": version,
            "result": result,
            "_shards": {"total": 1, "successful": 1, "failed": 0},
            "status": status,
        }

    def _check(self, source: Mapping[str, Any]) -> None:
        properties = self.definition["mappings"]["properties"]
        if self.definition["mappings"].get("dynamic") == "strict":
            for name in source:
                if name not in properties:
                    reason = (
                        f"mapping set to strict, dynamic introduction of [{name}] is not allowed"
                    )
                    raise Refused("strict_dynamic_mapping_exception", reason)
        Segment(self.definition, {"": source})

    def kept(self, identifier: str, includes: Sequence[str] | None) -> dict[str, Any]:
        """Return what a server remembers of a document, of that what *includes* names."""
        always = self.definition["mappings"].get("_source", {}).get("includes")
        source = _projected(self.documents[identifier], always)
        return _projected(source, includes)

    def search(self, body: Mapping[str, Any], shards: int, *, legacy: bool) -> dict[str, Any]:
        """Return the answer to a search."""
        only("search", body, *_SEARCH)
        segment = self.searchable
        assert segment is not None
        evaluation = Evaluation(segment, _similarities(self.definition, legacy=legacy))
        matching, scores = evaluation.find(body.get("query", {"match_all": {}}))
        mask = matching
        if "post_filter" in body:
            mask = mask & evaluation.find(body["post_filter"])[0]
        start, size = body.get("from", 0), body.get("size", 10)
        if start + size > WINDOW:
            raise Refused("illegal_argument_exception", "Result window is too large")
        rows, sorts = _ordered(body, segment, mask, scores)
        with_scores = "sort" not in body or body.get("track_scores", False)
        hits: dict[str, Any] = {"hits": [], "max_score": None}
        if with_scores and size and mask.any():
            hits["max_score"] = float(scores[mask].max())
        tracked = body.get("track_total_hits", WINDOW)
        if tracked is not False:
            count = int(mask.sum())
            most = count if tracked is True else min(count, int(tracked))
            relation = "eq" if most == count else "gte"
            hits["total"] = {"value": most, "relation": relation}
        for number, sort in list(zip(rows, sorts, strict=True))[start : start + size]:
            hits["hits"].append(self._hit(body, evaluation, number, sort, scores, with_scores))
        answer = {
            "took": 1,
            "timed_out": False,
            "_shards": {"total": shards, "successful": shards, "skipped": 0, "failed": 0},
            "hits": hits,
        }
        if "aggs" in body:
            answer["aggregations"] = aggregate(body["aggs"], evaluation, matching, shards)
        return answer

    def _hit(
        self,
        body: Mapping[str, Any],
        evaluation: Evaluation,
        number: int,
        sort: list[Any],
        scores: Scores,
        with_scores: bool,
    ) -> dict[str, Any]:
        segment = evaluation.segment
        identifier = segment.identifiers[number]
        hit: dict[str, Any] = {
            "_index": self.name,
            "_id": identifier,
            "_score": float(scores[number]) if with_scores else None,
        }
        asked = body.get("_source", True)
        if asked is not False:
            hit["_source"] = self.kept(identifier, None if asked is True else asked)
        if "sort" in body:
            hit["sort"] = sort
        if body.get("docvalue_fields"):
            hit["fields"] = _doc_values(segment, number, body["docvalue_fields"])
        named = [name for name, mask in evaluation.named.items() if mask[number]]
        if named:
            hit["matched_queries"] = named
        return hit


def check(definition: Mapping[str, Any]) -> None:
    """Refuse settings and mappings that a server would refuse."""
    settings, mappings = definition["settings"], definition["mappings"]
    for name in settings:
        if name not in ("refresh_interval", "analysis", "similarity", "index.blocks.write"):
            raise Refused("illegal_argument_exception", f"unknown setting [index.{name}]")
    analyzers = {"whitespace": None, **settings.get("analysis", {}).get("analyzer", {})}
    for name in mappings:
        if name not in ("dynamic", "_meta", "_source", "properties"):
            raise Refused("mapper_parsing_exception", f"unsupported parameters: [{name}]")
    for name, mapping in mappings["properties"].items():
        kind = mapping["type"]
        if kind not in _MAPPINGS:
            raise Refused("mapper_parsing_exception", f"No handler for type [{kind}]")
        for option in mapping:
            if option != "type" and option not in _MAPPINGS[kind]:
                reason = f"unknown parameter [{option}] on mapper [{name}] of type [{kind}]"
                raise Refused("mapper_parsing_exception", reason)
        if kind == "text" and mapping["analyzer"] not in analyzers:
            raise Refused("mapper_parsing_exception", f"analyzer [{mapping['analyzer']}] not found")
        similar = mapping.get("similarity", "BM25")
        if similar not in {"BM25", "boolean", *settings.get("similarity", {})}:
            raise Refused("mapper_parsing_exception", f"Unknown Similarity type [{similar}]")


def _similarities(definition: Mapping[str, Any], *, legacy: bool) -> dict[str, BM25]:
    known = {"BM25": BM25(legacy=legacy)}
    for name, one in definition["settings"].get("similarity", {}).items():
        known[name] = BM25(one.get("k1", 1.2), one.get("b", 0.75), legacy)
    return known


def _projected(source: Mapping[str, Any], includes: Sequence[str] | None) -> dict[str, Any]:
    if includes is None:
        return dict(source)
    found: dict[str, Any] = {}
    for path in includes:
        first, _, rest = path.partition(".")
        if first not in source:
            continue
        if not rest:
            found[first] = source[first]
        elif (below := _projected(source[first], [rest])) or first in found:
            found[first] = {**found.get(first, {}), **below}
    return found


def _doc_values(segment: Segment, number: int, names: Sequence[str]) -> dict[str, list[Any]]:
    values: dict[str, list[Any]] = {}
    for name in names:
        known = segment.fields.get(name)
        if isinstance(known, KeywordField) and number in known.values:
            values[name] = sorted(known.values[number])
        elif isinstance(known, NumberField) and number in known.values:
            values[name] = [known.values[number]]
    return values


def _ordered(
    body: Mapping[str, Any], segment: Segment, mask: Mask, scores: Scores
) -> tuple[list[int], list[list[Any]]]:
    """Return the documents of *mask* in the order asked for, from where it is asked for, and why."""
    rows = ids_of(mask).tolist()
    if "sort" not in body:
        rows.sort(key=lambda number: (-scores[number], number))
        return rows, [[]] * len(rows)
    sorts = [_Sort(one, segment, scores) for one in body["sort"]]
    values = {number: [sort.value(number) for sort in sorts] for number in rows}

    def place(shown: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(sort.place(value) for sort, value in zip(sorts, shown, strict=True))

    rows.sort(key=lambda number: place(values[number]))
    if "search_after" in body:
        after = body["search_after"]
        if body.get("from", 0):
            raise Refused("illegal_argument_exception", "`from` must be 0 with `search_after`")
        if len(after) != len(sorts):
            raise Refused("illegal_argument_exception", "search_after has not one value a sort")
        rows = [number for number in rows if place(values[number]) > place(after)]
    return rows, [values[number] for number in rows]


class _Sort:
    """One key of an order. What lacks a number comes last, and shows the bound of long for it."""

    def __init__(self, asked: Mapping[str, Any], segment: Segment, scores: Scores) -> None:
        ((self._name, way),) = asked.items()
        options = way if isinstance(way, Mapping) else {"order": way}
        for option in options:
            if option not in ("order", "missing"):
                raise Refused("parsing_exception", f"[sort] unknown field [{option}]")
        self._falling = options["order"] == "desc"
        self._scores = scores
        self._field = segment.fields.get(self._name)
        if self._name == "_score" or isinstance(self._field, NumberField):
            return
        if not isinstance(self._field, KeywordField) or not self._field.aggregated:
            if self._field is None:
                reason = f"No mapping found for [{self._name}] in order to sort on"
                raise Refused("query_shard_exception", reason)
            raise Refused("illegal_argument_exception", f"Fielddata is disabled on [{self._name}]")
        if self._falling:
            raise Refused("not_in_this_stand_in", "keywords in falling order")

    def value(self, number: int) -> Any:
        """Return what a hit shows of itself."""
        if self._name == "_score":
            return float(self._scores[number])
        if isinstance(self._field, NumberField):
            return self._field.values.get(number, -(2**63) if self._falling else 2**63 - 1)
        assert isinstance(self._field, KeywordField)
        return min(self._field.values.get(number, [""]))

    def place(self, value: Any) -> Any:
        """Return what orders by *value*."""
        return -value if self._falling else value
