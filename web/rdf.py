"""Graphs as responses that programs of any origin may read."""

from collections.abc import Iterable

from flask import Response
from rdflib import Graph

from graph.store.ports import Triple
from ontology.namespaces import PREFIXES
from web.negotiation import Format

_XML = "http://www.w3.org/XML/1998/namespace"


def graph(prefixes: Iterable[str] = tuple(PREFIXES), triples: Iterable[Triple] = ()) -> Graph:
    """A graph of *triples* that is written with *prefixes* of ours and no others."""
    made = Graph(bind_namespaces="none")
    # rdflib writes xml:lang by whatever prefix it has for this one, and without one writes no XML.
    made.bind("xml", _XML)
    for prefix in prefixes:
        made.bind(prefix, PREFIXES[prefix])
    for triple in triples:
        made.add(triple)
    return made


def response(graph: Graph, form: Format) -> Response:
    """*graph* written in *form*."""
    if form.parser == "json-ld":
        terms = {str(term) for triple in graph for term in triple}
        used = {p: n for p, n in PREFIXES.items() if any(term.startswith(n) for term in terms)}
        text = graph.serialize(format=form.parser, context=used, auto_compact=True)
    else:
        text = graph.serialize(format=form.parser)
    return shared(Response(text, content_type=form.content_type))


def shared(response: Response) -> Response:
    """*response*, open to pages of any origin, and told apart by what a client accepts."""
    response.access_control_allow_origin = "*"
    response.vary.add("Accept")
    return response
