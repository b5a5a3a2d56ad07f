"""The public endpoint: what it answers, in which form, and what it says of a bad query."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.errors import (
    BadQuery,
    NotAcceptable,
    StoreError,
)
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Question
from graph.store.textservice import Hit
from tests.graph.store.served import LABEL, LIMITS, SKOS, ask, read

pytestmark = pytest.mark.usefixtures("still_answers")


def test_a_select_is_answered_in_json(endpoint: PublicEndpoint) -> None:
    answer = endpoint.answer(Question(LABEL))

    assert answer.media_type == "application/sparql-results+json"
    assert json.loads(read(answer))["results"]["bindings"] == [
        {"label": {"type": "literal", "value": "Bộ Nội vụ", "xml:lang": "vi"}}
    ]


def test_an_ask_is_a_boolean(endpoint: PublicEndpoint) -> None:
    assert json.loads(ask(endpoint, "ASK { ?s ?p ?o }"))["boolean"] is True


@pytest.mark.parametrize(
    ("accept", "begins"),
    [
        ("", b"@prefix skos: <"),
        ("application/n-triples", b"<https://example.vn/id/1> <"),
        ("application/rdf+xml", b"<?xml"),
        ("application/ld+json", b"[{"),
        ("application/n-quads", b"<https://example.vn/id/1> <"),
        ("application/trig", b"@prefix skos: <"),
    ],
)
def test_a_graph_is_answered_in_the_form_asked_for(
    endpoint: PublicEndpoint, accept: str, begins: bytes
) -> None:
    text = f"PREFIX skos: <{SKOS}> CONSTRUCT WHERE {{ ?s skos:prefLabel ?o }}"

    assert ask(endpoint, text, accept=accept).startswith(begins)


def test_a_form_that_we_lack_is_refused(endpoint: PublicEndpoint) -> None:
    with pytest.raises(NotAcceptable):
        ask(endpoint, LABEL, accept="text/html")


def test_a_description_is_what_is_said_of_the_thing_itself(endpoint: PublicEndpoint) -> None:
    described = ask(endpoint, "DESCRIBE <https://example.vn/id/1>", accept="application/n-triples")

    assert len(described.splitlines()) == 2
    assert all(line.startswith(b"<https://example.vn/id/1> ") for line in described.splitlines())
    assert described == ask(
        endpoint, "DESCRIBE <https://example.vn/id/1>", accept="application/n-triples"
    )


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT * { GRAPH ?g { ?z ?y ?x } }", ["g", "z", "y", "x"]),
        ("SELECT DISTINCT * { GRAPH ?g { ?z ?y ?x } FILTER(?x != ?unseen || true) }", ["g", "z", "y", "x"]),
        ("SELECT * { { SELECT ?z { GRAPH ?g { ?z ?y ?x } } } GRAPH ?b { ?z ?a ?c } }", ["z", "b", "a", "c"]),
        ("SELECT ?x ?g { GRAPH ?g { ?z ?y ?x } }", ["x", "g"]),
    ],
)  # fmt: skip
def test_columns_come_in_the_order_of_the_query(
    endpoint: PublicEndpoint, text: str, columns: list[str]
) -> None:
    table = list(csv.reader(io.StringIO(ask(endpoint, text, accept="text/csv").decode())))

    assert table[0] == columns
    assert {'một, "hai"', "urn:x"} <= {
        cell for row in table[1:] for cell in row
    } or "x" not in columns


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("SELECT ?o { <urn:same> ?p ?o } ORDER BY ?o", ("urn:g3", "urn:g4")),
        (
            "SELECT ?o FROM <urn:g1> { <urn:same> ?p ?o } ORDER BY ?o",
            ("urn:g3", "urn:g4", "urn:g3"),
        ),
        ("SELECT ?o FROM <urn:g3> FROM <urn:g4> { <urn:same> ?p ?o } ORDER BY ?o", ()),
        ("BASE <urn:> SELECT ?o FROM <urn:g4> FROM <urn:g3> { ?s ?p ?o } ORDER BY ?o", ()),
    ],
)
def test_several_default_graphs_are_merged_as_sets(
    endpoint: PublicEndpoint, text: str, default: tuple[str, ...]
) -> None:
    """RDF 1.1 Semantics, section 4: a merge of graphs holds what two of them state once."""
    rows = ask(endpoint, text, accept="text/csv", default_graphs=default).decode().split()

    assert rows == ["o", "urn:g3", "urn:g4", "urn:x"]


def test_a_merge_fits_into_little_memory_each_time(copy: Path) -> None:
    """The threads of a worker reserve no memory that its queries need, however they come to run."""
    limits = Limits(workers=1, memory=400 << 20)
    for _ in range(3):
        endpoint = PublicEndpoint(copy, limits=limits)
        try:
            text = "SELECT ?o { <urn:same> ?p ?o }"
            assert ask(endpoint, text, default_graphs=("urn:g3", "urn:g4"))
        finally:
            endpoint.close()


def test_merged_graphs_leave_the_named_ones_as_they_are(endpoint: PublicEndpoint) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?s ?p ?x . GRAPH ?g { ?s ?p ?x } }"
    graphs = ("urn:g3", "urn:g4")

    found = ask(endpoint, text, accept="text/csv", default_graphs=graphs, named_graphs=graphs)
    assert found.split() == [b"n", b"4"]
    found = ask(endpoint, text, accept="text/csv", default_graphs=graphs)
    assert found.split() == [b"n", b"0"]


def test_the_dataset_of_the_protocol_overrides_that_of_the_query(endpoint: PublicEndpoint) -> None:
    text = "SELECT ?o FROM <urn:g1> { ?s ?p ?o }"
    named = "SELECT ?o FROM NAMED <urn:g1> { GRAPH ?g { ?s ?p ?o } }"

    assert b"hai" in ask(endpoint, text)
    assert b"urn:x" in ask(endpoint, text, default_graphs=("urn:g2",))
    assert b"urn:x" in ask(endpoint, named, named_graphs=("urn:g2",))
    assert json.loads(ask(endpoint, text, named_graphs=("urn:g1",)))["results"]["bindings"] == []


@pytest.mark.parametrize("graph", ["không phải IRI", "", "khong-co-luoc-do"])
def test_a_graph_name_that_is_no_iri_is_refused(endpoint: PublicEndpoint, graph: str) -> None:
    with pytest.raises(BadQuery):
        ask(endpoint, LABEL, default_graphs=(graph,))


def test_relative_iris_need_a_base(endpoint: PublicEndpoint) -> None:
    text = f"SELECT ?o {{ <1> <{SKOS}prefLabel> ?o }}"

    assert "Bộ" in ask(endpoint, text, base="https://example.vn/id/").decode()
    with pytest.raises(BadQuery):
        ask(endpoint, text)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("SELECT * {\n ?s ?p ?o .\n FOO }", 3, 2),
        ("SELECT ?a {\n  ?s skos:note ?a }", 2, 6),
        ("SELECT (<urn:unknown>(1) AS ?x) {}", None, None),
        ("chọn tất cả", 1, 1),
    ],
)
def test_a_bad_query_is_told_with_its_place(
    endpoint: PublicEndpoint, text: str, line: int | None, column: int | None
) -> None:
    with pytest.raises(BadQuery) as error:
        ask(endpoint, text)

    assert (error.value.line, error.value.column) == (line, column)


def test_text_search_goes_into_the_query(copy: Path) -> None:
    def search(words: str, limit: int, kind: str | None, *, snippets: bool) -> Sequence[Hit]:
        return [("https://example.vn/id/1", 1.5, f"… {words} …")][:limit]

    endpoint = PublicEndpoint(copy, limits=Limits(workers=1), search=search)
    text = f"""PREFIX mb: <https://w3id.org/minhbach/ontology#>
    SELECT * {{ SERVICE mb:search {{ ?x mb:matches "nội vụ" ; mb:score ?s ; mb:snippet ?t }}
      ?x <{SKOS}prefLabel> ?label }}"""

    table = list(csv.reader(io.StringIO(ask(endpoint, text, accept="text/csv").decode())))

    assert table[0] == ["x", "s", "t", "label"]
    assert table[1][2:] == ["… nội vụ …", "Bộ Nội vụ"]
    endpoint.close()


def test_a_copy_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        PublicEndpoint(tmp_path / "nothing", limits=LIMITS)


def test_what_runs_is_answered_whole_when_all_is_closed(copy: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=LIMITS)
    answer = endpoint.answer(Question("SELECT ?s ?o { ?s ?p ?o }", client="late"))
    endpoint.close()

    assert read(answer).count(b'"o"') > 20_000


def test_a_relative_folder_is_found(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default data directory is relative, and a worker has another working directory."""
    monkeypatch.chdir(copy.parent)
    endpoint = PublicEndpoint(Path(copy.name), limits=Limits(workers=1))

    assert "Bộ Nội vụ" in ask(endpoint, LABEL).decode()
    endpoint.close()
