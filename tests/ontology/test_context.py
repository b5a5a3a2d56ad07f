"""JSON-LD by our contexts reads well and loses nothing."""

import json

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef

from ontology import context, terms, vocabulary
from ontology.namespaces import DCTERMS, ORG, RDF, SKOS, XSD

BASE = "https://example.org/mb/"
AGENCY = URIRef(f"{BASE}id/co-quan/a")
PLACE = URIRef(f"{BASE}id/dia-danh/b")
DAY = Literal("2025-07-01", datatype=XSD.date)
SAID = [
    (AGENCY, RDF.type, terms.Agency),
    (AGENCY, SKOS.prefLabel, Literal("Sở A", lang="vi")),
    (AGENCY, SKOS.prefLabel, Literal("Department A", lang="en")),
    (AGENCY, SKOS.altLabel, Literal("SA", lang="vi")),
    (AGENCY, SKOS.altLabel, Literal("Sở A tỉnh B", lang="vi")),
    (AGENCY, SKOS.hiddenLabel, Literal("So A")),
    (AGENCY, terms.jurisdiction, PLACE),
    (PLACE, terms.validFrom, DAY),
    (PLACE, terms.unitCode, Literal("01")),
]


def written(triples):
    graph = Graph(bind_namespaces="none")
    for triple in triples:
        graph.add(triple)
    return graph.serialize(format="json-ld", context=context.of(triples), auto_compact=True)


def read(text):
    """The triples of *text* as another program reads them."""
    return {str(quad.triple) for quad in ox.parse(text, ox.RdfFormat.JSON_LD)}


def test_links_languages_and_days_are_plain():
    things = {thing["@id"]: thing for thing in json.loads(written(SAID))["@graph"]}
    agency, place = things[str(AGENCY)], things[str(PLACE)]

    assert agency["@type"] == "mb:Agency"
    assert agency["skos:prefLabel"] == {"vi": "Sở A", "en": "Department A"}
    assert sorted(agency["skos:altLabel"]["vi"]) == ["SA", "Sở A tỉnh B"]
    assert agency["mb:jurisdiction"] == str(PLACE)
    assert place["mb:validFrom"] == "2025-07-01"


EXCEPTIONS = [
    (AGENCY, SKOS.altLabel, Literal("without a language")),
    (AGENCY, terms.jurisdiction, Literal("words")),
    (PLACE, terms.validFrom, Literal("2025", datatype=XSD.gYear)),
    (AGENCY, DCTERMS.source, URIRef("https://bao.vn/")),
    (AGENCY, ORG.member, Literal("words")),
]


@pytest.mark.parametrize("exception", [None, *EXCEPTIONS])
def test_nothing_is_lost_or_changed(exception):
    triples = [*SAID, exception] if exception else SAID

    assert read(written(triples)) == {" ".join(node.n3() for node in triple) for triple in triples}


def test_a_context_holds_what_is_used_and_no_more():
    assert set(context.of(SAID[:2])) == {"mb", "rdf", "skos", "skos:prefLabel"}


def test_every_link_of_ours_is_defined_as_one():
    for term in vocabulary.terms():
        if term.sort == "property" and not any(str(r).startswith(str(XSD)) for r in term.range):
            said = context.definitions().get(term.iri, {})
            assert ("@type" in said) == (not any("Literal" in str(r) for r in term.range))


def test_a_graph_with_blank_nodes_has_a_context_too():
    """The ontology and its shapes are served as JSON-LD as well."""
    said = context.of(vocabulary.load())

    assert {"owl", "rdfs:label", "rdfs:comment"} <= set(said)
