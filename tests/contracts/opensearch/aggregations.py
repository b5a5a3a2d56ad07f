"""The aggregations that we use: terms, filter, filters of one, composite; all else is refused.

Documents lie on shards by the hash of their name, and a shard tells only its *shard_size* best values,
so that counts of several shards are as doubtful here as they are on a server.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from zlib import crc32

from tests.contracts.opensearch.dsl import Evaluation, ids_of
from tests.contracts.opensearch.lucene import KeywordField, Mask, Refused, TextField

MOST_BUCKETS = 65_535


def aggregate(asked: Mapping[str, Any], evaluation: Evaluation, mask: Mask, shards: int) -> Any:
    """Return the answers of the aggregations *asked* over the documents in *mask*."""
    return {name: _aggregate(one, evaluation, mask, shards) for name, one in asked.items()}


def _aggregate(asked: Mapping[str, Any], evaluation: Evaluation, mask: Mask, shards: int) -> Any:
    kinds = [name for name in asked if name != "aggs"]
    if len(kinds) != 1:
        raise Refused("parsing_exception", "Expected one aggregation type")
    (kind,) = kinds
    if kind == "filter":
        inside = mask & evaluation.find(asked["filter"])[0]
        below = aggregate(asked.get("aggs", {}), evaluation, inside, shards)
        return {"doc_count": int(inside.sum()), **below}
    if "aggs" in asked:
        raise Refused("not_in_this_stand_in", f"aggregations below [{kind}]")
    if kind == "terms":
        return _terms(asked["terms"], evaluation, mask, shards)
    if kind == "composite":
        return _composite(asked["composite"], evaluation, mask)
    raise Refused("parsing_exception", f"Unknown aggregation type [{kind}]")


def _keyword(name: str, evaluation: Evaluation) -> KeywordField | None:
    known = evaluation.segment.fields.get(name)
    if isinstance(known, TextField) or (isinstance(known, KeywordField) and not known.aggregated):
        raise Refused(
            "illegal_argument_exception",
            f"Fielddata is disabled on [{name}]: it cannot be aggregated or sorted by",
        )
    return known if isinstance(known, KeywordField) else None


def _allow(kind: str, asked: Mapping[str, Any], *names: str) -> None:
    for name in asked:
        if name not in names:
            raise Refused("x_content_parse_exception", f"[{kind}] unknown field [{name}]")


def _terms(
    asked: Mapping[str, Any], evaluation: Evaluation, mask: Mask, shards: int
) -> dict[str, Any]:
    _allow("terms", asked, "field", "size", "shard_size", "order", "include", "min_doc_count")
    known = _keyword(asked["field"], evaluation)
    size, least = asked.get("size", 10), asked.get("min_doc_count", 1)
    if not 0 < size <= MOST_BUCKETS:
        raise Refused("illegal_argument_exception", f"[size] must be greater than 0: [{size}]")
    of_each = max(asked.get("shard_size", int(size * 1.5) + 10), size)
    order = _order(asked.get("order", [{"_count": "desc"}, {"_key": "asc"}]))
    counts: Counter[str] = Counter()
    error = 0
    if known is not None:
        included = asked.get("include")
        for shard in range(shards):
            on_shard = Counter(
                value
                for number in ids_of(mask).tolist()
                if _shard(evaluation.segment.identifiers[number], shards) == shard
                for value in known.values.get(number, ())
                if included is None or value in included
            )
            if least == 0:
                there = (one for one in known.ids if included is None or one in included)
                on_shard.update(dict.fromkeys(there, 0))
            told = sorted(on_shard.items(), key=order)[:of_each]
            if len(told) < len(on_shard) and "_count" in str(asked.get("order", "_count")):
                error += told[-1][1]
            counts.update(dict(told))
    some = sorted(((v, c) for v, c in counts.items() if c >= least), key=order)
    return {
        "doc_count_error_upper_bound": error,
        "sum_other_doc_count": sum(count for _, count in some[size:]),
        "buckets": [{"key": value, "doc_count": count} for value, count in some[:size]],
    }


def _order(asked: Any) -> Any:
    keys = asked if isinstance(asked, list) else [asked]

    def key(pair: tuple[str, int]) -> tuple[Any, ...]:
        made: list[Any] = []
        for one in keys:
            ((name, way),) = one.items()
            if name == "_count":
                made.append(-pair[1] if way == "desc" else pair[1])
            elif name == "_key":
                made.append([-ord(c) for c in pair[0]] + [1] if way == "desc" else pair[0])
            else:
                raise Refused("not_in_this_stand_in", f"order by [{name}]")
        return tuple(made)

    return key


def _shard(identifier: str, shards: int) -> int:
    return crc32(identifier.encode()) % shards


def _composite(asked: Mapping[str, Any], evaluation: Evaluation, mask: Mask) -> dict[str, Any]:
    _allow("composite", asked, "size", "sources", "after")
    ((name, source),) = asked["sources"][0].items()
    _allow("composite", source, "terms")
    _allow("terms", source["terms"], "field")
    known = _keyword(source["terms"]["field"], evaluation)
    counts = _counts(known, ids_of(mask).tolist()) if known is not None else Counter()
    after = asked.get("after", {}).get(name)
    later = sorted(value for value in counts if after is None or value > after)
    some = later[: asked.get("size", 10)]
    answer: dict[str, Any] = {
        "buckets": [{"key": {name: value}, "doc_count": counts[value]} for value in some]
    }
    if some:
        answer["after_key"] = {name: some[-1]}
    return answer


def _counts(known: KeywordField, numbers: Iterable[int]) -> Counter[str]:
    return Counter(value for number in numbers for value in known.values.get(number, ()))
