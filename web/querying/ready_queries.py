"""The ready-made queries of ``graph/queries``, as pages offer them and as programs fetch them."""

import re
from collections.abc import Mapping

from rdflib import BNode, Graph, Literal, URIRef

from graph.store import guard, ready
from graph.store.limits import Limits
from graph.store.ready import ReadyQuery
from ontology.namespaces import PREFIXES, RDF, RDFS, SH, XSD
from web.exchange import i18n, rdf
from web.exchange.context import settings
from web.views import Example

# Ready-made queries have each limit on a line of its own.
_LIMIT = re.compile(r"(?m)^[ \t]*LIMIT (?P<rows>[0-9]+)[ \t]*\n?")
_KINDS = {
    "SELECT": (SH.SPARQLSelectExecutable, SH.select),
    "ASK": (SH.SPARQLAskExecutable, SH.ask),
    "CONSTRUCT": (SH.SPARQLConstructExecutable, SH.construct),
}


def address() -> str:
    """The public address of all ready-made queries."""
    return f"{settings().base_iri}api/queries.ttl"


def example(query: ReadyQuery, address: str) -> Example:
    """*query* in the reader's language, with the *address* that runs it."""
    return Example(
        title=_said(query.titles) or query.name,
        address=address,
        note=_said(query.descriptions),
    )


def asked(text: str) -> ReadyQuery | None:
    """The ready-made query that *text* is, however it is spaced; None where it is one of a reader's own."""
    words = text.split()
    return next((query for query in ready.queries() if query.body.split() == words), None)


def whole(text: str) -> str:
    """*text* without the limits that keep a page short: for files, which hold all."""
    return _LIMIT.sub("", text)


def limit(text: str) -> int:
    """The least of the limits in *text*: whoever gets fewer rows has all. 0 where there is none."""
    return min((int(found["rows"]) for found in _LIMIT.finditer(text)), default=0)


def graph() -> Graph:
    """All ready-made queries as executables of SHACL (W3C), each named after their :func:`address`."""
    made = rdf.graph(("rdf", "rdfs", "sh", "xsd"))
    named = address()
    prefixes = URIRef(f"{named}#prefixes")
    for prefix, namespace in PREFIXES.items():
        declared = BNode()
        made.add((prefixes, SH.declare, declared))
        made.add((declared, SH.prefix, Literal(prefix)))
        made.add((declared, SH.namespace, Literal(namespace, datatype=XSD.anyURI)))
    for query in ready.queries():
        kind, text = _KINDS[guard.check(query.text, Limits()).form]
        executable = URIRef(f"{named}#{query.name}")
        made.add((executable, RDF.type, SH.SPARQLExecutable))
        made.add((executable, RDF.type, kind))
        made.add((executable, text, Literal(query.body.strip() + "\n")))
        made.add((executable, SH.prefixes, prefixes))
        for language, words in query.titles.items():
            made.add((executable, RDFS.label, Literal(words, lang=language)))
        for language, words in query.descriptions.items():
            made.add((executable, RDFS.comment, Literal(words, lang=language)))
    return made


def _said(words: Mapping[str, str]) -> str:
    return words.get(i18n.language()) or words.get(i18n.DEFAULT, "")
