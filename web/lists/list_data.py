"""Lists of things for programs: page by page as JSON, whole as CSV."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from flask import Blueprint, Response, url_for

from graph import collation
from graph.roster import Choice as Selection
from graph.roster import Entry, Roster
from web.exchange import links, parameters, rdf, spreadsheets
from web.exchange.context import generation, settings
from web.exchange.spreadsheets import harmless
from web.lists import selections
from web.searching import export

blueprint = Blueprint("list_data", __name__)

COLUMNS = ("iri", "label", "articles", "type", "place")
# Rows that are read at once.
_AT_ONCE = 2000


@blueprint.get("/danh-muc/<folder>.json")
def as_json(folder: str) -> Response:
    """A page of the list of the things in *folder*, with how many stand under each letter."""
    parameters.only(*selections.ASKED, *selections.PAGING)
    selection = selections.read(folder)
    size, number = selections.size(), selections.number()
    typed = selections.typed(selection)
    if typed:
        selection = replace(selection, letter="", most_named=False)
        number = generation().roster.before(selection, typed) // size + 1
    letters = generation().roster.letters(selection)
    total = selections.total(selection, letters)
    entries = generation().roster.page(selection, offset=(number - 1) * size, size=size)
    hints = hints_of(entries)
    after = selections.written(selection, number + 1, size) if number * size < total else None
    answer = {
        "kind": selection.kind,
        "total": total,
        "page": number,
        "next": links.absolute(url_for(".as_json", folder=folder, **after)) if after else None,
        "letters": letters,
        "things": [
            {
                "iri": entry.iri,
                "label": entry.label,
                "letter": collation.letter(entry.name),
                "hint": hints.get(entry.iri, ""),
                "articles": entry.articles,
                "type": entry.concept.partition("/")[2],
                "place": _place(entry, settings().base_iri),
            }
            for entry in entries
        ],
    }
    return rdf.paged(answer)


@blueprint.get("/danh-muc/<folder>.csv")
def as_csv(folder: str) -> Response:
    """The whole list of the things in *folder* as CSV (RFC 4180), as it is read."""
    parameters.only(*selections.ASKED, spreadsheets.ASKED)
    selection = selections.read(folder)
    held = generation().roster
    total = selections.total(selection, held.letters(selection))
    rows = _rows(held, selection, settings().base_iri)
    lines = spreadsheets.written(rows, spreadsheets.mark())
    name = f"minhbach-{folder}.csv"
    return export.streamed(lines, name, "text/csv; charset=utf-8", total)


def hints_of(entries: list[Entry]) -> dict[str, str]:
    """What tells each of *entries* from its namesakes: asked for those of one page alone."""
    found = generation().store.summarise(entry.iri for entry in entries)
    return {summary.iri: summary.hint for summary in found}


def _rows(held: Roster, selection: Selection, base: str) -> Iterator[tuple[object, ...]]:
    yield COLUMNS
    for part in count():
        entries = held.page(selection, offset=part * _AT_ONCE, size=_AT_ONCE)
        for entry in entries:
            concept = entry.concept.partition("/")[2]
            place = _place(entry, base)
            yield entry.iri, harmless(entry.label), entry.articles, concept, place
        if len(entries) < _AT_ONCE:
            return


def _place(entry: Entry, base: str) -> str:
    return f"{base}id/{entry.place}" if entry.place else ""
