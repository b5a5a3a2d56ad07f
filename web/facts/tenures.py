"""Tenures: who held which post of which body and when, from all that articles say of it together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from rdflib import Literal, URIRef

from graph import vietnamese
from graph.annals import Annals, Choice
from graph.annals_file import ANY, REFERENCE
from graph.store.ports import Node, Row
from graph.tellings import Telling
from ontology import terms
from ontology.namespaces import ORG, PROV
from web import questions
from web.services import Generation

_BEGINS: Final = frozenset({str(terms.appointed), str(terms.elected), str(terms.assigned)})
_ENDS: Final = frozenset({str(terms.dismissed), str(terms.retired)})
_DAY: Final = len("2016-12-09")
_KINDS: Final = ("Position", "Appointment")
_PERSONS: Final = (ORG.member, terms.person)
_PARTS: Final = (*_PERSONS, ORG.organization, ORG.role)
# What a row has beside the person and the name of the post.
_SAYS: Final[Mapping[str, URIRef]] = {
    "body": ORG.organization,
    "office": ORG.role,
    "action": terms.action,
    "from": terms.from_,
    "until": terms.until,
    "date": terms.date,
    "former": terms.former,
    "article": PROV.wasQuotedFrom,
}


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post of a body; *office* is its concept, empty where it is none of ours.

    Dates are ISO 8601, as exact as they are told, empty where nothing tells them. *begun* and *ended* are
    stated. *first* and *last* are the days of the earliest and the latest article that shows the person in
    the post, *former* that of the earliest one that says the person has left it. *facts* say all this, in so
    many *articles*.
    """

    person: str
    body: str
    office: str
    name: str
    begun: str = ""
    ended: str = ""
    first: str = ""
    last: str = ""
    former: str = ""
    facts: tuple[str, ...] = ()
    articles: int = 0

    @property
    def start(self) -> str:
        """The earliest day on which the person is known to be in the post."""
        return min(filter(None, (self.begun, self.first)), default="")

    @property
    def end(self) -> str:
        """The day on which the person left the post, else the latest on which they are known to be in it."""
        return self.ended or max(self.begun, self.last)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one fact says in one article."""

    fact: str
    name: str
    action: str
    begun: str
    ended: str
    date: str
    former: bool
    article: str
    issued: str


def of(held: Generation, thing: URIRef) -> tuple[Tenure, ...]:
    """The tenures in which *thing*, a person, a body or an office, plays a part, in no order."""
    if held.annals is None:
        return gather(held.store.select(questions.text("posts_of"), thing=thing))
    return gather(_posts(held.annals, thing))


def _posts(annals: Annals, thing: URIRef) -> Iterator[Row]:
    """Who holds or held which post, and who came to it or left it, where *thing* plays a part."""
    for kind, status in product(_KINDS, (ANY, REFERENCE)):
        for some in annals.all(Choice(kind, things=(str(thing),), status=status)):
            for told in annals.tell(some):
                if any(thing in told.values.get(name, ()) for name in _PARTS):
                    yield from _rows(told)


def _rows(told: Telling) -> Iterator[Row]:
    """What a fact says, a row for each way in which one value of each property can be taken."""
    issued = {proof.article: Literal(proof.issued) for proof in told.proofs if proof.issued}
    persons = [person for name in _PERSONS for person in told.values.get(name, ())]
    optional = [told.values.get(name, ()) or (None,) for name in _SAYS.values()]
    names = told.values.get(terms.roleName, ())
    for person, name, values in product(persons, names, product(*optional)):
        row: dict[str, Node] = {"fact": URIRef(told.iri), "person": person, "name": name}
        for column, value in zip(_SAYS, values, strict=True):
            if value is not None:
                row[column] = value
        if (day := issued.get(str(row.get("article", "")))) is not None:
            row["issued"] = day
        yield row


def gather(rows: Iterable[Row]) -> tuple[Tenure, ...]:
    """The tenures of which *rows* tell: what several facts say of a person in a post is one.

    Spellings of an office are one post where the office is one of ours, else where they differ in case and
    tone placement alone.
    """
    found: dict[tuple[str, str, str], set[_Said]] = defaultdict(set)
    for row in rows:
        told = {name: str(value) for name, value in row.items()}
        if told.get("action") == str(terms.transferred):
            # From this post or to it: the fact does not tell.
            continue
        post = told.get("office") or vietnamese.place_tones(vietnamese.lower(told["name"]))
        found[told["person"], told.get("body", ""), post].add(_said(told))
    return tuple(_tenure(person, body, post, said) for (person, body, post), said in found.items())


def _said(told: Mapping[str, str]) -> _Said:
    return _Said(
        fact=told["fact"],
        name=told["name"],
        action=told.get("action", ""),
        begun=told.get("from", ""),
        ended=told.get("until", ""),
        date=told.get("date", ""),
        former=told.get("former", "") == "true",
        article=told.get("article", ""),
        issued=told.get("issued", "")[:_DAY],
    )


def _tenure(person: str, body: str, post: str, said: Iterable[_Said]) -> Tenure:
    every = sorted(said, key=lambda one: (one.fact, one.article, one.name))
    left = [one for one in every if one.former or one.action in _ENDS]
    # An article that tells when somebody left tells of the past.
    seen = [one for one in every if not (one.former or one.ended or one.action in _ENDS)]
    names = [one.name for one in every]
    return Tenure(
        person=person,
        body=body,
        office=post if post.startswith(("http://", "https://")) else "",
        name=max(sorted(set(names)), key=names.count),
        begun=_earliest(
            [one.begun for one in every] + [one.date for one in every if one.action in _BEGINS]
        ),
        ended=max(
            [one.ended for one in every] + [one.date for one in every if one.action in _ENDS],
            default="",
        ),
        first=_earliest(one.issued for one in seen),
        last=max((one.issued for one in seen), default=""),
        former=_earliest(one.issued for one in left),
        facts=tuple(dict.fromkeys(one.fact for one in every)),
        articles=len({one.article for one in every if one.article}),
    )


def _earliest(days: Iterable[str]) -> str:
    return min(filter(None, days), default="")
