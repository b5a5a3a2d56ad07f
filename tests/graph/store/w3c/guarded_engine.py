"""The way of a public query, in one process, as callables for the W3C evaluation suite.

Guard, rewriting, negotiation and the worker's own code; only the process border is left out.
"""

import io
from typing import Any

import pyoxigraph as ox
from rdflib import XSD, BNode, Graph, URIRef
from rdflib.query import Result
from rdflib.term import Node

from graph.store import worker
from graph.store.admission import admit
from graph.store.endpoint import request
from graph.store.limits import Limits
from graph.store.negotiation import N_TRIPLES
from graph.store.ports import Question
from graph.store.textservice import TextServices

Quad = tuple[Node, Node, Node, Node | None]
_LIMITS = Limits()


def _term(node: Any) -> Any:
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, BNode):
        return ox.BlankNode("b" + "".join(filter(str.isalnum, str(node))))
    if node.language:
        return ox.Literal(str(node), language=node.language)
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype or XSD.string)))


def _store(quads: list[Quad], graphs: list[Node]) -> ox.Store:
    store = ox.Store()
    for name in graphs:
        store.add_graph(_term(name))
    for *triple, name in quads:
        graph = ox.DefaultGraph() if name is None else _term(name)
        store.add(ox.Quad(*map(_term, triple), graph))
    return store


def _answer(text: str, quads: list[Quad], base: str, graphs: list[Node], accept: str) -> Any:
    question = Question(text, accept=accept, base=base)
    admitted = admit(question, _LIMITS, TextServices(None, _LIMITS))
    pieces: list[bytes] = []
    end = worker.answer(_store(quads, graphs), request(question, admitted, _LIMITS), pieces.append)
    if end:
        raise ValueError(end)
    return admitted.media_type, b"".join(pieces)


def query(text: str, quads: list[Quad], *, base: str, graphs: list[Node]) -> Any:
    """Answer by way of JSON and N-Triples, which keep every lexical form."""
    accept = f"application/sparql-results+json, {N_TRIPLES}"
    media_type, answer = _answer(text, quads, base, graphs, accept)
    if media_type == N_TRIPLES:
        return Graph().parse(data=answer, format="nt11")
    result = Result.parse(io.BytesIO(answer), format="json")
    return bool(result.askAnswer) if result.type == "ASK" else [dict(b) for b in result.bindings]


def csv(text: str, quads: list[Quad], *, base: str, graphs: list[Node]) -> bytes:
    """Answer in CSV."""
    answer: bytes = _answer(text, quads, base, graphs, "text/csv")[1]
    return answer
