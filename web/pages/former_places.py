"""The units that a place has succeeded: articles from before speak of these, and it may have none itself."""

from typing import Final

from rdflib import URIRef

from graph.store.ports import Store
from web import questions
from web.exchange import i18n, links
from web.telling import places, statements
from web.views import Choice

_SHOWN: Final = 6


def of(store: Store, place: URIRef) -> tuple[Choice, ...]:
    """The units that *place* has succeeded and that articles mention, those in most articles first."""
    found = [str(row["other"]) for row in store.select(questions.text("succeeded_by"), thing=place)]
    if not found:
        return ()
    named = [one for one in store.summarise(found) if one.articles]
    named.sort(key=lambda one: (-one.articles, one.iri))
    labels = statements.labels(store, [URIRef(one.iri) for one in named[:_SHOWN]])
    return tuple(
        Choice(
            places.told(one.iri, labels.of(one.iri, i18n.language())),
            links.page(one.iri),
            one.articles,
        )
        for one in named[:_SHOWN]
    )
