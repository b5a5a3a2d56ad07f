"""What has become of a thing from generation to generation: a page; JSON, CSV and a feed for programs."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from rdflib import URIRef

from graph import addresses, vietnamese
from graph.history_file import Told
from graph.judgements import Judgement
from web import kinds, questions
from web.exchange import i18n, links, moved, parameters
from web.exchange.context import generation
from web.pages import history_wording
from web.pages.history_views import HistoryPage, Judged
from web.searching import dated_articles
from web.searching.search_views import Paging
from web.services import Generation
from web.telling import changes, places, statements
from web.views import Download

blueprint = Blueprint("histories", __name__)

SIZE: Final = 50
PAGES: Final = 100_000
_FOLDERS = (*addresses.FOLDERS.values(), addresses.FACTS)


@dataclass(frozen=True, slots=True)
class Past:
    """The history of *iri* and of the addresses that lead to it, *things*, with so many events in *total*.

    Of what is *gone* the graph knows nothing any more. All of it is read from *held*.
    """

    held: Generation
    iri: str
    things: tuple[str, ...]
    total: int
    gone: bool

    def page(self, number: int, size: int) -> list[Told]:
        """The events of a page of *size*; the first is 1."""
        offset = (number - 1) * size
        return self.held.history.page(self.things, at=self.held.number, offset=offset, size=size)

    def judgements(self) -> Iterator[Judgement]:
        """What people have decided on the identity of these things, the latest first."""
        paths = {links.path(thing) for thing in self.things}
        for one in reversed(self.held.judged()):
            if paths & {one.left, one.right}:
                yield one


@i18n.page(blueprint, "/trang/<kind>/<path:slug>/lich-su")
def history(kind: str, slug: str) -> ResponseReturnValue:
    """Show what changed about ``id/{kind}/{slug}``, the latest first; 404 behind the last page."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".history", kind=other[0], slug=other[1]), 308)
    past = found(kind, slug)
    number = parameters.whole("page", default=1, most=PAGES)
    pages = max(1, math.ceil(past.total / SIZE))
    told, labels = changes.read(past.held, past.page(number, SIZE))
    name = called(past)
    ages = past.held.history.ages(past.held.number)
    page = HistoryPage(
        thing=name,
        kind=kinds.of_folder(kind),
        address=links.page(past.iri) if not past.gone else "",
        total=past.total,
        reach=history_wording.reach(ages),
        gaps=tuple(history_wording.gaps(ages)),
        groups=tuple(history_wording.groups(told, labels, past.iri)),
        judged=tuple(_judged(past)) if number == 1 else (),
        paging=Paging.at(
            number, pages, lambda one: url_for(".history", kind=kind, slug=slug, page=one)
        ),
        downloads=_downloads(kind, slug),
        gone=past.gone,
        foreign=kind == addresses.FACTS,
        invented=_invented(past),
    )
    text = render_template("history.html", page=page, title=title(name))
    return text, 404 if page.paging.beyond else 200


def found(kind: str, slug: str) -> Past:
    """The history of ``id/{kind}/{slug}``; aborts with 404 or 410 where there is neither it nor the thing."""
    held, iri = generation(), links.iri(kind, slug)
    if kind not in _FOLDERS:
        moved.refuse(kind, slug)
    rows = held.store.select(questions.text("addresses_leading_to"), thing=URIRef(iri))
    things = (iri, *(str(row["old"]) for row in rows))
    total = held.history.total(things, at=held.number)
    gone = not statements.known(held.store, URIRef(iri))
    if gone and not total:
        moved.refuse(kind, slug)
    return Past(held, iri, things, total, gone)


def title(name: str) -> str:
    """What the page of the history of what is *called* so is called."""
    return str(gettext("%(thing)s: thay đổi của dữ liệu", thing=name))


def address(iri: str) -> str:
    """The address of the history of *iri*; empty for what has none."""
    own = links.parts(iri)
    if own is None or own[0] not in _FOLDERS:
        return ""
    return url_for("histories.history", kind=own[0], slug=own[1])


def called(past: Past) -> str:
    """The name of the thing, or the sentence of the fact; what it was called last where it is gone."""
    store, iri = past.held.store, URIRef(past.iri)
    if changes.is_fact(past.iri):
        return _fact(past)
    label = statements.labels(store, [iri]).of(past.iri, i18n.language())
    if past.gone:
        label = changes.name_of(past.held, past.iri) or label
    return places.told(past.iri, vietnamese.capitalise(label))


def _fact(past: Past) -> str:
    told, labels = changes.read(past.held, past.page(1, 1))
    said = history_wording.sentence(told[0], labels) if told else ()
    return "".join(piece.text for piece in said) or gettext("Dữ kiện")


def _invented(past: Past) -> bool:
    store, iri = past.held.store, URIRef(past.iri)
    return bool(dated_articles.count(store, iri)) and dated_articles.invented(store, iri)


def _judged(past: Past) -> Iterator[Judged]:
    decided: Sequence[Judgement] = list(past.judgements())
    things = {URIRef(links.whole(path)) for one in decided for path in (one.left, one.right)}
    labels = statements.labels(generation().store, things)
    yield from (history_wording.judged(one, labels) for one in decided)


def _downloads(kind: str, slug: str) -> tuple[Download, ...]:
    given: dict[str, Any] = {"kind": kind, "slug": slug}
    return (
        Download("JSON", url_for("history_data.as_json", **given), "application/json"),
        Download("CSV", url_for("history_data.as_csv", **given, bom="1"), "text/csv"),
        Download("Atom", url_for("history_data.feed", **given), "application/atom+xml"),
    )
