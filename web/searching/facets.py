"""The links of a search: filters, kinds of results and orders."""

from dataclasses import replace

from flask_babel import gettext
from rdflib import URIRef

from ontology.schemes import Scheme
from search.ports import FACETS, FacetValue, Request, Results
from web import kinds
from web.exchange import i18n, links, parameters
from web.exchange.context import generation
from web.searching.search_views import FacetView
from web.telling import places, statements, wording
from web.views import Choice


def sorts(asked: Request, found: Results, entities: Results) -> tuple[Choice, ...]:
    """Articles or things, with how many there are of each where that is known."""
    of_things = asked.sort == "entity" or bool(asked.filters.get("kind"))
    things = found.total if of_things else entities.total or None
    return (
        Choice(
            gettext("Bài"),
            parameters.address(asked, kind=[], page=""),
            None if of_things else found.total,
            chosen=not of_things,
        ),
        Choice(
            gettext("Đối tượng"),
            parameters.address(asked, kind=["entity"], page=""),
            things,
            chosen=of_things,
        ),
    )


def orders(asked: Request) -> tuple[Choice, ...]:
    """The orders in which results can stand: of things, which have no day, there is one."""
    types = asked.filters.get("kind", ())
    if asked.sort == "entity" or (types and "article" not in types):
        return ()
    names = {
        "relevance": gettext("Liên quan nhất"),
        "newest": gettext("Mới nhất"),
        "oldest": gettext("Cũ nhất"),
    }
    return tuple(
        Choice(label, parameters.address(asked, order=order, page=""), chosen=asked.order == order)
        for order, label in names.items()
    )


def of(asked: Request, found: Results) -> tuple[FacetView, ...]:
    """The facets that leave a choice, or in which one was made."""
    names = _facet_names()
    return tuple(
        FacetView(names[name], tuple(_choice(asked, name, value) for value in values))
        for name in FACETS
        if len(values := found.facets.get(name, ())) > 1 or name in asked.filters
    )


def _choice(asked: Request, facet: str, value: FacetValue) -> Choice:
    on = asked.filters.get(facet, ())
    rest = [other for other in on if other != value.value]
    values = rest if value.value in on else [*on, value.value]
    if facet == "kind" and asked.sort and values:
        values = [asked.sort, *values]
    return Choice(
        label=label(facet, value),
        address=parameters.address(asked, **{facet: values, "page": ""}),
        count=value.count,
        chosen=value.value in on,
    )


def label(facet: str, value: FacetValue) -> str:
    """What readers call *value* of *facet*."""
    match facet:
        case "kind":
            return kinds.name(value.value)
        case "field":
            return wording.concept(Scheme.FIELDS, value.value)
        case "type":
            return wording.concept(Scheme.DOCUMENT_TYPES, value.value)
        case "month":
            return i18n.day(value.value)
        case "place":
            # Hải Phòng before and after 1 July 2025 are two places of one name.
            return places.told(value.value, value.label)
    return value.label


def chosen(asked: Request, found: Results) -> tuple[Choice, ...]:
    """The filters in force, each with the address that does without it."""
    shown = []
    things = [value for values in asked.filters.values() for value in values if links.parts(value)]
    names = statements.labels(generation().store, map(URIRef, things))
    for facet, values in asked.filters.items():
        known = {value.value: value for value in found.facets.get(facet, ())}
        for value in values:
            unseen = FacetValue(value, names.of(value, i18n.language()), 0, chosen=True)
            choice = _choice(asked, facet, known.get(value, unseen))
            shown.append(replace(choice, label=f"{_facet_names()[facet]}: {choice.label}"))
    return tuple(shown)


def _facet_names() -> dict[str, str]:
    return {
        "kind": gettext("Loại"),
        "field": gettext("Lĩnh vực"),
        "place": gettext("Địa danh"),
        "agency": gettext("Cơ quan"),
        "person": gettext("Người"),
        "type": gettext("Loại văn bản"),
        "year": gettext("Năm"),
        "month": gettext("Tháng"),
    }
