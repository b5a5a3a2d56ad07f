"""What readers enter into the blanks of a ready-made query, parsed strictly: terms, or the reason why not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from flask import url_for
from flask_babel import LazyString, gettext
from flask_babel import lazy_gettext as lazy
from rdflib import XSD, Literal, URIRef

from graph import collation, vietnamese
from graph.addresses import FOLDERS
from graph.model import MentionKind
from graph.store import ready
from graph.store.ports import Node
from graph.store.ready import ReadyQuery
from search.ports import Hit, Request, plain
from web.exchange import i18n, links, moved
from web.exchange.context import generation
from web.querying import ready_queries
from web.querying.blank_views import Blank, Candidate
from web.reconciling import matching
from web.telling import likeness, places, statements
from web.views import Example

_NAMES: Final[Mapping[str, LazyString]] = {
    "person": lazy("Người"),
    "agency": lazy("Cơ quan, tổ chức"),
    "place": lazy("Địa danh"),
    "day": lazy("Ngày"),
    "since": lazy("Từ ngày"),
    "until": lazy("Đến ngày"),
    "year": lazy("Năm"),
    "words": lazy("Từ khóa"),
}
_THINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("person",),
    "agency": ("agency", "organization"),
    "place": ("place",),
}
# Whose names may be typed where things of any kind are meant.
SORTS: Final = ("person", "agency", "organization", "document", "place", "award")
_YEAR = re.compile("[0-9]{4}")
_DAY = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_WRITTEN = re.compile(
    r"(?:(?:(?P<day>[0-9]{1,2})[/.-])?(?P<month>[0-9]{1,2})[/.-])?(?P<year>[0-9]{4})"
)
# What an engine might take for more than a letter of a string.
_UNSAID = re.compile(r"[\x00-\x1f\x7f\\]")
_LONGEST = 200
_OFFERED = 8
_LOOKED_AT = 20


class Unfit(Exception):
    """A value that is none; *candidates* are things that may be meant."""

    def __init__(self, why: str, candidates: tuple[Hit, ...] = ()) -> None:
        super().__init__(why)
        self.candidates = candidates


@dataclass(frozen=True, slots=True)
class Filled:
    """The blanks of a query as they were filled.

    *terms* are the values that were understood, *canonical* how an address writes them, *fields* the
    form with what is wrong in it.
    """

    terms: Mapping[str, Node]
    canonical: Mapping[str, str]
    fields: tuple[Blank, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not any(field.error for field in self.fields)


def read(query: ReadyQuery, given: Mapping[str, str]) -> Filled:
    """Read what is *given* by name for the blanks of *query*; empty values leave a blank open."""
    terms: dict[str, Node] = {}
    canonical: dict[str, str] = {}
    faults: dict[str, Unfit] = {}
    values = {name: value for name in query.blanks if (value := given.get(name, "").strip())}
    for name, value in values.items():
        try:
            terms[name] = _term(name, value)
        except Unfit as error:
            faults[name] = error
        else:
            canonical[name] = _written(terms[name])
    labels = statements.labels(
        generation().store, [term for term in terms.values() if isinstance(term, URIRef)]
    )
    kept = {**values, **canonical}
    fields = []
    for name in query.blanks:
        fault, term = faults.get(name), terms.get(name)
        thing = str(term) if isinstance(term, URIRef) else ""
        fields.append(
            Blank(
                name=name,
                label=str(_NAMES[name]),
                sort="date" if name == "day" else "text",
                value=kept.get(name, ""),
                told=places.told(thing, labels.of(thing, i18n.language())) if thing else "",
                address=links.page(thing) if thing else "",
                hint=_hint(name),
                error=str(fault) if fault else "",
                candidates=candidates(fault, partial(_asked_of, query, name, kept)),
            )
        )
    return Filled(terms, canonical, tuple(fields))


def _term(name: str, value: str) -> Node:
    if len(value) > _LONGEST:
        raise Unfit(gettext("Dài quá %(most)s ký tự.", most=_LONGEST))
    if _UNSAID.search(value):
        raise Unfit(gettext("Không được dùng dấu \\ và ký tự điều khiển."))
    if name in _THINGS:
        return URIRef(_thing(name, value))
    if name == "day":
        return Literal(_day(value, whole=True), datatype=XSD.date)
    if name in ("since", "until"):
        return Literal(_day(value))
    if name == "year" and not _YEAR.fullmatch(value):
        raise Unfit(gettext("Phải là một năm, ví dụ 2017."))
    return Literal(value)


def _day(value: str, *, whole: bool = False) -> str:
    """The day, month or year *value* as ISO 8601 writes it, however people do: 9/12/2016."""
    found = _DAY.fullmatch(value) or _WRITTEN.fullmatch(value)
    if found is None or (whole and not found["day"]):
        raise _no_day(whole=whole)
    pieces = [found["year"], *(found[name].zfill(2) for name in ("month", "day") if found[name])]
    try:
        date(*(int(piece) for piece in (*pieces, "1", "1")[:3]))
    except ValueError:
        raise _no_day(whole=whole) from None
    return "-".join(pieces)


def _no_day(*, whole: bool) -> Unfit:
    if whole:
        return Unfit(gettext("Phải là một ngày có thật, ví dụ 2016-12-09 hoặc 9/12/2016."))
    return Unfit(gettext("Phải là ngày, tháng hoặc năm có thật, ví dụ 2016-12-09, 12/2016, 2016."))


def _thing(name: str, value: str) -> str:
    """The address of the thing that *value* names or is the address of, or of what has taken its place."""
    folders = {FOLDERS[MentionKind(kind)] for kind in _THINGS[name]}
    own = links.parts(value)
    if own is None and value.partition("/")[0] in folders and links.thing(value) is not None:
        own = links.parts(str(links.thing(value)))
    if own is None:
        if "://" in value:
            raise Unfit(_misfit(name))
        return named(_THINGS[name], value)
    own = moved.to(*own) or own
    iri = links.iri(*own)
    if own[0] not in folders:
        raise Unfit(_misfit(name))
    if not statements.known(generation().store, URIRef(iri)):
        raise Unfit(gettext("Ở đây không có “%(value)s”.", value=value))
    return iri


def _misfit(name: str) -> str:
    example = links.iri(FOLDERS[MentionKind(_THINGS[name][0])], "") + "…"
    return str(gettext("Phải là tên, hoặc địa chỉ ở đây có dạng %(example)s.", example=example))


def named(sorts: tuple[str, ...], value: str) -> str:
    """The address of the one thing of *sorts* ("person", "agency" …) that is called *value*; raises Unfit."""
    if len(value) > _LONGEST:
        raise Unfit(gettext("Dài quá %(most)s ký tự.", most=_LONGEST))
    asked = Request(value, "entity", {"kind": sorts}, size=_LOOKED_AT, facets=False, marking=False)
    hits = generation().index.search(asked).hits
    if not hits:
        raise Unfit(gettext("Không tìm thấy “%(value)s”.", value=value))
    titles = {hit.iri: {plain(hit.title)} for hit in hits}
    told = matching.names([URIRef(hit.iri) for hit in hits], generation())
    others = {str(thing): {name for name, _ in names} for thing, names in told.items()}
    ways = ((collation.key, titles), (vietnamese.fold, titles), (_written_out, others))
    for spelled, known in ways:
        called = [hit for hit in hits if spelled(value) in map(spelled, known.get(hit.iri, ()))]
        if len(called) == 1:
            return called[0].iri
        if called:
            raise Unfit(gettext("Nhiều mục mang tên này: hãy chọn."), tuple(called[:_OFFERED]))
    raise Unfit(gettext("Không có mục nào mang đúng tên này: hãy chọn."), hits[:_OFFERED])


def _written_out(name: str) -> str:
    return vietnamese.fold(likeness.written_out(likeness.spelt(name)))


def candidates(fault: Unfit | None, address: Callable[[str], str]) -> tuple[Candidate, ...]:
    """The things that a value with this *fault* may mean; *address* gives what asks for one, by its IRI."""
    return tuple(
        Candidate(
            label=places.told(hit.iri, plain(hit.title)),
            address=address(hit.iri),
            hint=hit.hint,
            articles=hit.articles,
        )
        for hit in (fault.candidates if fault else ())
    )


def _asked_of(query: ReadyQuery, name: str, kept: Mapping[str, str], iri: str) -> str:
    """The address that asks *query* with what is *kept*, and the thing *iri* for the blank *name*."""
    return address(query, {**kept, name: links.path(iri)})


def asking_of(kind: str, iri: str) -> tuple[Example, ...]:
    """The ready-made queries that can be asked of the thing *iri* of *kind*, each with what asks it."""
    blank = next((name for name, taken in _THINGS.items() if kind in taken), None)
    return tuple(
        ready_queries.example(query, address(query, {blank: links.path(iri)}))
        for query in ready.queries()
        if blank is not None and blank in query.blanks
    )


def address(query: ReadyQuery, given: Mapping[str, str]) -> str:
    """The address of the page that asks *query* with what is *given* for its blanks."""
    values: dict[str, Any] = {name: given[name] for name in query.blanks if given.get(name)}
    return url_for("query_page.query", ready=query.name, **values)


def _written(term: Node) -> str:
    return links.path(str(term)) if isinstance(term, URIRef) else str(term)


def _hint(name: str) -> str:
    if name in _THINGS:
        return str(gettext("tên, hoặc địa chỉ"))
    if name in ("since", "until"):
        return str(gettext("ngày, tháng hoặc năm"))
    return ""
