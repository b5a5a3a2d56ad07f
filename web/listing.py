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
from graph.roster import Choice as Wish
from graph.roster import Entry
from ontology.schemes import Scheme
from web import i18n, kinds, links, list_data, list_options, places, spreadsheets, wishes, wording
from web.context import generation
from web.list_views import LetterGroup, Listed, ListPage, Shelfmark
from web.search_views import Paging
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
            _letters(Wish(kind), letters),
        )
        for kind in kinds.ENTITIES
        if (letters := generation().roster.letters(Wish(kind)))
    ]
    return render_template("lists.html", shelves=shelves, title=gettext("Danh mục A–Z"))


@i18n.page(blueprint, "/danh-muc/<folder>")
def things(folder: str) -> ResponseReturnValue:
    """Show a page of the list of the things in *folder* ("co-quan"); 404 behind the last, with a way back."""
    wish = wishes.read(folder)
    size = wishes.size()
    if request.args.get("from", "").strip():
        return redirect(_leap(wish, size))
    number = wishes.number()
    letters = generation().roster.letters(wish)
    total = wishes.total(wish, letters)
    entries = generation().roster.page(wish, offset=(number - 1) * size, size=size)
    name = kinds.listed(wish.kind)
    page = ListPage(
        kind=wish.kind,
        total=total,
        letters=_letters(wish, letters),
        groups=_groups(wish, entries),
        letter=wish.letter,
        concepts=list_options.concepts(wish),
        places=list_options.places(wish),
        chosen=_chosen(wish),
        kinds=tuple(
            Choice(kinds.listed(kind), address(kind), chosen=kind == wish.kind)
            for kind in kinds.ENTITIES
            if kind == wish.kind or generation().counts.get(kind)
        ),
        paging=_paging(wish, number, size, total),
        downloads=_downloads(wish, number, size),
        everything=wishes.address(replace(wish, letter="")),
        orders=_orders(wish),
    )
    title = gettext("%(kind)s: danh mục A–Z", kind=name)
    if page.chosen:
        title = f"{name}: {'; '.join(choice.label for choice in page.chosen)}"
    if wish.letter:
        shown = title if page.chosen else name
        title = gettext("%(kind)s: vần %(letter)s", kind=shown, letter=_letter_name(wish.letter))
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    return render_template("list.html", page=page, title=title), 404 if page.paging.beyond else 200


def address(kind: str, **wished: Any) -> str:
    """The address of the list of *kind* ("agency"), narrowed by *wished*."""
    return url_for("listing.things", folder=wishes.BY_KIND[kind], **wished)


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
        letters = held.letters(Wish(kind))
        if letters:
            found += [address(kind), *(address(kind, letter=letter) for letter in letters)]
    return found


def _leap(wish: Wish, size: int) -> str:
    """The address of the page and the line where the typed name stands, or would."""
    wish = replace(wish, letter="", most_named=False)
    before = generation().roster.before(wish, wishes.typed(wish))
    before = min(before, max(0, wishes.total(wish, generation().roster.letters(wish)) - 1))
    return f"{wishes.address(wish, before // size + 1, size)}#m{before % size + 1}"


def _groups(wish: Wish, entries: list[Entry]) -> tuple[LetterGroup, ...]:
    hints = list_data.hints_of(entries)
    if wish.most_named and entries:
        return (LetterGroup("", tuple(_listed(entry, hints) for entry in entries)),)
    return tuple(
        LetterGroup(letter, tuple(_listed(entry, hints) for entry in group))
        for letter, group in groupby(entries, key=lambda entry: collation.letter(entry.name))
    )


def _listed(entry: Entry, hints: dict[str, str]) -> Listed:
    label = places.told(entry.iri, entry.label)
    before, strong = "", label
    if entry.kind is MentionKind.PERSON:
        before, _, strong = label.rpartition(" ")
    return Listed(before, strong, links.page(entry.iri), hints.get(entry.iri, ""), entry.articles)


def _letters(wish: Wish, letters: dict[str, int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            letter,
            wishes.address(replace(wish, letter=letter)) if letter in letters else "",
            letters.get(letter),
            chosen=letter == wish.letter,
        )
        for letter in roster.LETTERS
    )


def _letter_name(letter: str) -> str:
    return gettext("số và ký hiệu") if letter == collation.OTHER else letter


def _chosen(wish: Wish) -> tuple[Choice, ...]:
    shown = []
    if wish.concepts:
        scheme, _, slug = wish.concepts[0].partition("/")
        shown.append(
            Choice(
                wording.concept(Scheme(scheme), slug),
                wishes.address(replace(wish, concepts=())),
            )
        )
    if wish.place:
        shown.append(
            Choice(
                list_options.place_names([wish.place])[wish.place],
                wishes.address(replace(wish, place="")),
            )
        )
    return tuple(shown)


def _paging(wish: Wish, number: int, size: int, total: int) -> Paging:
    pages = max(1, math.ceil(total / size))
    return Paging(
        page=number,
        pages=pages,
        before=wishes.address(wish, min(number - 1, pages), size) if number > 1 else "",
        after=wishes.address(wish, number + 1, size) if number < pages else "",
    )


def _orders(wish: Wish) -> tuple[Choice, ...]:
    names = {False: gettext("Theo bảng chữ cái"), True: gettext("Được nhắc nhiều nhất")}
    return tuple(
        Choice(name, wishes.address(replace(wish, most_named=most)), chosen=wish.most_named == most)
        for most, name in names.items()
    )


def _downloads(wish: Wish, number: int, size: int) -> tuple[Download, ...]:
    folder = wishes.BY_KIND[wish.kind]
    page = url_for("list_data.as_json", folder=folder, **wishes.written(wish, number, size))
    marked = {**wishes.written(wish), spreadsheets.ASKED: "1"}
    whole = url_for("list_data.as_csv", folder=folder, **marked)
    return (Download("JSON", page, "application/json"), Download("CSV", whole, "text/csv"))
