"""Addresses that lead on, or nowhere: 308 for what another thing has replaced, 410 for what is gone."""

from typing import NoReturn

from flask import abort
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


def refuse(kind: str, slug: str) -> NoReturn:
    """Answer that nothing is here: 410 where something was (RFC 9110), else 404."""
    held = generation()
    gone = held.removed(slug) if kind == links.ARTICLE else held.given(f"{kind}/{slug}")
    abort(410 if gone else 404)
