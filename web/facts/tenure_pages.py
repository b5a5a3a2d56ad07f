"""Who held which post and when, as a table with bars in time; for programs as JSON and CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from flask import Blueprint, Response, jsonify, redirect, render_template, url_for
from flask_babel import gettext
from rdflib import URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph import collation, vietnamese
from ontology.schemes import Scheme
from web import kinds
from web.exchange import i18n, links, moved, parameters, rdf, spreadsheets
from web.exchange.context import generation
from web.exchange.spreadsheets import harmless
from web.facts import fact_lists, tenures
from web.facts.tenure_bars import WIDTH, Axis
from web.facts.tenure_views import TenureGroup, TenurePage, TenureRow
from web.facts.tenures import Tenure
from web.searching import dated_articles
from web.telling import places, statements, wording
from web.telling.statements import Labels
from web.views import Choice, Download, Words

blueprint = Blueprint("tenure_pages", __name__)

COLUMNS: Final = (
    *("person", "person_iri", "post", "post_iri", "body", "body_iri", "begun", "ended"),
    *("first_seen", "last_seen", "left_by", "articles", "facts"),
)
_SHOWN: Final = 500
_PERSON: Final = "person"
_OFFICE: Final = str(Scheme.ROLES)


@i18n.page(blueprint, "/trang/<kind>/<path:slug>/chuc-vu")
def table(kind: str, slug: str) -> str | BaseResponse:
    """Show the posts of a person, those who hold them in a body, or the holders of an office."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".table", kind=other[0], slug=other[1]), 308)
    iri = URIRef(links.iri(kind, slug))
    found, labels = _found(kind, slug)
    shown = found[:_SHOWN]
    axis = Axis(shown)
    name = places.told(str(iri), vietnamese.capitalise(labels.of(str(iri), i18n.language())))
    page = TenurePage(
        thing=name,
        kind=kinds.of_folder(kind),
        address=links.page(str(iri)),
        total=len(found),
        groups=tuple(_groups(kind, shown, labels, axis)) if shown else (),
        downloads=(
            Download("JSON", url_for(".as_json", kind=kind, slug=slug), "application/json"),
            Download("CSV", url_for(".as_csv", kind=kind, slug=slug, bom="1"), "text/csv"),
        ),
        facts=fact_lists.address(kind="Position", thing=str(iri)),
        width=WIDTH,
        years=axis.years(),
        cut=len(found) if len(shown) < len(found) else 0,
        foreign=kind == _OFFICE,
        invented=_invented(iri),
    )
    title = gettext("%(thing)s: chức vụ theo thời gian", thing=name)
    return render_template("tenures.html", page=page, title=title)


@blueprint.get("/trang/<kind>/<path:slug>/chuc-vu.json")
def as_json(kind: str, slug: str) -> BaseResponse:
    """The tenures of a thing, as the page has them."""
    parameters.only()
    if other := moved.to(kind, slug):
        return redirect(url_for(".as_json", kind=other[0], slug=other[1]), 308)
    found, labels = _found(kind, slug)
    answer = {
        "thing": links.iri(kind, slug),
        "total": len(found),
        "tenures": [_told(one, labels) for one in found],
    }
    return rdf.shared(jsonify(answer))


@blueprint.get("/trang/<kind>/<path:slug>/chuc-vu.csv")
def as_csv(kind: str, slug: str) -> BaseResponse:
    """The tenures of a thing as CSV (RFC 4180)."""
    parameters.only(spreadsheets.ASKED)
    if other := moved.to(kind, slug):
        return redirect(url_for(".as_csv", kind=other[0], slug=other[1], **_marked()), 308)
    found, labels = _found(kind, slug)
    rows = [COLUMNS, *(_row(one, labels) for one in found)]
    text = "".join(spreadsheets.written(rows, spreadsheets.mark()))
    response = Response(text, content_type="text/csv; charset=utf-8")
    file = f"minhbach-{slug.replace('/', '-')}-chuc-vu.csv"
    response.headers.set("Content-Disposition", "attachment", filename=file)
    return rdf.shared(response)


def address(iri: str) -> str:
    """The address of the table of the tenures of *iri*."""
    own = links.parts(iri)
    return url_for("tenure_pages.table", kind=own[0], slug=own[1]) if own is not None else ""


def _invented(iri: URIRef) -> bool:
    store = generation().store
    return bool(dated_articles.count(store, iri)) and dated_articles.invented(store, iri)


def _marked() -> dict[str, Any]:
    return {spreadsheets.ASKED: "1"} if parameters.on(spreadsheets.ASKED) else {}


def _found(kind: str, slug: str) -> tuple[list[Tenure], Labels]:
    """The tenures of ``id/{kind}/{slug}`` in order, with what the things in them are called."""
    store, iri = generation().store, URIRef(links.iri(kind, slug))
    if kind == links.ARTICLE or not statements.known(store, iri):
        moved.refuse(kind, slug)
    found = tenures.of(generation(), iri)
    things = {str(iri), *(one.person for one in found), *(one.body for one in found if one.body)}
    things |= {one.office for one in found if one.office}
    labels = statements.labels(store, map(URIRef, things))

    def order(one: Tenure) -> tuple[object, ...]:
        # What nothing dates stands behind the rest.
        day = one.start or one.end or one.former or "9999"
        name = collation.key(labels.of(one.person, "vi"))
        return *_group(kind, one, labels), day, name, collation.key(one.name), one.body

    return sorted(found, key=order), labels


def _group(kind: str, tenure: Tenure, labels: Labels) -> tuple[bytes, str]:
    """By what *tenure* stands among those of a thing: in a body by its post, in an office by the body."""
    if kind == _OFFICE:
        return collation.key(labels.of(tenure.body, "vi")), tenure.body
    if kinds.of_folder(kind) == _PERSON:
        return b"", ""
    name = _post(tenure).text
    return collation.key(name), tenure.office or name


def _groups(
    kind: str, found: Sequence[Tenure], labels: Labels, axis: Axis
) -> Iterator[TenureGroup]:
    """A table for each post of a body; one alone for a person, who has few, and an office, in many bodies."""
    if kind != _OFFICE and kinds.of_folder(kind) != _PERSON:
        for _, members in groupby(found, key=lambda one: _group(kind, one, labels)):
            held = list(members)
            rows = tuple(_shown(one, labels, axis) for one in held)
            yield TenureGroup(_post(held[0]).text, tuple(replace(row, post=None) for row in rows))
        return
    rows = tuple(_shown(one, labels, axis) for one in found)
    bare = [replace(row, post=None) if kind == _OFFICE else replace(row, who=None) for row in rows]
    yield TenureGroup("", tuple(bare))


def _shown(tenure: Tenure, labels: Labels, axis: Axis) -> TenureRow:
    where = None
    if tenure.body:
        kind = kinds.of_folder((links.parts(tenure.body) or ("", ""))[0])
        where = Words(_name(tenure.body, labels), links.page(tenure.body), kind)
    return TenureRow(
        who=Words(_name(tenure.person, labels), links.page(tenure.person), _PERSON),
        post=_post(tenure),
        where=where,
        stated=_stated(tenure),
        seen=_seen(tenure),
        articles=tenure.articles,
        facts=tuple(
            Choice(i18n.number(number), links.page(fact))
            for number, fact in enumerate(tenure.facts, 1)
        ),
        bar=axis.bar(tenure),
    )


def _name(iri: str, labels: Labels) -> str:
    return places.told(iri, labels.of(iri, i18n.language())) if iri else ""


def _post(tenure: Tenure) -> Words:
    """What the post is called: as the scheme has it, where it is one of ours."""
    own = links.parts(tenure.office) if tenure.office else None
    if own is None or own[0] != _OFFICE:
        return Words(vietnamese.capitalise(tenure.name))
    return Words(wording.concept(Scheme.ROLES, own[1]), links.page(tenure.office))


def _stated(tenure: Tenure) -> str:
    told = []
    if tenure.begun:
        told.append(gettext("từ %(date)s", date=i18n.day(tenure.begun)))
    if tenure.ended:
        told.append(gettext("đến %(date)s", date=i18n.day(tenure.ended)))
    return " ".join(told)


def _seen(tenure: Tenure) -> str:
    told = []
    if tenure.first:
        days = dict.fromkeys((i18n.day(tenure.first), i18n.day(tenure.last)))
        told.append(" – ".join(days))
    if tenure.former:
        told.append(gettext("đã thôi tính đến %(date)s", date=i18n.day(tenure.former)))
    return "; ".join(told)


def _told(tenure: Tenure, labels: Labels) -> dict[str, Any]:
    """*tenure* as JSON has it: null where nothing is told."""
    return {
        "person": {"iri": tenure.person, "label": labels.of(tenure.person, "vi")},
        "post": {"iri": tenure.office or None, "label": tenure.name},
        "body": {"iri": tenure.body, "label": labels.of(tenure.body, "vi")}
        if tenure.body
        else None,
        "begun": tenure.begun or None,
        "ended": tenure.ended or None,
        "first_seen": tenure.first or None,
        "last_seen": tenure.last or None,
        "left_by": tenure.former or None,
        "articles": tenure.articles,
        "facts": list(tenure.facts),
    }


def _row(tenure: Tenure, labels: Labels) -> tuple[object, ...]:
    body = labels.of(tenure.body, "vi") if tenure.body else ""
    return (
        harmless(labels.of(tenure.person, "vi")),
        tenure.person,
        harmless(tenure.name),
        tenure.office,
        harmless(body),
        tenure.body,
        *(tenure.begun, tenure.ended, tenure.first, tenure.last, tenure.former),
        tenure.articles,
        " ".join(tenure.facts),
    )
