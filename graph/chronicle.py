"""What is told: what a store says of all facts, for the annals of a generation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rdflib import URIRef

from graph import addresses
from graph.annals_file import Entry
from graph.model import MentionKind
from graph.store.ports import Store
from graph.store.spelling import values
from ontology import terms
from ontology.namespaces import ELI, MB, ORG, PROLOGUE, PROV, RDF

Path = tuple[URIRef, ...]

# Of facts of each kind: by what they are told apart, and who did it or whom it is about.
WHAT: Final[Mapping[str, Path]] = {
    "Position": (ORG.role,),
    "Appointment": (terms.action,),
    "Conferral": (terms.award,),
    "Issuance": (terms.document, ELI.type_document),
    "Sanction": (terms.subject,),
    "Figure": (terms.unit,),
}
WHO: Final[Mapping[str, URIRef]] = {
    "Position": ORG.organization,
    "Appointment": ORG.organization,
    "Conferral": terms.conferredBy,
    "Issuance": terms.issuer,
    "Operation": terms.operatedBy,
    "Sanction": terms.authority,
    "Figure": terms.about,
}
# The days that tell when a fact was, and those that tell in which years.
DAYS: Final = (terms.date, terms.from_, terms.observedOn, terms.asOf)
DATES: Final = (*DAYS, terms.until)

_AT_ONCE = 1000
_FACTS = f"{PROLOGUE} SELECT ?fact WHERE {{ ?fact a mb:Statement }}"
# A row for each fact, not for each thing that it says: rows are what takes time.
_SAID = """SELECT ?fact (GROUP_CONCAT(?one ; separator="\\u001E") AS ?said) WHERE {
  @facts ?fact ?property ?value
  BIND(CONCAT(STR(?property), "\\u001F", IF(ISIRI(?value), "<", "="), STR(?value)) AS ?one)
} GROUP BY ?fact"""
_ISSUED = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{ ?thing a schema:NewsArticle ; dcterms:issued ?value }}"""
_TYPES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{ ?fact mb:document ?thing . ?thing eli:type_document ?value }}"""
_BODIES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{
  ?fact mb:roleName ?role ; org:organization ?thing .
  ?thing skos:prefLabel ?value FILTER(LANG(?value) != "en")
}}"""
_ABOVE = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing org:subOrganizationOf ?value }}"
_POWER = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing mb:jurisdiction ?value }}"
_AROUND = f"{PROLOGUE} SELECT ?thing ?value WHERE {{ ?thing schema:containedInPlace ?value }}"
_PLACE = f"/id/{addresses.FOLDERS[MentionKind.PLACE]}/"
_MB, _TYPE, _STATUS, _QUOTED = map(str, (MB, RDF.type, terms.status, PROV.wasQuotedFrom))
_FROM, _UNTIL = str(terms.from_), str(terms.until)
_ROLE, _BODY = str(terms.roleName), str(ORG.organization)

_Links = Mapping[str, set[str]]
_Said = Mapping[str, list[str]]
"""What a fact says by property: words behind "=", addresses behind "<"."""


def of(store: Store) -> Iterator[Entry]:
    """Yield all facts of *store*; some hundred of them are read at a time, however many there are."""
    world = _World(_values(store, _ISSUED), _values(store, _TYPES), _values(store, _BODIES))
    lands = _Lands(_values(store, _ABOVE), _values(store, _POWER), _values(store, _AROUND))
    facts = [str(row["fact"]) for row in store.select(_FACTS)]
    for start in range(0, len(facts), _AT_ONCE):
        among = values("fact", map(URIRef, facts[start : start + _AT_ONCE]))
        for row in store.select(_SAID.replace("@facts", among)):
            yield _entry(str(row["fact"]), _read(str(row["said"])), world, lands)


@dataclass(frozen=True, slots=True)
class _World:
    """What facts do not say themselves: days of articles, types of documents, names of bodies."""

    issued: _Links
    types: _Links
    bodies: _Links


class _Lands:
    """In which places a party is: one that is a place, there; else all around what it has power over."""

    def __init__(self, above: _Links, power: _Links, around: _Links) -> None:
        self._above, self._power, self._around = above, power, around
        self._known: dict[str, set[str]] = {}

    def of(self, party: str) -> set[str]:
        known = self._known.get(party)
        if known is None:
            bodies = _reached([party], self._above)
            seats = {seat for body in bodies for seat in self._power.get(body, ())}
            known = self._known[party] = _reached(seats, self._around)
            if _PLACE in party:
                known.add(party)
        return known


def _read(told: str) -> _Said:
    said: defaultdict[str, list[str]] = defaultdict(list)
    for one in told.split("\x1e"):
        property_, _, value = one.partition("\x1f")
        said[property_].append(value)
    return said


def _entry(fact: str, said: _Said, world: _World, lands: _Lands) -> Entry:
    kinds = [name for name in _ours(said, _TYPE) if name != "Statement"]
    articles = _addresses(said.get(_QUOTED, ()))
    printed = [day for article in articles for day in world.issued.get(article, ())]
    days = next(filter(None, (_words(said.get(str(name), ())) for name in DAYS)), printed)
    things = {
        thing
        for name, told in said.items()
        if name != _TYPE
        for thing in _addresses(told)
        if not thing.startswith(_MB)
    }
    done_by = {one for kind in kinds for one in _addresses(said.get(str(WHO.get(kind)), ()))}
    return Entry(
        iri=fact,
        kinds=tuple(kinds),
        statuses=tuple(_ours(said, _STATUS)),
        # As a fact is dated where it is shown: by its own day, else by the latest article.
        day=max(days, default=""),
        articles=len(articles),
        years=tuple(_years(said, printed)),
        things=tuple(things),
        places=tuple({place for thing in things for place in lands.of(thing)}),
        what=tuple((kind, value) for kind in kinds for value in _what(kind, said, world.types)),
        who=tuple(done_by),
        words=tuple(dict.fromkeys((*_posts(said, world.bodies), *_literals(said)))),
    )


def _addresses(told: Iterable[str]) -> list[str]:
    return [value[1:] for value in told if value[0] == "<"]


def _words(told: Iterable[str]) -> list[str]:
    return [value[1:] for value in told if value[0] == "="]


def _literals(said: _Said) -> Iterator[str]:
    for told in said.values():
        yield from _words(told)


def _posts(said: _Said, bodies: _Links) -> Iterator[str]:
    """Posts as people say them, with the body that each is of: "Giám đốc Sở Y tế"."""
    for role in _words(said.get(_ROLE, ())):
        for body in _addresses(said.get(_BODY, ())):
            yield from (f"{role} {name}" for name in bodies.get(body, ()))


def _ours(said: _Said, property_: str) -> list[str]:
    """The names of those values of *property_* that are terms of ours."""
    addresses = _addresses(said.get(property_, ()))
    return [value.removeprefix(_MB) for value in addresses if value.startswith(_MB)]


def _what(kind: str, said: _Said, types: _Links) -> set[str]:
    """By what a fact of *kind* is told apart: addresses, and words in small letters."""
    first, *further = WHAT.get(kind, (RDF.nil,))
    told = said.get(str(first), ())
    if further:
        return {type_ for document in _addresses(told) for type_ in types.get(document, ())}
    return {*_addresses(told), *(word.lower() for word in _words(told))}


def _years(said: _Said, printed: Iterable[str]) -> set[str]:
    """The years of its days, and those between beginning and end; without any day, those of its articles."""
    dates = [day for name in DATES for day in _words(said.get(str(name), ()))]
    years = {day[:4] for day in dates or printed}
    for begun in _words(said.get(_FROM, ())):
        for ended in _words(said.get(_UNTIL, ())):
            if begun[:4].isdecimal() and ended[:4].isdecimal():
                years |= {f"{year:04}" for year in range(int(begun[:4]) + 1, int(ended[:4]))}
    return set(filter(str.isdecimal, years))


def _reached(starts: Iterable[str], links: _Links) -> set[str]:
    """*starts* and all to which *links* lead from them."""
    met: set[str] = set()
    ahead = list(starts)
    while ahead:
        one = ahead.pop()
        if one not in met:
            met.add(one)
            ahead += links.get(one, ())
    return met


def _values(store: Store, query: str) -> _Links:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(query):
        found[str(row["thing"])].add(str(row["value"]))
    return found
