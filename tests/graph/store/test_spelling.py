"""No value can break out of the place that a query gives it."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Literal, URIRef

from graph.errors import StoreError
from graph.store import spelling
from graph.store.spelling import bind, spell, spell_triple, values

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
NOTHING = ox.Store()


@given(TEXT)
def test_any_text_is_one_literal_to_the_engine(text: str) -> None:
    query = bind("SELECT (STR(?text) AS ?same) WHERE {}", {"text": Literal(text)})

    assert [row["same"].value for row in NOTHING.query(query)] == [text]


@given(TEXT)
def test_a_bound_text_is_never_read_as_query(text: str) -> None:
    query = bind("ASK { FILTER(STR(?x) = ?x) }", {"x": Literal(f'"}} {text} #')})

    assert bool(NOTHING.query(query))


@given(TEXT)
def test_an_iri_is_whole_or_refused(text: str) -> None:
    iri = f"https://example.vn/{text}"
    try:
        spelled = spell(URIRef(iri))
    except StoreError:
        return
    assert spelled == f"<{iri}>"
    assert not set(text) & set(' <>"{}|^`\\\n')


@pytest.mark.parametrize(
    ("node", "spelled"),
    [
        (Literal("Bộ", lang="vi"), '"Bộ"@vi'),
        (Literal("2017", datatype=XSD.gYear), f'"2017"^^<{XSD.gYear}>'),
        (Literal(5), f'"5"^^<{XSD.integer}>'),
        (Literal('a\nb\r"\\'), r'"a\nb\r\"\\"'),
        (Literal("x", datatype=XSD.string), '"x"'),
        (URIRef("urn:x:1"), "<urn:x:1>"),
    ],
)
def test_terms_are_spelled_as_in_n_triples(node: URIRef | Literal, spelled: str) -> None:
    assert spell(node) == spelled


def test_blank_nodes_are_refused() -> None:
    with pytest.raises(StoreError):
        spell(BNode())  # type: ignore[arg-type]


def test_a_triple_is_one_line() -> None:
    line = spell_triple((URIRef("urn:s"), URIRef("urn:p"), Literal("hai\ndòng")))

    assert line == r'<urn:s> <urn:p> "hai\ndòng" .'


def test_values_bind_a_variable_to_each() -> None:
    assert values("x", [URIRef("urn:a"), Literal(1)]) == (
        f'VALUES ?x {{ <urn:a> "1"^^<{XSD.integer}> }}'
    )


@pytest.mark.parametrize(
    ("query", "bound"),
    [
        ("SELECT ?x ?y { ?x ?p ?y }", "SELECT (<urn:a> AS ?x) ?y { <urn:a> ?p ?y }"),
        ("ASK { $x a ?y FILTER(?y != ?x) }", "ASK { <urn:a> a ?y FILTER(?y != <urn:a>) }"),
        ("ASK { ?x a '?x' # ?x\n }", "ASK { <urn:a> a '?x' # ?x\n }"),
        (
            "SELECT (COUNT(?x) AS ?n) { ?x ?p ?o } GROUP BY ?x ORDER BY DESC(?x) ?x",
            "SELECT (COUNT(<urn:a>) AS ?n) { <urn:a> ?p ?o } "
            "GROUP BY (<urn:a>) ORDER BY DESC(<urn:a>) (<urn:a>)",
        ),
        (
            "ASK { { SELECT ?x { ?x ?p ?o } } }",
            "ASK { { SELECT (<urn:a> AS ?x) { <urn:a> ?p ?o } } }",
        ),
        ("ASK { ?xy a ?x }", "ASK { ?xy a <urn:a> }"),
    ],
)
def test_variables_are_replaced_where_they_stand(query: str, bound: str) -> None:
    assert bind(query, {"x": URIRef("urn:a")}) == bound


@pytest.mark.parametrize(
    "query", ["ASK { BIND(1 AS ?x) }", "ASK { VALUES ?x { 1 } }", "ASK { ?y a ?z }"]
)
def test_a_name_that_cannot_be_bound_is_an_error(query: str) -> None:
    with pytest.raises(StoreError):
        bind(query, {"x": URIRef("urn:a")})


def test_addresses_that_people_made_up_are_not_kept() -> None:
    """A request may name an address of any length: twenty thousand long ones would take gigabytes."""
    known: dict[str, str] = spelling.spell_iri.__self__  # type: ignore[attr-defined]
    usual, long = "http://tin.test/id/nguoi/le-van-an", f"http://tin.test/id/nguoi/{'x' * 5000}"
    assert spelling.spell_iri(usual) == f"<{usual}>"
    assert spelling.spell_iri(long) == f"<{long}>"
    assert usual in known
    assert long not in known
    for number in range(25_000):
        spelling.spell_iri(f"{usual}-{number}")
    assert len(known) <= 20_000
