"""Light queries: known by their words, so that only harmless ones go before the others."""

import pytest

from graph.store import guard, weight
from graph.store.limits import Limits

LIGHT = [
    "ASK {}",
    "ASK { <urn:a> ?p ?o }",
    "DESCRIBE <urn:a>",
    "SELECT * { ?s ?p ?o } LIMIT 1",
    "select ?s where { ?s a <https://schema.org/NewsArticle> } limit 5 offset 10",
    "PREFIX x: <urn:x:> SELECT ?l { x:a x:b/*c*/ ?l } LIMIT 1".replace("/*c*/", ""),
    "SELECT ?l { GRAPH ?g { <urn:a> <urn:b> ?l ; <urn:c> 'a + b' } } LIMIT 1000",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 10",
]
HEAVY = [
    "SELECT * { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } LIMIT 100000",
    "SELECT * { ?s ?p ?o } LIMIT 1 OFFSET 9000000",
    "SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 1",
    "SELECT DISTINCT ?p { ?s ?p ?o } LIMIT 10",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } LIMIT 1",
    "ASK { ?s ?p ?o FILTER(?o = 1) }",
    "ASK { ?s <urn:p>* ?o }",
    "ASK { ?s <urn:p>+ ?o }",
    "ASK { ?s <urn:p>? ?o }",
    "ASK { ?s (<urn:p>|^<urn:q>) ?o }",
    "ASK { ?s !<urn:p> ?o }",
    "SELECT * { ?s ?p ?o . ?s <urn:p>* ?o } LIMIT 1",
    "SELECT ?s { ?s ?p* ?o } LIMIT 1",
    "ASK { { ?s ?p ?o } UNION { ?o ?p ?s } }",
    "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f } } LIMIT 1",
    "ASK {" + "?s ?p ?o . " * 20 + "}",
    "ASK { ?s ?p ?o MINUS { ?s <urn:q> ?o } }",
    "ASK { ?s ?p ?o BIND(1 AS ?x) }",
    "ASK { VALUES ?s { <urn:a> <urn:b> } ?s ?p ?o }",
    "SELECT REDUCED ?p { ?s ?p ?o } LIMIT 10",
    "SELECT ?p { ?s ?p ?o } GROUP BY ?p LIMIT 10",
    "ASK { ?s ?p ?o } HAVING (1 = 1)",
    "ASK FROM <urn:a> FROM <urn:b> { ?s ?p ?o }",
    "ASK { SERVICE <https://w3id.org/minhbach/ontology#search> { ?x ?y ?z } }",
    "SELECT ?s { { SELECT ?s { { ?s ?p ?o } } } } LIMIT 1",
    "SELECT ?s { ?s ?p ?o } LIMIT " + "9" * 5000,
]


@pytest.mark.parametrize("text", LIGHT)
def test_what_asks_for_little_is_light(text: str) -> None:
    assert weight.is_light(guard.check(text, Limits()))


@pytest.mark.parametrize("text", HEAVY)
def test_what_may_take_long_is_not(text: str) -> None:
    assert not weight.is_light(guard.check(text, Limits()))
