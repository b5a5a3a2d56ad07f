"""All articles that name a thing, or several, or are about a policy field, page by page, and what else."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from rdflib import URIRef

from graph import vietnamese
from graph.store.ports import Store
from web import kinds
from web.exchange import i18n, links, moved, parameters
from web.exchange.context import generation
from web.facts import fact_lists
from web.lists.list_views import ArticleList
from web.querying import blanks
from web.querying.blanks import Unfit
from web.searching import article_feeds, dated_articles
from web.searching.search_views import FacetView, Paging
from web.telling import facts, places, statements
from web.telling.statements import Labels
from web.views import Choice, Download

blueprint = Blueprint("article_lists", __name__)

SIZE = 50
# Things that articles are to name besides; articles whose other names are counted, names shown of a kind.
_WITH = 5
_COUNTED = 2000
_BESIDE = 12
PAGES = 100_000
# The kinds by which a search can be filtered.
_FILTERS = ("agency", "person", "place")


@i18n.page(blueprint, "/trang/<kind>/<path:slug>/bai-viet")
def articles(kind: str, slug: str) -> ResponseReturnValue:
    """Show a page of the articles about ``id/{kind}/{slug}``; 404 behind the last, with a way back.

    With ``with``, which may be repeated, those that name these things too; ``named`` is such a name.
    """
    iri, others = URIRef(links.iri(kind, slug)), named_too()
    if other := moved.to(kind, slug):
        return redirect(address(URIRef(links.iri(*other)), others), 308)
    store = generation().store
    found = dated_articles.of(store, iri, others)
    if not found and not dated_articles.count(store, iri):
        moved.refuse(kind, slug)
    typed = " ".join(request.args.get("named", "").split())
    fault: Unfit | None = None
    if typed:
        try:
            meant = blanks.named(blanks.SORTS, typed)
        except Unfit as unfit:
            fault = unfit
        else:
            return redirect(address(iri, (*others, meant)))
    total = len(found)
    number = parameters.whole("page", default=1, most=PAGES)
    rows = dated_articles.told(store, found[(number - 1) * SIZE : number * SIZE])
    labels = statements.labels(store, [iri, *map(URIRef, others)])
    name, sort = _called(iri, labels), kinds.of_folder(kind)
    page = ArticleList(
        thing=name,
        address=links.page(str(iri)),
        kind=sort,
        total=total,
        articles=tuple(map(facts.card, rows)),
        paging=_paging(iri, others, number, total),
        feed=article_feeds.address(sort, str(iri)) if not others else "",
        search=_search(sort, str(iri)) if not others else "",
        chosen=tuple(
            Choice(_called(URIRef(one), labels), address(iri, [o for o in others if o != one]))
            for one in others
        ),
        beside=tuple(_beside(store, iri, others)) if 1 < total <= _COUNTED else (),
        facts=fact_lists.address_of_all(str(iri), *others) if others and sort != "field" else "",
        downloads=_downloads(kind, slug, others),
        hidden=tuple(("with", one) for one in others),
        named=typed,
        fault=str(fault) if fault else "",
        candidates=blanks.candidates(fault, lambda one: address(iri, (*others, one))),
    )
    names = " + ".join((name, *(choice.label for choice in page.chosen)))
    title = gettext("%(name)s: tất cả các bài", name=names)
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    text = render_template("articles.html", page=page, title=title)
    return text, 404 if page.paging.beyond else 400 if fault else 200


def named_too() -> tuple[str, ...]:
    """What else the articles are to name; aborts with 400 for what is no address, and for too many."""
    given = [value.strip() for value in request.args.getlist("with") if value.strip()]
    if len(given) > _WITH:
        abort(400, gettext("Nhiều nhất %(most)s đối tượng cùng một lúc.", most=_WITH))
    return tuple(dict.fromkeys(parameters.thing_or_end("with", value) for value in given))


def _called(iri: URIRef, labels: Labels) -> str:
    label = labels.of(str(iri), i18n.language())
    return places.told(str(iri), vietnamese.capitalise(label))


def _beside(store: Store, iri: URIRef, others: tuple[str, ...]) -> Iterator[FacetView]:
    """The things of each kind that most of the articles name too."""
    found: dict[str, dict[str, int]] = {}
    for other, number in dated_articles.beside(store, iri, others):
        kind = kinds.of_folder((links.parts(other) or ("", ""))[0])
        if other not in others and len(found.setdefault(kind, {})) < _BESIDE:
            found[kind][other] = number
    shown = [URIRef(other) for counted in found.values() for other in counted]
    labels = statements.labels(store, shown)
    for kind in kinds.ENTITIES:
        if counted := found.get(kind):
            yield FacetView(
                kinds.name(kind),
                tuple(
                    Choice(_called(URIRef(other), labels), address(iri, (*others, other)), number)
                    for other, number in counted.items()
                ),
            )


def address(iri: URIRef, others: Sequence[str] = (), number: int = 1) -> str:
    """The address of a page of the articles about *iri* that name *others* too; empty where it is none."""
    own = links.parts(str(iri))
    if own is None:
        return ""
    given: dict[str, Any] = {"page": number} if number > 1 else {}
    if others:
        given["with"] = list(others)
    return url_for("article_lists.articles", kind=own[0], slug=own[1], **given)


def _paging(iri: URIRef, others: Sequence[str], number: int, total: int) -> Paging:
    pages = max(1, math.ceil(total / SIZE))
    return Paging.at(number, pages, lambda page: address(iri, others, page))


def _downloads(kind: str, slug: str, others: Sequence[str]) -> tuple[Download, ...]:
    given: dict[str, Any] = {
        "kind": kind,
        "slug": slug,
        **({"with": list(others)} if others else {}),
    }
    return (
        Download("JSON", url_for("article_data.as_json", **given), "application/json"),
        Download("CSV", url_for("article_data.as_csv", **given, bom="1"), "text/csv"),
    )


def _search(kind: str, iri: str) -> str:
    if kind in _FILTERS:
        filtered: dict[str, Any] = {kind: iri}
    elif kind == "field":
        filtered = {kind: iri.rpartition("/")[2]}
    else:
        return ""
    return url_for("search.search", kind="article", order="newest", **filtered)
