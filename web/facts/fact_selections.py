"""What a reader selects of the facts, from an address and back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import abort, request, url_for
from flask_babel import LazyString, gettext
from flask_babel import lazy_gettext as lazy
from rdflib import Literal, URIRef

from graph import vietnamese
from graph.addresses import FOLDERS
from graph.annals import NEWEST, ORDERS
from graph.chronicle import VALUE
from graph.model import MentionKind
from graph.store.ports import Node
from ontology.namespaces import MB
from web import kinds
from web.exchange import links, parameters

SIZE = 20
_SIZES = 100
_PAGES = 100_000
_LONGEST = 200
_THINGS = 5
# Whether articles state it, and how; without a selection, all that articles state.
STATUSES = ("stated", "inferred", "reference")
ASKED = ("kind", "thing", "what", "words", "year", "status", "order")
PAGING = ("page", "size")
KINDS: Final = {name.lower(): name for name in kinds.FACTS}

_PLACES = FOLDERS[MentionKind.PLACE]
_ADDRESS = re.compile(r"[^\x00-\x20<>\"{}|^`\\]+")

# By what facts of a kind are told apart, and who did it or whom they are about.
WHAT: Final[Mapping[str, LazyString]] = {
    "Position": lazy("Chức danh"),
    "Appointment": lazy("Việc"),
    "Conferral": lazy("Hình thức khen thưởng"),
    "Issuance": lazy("Loại văn bản"),
    "Sanction": lazy("Hình thức hoặc hành vi"),
    "Figure": lazy("Đơn vị tính"),
}
WHO: Final[Mapping[str, LazyString]] = {
    "Position": lazy("Cơ quan, tổ chức"),
    "Appointment": lazy("Cơ quan, tổ chức"),
    "Conferral": lazy("Cấp khen thưởng"),
    "Issuance": lazy("Cơ quan ban hành"),
    "Operation": lazy("Đơn vị vận hành"),
    "Sanction": lazy("Cơ quan xử phạt"),
    "Figure": lazy("Nói về"),
}

# What facts of any kind can be sorted by, and what those of some kinds can besides.
_ORDERS: Final[Mapping[str, LazyString]] = {
    NEWEST: lazy("Mới nhất"),
    "oldest": lazy("Cũ nhất"),
    "name": lazy("Tên A–Z"),
    "name-desc": lazy("Tên Z–A"),
}
_BY_VALUE: Final[Mapping[str, LazyString]] = {
    "largest": lazy("Số lớn nhất"),
    "smallest": lazy("Số nhỏ nhất"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Facts of one *kind* ("Sanction"), all of *things* in them, of one year and so on; all where empty.

    *what* is by what the kind's facts are told apart: a thing or a term, or words in small letters. *words*
    stand in a row in what the fact says in words, such as a post or a title. *order* is one of ``ORDERS``.
    """

    kind: str = ""
    things: tuple[str, ...] = ()
    what: Node | None = None
    words: str = ""
    year: str = ""
    status: str = ""
    order: str = NEWEST

    @property
    def narrow(self) -> bool:
        """Whether anything is asked for but how sure it is."""
        return bool(self.kind or self.things or self.words or self.year)


def is_place(thing: str) -> bool:
    """Whether *thing* is a place, of which facts about all that lies in it are wanted."""
    return thing.rsplit("/", 2)[-2:-1] == [_PLACES]


def orders(selection: Selection) -> Mapping[str, LazyString]:
    """What readers call the orders in which facts of *selection* may come, by what an address calls them."""
    valued = selection.kind in VALUE or selection.order in _BY_VALUE
    return {**_ORDERS, **_BY_VALUE} if valued else _ORDERS


def read() -> Selection:
    """What the address asks for; aborts with 400 where that cannot be understood."""
    kind = request.args.get("kind", "").strip()
    if kind:
        parameters.one_of("kind", [kind], KINDS)
    given = [value.strip() for value in request.args.getlist("thing") if value.strip()]
    things = tuple(dict.fromkeys(parameters.thing_or_end("thing", value) for value in given))
    if len(things) > _THINGS:
        abort(400, gettext("Nhiều nhất %(most)s đối tượng cùng một lúc.", most=_THINGS))
    status = request.args.get("status", "").strip()
    if status:
        parameters.one_of("status", [status], STATUSES)
    order = request.args.get("order", "").strip() or NEWEST
    parameters.one_of("order", [order], ORDERS)
    what = _value("what")
    if what is not None and kind not in {name.lower() for name in WHAT}:
        names = ", ".join(name.lower() for name in WHAT)
        abort(400, gettext("“what” cần “kind” là một trong: %(all)s.", all=names))
    words, year = _words("words").lower(), parameters.year("year")
    return Selection(KINDS.get(kind, ""), things, what, words, year, status, order)


def size() -> int:
    """How many facts the address wants on a page; aborts with 400 for what is no such number."""
    return parameters.whole("size", default=SIZE, most=_SIZES)


def number() -> int:
    """Which page the address asks for; aborts with 400 for what is none."""
    return parameters.whole("page", default=1, most=_PAGES)


def written(selection: Selection, number: int = 1, size: int = SIZE) -> dict[str, Any]:
    """The parameters of an address that asks for *selection*."""
    given = {
        "kind": selection.kind.lower(),
        "thing": list(selection.things),
        "what": "" if selection.what is None else str(selection.what),
        "words": selection.words,
        "year": selection.year,
        "status": selection.status,
        "order": selection.order if selection.order != NEWEST else "",
        "page": number if number > 1 else "",
        "size": size if size != SIZE else "",
    }
    return {name: value for name, value in given.items() if value}


def address(selection: Selection, number: int = 1, size: int = SIZE) -> str:
    """The address of the page that shows *selection*."""
    return url_for("fact_lists.listed", **written(selection, number, size))


def value(text: str) -> Node:
    """The term that *text* tells: an address of ours, or words, in small letters."""
    known = text.startswith(str(MB)) or links.parts(text) is not None
    return URIRef(text) if known else Literal(text.lower())


def _value(name: str) -> Node | None:
    """The term that the parameter *name* holds: an address of ours, or words in small letters."""
    given = _words(name)
    if not given:
        return None
    said = value(given)
    if isinstance(said, URIRef) and not _ADDRESS.fullmatch(given):
        abort(400, gettext("“%(name)s” không phải là một địa chỉ hợp lệ.", name=name))
    return said


def _words(name: str) -> str:
    given = vietnamese.nfc(" ".join(request.args.get(name, "").split()))
    if len(given) > _LONGEST:
        abort(400, gettext("“%(name)s” dài quá %(most)s ký tự.", name=name, most=_LONGEST))
    return given
