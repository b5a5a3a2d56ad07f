"""The home page: what this is, how much there is, where to start."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template, url_for
from rdflib import URIRef

from graph import addresses
from graph.store import ready
from ontology import terms
from search.ports import FacetValue, Hit, Request, plain
from web import kinds
from web.exchange import i18n, links
from web.exchange.context import generation, settings
from web.querying import blanks, ready_queries
from web.searching import facets, search
from web.telling import facts, statements
from web.telling.statements import Statement
from web.views import ArticleCard, Choice, Count, Example, FactView, HomePage

blueprint = Blueprint("home", __name__)

_LATEST = 6
_NAMED = 5
_FIELDS = 12
_TELLING = ("Appointment", "Conferral", "Position", "Issuance")
_SHORT = 240
_ASKED = ("heads-of-agencies", "careers", "awards", "documents", "holders-on-a-day")


@i18n.page(blueprint, "/")
def home() -> str:
    """Show the first page."""
    held = generation()
    latest = held.index.search(Request(sort="article", order="newest", size=_LATEST))
    things = held.index.search(Request(sort="entity", size=_NAMED, facets=False))
    page = HomePage(
        counts=_counts(),
        latest=tuple(map(_card, latest.hits)),
        searches=tuple(_search(hit) for hit in things.hits),
        queries=tuple(
            ready_queries.example(query, blanks.address(query, {}))
            for query in ready.queries()
            if query.name in _ASKED
        ),
        fields=tuple(_choice("field", value) for value in latest.facets.get("field", ())[:_FIELDS]),
        sample=_sample(latest.hits),
        years=tuple(_choice("year", value) for value in latest.facets.get("year", ())),
    )
    return render_template("home.html", page=page, title="Minh Bạch")


def _sample(hits: Sequence[Hit]) -> FactView | None:
    """A fact of the newest articles, to show what a fact is."""
    held = generation()
    for hit in hits:
        said = statements.within(held.store, URIRef(addresses.graph(settings().base_iri, hit.id)))
        for kind in _TELLING:
            for statement in said:
                if statement.kind == kind and _plain(statement):
                    whole = statements.one(held.store, URIRef(statement.iri)) or statement
                    view = facts.view(whole, facts.labels_of(held.store, [whole]))
                    return replace(view, sources=view.sources[:1])
    return None


def _plain(statement: Statement) -> bool:
    short = bool(statement.proofs) and len(statement.proofs[0].quote) <= _SHORT
    return short and statement.first(terms.former) is None


def _counts() -> tuple[Count, ...]:
    counts = generation().counts
    shown = [kinds.ARTICLE, *kinds.ENTITIES, "fact"]
    return tuple(
        Count(counts[kind], kinds.counted(kind), _list_of(kind))
        for kind in shown
        if counts.get(kind)
    )


def _list_of(kind: str) -> str:
    if kind == "fact":
        return url_for("fact_lists.listed")
    return url_for("search.search", kind=kind)


def _choice(facet: str, value: FacetValue) -> Choice:
    chosen: dict[str, Any] = {facet: value.value}
    return Choice(facets.label(facet, value), url_for("search.search", **chosen), value.count)


def _card(hit: Hit) -> ArticleCard:
    return ArticleCard(
        title=plain(hit.title),
        address=links.page(hit.iri),
        published=hit.published or "",
        snippet=hit.snippet,
        invented=search.invented(hit.id),
    )


def _search(hit: Hit) -> Example:
    name = plain(hit.title)
    return Example(name, url_for("search.search", q=name), kinds.name(hit.type))
