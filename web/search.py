"""The search page, and the same answer for programs: JSON, CSV, Atom, OpenSearch."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flask import Blueprint, Response, jsonify, render_template, url_for
from flask_babel import gettext
from rdflib import URIRef

from ontology.schemes import Scheme
from search.ports import FacetValue, Hit, Part, Request, Results
from web import feeds, i18n, kinds, links, parameters, rdf, statements, wording
from web.context import generation, settings
from web.views import Choice, Download, FacetView, HitView, Paging, SearchPage

blueprint = Blueprint("search", __name__)

_ENTITIES_FIRST = 4


@i18n.page(blueprint, "/tim-kiem")
def search() -> str:
    """Show what the words of a reader find."""
    asked = parameters.search()
    index = generation().index
    entities = Results(0, ())
    if asked.sort is None and asked.page == 1 and asked.words.strip() and not asked.filters:
        entities = index.search(replace(asked, sort="entity", size=_ENTITIES_FIRST, facets=False))
    main = replace(asked, sort=asked.sort or ("article" if not asked.filters.get("kind") else None))
    found = index.search(main)
    page = SearchPage(
        words=asked.words,
        total=found.total,
        hits=tuple(map(view, found.hits)),
        entities=tuple(map(view, entities.hits)),
        entity_total=entities.total,
        more_entities=_address(asked, page="", kind=["entity"]),
        sorts=_sorts(asked, found, entities),
        orders=_orders(asked),
        chosen=_chosen(asked, found),
        facets=_facets(asked, found),
        paging=_paging(asked, found.total),
        downloads=_downloads(asked),
        hidden=_hidden(asked),
        instead=found.instead or "",
        insist=_address(asked, literal="1", page="") if found.instead else "",
        maybe=found.maybe or "",
        maybe_address=_address(asked, q=found.maybe, page="") if found.maybe else "",
        clear=url_for(".search", q=asked.words) if asked.filters or asked.sort else "",
    )
    title = gettext("Tìm: %(words)s", words=asked.words) if asked.words else gettext("Tìm kiếm")
    return render_template("search.html", page=page, title=title)


@blueprint.get("/tim-kiem.json")
def as_json() -> Response:
    """The answer to a search as JSON: ``total`` and ``hits``."""
    asked = parameters.search(facets=False)
    found = generation().index.search(asked)
    response = jsonify(
        {
            "total": found.total,
            "hits": [
                {
                    "iri": hit.iri,
                    "id": hit.id,
                    "kind": hit.sort,
                    "type": hit.type,
                    "title": plain(hit.title),
                    "snippet": plain(hit.snippet),
                    "score": hit.score,
                    "published": hit.published,
                }
                for hit in found.hits
            ],
        }
    )
    return rdf.shared(response)


@blueprint.get("/tim-kiem.csv")
def as_csv() -> Response:
    """The answer to a search as CSV (RFC 4180), up to a thousand lines."""
    asked = parameters.search(size=parameters.EXPORTED, most=parameters.EXPORTED, facets=False)
    found = generation().index.search(asked)
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow(["iri", "id", "kind", "type", "title", "published", "snippet", "score"])
    for hit in found.hits:
        cells = [
            hit.id,
            hit.sort,
            hit.type,
            plain(hit.title),
            hit.published or "",
            plain(hit.snippet),
        ]
        lines.writerow([hit.iri, *map(_harmless, cells), hit.score])
    response = Response(text.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="minhbach.csv"'
    return rdf.shared(response)


@blueprint.get("/tim-kiem.atom")
def as_atom() -> Response:
    """The newest finds of a search as an Atom feed (RFC 4287)."""
    asked = replace(parameters.search(size=20, facets=False), order="newest")
    found = generation().index.search(asked)
    text = feeds.atom(
        title=gettext("Minh Bạch: %(words)s", words=asked.words or gettext("bài mới")),
        itself=_absolute(url_for(".as_atom", **parameters.written(asked, order=""))),
        page=_absolute(_address(asked, order="")),
        updated=generation().published,
        hits=found.hits,
        page_of=lambda hit: _absolute(links.page(hit.iri)),
    )
    return rdf.shared(Response(text, content_type="application/atom+xml; charset=utf-8"))


@blueprint.get("/opensearch.xml")
def description() -> Response:
    """What lets a browser or another site search here (OpenSearch 1.1)."""
    text = feeds.opensearch(
        page=_absolute(url_for(".search")) + "?q={searchTerms}&page={startPage?}",
        atom=_absolute(url_for(".as_atom")) + "?q={searchTerms}&page={startPage?}",
        itself=_absolute(url_for(".description")),
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
        hint=hit.hint,
        published=hit.published or "",
        invented=hit.sort == "article" and invented(hit.id),
    )


def invented(id: str) -> bool:
    """Tell whether the article that came with *id* is a demonstration text."""
    held = generation()
    document = held.articles(id) if held.invented else None
    return document is not None and document.invented


def plain(parts: Sequence[Part]) -> str:
    """The text of *parts* without its marks."""
    return "".join(part.text for part in parts)


def _harmless(cell: str) -> str:
    # A spreadsheet would run a cell that begins like a formula.
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _absolute(path: str) -> str:
    return settings().base_iri.rstrip("/") + path


def _address(asked: Request, **changed: object) -> str:
    return url_for(".search", **parameters.written(asked, **changed))


def _sorts(asked: Request, found: Results, entities: Results) -> tuple[Choice, ...]:
    of_things = asked.sort == "entity" or bool(asked.filters.get("kind"))
    things = found.total if of_things else entities.total or None
    return (
        Choice(
            gettext("Bài"),
            _address(asked, kind=[], page=""),
            None if of_things else found.total,
            chosen=not of_things,
        ),
        Choice(
            gettext("Đối tượng"),
            _address(asked, kind=["entity"], page=""),
            things,
            chosen=of_things,
        ),
    )


def _orders(asked: Request) -> tuple[Choice, ...]:
    names = {
        "relevance": gettext("Liên quan nhất"),
        "newest": gettext("Mới nhất"),
        "oldest": gettext("Cũ nhất"),
    }
    return tuple(
        Choice(label, _address(asked, order=order, page=""), chosen=asked.order == order)
        for order, label in names.items()
    )


def _facets(asked: Request, found: Results) -> tuple[FacetView, ...]:
    names = _facet_names()
    return tuple(
        FacetView(
            names[name],
            tuple(_choice(asked, name, value) for value in values),
        )
        for name in parameters.FACETS
        if len(values := found.facets.get(name, ())) > 1 or name in asked.filters
    )


def _choice(asked: Request, facet: str, value: FacetValue) -> Choice:
    chosen = asked.filters.get(facet, ())
    rest = [other for other in chosen if other != value.value]
    values = rest if value.value in chosen else [*chosen, value.value]
    if facet == "kind" and asked.sort and values:
        values = [asked.sort, *values]
    return Choice(
        label=label(facet, value),
        address=_address(asked, **{facet: values, "page": ""}),
        count=value.count,
        chosen=value.value in chosen,
    )


def label(facet: str, value: FacetValue) -> str:
    """What readers call *value* of *facet*."""
    match facet:
        case "kind":
            return kinds.name(value.value)
        case "field":
            return wording.concept(Scheme.FIELDS, value.value)
        case "type":
            return wording.concept(Scheme.DOCUMENT_TYPES, value.value)
        case "month":
            return i18n.day(value.value)
    return value.label


def _chosen(asked: Request, found: Results) -> tuple[Choice, ...]:
    """The filters in force, each with the address that does without it."""
    shown = []
    things = [value for values in asked.filters.values() for value in values if links.parts(value)]
    names = statements.labels(generation().store, map(URIRef, things))
    for facet, values in asked.filters.items():
        known = {value.value: value for value in found.facets.get(facet, ())}
        for value in values:
            unseen = FacetValue(value, names.of(value, i18n.language()), 0, chosen=True)
            choice = _choice(asked, facet, known.get(value, unseen))
            shown.append(replace(choice, label=f"{_facet_names()[facet]}: {choice.label}"))
    return tuple(shown)


def _facet_names() -> dict[str, str]:
    return {
        "kind": gettext("Loại"),
        "field": gettext("Lĩnh vực"),
        "place": gettext("Địa danh"),
        "agency": gettext("Cơ quan"),
        "person": gettext("Người"),
        "type": gettext("Loại văn bản"),
        "year": gettext("Năm"),
        "month": gettext("Tháng"),
    }


def _paging(asked: Request, total: int) -> Paging:
    pages = min(max(1, math.ceil(total / asked.size)), parameters.PAGES)

    def turn(page: int) -> str:
        return _address(asked, page=str(page) if page > 1 else "")

    return Paging(
        page=asked.page,
        pages=pages,
        before=turn(asked.page - 1) if 1 < asked.page <= pages + 1 else "",
        after=turn(asked.page + 1) if asked.page < pages else "",
    )


def _downloads(asked: Request) -> tuple[Download, ...]:
    given = parameters.written(replace(asked, page=1))
    forms: Iterable[tuple[str, str, str]] = (
        ("JSON", "search.as_json", "application/json"),
        ("CSV", "search.as_csv", "text/csv"),
        ("Atom", "search.as_atom", "application/atom+xml"),
    )
    return tuple(Download(name, url_for(endpoint, **given), kind) for name, endpoint, kind in forms)


def _hidden(asked: Request) -> tuple[tuple[str, str], ...]:
    """What a form must carry along so that new words keep the filters."""
    kept = parameters.written(replace(asked, page=1), q="", literal="")
    return tuple(
        (name, value)
        for name, values in kept.items()
        for value in ([values] if isinstance(values, str) else values)
    )
