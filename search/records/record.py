"""What an index keeps of an article and of an entity. Pure: a change gives one record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph import dates
from graph.model import Change, Entity, EntitySummary, MentionKind, Reading
from ontology import units
from ontology.units import Unit

FACETS = {
    MentionKind.PLACE: "place",
    MentionKind.AGENCY: "agency",
    MentionKind.ORGANIZATION: "agency",
    MentionKind.PERSON: "person",
}
_HINTED = frozenset({MentionKind.PERSON, MentionKind.DOCUMENT})
_HINTS = 8
_NO_END = "9999"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as it is searched and shown.

    *published* is an ISO 8601 date as exact as it is known, or empty. *facets* maps the name of a
    facet to its values: addresses of places, agencies and persons, slugs of fields and document
    types, "2017" for a year and "2017-12" for a month. *entities* are the addresses of all that the
    article names, *labels* their full names. *days* are the dates that it names, and the months and
    years that they lie in.
    """

    id: str
    iri: str
    title: str
    lead: str
    body: str
    published: str = ""
    source: str = ""
    invented: bool = False
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entities: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity as it is searched, shown and suggested; *articles* counts those that name it.

    *hints* are what it is called beside its name: the posts of a person ("Giám đốc, Sở Y tế"), the
    issuers of a document; none of other things.
    """

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]
    articles: int
    hint: str = ""
    hints: tuple[str, ...] = ()


def article(change: Change) -> ArticleRecord | None:
    """Return the record of the changed article, None where it was removed."""
    reading = change.reading
    if reading is None:
        return None
    document = reading.document
    published = _iso(reading.published or "")
    body = document.text
    lead = reading.lead if reading.lead and reading.lead in body else ""
    return ArticleRecord(
        id=document.id,
        iri=change.iri,
        title=reading.title,
        lead=lead,
        body=body,
        published=published,
        source=document.source or "",
        invented=document.invented,
        facets=_facets(change, reading, published),
        entities=tuple(dict.fromkeys(change.addresses.values())),
        labels=tuple(dict.fromkeys(entity.label for entity in reading.entities)),
        days=tuple(_days(f"{reading.title}\n\n{body}", published)),
    )


def entity(summary: EntitySummary) -> EntityRecord:
    """Return the record of an entity; its label is always among its names."""
    return EntityRecord(
        iri=summary.iri,
        kind=str(summary.kind),
        label=summary.label,
        names=tuple(dict.fromkeys((summary.label, *summary.names))),
        articles=summary.articles,
        hint=summary.hint,
        hints=summary.hints[:_HINTS] if summary.kind in _HINTED else (),
    )


def _days(text: str, published: str) -> dict[str, None]:
    found = [date.iso for date in dates.find(text, published=published or None) if date.iso]
    return dict.fromkeys(
        day[:size] for day in (*found, published) for size in (4, 7, 10) if day[size - 1 :]
    )


def _iso(published: str) -> str:
    found = re.match(r"\d{4}(-\d\d(-\d\d)?)?", published)
    return found.group() if found else ""


def _facets(change: Change, reading: Reading, published: str) -> dict[str, tuple[str, ...]]:
    values: dict[str, dict[str, None]] = {}

    def add(facet: str, value: str | None) -> None:
        if value:
            values.setdefault(facet, {})[value] = None

    day = published or reading.not_before or ""
    for slug in reading.fields:
        add("field", slug)
    for named in reading.entities:
        facet = FACETS.get(named.kind)
        if facet is not None:
            add(facet, change.addresses.get(named.key))
        if named.kind is MentionKind.DOCUMENT:
            add("type", named.concept)
        over = _places(reading, named)
        for place in over:
            add("place", change.addresses.get(place.key))
        for place in (named, *over):
            if place.code is not None and (address := change.addresses.get(place.key)):
                for unit in _units_over(place, address, day):
                    add("place", unit)
    if published:
        add("year", published[:4])
    if len(published) >= 7:
        add("month", published[:7])
    return {facet: tuple(found) for facet, found in values.items()}


def _places(reading: Reading, named: Entity) -> list[Entity]:
    """Return the places over *named*: its jurisdiction and all that contain it."""
    known = {one.key: one for one in reading.entities}
    found: list[Entity] = []
    key = named.jurisdiction or (named.parent if named.kind is MentionKind.PLACE else None)
    while key in known and known[key] not in found:
        place = known[key]
        if place.kind is not MentionKind.PLACE:
            break
        found.append(place)
        key = place.jurisdiction or place.parent
    return found


def _units_over(place: Entity, address: str, day: str) -> Iterator[str]:
    """Yield the addresses of the administrative units that *place* lay in on *day*, an ISO date.

    Where *place* had ended by then, that is what took over the whole of it, and where that lies.
    The addresses of units differ in their last word alone.
    """
    unit = units.by_key().get(place.code or "")
    beside = address.rpartition("/")[0]
    while unit is not None:
        above = _taken_over(unit, day) or _holder(unit, day)
        if above is not None and day <= (above.valid_until or _NO_END):
            yield f"{beside}/{above.slug}"
        unit = above


def _taken_over(unit: Unit, day: str) -> Unit | None:
    if not day or unit.valid_until is None or day <= unit.valid_until:
        return None
    return next((one for one, whole in units.successors(unit) if whole), None)


def _holder(unit: Unit, day: str) -> Unit | None:
    """Return the unit over *unit* on *day*, the last of several where the day tells nothing."""
    holders = sorted(units.holders(unit), key=lambda one: one.valid_from or "")
    at_the_time = [
        one for one in holders if (one.valid_from or "") <= day <= (one.valid_until or _NO_END)
    ]
    return next(reversed(at_the_time or holders), None)
