"""What the engine complains of is told with its place and without its character classes."""

import pyoxigraph as ox
import pytest

from graph.store import syntax


@pytest.mark.parametrize(
    ("query", "line", "column", "words"),
    [
        ("SELECT ?o {\n ?s <u:p> ?o . \n FOO }", 3, 7, "GRAPH or MINUS"),
        ("SELECT ?o {\n ?s xx:p ?o . \n }", 2, 10, "expected"),
        ("SELECT ?o { ?s <u:p> ?o", 1, 24, '"}"'),
        ("SELECT ?o {\n ?s <u:p> <http://a b> . \n }", 2, 23, "is no IRI"),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?p", 1, 35, "neither grouped nor"),
        ("SELECT (?x AS ?x) { BIND(1 AS ?x) }", 1, 36, "already binds"),
        ("SELECT ?s { ?s ?p }", 1, 20, "cannot be read"),
    ],
)
def test_a_complaint_has_a_place(query: str, line: int, column: int, words: str) -> None:
    with pytest.raises(SyntaxError) as raised:
        ox.Store().query(query)

    error = syntax.error(str(raised.value))

    assert (error.line, error.column) == (line, column)
    assert words in str(error)
    assert "[_]" not in str(error)
    assert ".." not in str(error)


def test_another_complaint_is_passed_on() -> None:
    assert str(syntax.error("điều khác")) == "điều khác"
