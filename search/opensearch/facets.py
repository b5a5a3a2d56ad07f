"""Facets of a search on OpenSearch: one aggregation each, with all filters but the facet's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from search.opensearch.dsl import EVERYTHING, Dsl, all_of, one_of
from search.opensearch.reader import OpenSearchReader
from search.ports import FACETS, FacetValue
from search.records.columns import CALENDAR, unit_name
from search.searching import MAX_FACET_VALUES

# So many of the commonest values of each shard are added up.
_OF_EACH_SHARD = 2_000

Chosen = Mapping[str, tuple[str, ...]]
Buckets = list[dict[str, Any]]


def filters(chosen: Chosen) -> dict[str, Dsl]:
    """Return what a record must have for each facet that is filtered."""
    return {
        name: one_of(name, values) for name, values in chosen.items() if name in FACETS and values
    }


def aggregations(chosen: Chosen) -> dict[str, Dsl]:
    """Return what counts the values of all facets."""
    masks = filters(chosen)
    return {name: _others(name, masks, _counted(name, chosen.get(name, ()))) for name in FACETS}


def tally(
    found: Mapping[str, Any], chosen: Chosen, query: Dsl, reader: OpenSearchReader
) -> dict[str, tuple[FacetValue, ...]]:
    """Return the values of each facet that the *aggregations* of *query* found.

    Several shards may add up to a little less than there is: the counts are then asked for again.
    """
    counts = {name: _counts(found[name]) for name in FACETS}
    doubtful = [name for name in FACETS if found[name]["values"]["doc_count_error_upper_bound"]]
    if doubtful:
        counts |= _counted_again({name: counts[name] for name in doubtful}, chosen, query, reader)
    labels = reader.labels(value for values in counts.values() for value in values if "/" in value)
    shown = {}
    for name in FACETS:
        on = set(chosen.get(name, ()))
        values = tuple(
            FacetValue(value, labels.get(value) or unit_name(value) or value, count, value in on)
            for value, count in counts[name].items()
        )
        if values:
            shown[name] = values
    return shown


def _counted(name: str, chosen: tuple[str, ...]) -> dict[str, Dsl]:
    order: Any = {"_key": "desc"} if name in CALENDAR else [{"_count": "desc"}, {"_key": "asc"}]
    terms = {
        "field": name,
        "size": MAX_FACET_VALUES,
        "shard_size": _OF_EACH_SHARD,
        "order": order,
    }
    return {"values": {"terms": terms}} | _exactly(name, list(chosen))


def _exactly(name: str, values: list[str]) -> dict[str, Dsl]:
    """Return what counts *values* alone, those that no record found has too if any other has them."""
    if not values:
        return {}
    terms = {"field": name, "include": values, "size": len(values), "min_doc_count": 0}
    return {"chosen": {"terms": terms}}


def _others(name: str, masks: Mapping[str, Dsl], counted: Mapping[str, Dsl]) -> Dsl:
    others = [mask for other, mask in masks.items() if other != name]
    return {"filter": all_of(others) if others else EVERYTHING, "aggs": counted}


def _counts(found: Mapping[str, Any]) -> dict[str, int]:
    counts = dict(_pairs(found["values"]["buckets"]))
    for value, count in _pairs(found.get("chosen", {}).get("buckets", [])):
        counts.setdefault(value, count)
    return counts


def _pairs(buckets: Buckets) -> Iterator[tuple[str, int]]:
    return ((bucket["key"], bucket["doc_count"]) for bucket in buckets)


def _counted_again(
    counts: Mapping[str, Mapping[str, int]], chosen: Chosen, query: Dsl, reader: OpenSearchReader
) -> dict[str, dict[str, int]]:
    """Return the true *counts* of the same values: all shards are asked for just these."""
    masks = filters(chosen)
    asked = {
        name: _others(name, masks, _exactly(name, list(some))) for name, some in counts.items()
    }
    body = {"query": query, "size": 0, "track_total_hits": False, "aggs": asked}
    found = reader.search(body)["aggregations"]
    again = {}
    for name in counts:
        pairs = _pairs(found[name]["chosen"]["buckets"])
        again[name] = dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))
    return again
