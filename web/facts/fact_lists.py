"""Facts by kind, by who takes part, by what they say and by year: a page of them with their evidence."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext
from rdflib import Literal, URIRef

from graph import vietnamese
from graph.annals import NEWEST
from graph.store.ports import Node
from ontology.namespaces import MB
from web import kinds
from web.exchange import i18n, spreadsheets
from web.exchange.context import generation
from web.facts import fact_queries, fact_search, fact_selections
from web.facts.fact_search import Found
from web.facts.fact_selections import Selection
from web.facts.fact_views import FactList
from web.querying import blanks
from web.searching.search_views import FacetView, Paging
from web.telling import facts, places, statements, wording
from web.views import Choice, Download

blueprint = Blueprint("fact_lists", __name__)

_OFFERED = 24
_YEARS = 30


@i18n.page(blueprint, "/du-kien")
def listed() -> ResponseReturnValue:
    """Show which kinds of facts there are, or those that the address asks for; 404 behind the last page."""
    selection, size, number = (
        fact_selections.read(),
        fact_selections.size(),
        fact_selections.number(),
    )
    typed = " ".join(request.args.get("named", "").split())
    fault: blanks.Unfit | None = None
    if typed:
        try:
            iri = blanks.named(blanks.SORTS, typed)
        except blanks.Unfit as unfit:
            fault = unfit
        else:
            things = tuple(dict.fromkeys((*selection.things, iri)))
            return redirect(fact_selections.address(replace(selection, things=things)))
    store, annals = generation().store, fact_search.known(generation().annals)
    found = Found((), 0, {})
    if selection.narrow:
        found = fact_search.find(annals, selection, number=number, size=size)
    said = statements.tell(generation(), found.facts)
    labels = facts.labels_of(store, said, *map(URIRef, selection.things))
    page = FactList(
        kinds=_kinds(
            selection, found.by.get("kind", {}) if selection.narrow else fact_search.by_kind(annals)
        ),
        total=found.total,
        facts=tuple(facts.view(statement, labels) for statement in said),
        chosen=tuple(_chosen(selection)),
        facets=tuple(_facets(selection, found)),
        orders=tuple(_orders(selection)) if found.total > 1 else (),
        paging=_paging(selection, number, size, found.total),
        downloads=_downloads(selection, number, size) if selection.narrow else (),
        hidden=_hidden(selection),
        narrow=selection.narrow,
        words=selection.words,
        year=selection.year,
        named=typed,
        fault=str(fault) if fault else "",
        candidates=blanks.candidates(fault, partial(_also, selection)),
        query=url_for("query_page.query", query=fact_queries.query(selection))
        if selection.narrow
        else "",
    )
    text = render_template("facts.html", page=page, title=_title(selection, number))
    return text, 404 if page.paging.beyond else 400 if fault else 200


def address(*, kind: str = "", thing: str = "") -> str:
    """The address of the facts of *kind* ("Sanction") in which *thing* plays a part."""
    return fact_selections.address(Selection(kind, (thing,) if thing else ()))


def address_of_all(*things: str) -> str:
    """The address of the facts in which all of *things* play a part."""
    return fact_selections.address(Selection(things=things))


def _title(selection: Selection, number: int) -> str:
    title = kinds.fact_name(selection.kind) if selection.kind else str(gettext("Các dữ kiện"))
    chosen = tuple(_chosen(selection))
    if chosen:
        title = f"{title}: {'; '.join(choice.label for choice in chosen)}"
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    return title


def _kinds(selection: Selection, counts: Mapping[str, int]) -> tuple[Choice, ...]:
    """The kinds of facts, counted where none is chosen; else each with the same things."""
    counts = counts if not selection.kind else {}
    return tuple(
        Choice(
            kinds.fact_name(name),
            fact_selections.address(replace(selection, kind=name, what=None)),
            counts.get(name),
            chosen=name == selection.kind,
        )
        for name in kinds.FACTS
        if not counts or name in counts
    )


def _chosen(selection: Selection) -> Iterator[Choice]:
    """What is asked for, each with the address that does without it."""
    labels = statements.labels(generation().store, map(URIRef, selection.things))
    for thing in selection.things:
        rest = tuple(other for other in selection.things if other != thing)
        label = places.told(thing, labels.of(thing, i18n.language()))
        yield Choice(label, fact_selections.address(replace(selection, things=rest)))
    if selection.what is not None:
        label = _told([selection.what])[selection.what]
        yield Choice(label, fact_selections.address(replace(selection, what=None)))
    if selection.words:
        yield Choice(f"“{selection.words}”", fact_selections.address(replace(selection, words="")))
    if selection.year:
        label = i18n.when(selection.year)
        yield Choice(label, fact_selections.address(replace(selection, year="")))
    if selection.status:
        label = str(wording.STATUSES[selection.status])
        yield Choice(label, fact_selections.address(replace(selection, status="")))


def _orders(selection: Selection) -> Iterator[Choice]:
    """The orders in which the same facts may come."""
    for order, label in fact_selections.orders(selection).items():
        address = fact_selections.address(replace(selection, order=order))
        yield Choice(str(label), address, chosen=order == selection.order)


def _facets(selection: Selection, found: Found) -> Iterator[FacetView]:
    """What the facts found are about, who did it and when, each with how many."""
    if selection.narrow:
        name = str(gettext("Loại dữ kiện"))
        yield FacetView(name, _kinds(selection, found.by.get("kind", {})))
    if (what := fact_selections.WHAT.get(selection.kind)) and selection.what is None:
        yield from _facet(selection, what, found.by["what"], who=False)
    if who := fact_selections.WHO.get(selection.kind):
        yield from _facet(selection, who, found.by["who"], who=True)
    years = found.by.get("year", {})
    if not selection.year and len(years) > 1:
        yield FacetView(
            str(gettext("Năm")),
            tuple(
                Choice(year, fact_selections.address(replace(selection, year=year)), count)
                for year, count in sorted(years.items(), reverse=True)[:_YEARS]
            ),
        )


def _facet(
    selection: Selection, aspect: LazyString, counted: Mapping[str, int], *, who: bool
) -> Iterator[FacetView]:
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    shown = {
        fact_selections.value(value): count
        for value, count in ranked[: _OFFERED + len(selection.things)]
        if value not in selection.things
    }
    names = _told([*shown][:_OFFERED])
    choices = tuple(
        Choice(
            name,
            fact_selections.address(
                replace(selection, things=(*selection.things, str(value)))
                if who
                else replace(selection, what=value)
            ),
            shown[value],
        )
        for value, name in names.items()
    )
    if choices:
        yield FacetView(str(aspect), choices)


def _told(values: list[Node]) -> Mapping[Node, str]:
    """What readers call each of *values*."""
    labels = statements.labels(
        generation().store, [value for value in values if isinstance(value, URIRef)]
    )
    return {value: _called(value, labels) for value in values}


def _called(value: Node, labels: statements.Labels) -> str:
    if isinstance(value, Literal):
        return str(value)
    if value.startswith(str(MB)):
        return wording.of(value)
    label = labels.of(str(value), i18n.language())
    return places.told(str(value), vietnamese.capitalise(label))


def _also(selection: Selection, thing: str) -> str:
    """The address of the facts of *selection* in which *thing* plays a part too."""
    return fact_selections.address(replace(selection, things=(*selection.things, thing)))


def _paging(selection: Selection, number: int, size: int, total: int) -> Paging:
    pages = max(1, math.ceil(total / size))
    return Paging.at(number, pages, lambda page: fact_selections.address(selection, page, size))


def _downloads(selection: Selection, number: int, size: int) -> tuple[Download, ...]:
    page = url_for("fact_data.as_json", **fact_selections.written(selection, number, size))
    marked = {**fact_selections.written(selection), spreadsheets.ASKED: "1"}
    whole = url_for("fact_data.as_csv", **marked)
    return (Download("CSV", whole, "text/csv"), Download("JSON", page, "application/json"))


def _hidden(selection: Selection) -> tuple[tuple[str, str], ...]:
    """What the form keeps though it has no field for it."""
    kept = [("thing", thing) for thing in selection.things]
    if selection.kind:
        kept.append(("kind", selection.kind.lower()))
    if selection.what is not None:
        kept.append(("what", str(selection.what)))
    if selection.status:
        kept.append(("status", selection.status))
    if selection.order != NEWEST:
        kept.append(("order", selection.order))
    return tuple(kept)
