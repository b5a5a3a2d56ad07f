"""Where a query is broken is told by the grammar; what the engine takes is never blamed."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import BadQuery
from graph.store import grammar, guard, tokens
from graph.store.guard import Query
from graph.store.limits import Limits

ENGINE = BadQuery("what the engine says")
QUERIES = sorted(Path(grammar.__file__).parents[1].glob("queries/*.rq"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT ?a⟪, ?b { ?a ?p ?b }", r"',' cannot stand here; expected a variable or '\('"),
        ("SELECT ?a {\n ?a ?p ?b\n ⟪?a ?q ?c }", "'?a' cannot stand here; .*'.' or ';'"),
        ("SELECT ?a { ?a ?p ?b ⟪FILTR(?b > 1) }", "'FILTR' cannot stand here; expected FILTER$"),
        ("SELECT ?a { ?a ?p ?b } LIMIT ⟪?x", "expected a whole number$"),
        ("SELECT ?a { ?a ?p ?b } LIMIT ⟪-1", "expected a whole number$"),
        ("SELECT ?a { ?a ?p ?b } ORDER BY DESC ⟪?a", r"expected '\('$"),
        ("SELECT ?a { ?a ?p ?b } LIMIT 1 ⟪ORDER BY ?a", "expected the end of the query or OFFSET"),
        ("SELECT ?a { ?a ?p ?b⟪", "the query ends too early; .*'}'"),
        ("SELECT ?a { ?a ?p ?b }⟪}", "'}' cannot stand here; expected the end of the query"),
        ("SELECT ⟪COUNT(?a) { ?a ?p ?b }", "'COUNT' cannot stand here; expected a variable"),
        ("SELECT (COUNT(?a)⟪) { ?a ?p ?b }", "expected an operator or AS$"),
        ("SELECT ?a { ?a ?p ?b FILTER ⟪?b }", "expected a condition$"),
        ("SELECT ?a { ?a ?p ?b FILTER (?b =⟪= 1) }", "expected an expression$"),
        ("SELECT ?a { ?a ?p ?b FILTER (?b ⟪AND ?a) }", r"expected an operator or '\)'$"),
        ("SELECT ?a { ?a ?p ⟪}", "'}' cannot stand here; expected a term$"),
        ("SELECT ?a { ?a ⟪}", "expected a property$"),
        ("SELECT ?a { ?a ?p ⟪<http://a b> }", "IRI begins here and does not end"),
        ("SELECT ?a { ⟪<a b> ?p ?a }", "IRI begins here and does not end"),
        ('SELECT ?a { ?a ?p ⟪"\\x" }', r"unknown escape \\x$"),
        ("PREFIX ⟪mb <https://x#> SELECT ?a { ?a ?p ?b }", "PREFIX takes a name"),
        ("PREFIX ⟪mb: https://x# SELECT ?a { ?a ?p ?b }", "PREFIX takes a name"),
        ("SELECT ?a { ?a ?p ?b }⟪; DROP ALL", "';' cannot stand here"),
        ("SELECT * { ?s ?p 1. ?s ?p ⟪} }", "'}' cannot stand here; expected a term$"),
    ],
)
def test_a_broken_query_is_told_where_it_breaks(text: str, told: str) -> None:
    before, _, after = text.partition("⟪")
    lines = before.split("\n")

    with pytest.raises(BadQuery, match=told) as raised:
        raise grammar.explain(guard.check(before + after, Limits()), ENGINE)

    assert (raised.value.line, raised.value.column) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (1 AS ?x) (2 AS ?x) {}",
        "SELECT * { ?s ?p ?o . LATERAL { ?s ?q ?r } } LIMIT 1",
        "SELECT * { << ?s ?p ?o >> ?q ?r } }",
    ],
)
def test_what_is_no_matter_of_grammar_is_left_to_the_engine(text: str) -> None:
    assert grammar.explain(guard.check(text, Limits()), ENGINE) is ENGINE


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_ready_queries_are_grammatical(path: Path) -> None:
    assert grammar.explain(guard.check(path.read_text("utf-8"), Limits()), ENGINE) is ENGINE


def test_what_the_engine_takes_is_grammatical(shared: Path) -> None:
    """Also whatever the W3C asks engines to read."""
    read = 0
    for path in sorted((shared / "conformance" / "w3c").rglob("*.rq")):
        try:
            text = tokens.resolve_code_points(path.read_text("utf-8"))
            ox.Store().query(text, base_iri="http://example.org/")
        except (SyntaxError, ValueError, RuntimeError):
            continue
        query = Query(text, tuple(tokens.significant(text)), "SELECT", {})
        assert grammar.explain(query, ENGINE) is ENGINE, path
        read += 1
    assert read > 250


def test_no_rule_has_to_guess() -> None:
    """One token tells which alternative is meant, and every rule that is named is there."""
    rules = grammar._grammar()
    for name, rule in rules.items():
        parts = [rule]
        while parts:
            part = parts.pop()
            parts += part.parts
            assert part.kind != "one" or part.name in rules or not part.name.istitle(), (name, part)
            begins = [terminal for option in part.parts for terminal in grammar._first(option)[0]]
            if part.kind == "any":
                assert len(begins) == len(set(begins)), name
