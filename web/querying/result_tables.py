"""Answers of queries as tables: as they are for those who write queries, in words for those who read them."""

from dataclasses import replace

from flask_babel import gettext
from rdflib import Graph, Literal, URIRef

from graph.store.ports import Node
from ontology import vocabulary
from ontology.namespaces import MB, PREFIXES
from web.exchange import i18n, json_terms, links
from web.exchange.context import generation
from web.querying.query_views import Cell, Heading, Table
from web.telling import column_names, statements, wording
from web.telling.statements import Labels

SHOWN = 500
_NAMED = 400
_NUMBERS = ("#integer", "#decimal", "#double", "#float")
_DATES = ("#date", "#gYearMonth", "#gYear", "#dateTime")

_Row = dict[str, Node | None]


def rows(answer: dict[str, dict[str, list[object]]], *, told: bool = False) -> Table:
    """The table of a SELECT, from its answer in JSON.

    *told* for readers: columns and values in their words, and a name linked to what the column beside it,
    which ends in ``column_names.ADDRESS``, is the address of.
    """
    names = [str(name) for name in answer["head"].get("vars", ())]
    bindings = answer["results"]["bindings"]
    found: list[_Row] = [
        {name: json_terms.term(row.get(name)) for name in names}
        for row in bindings[:SHOWN]
        if isinstance(row, dict)
    ]
    hidden = {f"{name}{column_names.ADDRESS}" for name in names} if told else set()
    shown = [name for name in names if name not in hidden]
    heads = tuple(
        Heading(column_names.of(name), f"?{name}") if told else Heading(name) for name in shown
    )
    return _table(shown, heads, found, len(bindings), told=told)


def triples(body: bytes) -> Table:
    """The table of the triples that *body* holds as N-Triples."""
    # Sorted, since a graph has no order of its own and readers look for a subject's triples together.
    graph = Graph(bind_namespaces="none").parse(data=body, format="nt11")
    ordered = sorted(graph, key=lambda triple: tuple(map(str, triple)))
    names = ["s", "p", "o"]
    heads = tuple(map(Heading, (gettext("chủ thể"), gettext("thuộc tính"), gettext("giá trị"))))
    found: list[_Row] = [
        dict(zip(names, map(_ours, triple), strict=True)) for triple in ordered[:SHOWN]
    ]
    table = _table(names, heads, found, len(ordered))
    return replace(table, turtle=_turtle(graph)) if ordered and not table.cut else table


def _turtle(graph: Graph) -> str:
    """*graph* as people read it: with our prefixes, subject by subject."""
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph.serialize(format="turtle").strip()


def fruitless(table: Table) -> bool:
    """Tell whether *table* says that there is nothing: no row, or one of nothing but zeros."""
    if table.total > 1:
        return False
    return all(cell.number and cell.text == "0" for row in table.rows for cell in row)


def _ours(node: object) -> Node:
    return node if isinstance(node, URIRef | Literal) else Literal(str(node))


def _table(
    names: list[str],
    heads: tuple[Heading, ...],
    found: list[_Row],
    total: int,
    *,
    told: bool = False,
) -> Table:
    nodes = {row[name] for row in found for name in names}
    ours = [node for node in nodes if isinstance(node, URIRef) and links.parts(node)]
    labels = statements.labels(generation().store, sorted(ours)[:_NAMED])
    shown = _told if told else _plain
    return Table(
        head=heads,
        rows=tuple(tuple(shown(name, row, labels) for name in names) for row in found),
        total=total,
        cut=total > SHOWN,
    )


def _plain(name: str, row: _Row, labels: Labels) -> Cell:
    value = row[name]
    if isinstance(value, URIRef):
        return _thing(value, labels)
    if isinstance(value, Literal):
        kind = str(value.datatype or "")
        number = kind.endswith(_NUMBERS)
        note = value.language or ("" if number else vocabulary.abbreviate(kind) if kind else "")
        language = value.language or ""
        # What stands behind a value, such as its type, is no part of it.
        return Cell(
            str(value), note=note, number=number, language=language, sort=note and str(value)
        )
    return Cell("" if value is None else str(value))


def _told(name: str, row: _Row, labels: Labels) -> Cell:
    value, named = row[name], row.get(f"{name}{column_names.ADDRESS}")
    if isinstance(value, URIRef):
        if value.startswith(str(MB)) and str(value) not in labels.found:
            return Cell(wording.of(value), links.page(str(value)))
        return _thing(value, labels)
    if not isinstance(value, Literal):
        return Cell("" if value is None else str(value))
    kind, language = str(value.datatype or ""), value.language or i18n.DEFAULT
    if kind.endswith(_NUMBERS):
        return Cell(i18n.decimal(str(value)), number=True, sort=str(value))
    if kind.endswith(_DATES):
        return Cell(i18n.day(str(value)), sort=str(value))
    address = links.page(str(named)) if isinstance(named, URIRef) else ""
    return Cell(str(value), address, language=language)


def _thing(value: URIRef, labels: Labels) -> Cell:
    if str(value) in labels.found:
        mine = i18n.language()
        told = mine if mine in labels.found[str(value)] else i18n.DEFAULT
        return Cell(labels.of(str(value), mine), links.page(str(value)), language=told)
    return Cell(vocabulary.abbreviate(str(value)).strip("<>"), links.page(str(value)))
