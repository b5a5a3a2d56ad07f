"""The first page: what this is, how much there is, where to begin."""

from flask import Blueprint, render_template, url_for
from flask_babel import gettext

from search.ports import Hit, Request
from web import examples, i18n, kinds, links, search
from web.context import generation
from web.views import ArticleCard, Choice, Count, Example, HomePage

blueprint = Blueprint("home", __name__)

_LATEST = 6
_NAMED = 5
_FIELDS = 12


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
            Example(query.title(i18n.language()), url_for("query_page.query", query=query.text))
            for query in examples.all_of_them()[:4]
        ),
        fields=tuple(
            Choice(value.label, url_for("search.search", field=value.value), value.count)
            for value in latest.facets.get("field", ())[:_FIELDS]
        ),
    )
    return render_template("home.html", page=page, title="Minh Bạch")


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
        return url_for("query_page.query")
    return url_for("search.search", kind=kind)


def _card(hit: Hit) -> ArticleCard:
    return ArticleCard(
        title=search.plain(hit.title),
        address=links.page(hit.iri),
        published=hit.published or "",
        snippet=hit.snippet,
        invented=generation().invented and _invented(hit.id),
    )


def _invented(id: str) -> bool:
    document = generation().articles(id)
    return document is not None and document.invented


def _search(hit: Hit) -> Example:
    name = search.plain(hit.title)
    return Example(
        name, url_for("search.search", q=name), gettext("%(kind)s", kind=kinds.name(hit.type))
    )
