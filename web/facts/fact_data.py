"""Facts that fit a selection, for programs: pages as JSON, all as CSV with what they say in columns."""

from collections.abc import Iterable, Iterator
from typing import Any

from flask import Blueprint, Response, stream_with_context, url_for
from rdflib import URIRef

from web.exchange import links, parameters, rdf, spreadsheets
from web.exchange.context import generation
from web.exchange.spreadsheets import harmless
from web.facts import fact_columns, fact_search, fact_selections, fact_table
from web.facts.fact_selections import Selection
from web.searching import export
from web.services import Generation
from web.telling import facts, statements
from web.telling.statements import Labels, Statement

blueprint = Blueprint("fact_data", __name__)


@blueprint.get("/du-kien.json")
def as_json() -> Response:
    """A page of the facts that the address asks for, with their quotations."""
    parameters.only(*fact_selections.ASKED, *fact_selections.PAGING)
    selection, size, number = (
        fact_selections.read(),
        fact_selections.size(),
        fact_selections.number(),
    )
    held = generation()
    annals = fact_search.known(held.annals)
    found = fact_search.find(annals, selection, number=number, size=size)
    said = statements.tell(held, found.facts)
    labels = facts.labels_of(held.store, said)
    more = number * size < found.total
    after = (
        url_for(".as_json", **fact_selections.written(selection, number + 1, size)) if more else ""
    )
    answer = {
        "total": found.total,
        "page": number,
        "next": links.absolute(after) if after else None,
        "facts": [_object(statement, labels) for statement in said],
    }
    return rdf.paged(answer)


@blueprint.get("/du-kien.csv")
def as_csv() -> Response:
    """All facts that the address asks for as CSV (RFC 4180), streamed: a row for each quotation."""
    parameters.only(*fact_selections.ASKED, spreadsheets.ASKED)
    selection = fact_selections.read()
    held = generation()
    annals = fact_search.known(held.annals)
    found = fact_search.every(annals, selection)
    # Sentences have links, which only a request can write.
    rows = _rows(held, selection, found)
    lines = stream_with_context(spreadsheets.written(rows, spreadsheets.mark()))
    name = f"minhbach-{selection.kind.lower() or 'du-kien'}.csv"
    total = annals.count(fact_search.choice(selection))
    return export.streamed(lines, name, "text/csv; charset=utf-8", total)


def _object(statement: Statement, labels: Labels) -> dict[str, Any]:
    view = facts.view(statement, labels)
    return {
        "iri": statement.iri,
        "kind": statement.kind,
        "sentence": view.text,
        "date": view.date or None,
        "status": view.status,
        "says": {
            name: value for name, value in fact_columns.cells(statement, labels).items() if value
        },
        "quotations": [
            {
                "article": proof.article,
                "title": proof.title,
                "published": proof.issued or None,
                "quote": " ".join(proof.quote.split()),
                "place": links.absolute(links.quotation(proof.article, proof.start, proof.end)),
                "rule": proof.rule,
                "confidence": proof.confidence,
            }
            for proof in statement.proofs
        ],
    }


def _rows(
    held: Generation, selection: Selection, found: Iterable[list[URIRef]]
) -> Iterator[list[object]]:
    columns = fact_columns.names(selection.kind) if selection.kind else []
    yield [*fact_table.COLUMNS, *columns]
    register = statements.Register(held.store)
    for some in found:
        said = statements.tell(held, some, proofs=None)
        labels = register.of(said)
        for statement in said:
            cells = fact_columns.cells(statement, labels) if columns else {}
            own = [harmless(cells[name]) for name in columns]
            yield from ([*row, *own] for row in fact_table.rows(statement, labels))
