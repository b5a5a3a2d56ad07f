"""In which places the parties to facts are, by what a store says of bodies and of places."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph import addresses
from graph.model import MentionKind
from graph.store.ports import Store
from ontology.namespaces import PROLOGUE

Links = Mapping[str, set[str]]
"""The values of each thing, by its address."""

_ABOVE = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing org:subOrganizationOf ?value }}"
_POWER = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing mb:jurisdiction ?value }}"
_AROUND = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing schema:containedInPlace ?value }}"
_PLACE = f"/id/{addresses.FOLDERS[MentionKind.PLACE]}/"


def links(store: Store, query: str) -> Links:
    """What *query* finds in *store*: each ``?value`` of each ``?thing``."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(query):
        found[str(row["thing"])].add(str(row["value"]))
    return found


class Whereabouts:
    """In which places a party is: one that is a place, there; else all around what it has power over."""

    def __init__(self, store: Store) -> None:
        self._above = links(store, _ABOVE)
        self._power = links(store, _POWER)
        self._around = links(store, _AROUND)
        self._known: dict[str, set[str]] = {}

    def of(self, party: str) -> set[str]:
        """The addresses of the places in which the thing at the address *party* is."""
        known = self._known.get(party)
        if known is None:
            bodies = _reached([party], self._above)
            seats = {seat for body in bodies for seat in self._power.get(body, ())}
            known = self._known[party] = _reached(seats, self._around)
            if _PLACE in party:
                known.add(party)
        return known


def _reached(starts: Iterable[str], leads: Links) -> set[str]:
    """*starts* and all to which *leads* lead from them."""
    met: set[str] = set()
    ahead = list(starts)
    while ahead:
        one = ahead.pop()
        if one not in met:
            met.add(one)
            ahead += leads.get(one, ())
    return met
