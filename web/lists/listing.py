"""All things of one kind in Vietnamese alphabetical order or by number of articles, page by page."""

import math
from dataclasses import replace
from itertools import groupby
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from graph import collation, roster
from graph.model import MentionKind
from graph.roster import Choice as Selection
from graph.roster import Entry
from ontology.schemes import Scheme
from web import kinds
from web.exchange import i18n, links, spreadsheets
from web.exchange.context import generation
from web.lists import list_data, list_options, list_queries, selections
from web.lists.list_views import LetterGroup, Listed, ListPage, Shelfmark
from web.searching.search_views import Paging
from web.telling import places, wording
from web.views import Choice, Download

blueprint = Blueprint("listing", __name__)


@i18n.page(blueprint, "/danh-muc")
def overview() -> str:
    """Show which lists there are, and their letters."""
    shelves = [
        Shelfmark(
            kind,
            kinds.listed(kind),
            address(kind),
            sum(letters.values()),
            _letters(Selection(kind), letters),
        )
        for kind in kinds.ENTITIES
        if (letters := generation().roster.letters(Selection(kind)))
    ]
    return render_template("lists.html", shelves=shelves, title=gettext("Danh mục A–Z"))


@i18n.page(blueprint, "/danh-muc/<folder>")
def things(folder: str) -> ResponseReturnValue:
    """Show a page of the list of the things in *folder* ("co-quan"); 404 behind the last, with a way back."""
    selection = selections.read(folder)
    size = selections.size()
    if request.args.get("from", "").strip():
        return redirect(_leap(selection, size))
    number = selections.number()
    letters = generation().roster.letters(selection)
    total = selections.total(selection, letters)
    entries = generation().roster.page(selection, offset=(number - 1) * size, size=size)
    name = kinds.listed(selection.kind)
    page = ListPage(
        kind=selection.kind,
        total=total,
        letters=_letters(selection, letters),
        groups=_groups(selection, entries),
        letter=selection.letter,
        concepts=list_options.concepts(selection),
        places=list_options.places(selection),
        chosen=_chosen(selection),
        kinds=tuple(
            Choice(kinds.listed(kind), address(kind), chosen=kind == selection.kind)
            for kind in kinds.ENTITIES
            if kind == selection.kind or generation().counts.get(kind)
        ),
        paging=_paging(selection, number, size, total),
        downloads=_downloads(selection, number, size),
        everything=selections.address(replace(selection, letter="")),
        orders=_orders(selection),
        by_articles=selection.most_named,
        query=url_for("query_page.query", query=list_queries.query(selection)),
    )
    title = gettext("%(kind)s: danh mục A–Z", kind=name)
    if page.chosen:
        title = f"{name}: {'; '.join(choice.label for choice in page.chosen)}"
    if selection.letter:
        shown = title if page.chosen else name
        title = gettext(
            "%(kind)s: vần %(letter)s", kind=shown, letter=_letter_name(selection.letter)
        )
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    return render_template("list.html", page=page, title=title), 404 if page.paging.beyond else 200


def address(kind: str, **selected: Any) -> str:
    """The address of the list of *kind* ("agency"), narrowed by *selected*."""
    return url_for("listing.things", folder=selections.BY_KIND[kind], **selected)


def address_among(kind: str, label: str) -> str:
    """The address of the list of *kind* at the letter under which *label* stands."""
    person = kind == MentionKind.PERSON
    letter = collation.letter(collation.given_first(label) if person else label)
    return address(kind, letter=letter)


def every() -> list[str]:
    """The addresses of all lists and of their letters, for crawlers."""
    held = generation().roster
    found = [url_for("listing.overview")]
    for kind in kinds.ENTITIES:
        letters = held.letters(Selection(kind))
        if letters:
            found += [address(kind), *(address(kind, letter=letter) for letter in letters)]
    return found


def _leap(selection: Selection, size: int) -> str:
    """The address of the page and the line where the typed name stands, or would."""
    selection = replace(selection, letter="", most_named=False)
    before = generation().roster.before(selection, selections.typed(selection))
    before = min(
        before, max(0, selections.total(selection, generation().roster.letters(selection)) - 1)
    )
    return f"{selections.address(selection, before // size + 1, size)}#m{before % size + 1}"


def _groups(selection: Selection, entries: list[Entry]) -> tuple[LetterGroup, ...]:
    hints = list_data.hints_of(entries)
    if selection.most_named and entries:
        return (LetterGroup("", tuple(listed(entry, hints) for entry in entries)),)
    return tuple(
        LetterGroup(letter, tuple(listed(entry, hints) for entry in group))
        for letter, group in groupby(entries, key=lambda entry: collation.letter(entry.name))
    )


def listed(entry: Entry, hints: dict[str, str]) -> Listed:
    """*entry* as a line of a list, with what tells it from its namesakes among *hints*, by address."""
    label = places.told(entry.iri, entry.label)
    before, strong = "", label
    if entry.kind is MentionKind.PERSON:
        before, _, strong = label.rpartition(" ")
    return Listed(before, strong, links.page(entry.iri), hints.get(entry.iri, ""), entry.articles)


def _letters(selection: Selection, letters: dict[str, int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            letter,
            selections.address(replace(selection, letter=letter)) if letter in letters else "",
            letters.get(letter),
            chosen=letter == selection.letter,
        )
        for letter in roster.LETTERS
    )


def _letter_name(letter: str) -> str:
    return gettext("số và ký hiệu") if letter == collation.OTHER else letter


def _chosen(selection: Selection) -> tuple[Choice, ...]:
    shown = []
    if selection.concepts:
        scheme, _, slug = selection.concepts[0].partition("/")
        shown.append(
            Choice(
                wording.concept(Scheme(scheme), slug),
                selections.address(replace(selection, concepts=())),
            )
        )
    if selection.place:
        shown.append(
            Choice(
                list_options.place_names([selection.place])[selection.place],
                selections.address(replace(selection, place="")),
            )
        )
    return tuple(shown)


def _paging(selection: Selection, number: int, size: int, total: int) -> Paging:
    pages = max(1, math.ceil(total / size))
    return Paging.at(number, pages, lambda page: selections.address(selection, page, size))


def _orders(selection: Selection) -> tuple[Choice, ...]:
    names = {False: gettext("Theo bảng chữ cái"), True: gettext("Được nhắc nhiều nhất")}
    return tuple(
        Choice(
            name,
            selections.address(replace(selection, most_named=most)),
            chosen=selection.most_named == most,
        )
        for most, name in names.items()
    )


def _downloads(selection: Selection, number: int, size: int) -> tuple[Download, ...]:
    folder = selections.BY_KIND[selection.kind]
    page = url_for(
        "list_data.as_json", folder=folder, **selections.written(selection, number, size)
    )
    marked = {**selections.written(selection), spreadsheets.ASKED: "1"}
    whole = url_for("list_data.as_csv", folder=folder, **marked)
    return (Download("JSON", page, "application/json"), Download("CSV", whole, "text/csv"))
