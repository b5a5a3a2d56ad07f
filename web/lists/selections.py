"""What a reader selects of a list of things, from an address and back."""

from typing import Any

from flask import abort, request, url_for
from flask_babel import gettext

from graph import collation, roster, vietnamese
from graph.addresses import FOLDERS
from graph.model import MentionKind
from graph.roster import Choice as Selection
from ontology import schemes
from web import kinds
from web.exchange import links, parameters
from web.lists.list_options import SCHEMES

SIZE = 100
_SIZES = 500
_PAGES = 100_000
_LONGEST = 200
# What is asked of a list, and what of its pages.
ASKED = ("letter", "type", "place", "order")
PAGING = ("from", "page", "size")
ORDERS = ("alphabet", "articles")
BY_KIND = {kind: FOLDERS[MentionKind(kind)] for kind in kinds.ENTITIES}
_KINDS = {folder: kind for kind, folder in BY_KIND.items()}


def read(folder: str) -> Selection:
    """What the address asks for; aborts with 404 for another *folder*, 400 for what cannot be understood."""
    kind = _KINDS.get(folder)
    if kind is None:
        abort(404)
    # However its mark was typed: Ă may be two letters of Unicode.
    letter = vietnamese.nfc(request.args.get("letter", "")).strip().upper()
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
    order = request.args.get("order", "").strip() or ORDERS[0]
    parameters.one_of("order", [order], ORDERS)
    return Selection(kind, letter, concepts, place, order == "articles")


def size() -> int:
    """How many things the address wants on a page; aborts with 400 for what is no such number."""
    return parameters.whole("size", default=SIZE, most=_SIZES)


def number() -> int:
    """Which page the address asks for; aborts with 400 for what is none."""
    return parameters.whole("page", default=1, most=_PAGES)


def typed(selection: Selection) -> str:
    """The name at which the list should open, as it is sorted; aborts with 400 where it is too long."""
    name = request.args.get("from", "").strip()
    if len(name) > _LONGEST:
        abort(400, gettext("Tên dài quá %(most)s ký tự.", most=_LONGEST))
    return collation.given_first(name) if selection.kind == MentionKind.PERSON else name


def total(selection: Selection, letters: dict[str, int]) -> int:
    """How many things the list holds, where *letters* tells how many stand under each."""
    return letters.get(selection.letter, 0) if selection.letter else sum(letters.values())


def written(selection: Selection, number: int = 1, size: int = SIZE) -> dict[str, Any]:
    """The parameters of an address that asks for *selection*."""
    given = {
        "letter": selection.letter,
        "type": selection.concepts[0].partition("/")[2] if selection.concepts else "",
        "place": links.whole(selection.place) if selection.place else "",
        "order": "articles" if selection.most_named else "",
        "page": number if number > 1 else "",
        "size": size if size != SIZE else "",
    }
    return {name: value for name, value in given.items() if value}


def address(selection: Selection, number: int = 1, size: int = SIZE) -> str:
    """The address of the page that shows *selection*."""
    return url_for(
        "listing.things", folder=BY_KIND[selection.kind], **written(selection, number, size)
    )
