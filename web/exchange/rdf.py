"""Graphs as responses that programs of any origin may read."""

from collections.abc import Iterable, Mapping

from flask import Response, jsonify
from rdflib import Graph

from graph.store.ports import Triple
from ontology import context
from ontology.namespaces import PREFIXES
from web.exchange.negotiation import Format


def graph(prefixes: Iterable[str] = tuple(PREFIXES), triples: Iterable[Triple] = ()) -> Graph:
    """A graph of *triples* that is written with *prefixes* of ours and no others."""
    made = Graph(bind_namespaces="none")
    for prefix in prefixes:
        made.bind(prefix, PREFIXES[prefix])
    for triple in triples:
        made.add(triple)
    return made


def response(graph: Graph, form: Format) -> Response:
    """*graph* written in *form*."""
    if form.parser == "json-ld":
        text = graph.serialize(format=form.parser, context=context.of(graph), auto_compact=True)
    else:
        text = graph.serialize(format=form.parser)
    return shared(Response(text, content_type=form.content_type))


def paged(answer: Mapping[str, object]) -> Response:
    """*answer*, a page of a list, as JSON; the address of the ``next`` one is in a header too (RFC 8288)."""
    response = jsonify(answer)
    if after := answer["next"]:
        response.headers["Link"] = f'<{after}>; rel="next"'
    return shared(response)


def shared(response: Response) -> Response:
    """*response*, open to pages of any origin, and told apart by what a client accepts."""
    response.access_control_allow_origin = "*"
    response.vary.add("Accept")
    return response
