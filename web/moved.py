"""Addresses that lead on: what a person judged to be another thing answers 308 with that one."""

from rdflib import URIRef

from web import links
from web.context import generation

_LEADS = """
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?other WHERE { ?thing dcterms:isReplacedBy ?other }"""


def to(kind: str, slug: str) -> tuple[str, str] | None:
    """The folder and word of the address that has taken the place of this one, or None."""
    rows = generation().store.select(_LEADS, thing=URIRef(links.iri(kind, slug)))
    return links.parts(str(rows[0]["other"])) if rows else None
