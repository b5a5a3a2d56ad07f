"""Which format a client wants: a page, or RDF in one of four syntaxes."""

from dataclasses import dataclass

from flask import request
from flask_babel import gettext
from werkzeug.exceptions import NotAcceptable

HTML = "text/html"
CSV = "text/csv"


def content_type(media_type: str) -> str:
    """The value of the Content-Type header for a body of *media_type*, which is UTF-8 where it is text."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


@dataclass(frozen=True, slots=True)
class Format:
    """A spelling of RDF: the ending of its addresses, its media type, rdflib's name, its name."""

    suffix: str
    media_type: str
    parser: str
    name: str

    @property
    def content_type(self) -> str:
        """The value of the Content-Type header."""
        return content_type(self.media_type)


FORMATS = (
    Format("ttl", "text/turtle", "turtle", "Turtle"),
    Format("jsonld", "application/ld+json", "json-ld", "JSON-LD"),
    Format("nt", "application/n-triples", "nt11", "N-Triples"),
    Format("rdf", "application/rdf+xml", "xml", "RDF/XML"),
)
BY_SUFFIX = {form.suffix: form for form in FORMATS}
_ALIASES = {
    "application/xhtml+xml": HTML,
    "application/x-turtle": "text/turtle",
    "application/json": "application/ld+json",
}
_BY_TYPE = {form.media_type: form for form in FORMATS}


def table() -> bool:
    """Tell whether the request would rather have CSV than a page or RDF."""
    offered = [HTML, *_ALIASES, *_BY_TYPE, CSV]
    return bool(request.accept_mimetypes) and request.accept_mimetypes.best_match(offered) == CSV


def chosen(*, page: bool = True) -> Format | None:
    """The RDF format that the request prefers, or None where it prefers a page (if there is *page*).

    Raises NotAcceptable where it takes neither.
    """
    if not request.accept_mimetypes:
        return None if page else FORMATS[0]
    pages = (HTML, *(name for name, meant in _ALIASES.items() if meant == HTML)) if page else ()
    others = (name for name, meant in _ALIASES.items() if meant != HTML)
    offered = [*pages, *_BY_TYPE, *others]
    best = request.accept_mimetypes.best_match(offered)
    if best is None:
        known = [HTML, *_BY_TYPE] if page else list(_BY_TYPE)
        raise NotAcceptable(gettext("Ở đây chỉ có: %(types)s.", types=", ".join(known)))
    best = _ALIASES.get(best, best)
    return None if best == HTML else _BY_TYPE[best]
