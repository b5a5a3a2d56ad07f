"""The data as a whole: described, dumped, listed for crawlers, watched."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph, URIRef

from graph.store import embedded
from ontology import terms
from ontology.namespaces import DCAT, DCTERMS, OWL, RDF, VOID
from tests.web.doubles import Lender
from tests.web.world import BASE
from web import kinds
from web.app import create_app
from web.exchange import links
from web.publishing import sitemap
from web.services import Generation, Services
from web.settings import Settings

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DATASET = URIRef(f"{BASE}catalog#dataset")


@pytest.mark.parametrize(
    ("address", "accept"),
    [
        ("/catalog", "text/turtle"),
        ("/catalog.ttl", "*/*"),
        ("/.well-known/void", "*/*"),
        ("/ontology", "text/turtle"),
        ("/ontology.ttl", "*/*"),
    ],
)
def test_descriptions_are_turtle_when_asked(client: FlaskClient, address: str, accept: str) -> None:
    response = client.get(address, headers={"Accept": accept})

    assert response.mimetype == "text/turtle"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert len(Graph().parse(data=response.text, format="turtle")) > 10


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "text/turtle"),
        ("text/html, */*;q=0.1", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/json", "application/ld+json"),
        ("text/html", None),
        ("application/xhtml+xml", None),
    ],
)
def test_what_has_no_page_is_data_or_refused(
    client: FlaskClient, accept: str, media_type: str | None
) -> None:
    response = client.get("/.well-known/void", headers={"Accept": accept})

    assert response.status_code == (200 if media_type else 406)
    if media_type:
        assert response.mimetype == media_type
    else:
        assert "text/turtle" in response.text
        assert "text/html" not in response.text


@pytest.mark.parametrize("address", ["/catalog", "/ontology"])
@pytest.mark.parametrize(("suffix", "parser"), [("nt", "nt11"), ("rdf", "xml"), ("ttl", "turtle")])
def test_formats_of_a_description_say_the_same(
    client: FlaskClient, address: str, suffix: str, parser: str
) -> None:
    found = Graph().parse(data=client.get(f"{address}.{suffix}").text, format=parser)
    turtle = Graph().parse(data=client.get(f"{address}.ttl").text, format="turtle")

    assert found.isomorphic(turtle)


def test_programmers_find_the_descriptions_from_the_page(client: FlaskClient) -> None:
    html = client.get("/catalog").text
    for address in ("/openapi.json", "/api/vocabulary.json", "/api/queries.ttl"):
        assert f'href="{address}"' in html
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/catalog", "/ontology"])
def test_descriptions_are_pages_for_people(client: FlaskClient, address: str) -> None:
    assert client.get(address, headers={"Accept": "text/html"}).mimetype == "text/html"


@pytest.mark.parametrize("address", ["/catalog.ttl", "/.well-known/void"])
def test_the_licence_that_an_operator_names_is_told(world: Generation, address: str) -> None:
    licence = "https://phep.example/by/4.0/"
    services = Services(Lender(world).current)
    licensed = create_app(services, Settings(base_iri=BASE, licence=licence)).test_client()
    silent = create_app(services, Settings(base_iri=BASE)).test_client()

    told = Graph().parse(data=licensed.get(address).text, format="turtle")
    assert (DATASET, DCTERMS.license, URIRef(licence)) in told
    assert f'rel="license" href="{licence}"' in licensed.get("/en/catalog").text
    untold = Graph().parse(data=silent.get(address).text, format="turtle")
    assert list(untold.objects(predicate=DCTERMS.license)) == []
    assert 'rel="license"' not in silent.get("/en/catalog").text


def test_the_catalogue_names_dump_and_endpoint(client: FlaskClient, world: Generation) -> None:
    graph = Graph().parse(data=client.get("/catalog.ttl").text, format="turtle")

    assert (DATASET, RDF.type, DCAT.Dataset) in graph
    assert (DATASET, VOID.sparqlEndpoint, URIRef(f"{BASE}sparql")) in graph
    (counted,) = world.store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert graph.value(DATASET, VOID.triples) == counted["n"]
    assert (None, DCAT.downloadURL, URIRef(f"{BASE}dump/minhbach.nq.gz")) in graph
    packed = "https://www.iana.org/assignments/media-types/application/gzip"
    assert (None, DCAT.compressFormat, URIRef(packed)) in graph
    services = set(graph.objects(URIRef(f"{BASE}catalog"), DCAT.service))
    addresses = {str(graph.value(one, DCAT.endpointURL)).removeprefix(BASE) for one in services}
    assert addresses == {"sparql", "tim-kiem.json", "reconcile"}
    for description in graph.objects(predicate=DCAT.endpointDescription):
        assert client.get(f"/{str(description).removeprefix(BASE)}").status_code == 200


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_table_can_be_had_from_the_page_of_open_data(
    client: FlaskClient, prefix: str
) -> None:
    page = unescape(client.get(f"{prefix}/catalog").text)
    tables = re.findall(r'<a href="([^"]+)" type="text/csv">', page)

    assert len(tables) > len(kinds.FACTS)
    for table in tables:
        answer = client.get(table)
        assert (answer.status_code, answer.mimetype) == (200, "text/csv")


def test_the_catalogue_names_a_table_for_each_kind_of_facts(client: FlaskClient) -> None:
    graph = Graph().parse(data=client.get("/catalog.ttl").text, format="turtle")
    tables = [str(table) for table in graph.objects(None, DCAT.downloadURL) if "csv" in table]

    assert len(tables) == len(kinds.FACTS)
    for table in tables:
        assert client.get(table.removeprefix(BASE.rstrip("/"))).mimetype == "text/csv"


def test_the_ontology_is_the_one_in_the_box(client: FlaskClient) -> None:
    graph = Graph().parse(data=client.get("/ontology.ttl").text, format="turtle")

    assert (URIRef("https://w3id.org/minhbach/ontology"), RDF.type, OWL.Ontology) in graph
    html = client.get("/ontology").text
    assert 'id="Position"' in html
    assert 'id="evidence"' in html


@pytest.mark.parametrize("most", [50_000, 20])
def test_the_sitemap_lists_every_article(
    client: FlaskClient, world: Generation, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """A file of the protocol holds so many addresses; the others are in the next ones."""
    monkeypatch.setattr(sitemap, "_MOST", most)
    index = ElementTree.fromstring(client.get("/sitemap.xml").data)
    parts = [part.text or "" for part in index.iter(f"{SITEMAP}loc")]
    listed: list[str] = []
    for part in parts:
        tree = ElementTree.fromstring(client.get(part.removeprefix(BASE.rstrip("/"))).data)
        here = [loc.text or "" for loc in tree.iter(f"{SITEMAP}loc")]
        assert 0 < len(here) <= most
        listed += here

    assert len(parts) == -(-len(listed) // most)
    assert len(listed) == len(set(listed)) > 20
    assert sum("/bai-viet/" in address for address in listed) == world.counts["article"]
    assert client.get(listed[0].removeprefix(BASE.rstrip("/"))).status_code == 200
    for number in (0, len(parts) + 1):
        assert client.get(f"/sitemap-{number}.xml").status_code == 404
    robots = client.get("/robots.txt").text
    assert f"Sitemap: {BASE}sitemap.xml" in robots
    assert "Disallow: /du-kien?" in robots
    assert f"{BASE}du-kien" in listed


def test_health_tells_generation_and_counts(client: FlaskClient, world: Generation) -> None:
    response = client.get("/health")
    told = response.get_json()

    assert response.status_code == 200
    assert told["status"] == "ok"
    assert (told["generation"], told["sequence"]) == (world.number, world.sequence)
    assert told["counts"]["article"] == world.counts["article"]
    assert response.headers["Cache-Control"] == "no-store"


def test_health_tells_when_graph_and_index_are_of_two_ages(
    client: FlaskClient, lender: Lender, world: Generation
) -> None:
    lender.generation = replace(world, sequence=world.sequence + 1)
    response = client.get("/health")

    assert response.status_code == 503
    assert response.get_json()["status"] == "damaged"


def test_health_tells_when_the_data_are_gone(world: Generation) -> None:
    services = Services(Lender(world).current, standing=lambda: False)
    response = create_app(services, Settings(base_iri=BASE)).test_client().get("/health")

    assert (response.status_code, response.get_json()["status"]) == (503, "gone")


def test_the_icon_is_found_by_the_name_that_icons_have(client: FlaskClient) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert answer.data == client.get("/static/seal.svg").data
    again = client.get("/favicon.ico", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_the_sitemap_writes_addresses_as_pages_do(
    app: Flask, client: FlaskClient, lender: Lender, tmp_path: Path
) -> None:
    paths = ("co-quan/a", "co-quan/c.d_e", "co-quan/%C4%91", "co-quan/x%2Cy", "co-quan/%24%26")
    quads = tmp_path / "quads.nq"
    quads.write_text(
        "".join(f"<{BASE}id/{path}> <{RDF.type}> <{terms.Agency}> .\n" for path in paths)
    )
    embedded.fill(tmp_path / "store", quads)
    lender.generation = replace(lender.generation, store=embedded.read(tmp_path / "store"))
    listed = client.get("/sitemap-1.xml").text

    with app.test_request_context("/sitemap-1.xml"):
        pages = [escape(links.page(f"{BASE}id/{path}")) for path in paths]
    assert re.findall(rf"<loc>{BASE[:-1]}(/trang/co-quan/[^<]+)</loc>", listed) == sorted(pages)
