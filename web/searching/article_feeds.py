"""Feeds of articles in the order in which they came: of all, and of those about one thing (RFC 4287)."""

import math
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask_babel import gettext
from rdflib import URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph import addresses, sentences
from graph.arrivals import Arrival
from graph.model import Document
from graph.store.ports import Row, Store
from web import kinds, questions
from web.exchange import i18n, links, moved
from web.exchange.context import generation, settings
from web.searching import dated_articles, feeds
from web.telling import places, statements

blueprint = Blueprint("article_feeds", __name__)

_SIZE = 50
_SUMMARY = 300
_ALL = "articles_about"
# To look at an article that came costs as much as to be told of so many about a thing.
_WALK = 3
_FOLLOWED = (*kinds.ENTITIES, "field")


@i18n.page(blueprint, "/bai-viet.atom")
def newest() -> BaseResponse:
    """The articles that came last."""
    arrivals = generation().arrivals(generation().newest(_SIZE), _SIZE)
    page = url_for("search.search", kind="article", order="newest")
    return _feed(gettext("bài mới"), page, arrivals, {})


@i18n.page(blueprint, "/trang/<kind>/<path:slug>.atom")
def about(kind: str, slug: str) -> BaseResponse:
    """The articles that came last among those that name a thing, or are about a policy field."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".about", kind=other[0], slug=other[1]), 308)
    iri, store = URIRef(links.iri(kind, slug)), generation().store
    if not statements.known(store, iri):
        moved.refuse(kind, slug)
    if kinds.of_folder(kind) not in _FOLLOWED:
        abort(404)
    arrivals = generation().arrivals(_documents(iri), _SIZE)
    label = statements.labels(store, [iri]).of(str(iri), i18n.language())
    title = gettext("bài mới về %(name)s", name=places.told(str(iri), label))
    return _feed(title, links.page(str(iri)), arrivals, _named(store, iri, arrivals))


def address(kind: str, iri: str) -> str:
    """The address of the feed of the articles about the thing *iri* of *kind*; empty where it has none."""
    own = links.parts(iri)
    if own is None or kind not in _FOLLOWED:
        return ""
    return url_for("article_feeds.about", kind=own[0], slug=own[1])


def _documents(iri: URIRef) -> list[str]:
    """The ids of articles about *iri*, those that came last among them."""
    held = generation()
    count = dated_articles.count(held.store, iri)
    # So many of the articles that came last hold enough about what is as frequent among them as among all.
    window = math.ceil(1.5 * _SIZE * held.counts.get("article", 0) / max(count, 1))
    while _WALK * window < count:
        last = held.newest(window)
        among = [URIRef(addresses.article(settings().base_iri, document)) for document in last]
        found = _ids(held.store.select(questions.about("articles_about_among", among), thing=iri))
        if len(found) >= _SIZE or len(last) < window:
            return found
        window *= 2
    return _ids(held.store.select(questions.text(_ALL), thing=iri))


def _ids(rows: Iterable[Row]) -> list[str]:
    found = (links.parts(str(row["article"])) for row in rows)
    return [own[1] for own in found if own is not None]


def _named(store: Store, iri: URIRef, arrivals: Sequence[Arrival]) -> dict[str, int]:
    """Where each of the articles that came names *iri* first, by the name of its graph."""
    graphs = [
        URIRef(addresses.graph(settings().base_iri, arrival.document)) for arrival in arrivals
    ]
    if not graphs:
        return {}
    rows = store.select(questions.about("first_mentions_among", graphs), thing=iri)
    return {str(row["graph"]): int(str(row["first"])) for row in rows if "graph" in row}


def _feed(
    title: str, page: str, arrivals: Sequence[Arrival], named: Mapping[str, int]
) -> BaseResponse:
    base = settings().base_iri
    entries = []
    for arrival in arrivals:
        document = generation().articles(arrival.document)
        if document is not None:
            place = named.get(addresses.graph(base, document.id))
            entries.append(_entry(document, arrival, place))
    updated = max((entry.updated for entry in entries), default=generation().published)
    itself = links.here()
    text = feeds.atom(
        id=itself,
        title=gettext("Minh Bạch: %(words)s", words=title),
        language=i18n.language(),
        itself=itself,
        page=links.absolute(page),
        updated=updated,
        entries=entries,
    )
    response = Response(text, content_type=f"{feeds.TYPE}; charset=utf-8")
    # Most of what is taken in changes few feeds: their state is their own.
    response.add_etag(weak=True)
    response.last_modified = datetime.fromisoformat(updated)
    response.headers["Cache-Control"] = "no-cache"
    response.access_control_allow_origin = "*"
    return response.make_conditional(request)


def _entry(document: Document, arrival: Arrival, place: int | None) -> feeds.Entry:
    iri = addresses.article(settings().base_iri, document.id)
    url = document.url or ""
    return feeds.Entry(
        id=iri,
        kind=kinds.ARTICLE,
        title=document.title or document.id,
        page=links.absolute(links.page(iri)),
        updated=arrival.changed,
        published=document.published or "",
        summary=_summary(document.text, place),
        source=url if url.startswith(("http://", "https://")) else "",
    )


def _summary(text: str, place: int | None) -> str:
    """The sentence in which *place* lies, the beginning of *text* where there is none."""
    said = text[: 4 * _SUMMARY]
    if place is not None:
        end = text.find("\n", place)
        line = (text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text))
        said = next(
            (
                one.text
                for one in sentences.split(text, [line])
                if place < one.start + len(one.text)
            ),
            said,
        )
    return textwrap.shorten(said, _SUMMARY, placeholder=" …")
