"""What of a query is looked up where it finds nothing."""

import pytest

from graph.store import guard
from graph.store.limits import Limits
from ontology.namespaces import PROLOGUE
from web.querying import suspects


def _read(text: str) -> guard.Query:
    return guard.check(f"{PROLOGUE} {text}", Limits())


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("SELECT * { ?x a mb:Position ; org:member <http://a/b> , <http://a/b> }",
         ["mb:Position", "org:member", "<http://a/b>"]),
        ("SELECT * FROM <http://a/g> { GRAPH <http://a/h> { ?s mb:from ?o } }",
         ["graph <http://a/g>", "graph <http://a/h>", "mb:from"]),
        # Functions and types are no terms of the data, nor is what a query makes or searches.
        ('SELECT * { ?s ?p "1"^^xsd:integer FILTER(xsd:date(?p) > mb:alphabetical(?s)) }', []),
        ("CONSTRUCT { ?s org:memberOf ?o } WHERE { ?s mb:person ?o }", ["mb:person"]),
        ("CONSTRUCT WHERE { ?s mb:person ?o }", ["mb:person"]),
        ('SELECT * { SERVICE mb:search { ?a mb:matches "sở" ; mb:type mb:Agency } ?a mb:level ?l }',
         ["mb:level"]),
        ("DESCRIBE <http://a/b>", ["<http://a/b>"]),
        ("SELECT * { ?s <here> '<http://a/b> mb:no' } # mb:neither", []),
    ],
)  # fmt: skip
def test_terms_that_are_looked_for(text: str, terms: list[str]) -> None:
    query = _read(text)
    found = list(suspects.named(query))

    assert [("graph " if one.graph else "") + one.written for one in found] == terms
    assert all(query.text[one.start : one.end] == one.written for one in found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{ ?x skos:prefLabel "Sở Y tế"@vi , "b" }', [('"Sở Y tế"@vi', "skos:prefLabel"), ('"b"', "")]),
        ("{ ?x mb:amount 42 ; mb:value 1.5 ; mb:count '3'^^xsd:integer }",
         [("42", "mb:amount"), ("1.5", "mb:value"), ("'3'^^xsd:integer", "mb:count")]),
        ('{ ?x skos:prefLabel|skos:altLabel "a" . ?x ?p "b" . ?x mb:from+ "c" }',
         [('"a"', ""), ('"b"', ""), ('"c"', "")]),
        ('{ ?x mb:person/skos:prefLabel "a" }', [('"a"', "skos:prefLabel")]),
        ('{ ?x ?p ?o FILTER(?o IN ("a", "b") && ?o != "c") VALUES ?o { "d" } } LIMIT 3', []),
        ('{ SERVICE mb:search { ?x mb:matches "a" } }', []),
    ],
)  # fmt: skip
def test_values_that_a_property_must_have(text: str, values: list[tuple[str, str]]) -> None:
    query = _read(f"SELECT * {text}")
    found = list(suspects.said(query))

    assert [
        (query.text[one.start : one.end], one.by.written if one.by else "") for one in found
    ] == values


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ('?d > "2016-01-01"', [("?d", "2016-01-01", False)]),
        ('"2016" <= ?d', [("?d", "2016", False)]),
        ('?n = "1000000"', [("?n", "1000000", True)]),
        ('?n > "1000"', [("?n", "1000", True)]),
        ('?d > "2016-01-01"^^xsd:date', []),
        ('?l = "Sở"', []),
        ('?l = "2016"@vi', []),
        ('STR(?d) > "2016-01-01"', []),
        ('?n > 5 && ?d > STR("2016")', []),
    ],
)
def test_what_is_compared_with_a_string(text: str, compared: list[tuple[str, str, bool]]) -> None:
    found = suspects.compared(_read(f"SELECT * {{ ?s ?p ?d FILTER({text}) }}"))

    assert [(one.variable, one.string, one.number) for one in found] == compared
