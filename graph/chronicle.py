"""What is told: what a store says of all facts, for the annals of a generation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from rdflib import URIRef

from graph import addresses, collation, tellings
from graph.annals_file import Entry
from graph.model import MentionKind
from graph.store.ports import Row, Store
from graph.store.spelling import spell_iri, values
from graph.tellings import Proof
from graph.whereabouts import Links, Whereabouts, links
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
# By what facts of each kind are sorted: whom or what each is about first, by the first that it has.
NAME: Final[Mapping[str, Path]] = {
    "Position": (ORG.member,),
    "Appointment": (terms.person,),
    "Conferral": (terms.recipient, terms.recipientName),
    "Issuance": (terms.document,),
    "Operation": (terms.domainName,),
    "Founding": (ORG.resultingOrganization,),
    **dict.fromkeys(
        ("Renaming", "Merger", "Split"),
        (terms.formerName, ORG.originalOrganization, terms.originalPlace),
    ),
    "Sanction": (terms.target, terms.targetName),
    "Figure": (terms.what,),
}
# … and by which number.
VALUE: Final[Mapping[str, URIRef]] = {"Figure": terms.value, "Sanction": terms.amount}
# The days that tell when a fact was, and those that tell in which years.
DAYS: Final = (terms.date, terms.from_, terms.observedOn, terms.asOf)
DATES: Final = (*DAYS, terms.until)

_AT_ONCE = 1000
_FACTS = f"{PROLOGUE} SELECT ?fact WHERE {{ ?fact a mb:Statement }}"
# A row for each fact, not for each thing that it says: rows are what takes time.
_SAID = """SELECT ?fact (GROUP_CONCAT(?one ; separator="\\u001E") AS ?said) WHERE {
  @facts ?fact ?property ?value
  BIND(CONCAT(STR(?property), "\\u001F", IF(ISIRI(?value), "<", CONCAT(
    LANG(?value), "\\u001F", COALESCE(STR(DATATYPE(?value)), ""), "\\u001F")), STR(?value)) AS ?one)
} GROUP BY ?fact"""
_PROVED = f"""{PROLOGUE}
SELECT ?fact (GROUP_CONCAT(?one ; separator="\\u001E") AS ?proofs) WHERE {{
  @facts GRAPH ?graph {{
    ?fact mb:evidence ?evidence .
    ?evidence oa:hasSource ?article ; oa:start ?start ; oa:end ?end ; oa:exact ?quote ;
      mb:rule ?rule ; mb:confidence ?confidence
  }}
  BIND(CONCAT(STR(?article), "\\u001F", STR(?start), "\\u001F", STR(?end), "\\u001F", STR(?quote),
    "\\u001F", STR(?rule), "\\u001F", STR(?confidence)) AS ?one)
}} GROUP BY ?fact"""
_ARTICLES = f"""{PROLOGUE}
SELECT ?thing ?title ?issued ?invented WHERE {{
  ?thing a schema:NewsArticle
  OPTIONAL {{ ?thing dcterms:title ?title }}
  OPTIONAL {{ ?thing dcterms:issued ?issued }}
  OPTIONAL {{ ?thing mb:invented ?invented }}
}}"""
# The names by which facts are sorted.
_NAMES = f"""{PROLOGUE}
SELECT ?thing ?value WHERE {{
  {{ SELECT DISTINCT ?thing WHERE {{ ?fact @names ?thing }} }}
  ?thing skos:prefLabel ?value FILTER(LANG(?value) != "en")
}}"""
_TYPES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{ ?fact mb:document ?thing . ?thing eli:type_document ?value }}"""
_BODIES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?value WHERE {{
  ?fact mb:roleName ?role ; org:organization ?thing .
  ?thing skos:prefLabel ?value FILTER(LANG(?value) != "en")
}}"""
_PERSON = f"/id/{addresses.FOLDERS[MentionKind.PERSON]}/"
_NAMING = "|".join(spell_iri(str(name)) for path in NAME.values() for name in path)
# What stands between the things that a query tells in one value, and within each.
_BETWEEN, _WITHIN = "\x1e", "\x1f"
_MB, _TYPE, _STATUS, _QUOTED = map(str, (MB, RDF.type, terms.status, PROV.wasQuotedFrom))
_FROM, _UNTIL = str(terms.from_), str(terms.until)
_ROLE, _BODY = str(terms.roleName), str(ORG.organization)

_Said = Mapping[str, list[str]]
"""What a fact says by property, as packed terms."""


def of(store: Store) -> Iterator[Entry]:
    """Yield all facts of *store*; some hundred of them are read at a time, however many there are."""
    printed = {str(row["thing"]): row for row in store.select(_ARTICLES)}
    world = _World(
        printed,
        links(store, _TYPES),
        links(store, _BODIES),
        links(store, _NAMES.replace("@names", _NAMING)),
    )
    lands = Whereabouts(store)
    facts = [str(row["fact"]) for row in store.select(_FACTS)]
    for start in range(0, len(facts), _AT_ONCE):
        among = values("fact", map(URIRef, facts[start : start + _AT_ONCE]))
        proved = {
            str(row["fact"]): str(row["proofs"])
            for row in store.select(_PROVED.replace("@facts", among))
            if "fact" in row
        }
        for row in store.select(_SAID.replace("@facts", among)):
            fact = str(row["fact"])
            proofs = _proofs(proved.get(fact, ""), printed)
            yield _entry(fact, _read(str(row["said"])), proofs, world, lands)


@dataclass(frozen=True, slots=True)
class _World:
    """What facts do not say themselves: of articles, types of documents, names of bodies and of others."""

    printed: Mapping[str, Row]
    types: Links
    bodies: Links
    names: Links
    _keys: dict[str, bytes] = field(default_factory=dict)

    def key(self, thing: str) -> bytes:
        """What sorts *thing* by its name; persons by their given names, as in lists of them."""
        known = self._keys.get(thing)
        if known is None:
            names = self.names.get(thing) or {unquote(thing.rpartition("/")[2])}
            name = min(names, key=lambda name: (-len(name), name))
            if _PERSON in thing:
                name = collation.given_first(name)
            known = self._keys[thing] = collation.key(name)
        return known


def _read(told: str) -> _Said:
    said: defaultdict[str, list[str]] = defaultdict(list)
    for one in told.split(_BETWEEN):
        property_, *literal, value = one.split(_WITHIN)
        if literal:
            language, datatype = literal
            term = tellings.literal(value, datatype=datatype, language=language)
        else:
            term = value
        said[property_].append(term)
    return said


def _proofs(told: str, printed: Mapping[str, Row]) -> Iterator[Proof]:
    for one in filter(None, told.split(_BETWEEN)):
        article, start, end, quote, rule, confidence = one.split(_WITHIN)
        row = printed.get(article, {})
        yield Proof(
            article,
            int(start),
            int(end),
            quote,
            rule,
            float(confidence),
            str(row.get("title", "")),
            str(row.get("issued", "")),
            str(row.get("invented", "")) == "true",
        )


def _entry(
    fact: str, said: _Said, proofs: Iterable[Proof], world: _World, lands: Whereabouts
) -> Entry:
    kinds = [name for name in _ours(said, _TYPE) if name != "Statement"]
    articles = _addresses(said.get(_QUOTED, ()))
    rows = [world.printed[article] for article in articles if article in world.printed]
    printed = [str(row["issued"]) for row in rows if "issued" in row]
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
        name=min(filter(None, (_name(kind, said, world) for kind in kinds)), default=b""),
        value=max((value for kind in kinds for value in _numbers(kind, said)), default=None),
        says=tellings.pack(said),
        proofs=tellings.pack_proofs(proofs),
    )


def _name(kind: str, said: _Said, world: _World) -> bytes:
    """By what a fact of *kind* stands in the alphabet; empty where it names nothing."""
    for property_ in NAME.get(kind, ()):
        if told := said.get(str(property_)):
            keys = [world.key(thing) for thing in _addresses(told)]
            return min(keys + [collation.key(words) for words in _words(told)])
    return b""


def _numbers(kind: str, said: _Said) -> Iterator[float]:
    for number in _words(said.get(str(VALUE.get(kind)), ())):
        with suppress(ValueError):
            yield float(number)


def _addresses(told: Iterable[str]) -> list[str]:
    return [one for term in told if (one := tellings.address(term)) is not None]


def _words(told: Iterable[str]) -> list[str]:
    return [one for term in told if (one := tellings.words(term)) is not None]


def _literals(said: _Said) -> Iterator[str]:
    for told in said.values():
        yield from _words(told)


def _posts(said: _Said, bodies: Links) -> Iterator[str]:
    """Posts as people say them, with the body that each is of: "Giám đốc Sở Y tế"."""
    for role in _words(said.get(_ROLE, ())):
        for body in _addresses(said.get(_BODY, ())):
            yield from (f"{role} {name}" for name in bodies.get(body, ()))


def _ours(said: _Said, property_: str) -> list[str]:
    """The names of those values of *property_* that are terms of ours."""
    addresses = _addresses(said.get(property_, ()))
    return [value.removeprefix(_MB) for value in addresses if value.startswith(_MB)]


def _what(kind: str, said: _Said, types: Links) -> set[str]:
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
