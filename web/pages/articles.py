"""The page of an article: its text, what it names, and the facts found in it beside their quotations."""

import textwrap
from collections import Counter

from flask import Blueprint, render_template
from rdflib import URIRef

from graph import addresses
from graph.model import Document
from graph.store.ports import Node, Row
from ontology import terms
from ontology.namespaces import DCTERMS
from web import kinds, questions
from web.exchange import i18n, links, moved
from web.exchange.context import generation, settings
from web.publishing import linked_data
from web.telling import facts, marking, phrases, statements
from web.telling.marking import Link
from web.telling.statements import Labels
from web.views import ArticlePage, Named, NamedGroup

blueprint = Blueprint("articles", __name__)

_SUMMARY = 160


@i18n.page(blueprint, "/bai-viet/<path:id>")
def article(id: str) -> str:
    """Show the article that came with *id*."""
    document = generation().articles(id)
    if document is None:
        moved.refuse(links.ARTICLE, id)
    page = reading(document)
    return render_template("article.html", page=page, title=page.title)


def reading(document: Document) -> ArticlePage:
    """All that a reader is shown of *document*."""
    base = settings().base_iri
    store = generation().store
    iri = URIRef(addresses.article(base, document.id))
    graph = URIRef(addresses.graph(base, document.id))
    described = statements.properties(store, iri)
    said = statements.within(store, graph)
    rows = store.select(questions.text("mentions_in"), graph=graph)
    named = {URIRef(str(row["entity"])) for row in rows}
    fields = [v for v in described.get(DCTERMS.subject, ()) if isinstance(v, URIRef)]
    labels = facts.labels_of(store, said, *named, *fields)
    said.sort(key=lambda s: min((p.start for p in s.proofs), default=0))
    return ArticlePage(
        title=_first(described, DCTERMS.title) or document.title or document.id,
        id=document.id,
        machine=linked_data.machine(str(iri), stated=bool(said)),
        paragraphs=marking.paragraphs(
            document.text,
            [_link(row, labels) for row in rows],
            [(proof.start, proof.end) for statement in said for proof in statement.proofs],
        ),
        groups=facts.groups([facts.view(s, labels) for s in said], by_date=False),
        named=_named([URIRef(str(row["entity"])) for row in rows], labels),
        published=_first(described, DCTERMS.issued),
        bound=_first(described, terms.notBefore),
        creators=tuple(str(value) for value in described.get(DCTERMS.creator, ())),
        publisher=_first(described, DCTERMS.publisher),
        source=links.page(_first(described, DCTERMS.source)),
        fields=tuple(phrases.word(value, labels) for value in fields),
        invented=document.invented,
        summary=textwrap.shorten(document.text[: 4 * _SUMMARY], _SUMMARY, placeholder=" …"),
    )


def _link(row: Row, labels: Labels) -> Link:
    entity = str(row["entity"])
    return Link(
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        address=links.page(entity),
        kind=_kind(entity),
        name=labels.of(entity, "vi"),
    )


def _kind(entity: str) -> str:
    own = links.parts(entity)
    return kinds.of_folder(own[0]) if own is not None else kinds.OTHER


def _named(entities: list[URIRef], labels: Labels) -> tuple[NamedGroup, ...]:
    counts = Counter(entities)
    return tuple(
        NamedGroup(
            kind,
            kinds.name(kind),
            tuple(
                Named(labels.of(str(entity), "vi"), links.page(str(entity)), count)
                for entity, count in counts.most_common()
                if _kind(str(entity)) == kind
            ),
        )
        for kind in kinds.ENTITIES
        if any(_kind(str(entity)) == kind for entity in counts)
    )


def _first(described: dict[URIRef, tuple[Node, ...]], name: URIRef) -> str:
    return str(next(iter(described.get(name, ())), ""))
