"""The facts of a page as a table that spreadsheets open: a row for each sentence that proves one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from flask import Blueprint, Response, redirect, url_for
from rdflib import URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph import addresses
from graph.store.ports import Store
from ontology import terms
from web.exchange import i18n, links, moved, rdf, spreadsheets
from web.exchange.context import generation, settings
from web.exchange.spreadsheets import MARK, harmless
from web.services import Generation
from web.telling import facts, statements
from web.telling.statements import Labels, Statement

blueprint = Blueprint("fact_table", __name__)

COLUMNS = (
    "fact",
    "kind",
    "sentence",
    "date",
    "status",
    "origin",
    "article",
    "title",
    "published",
    "quote",
    "place",
    "rule",
    "confidence",
)
# Statements that are asked for at once.
_AT_ONCE = 200


@i18n.page(blueprint, "/trang/<kind>/<path:slug>.csv")
def table(kind: str, slug: str) -> BaseResponse:
    """All facts about a thing, or in an article, as CSV in the language of the address."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".table", kind=other[0], slug=other[1]), 308)
    held = generation()
    store = held.store
    if kind == links.ARTICLE:
        if held.articles(slug) is None:
            moved.refuse(kind, slug)
        said: Iterable[list[Statement]] = [_within(held, slug)]
    else:
        iri = URIRef(links.iri(kind, slug))
        if not statements.known(store, iri):
            moved.refuse(kind, slug)
        said = _said(held, iri)
    text = "".join(spreadsheets.written(_table(store, said), MARK))
    response = Response(text, content_type="text/csv; charset=utf-8")
    name = slug.replace("/", "-")
    response.headers.set("Content-Disposition", "attachment", filename=f"minhbach-{name}.csv")
    return rdf.shared(response)


def _within(held: Generation, article: str) -> list[Statement]:
    """What *article* says, with the proofs that stand in it and no others."""
    base = settings().base_iri
    graph = URIRef(addresses.graph(base, article))
    found = [URIRef(statement.iri) for statement in statements.within(held.store, graph)]
    iri = addresses.article(base, article)
    return [
        replace(said, proofs=tuple(proof for proof in said.proofs if proof.article == iri))
        for said in statements.tell(held, found, proofs=None)
    ]


def _said(held: Generation, iri: URIRef) -> Iterator[list[Statement]]:
    """What *iri* says, where it is a statement, and all others in which it plays a part."""
    itself = statements.one(held.store, iri)
    if itself is not None and terms.Statement in itself.things():
        yield [itself]
    found = statements.every(held, iri)
    for start in range(0, len(found), _AT_ONCE):
        yield statements.tell(held, found[start : start + _AT_ONCE], proofs=None)


def _table(store: Store, parts: Iterable[list[Statement]]) -> Iterator[Sequence[object]]:
    yield COLUMNS
    register = statements.Register(store)
    for said in parts:
        labels = register.of(said)
        for statement in said:
            yield from rows(statement, labels)


def rows(statement: Statement, labels: Labels) -> Iterator[list[object]]:
    """A row for each proof of *statement*; one without a proof where reference data say it."""
    view = facts.view(statement, labels)
    start = [statement.iri, view.kind, harmless(view.text), view.date, view.status]
    start.append(harmless(view.origin))
    for proof in statement.proofs:
        place = links.quotation(proof.article, proof.start, proof.end)
        yield [
            *start,
            proof.article,
            harmless(proof.title),
            proof.issued,
            harmless(" ".join(proof.quote.split())),
            links.absolute(place),
            proof.rule,
            proof.confidence,
        ]
    if not statement.proofs:
        yield [*start, *[""] * (len(COLUMNS) - len(start))]
