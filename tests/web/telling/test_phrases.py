"""Statements as sentences: nothing is said twice."""

import pytest
from flask import Flask
from rdflib import Literal, URIRef

from ontology import terms
from tests.web.world import BASE
from web.telling import phrases
from web.telling.statements import Labels, Statement

LAW = URIRef(f"{BASE}id/van-ban/luat-dat-dai-nam-2013")
ASSEMBLY = URIRef(f"{BASE}id/co-quan/quoc-hoi")


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ("2013", "Quốc hội ban hành Luật Đất đai năm 2013"),
        ("2014", "Quốc hội ban hành Luật Đất đai năm 2013 năm 2014"),
        ("2013-11-29", "Quốc hội ban hành Luật Đất đai năm 2013 ngày 29/11/2013"),
    ],
)
def test_the_year_of_a_law_is_said_once(app: Flask, date: str, sentence: str) -> None:
    labels = Labels()
    labels.found[str(LAW)]["vi"] = "Luật Đất đai năm 2013"
    labels.found[str(ASSEMBLY)]["vi"] = "Quốc hội"
    values = {terms.document: (LAW,), terms.issuer: (ASSEMBLY,), terms.date: (Literal(date),)}
    with app.test_request_context("/"):
        told = phrases.sentence(Statement("f", "Issuance", values), labels)
    assert "".join(word.text for word in told) == sentence
