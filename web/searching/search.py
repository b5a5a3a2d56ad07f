"""The search page, and the same answer for programs: JSON, CSV, Atom, OpenSearch."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flask import Blueprint, Response, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from search.ports import FACETS, MAX_HITS, Hit, Request, Results, plain
from web import kinds
from web.exchange import i18n, links, parameters, rdf, spreadsheets
from web.exchange.context import generation
from web.exchange.spreadsheets import harmless
from web.searching import facets, feeds, search_queries
from web.searching.search_views import HitView, Paging, SearchPage
from web.telling import places
from web.views import Download

blueprint = Blueprint("search", __name__)

_ENTITIES_FIRST = 4


@i18n.page(blueprint, "/tim-kiem")
def search() -> ResponseReturnValue:
    """Show what the words of a reader find; behind the last page, 404 with the way back."""
    asked = parameters.search()
    index = generation().index
    entities = Results(0, ())
    if asked.sort is None and asked.page == 1 and asked.words.strip() and not asked.filters:
        entities = index.search(replace(asked, sort="entity", size=_ENTITIES_FIRST, facets=False))
    main = replace(asked, sort=asked.sort or ("article" if not asked.filters.get("kind") else None))
    found = index.search(main)
    query = search_queries.query(main) if found.total else ""
    page = SearchPage(
        words=asked.words,
        total=found.total,
        hits=tuple(map(view, found.hits)),
        entities=tuple(map(view, entities.hits)),
        entity_total=entities.total,
        more_entities=parameters.address(asked, page="", kind=["entity"]),
        sorts=facets.sorts(asked, found, entities),
        orders=facets.orders(asked),
        chosen=facets.chosen(asked, found),
        facets=facets.of(asked, found),
        paging=_paging(asked, found.total),
        downloads=_downloads(asked),
        exports=_exports(main, found.total),
        hidden=_hidden(asked),
        instead=found.instead or "",
        insist=parameters.address(asked, literal="1", page="") if found.instead else "",
        maybe=found.maybe or "",
        maybe_address=parameters.address(asked, q=found.maybe, page="") if found.maybe else "",
        clear=url_for(".search", q=asked.words) if asked.filters or asked.sort else "",
        query=url_for("query_page.query", query=query) if query else "",
    )
    title = "; ".join(choice.label for choice in page.chosen) or gettext("Tìm kiếm")
    if asked.words:
        title = gettext("Tìm: %(words)s", words=asked.words)
    text = render_template(
        "search.html", page=page, title=title, reachable=MAX_HITS, most=parameters.MOST
    )
    return text, 404 if page.paging.beyond else 200


@blueprint.get("/tim-kiem.json")
def as_json() -> Response:
    """The answer to a search as JSON: ``total``, ``hits``, the ``next`` page, and what was searched."""
    parameters.known("facets")
    with_facets = parameters.on("facets")
    asked = parameters.search(facets=with_facets)
    found = generation().index.search(asked)
    after = _paging(asked, found.total).after
    answer: dict[str, object] = {
        "total": found.total,
        "instead": found.instead,
        "maybe": found.maybe,
        "next": _next(asked, facets="1" if with_facets else "") if after else None,
        "hits": [
            {
                "iri": hit.iri,
                "id": hit.id,
                "kind": hit.sort,
                "type": hit.type,
                "title": plain(hit.title),
                "hint": hit.hint,
                "articles": articles(hit),
                "snippet": plain(hit.snippet),
                "score": hit.score,
                "published": hit.published,
            }
            for hit in found.hits
        ],
    }
    if with_facets:
        answer["facets"] = {
            name: [
                {"value": one.value, "label": facets.label(name, one), "count": one.count}
                for one in found.facets.get(name, ())
            ]
            for name in FACETS
        }
    response = rdf.paged(answer)
    # Facets are named in the language of the client.
    response.vary.add("Accept-Language")
    return response


@blueprint.get("/tim-kiem.csv")
def as_csv() -> Response:
    """The answer to a search as CSV (RFC 4180), up to a thousand lines."""
    parameters.known(spreadsheets.ASKED)
    asked = parameters.search(size=MAX_HITS, most=MAX_HITS, facets=False)
    found = generation().index.search(asked)
    text = "".join(spreadsheets.written(_rows(found.hits), spreadsheets.mark()))
    response = Response(text, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="minhbach.csv"'
    return rdf.shared(response)


def _rows(hits: Iterable[Hit]) -> Iterator[tuple[object, ...]]:
    names = ("iri", "id", "kind", "type", "title", "published", "snippet")
    yield *names, "score", "hint", "articles"
    for hit in hits:
        title, snippet = plain(hit.title), plain(hit.snippet)
        cells = (hit.id, hit.sort, hit.type, title, hit.published or "", snippet)
        yield hit.iri, *map(harmless, cells), hit.score, harmless(hit.hint), articles(hit)


@blueprint.get("/tim-kiem.atom")
def as_atom() -> Response:
    """The newest finds of a search as an Atom feed (RFC 4287)."""
    parameters.known()
    asked = replace(parameters.search(size=20, facets=False), order="newest")
    found = generation().index.search(asked)
    filters = [choice.label for choice in facets.chosen(asked, found)]
    told = "; ".join(filter(None, (asked.words, *filters))) or gettext("bài mới")
    page = links.absolute(parameters.address(asked, order=""))
    entries = [
        feeds.Entry(
            id=hit.iri,
            kind=hit.type,
            title=plain(hit.title),
            page=links.absolute(links.page(hit.iri)),
            updated=feeds.moment(hit.published) if hit.published else generation().published,
            summary=plain(hit.snippet),
        )
        for hit in found.hits
    ]
    text = feeds.atom(
        id=page,
        title=gettext("Minh Bạch: %(words)s", words=told),
        language=i18n.language(),
        itself=links.absolute(url_for(".as_atom", **parameters.written(asked, order=""))),
        page=page,
        updated=generation().published,
        entries=entries,
    )
    response = Response(text, content_type=f"{feeds.TYPE}; charset=utf-8")
    # The title is in the language of the client.
    response.vary.add("Accept-Language")
    return rdf.shared(response)


@blueprint.get("/opensearch.xml")
def description() -> Response:
    """What lets a browser or another site search here (OpenSearch 1.1)."""
    text = feeds.opensearch(
        page=links.absolute(url_for(".search")) + "?q={searchTerms}&page={startPage?}",
        atom=links.absolute(url_for(".as_atom")) + "?q={searchTerms}&page={startPage?}",
        suggestions=links.absolute(url_for("suggestions.opensearch")) + "?q={searchTerms}",
        itself=links.absolute(url_for(".description")),
    )
    return rdf.shared(
        Response(text, content_type="application/opensearchdescription+xml; charset=utf-8")
    )


def view(hit: Hit) -> HitView:
    """*hit* as a reader sees it."""
    return HitView(
        title=hit.title,
        snippet=hit.snippet if plain(hit.snippet) != hit.hint else (),
        address=links.page(hit.iri),
        kind=hit.type,
        kind_name=kinds.name(hit.type),
        hint=", ".join(filter(None, (hit.hint, places.until(hit.iri)))),
        published=hit.published or "",
        articles=hit.articles,
        invented=hit.sort == "article" and invented(hit.id),
    )


def invented(id: str) -> bool:
    """Tell whether the article that came with *id* is a demonstration text."""
    held = generation()
    document = held.articles(id) if held.invented else None
    return document is not None and document.invented


def articles(hit: Hit) -> int | None:
    """How many articles name the thing found; None for an article."""
    return hit.articles if hit.sort == "entity" else None


def _paging(asked: Request, total: int) -> Paging:
    reachable = min(total, MAX_HITS)
    pages = min(max(1, math.ceil(reachable / asked.size)), parameters.PAGES)

    def turn(page: int) -> str:
        return parameters.address(asked, page=str(page) if page > 1 else "")

    return Paging.at(asked.page, pages, turn)


def _next(asked: Request, **also: str) -> str:
    """The address of the next page of JSON."""
    following = parameters.written(asked, page=str(asked.page + 1), **also)
    return links.absolute(url_for(".as_json", **following))


def _downloads(asked: Request) -> tuple[Download, ...]:
    given = parameters.written(replace(asked, page=1))
    marked = {**given, spreadsheets.ASKED: "1"}
    return (
        Download("JSON", url_for(".as_json", **given), "application/json"),
        Download("CSV", url_for(".as_csv", **marked), "text/csv"),
        Download("Atom", url_for(".as_atom", **given), "application/atom+xml"),
    )


def _exports(asked: Request, total: int) -> tuple[Download, ...]:
    """All hits in a file, where pages cannot show them."""
    if total <= asked.size:
        return ()
    given = parameters.written(replace(asked, page=1), size="")
    marked = {**given, spreadsheets.ASKED: "1"}
    return (
        Download("CSV", url_for("export.as_csv", **marked), "text/csv"),
        Download("JSON", url_for("export.as_json", **given), "application/json"),
    )


def _hidden(asked: Request) -> tuple[tuple[str, str], ...]:
    """What a form must carry along so that new words keep the filters."""
    kept = parameters.written(replace(asked, page=1), q="", literal="")
    return tuple(
        (name, value)
        for name, values in kept.items()
        for value in ([values] if isinstance(values, str) else values)
    )
