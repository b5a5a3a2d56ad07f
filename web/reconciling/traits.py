"""Properties of things for reconciliation: what a table can fetch, and what tells things apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rdflib import XSD, Literal, URIRef

from graph.store.ports import Node, Store
from graph.store.spelling import spell_iri
from ontology.namespaces import PREFIXES, PROLOGUE
from web.telling import statements, wording

# By its name: the way from a thing to its values, and the kinds of things that have it.
PATHS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "org:classification": ("org:classification", ("agency", "organization")),
    "mb:jurisdiction": ("mb:jurisdiction", ("agency",)),
    "org:subOrganizationOf": ("org:subOrganizationOf", ("agency", "organization")),
    "mb:roleName": ("^org:member/mb:roleName", ("person",)),
    "org:organization": ("^org:member/org:organization", ("person",)),
    "eli:id_local": ("eli:id_local", ("document",)),
    "eli:type_document": ("eli:type_document", ("document",)),
    "eli:title": ("eli:title", ("document",)),
    "eli:date_document": ("eli:date_document", ("document",)),
    "eli:passed_by": ("eli:passed_by", ("document",)),
    "skos:broader": ("skos:broader", ("award",)),
    "mb:level": ("mb:level", ("place",)),
    "schema:containedInPlace": ("schema:containedInPlace", ("place",)),
    "mb:unitCode": ("mb:unitCode", ("place",)),
    "mb:validFrom": ("mb:validFrom", ("place",)),
    "mb:validUntil": ("mb:validUntil", ("place",)),
    "mb:succeededBy": ("mb:succeededBy", ("place",)),
    "mb:domainName": ("mb:domainName", ("system", "domain")),
    "mb:operatedBy": ("mb:operatedBy", ("system",)),
    "skos:altLabel": ("skos:altLabel", ()),
}
# The same, and what contains the values: what a table knows of a thing may be the province of its district.
_WITHIN: Final[Mapping[str, str]] = {
    "mb:jurisdiction": "mb:jurisdiction/schema:containedInPlace*",
    "schema:containedInPlace": "schema:containedInPlace+",
    "org:subOrganizationOf": "org:subOrganizationOf+",
}
_QUERY = """SELECT DISTINCT ?thing ?value
WHERE {{ VALUES ?thing {{ {things} }} ?thing {way} ?value }} LIMIT 5000"""
_CELL = 20  # values of one property of one thing


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a property: a term, and what it is called."""

    term: Node
    text: str


def label(name: str) -> str:
    """What readers call the property *name*."""
    prefix, _, local = name.partition(":")
    return wording.of(URIRef(PREFIXES[prefix] + local)) if name in PATHS else name


def full(name: str) -> str:
    """The property that *name* is the end of ("unitCode" of "mb:unitCode"); *name* itself where none is."""
    return next((one for one in PATHS if one.partition(":")[2] == name), name)


def named(kind: str) -> list[str]:
    """The properties that things of *kind* have; all there are where *kind* is none."""
    known = {one for _, kinds in PATHS.values() for one in kinds}
    return [
        name
        for name, (_, kinds) in PATHS.items()
        if not kinds or kind not in known or kind in kinds
    ]


def values(
    store: Store,
    things: Sequence[URIRef],
    names: Iterable[str],
    language: str,
    *,
    within: bool = False,
) -> dict[str, dict[URIRef, list[Value]]]:
    """The values of each of the properties *names* that *things* have, by property and thing.

    *within* adds to places and superior bodies all that contain them.
    """
    told: dict[str, dict[URIRef, list[Node]]] = {}
    addresses = " ".join(spell_iri(str(thing)) for thing in things)
    for name in dict.fromkeys(names):
        cells: dict[URIRef, list[Node]] = defaultdict(list)
        if name in PATHS and things:
            way = _WITHIN.get(name, PATHS[name][0]) if within else PATHS[name][0]
            text = PROLOGUE + _QUERY.format(things=addresses, way=way)
            for row in store.select(text):
                cells[URIRef(str(row["thing"]))].append(row["value"])
        told[name] = cells
    met = {node for cells in told.values() for cell in cells.values() for node in cell}
    called = statements.labels(store, [node for node in met if isinstance(node, URIRef)])
    return {
        name: {
            thing: [
                Value(
                    node, called.of(str(node), language) if isinstance(node, URIRef) else str(node)
                )
                for node in sorted(cell, key=str)[:_CELL]
            ]
            for thing, cell in cells.items()
        }
        for name, cells in told.items()
    }


def moment(node: Node) -> str | None:
    """*node* as a date and time where it is a whole day, else None."""
    if isinstance(node, Literal) and node.datatype == XSD.date:
        try:
            return f"{date.fromisoformat(str(node)).isoformat()}T00:00:00+00:00"
        except ValueError:
            return None
    return None
