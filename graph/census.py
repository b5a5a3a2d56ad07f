"""Who is there: what a store tells of all things that articles name, for the roster of a generation."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from graph import addresses
from graph.model import MentionKind
from graph.roster import Census, Entry
from graph.store.ports import Store
from ontology import reference, units
from ontology.namespaces import PROLOGUE
from ontology.schemes import Scheme

_NAMED = f"""{PROLOGUE}
SELECT ?thing (COUNT(?article) AS ?times) WHERE {{ ?article schema:mentions ?thing }} GROUP BY ?thing"""
_LABELS = f"""{PROLOGUE}
SELECT ?thing ?value WHERE {{
  {{ SELECT DISTINCT ?thing WHERE {{ ?article schema:mentions ?thing }} }}
  ?thing skos:prefLabel ?value FILTER(LANG(?value) != "en")
}}"""
_CONCEPTS = f"""{PROLOGUE}
SELECT ?thing ?value WHERE {{
  {{ ?thing org:classification ?value }} UNION {{ ?thing eli:type_document ?value }}
  UNION {{ ?thing a mb:Award ; skos:broader ?value }}
}}"""
# Administrative units are known by their addresses; other places by what they lie in.
_WHERE = f"""{PROLOGUE}
SELECT ?thing ?value WHERE {{
  {{ ?thing mb:jurisdiction ?value }}
  UNION {{ ?thing schema:containedInPlace ?value FILTER NOT EXISTS {{ ?thing mb:unitCode ?code }} }}
}}"""
_USED = f"""{PROLOGUE}
SELECT ?thing (COUNT(?article) AS ?times) WHERE {{ ?article dcterms:subject ?thing }} GROUP BY ?thing"""
_OFFICES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{ ?post org:role ?value ; org:member|mb:person ?thing }}"""
_PROVINCES = ("tinh-", "thanh-pho-")
_KINDS = {folder: kind for kind, folder in addresses.FOLDERS.items()}
_CONCEPT = re.compile(rf"/id/((?:{'|'.join(Scheme)})/[^/]+)$")


def of(store: Store) -> Census:
    """Return all things that articles of *store* name, and how often concepts are used."""
    named = {str(row["thing"]): int(str(row["times"])) for row in store.select(_NAMED)}
    used = {
        concept: int(str(row["times"]))
        for row in store.select(_USED)
        if (concept := _concept(str(row.get("thing", ""))))
    }
    return Census(list(_entries(store, named)), used)


def _entries(store: Store, named: Mapping[str, int]) -> Iterator[Entry]:
    labels = _values(store, _LABELS, named)
    concepts = _concepts_of(store, _CONCEPTS, named)
    offices = _concepts_of(store, _OFFICES, named)
    above = _values(store, _WHERE)
    for thing, articles in named.items():
        folder, slug = thing.split("/")[-2:]
        if (kind := _KINDS.get(folder)) is not None:
            unit = units.by_slug().get(slug) if kind is MentionKind.PLACE else None
            level = f"{Scheme.LEVELS}/{reference.LEVELS[unit.level]}" if unit is not None else None
            yield Entry(
                iri=thing,
                kind=kind,
                label=min(labels[thing], key=lambda label: (-len(label), label), default=thing),
                articles=articles,
                concept=level or min(concepts.get(thing, ()), default=""),
                place=_province(thing, above),
                offices=tuple(sorted(offices.get(thing, ()))),
            )


def _concepts_of(store: Store, query: str, among: Mapping[str, int]) -> dict[str, set[str]]:
    return {
        thing: {concept for value in values if (concept := _concept(value))}
        for thing, values in _values(store, query, among).items()
    }


def _values(
    store: Store, query: str, among: Mapping[str, int] | None = None
) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(query):
        thing = str(row["thing"])
        if among is None or thing in among:
            found[thing].add(str(row["value"]))
    return found


def _concept(iri: str) -> str:
    found = _CONCEPT.search(iri)
    return found[1] if found else ""


def _province(thing: str, above: Mapping[str, set[str]]) -> str:
    """The province around *thing*, or over which it has power, as the end of its address."""
    met: set[str] = set()
    while thing and thing not in met:
        met.add(thing)
        folder, slug = thing.split("/")[-2:]
        if folder == addresses.FOLDERS[MentionKind.PLACE]:
            if province := _province_of_unit(slug):
                return f"{folder}/{province}"
            # One that reference data do not know, as in articles that are invented.
            if not above.get(thing) and slug.startswith(_PROVINCES):
                return f"{folder}/{slug}"
        thing = min(above.get(thing, ()), default="")
    return ""


@cache
def _province_of_unit(slug: str) -> str:
    """The slug of the province in which the unit with *slug* lay last; empty where it is no unit."""
    unit = units.by_slug().get(slug)
    while unit is not None and unit.level != "province":
        unit = max(units.holders(unit), key=lambda one: one.valid_from or "", default=None)
    return unit.slug if unit is not None else ""
