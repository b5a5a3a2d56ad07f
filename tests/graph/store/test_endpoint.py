"""The public endpoint: bounded, fair, honest, and alive after every attack."""

import contextlib
import csv
import io
import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from graph.errors import (
    BadQuery,
    Busy,
    MinhBachError,
    NotAcceptable,
    QueryTimeout,
    QueryTooLarge,
    StoreError,
)
from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Answer, Question

LIMITS = Limits(seconds=1.0, workers=2, bytes=3 << 20, rows=50_000, memory=1 << 30, patience=5.0)
LABEL = "SELECT ?label { <https://example.vn/id/1> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SKOS = "http://www.w3.org/2004/02/skos/core#"


def snapshot(folder: Path, *, label: str = "Bộ Nội vụ", things: int = 20_000) -> Path:
    live = embedded.write(folder / "live")
    lines = [f'<https://example.vn/id/{n}> <{SKOS}note> "{n:040}" .' for n in range(things)]
    lines.append(f'<https://example.vn/id/1> <{SKOS}prefLabel> "{label}"@vi .')
    lines.append('<urn:z> <urn:y> "một, \\"hai\\"" <urn:g1> .')
    lines.append("<urn:z> <urn:y> <urn:x> <urn:g2> .")
    live.load(lines, sequence=1)
    live.snapshot(folder / "copy")
    live.close()
    return folder / "copy"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return snapshot(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def endpoint(copy: Path) -> Iterator[PublicEndpoint]:
    opened = PublicEndpoint(copy, limits=LIMITS)
    yield opened
    opened.close()


def read(answer: Answer) -> bytes:
    return b"".join(answer.chunks)


def ask(
    endpoint: PublicEndpoint,
    text: str,
    *,
    accept: str = "",
    client: str = "",
    default_graphs: tuple[str, ...] = (),
    named_graphs: tuple[str, ...] = (),
    base: str = "",
) -> bytes:
    question = Question(
        text,
        accept=accept,
        client=client,
        default_graphs=default_graphs,
        named_graphs=named_graphs,
        base=base,
    )
    return read(endpoint.answer(question))


@pytest.fixture(autouse=True)
def still_answers(endpoint: PublicEndpoint) -> Iterator[None]:
    """Whatever a test did, the next client gets an answer."""
    yield
    assert b"vi" in ask(endpoint, LABEL, client="the next one")


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
        ("SELECT * {\n ?s ?p ?o .\n FOO }", 3, 7),
        ("SELECT ?a {\n  ?s skos:note ?a }", 2, 15),
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


def test_a_runaway_is_stopped(endpoint: PublicEndpoint) -> None:
    with pytest.raises(QueryTimeout):
        ask(endpoint, RUNAWAY)


def test_a_memory_bomb_takes_its_worker_alone(endpoint: PublicEndpoint) -> None:
    """Stopped by its memory or, on a slow machine, by its time: whichever is reached first."""
    with pytest.raises((QueryTooLarge, QueryTimeout)):
        ask(endpoint, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f")


def test_an_allocation_that_fails_is_told_as_such(copy: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=Limits(workers=1, memory=400 << 20, seconds=30))
    with pytest.raises(QueryTooLarge, match="memory"):
        ask(endpoint, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f")
    endpoint.close()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE {" + "{" * 90 + "}" * 91,
        "ASK { FILTER(" + "1 || " * 1900 + "false) }",
        "ASK { ?s " + "<urn:p>/" * 1900 + "<urn:p> ?o }",
        "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(240)) + "}",
        "SELECT (COUNT(*) AS ?n) { ?s (!<urn:a>|^!<urn:b>)* ?o . ?o (!<urn:a>|^!<urn:b>)* ?x }",
        "ASK { FILTER(REGEX('" + "a" * 5000 + "!', '^(a+)+$')) }",
    ],
)
def test_what_the_guard_lets_through_is_contained(endpoint: PublicEndpoint, text: str) -> None:
    """An answer or an honest refusal, and nothing else."""
    with contextlib.suppress(QueryTimeout, QueryTooLarge, BadQuery):
        ask(endpoint, text)


def test_too_many_bytes_are_an_error_and_no_short_answer(copy: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=Limits(workers=1, bytes=1 << 20))
    answer = endpoint.answer(Question("CONSTRUCT WHERE { ?s ?p ?o }"))

    begun = next(answer.chunks)
    with pytest.raises(QueryTooLarge, match="larger"):
        read(answer)
    assert begun
    endpoint.close()


def test_too_many_rows_are_an_error_and_no_short_answer(copy: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=Limits(workers=1, rows=100))
    limited = "SELECT * { ?s ?p ?o } LIMIT "

    assert len(ask(endpoint, limited + "100", accept="text/csv").splitlines()) == 101
    for accept in ("", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"):
        with pytest.raises(QueryTooLarge, match="rows"):
            ask(endpoint, limited + "101", accept=accept)
    endpoint.close()


def test_a_timeout_in_the_middle_of_an_answer_is_an_error(endpoint: PublicEndpoint) -> None:
    """The first rows come at once; the end never does."""
    slow = "SELECT ?a { ?a ?b ?c . FILTER(?a != <urn:z>) OPTIONAL { ?x ?y ?z . ?u ?v ?w FILTER(?w = ?a) } }"
    with pytest.raises((QueryTimeout, QueryTooLarge)):
        read(endpoint.answer(Question(slow)))


def test_a_slow_reader_holds_no_worker(endpoint: PublicEndpoint) -> None:
    text = "SELECT ?s ?o { ?s ?p ?o }"
    slow = [endpoint.answer(Question(text, client=f"slow {n}")) for n in range(4)]

    assert "Bộ" in ask(endpoint, LABEL, client="quick").decode()
    lengths = {len(read(answer)) for answer in slow}
    assert len(lengths) == 1


def test_a_reader_who_leaves_ends_the_query(endpoint: PublicEndpoint) -> None:
    endless = Question("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", client="leaver")
    for _ in range(LIMITS.per_client * 2):
        answer = endpoint.answer(endless)
        next(answer.chunks)
        answer.close()
        until = time.monotonic() + 5
        while endpoint.running("leaver") and time.monotonic() < until:
            time.sleep(0.01)
        assert not endpoint.running("leaver")


def test_a_client_who_has_left_before_an_answer_ends_the_query(endpoint: PublicEndpoint) -> None:
    with pytest.raises(MinhBachError) as error:
        endpoint.answer(Question(RUNAWAY, client="gone"), gone=lambda: True)

    assert not isinstance(error.value, QueryTimeout)
    assert not endpoint.running("gone")


def test_a_flood_from_one_client_does_not_keep_another_waiting(endpoint: PublicEndpoint) -> None:
    outcomes: list[str] = []

    def flood() -> None:
        try:
            ask(endpoint, RUNAWAY, client="flood")
        except MinhBachError as error:
            outcomes.append(type(error).__name__)

    threads = [threading.Thread(target=flood) for _ in range(8)]
    for thread in threads:
        thread.start()
    while not endpoint.running("flood"):
        time.sleep(0.001)
    for _ in range(20):
        ask(endpoint, LABEL, client="other")
        assert endpoint.running("flood") <= LIMITS.running_per_client
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["Busy"] * 4 + ["QueryTimeout"] * 4


def test_who_is_turned_away_is_told_when_to_come_back(copy: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=Limits(workers=1, per_client=0))

    with pytest.raises(Busy) as error:
        ask(endpoint, LABEL)
    assert error.value.retry_after > 0
    endpoint.close()


@pytest.mark.parametrize("silent", ["", "SILENT "])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_worker_reaches_no_network_even_past_the_guard(
    endpoint: PublicEndpoint, monkeypatch: pytest.MonkeyPatch, silent: str, host: str
) -> None:
    monkeypatch.setattr("graph.store.guard._check_services", lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://{host}:{server.getsockname()[1]}/sparql"
        service = f"SELECT ?s {{ ?a ?b ?c SERVICE {silent}<{address}> {{ ?s ?p ?o }} }} LIMIT 1"
        monkeypatch.setattr("graph.store.textservice.rewrite", lambda query, *_: query.text)
        try:
            ask(endpoint, service)
        except MinhBachError:
            assert not silent
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_new_generation_takes_over_while_the_old_one_answers(copy: Path, tmp_path: Path) -> None:
    endpoint = PublicEndpoint(copy, limits=LIMITS)
    old = endpoint.answer(Question("SELECT ?s ?o { ?s ?p ?o }", client="old"))
    newer = snapshot(tmp_path, label="Bộ mới", things=10)
    stop = threading.Event()
    failures: list[Exception] = []

    def keep_asking(client: str) -> None:
        while not stop.is_set():
            try:
                ask(endpoint, LABEL, client=client)
            except Exception as error:  # noqa: BLE001 - any failure is one
                failures.append(error)

    threads = [threading.Thread(target=keep_asking, args=(f"client {n}",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for folder in (newer, copy, newer):
        endpoint.open(folder)
    assert "Bộ mới" in ask(endpoint, LABEL).decode()
    stop.set()
    for thread in threads:
        thread.join()

    assert not failures
    assert read(old).count(b'"o"') > 20_000
    endpoint.close()


def test_a_generation_that_cannot_be_opened_changes_nothing(
    endpoint: PublicEndpoint, tmp_path: Path
) -> None:
    with pytest.raises(StoreError):
        endpoint.open(tmp_path / "nothing")

    assert "Bộ Nội vụ" in ask(endpoint, LABEL).decode()


def test_without_a_sandbox_the_endpoint_does_not_start_unless_told(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system without seccomp filters, played by a worker whose platform is unknown."""
    (tmp_path / "sitecustomize.py").write_text(
        "import platform\nplatform.machine = lambda: 'unknown'\n", encoding="utf-8"
    )
    monkeypatch.setattr("graph.store.workers._ROOT", f"{Path.cwd()}:{tmp_path}")

    with pytest.raises(StoreError, match="seccomp"):
        PublicEndpoint(copy, limits=Limits(workers=1))

    told = PublicEndpoint(copy, limits=Limits(workers=1, allow_unsandboxed=True))
    assert "seccomp" in told.unsandboxed
    assert "Bộ Nội vụ" in ask(told, LABEL).decode()
    told.close()


def test_a_relative_folder_is_found(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default data directory is relative, and a worker has another working directory."""
    monkeypatch.chdir(copy.parent)
    endpoint = PublicEndpoint(Path(copy.name), limits=Limits(workers=1))

    assert "Bộ Nội vụ" in ask(endpoint, LABEL).decode()
    endpoint.close()


def test_text_search_goes_into_the_query(copy: Path) -> None:
    def search(words: str, limit: int, kind: str | None) -> Sequence[tuple[str, float, str]]:
        return [("https://example.vn/id/1", 1.5, f"… {words} …")][:limit]

    endpoint = PublicEndpoint(copy, limits=Limits(workers=1), search=search)
    text = f"""PREFIX mb: <https://w3id.org/minhbach/ontology#>
    SELECT * {{ SERVICE mb:search {{ ?x mb:matches "nội vụ" ; mb:score ?s ; mb:snippet ?t }}
      ?x <{SKOS}prefLabel> ?label }}"""

    table = list(csv.reader(io.StringIO(ask(endpoint, text, accept="text/csv").decode())))

    assert table[0] == ["x", "s", "t", "label"]
    assert table[1][2:] == ["… nội vụ …", "Bộ Nội vụ"]
    endpoint.close()
