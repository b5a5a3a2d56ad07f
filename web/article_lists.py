"""All articles that name a thing or are about a policy field, page by page: as many as its page counts."""

import math
from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from rdflib import URIRef

from graph.store.ports import Store
from web import (
    article_feeds,
    facts,
    i18n,
    kinds,
    links,
    moved,
    parameters,
    places,
    questions,
    statements,
)
from web.context import generation
from web.list_views import ArticleList
from web.search_views import Paging

blueprint = Blueprint("article_lists", __name__)

_SIZE = 50
_PAGES = 100_000
# The kinds by which a search can be filtered.
_FILTERS = ("agency", "person", "place")


@i18n.page(blueprint, "/trang/<kind>/<path:slug>/bai-viet")
def articles(kind: str, slug: str) -> ResponseReturnValue:
    """Show a page of the articles about ``id/{kind}/{slug}``; 404 behind the last, with a way back."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".articles", kind=other[0], slug=other[1]), 308)
    iri, store = URIRef(links.iri(kind, slug)), generation().store
    total = count(store, iri)
    if not total:
        moved.refuse(kind, slug)
    number = parameters.whole("page", default=1, most=_PAGES)
    query = questions.text("articles_by_day").replace("$size", str(_SIZE))
    rows = store.select(query.replace("$offset", str((number - 1) * _SIZE)), thing=iri)
    label = statements.labels(store, [iri]).of(str(iri), i18n.language())
    name = places.told(str(iri), label[:1].upper() + label[1:])
    sort = kinds.of_folder(kind)
    page = ArticleList(
        thing=name,
        address=links.page(str(iri)),
        kind=sort,
        total=total,
        articles=tuple(map(facts.card, rows)),
        paging=_paging(iri, number, total),
        feed=article_feeds.address(sort, str(iri)),
        search=_search(sort, str(iri)),
    )
    title = gettext("%(name)s: tất cả các bài", name=name)
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    text = render_template("articles.html", page=page, title=title)
    return text, 404 if page.paging.beyond else 200


def address(iri: URIRef, number: int = 1) -> str:
    """The address of a page of the articles about *iri*; empty for what is none of our things."""
    own = links.parts(str(iri))
    if own is None:
        return ""
    given: dict[str, Any] = {"page": number} if number > 1 else {}
    return url_for("article_lists.articles", kind=own[0], slug=own[1], **given)


def count(store: Store, iri: URIRef) -> int:
    """How many articles name *iri*, or are about it."""
    (row,) = store.select(questions.text("article_count"), thing=iri)
    return int(str(row["articles"]))


def _paging(iri: URIRef, number: int, total: int) -> Paging:
    pages = math.ceil(total / _SIZE)
    return Paging(
        page=number,
        pages=pages,
        before=address(iri, min(number - 1, pages)) if number > 1 else "",
        after=address(iri, number + 1) if number < pages else "",
    )


def _search(kind: str, iri: str) -> str:
    if kind in _FILTERS:
        filtered: dict[str, Any] = {kind: iri}
    elif kind == "field":
        filtered = {kind: iri.rpartition("/")[2]}
    else:
        return ""
    return url_for("search.search", kind="article", order="newest", **filtered)
