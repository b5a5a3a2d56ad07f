"""What every public endpoint does, whatever engine is behind it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from graph.errors import BadQuery, Busy, NotAcceptable, QueryTooLarge
from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.forwarding import ForwardingEndpoint
from graph.store.http import Server
from graph.store.limits import Limits
from graph.store.ports import Endpoint, Question
from graph.store.remote import RemoteWriter
from graph.store.textservice import Hit
from tests.contracts import sparql_server

LIMITS = Limits(workers=2, seconds=20, rows=50, bytes=10_000)
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
QUADS = [
    f'<https://example.vn/1> <{LABEL}> "Bộ Nội vụ"@vi .',
    *(f'<https://example.vn/{n}> <urn:x:number> "{n:040}" .' for n in range(200)),
    "<urn:z> <urn:y> <urn:x> <urn:g1> .",
]


def search(words: str, limit: int, kind: str | None, *, snippets: bool) -> Sequence[Hit]:
    return [("https://example.vn/1", 1.5, words)][:limit]


@pytest.fixture(scope="module")
def in_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    folder: Path = tmp_path_factory.mktemp("store")
    live = embedded.write(folder / "live")
    live.load(QUADS, sequence=1)
    live.snapshot(folder / "copy")
    live.close()
    opened = PublicEndpoint(folder / "copy", limits=LIMITS, search=search)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def on_a_server() -> Iterator[Endpoint]:
    with sparql_server.running() as running:
        server = Server(f"{running.address}/query", f"{running.address}/update")
        writer = RemoteWriter(server)
        writer.load(QUADS, sequence=1)
        writer.close()
        opened = ForwardingEndpoint(server, limits=LIMITS, search=search)
        yield opened
        opened.close()


@pytest.fixture(params=["in_workers", "on_a_server"])
def endpoint(request: pytest.FixtureRequest) -> Endpoint:
    opened: Endpoint = request.getfixturevalue(request.param)
    return opened


def ask(endpoint: Endpoint, text: str, accept: str = "") -> tuple[str, bytes]:
    answer = endpoint.answer(Question(text, accept=accept))
    return answer.media_type, b"".join(answer.chunks)


@pytest.mark.parametrize(
    ("text", "accept", "media_type"),
    [
        ("SELECT ?s { ?s ?p 'x' }", "", "application/sparql-results+json"),
        ("SELECT ?s { ?s ?p 'x' }", "text/csv;q=0.9, text/html", "text/csv"),
        ("ASK { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("CONSTRUCT WHERE { ?s <urn:y> ?o }", "", "text/turtle"),
        ("DESCRIBE <urn:z>", "application/n-triples", "application/n-triples"),
    ],
)
def test_the_answer_has_the_form_asked_for(
    endpoint: Endpoint, text: str, accept: str, media_type: str
) -> None:
    assert ask(endpoint, text, accept)[0] == media_type


def test_a_select_is_answered(endpoint: Endpoint) -> None:
    _, answer = ask(endpoint, f"SELECT ?label {{ ?s <{LABEL}> ?label }}")

    assert json.loads(answer)["results"]["bindings"] == [
        {"label": {"type": "literal", "value": "Bộ Nội vụ", "xml:lang": "vi"}}
    ]


def test_evidence_is_met_through_its_graph(endpoint: Endpoint) -> None:
    assert b"urn:g1" in ask(endpoint, "SELECT ?g { GRAPH ?g { <urn:z> ?p ?o } }")[1]
    assert b"urn:g1" not in ask(endpoint, "SELECT ?o { <urn:z> ?p ?o }")[1]


def test_the_graphs_that_the_protocol_names_are_those_asked(endpoint: Endpoint) -> None:
    text, accept = "SELECT ?o { <urn:z> <urn:y> ?o }", "text/csv"
    asked = Question(text, accept=accept, default_graphs=("urn:g1",))

    assert ask(endpoint, text, accept)[1].split() == [b"o"]
    assert b"".join(endpoint.answer(asked).chunks).split() == [b"o", b"urn:x"]


def test_names_can_be_sorted_by_our_function(endpoint: Endpoint) -> None:
    text = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
    SELECT ?name { VALUES ?name { "Bắc" "An" } } ORDER BY mb:alphabetical(?name)"""

    assert ask(endpoint, text, "text/csv")[1].decode().split() == ["name", "An", "Bắc"]


def test_words_are_found(endpoint: Endpoint) -> None:
    text = f"""PREFIX mb: <https://w3id.org/minhbach/ontology#>
    SELECT ?label ?t {{ SERVICE mb:search {{ ?x mb:matches "nội vụ" ; mb:snippet ?t }}
      ?x <{LABEL}> ?label }}"""

    assert ask(endpoint, text, "text/csv")[1].decode() == "label,t\r\nBộ Nội vụ,nội vụ\r\n"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "SELECT ?s { ?s ?p",
        "",
    ],
)
def test_what_is_no_query_for_us_is_refused(endpoint: Endpoint, text: str) -> None:
    with pytest.raises(BadQuery):
        ask(endpoint, text)


def test_a_form_that_there_is_not_is_refused(endpoint: Endpoint) -> None:
    with pytest.raises(NotAcceptable):
        ask(endpoint, "ASK {}", "image/png")


def test_rows_are_bounded(endpoint: Endpoint) -> None:
    text = "SELECT ?s { ?s <urn:x:number> ?o } LIMIT "

    assert len(ask(endpoint, text + "50", "text/csv")[1].splitlines()) == 51
    with pytest.raises(QueryTooLarge):
        ask(endpoint, text + "51", "text/csv")


def test_bytes_are_bounded(endpoint: Endpoint) -> None:
    with pytest.raises(QueryTooLarge):
        ask(endpoint, "CONSTRUCT { ?s <urn:x:is> ?o } { ?s <urn:x:number> ?o }")


def test_turns_are_given_back(endpoint: Endpoint) -> None:
    for _ in range(LIMITS.per_client + LIMITS.workers):
        ask(endpoint, "ASK {}")
        with pytest.raises(QueryTooLarge):
            ask(endpoint, "SELECT ?s { ?s ?p ?o }")


def test_a_client_has_so_many_at_a_time(endpoint: Endpoint) -> None:
    """The answers are small, so that an unread one holds nothing either."""
    try:
        answers = [endpoint.answer(Question("ASK {}", client="one")) for _ in range(9)]
    except Busy:
        pytest.fail("an answer that is whole still counts")
    assert all(b"true" in b"".join(answer.chunks) for answer in answers)
