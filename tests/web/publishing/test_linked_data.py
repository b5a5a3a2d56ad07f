"""Every address that we mint leads somewhere, in the form that was asked for."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph.store.ports import Store
from ontology import terms
from ontology.namespaces import DCTERMS, OA, RDF, SCHEMA, SKOS, XSD
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

ARTICLE = "vh-2016-10-nam-so-tttt"
FORMATS = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
    "nt": ("application/n-triples", "nt11"),
    "rdf": ("application/rdf+xml", "xml"),
}


def _one(store: Store, class_: URIRef) -> URIRef:
    rows = store.select(
        "SELECT ?thing WHERE { ?article <https://schema.org/mentions> ?thing . ?thing a ?class }"
        " ORDER BY ?thing LIMIT 1",
        **{"class": class_},
    )
    return URIRef(str(rows[0]["thing"]))


def _about(graph: Graph) -> set[tuple[Node, Node, object]]:
    """What *graph* says, but of the document itself; numbers by value, since 1 may be written 1.0."""
    return {
        (s, p, o.toPython() if isinstance(o, Literal) and o.datatype == XSD.decimal else o)
        for s, p, o in graph
        if not str(s).startswith(f"{BASE}du-lieu/")
    }


@pytest.fixture(scope="module")
def agency(world: Generation) -> str:
    """The path of an agency's address: "co-quan/…"."""
    return _one(world.store, terms.Agency).removeprefix(f"{BASE}id/")


@pytest.mark.parametrize(
    ("accept", "target"),
    [
        ("text/html", "/trang/{}"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "/trang/{}"),
        ("*/*", "/trang/{}"),
        ("", "/trang/{}"),
        ("application/xhtml+xml", "/trang/{}"),
        ("application/xhtml+xml, text/turtle", "/trang/{}"),
        ("text/turtle", "/du-lieu/{}.ttl"),
        ("application/x-turtle", "/du-lieu/{}.ttl"),
        ("image/png, application/x-turtle;q=0.1", "/du-lieu/{}.ttl"),
        ("application/ld+json", "/du-lieu/{}.jsonld"),
        ("application/json", "/du-lieu/{}.jsonld"),
        ("application/n-triples", "/du-lieu/{}.nt"),
        ("application/rdf+xml, text/turtle;q=0.5", "/du-lieu/{}.rdf"),
        ("text/turtle;q=0.4, text/html;q=0.3", "/du-lieu/{}.ttl"),
        ("text/csv", "/trang/{}.csv"),
        ("text/csv;q=0.2, text/turtle", "/du-lieu/{}.ttl"),
        ("text/csv, */*;q=0.1", "/trang/{}.csv"),
    ],
)
def test_a_thing_leads_to_the_form_asked_for(
    client: FlaskClient, agency: str, accept: str, target: str
) -> None:
    response = client.get(f"/id/{agency}", headers={"Accept": accept})

    assert response.status_code == 303
    assert response.location == target.format(agency)
    assert "Accept" in response.headers["Vary"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_ending_needs_no_accept(client: FlaskClient, agency: str, suffix: str) -> None:
    response = client.get(f"/id/{agency}.{suffix}")

    assert (response.status_code, response.location) == (303, f"/du-lieu/{agency}.{suffix}")


def test_a_table_has_an_ending_too(client: FlaskClient, agency: str) -> None:
    response = client.get(f"/id/{agency}.csv")

    assert (response.status_code, response.location) == (303, f"/trang/{agency}.csv")
    assert client.get(response.location).mimetype == "text/csv"


def test_what_no_client_takes_is_refused(client: FlaskClient, agency: str) -> None:
    refusal = client.get(f"/id/{agency}", headers={"Accept": "image/png"})

    assert refusal.status_code == 406
    for media_type in ("text/html", *(media_type for media_type, _ in FORMATS.values())):
        assert media_type in refusal.text


# rdflib's own JSON-LD parser warns of its own ConjunctiveGraph.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("suffix", FORMATS)
def test_the_four_formats_say_the_same(client: FlaskClient, agency: str, suffix: str) -> None:
    media_type, parser = FORMATS[suffix]
    response = client.get(f"/du-lieu/{agency}.{suffix}")
    graph = Graph().parse(data=response.text, format=parser)
    turtle = Graph().parse(data=client.get(f"/du-lieu/{agency}.ttl").text, format="turtle")

    assert response.mimetype == media_type
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert _about(graph) == _about(turtle)
    assert (URIRef(f"{BASE}id/{agency}"), RDF.type, terms.Agency) in graph


@pytest.mark.parametrize(
    ("accept", "target"),
    [
        ("text/html", f"/bai-viet/{ARTICLE}"),
        ("application/n-triples", f"/du-lieu/bai-viet/{ARTICLE}.nt"),
    ],
)
def test_the_graph_of_an_article_leads_to_what_it_says(
    client: FlaskClient, accept: str, target: str
) -> None:
    response = client.get(f"/graph/{ARTICLE}", headers={"Accept": accept})

    assert (response.status_code, response.location) == (303, target)


def test_data_of_a_thing_holds_its_facts_with_their_proof(client: FlaskClient, agency: str) -> None:
    graph = Graph().parse(data=client.get(f"/du-lieu/{agency}.nt").text, format="nt11")
    facts = set(graph.subjects(RDF.type, terms.Statement))

    stated = {f for f in facts if (f, terms.status, terms.stated) in graph}
    assert stated
    for fact in stated:
        for evidence in graph.objects(fact, terms.evidence):
            assert graph.value(evidence, OA.exact)
        assert list(graph.objects(fact, terms.evidence))


def test_data_of_a_fact_hold_its_proof(client: FlaskClient, agency: str) -> None:
    whole = Graph().parse(data=client.get(f"/du-lieu/{agency}.nt").text, format="nt11")
    fact = next(whole.subjects(terms.status, terms.stated))
    path = str(fact).removeprefix(f"{BASE}id/")
    graph = Graph().parse(data=client.get(f"/du-lieu/{path}.ttl").text, format="turtle")
    words = {graph.value(evidence, OA.exact) for evidence in graph.objects(fact, terms.evidence)}

    assert words
    assert words == {whole.value(e, OA.exact) for e in whole.objects(fact, terms.evidence)}


def test_data_of_an_article_is_its_graph(client: FlaskClient, world: Generation) -> None:
    graph = Graph().parse(data=client.get(f"/du-lieu/bai-viet/{ARTICLE}.ttl").text, format="turtle")
    article = URIRef(f"{BASE}id/bai-viet/{ARTICLE}")

    assert (article, RDF.type, SCHEMA.NewsArticle) in graph
    assert (article, DCTERMS.identifier, Literal(ARTICLE)) in graph
    document = world.articles(ARTICLE)
    assert document is not None
    mentions = set(graph.subjects(RDF.type, terms.Mention))
    assert mentions
    for mention in mentions:
        start, end = (int(str(graph.value(mention, name))) for name in (OA.start, OA.end))
        assert document.text[start:end] == str(graph.value(mention, OA.exact))


def test_addresses_in_the_graph_of_an_article_lead_somewhere(
    client: FlaskClient, world: Generation
) -> None:
    rows = world.store.select(
        "SELECT DISTINCT ?iri WHERE {"
        " GRAPH ?graph { { ?iri ?p ?o } UNION { ?s ?p ?iri } UNION { ?s ?iri ?o } } }",
        graph=URIRef(f"{BASE}graph/{ARTICLE}"),
    )
    ours = {str(row["iri"]) for row in rows if str(row["iri"]).startswith(BASE)}
    paths = sorted({iri.partition("#")[0].removeprefix(BASE) for iri in ours})
    kinds = {path.split("/")[1]: path for path in paths if path.startswith("id/")}
    assert {"bai-viet", "co-quan", "nguoi", "su-kien", "linh-vuc"} <= set(kinds)
    for path in paths:
        response = client.get(f"/{path}", headers={"Accept": "text/turtle"})
        assert response.status_code == 303, path
        response = client.get(f"/{path}.nt", follow_redirects=True)
        assert response.status_code == 200 or path.startswith("graph/"), path


@pytest.mark.parametrize(
    "address",
    [
        "/id/co-quan/khong-co-co-quan-nay",
        "/id/la/gi",
        "/id/bai-viet/khong-co",
        "/trang/co-quan/khong-co-co-quan-nay",
        "/du-lieu/co-quan/khong-co-co-quan-nay.ttl",
        "/du-lieu/co-quan/x.exe",
        "/bai-viet/khong-co",
        "/graph/khong-co",
        "/id/co-quan/%3E%20%7B%7D%20%3Chttp:",
    ],
)
def test_an_address_of_nothing_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.get(address, headers={"Accept": "text/turtle"}).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/bai-viet/da-go",
        "/en/bai-viet/da-go",
        "/id/bai-viet/da-go",
        "/graph/da-go",
        "/du-lieu/bai-viet/da-go.ttl",
    ],
)
def test_an_article_that_was_removed_is_gone(world: Generation, address: str) -> None:
    without = replace(world, removed=lambda identifier: identifier == "da-go", release=lambda: None)
    client = create_app(Services(lambda: without), Settings(base_iri=BASE)).test_client()

    assert client.get(address).status_code == 410
    told = client.get("/bai-viet/da-go", headers={"Accept": "text/html"}).text
    assert "Nội dung ở địa chỉ này không còn nữa" in told
    assert client.get("/id/co-quan/da-go").status_code == 404


@pytest.mark.parametrize("kind", ["co-quan", "su-kien"])
@pytest.mark.parametrize("address", ["/id/{}/da-het", "/trang/{}/da-het", "/du-lieu/{}/da-het.nt"])
def test_a_thing_that_was_here_is_gone(world: Generation, kind: str, address: str) -> None:
    with_past = replace(world, given=f"{kind}/da-het".__eq__, release=lambda: None)
    client = create_app(Services(lambda: with_past), Settings(base_iri=BASE)).test_client()

    assert client.get(address.format(kind)).status_code == 410
    assert client.get(address.format("nguoi")).status_code == 404


def test_a_page_names_its_thing_and_the_other_forms(client: FlaskClient, agency: str) -> None:
    html = client.get(f"/trang/{agency}").text

    assert f'<link rel="canonical" href="{BASE}trang/{agency}">' in html
    assert f'<link rel="cite-as" href="{BASE}id/{agency}">' in html
    for suffix, (media_type, _) in FORMATS.items():
        assert f'type="{media_type}" href="/du-lieu/{agency}.{suffix}"' in html


def test_an_unchanged_generation_is_not_sent_twice(client: FlaskClient, agency: str) -> None:
    first = client.get(f"/trang/{agency}")
    again = client.get(f"/trang/{agency}", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    other = client.get(f"/du-lieu/{agency}.ttl", headers={"If-None-Match": '"something"'})
    assert other.status_code == 200


def test_labels_of_a_thing_are_in_the_data(client: FlaskClient, agency: str) -> None:
    graph = Graph().parse(data=client.get(f"/du-lieu/{agency}.ttl").text, format="turtle")

    assert list(graph.objects(URIRef(f"{BASE}id/{agency}"), SKOS.prefLabel))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("of_a_fact", [False, True])
def test_whatever_a_thing_is_connected_to_has_its_name(
    client: FlaskClient, agency: str, of_a_fact: bool
) -> None:
    graph = Graph().parse(data=client.get(f"/du-lieu/{agency}.nt").text, format="nt11")
    if of_a_fact:
        fact = str(next(graph.subjects(terms.status, terms.stated)))
        address = f"/du-lieu/{fact.removeprefix(f'{BASE}id/')}.jsonld"
        graph = Graph().parse(data=client.get(address).text, format="json-ld")
    told = {"su-kien", "graph"}
    met = {
        value
        for value in graph.objects()
        if str(value).startswith(f"{BASE}id/") and str(value).split("/")[-2] not in told
    }

    assert len(met) > 2
    nameless = {
        one
        for one in met
        if not (graph.value(one, SKOS.prefLabel) or graph.value(one, DCTERMS.title))
    }
    assert nameless == set()


def test_of_what_a_thing_is_connected_to_only_the_name_is_told(
    client: FlaskClient, agency: str
) -> None:
    graph = Graph().parse(data=client.get(f"/du-lieu/{agency}.nt").text, format="nt11")
    others = [
        one
        for one in set(graph.subjects(DCTERMS.title)) | set(graph.subjects(SKOS.prefLabel))
        if one != URIRef(f"{BASE}id/{agency}")
    ]

    assert others
    for one in others:
        assert set(graph.predicates(one)) <= {DCTERMS.title, SKOS.prefLabel}
