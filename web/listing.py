"""All things of one kind by the Vietnamese alphabet, page by page: for readers, and as JSON."""

import math
from dataclasses import replace
from itertools import groupby
from typing import Any

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from graph import collation, roster
from graph.addresses import FOLDERS
from graph.model import MentionKind
from graph.roster import Choice as Wish
from graph.roster import Entry
from ontology import schemes
from ontology.schemes import Scheme
from web import i18n, kinds, links, list_options, parameters, places, rdf, wording
from web.context import generation, settings
from web.list_options import SCHEMES
from web.list_views import LetterGroup, Listed, ListPage, Shelfmark
from web.search_views import Paging
from web.views import Choice, Download

blueprint = Blueprint("listing", __name__)

SIZE = 100
_SIZES = 500
_PAGES = 100_000
_NAMES = ("letter", "type", "place", "from", "page", "size")
_LONGEST = 200
_FOLDERS = {kind: FOLDERS[MentionKind(kind)] for kind in kinds.ENTITIES}
_KINDS = {folder: kind for kind, folder in _FOLDERS.items()}


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
    wish = _wish(folder)
    size = parameters.whole("size", default=SIZE, most=_SIZES)
    if request.args.get("from", "").strip():
        return redirect(_leap(wish, size))
    number = parameters.whole("page", default=1, most=_PAGES)
    letters = generation().roster.letters(wish)
    total = _total(wish, letters)
    entries = generation().roster.page(wish, offset=(number - 1) * size, size=size)
    name = kinds.listed(wish.kind)
    page = ListPage(
        kind=wish.kind,
        total=total,
        letters=_letters(wish, letters),
        groups=_groups(entries),
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
        downloads=(_json(wish, number, size),),
        everything=_address(Wish(wish.kind, concepts=wish.concepts, place=wish.place)),
    )
    title = gettext("%(kind)s: danh mục A–Z", kind=name)
    if wish.letter:
        title = gettext("%(kind)s: vần %(letter)s", kind=name, letter=_letter_name(wish.letter))
    if number > 1:
        title = gettext("%(title)s, trang %(page)s", title=title, page=i18n.number(number))
    return render_template("list.html", page=page, title=title), 404 if page.paging.beyond else 200


@blueprint.get("/danh-muc/<folder>.json")
def as_json(folder: str) -> Response:
    """A page of the list of the things in *folder*, with how many stand under each letter."""
    parameters.only(*_NAMES)
    wish = _wish(folder)
    size = parameters.whole("size", default=SIZE, most=_SIZES)
    number = parameters.whole("page", default=1, most=_PAGES)
    typed = _typed(wish)
    if typed:
        wish = replace(wish, letter="")
        number = generation().roster.before(wish, typed) // size + 1
    letters = generation().roster.letters(wish)
    total = _total(wish, letters)
    entries = generation().roster.page(wish, offset=(number - 1) * size, size=size)
    hints = _hints(entries)
    after = _written(wish, number + 1, size) if number * size < total else None
    answer = {
        "kind": wish.kind,
        "total": total,
        "page": number,
        "next": _absolute(url_for(".as_json", folder=folder, **after)) if after else None,
        "letters": letters,
        "things": [
            {
                "iri": entry.iri,
                "label": entry.label,
                "letter": collation.letter(entry.name),
                "hint": hints.get(entry.iri, ""),
                "articles": entry.articles,
                "type": entry.concept.partition("/")[2],
                "place": f"{settings().base_iri}id/{entry.place}" if entry.place else "",
            }
            for entry in entries
        ],
    }
    return rdf.shared(jsonify(answer))


def address(kind: str, **wished: Any) -> str:
    """The address of the list of *kind* ("agency"), narrowed by *wished*."""
    return url_for("listing.things", folder=_FOLDERS[kind], **wished)


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


def _wish(folder: str) -> Wish:
    """What the address asks for; 404 for another folder, 400 for what cannot be understood."""
    kind = _KINDS.get(folder)
    if kind is None:
        abort(404)
    letter = request.args.get("letter", "").strip().upper()
    if letter:
        parameters.one_of("letter", [letter], roster.LETTERS)
    concepts: tuple[str, ...] = ()
    slug = request.args.get("type", "").strip()
    if slug:
        scheme = SCHEMES.get(kind)
        parameters.one_of("type", [slug], schemes.concepts(scheme) if scheme else ())
        assert scheme is not None
        concepts = tuple(f"{scheme}/{below}" for below in schemes.within(scheme, slug))
    place = request.args.get("place", "").strip()
    if place:
        place = links.path(parameters.thing("place", place))
    return Wish(kind, letter, concepts, place)


def _typed(wish: Wish) -> str:
    """The name at which the list should open, as it is sorted; aborts with 400 where it is too long."""
    typed = request.args.get("from", "").strip()
    if len(typed) > _LONGEST:
        abort(400, gettext("Tên dài quá %(most)s ký tự.", most=_LONGEST))
    return collation.given_first(typed) if wish.kind == MentionKind.PERSON else typed


def _leap(wish: Wish, size: int) -> str:
    """The address of the page and the line where the typed name stands, or would."""
    wish = replace(wish, letter="")
    before = generation().roster.before(wish, _typed(wish))
    before = min(before, max(0, _total(wish, generation().roster.letters(wish)) - 1))
    return f"{_address(wish, before // size + 1, size)}#m{before % size + 1}"


def _total(wish: Wish, letters: dict[str, int]) -> int:
    return letters.get(wish.letter, 0) if wish.letter else sum(letters.values())


def _groups(entries: list[Entry]) -> tuple[LetterGroup, ...]:
    hints = _hints(entries)
    return tuple(
        LetterGroup(letter, tuple(_listed(entry, hints) for entry in group))
        for letter, group in groupby(entries, key=lambda entry: collation.letter(entry.name))
    )


def _hints(entries: list[Entry]) -> dict[str, str]:
    """What tells each of *entries* from its namesakes: asked for those of one page alone."""
    found = generation().store.summarise(entry.iri for entry in entries)
    return {summary.iri: summary.hint for summary in found}


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
            _address(Wish(wish.kind, letter, wish.concepts, wish.place))
            if letter in letters
            else "",
            letters.get(letter),
            chosen=letter == wish.letter,
        )
        for letter in roster.LETTERS
    )


def _letter_name(letter: str) -> str:
    return gettext("số và dấu") if letter == collation.OTHER else letter


def _chosen(wish: Wish) -> tuple[Choice, ...]:
    shown = []
    if wish.concepts:
        scheme, _, slug = wish.concepts[0].partition("/")
        shown.append(
            Choice(
                wording.concept(Scheme(scheme), slug),
                _address(Wish(wish.kind, wish.letter, place=wish.place)),
            )
        )
    if wish.place:
        shown.append(
            Choice(
                list_options.place_names([wish.place])[wish.place],
                _address(Wish(wish.kind, wish.letter, wish.concepts)),
            )
        )
    return tuple(shown)


def _paging(wish: Wish, number: int, size: int, total: int) -> Paging:
    pages = max(1, math.ceil(total / size))
    return Paging(
        page=number,
        pages=pages,
        before=_address(wish, min(number - 1, pages), size) if number > 1 else "",
        after=_address(wish, number + 1, size) if number < pages else "",
    )


def _json(wish: Wish, number: int, size: int) -> Download:
    target = url_for(".as_json", folder=_FOLDERS[wish.kind], **_written(wish, number, size))
    return Download("JSON", target, "application/json")


def _address(wish: Wish, number: int = 1, size: int = SIZE) -> str:
    return address(wish.kind, **_written(wish, number, size))


def _written(wish: Wish, number: int = 1, size: int = SIZE) -> dict[str, Any]:
    """The parameters of an address that asks for *wish*."""
    given = {
        "letter": wish.letter,
        "type": wish.concepts[0].partition("/")[2] if wish.concepts else "",
        "place": f"{settings().base_iri}id/{wish.place}" if wish.place else "",
        "page": number if number > 1 else "",
        "size": size if size != SIZE else "",
    }
    return {name: value for name, value in given.items() if value}


def _absolute(path: str) -> str:
    return settings().base_iri.rstrip("/") + path
