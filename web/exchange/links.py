"""From the address of a thing to the page about it, and back."""

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from flask import request, url_for
from rdflib import URIRef

from graph import addresses
from ontology.namespaces import MB
from web.exchange import i18n
from web.exchange.context import settings

ARTICLE = addresses.ARTICLES
# A percent sign that begins no letter is refused by engines (RFC 3987, section 2.2).
_PATH = re.compile(r"[a-z-]+/(?:[^\x00-\x20<>\"{}|^`\\%]|%[0-9A-Fa-f]{2})+")


def iri(kind: str, slug: str) -> str:
    """The address of the thing that ``/trang/{kind}/{slug}`` shows; *kind* and *slug* are decoded."""
    return f"{settings().base_iri}id/{quote(kind, safe='')}/{quote(slug, safe='')}"


def parts(iri: str) -> tuple[str, str] | None:
    """Kind and slug of one of our addresses, decoded; None for the address of anything else."""
    return _parts(iri, settings().base_iri)


def _parts(iri: str, base: str) -> tuple[str, str] | None:
    head = f"{base}id/"
    if not iri.startswith(head):
        return None
    kind, slash, slug = iri.removeprefix(head).partition("/")
    return (unquote(kind), unquote(slug)) if kind and slash and slug else None


def thing(path: str) -> URIRef | None:
    """The thing whose address ends with *path* ("co-quan/so-y-te"); None for what is no such end."""
    return URIRef(whole(path)) if _PATH.fullmatch(path) else None


def path(iri: str) -> str:
    """The end of the address of one of our things: what tells it from the others."""
    return iri.removeprefix(f"{settings().base_iri}id/")


def whole(path: str) -> str:
    """The address of the thing that :func:`path` tells from the others."""
    return f"{settings().base_iri}id/{path}"


def page(iri: str) -> str:
    """Where a reader finds what *iri* names: a page of ours, else the web; empty where it is neither."""
    return _page(str(iri), settings().base_iri, request.script_root, i18n.language())


# A list names the same things again and again. What it is told decides, and nothing else of a request.
@lru_cache(maxsize=8192)
def _page(iri: str, base: str, _root: str, _language: str) -> str:
    if iri.startswith(MB) and iri != str(MB):
        return f"{url_for('catalogue.ontology')}#{iri.removeprefix(MB)}"
    own = _parts(iri, base)
    if own is None:
        # Whatever came in with an article must not become a link that runs.
        return iri if iri.startswith(("http://", "https://")) else ""
    kind, slug = own
    if kind == ARTICLE:
        return url_for("articles.article", id=slug)
    return url_for("entities.entity", kind=kind, slug=slug)


def absolute(path: str) -> str:
    """The public address of the page at *path*, whatever name the server was called by.

    *path* is that of :func:`flask.url_for`, with the prefix below which the site is, if any.
    """
    return settings().base_iri.rstrip("/") + path.removeprefix(request.script_root)


def here() -> str:
    """The public address of the page that is asked for, without its query."""
    return absolute(request.script_root + request.path)


def quotation(article: str, start: int, end: int) -> str:
    """Where a reader finds the words *start* to *end* of the article with the address *article*."""
    return f"{page(article)}#c{start}-{end}"
