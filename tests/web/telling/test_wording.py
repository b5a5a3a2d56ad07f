"""Properties that pages show have words for readers, not the end of an address."""

import pytest
from flask import Flask
from rdflib import URIRef

from ontology import terms
from ontology.namespaces import ORG, QB, RDFS, SKOS
from web.telling import wording


@pytest.mark.parametrize(
    ("language", "iri", "words"),
    [
        ("vi", RDFS.comment, "ghi chú"),
        ("en", RDFS.comment, "note"),
        ("vi", SKOS.scopeNote, "phạm vi"),
        ("en", SKOS.scopeNote, "scope"),
        ("vi", QB.dataSet, "tập dữ liệu"),
        ("en", QB.dataSet, "data set"),
        ("vi", ORG.originalOrganization, "cơ quan cũ"),
        ("en", ORG.resultingOrganization, "resulting body"),
    ],
)
def test_a_property_is_called_in_the_language(
    app: Flask, language: str, iri: URIRef, words: str
) -> None:
    with app.test_request_context("/en/" if language == "en" else "/"):
        app.preprocess_request()
        assert wording.of(iri) == words


@pytest.mark.parametrize(
    ("address", "words"),
    [("/", "địa danh thuộc cấp này"), ("/en/", "places of this level")],
)
def test_a_property_read_the_other_way_round_has_words(
    app: Flask, address: str, words: str
) -> None:
    with app.test_request_context(address):
        app.preprocess_request()
        assert wording.inverse(terms.level) == words
