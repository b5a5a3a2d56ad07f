"""Each term says what it means, in both languages, and hangs on terms that exist."""

import re

import pytest
from rdflib import URIRef

from ontology import generate, terms, vocabulary
from ontology.namespaces import (
    DCTERMS,
    FOAF,
    MB,
    ORG,
    OWL,
    PROV,
    QB,
    RDF,
    SCHEMA,
    SKOS,
    VOID,
)
from ontology.vocabulary import Term

ALL = vocabulary.terms()
PROPERTIES = [term for term in ALL if term.sort == "property"]
VIETNAMESE = set("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")


def by_name(term: Term) -> str:
    return term.name


def test_generated_terms_match_the_turtle():
    """Run ``python -m ontology.generate`` when this fails."""
    assert generate.TERMS.read_text("utf-8") == generate.render_terms(ALL)


def test_generated_documentation_matches_the_turtle():
    """Run ``python -m ontology.generate`` when this fails."""
    assert generate.DOCUMENTATION.read_text("utf-8") == generate.render_documentation(ALL)


@pytest.mark.parametrize("term", ALL, ids=by_name)
def test_a_term_has_label_and_comment_in_both_languages(term):
    assert set(term.labels) == {"vi", "en"}
    assert set(term.comments) == {"vi", "en"}
    assert all(comment.endswith(".") for comment in term.comments.values())


@pytest.mark.parametrize("term", ALL, ids=by_name)
def test_the_languages_are_not_swapped(term):
    assert VIETNAMESE & set(term.comments["vi"])
    english = [word for word in term.comments["en"].split() if VIETNAMESE & set(word)]
    assert len(english) <= 3, "an English comment may quote a Vietnamese word, no more"


@pytest.mark.parametrize("term", PROPERTIES, ids=by_name)
def test_a_property_has_domain_and_range(term):
    assert term.domain
    assert term.range


@pytest.mark.parametrize("term", ALL, ids=by_name)
def test_our_own_terms_that_a_term_points_to_exist(term):
    ours = {other.iri for other in ALL}

    for iri in (*term.parents, *term.domain, *term.range, *term.types):
        assert iri in ours or iri not in MB


@pytest.mark.parametrize("term", ALL, ids=by_name)
def test_standard_terms_that_a_term_points_to_exist(term):
    """rdflib knows the terms of these vocabularies."""
    for iri in (*term.parents, *term.domain, *term.range):
        for namespace in (DCTERMS, FOAF, ORG, PROV, QB, SCHEMA, SKOS, VOID):
            if iri.startswith(str(namespace)):
                assert iri in namespace


def test_a_keyword_gets_an_underscore():
    assert terms.from_ == URIRef(MB + "from")


def test_the_ontology_names_its_version_and_licence():
    graph = vocabulary.load()

    assert (vocabulary.ONTOLOGY, RDF.type, OWL.Ontology) in graph
    assert graph.value(vocabulary.ONTOLOGY, OWL.versionIRI)
    assert graph.value(vocabulary.ONTOLOGY, DCTERMS.license)


# The contract that outside programs rely on: terms are added, never taken away.
PUBLISHED = re.findall(
    r"\w+",
    """
    Agency Document Award InformationSystem DomainName Place NamePeriod Statement Evidence Mention
    Position Appointment Conferral Issuance Operation Founding Renaming Merger Split Sanction Figure
    notBefore jurisdiction name from until domainName operatedBy domainOf unitCode validFrom validUntil
    succeededBy fields evidence status stated inferred reference roleName observedOn former person
    action appointed elected dismissed transferred retired assigned date basis recipient award
    conferredBy presentedBy document issuer system target authority amount count subject about value
    maxValue unit what qualifier asOf rule confidence refersTo search matches score snippet limit type
    figures figureStructure figureId
    """,
)


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_term_stays(name):
    assert MB[name] in {term.iri for term in ALL}


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("https://w3id.org/minhbach/ontology#Agency", "mb:Agency"),
        ("https://schema.org/NewsArticle", "schema:NewsArticle"),
        ("http://example.org/x", "<http://example.org/x>"),
    ],
)
def test_an_address_is_abbreviated_by_our_prefixes(iri, short):
    assert vocabulary.abbreviate(iri) == short
