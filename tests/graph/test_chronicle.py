"""What a store tells of facts: when they were, who has a part in them, and where that is."""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
from rdflib import XSD, Literal, URIRef

from graph import chronicle, collation, tellings
from graph.annals_file import Entry
from graph.store import embedded
from graph.store.ports import DocumentGraph, Triple
from graph.tellings import Proof
from ontology import terms
from ontology.namespaces import DCTERMS, ELI, MB, OA, ORG, PROV, RDF, SCHEMA, SKOS

BASE = "https://vidu.example/"
FACT = URIRef(f"{BASE}id/su-kien/0")
FIRST, SECOND = (URIRef(f"{BASE}id/bai-viet/{name}") for name in ("mot", "hai"))
BODY, TEAM = (URIRef(f"{BASE}id/co-quan/{name}") for name in ("so-lua", "doi-lua"))
COMMUNE, DISTRICT, PROVINCE = (
    URIRef(f"{BASE}id/dia-danh/{name}") for name in ("xa-lua", "huyen-lua", "tinh-lua")
)
PAPER, DECREE = URIRef(f"{BASE}id/van-ban/1"), URIRef(f"{BASE}id/loai-van-ban/nghi-dinh")
MAN = URIRef(f"{BASE}id/nguoi/tran-van-khao")
NAMED = ((MAN, "Trần Văn Khảo"), (BODY, "Sở Lúa"))
PRINTED = (
    *((article, RDF.type, SCHEMA.NewsArticle) for article in (FIRST, SECOND)),
    (FIRST, DCTERMS.issued, Literal("2019-05-01", datatype=XSD.date)),
    (SECOND, DCTERMS.issued, Literal("2020-01-31", datatype=XSD.date)),
)
LAND = (
    *((thing, SKOS.prefLabel, Literal(name, lang="vi")) for thing, name in NAMED),
    (TEAM, ORG.subOrganizationOf, BODY),
    (BODY, terms.jurisdiction, DISTRICT),
    (DISTRICT, SCHEMA.containedInPlace, PROVINCE),
    (COMMUNE, SCHEMA.containedInPlace, DISTRICT),
    (PROVINCE, SCHEMA.containedInPlace, PROVINCE),
)


def told(folder: Path, kind: str, said: Iterable[tuple[URIRef, URIRef | Literal]]) -> Entry:
    """The entry of a fact of *kind* that is *said* to be so."""
    fact: list[Triple] = [(FACT, RDF.type, terms.Statement), (FACT, RDF.type, MB[kind])]
    fact += [(FACT, property_, value) for property_, value in said]
    with closing(embedded.write(folder / "store")) as store:
        graph = DocumentGraph(URIRef(f"{BASE}graph/mot"), (*fact, *PRINTED, *LAND))
        store.apply([graph], sequence=1)
        (entry,) = chronicle.of(store)
    return entry


@pytest.mark.parametrize(
    ("dates", "day", "years"),
    [
        (((terms.from_, "2014-07"), (terms.until, "2017-10-01")), "2014-07", "2014 2015 2016 2017"),
        (((terms.from_, "2014"),), "2014", "2014"),
        (
            ((terms.observedOn, "2015-03-02"), (terms.observedOn, "2017-01-01")),
            "2017-01-01",
            "2015 2017",
        ),
        (((terms.date, "2016-12-09"),), "2016-12-09", "2016"),
        (((terms.until, "2016"),), "2019-05-01", "2016"),
        (((PROV.wasQuotedFrom, SECOND),), "2020-01-31", "2019 2020"),
        (((terms.from_, "trước đây"), (terms.until, "2016")), "trước đây", "2016"),
        ((), "2019-05-01", "2019"),
    ],
)
def test_a_fact_has_its_day_and_its_years(
    tmp_path: Path, dates: tuple[tuple[URIRef, str | URIRef], ...], day: str, years: str
) -> None:
    """Without a day of its own it has those of its articles."""
    said = [(name, v if isinstance(v, URIRef) else Literal(v)) for name, v in dates]
    entry = told(tmp_path, "Position", [(PROV.wasQuotedFrom, FIRST), *said])

    assert (entry.day, " ".join(sorted(entry.years))) == (day, years)
    assert entry.articles == 1 + sum(value == SECOND for _, value in said)


@pytest.mark.parametrize(
    ("party", "places"),
    [
        (TEAM, {DISTRICT, PROVINCE}),
        (BODY, {DISTRICT, PROVINCE}),
        # A place is found by its own name, and bodies by all places around them.
        (COMMUNE, {COMMUNE}),
        (PAPER, set()),
    ],
)
def test_a_fact_is_where_its_parties_are(
    tmp_path: Path, party: URIRef, places: set[URIRef]
) -> None:
    entry = told(tmp_path, "Figure", [(terms.about, party), (PROV.wasQuotedFrom, FIRST)])

    assert set(entry.places) == set(map(str, places))
    assert set(entry.things) == {str(party), str(FIRST)}
    assert entry.who == (str(party),)


@pytest.mark.parametrize(
    ("kind", "said", "what"),
    [
        ("Sanction", [(terms.subject, Literal("Cảnh cáo"))], "cảnh cáo"),
        ("Issuance", [(terms.document, PAPER)], str(DECREE)),
        ("Appointment", [(terms.action, terms.dismissed)], str(terms.dismissed)),
        ("Founding", [(ORG.resultingOrganization, BODY)], None),
    ],
)
def test_facts_are_told_apart_by_what_they_say(
    tmp_path: Path, kind: str, said: list[tuple[URIRef, URIRef | Literal]], what: str | None
) -> None:
    typed = [(PAPER, ELI.type_document, DECREE)]
    with closing(embedded.write(tmp_path / "store")) as store:
        store.apply(
            [
                DocumentGraph(
                    URIRef(f"{BASE}graph/mot"),
                    (
                        (FACT, RDF.type, terms.Statement),
                        (FACT, RDF.type, MB[kind]),
                        *((FACT, name, value) for name, value in said),
                        *typed,
                    ),
                )
            ],
            sequence=1,
        )
        (entry,) = chronicle.of(store)

    assert entry.what == (((kind, what),) if what else ())
    assert entry.kinds == (kind,)


def test_all_words_are_told_and_none_of_an_address(tmp_path: Path) -> None:
    words = "dòng một\ndòng hai\t“ba” \\ \x1f"[:-2]
    entry = told(
        tmp_path,
        "Position",
        [
            (terms.roleName, Literal(words)),
            (RDF.value, Literal("trưởng phòng", lang="vi")),
            (terms.status, terms.stated),
        ],
    )

    assert set(entry.words) == {words, "trưởng phòng"}
    assert (entry.statuses, entry.articles) == (("stated",), 0)


@pytest.mark.parametrize(
    ("kind", "said", "name", "value"),
    [
        ("Position", [(ORG.member, MAN)], "Khảo Trần Văn", None),
        (
            "Sanction",
            [(terms.targetName, Literal("Hộ ông B")), (terms.amount, Literal(7500000))],
            "Hộ ông B",
            7.5e6,
        ),
        (
            "Sanction",
            [(terms.targetName, Literal("Hộ ông B")), (terms.target, BODY)],
            "Sở Lúa",
            None,
        ),
        (
            "Figure",
            [(terms.what, Literal("hộ nghèo")), (terms.about, BODY), (terms.value, Literal("1.5"))],
            "hộ nghèo",
            1.5,
        ),
        ("Figure", [(terms.about, BODY), (terms.value, Literal("nhiều"))], "", None),
        # What no label tells is called by its address.
        ("Issuance", [(terms.document, PAPER)], "1", None),
    ],
)
def test_a_fact_is_sorted_by_whom_or_what_it_is_about(
    tmp_path: Path,
    kind: str,
    said: list[tuple[URIRef, URIRef | Literal]],
    name: str,
    value: float | None,
) -> None:
    """A person by the given name; who is known before who is only named."""
    entry = told(tmp_path, kind, said)

    assert (entry.name, entry.value) == (collation.key(name), value)


def test_a_fact_has_all_that_it_says_and_what_proves_it(tmp_path: Path) -> None:
    proof, graph = URIRef(f"{BASE}graph/mot#1"), URIRef(f"{BASE}graph/mot")
    fact: list[Triple] = [
        (FACT, RDF.type, terms.Statement),
        (FACT, RDF.type, terms.Figure),
        (FACT, terms.value, Literal("1.5", datatype=XSD.decimal)),
        (FACT, terms.what, Literal("hộ\tnghèo", lang="vi")),
        *PRINTED,
        (FIRST, DCTERMS.title, Literal("Tin lúa", lang="vi")),
    ]
    evidence: list[Triple] = [
        (FACT, terms.evidence, proof),
        (proof, OA.hasSource, FIRST),
        (proof, OA.start, Literal(5)),
        (proof, OA.end, Literal(12)),
        (proof, OA.exact, Literal("1,5 hộ\nnghèo")),
        (proof, terms.rule, Literal("figure/number-unit")),
        (proof, terms.confidence, Literal("0.9", datatype=XSD.decimal)),
    ]
    with closing(embedded.write(tmp_path / "store")) as store:
        store.apply([DocumentGraph(graph, tuple(fact), tuple(evidence))], sequence=1)
        (entry,) = chronicle.of(store)
    values = tellings.unpack(entry.says)

    assert [value.n3() for value in values[terms.value]] == [
        '"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    ]
    assert values[terms.what] == (Literal("hộ\tnghèo", lang="vi"),)
    assert values[RDF.type] == (terms.Figure, terms.Statement)
    assert tellings.unpack_proofs(entry.proofs) == (
        Proof(
            str(FIRST), 5, 12, "1,5 hộ\nnghèo", "figure/number-unit", 0.9, "Tin lúa", "2019-05-01"
        ),
    )


def test_a_post_is_told_with_its_body(tmp_path: Path) -> None:
    label = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    fact = [
        (FACT, RDF.type, terms.Statement),
        (FACT, RDF.type, terms.Position),
        (FACT, terms.roleName, Literal("Phó Giám đốc")),
        (FACT, ORG.organization, BODY),
        (BODY, label, Literal("Sở Lúa", lang="vi")),
        (BODY, label, Literal("Department of Rice", lang="en")),
    ]
    with closing(embedded.write(tmp_path / "store")) as store:
        store.apply([DocumentGraph(URIRef(f"{BASE}graph/mot"), tuple(fact))], sequence=1)
        (entry,) = chronicle.of(store)

    assert set(entry.words) == {"Phó Giám đốc", "Phó Giám đốc Sở Lúa"}


def test_nothing_is_told_of_an_empty_store(tmp_path: Path) -> None:
    with closing(embedded.write(tmp_path / "store")) as store:
        assert list(chronicle.of(store)) == []
