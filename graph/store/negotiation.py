"""Which serialisation of an answer a client wants (RFC 9110, section 12.5.1)."""

import re
from typing import Final, NamedTuple

from graph.store.forms import Form

JSON: Final = "application/sparql-results+json"
XML: Final = "application/sparql-results+xml"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
TURTLE: Final = "text/turtle"
N_TRIPLES: Final = "application/n-triples"
RDF_XML: Final = "application/rdf+xml"
JSON_LD: Final = "application/ld+json"
N_QUADS: Final = "application/n-quads"
TRIG: Final = "application/trig"

TABLES: Final = (JSON, XML, CSV, TSV)
GRAPHS: Final = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS)

# What clients also call them; a type that they ask for by such a name is answered by its own.
_TABLE_NAMES = {
    "application/json": JSON,
    "text/json": JSON,
    "application/xml": XML,
    "text/xml": XML,
}
_GRAPH_NAMES = {
    "application/x-turtle": TURTLE,
    "text/n3": TURTLE,
    "text/rdf+n3": TURTLE,
    "text/plain": N_TRIPLES,
    "application/xml": RDF_XML,
    "text/xml": RDF_XML,
    "application/json": JSON_LD,
}
# What addresses call them for short (``format=csv``), for whichever kind of answer has such a form.
SHORT: Final = {
    "json": f"{JSON}, {JSON_LD}",
    "xml": f"{XML}, {RDF_XML}",
    "csv": CSV,
    "tsv": TSV,
    "turtle": TURTLE,
    "ttl": TURTLE,
    "n3": TURTLE,
    "nt": N_TRIPLES,
    "ntriples": N_TRIPLES,
    "n-triples": N_TRIPLES,
    "rdf": RDF_XML,
    "rdfxml": RDF_XML,
    "rdf+xml": RDF_XML,
    "json-ld": JSON_LD,
    "jsonld": JSON_LD,
    "trig": TRIG,
    "nq": N_QUADS,
    "nquads": N_QUADS,
    "n-quads": N_QUADS,
}
_RANGE = re.compile(r"([\w!#$&^.+*-]+/[\w!#$&^.+*-]+)\s*((?:;[^,]*)?)\Z")
_LONGEST = 4000  # characters of a header: browsers send some 150
_QUALITY = re.compile(r";\s*q\s*=\s*(1(?:\.0{0,3})?|0(?:\.\d{0,3})?)\s*(?:;|\Z)", re.IGNORECASE)


# No dataclass: workers import this file, and to import dataclasses takes a third of their start.
class _Range(NamedTuple):
    pattern: str
    quality: float

    def specificity(self, name: str) -> int:
        """How exactly the range names *name*: 2 by itself, 1 by its family, 0 as anything, else -1."""
        if self.pattern == name:
            return 2
        if self.pattern == name.partition("/")[0] + "/*":
            return 1
        return 0 if self.pattern == "*/*" else -1


def _ranges(accept: str) -> list[_Range]:
    ranges = []
    for part in accept[:_LONGEST].split(","):
        if found := _RANGE.match(part.strip()):
            quality = _QUALITY.search(found[2])
            ranges.append(_Range(found[1].lower(), float(quality[1]) if quality else 1.0))
    return ranges


def offered(form: Form) -> tuple[str, ...]:
    """The media types that an answer to a query of *form* may have."""
    return TABLES if form in ("SELECT", "ASK") else GRAPHS


def negotiate(accept: str, form: Form) -> str | None:
    """Return the media type for an answer to a query of *form*, or None where *accept* takes none.

    Without a usable Accept header that is JSON for SELECT and ASK, Turtle for the others. Among equals
    the type that the header names exactly wins, then our own order.
    """
    own = offered(form)
    ranges = _ranges(accept)
    if not ranges:
        return own[0]
    names = {name: name for name in own} | (_TABLE_NAMES if own is TABLES else _GRAPH_NAMES)
    best: tuple[float, int] = (0.0, -1)
    chosen: str | None = None
    for name, media_type in names.items():
        specificity, quality = max((item.specificity(name), item.quality) for item in ranges)
        if specificity < 0 or (name not in own and specificity < 2):
            continue
        if quality > 0 and (quality, specificity) > best:
            best, chosen = (quality, specificity), media_type
    return chosen
