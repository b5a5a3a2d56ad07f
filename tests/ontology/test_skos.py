"""Concepts stand in one scheme and live under the deployment's base; the table of them is their files'."""

from rdflib import URIRef

from ontology import generate, skos, terms
from ontology.namespaces import MB, ORG, RDF, SKOS
from ontology.schemes import Scheme

BASE = "https://example.org/mb/"


def test_the_table_of_concepts_matches_the_turtle():
    """Run ``python -m ontology.generate`` when this fails."""
    assert generate.CONCEPTS.read_text("utf-8") == generate.render_concepts()


def test_no_text_of_a_concept_holds_what_separates_cells():
    for scheme in Scheme:
        for concept in skos.read(scheme):
            single = (concept.vi, concept.en)
            several = (*concept.broader, *concept.codes, *concept.heads)
            assert not any(sign in text for text in (*single, *several) for sign in "\t\n")
            assert not any(";" in text for text in several)


def test_addresses_follow_the_base():
    graph = skos.load(BASE)
    field = URIRef(BASE + "id/linh-vuc/bao-chi-xuat-ban")

    assert skos.address(BASE, Scheme.FIELDS, "bao-chi-xuat-ban") == field
    assert (field, RDF.type, SKOS.Concept) in graph
    assert (field, SKOS.inScheme, terms.fields) in graph
    assert all(str(subject).startswith(BASE) for subject in graph.subjects())


def test_an_office_is_what_the_vocabulary_of_posts_wants():
    """The range of org:role is org:Role (W3C ORG, 2014)."""
    graph = skos.load(BASE)
    offices = set(graph.subjects(SKOS.inScheme, MB.roles))

    assert offices
    assert set(graph.subjects(RDF.type, ORG.Role)) == offices


def test_every_concept_is_in_a_scheme_of_the_ontology():
    graph = skos.load(BASE)

    assert set(graph.objects(None, SKOS.inScheme)) == {
        MB[name]
        for name in ("fields", "documentTypes", "awardKinds", "agencyKinds", "roles", "levels")
    }


def test_no_name_of_a_concept_is_of_two_sorts():
    """S13 of the SKOS reference (W3C, 2009): preferred, other and hidden labels are disjoint."""
    graph = skos.load(BASE)
    sorts = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    named = [{(s, o) for s, o in graph.subject_objects(sort)} for sort in sorts]

    assert named[0]
    assert named[2]
    assert not named[0] & named[1] | named[0] & named[2] | named[1] & named[2]
