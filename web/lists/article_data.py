"""The articles about a thing for programs: page by page as JSON, all as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from flask import Blueprint, redirect, stream_with_context, url_for
from rdflib import URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph.store.ports import Row, Store
from web.exchange import links, moved, parameters, rdf, spreadsheets
from web.exchange.context import generation
from web.exchange.spreadsheets import harmless
from web.lists import article_lists
from web.searching import dated_articles, export

blueprint = Blueprint("article_data", __name__)

COLUMNS: Final = ("iri", "title", "published", "not_before", "publisher", "source", "invented")
_WITH = "with"
_SIZES = 500
_AT_ONCE = 500


@blueprint.get("/trang/<kind>/<path:slug>/bai-viet.json")
def as_json(kind: str, slug: str) -> BaseResponse:
    """A page of the articles that name a thing, and those given by ``with``, or are about a policy field."""
    parameters.only(_WITH, "page", "size")
    size = parameters.whole("size", default=article_lists.SIZE, most=_SIZES)
    number = parameters.whole("page", default=1, most=article_lists.PAGES)
    others = article_lists.named_too()
    given: dict[str, Any] = {_WITH: list(others)} if others else {}
    if size != article_lists.SIZE:
        given["size"] = size
    if other := moved.to(kind, slug):
        paged = {"page": number, **given} if number > 1 else given
        return redirect(url_for(".as_json", kind=other[0], slug=other[1], **paged), 308)
    found = _found(kind, slug, others)
    after = url_for(".as_json", kind=kind, slug=slug, page=number + 1, **given)
    shown = dated_articles.told(generation().store, found[(number - 1) * size : number * size])
    answer = {
        "thing": links.iri(kind, slug),
        "with": list(others),
        "total": len(found),
        "page": number,
        "next": links.absolute(after) if number * size < len(found) else None,
        "articles": [_told(row) for row in shown],
    }
    return rdf.paged(answer)


@blueprint.get("/trang/<kind>/<path:slug>/bai-viet.csv")
def as_csv(kind: str, slug: str) -> BaseResponse:
    """All of them as CSV (RFC 4180), streamed."""
    parameters.only(_WITH, spreadsheets.ASKED)
    others = article_lists.named_too()
    given: dict[str, Any] = {_WITH: list(others)} if others else {}
    if spreadsheets.mark():
        given[spreadsheets.ASKED] = "1"
    if other := moved.to(kind, slug):
        return redirect(url_for(".as_csv", kind=other[0], slug=other[1], **given), 308)
    found = _found(kind, slug, others)
    lines = stream_with_context(
        spreadsheets.written(_rows(generation().store, found), spreadsheets.mark())
    )
    name = f"minhbach-{slug.replace('/', '-')}-bai-viet.csv"
    return export.streamed(lines, name, "text/csv; charset=utf-8", len(found))


def _found(kind: str, slug: str, others: Sequence[str]) -> list[str]:
    store, iri = generation().store, URIRef(links.iri(kind, slug))
    found = dated_articles.of(store, iri, others)
    if not found and not dated_articles.count(store, iri):
        moved.refuse(kind, slug)
    return found


def _told(row: Row) -> dict[str, Any]:
    """An article as JSON has it: null where nothing is told."""
    return {
        "iri": str(row["article"]),
        "title": _text(row, "title"),
        "published": _text(row, "issued"),
        "not_before": _text(row, "bound"),
        "publisher": _text(row, "publisher"),
        "source": _text(row, "source"),
        "invented": str(row.get("invented", "")) == "true",
    }


def _text(row: Row, name: str) -> str | None:
    return str(row[name]) if name in row else None


def _rows(store: Store, found: Sequence[str]) -> Iterator[tuple[object, ...]]:
    yield COLUMNS
    for start in range(0, len(found), _AT_ONCE):
        for row in dated_articles.told(store, found[start : start + _AT_ONCE]):
            told = _told(row)
            words = (harmless(told[name] or "") for name in COLUMNS[1:-1])
            yield told["iri"], *words, str(told["invented"]).lower()
