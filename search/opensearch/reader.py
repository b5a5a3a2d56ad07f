"""One generation of an OpenSearch index: the queries put to it, each answer complete.

The index never changes, so what was asked once (how many records hold a token, what an address is
called) is remembered.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graph import vietnamese
from graph.errors import IndexDamaged, IndexUnavailable
from search.opensearch.connection import Connection, Json, Server
from search.opensearch.dsl import Dsl, all_of
from search.opensearch.fields import identifier, term, version
from search.opensearch.translation import Term
from search.records import columns, progress, record
from search.records.zones import entity_key

# The file of a generation's folder that names its index.
FILE = "opensearch.json"

_REMEMBERED = 200_000
_COUNTED_AT_ONCE = 100
_PAGE = 10_000
_VALUES = 10_000
_PATIENCE = 10


def name_of(folder: Path) -> str:
    """Return the index that *folder* stands for; raises IndexDamaged."""
    try:
        name: str = json.loads((folder / FILE).read_text(encoding="utf-8"))["index"]
    except FileNotFoundError:
        raise IndexDamaged(
            f"{folder}: made for the embedded index, not for a search server"
        ) from None
    return name


def check_health(connection: Connection, name: str | None = None) -> str:
    """Return "green" or "yellow"; raises IndexUnavailable where a part of the data is lost.

    Without a *name* the whole cluster is asked after.
    """
    asked = {"wait_for_status": "yellow", "timeout": f"{_PATIENCE}s"}
    path = ("_cluster", "health", *([name] if name else []))
    health = connection.send("GET", path, late=True, parameters=asked, least=_PATIENCE + 5)
    if health.get("timed_out", True) or health.get("status") not in ("green", "yellow"):
        state = health.get("status", "unknown")
        what = f"the search index {name}" if name else "the search server's data"
        raise IndexUnavailable(f"{what} is not whole: its health is {state}")
    return str(health["status"])


def health(server: Server, name: str | None = None) -> str:
    """As :func:`check_health`, over a connection of its own."""
    connection = Connection(server)
    try:
        return check_health(connection, name)
    finally:
        connection.close()


class OpenSearchReader:
    """The index that *folder* names, on *server*; may be called from any thread.

    Nothing is asked before it is needed. Raises IndexDamaged where the index is gone or another
    version has made it, IndexUnavailable where the server does not answer wholly.
    """

    def __init__(self, server: Server, folder: Path) -> None:
        self._connection = Connection(server)
        self._folder = folder
        self._lock = threading.Lock()
        self._opened: tuple[str, int] | None = None
        self._counts: dict[Term, int] = {}
        # None for what is no entity, such as a unit that no text names but other places lie in.
        self._labels: dict[str, str | None] = {}
        self._vocabulary: dict[str, list[str]] = {}

    @property
    def sequence(self) -> int:
        """The last sequence number of the journal that is in it."""
        return self._open()[1]

    def search(self, body: Json) -> Json:
        """Return the answer to one search."""
        return self._connection.search(self._open()[0], body)

    def searches(self, bodies: Sequence[Json]) -> list[Json]:
        """Return the answers to several searches."""
        return self._connection.searches(self._open()[0], bodies)

    def counts(self, terms: Iterable[Term]) -> Mapping[Term, int]:
        """Return how many records hold each of *terms*."""
        wanted = list(dict.fromkeys(terms))
        known = {one: self._counts[one] for one in wanted if one in self._counts}
        unknown = [one for one in wanted if one not in known]
        for i in range(0, len(unknown), _COUNTED_AT_ONCE):
            some = unknown[i : i + _COUNTED_AT_ONCE]
            answers = self.searches([_counting({"term": {field: token}}) for field, token in some])
            known |= {one: total(answer) for one, answer in zip(some, answers, strict=True)}
        with self._lock:
            if len(self._counts) > _REMEMBERED:
                self._counts.clear()
            self._counts.update(known)
        return known

    def size(self, sort: str) -> int:
        """Return how many records of a sort there are."""
        one = ("sort", sort)
        return self.counts((one,))[one]

    def best(self, query: Dsl) -> float:
        """Return the highest score that *query* gives, 0 where it finds nothing."""
        body = {"query": query, "size": 1, "_source": False, "track_total_hits": False}
        return float(self.search(body)["hits"]["max_score"] or 0)

    def values(self, facet: str, folded: Sequence[str]) -> Sequence[str]:
        """Return the values of *facet* whose bare name holds all of *folded*."""
        kinds = [kind.value for kind, name in record.FACETS.items() if name == facet]
        if facet == "place":
            return [*self._addresses(kinds, folded), *self._units(folded)]
        if kinds:
            return self._addresses(kinds, folded)
        wanted = set(folded)
        values = self._known_values(facet)
        return [value for value in values if wanted <= set(value.replace("-", " ").split())]

    def labels(self, addresses: Iterable[str]) -> Mapping[str, str]:
        """Return what the entities with *addresses* are called; what is none is left out."""
        wanted = list(dict.fromkeys(addresses))
        known = {iri: self._labels[iri] for iri in wanted if iri in self._labels}
        unknown = [iri for iri in wanted if iri not in known]
        if unknown:
            known |= self._fetched(unknown)
            with self._lock:
                if len(self._labels) > _REMEMBERED:
                    self._labels.clear()
                self._labels.update(known)
        return {iri: label for iri, label in known.items() if label is not None}

    def tokens(self, field: str) -> Iterator[tuple[str, int]]:
        """Yield each token of the keyword *field* and the number of records that hold it."""
        tokens: Json = {"size": _PAGE, "sources": [{"token": {"terms": {"field": field}}}]}
        while True:
            asked = {"size": 0, "track_total_hits": False, "aggs": {"all": {"composite": tokens}}}
            found = self.search(asked)["aggregations"]["all"]
            for bucket in found["buckets"]:
                yield bucket["key"]["token"], bucket["doc_count"]
            if "after_key" not in found:
                return
            tokens = {**tokens, "after": found["after_key"]}

    def close(self) -> None:
        """Give back all connections."""
        self._connection.close()

    def _open(self) -> tuple[str, int]:
        opened = self._opened
        if opened is None:
            name = name_of(self._folder)
            kept = self._connection.send("GET", (name, "_doc", progress.KEY))["_source"]["shown"]
            check_health(self._connection, name)
            opened = self._opened = name, progress.sequence(kept, version(), name)
        return opened

    def _fetched(self, addresses: Sequence[str]) -> dict[str, str | None]:
        """Return the labels of the entities with *addresses*, None for what is no entity."""
        body = {"ids": [identifier(entity_key(iri)) for iri in addresses]}
        path = (self._open()[0], "_mget")
        asked = {"_source_includes": "card.i,card.l"}
        labels: dict[str, str | None] = dict.fromkeys(addresses)
        for found in self._connection.send("POST", path, body, parameters=asked)["docs"]:
            if "error" in found:
                raise IndexUnavailable(f"the search server could not fetch: {found['error']}")
            if found["found"]:
                card = found["_source"]["card"]
                labels[card["i"]] = card["l"]
        return labels

    def _addresses(self, kinds: Sequence[str], folded: Sequence[str]) -> list[str]:
        """Return the addresses of all entities of *kinds* whose label holds all of *folded*."""
        held = [{"term": {"label_folded": term(one)}} for one in folded]
        body: Json = {
            "query": all_of([{"terms": {"kind": kinds}}, *held]),
            "size": _PAGE,
            "sort": [{"key": "asc"}],
            "_source": ["card.i"],
            "track_total_hits": False,
        }
        found: list[str] = []
        while True:
            hits = self.search(body)["hits"]["hits"]
            found += (hit["_source"]["card"]["i"] for hit in hits)
            if len(hits) < _PAGE:
                return found
            body["search_after"] = hits[-1]["sort"]

    def _units(self, folded: Sequence[str]) -> list[str]:
        """Return the units whose name holds all of *folded* and that no text names: others lie in them."""
        if "place" not in self._vocabulary:
            self._vocabulary["place"] = [value for value, _ in self.tokens("place")]
        named = {value: columns.unit_name(value) for value in self._vocabulary["place"]}
        some = [
            value
            for value, name in named.items()
            if name and set(folded) <= set(vietnamese.fold(name).replace("-", " ").split())
        ]
        entities = self.labels(some)
        return [value for value in some if value not in entities]

    def _known_values(self, facet: str) -> list[str]:
        if facet not in self._vocabulary:
            terms = {"terms": {"field": facet, "size": _VALUES}}
            body = {"size": 0, "track_total_hits": False, "aggs": {"values": terms}}
            values = self.search(body)["aggregations"]["values"]
            self._vocabulary[facet] = [bucket["key"] for bucket in values["buckets"]]
        return self._vocabulary[facet]


def total(answer: Json) -> int:
    """Return how many records an answer says were found."""
    return int(answer["hits"]["total"]["value"])


def _counting(query: Dsl) -> Json:
    return {"query": query, "size": 0, "track_total_hits": True}
