"""Filters of a list of things: concepts in their hierarchy, provinces by name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from rdflib import URIRef

from graph import collation
from graph.roster import Choice as Selection
from ontology import schemes, units
from ontology.schemes import Scheme
from web.exchange import links
from web.exchange.context import generation
from web.lists.list_views import Option
from web.telling import places as known_places
from web.telling import statements, wording

SCHEMES: Final[Mapping[str, Scheme]] = {
    "agency": Scheme.AGENCY_KINDS,
    "organization": Scheme.AGENCY_KINDS,
    "document": Scheme.DOCUMENT_TYPES,
    "award": Scheme.AWARD_KINDS,
    "person": Scheme.ROLES,
    "place": Scheme.LEVELS,
}


def concepts(selection: Selection) -> tuple[Option, ...]:
    """The concepts of the things of the list, narrower behind broader; none where there is one alone."""
    scheme = SCHEMES.get(selection.kind)
    if scheme is None:
        return ()
    counts = generation().roster.concepts(replace(selection, letter=""))
    chosen = selection.concepts[0].partition("/")[2] if selection.concepts else ""
    found = tuple(_below(scheme, "", counts, chosen, 0))
    return found if len(found) > 1 or chosen else ()


def places(selection: Selection) -> tuple[Option, ...]:
    """The provinces in which things of the list lie, by the alphabet."""
    counts = generation().roster.places(replace(selection, letter=""))
    if selection.place:
        counts.setdefault(selection.place, 0)
    names = place_names(counts)
    found = [
        Option(links.whole(path), names[path], count, chosen=path == selection.place)
        for path, count in counts.items()
    ]
    found.sort(key=lambda option: collation.key(_bare(option)))
    return tuple(found) if len(found) > 1 or selection.place else ()


def place_names(paths: Iterable[str]) -> dict[str, str]:
    """What readers call each of the places whose addresses end with *paths*."""
    known = {path: units.by_slug().get(path.rpartition("/")[2]) for path in paths}
    others = [URIRef(links.whole(path)) for path, unit in known.items() if not unit]
    labels = statements.labels(generation().store, others)
    return {
        path: known_places.told(path, unit.name)
        if unit is not None
        else labels.of(links.whole(path), "vi")
        for path, unit in known.items()
    }


def _bare(option: Option) -> str:
    """The name without "Tỉnh" and "Thành phố", as people look for it."""
    unit = units.by_slug().get(links.path(option.value).rpartition("/")[2])
    return unit.bare_name if unit is not None else option.label


def _below(
    scheme: Scheme, slug: str, counts: Mapping[str, int], chosen: str, depth: int
) -> Iterator[Option]:
    known = schemes.narrower(scheme).get(slug, ())
    for below in sorted(known, key=lambda one: collation.key(wording.concept(scheme, one))):
        held = schemes.within(scheme, below)
        count = sum(counts.get(f"{scheme}/{one}", 0) for one in held)
        if count or below == chosen:
            label = wording.concept(scheme, below)
            yield Option(below, label, count, chosen=below == chosen, depth=depth)
            yield from _below(scheme, below, counts, chosen, depth + 1)
