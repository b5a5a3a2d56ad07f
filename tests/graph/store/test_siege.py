"""The public endpoint under attack: bounded, fair, honest, and alive for the next one."""

import contextlib
import os
import socket
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import (
    BadQuery,
    Busy,
    MinhBachError,
    QueryTimeout,
    QueryTooLarge,
    StoreError,
)
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Question
from tests.graph.store.served import LABEL, LIMITS, RUNAWAY, Serve, ask, children, read

pytestmark = pytest.mark.usefixtures("still_answers")


def test_a_runaway_is_stopped(endpoint: PublicEndpoint) -> None:
    with pytest.raises(QueryTimeout, match=f"after {LIMITS.seconds:g} s"):
        ask(endpoint, RUNAWAY)


def test_a_memory_bomb_takes_its_worker_alone(endpoint: PublicEndpoint) -> None:
    """Stopped by its memory or, on a slow machine, by its time: whichever is reached first."""
    with pytest.raises((QueryTooLarge, QueryTimeout)):
        ask(endpoint, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f")


def test_an_allocation_that_fails_is_told_as_such(serve: Serve) -> None:
    endpoint = serve(Limits(workers=1, memory=400 << 20, seconds=30))
    with pytest.raises(QueryTooLarge, match="400 MiB of memory"):
        ask(endpoint, "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f")


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


def test_too_many_bytes_are_an_error_and_no_short_answer(serve: Serve) -> None:
    endpoint = serve(Limits(workers=1, bytes=3 << 19))
    answer = endpoint.answer(Question("CONSTRUCT WHERE { ?s ?p ?o }"))

    begun = next(answer.chunks)
    with pytest.raises(QueryTooLarge, match=r"larger than 1\.5 MiB"):
        read(answer)
    assert begun


def test_too_many_rows_are_an_error_and_no_short_answer(serve: Serve) -> None:
    endpoint = serve(Limits(workers=1, rows=100))
    limited = "SELECT * { ?s ?p ?o } LIMIT "

    assert len(ask(endpoint, limited + "100", accept="text/csv").splitlines()) == 101
    for accept in ("", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"):
        with pytest.raises(QueryTooLarge, match="more than 100 rows"):
            ask(endpoint, limited + "101", accept=accept)


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_too_many_triples_are_an_error_too(serve: Serve, accept: str) -> None:
    endpoint = serve(Limits(workers=1, rows=100))
    limited = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT "

    assert ask(endpoint, limited + "100", accept=accept).count(b"https://example.vn/id/") >= 100
    with pytest.raises(QueryTooLarge, match="triples"):
        ask(endpoint, limited + "101", accept=accept)


def test_a_timeout_in_the_middle_of_an_answer_is_an_error(endpoint: PublicEndpoint) -> None:
    """The first rows come at once; the end never does."""
    slow = "SELECT ?a { ?a ?b ?c . FILTER(?a != <urn:z>) OPTIONAL { ?x ?y ?z . ?u ?v ?w FILTER(?w = ?a) } }"
    with pytest.raises((QueryTimeout, QueryTooLarge)):
        read(endpoint.answer(Question(slow)))


def test_a_slow_reader_holds_no_worker(serve: Serve) -> None:
    endpoint = serve(replace(LIMITS, seconds=60))
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


def test_who_is_turned_away_is_told_when_to_come_back(serve: Serve) -> None:
    endpoint = serve(Limits(workers=1, per_client=0))

    with pytest.raises(Busy) as error:
        ask(endpoint, LABEL)
    assert error.value.retry_after > 0


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


OWNER = """
    import sys
    from pathlib import Path
    from graph.store.endpoint import PublicEndpoint
    from graph.store.limits import Limits
    from graph.store.ports import Question

    endpoint = PublicEndpoint(Path(sys.argv[1]), limits=Limits(workers=1, seconds=600))
    print("ready", flush=True)
    endpoint.answer(Question(sys.argv[2]))
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_a_killed_server_leaves_no_query_behind(copy: Path) -> None:
    owner = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(OWNER), str(copy), RUNAWAY],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    )
    assert owner.stdout is not None
    owner.stdout.readline()
    workers = children(owner.pid)
    time.sleep(0.3)  # the query is under way, or about to be
    owner.kill()
    owner.wait()
    owner.stdout.close()

    until = time.monotonic() + 10
    while any(map(runs, workers)) and time.monotonic() < until:
        time.sleep(0.01)
    assert len(workers) == 3  # the one that answers, and two that stand ready for its place
    assert not any(map(runs, workers))


def runs(process: int) -> bool:
    """Tell whether *process* exists and is no zombie."""
    try:
        _, _, rest = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")
    except OSError:
        return False
    return rest.split()[0] != "Z"
