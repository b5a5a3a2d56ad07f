"""Rows are counted exactly, whatever the values hold and wherever the pieces are cut."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import rows

FORMATS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
TRAPS = ['"', "\\", '\\"', "{:{", "{}", "}},{", "<result>", "\n", "\r\n", '""', ",", "\t", "ễ"]
QUERIES = [
    "SELECT ?v WHERE { ?s ?p ?v }",
    "SELECT ?s ?v ?unbound WHERE { ?s ?p ?v }",
    "SELECT ?unbound WHERE { ?s ?p ?v }",
]


@pytest.mark.parametrize("media_type", FORMATS)
@pytest.mark.parametrize("query", QUERIES)
@given(
    literals=st.lists(st.lists(st.sampled_from(TRAPS), max_size=5).map("".join), unique=True),
    size=st.integers(1, 40),
)
def test_rows_are_counted(media_type: str, query: str, literals: list[str], size: int) -> None:
    store = ox.Store()
    for number, text in enumerate(literals):
        subject, predicate = ox.NamedNode(f"urn:s:{number}"), ox.NamedNode("urn:p")
        store.add(ox.Quad(subject, predicate, ox.Literal(text)))
    answer = store.query(query).serialize(format=FORMATS[media_type])
    assert answer is not None
    count = rows.counting(media_type)
    assert count is not None

    counted = [count.add(answer[at : at + size]) for at in range(0, len(answer), size)]

    assert counted[-1] == len(literals)
    assert counted == sorted(counted)


def test_graphs_have_no_rows() -> None:
    assert rows.counting("text/turtle") is None
