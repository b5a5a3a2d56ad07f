"""The endpoints of the stand-in: what is asked of an OpenSearch server → what it would answer."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.contracts.opensearch.indexes import Index
from tests.contracts.opensearch.lucene import Refused

Answer = tuple[int, Any]
Fault = Callable[[str, str, Any], Answer | None]
"""Gets method, path and what would be answered (None before it is made); may answer otherwise."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: *names* are the parts of its path, *lines* the objects of a body of lines."""

    names: tuple[str, ...]
    parameters: Mapping[str, str]
    body: Any
    lines: list[Any]


class Cluster:
    """All indexes of a server."""

    def __init__(self, *, shards: int = 1, legacy: bool = False) -> None:
        self.shards = shards
        self.legacy = legacy
        self.indexes: dict[str, Index] = {}
        self.requests: list[tuple[str, str]] = []
        self.faults: list[Fault] = []
        self.health = "green"
        self._lock = threading.RLock()

    def answer(self, method: str, target: str, raw: bytes, media_type: str) -> Answer:
        """Return status and answer of one request."""
        parts = urlsplit(target)
        with self._lock:
            self.requests.append((method, parts.path))
            for fault in list(self.faults):
                if (instead := fault(method, parts.path, None)) is not None:
                    return instead
            try:
                answered = self._route(
                    method, parts.path, dict(parse_qsl(parts.query)), raw, media_type
                )
            except Refused as error:
                answered = error.status, error.told()
            for fault in list(self.faults):
                if (instead := fault(method, parts.path, answered[1])) is not None:
                    return instead
            return answered

    def _route(
        self, method: str, path: str, parameters: Mapping[str, str], raw: bytes, media_type: str
    ) -> Answer:
        for route, pattern, allowed, handle in _ROUTES:
            match = re.fullmatch(pattern, path)
            if method == route and match:
                for name in parameters:
                    if name not in allowed:
                        reason = f"request [{path}] contains unrecognized parameter: [{name}]"
                        raise Refused("illegal_argument_exception", reason)
                names = tuple(map(unquote, match.groups()))
                body, lines = _read(raw, media_type)
                return handle(self, Asked(names, parameters, body, lines))
        raise Refused("invalid_request", f"no handler found for uri [{path}] and method [{method}]")

    def index(self, name: str) -> Index:
        """Return an index; raises Refused."""
        if name not in self.indexes:
            raise Refused("index_not_found_exception", f"no such index [{name}]", status=404)
        return self.indexes[name]

    def create(self, asked: Asked) -> Answer:
        (name,) = asked.names
        if name in self.indexes:
            raise Refused("resource_already_exists_exception", f"index [{name}] already exists")
        if not re.fullmatch(r"[a-z0-9][^A-Z\\/*?\"<>| ,#:]*", name):
            raise Refused("invalid_index_name_exception", f"Invalid index name [{name}]")
        _only_keys(asked.body, "settings", "mappings", "aliases")
        self.indexes[name] = Index(name, asked.body)
        return 200, {"acknowledged": True, "shards_acknowledged": True, "index": name}

    def delete(self, asked: Asked) -> Answer:
        if "*" in asked.names[0]:
            raise Refused("illegal_argument_exception", "Wildcard expressions are not allowed")
        self.index(asked.names[0])
        del self.indexes[asked.names[0]]
        return 200, {"acknowledged": True}

    def mapping(self, asked: Asked) -> Answer:
        found = {n: i for n, i in self.indexes.items() if fnmatchcase(n, asked.names[0])}
        if not found and "*" not in asked.names[0]:
            self.index(asked.names[0])
        return 200, {name: {"mappings": one.definition["mappings"]} for name, one in found.items()}

    def report(self, asked: Asked) -> Answer:
        there = not asked.names or asked.names[0] in self.indexes
        status = self.health if there else "red"
        late = not there or status == "red"
        answer = {"cluster_name": "stand-in", "status": status, "timed_out": late}
        return 408 if late else 200, answer

    def get(self, asked: Asked) -> Answer:
        name, identifier = asked.names
        index = self.index(name)
        if identifier not in index.documents:
            return 404, {"_index": name, "_id": identifier, "found": False}
        source = index.kept(identifier, None)
        return 200, {"_index": name, "_id": identifier, "found": True, "_source": source}

    def get_many(self, asked: Asked) -> Answer:
        index = self.index(asked.names[0])
        _only_keys(asked.body, "ids")
        includes = asked.parameters.get("_source_includes")
        docs = []
        for identifier in asked.body["ids"]:
            one: dict[str, Any] = {"_index": index.name, "_id": identifier}
            if identifier in index.documents:
                kept = index.kept(identifier, includes.split(",") if includes else None)
                docs.append({**one, "found": True, "_source": kept})
            else:
                docs.append({**one, "found": False})
        return 200, {"docs": docs}

    def search(self, asked: Asked) -> Answer:
        index = self.index(asked.names[0])
        return 200, index.search(asked.body or {}, self.shards, legacy=self.legacy)

    def searches(self, asked: Asked) -> Answer:
        index = self.index(asked.names[0])
        answers: list[Any] = []
        for header, body in zip(asked.lines[::2], asked.lines[1::2], strict=True):
            _only_keys(header, "allow_partial_search_results")
            try:
                found = index.search(body, self.shards, legacy=self.legacy)
                answers.append({**found, "status": 200})
            except Refused as error:
                answers.append(error.told())
        return 200, {"took": 1, "responses": answers}

    def bulk(self, asked: Asked) -> Answer:
        index = self.index(asked.names[0])
        items: list[Any] = []
        lines = iter(asked.lines)
        for line in lines:
            ((action, about),) = line.items()
            if action not in ("index", "delete"):
                raise Refused("not_in_this_stand_in", f"bulk action [{action}]")
            for name in about:
                if name not in ("_id", "version", "version_type"):
                    reason = f"Action/metadata line contains an unknown parameter [{name}]"
                    raise Refused("illegal_argument_exception", reason)
            if about["version_type"] != "external_gte":
                raise Refused("not_in_this_stand_in", "other versions than external_gte")
            source = next(lines) if action == "index" else None
            try:
                items.append({action: index.write(action, about, source)})
            except Refused as error:
                told = {"type": error.type, "reason": error.reason}
                item = {"_index": index.name, "_id": about["_id"], "error": told}
                items.append({action: {**item, "status": error.status}})
        wrong = any("error" in item for one in items for item in one.values())
        return 200, {"took": 1, "errors": wrong, "items": items}

    def refresh(self, asked: Asked) -> Answer:
        self.index(asked.names[0]).refresh()
        return 200, {"_shards": {"total": 1, "successful": 1, "failed": 0}}

    def flush(self, asked: Asked) -> Answer:
        self.index(asked.names[0])
        return 200, {"_shards": {"total": 1, "successful": 1, "failed": 0}}

    def block(self, asked: Asked) -> Answer:
        self.index(asked.names[0]).closed = True
        blocked = [{"name": asked.names[0], "blocked": True}]
        return 200, {"acknowledged": True, "shards_acknowledged": True, "indices": blocked}

    def set(self, asked: Asked) -> Answer:
        _only_keys(asked.body, "index.blocks.write")
        self.index(asked.names[0]).closed = bool(asked.body["index.blocks.write"])
        return 200, {"acknowledged": True}

    def clone(self, asked: Asked) -> Answer:
        name, target = asked.names
        index = self.index(name)
        if target in self.indexes:
            raise Refused("resource_already_exists_exception", f"index [{target}] already exists")
        if not index.closed:
            reason = (
                f'index {name} must be read-only to resize index. use "index.blocks.write=true"'
            )
            raise Refused("illegal_state_exception", reason, status=500)
        _only_keys(asked.body, "settings", "aliases")
        closed = bool(asked.body["settings"].get("index.blocks.write", True))
        self.indexes[target] = index.clone(target, closed=closed)
        return 200, {"acknowledged": True, "shards_acknowledged": True, "index": target}


_NAME = r"/([^/_][^/]*)"
_SEARCHING = ("search_type", "allow_partial_search_results")
_ROUTES: list[tuple[str, str, tuple[str, ...], Callable[[Cluster, Asked], Answer]]] = [
    ("PUT", _NAME, (), Cluster.create),
    ("DELETE", _NAME, (), Cluster.delete),
    ("GET", f"{_NAME}/_mapping", (), Cluster.mapping),
    ("GET", "/_cluster/health", ("wait_for_status", "timeout"), Cluster.report),
    ("GET", f"/_cluster/health{_NAME}", ("wait_for_status", "timeout"), Cluster.report),
    ("GET", f"{_NAME}/_doc/([^/]+)", (), Cluster.get),
    ("POST", f"{_NAME}/_mget", ("_source_includes",), Cluster.get_many),
    ("POST", f"{_NAME}/_search", _SEARCHING, Cluster.search),
    ("POST", f"{_NAME}/_msearch", ("search_type",), Cluster.searches),
    ("POST", f"{_NAME}/_bulk", (), Cluster.bulk),
    ("POST", f"{_NAME}/_refresh", (), Cluster.refresh),
    ("POST", f"{_NAME}/_flush", (), Cluster.flush),
    ("PUT", f"{_NAME}/_block/write", (), Cluster.block),
    ("PUT", f"{_NAME}/_settings", (), Cluster.set),
    ("POST", f"{_NAME}/_clone{_NAME}", ("timeout", "wait_for_active_shards"), Cluster.clone),
]


def _only_keys(body: Any, *names: str) -> None:
    for name in body:
        if name not in names:
            raise Refused("parse_exception", f"unknown key [{name}]")


def _read(raw: bytes, media_type: str) -> tuple[Any, list[Any]]:
    if not raw:
        return None, []
    try:
        if media_type == "application/x-ndjson":
            if not raw.endswith(b"\n"):
                raise Refused("illegal_argument_exception", "must be terminated by a newline [\\n]")
            return None, [json.loads(line) for line in raw.decode().split("\n") if line]
        if media_type == "application/json":
            return json.loads(raw), []
    except ValueError as error:
        raise Refused("json_parse_exception", str(error)) from None
    raise Refused("media_type_header_exception", "Content-Type is not supported", status=406)
