"""A thing of which more is said than a page holds, and one that bore other addresses."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef

from graph import annals_file, chronicle
from graph.annals import Annals
from graph.store import embedded
from graph.store.ports import Store
from ontology import terms
from ontology.namespaces import RDF, RDFS
from search.words import sayings
from tests.web.doubles import Lender
from tests.web.world import BASE

PREFIXES = {
    "mb": "https://w3id.org/minhbach/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
COUNT = 650
BUSY, QUIET = "co-quan/so-ban-ron", "co-quan/so-yen-tinh"
OLD = "co-quan/so-ten-cu"


def _quads() -> Iterator[str]:
    """``COUNT`` foundings of one agency, a day apart, each with its proof; and one of another."""
    yield from _agency(BUSY, "Sở Bận rộn")
    yield from _agency(QUIET, "Sở Yên tĩnh")
    yield f'<{BASE}id/{QUIET}> <{PREFIXES["skos"]}altLabel> "Sở Lặng"@vi .\n'
    for number in range(COUNT):
        yield from _decree(BUSY, number)
    yield from _decree(QUIET, COUNT)
    for property_ in (
        "http://purl.org/dc/terms/isReplacedBy",
        "http://www.w3.org/2002/07/owl#sameAs",
    ):
        yield f"<{BASE}id/{OLD}> <{property_}> <{BASE}id/{QUIET}> .\n"


def _agency(path: str, label: str) -> Iterator[str]:
    thing = f"<{BASE}id/{path}>"
    yield f"{thing} <{RDF.type}> <{PREFIXES['mb']}Agency> .\n"
    yield f'{thing} <{PREFIXES["skos"]}prefLabel> "{label}"@vi .\n'


def _decree(path: str, number: int) -> Iterator[str]:
    fact, proof = f"<{BASE}id/su-kien/{number:04}>", f"<{BASE}id/chung-cu/{number:04}>"
    mb, day = PREFIXES["mb"], date(2015, 1, 1) + timedelta(days=number * 7 % COUNT)
    for class_ in ("Statement", "Issuance"):
        yield f"{fact} <{RDF.type}> <{mb}{class_}> .\n"
    yield f"{fact} <{mb}issuer> <{BASE}id/{path}> .\n"
    yield f'{fact} <{mb}date> "{day}"^^<http://www.w3.org/2001/XMLSchema#date> .\n'
    graph = f"<{BASE}graph/bai-1>"
    yield f"{fact} <{mb}evidence> {proof} {graph} .\n"
    yield f'{proof} <http://www.w3.org/ns/oa#exact> "câu {number}" {graph} .\n'


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store in which much is said of one agency."""
    folder = tmp_path_factory.mktemp("crowded")
    writer = embedded.write(folder / "work")
    writer.load(_quads(), sequence=0)
    writer.snapshot(folder / "store")
    writer.close()
    store = embedded.read(folder / "store")
    yield store
    store.close()


@pytest.fixture(scope="module")
def listed(crowded: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Annals]:
    """The annals of that store."""
    file = tmp_path_factory.mktemp("listed") / annals_file.FILE
    annals_file.write(file, chronicle.of(crowded), sayings.rows, sayings.form())
    annals = Annals(file)
    yield annals
    annals.close()


@pytest.fixture(params=["listed", "of an earlier version"])
def visitor(
    request: pytest.FixtureRequest,
    client: FlaskClient,
    lender: Lender,
    crowded: Store,
    listed: Annals,
) -> FlaskClient:
    """Someone who visits a site over the crowded store, with annals and without."""
    annals = listed if request.param == "listed" else None
    lender.generation = replace(lender.generation, store=crowded, annals=annals)
    return client


def _data(visitor: FlaskClient, path: str) -> Graph:
    return Graph().parse(data=visitor.get(f"/du-lieu/{path}.nt").text, format="nt11")


def test_data_that_is_cut_says_so_and_leads_to_all(visitor: FlaskClient, crowded: Store) -> None:
    held = _data(visitor, BUSY)
    document = URIRef(f"{BASE}du-lieu/{BUSY}.nt")
    days = sorted(str(day) for day in held.objects(None, terms.date))
    all_days = sorted(
        str(row["day"])
        for row in crowded.select(
            "SELECT ?day WHERE { ?f ?date ?day ; ?by ?busy }",
            date=terms.date,
            by=terms.issuer,
            busy=URIRef(f"{BASE}id/{BUSY}"),
        )
    )

    assert len(days) == 600
    assert days == all_days[-600:]
    assert len(list(held.subject_objects(terms.evidence))) == 600
    assert {o.language for o in held.objects(document, RDFS.comment) if isinstance(o, Literal)} == {
        "vi",
        "en",
    }
    address = urlsplit(str(held.value(document, RDFS.seeAlso)))
    assert address.path == "/sparql"
    everything = crowded.construct(parse_qs(address.query)["query"][0])
    found = {p: {s for s, q, _ in everything if q == p} for p in (terms.date, terms.evidence)}
    assert [len(subjects) for subjects in found.values()] == [COUNT, COUNT]
    assert set(held) - set(held.triples((document, None, None))) <= set(everything)


def test_data_that_is_whole_does_not_speak_of_more(visitor: FlaskClient) -> None:
    held = _data(visitor, QUIET)

    assert len(set(held.subjects(RDF.type, terms.Statement))) == 1
    assert list(held.subject_objects(RDFS.comment)) == []
    assert list(held.subject_objects(RDFS.seeAlso)) == []


def test_a_page_shows_the_newest_and_says_that_there_is_more(visitor: FlaskClient) -> None:
    html = visitor.get(f"/trang/{BUSY}").text
    shown = [html.find(f"/trang/su-kien/{number:04}") for number in _newest_first()]

    assert "600" in html
    assert all(place >= 0 for place in shown[:600])
    assert shown[:600] == sorted(shown[:600])
    assert shown[600:] == [-1] * (COUNT - 600)


def _newest_first() -> list[int]:
    return sorted(range(COUNT), key=lambda number: -(number * 7 % COUNT))


@pytest.mark.parametrize(("prefix", "name"), [("", "Địa chỉ cũ"), ("/en", "Former addresses")])
def test_a_page_lists_the_addresses_that_lead_to_it(
    visitor: FlaskClient, prefix: str, name: str
) -> None:
    html = visitor.get(f"{prefix}/trang/{QUIET}").text
    old = visitor.get(f"{prefix}/trang/{OLD}")

    assert f"<dt>{name}</dt>" in html
    assert html.count(f"{BASE}id/{OLD}") == 2  # where the link leads, and what it says
    assert (old.status_code, old.location) == (308, f"{prefix}/trang/{QUIET}")
    data = visitor.get(f"/du-lieu/{OLD}.nt")
    assert (data.status_code, data.location) == (308, f"/du-lieu/{QUIET}.nt")
    assert name not in visitor.get(f"{prefix}/trang/{BUSY}").text


def test_a_table_that_was_matched_long_ago_is_still_told_of(visitor: FlaskClient) -> None:
    asked = {"ids": [OLD, QUIET, "<x>"], "properties": [{"id": "skos:altLabel"}]}
    answer = visitor.post("/reconcile", data={"extend": json.dumps(asked)}).get_json()
    flyout = visitor.get("/reconcile/flyout", query_string={"id": OLD}).get_json()
    matched = visitor.post("/reconcile", data={"queries": json.dumps({"q": {"query": OLD}})})

    assert answer["rows"][OLD] == answer["rows"][QUIET] == {"skos:altLabel": [{"str": "Sở Lặng"}]}
    assert list(answer["rows"]) == [OLD, QUIET, "<x>"]
    assert flyout["id"] == OLD
    assert "Sở Yên tĩnh" in flyout["html"]
    assert [found["id"] for found in matched.get_json()["q"]["result"]] == [QUIET]
