"""Days of which a thing has one alone: the most exact that are told, and who tells what, if they differ."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import unquote

from flask_babel import gettext
from rdflib import URIRef

from graph import addresses
from graph.store.ports import Node, Store
from ontology import reference
from ontology.namespaces import ELI
from web.exchange import i18n, links
from web.exchange.context import settings
from web.telling import changes, disputes, statements, wording
from web.telling.statements import Labels
from web.views import Property, Words

SINGLE: Final = frozenset(
    {ELI.date_document, ELI.first_date_entry_in_force, ELI.date_no_longer_in_force}
)
_SAYING = "SELECT ?graph ?value WHERE { GRAPH ?graph { ?thing ?property ?value } }"
_SHOWN = 3


def dates(store: Store, iri: URIRef, name: URIRef, values: Iterable[Node]) -> Property:
    """The days *values* of *iri*, of which it has one alone; with who tells each, where they differ."""
    days = disputes.exact(map(str, values))
    words = tuple(Words(i18n.day(day)) for day in days)
    if len(days) < 2:
        return Property(wording.of(name), words)
    said: defaultdict[str, list[str]] = defaultdict(list)
    for row in store.select(_SAYING, thing=iri, property=name):
        for day in days:
            # Who tells the year alone says the same as who tells a day in it.
            if day.startswith(str(row["value"])):
                said[day].append(str(row["graph"]))
    labels = statements.labels(store, _articles(graph for told in said.values() for graph in told))
    return Property(wording.of(name), words, tuple(tuple(_by(said[day], labels)) for day in days))


def _articles(graphs: Iterable[str]) -> Mapping[URIRef, str]:
    return {changes.article_address(_identifier(graph)): graph for graph in graphs}


def _identifier(graph: str) -> str:
    return unquote(graph.removeprefix(addresses.graph(settings().base_iri, "")))


def _by(graphs: Iterable[str], labels: Labels) -> Iterable[Words]:
    told = sorted(set(graphs))
    known = str(reference.graph(settings().base_iri))
    if known in told:
        told.remove(known)
        yield Words(gettext("dữ liệu tham chiếu"))
    for graph in told[:_SHOWN]:
        article = str(changes.article_address(_identifier(graph)))
        yield Words(labels.of(article, "vi"), links.page(article), "article")
    if len(told) > _SHOWN:
        yield Words("…")
