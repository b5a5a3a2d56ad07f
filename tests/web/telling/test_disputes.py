"""Statements contradict one another where not both can be true, and nowhere else."""

import pytest
from rdflib import Literal, URIRef

from graph.store.ports import Node
from ontology import terms
from ontology.namespaces import MB, ORG
from web.telling import disputes
from web.telling.statements import Proof, Statement

BASE = "https://minh-bach.example/id/"


def thing(path: str) -> URIRef:
    return URIRef(f"{BASE}{path}")


def said(kind: str, name: str, article: str = "", **told: str | Node) -> Statement:
    """A statement *name* that *article* (its name, if not given) states."""
    of_org = ("organization", "member", "role", "resultingOrganization")
    values: dict[URIRef, tuple[Node, ...]] = {}
    for key, value in told.items():
        node = value if isinstance(value, URIRef | Literal) else Literal(value)
        name_of = ORG[key] if key in of_org else terms.from_ if key == "from_" else MB[key]
        values[URIRef(name_of)] = (node,)
    proof = Proof(article or name, 0, 1, "…", "rule", 1.0)
    return Statement(name, kind, values, (proof,))


DECISION, PERSON, OTHER = (
    thing("van-ban/qd-12"),
    thing("nguoi/lo-thi-may"),
    thing("nguoi/ha-van-sinh"),
)
BODY, HEAD = thing("co-quan/so-y-te-tinh-lam-chau"), thing("chuc-danh/giam-doc")
DEPUTY = thing("chuc-danh/pho-giam-doc")


def issued(name: str, date: str, document: URIRef = DECISION) -> Statement:
    return said("Issuance", name, document=document, date=date)


def held(name: str, member: URIRef, day: str, role: URIRef = HEAD, **more: str) -> Statement:
    return said(
        "Position", name, organization=BODY, role=role, member=member, observedOn=day, **more
    )


def came(name: str, date: str, action: str = "appointed", role: str = "Giám đốc") -> Statement:
    return said("Appointment", name, person=PERSON, action=MB[action], date=date, roleName=role)


def counted(name: str, value: str, day: str = "2021-08-01", article: str = "") -> Statement:
    told = {"what": "ca mắc", "value": value, "asOf": day, "about": BODY}
    return said("Figure", name, article, **told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (issued("a", "2019-03-22"), issued("b", "2019-03-23")),
        (issued("a", "2014"), issued("b", "2015-11-25")),
        (came("a", "2018-07-03"), came("b", "2018-07-05", role="giám đốc")),
        (came("a", "2020"), came("b", "2021-01-04")),
        (held("a", PERSON, "2020-05-01"), held("b", OTHER, "2020-05-01")),
        (
            held("a", PERSON, "2020-05-01", from_="2018-01-01"),
            held("b", OTHER, "2019-03-01", article="a", from_="2019-01-01"),
        ),
        (counted("a", "120"), counted("b", "121")),
        (
            said("Founding", "a", resultingOrganization=BODY, date="1991-10-01"),
            said("Founding", "b", resultingOrganization=BODY, date="1992-10-01"),
        ),
    ],
)
def test_what_cannot_both_be_true_is_a_contradiction(one: Statement, other: Statement) -> None:
    assert disputes.among([one, other]) == {"a": ("b",), "b": ("a",)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (issued("a", "2014"), issued("b", "2014-11-25")),
        (issued("a", "2014"), issued("b", "2015", thing("van-ban/qd-13"))),
        (issued("a", "2014"), said("Issuance", "b", document=DECISION)),
        # Elected again, five years later; another post; another event.
        (came("a", "2016-06-25"), came("b", "2021-06-28")),
        (came("a", "2018-07-03"), came("b", "2018-07-05", role="Phó Giám đốc")),
        (came("a", "2018-07-03"), came("b", "2018-07-05", action="dismissed")),
        (held("a", PERSON, "2020-05-01"), held("b", OTHER, "2021-05-01")),
        (held("a", PERSON, "2020-05-01", DEPUTY), held("b", OTHER, "2020-05-01", DEPUTY)),
        (held("a", PERSON, "2020-05-01"), held("b", PERSON, "2020-05-01")),
        (held("a", PERSON, "2020-05-01", former="true"), held("b", OTHER, "2020-05-01")),
        (held("a", PERSON, "2020"), held("b", OTHER, "2020")),
        # The day of a change: one article tells of both.
        (held("a", PERSON, "2020-05-01", article="x"), held("b", OTHER, "2020-05-01", article="x")),
        (counted("a", "120"), counted("b", "120")),
        (counted("a", "120"), counted("b", "121", "2021-08-02")),
        (counted("a", "120", article="x"), counted("b", "121", article="x")),
        (said("Conferral", "a", date="2019-03-22"), said("Conferral", "b", date="2019-03-23")),
    ],
)
def test_what_may_both_be_true_is_none(one: Statement, other: Statement) -> None:
    assert disputes.among([one, other]) == {}


def test_each_fact_is_told_all_that_contradict_it() -> None:
    three = [
        issued("a", "2014"),
        issued("b", "2015"),
        issued("c", "2016"),
        issued("d", "2014-02-01"),
    ]
    assert disputes.among(three) == {
        "a": ("b", "c"),
        "b": ("a", "c", "d"),
        "c": ("a", "b", "d"),
        "d": ("b", "c"),
    }


def test_the_most_exact_days_are_left() -> None:
    assert disputes.exact(["2014", "2015", "2014-11-25", "2014-11"]) == ["2014-11-25", "2015"]
    assert disputes.exact(["2014-11-25", "2014-11-25"]) == ["2014-11-25"]
