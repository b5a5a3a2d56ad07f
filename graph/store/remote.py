"""Quads on a SPARQL 1.1 server: the store port over the Protocol and Update.

Where the server has no default graph of its own, ``GRAPH ?g`` meets the graph of facts too: our
queries look for evidence there, which only the documents' graphs hold.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from rdflib import XSD, Graph, Literal, URIRef

from graph.errors import MinhBachError, StoreError
from graph.model import EntitySummary
from graph.store import changes, literals, summaries
from graph.store.http import Connection, Dataset, Server
from graph.store.negotiation import JSON, N_TRIPLES, TURTLE
from graph.store.ports import DocumentGraph, Node, NoNotes, Notes, Row, Triple
from graph.store.spelling import bind, spell, spell_iri, within

_PARSERS = {TURTLE: "turtle", N_TRIPLES: "nt11", "text/plain": "nt11"}
_VALUES = 200  # triples asked about in one query
# Servers that keep their own affairs as graphs among ours.
_FOREIGN = re.compile(
    r"http://www\.openlinksw\.com/|http://local\w*(:\d+)?/|http://www\.w3\.org/|urn:\w+-owl"
)
_ASKED = "__ASK_RETVAL"
_LINE = re.compile(
    r"(?P<subject><[^>]*>)\s+(?P<predicate><[^>]*>)\s+"
    r'(?P<object><[^>]*>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)\s*'
    r"(?P<graph><[^>]*>)?\s*\.\s*"
)


class RemoteStore:
    """Quads of a server that can be read, by any number of threads."""

    def __init__(self, server: Server) -> None:
        self._connection = Connection(server)
        self._facts = server.facts

    def select(self, text: str, **bindings: Node) -> list[Row]:
        return _rows(self._results(bind(text, bindings)), text)

    def ask(self, text: str, **bindings: Node) -> bool:
        found = self._results(bind(text, bindings))
        if "boolean" in found:
            return bool(found["boolean"])
        # Virtuoso answers in a table of one row.
        rows = found.get("results", {}).get("bindings", [])
        if found.get("head", {}).get("vars") == [_ASKED]:
            return bool(rows) and rows[0][_ASKED]["value"] != "0"
        raise StoreError(f"not an ASK: {text}")

    def construct(self, text: str, **bindings: Node) -> list[Triple]:
        media_type, answer = self._read(bind(text, bindings), f"{N_TRIPLES}, {TURTLE};q=0.9")
        if media_type not in _PARSERS:
            raise StoreError(f"not a CONSTRUCT: {text}")
        triples: list[Triple] = []
        for subject, predicate, node in Graph().parse(data=answer, format=_PARSERS[media_type]):
            if not isinstance(subject, URIRef) or not isinstance(predicate, URIRef):
                raise StoreError(f"a triple without addresses: {subject} {predicate}")
            if not isinstance(node, (URIRef, Literal)):
                raise StoreError(f"a store holds IRIs and literals only, not {node!r}")
            triples.append((subject, predicate, node))
        return triples

    def sequence(self) -> int:
        query = "SELECT ?n WHERE { ?store ?sequence ?n }"
        rows = self.select(query, store=changes.STORE, sequence=changes.SEQUENCE)
        return max((int(str(row["n"])) for row in rows), default=0)

    def summarise(self, iris: Iterable[str]) -> list[EntitySummary]:
        return summaries.of(self.select, iris)

    def dump(self) -> Iterator[bytes]:
        """Yield all our quads; raises StoreError where the server gives fewer than it holds.

        A graph is held in memory while it is written: for a large server its own dump is the better.
        """
        yield from self._dump(self._facts)
        for graph in self._graphs():
            yield from self._dump(graph)

    def close(self) -> None:
        self._connection.close()

    def _graphs(self) -> Iterator[URIRef]:
        """Yield the named graphs that are not the facts and not the server's own affairs."""
        # Grouped, since Virtuoso sorts all quads for a DISTINCT; and over no dataset in particular.
        text = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
        for row in _rows(self._results(text, {}), text):
            name = row["g"]
            if isinstance(name, URIRef) and name != self._facts and not _FOREIGN.match(name):
                yield name

    def _dump(self, graph: URIRef | None) -> Iterator[bytes]:
        # Facts are dumped as what they are to us: the default graph.
        named = None if graph == self._facts else graph
        end = "." if named is None else f"{spell_iri(str(named))} ."
        where = within(named, "?s ?p ?o")
        rows = self.select(f"SELECT ?s ?p ?o WHERE {{ {where} }}")
        counted = self.select(f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}")
        if len(rows) != int(str(counted[0]["n"])):
            raise StoreError(f"the server gave {len(rows)} of {counted[0]['n']} triples of {graph}")
        for row in rows:
            yield f"{_spelled(row)} {end}\n".encode()

    def _results(self, text: str, dataset: Dataset | None = None) -> dict[str, Any]:
        media_type, answer = self._read(text, JSON, dataset)
        if media_type != JSON:
            raise StoreError(f"not a query that is answered by a table: {text}")
        results: dict[str, Any] = json.loads(answer)
        return results

    def _read(self, text: str, accept: str, dataset: Dataset | None = None) -> tuple[str, bytes]:
        try:
            media_type, pieces = self._connection.query(text, accept, dataset)
            return media_type, b"".join(pieces)
        except StoreError:
            raise
        except MinhBachError as error:
            raise StoreError(f"{error} in the query:\n{text}") from None


class RemoteWriter(RemoteStore):
    """The server as the store of an ingest: its only writer.

    A change is several requests, in an order that a repetition heals: the sequence comes last.
    """

    def __init__(self, server: Server, notes: Notes | None = None) -> None:
        """Write to *server*; *notes* are taken of all that is applied."""
        super().__init__(server)
        self._notes = notes or NoNotes()

    def apply(self, graphs: Sequence[DocumentGraph], *, sequence: int) -> None:
        update = changes.update(
            graphs,
            stated=self._stated,
            graphs_of=self._graphs_of,
            holds=self.holds,
            before=self.sequence(),
            sequence=sequence,
            facts=self._facts,
        )
        self._notes.note(update.removed, update.added)
        for operation in update.operations:
            self._connection.update(operation)
        self._notes.done()

    def holds(self, quads: Iterable[str]) -> set[str]:
        found: set[str] = set()
        lines = iter(quads)
        while some := list(islice(lines, _VALUES)):
            for graph, triples in self._by_graph(some).items():
                where = within(graph, "?s ?p ?o")
                rows = " ".join(f"({number} {line})" for number, line in triples)
                text = f"SELECT ?i WHERE {{ VALUES (?i ?s ?p ?o) {{ {rows} }} {where} }}"
                found.update(some[int(str(row["i"]))] for row in self.select(text))
        return found

    def load(self, quads: Iterable[str], *, sequence: int) -> None:
        lines = iter(quads)
        while some := list(islice(lines, changes.AT_ONCE)):
            for graph, triples in self._by_graph(some).items():
                written = (f"{triple} ." for _, triple in triples)
                for operation in changes.data("INSERT", written, graph=graph):
                    self._connection.update(operation)
        last = [changes.sequence_triple(sequence)]
        for operation in changes.data("INSERT", last, graph=self._facts):
            self._connection.update(operation)

    def forget(self, base: str) -> None:
        """Take off the server what we put there: all facts, and every graph below *base*.

        The facts go first, the sequence among them: after an interruption nothing passes for whole.
        """
        name = "DEFAULT" if self._facts is None else f"GRAPH {spell_iri(str(self._facts))}"
        self._connection.update(f"DROP SILENT {name}")
        for graph in self._graphs():
            if graph.startswith(base):
                self._connection.update(f"DROP SILENT GRAPH {spell_iri(str(graph))}")

    def snapshot(self, folder: Path) -> None:
        """Note in *folder* what the server holds; a server of its own keeps no copies for us."""
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            raise StoreError(f"{folder} is there already") from None
        note = {"server": self._connection.server.query, "sequence": self.sequence()}
        (folder / "remote.json").write_text(json.dumps(note), encoding="utf-8")

    def _by_graph(self, quads: Sequence[str]) -> dict[URIRef | None, list[tuple[int, str]]]:
        """The triples of *quads* by the graph that they are in on the server, each with its number."""
        graphs: dict[URIRef | None, list[tuple[int, str]]] = {}
        for number, line in enumerate(quads):
            parts = _LINE.fullmatch(line)
            if parts is None:
                raise StoreError(f"cannot read N-Quads: {line.strip()!r}")
            name = parts["graph"]
            graph = self._facts if name is None else URIRef(name[1:-1])
            triple = f"{parts['subject']} {parts['predicate']} {parts['object']}"
            graphs.setdefault(graph, []).append((number, triple))
        return graphs

    def _stated(self, graph: URIRef) -> set[str]:
        rows = self.select("SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }", g=graph)
        return {f"{_spelled(row)} ." for row in rows}

    def _graphs_of(self, triples: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
        lines = iter(triples)
        while some := list(islice(lines, _VALUES)):
            rows = " ".join(f"({line.removesuffix(' .')})" for line in some)
            holders: dict[str, set[str]] = {line: set() for line in some}
            for row in self.select(
                f"SELECT ?s ?p ?o ?g WHERE {{ VALUES (?s ?p ?o) {{ {rows} }}"
                " GRAPH ?g { ?s ?p ?o } }"
            ):
                if row["g"] != self._facts:
                    holders.setdefault(f"{_spelled(row)} .", set()).add(str(row["g"]))
            yield from holders.items()


def _spelled(row: Row) -> str:
    """The triple of a *row* of ?s ?p ?o in the spelling of N-Triples, without the full stop."""
    return " ".join(spell(row[name]) for name in "spo")


def _rows(found: dict[str, Any], text: str) -> list[Row]:
    if "results" not in found:
        raise StoreError(f"not a SELECT: {text}")
    return [
        {name: _node(term) for name, term in row.items()} for row in found["results"]["bindings"]
    ]


def _node(term: dict[str, str]) -> Node:
    value = term["value"]
    match term["type"]:
        case "uri":
            return URIRef(value)
        case "literal" | "typed-literal":
            if "xml:lang" in term:
                return Literal(value, lang=term["xml:lang"])
            datatype = term.get("datatype")
            if datatype is None or datatype == str(XSD.string):
                return Literal(value)
            if datatype == str(XSD.boolean):
                value = literals.canonical(value, datatype)
            return Literal(value, datatype=URIRef(datatype), normalize=False)
    raise StoreError(f"a store holds IRIs and literals only, not {term}")
