"""The vocabulary says how often the facts use each term, as whoever counts them at the endpoint finds."""

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef

from graph import statistics
from ontology import terms
from ontology.namespaces import ORG, SCHEMA, SKOS, VOID
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.services import Generation

_COUNT = {
    "classes": "SELECT (COUNT(*) AS ?count) WHERE { ?thing a ?term }",
    "properties": "SELECT (COUNT(*) AS ?count) WHERE { ?thing ?term ?value }",
}


def _term(page: str, anchor: str) -> str:
    found = re.search(rf'<div class="term" id="{anchor}">(.*?)</div>', page, re.DOTALL)
    assert found, anchor
    return found[1]


@pytest.mark.parametrize(
    ("sort", "iri"),
    [
        ("classes", terms.Position),
        ("classes", ORG.Membership),
        ("classes", SCHEMA.NewsArticle),
        ("properties", terms.roleName),
        ("properties", ORG.member),
        ("properties", SKOS.prefLabel),
    ],
)
def test_uses_are_counted(world: Generation, sort: str, iri: URIRef) -> None:
    (row,) = world.store.select(_COUNT[sort], term=iri)
    assert statistics.usage(world.store)[sort][str(iri)] == int(row["count"]) > 0


@pytest.mark.parametrize(("prefix", "told"), [("", "{} lần"), ("/en", "{} times")])
def test_terms_bear_their_counts_and_lead_to_examples(
    client: FlaskClient, world: Generation, prefix: str, told: str
) -> None:
    page = client.get(f"{prefix}/ontology").text
    for anchor, sort, iri in (
        ("Position", "classes", terms.Position),
        ("roleName", "properties", terms.roleName),
        ("org:member", "properties", ORG.member),
        ("org:Membership", "classes", ORG.Membership),
    ):
        term = _term(page, anchor)
        count = world.usage[sort][str(iri)]
        assert told.format(count) in term
        address = re.search(r'<a href="([^"]+/truy-van\?query=[^"]+|/truy-van\?query=[^"]+)"', term)
        assert address
        answered = client.get(address[1].replace("&amp;", "&")).text
        assert answered.count("<tr>") == 1 + min(count, 20)


def test_spans_are_counted_in_the_graphs_of_articles(
    client: FlaskClient, world: Generation
) -> None:
    term = _term(client.get("/en/ontology").text, "Evidence")
    assert f"used {world.counts['evidence']:,} times" in term
    assert "/truy-van" not in term


def test_a_class_leads_to_what_its_members_may_have(client: FlaskClient) -> None:
    page = client.get("/ontology").text
    agency = _term(page, "Agency")
    for name in ("jurisdiction", "org:classification", "skos:prefLabel", "org:subOrganizationOf"):
        assert f'href="#{name}"' in agency
        assert f'id="{name}"' in page
    linked = set(re.findall(r'<a href="#([^"]+)"><code>', page))
    assert linked <= set(re.findall(r'<div class="term" id="([^"]+)">', page))


def test_void_has_the_same_as_partitions(client: FlaskClient, world: Generation) -> None:
    graph = Graph().parse(data=client.get("/.well-known/void").text, format="turtle")
    dataset = URIRef(f"{BASE}catalog#dataset")

    assert (dataset, VOID.properties, Literal(len(world.usage["properties"]))) in graph
    for partition, term, number, sort in (
        (VOID.classPartition, VOID["class"], VOID.entities, "classes"),
        (VOID.propertyPartition, VOID.property, VOID.triples, "properties"),
    ):
        told = {
            str(graph.value(part, term)): graph.value(part, number).toPython()  # type: ignore[union-attr]
            for part in graph.objects(dataset, partition)
        }
        assert told == dict(world.usage[sort])
    assert sum(world.usage["properties"].values()) == world.counts["triple"]


def test_a_generation_of_an_earlier_version_has_no_counts(
    client: FlaskClient, lender: Lender
) -> None:
    lender.generation = replace(lender.generation, usage={})
    term = _term(client.get("/ontology").text, "Position")
    assert "lần" not in term
    assert "classPartition" not in client.get("/.well-known/void").text
