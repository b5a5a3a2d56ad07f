"""Values in the blanks of ready queries: they are terms, whatever their letters say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

from graph.errors import StoreError
from graph.store import guard, ready, tokens
from graph.store.limits import Limits
from graph.store.ports import Node
from graph.store.ready import ReadyQuery

VALUES: dict[str, Node] = {
    "person": URIRef("http://a.example/id/nguoi/lo-thi-may"),
    "agency": URIRef("http://a.example/id/co-quan/so-y-te"),
    "place": URIRef("http://a.example/id/dia-danh/tinh-lam-giang"),
    "day": Literal("2017-03-02", datatype=XSD.date),
    "since": Literal("2017"),
    "until": Literal("2018-02"),
    "year": Literal("2017"),
    "words": Literal("dịch vụ công"),
}
QUERIES = {query.name: query for query in ready.queries()}
WITH_BLANKS = {name: query for name, query in QUERIES.items() if query.blanks}
ASKED = ready.read(
    "asked",
    "# title@vi: Hỏi\n\nSELECT ?s WHERE {\n  # [person] VALUES ?s { $person }\n"
    '  VALUES ?d { "1" } # [day] VALUES ?d { $day }\n  ?s ?p ?d\n}\n',
)


def _shape(query: str) -> list[str]:
    """What a query is made of, without the words of its strings and addresses."""
    return [
        token.kind if token.kind in ("string", "iri") else token.text
        for token in tokens.significant(query)
    ]


def test_some_queries_have_blanks_for_each_sort_of_value() -> None:
    assert {name for query in QUERIES.values() for name in query.blanks} == set(VALUES)
    assert len(WITH_BLANKS) >= 12


@pytest.mark.parametrize("name", WITH_BLANKS)
def test_each_is_plain_sparql_with_any_of_its_values(name: str) -> None:
    query = WITH_BLANKS[name]
    ways = [{one: VALUES[one]} for one in query.blanks] + [
        {one: VALUES[one] for one in query.blanks}
    ]
    for given_values in ways:
        text = query.fill(given_values)
        prepareQuery(text)
        guard.check(text, Limits())
        for one in query.blanks:
            assert (f"# [{one}]" in text) is (one not in given_values)


def test_without_a_value_a_query_is_as_it_was() -> None:
    for query in QUERIES.values():
        assert query.fill({}) == query.body


def test_a_value_takes_the_place_of_the_line_or_adds_to_the_query() -> None:
    assert ASKED.blanks == ("person", "day")
    text = ASKED.fill({"day": VALUES["day"]})
    assert '"1"' not in text
    assert f'  VALUES ?d {{ "2017-03-02"^^<{XSD.date}> }}\n' in text
    assert "# [person]" in text
    assert "VALUES ?s { <http://a.example/id/nguoi/lo-thi-may> }\n" in ASKED.fill(
        {"person": VALUES["person"]}
    )


def test_a_value_for_no_blank_is_refused() -> None:
    with pytest.raises(KeyError):
        ASKED.fill({"agency": VALUES["agency"]})


@pytest.mark.parametrize(
    "iri",
    [
        "http://a.example/x> } DROP ALL #",
        "http://a.example/a b",
        'http://a.example/"',
        "http://a.example/{x}",
        "http://a.example/\\u003e",
        "co-quan/so",
        "",
        "http://a.example/x\n",
    ],
)
def test_what_is_no_address_is_refused(iri: str) -> None:
    with pytest.raises(StoreError, match="not an absolute IRI"):
        ASKED.fill({"person": URIRef(iri)})


@pytest.mark.parametrize(
    "words",
    [
        '" } UNION { ?a ?b ?c } #',
        '"""',
        "'; ?x ?y",
        "\\",
        '\\"',
        "\\u0022 ; mb:limit 1000 #",
        "$words # [words]",
        "# [day] $day",
        "a\nb\r\n} #",
        "?s ?p ?o . {",
    ],
)
def test_words_stay_words(words: str) -> None:
    query = QUERIES["text-search"]
    text = query.fill({"words": Literal(words)})
    assert _shape(text) == _shape(query.fill({"words": Literal("thường")}))
    (literal,) = [t.text for t in tokens.significant(text) if t.kind == "string"]
    assert tokens.unquote(literal) == words


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_leaves_its_string(words: str) -> None:
    query: ReadyQuery = QUERIES["text-search"]
    text = query.fill({"words": Literal(words)})
    assert _shape(text) == _shape(query.fill({"words": Literal("thường")}))
