"""The changes of a thing for programs: page by page as JSON, all as CSV, the latest as a feed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from flask import (
    Blueprint,
    Response,
    redirect,
    request,
    stream_with_context,
    url_for,
)
from flask_babel import gettext
from rdflib import Literal
from werkzeug.wrappers import Response as BaseResponse

from graph.history_file import Age
from graph.judgements import Judgement
from web.exchange import i18n, links, moved, parameters, rdf, spreadsheets
from web.exchange.spreadsheets import harmless
from web.pages import histories, history_wording
from web.pages.histories import Past
from web.searching import export, feeds
from web.telling import changes
from web.telling.changes import Change, Said
from web.telling.statements import Labels

blueprint = Blueprint("history_data", __name__)

COLUMNS: Final = (
    *("generation", "published", "what", "subject", "sentence", "property", "removed", "added"),
    *("articles", "how"),
)
_SIZES = 100
_AT_ONCE = 200
_LATEST = 50


@blueprint.get("/trang/<kind>/<path:slug>/lich-su.json")
def as_json(kind: str, slug: str) -> BaseResponse:
    """A page of the changes of a thing, how far back they go, and what people have decided on it."""
    parameters.only("page", "size")
    size = parameters.whole("size", default=histories.SIZE, most=_SIZES)
    number = parameters.whole("page", default=1, most=histories.PAGES)
    given: dict[str, Any] = {"size": size} if size != histories.SIZE else {}
    if other := moved.to(kind, slug):
        return redirect(
            url_for(".as_json", kind=other[0], slug=other[1], page=number, **given), 308
        )
    past = histories.found(kind, slug)
    told, labels = changes.read(past.held, past.page(number, size))
    after = url_for(".as_json", kind=kind, slug=slug, page=number + 1, **given)
    answer = {
        "thing": past.iri,
        "total": past.total,
        "page": number,
        "next": links.absolute(after) if number * size < past.total else None,
        "ages": [_age(age) for age in past.held.history.ages(past.held.number)],
        "judgements": [_judgement(one) for one in past.judgements()],
        "changes": [_told(one, labels) for one in told],
    }
    return rdf.paged(answer)


@blueprint.get("/trang/<kind>/<path:slug>/lich-su.csv")
def as_csv(kind: str, slug: str) -> BaseResponse:
    """All changes of a thing as CSV (RFC 4180): a row for each fact, for each property of a description."""
    parameters.only(spreadsheets.ASKED)
    if other := moved.to(kind, slug):
        marked: dict[str, Any] = {spreadsheets.ASKED: "1"} if spreadsheets.mark() else {}
        return redirect(url_for(".as_csv", kind=other[0], slug=other[1], **marked), 308)
    past = histories.found(kind, slug)
    lines = stream_with_context(spreadsheets.written(_rows(past), spreadsheets.mark()))
    name = f"minhbach-{slug.replace('/', '-')}-lich-su.csv"
    return export.streamed(lines, name, "text/csv; charset=utf-8", past.total)


@i18n.page(blueprint, "/trang/<kind>/<path:slug>/lich-su.atom")
def feed(kind: str, slug: str) -> BaseResponse:
    """The latest changes of a thing as a feed (RFC 4287)."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".feed", kind=other[0], slug=other[1]), 308)
    past = histories.found(kind, slug)
    told, labels = changes.read(past.held, past.page(1, _LATEST))
    page = links.absolute(url_for("histories.history", kind=kind, slug=slug))
    updated = max((one.event.published for one in told), default=past.held.published)
    text = feeds.atom(
        id=links.here(),
        title=gettext("Minh Bạch: %(words)s", words=histories.title(histories.called(past))),
        language=i18n.language(),
        itself=links.here(),
        page=page,
        updated=updated,
        entries=[_entry(one, labels, page) for one in told],
        said_in=i18n.language(),
    )
    response = Response(text, content_type=f"{feeds.TYPE}; charset=utf-8")
    response.add_etag(weak=True)
    response.last_modified = datetime.fromisoformat(updated)
    response.headers["Cache-Control"] = "no-cache"
    response.access_control_allow_origin = "*"
    return response.make_conditional(request)


def _entry(change: Change, labels: Labels, page: str) -> feeds.Entry:
    said = _sentence(change, labels)
    return feeds.Entry(
        id=f"{page}#t{change.event.number}",
        kind=str(change.what),
        title=f"{history_wording.WHAT[change.what]}: {said}",
        page=f"{page}#t{change.event.number}",
        updated=change.event.published,
        summary="; ".join(
            f"{cause.how}: {cause.title}" for cause in history_wording.causes(change, labels)
        ),
    )


def _sentence(change: Change, labels: Labels) -> str:
    return "".join(piece.text for piece in history_wording.sentence(change, labels))


def _age(age: Age) -> dict[str, Any]:
    return {
        "generation": age.name,
        "previous": age.previous,
        "published": age.published,
        "untold": age.untold,
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "verdict": judgement.verdict,
        "left": links.whole(judgement.left),
        "right": links.whole(judgement.right),
        "at": judgement.at,
        "why": judgement.why,
    }


def _told(change: Change, labels: Labels) -> dict[str, Any]:
    event = change.event
    return {
        "generation": event.age,
        "published": event.published,
        "what": change.what,
        "subject": event.subject,
        "sentence": _sentence(change, labels),
        "removed": [_term(one) for one in change.removed],
        "added": [_term(one) for one in change.added],
        "articles": [
            {"iri": str(changes.article_address(article)), "how": how}
            for article, how in event.articles
        ],
    }


def _term(said: Said) -> dict[str, Any]:
    """A property with its value, as the JSON of SPARQL results has values."""
    property_, value = said
    if not isinstance(value, Literal):
        return {"property": str(property_), "type": "uri", "value": str(value)}
    told = {"property": str(property_), "type": "literal", "value": str(value)}
    if value.language:
        told["xml:lang"] = value.language
    elif value.datatype:
        told["datatype"] = str(value.datatype)
    return told


def _rows(past: Past) -> Iterator[tuple[object, ...]]:
    # When these are read, the request has given its generation to the answer: none may be asked for.
    yield COLUMNS
    for number in range(1, past.total // _AT_ONCE + 2):
        told, labels = changes.read(past.held, past.page(number, _AT_ONCE))
        for change in told:
            yield from _lines(change, labels)


def _lines(change: Change, labels: Labels) -> Iterator[tuple[object, ...]]:
    event = change.event
    head = (event.age, event.published, str(change.what), event.subject)
    said = harmless(_sentence(change, labels))
    tail = (
        " ".join(str(changes.article_address(article)) for article, _ in event.articles),
        " ".join(str(how) for _, how in event.articles),
    )
    if change.what in history_wording.WHOLE:
        yield (*head, said, "", "", "", *tail)
        return
    for sort, values in (("removed", change.removed), ("added", change.added)):
        for property_, value in values:
            words = harmless(str(value))
            gone, come = (words, "") if sort == "removed" else ("", words)
            yield (*head, said, str(property_), gone, come, *tail)
