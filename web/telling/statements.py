"""Statements of the graph with their evidence, as values, independent of how they are shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rdflib import Literal, URIRef

from graph import tellings
from graph.chronicle import DAYS
from graph.store.ports import Node, Row, Store
from graph.tellings import Proof
from ontology import terms
from ontology.namespaces import MB, PROV, RDF
from web import kinds, questions
from web.services import Generation

# As many statements of one thing as a page or a document holds.
MOST = 600
# … and as many quotations of them: a page would not show more.
PROOFS = 3000
# What says nothing to a reader of a statement but by its evidence.
UNSAID: Final = frozenset({RDF.type, terms.status, terms.evidence, PROV.wasQuotedFrom})
# Things whose names a long list keeps at hand.
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Statement:
    """One resource of the graph that claims something."""

    iri: str
    kind: str
    values: Mapping[URIRef, tuple[Node, ...]]
    proofs: tuple[Proof, ...] = ()

    @property
    def status(self) -> str:
        """How it is known: "stated" where one article says it outright, "inferred", "reference"."""
        given = self.values.get(terms.status, (terms.stated,))
        best = terms.stated if terms.stated in given else given[0]
        return str(best).removeprefix(str(MB))

    def first(self, property_: URIRef) -> Node | None:
        """One value of *property_*, or None."""
        return next(iter(self.values.get(property_, ())), None)

    def things(self) -> set[URIRef]:
        """The addresses among the values."""
        return self._addresses(self.values)

    def named(self) -> set[URIRef]:
        """Those of them that readers may be told of by name: not its articles, which proofs tell of."""
        return self._addresses(self.values.keys() - UNSAID)

    def _addresses(self, names: Iterable[URIRef]) -> set[URIRef]:
        return {value for name in names for value in self.values[name] if isinstance(value, URIRef)}


@dataclass(slots=True)
class Labels:
    """What things are called, by language; Vietnamese where a language has no name."""

    found: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def of(self, iri: str, language: str) -> str:
        """The name of *iri*, or the end of its address where it has none."""
        names = self.found.get(iri, {})
        for code in (language, "vi", "", *names):
            if code in names:
                return names[code]
        return iri.rstrip("/").rpartition("#")[2].rpartition("/")[2]


def known(store: Store, thing: URIRef) -> bool:
    """Tell whether anything is said of *thing* itself."""
    return store.ask("ASK { ?thing ?property ?value }", thing=thing)


def properties(store: Store, thing: URIRef) -> dict[URIRef, tuple[Node, ...]]:
    """All that the graph says of *thing* itself, and nothing where it does not know it."""
    found: dict[URIRef, set[Node]] = defaultdict(set)
    for row in store.select(questions.text("description"), thing=thing):
        found[URIRef(str(row["property"]))].add(row["value"])
    return {name: tuple(sorted(values, key=str)) for name, values in found.items()}


def of(held: Generation, thing: URIRef) -> tuple[list[URIRef], bool]:
    """The newest statements in which *thing* plays a part, ``MOST`` at most, and whether there are more."""
    found = every(held, thing)
    return found[:MOST], len(found) > MOST


def every(held: Generation, thing: URIRef) -> list[URIRef]:
    """All statements in which *thing* plays a part, the newest first by their own days."""
    newest: dict[str, str] = {}
    if held.annals is not None:
        about = held.annals.about(str(thing), DAYS)
        newest = {fact: max(days, default="") for fact, days in about.items()}
    else:
        for row in held.store.select(questions.text("statements_of"), thing=thing):
            fact = str(row["fact"])
            newest[fact] = max(newest.get(fact, ""), str(row.get("day", "")))
    # Two sorts, the second of which keeps the order of the first among equals.
    found = sorted(sorted(newest), key=newest.__getitem__, reverse=True)
    return [URIRef(fact) for fact in found]


def tell(
    held: Generation, facts: Sequence[URIRef], *, proofs: int | None = PROOFS
) -> list[Statement]:
    """What *facts* say and what proves them, in their order; so many *proofs* of them, None for all.

    The annals of *held* have it all at hand; its store is asked where an earlier version made it without.
    """
    if held.annals is not None:
        return [
            Statement(told.iri, _kind(told.values.get(RDF.type, ())), told.values, told.proofs)
            for told in held.annals.tell([str(fact) for fact in facts], proofs=proofs)
        ]
    if not facts:
        return []
    text = questions.about("evidence_among", facts)
    most = "LIMIT $most"
    evidence = text.replace(most, f"LIMIT {proofs}" if proofs is not None else "")
    store = held.store
    told = _statements(store.select(questions.about("facts_among", facts)), store.select(evidence))
    places = {str(fact): place for place, fact in enumerate(facts)}
    return sorted(told, key=lambda statement: places[statement.iri])


def one(store: Store, fact: URIRef) -> Statement | None:
    """The statement *fact*, or None where there is none."""
    found = _statements(
        store.select(questions.text("fact"), fact=fact),
        store.select(questions.text("evidence_of"), fact=fact),
    )
    return found[0] if found else None


def within(store: Store, graph: URIRef) -> list[Statement]:
    """The statements of the article whose graph is *graph*."""
    return _statements(
        store.select(questions.text("facts_in"), graph=graph),
        store.select(questions.text("evidence_in"), graph=graph),
    )


def labels(store: Store, things: Iterable[URIRef]) -> Labels:
    """What *things* are called."""
    named = Labels()
    wanted = sorted(set(things))
    if wanted:
        for row in store.select(questions.about("labels", wanted)):
            label = row["label"]
            if isinstance(label, Literal):
                named.found[str(row["thing"])].setdefault(label.language or "", str(label))
    return named


class Register:
    """What things are called, remembered from one part of a long list to the next."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = Labels()

    def of(self, said: Iterable[Statement]) -> Labels:
        """What the things of *said* are called."""
        wanted = {thing for statement in said for thing in statement.named()}
        if len(self._known.found) > _REMEMBERED:
            self._known = Labels()
        found = self._known.found
        fresh = [thing for thing in wanted if str(thing) not in found]
        asked = labels(self._store, fresh).found
        found.update({str(thing): asked.get(str(thing), {}) for thing in fresh})
        return self._known


def _statements(facts: list[Row], evidence: list[Row]) -> list[Statement]:
    values: dict[str, dict[URIRef, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for row in facts:
        values[str(row["fact"])][URIRef(str(row["property"]))].append(row["value"])
    proofs: dict[str, set[Proof]] = defaultdict(set)
    for row in evidence:
        proofs[str(row["fact"])].add(_proof(row))
    return [
        Statement(
            iri=iri,
            kind=_kind(said.get(RDF.type, [])),
            values={name: tuple(sorted(set(nodes), key=str)) for name, nodes in said.items()},
            proofs=tuple(sorted(proofs[iri], key=tellings.newest_first)),
        )
        for iri, said in values.items()
    ]


def _kind(types: Iterable[Node]) -> str:
    names = {str(type_).removeprefix(str(MB)) for type_ in types}
    return next((name for name in kinds.FACTS if name in names), "")


def _proof(row: Row) -> Proof:
    return Proof(
        article=str(row["article"]),
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        quote=str(row["quote"]),
        rule=str(row["rule"]),
        confidence=float(str(row["confidence"])),
        title=str(row.get("title", "")),
        issued=str(row.get("issued", "")),
        invented=str(row.get("invented", "")) == "true",
    )
