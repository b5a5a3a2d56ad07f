"""The whole service with its index on a search server: ingest, pages, what programs get, failures."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from csv import reader
from dataclasses import replace
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from search.opensearch.reader import name_of
from tests import little_reference as little
from tests.contracts import indexes
from tests.contracts.opensearch.server import StandIn, running
from tests.web.doubles import Visitor
from tests.web.world import DEMO
from web import wiring
from web.app import create_app
from web.cli import main
from web.settings import Settings

HTML = {"Accept": "text/html"}
_CHOICE = re.compile(r'<li><a href="([^"]+)"><span[^>]*>[^<]+</span> <span class="number">(\d+)<')
ARTICLES = DEMO.read_text(encoding="utf-8").splitlines()


def invoke(settings: Settings, *arguments: str) -> Result:
    environment = {"MINHBACH_DATA": str(settings.data), "MINHBACH_INDEX": settings.index}
    return CliRunner().invoke(main, arguments, env=environment)


def told(result: Result) -> str:
    """What a command that fails tells."""
    assert result.exit_code == 1
    return str(result.exception)


def visit(settings: Settings, stack: ExitStack) -> FlaskClient:
    app = create_app(stack.enter_context(wiring.services(settings)), settings)
    app.test_client_class = Visitor
    return app.test_client()


def lines(folder: Path, chosen: list[str]) -> str:
    path = folder / "articles.jsonl"
    path.write_text("\n".join(chosen) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, reference: Path) -> Iterator[FlaskClient]:
    """A site over the demonstration, whose index is on a server: a real one where one is named."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(reference, folder / "data" / "work" / "store")
    with indexes.a_search_server(password="mật khẩu") as address, ExitStack() as stack:
        settings = Settings(data=folder / "data", index=address, allow_unsandboxed=True)
        result = invoke(settings, "ingest", "-q", str(DEMO))
        assert result.exit_code == 0, result.output
        yield visit(settings, stack)


def test_pages_are_found_by_words(site: FlaskClient) -> None:
    page = site.get("/tim-kiem?q=so+tttt", headers=HTML)

    assert page.status_code == 200
    assert "<mark>Sở Thông tin và Truyền thông" in page.text


def test_choosing_a_facet_gives_what_it_counts(site: FlaskClient) -> None:
    page = site.get("/tim-kiem?q=thanh+pho", headers=HTML).text
    choices = _CHOICE.findall(page.partition('<aside class="facets"')[2])

    assert len(choices) > 20
    for href, count in choices[::4]:
        assert f">{count} kết quả<" in site.get(unescape(href), headers=HTML).text, href


def test_programs_get_json_csv_and_atom_of_one_search(site: FlaskClient) -> None:
    total = site.get("/tim-kiem.json?q=quyet+dinh").get_json()["total"]
    csv = site.get("/tim-kiem.csv?q=quyet+dinh").text
    atom = ElementTree.fromstring(site.get("/tim-kiem.atom?q=quyet+dinh").text)

    assert total > 5
    assert len(list(reader(StringIO(csv)))) == total + 1
    assert atom.findall("{http://www.w3.org/2005/Atom}entry")


def test_names_are_completed(site: FlaskClient) -> None:
    found = site.get("/goi-y.json?q=so+th").get_json()

    assert found["suggestions"][0]["text"].startswith("Sở Th")


def test_what_was_meant_is_said(site: FlaskClient) -> None:
    page = site.get("/tim-kiem?q=thong+tni+truyen+thong", headers=HTML)

    assert page.status_code == 200
    assert "thông tin truyền thông" in page.text


def test_queries_find_by_words_inside_sparql(site: FlaskClient) -> None:
    query = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
    SELECT ?thing ?score { SERVICE mb:search { ?thing mb:matches "so tttt" ; mb:score ?score } }"""
    answer = site.get(
        "/sparql", query_string={"query": query}, headers={"Accept": "application/json"}
    )

    assert answer.status_code == 200, answer.text
    assert answer.get_json(force=True)["results"]["bindings"]


def test_a_server_with_a_password_refuses_those_without(tmp_path: Path) -> None:
    with running(password="secret") as stand_in:
        settings = Settings(data=tmp_path, index=stand_in.address.replace("admin:secret@", ""))
        assert "401: Unauthorized" in told(invoke(settings, "ingest", "-q", str(DEMO)))


@pytest.fixture
def small(tmp_path: Path, little_reference: Path) -> Iterator[tuple[Settings, StandIn]]:
    """A data directory with four articles and little reference data, and the server that holds its index."""
    shutil.copytree(little_reference, tmp_path / "data" / "work" / "store")
    shutil.copytree(little_reference, tmp_path / "other" / "work" / "store")
    with running() as stand_in, little.given():
        settings = Settings(
            data=tmp_path / "data", index=stand_in.address + "#timeout=5", allow_unsandboxed=True
        )
        result = invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:4]))
        assert result.exit_code == 0, result.output
        yield settings, stand_in


def failing(status: int, answer: Any, *, path: str = "_search") -> Callable[..., Any]:
    return lambda _, asked, made: (status, answer) if path in asked and made is None else None


REASON = {"type": "search_phase_execution_exception", "reason": "all shards failed"}


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (failing(503, {"error": REASON, "status": 503}, path=""), "all shards failed"),
        (failing(502, b"<html>Bad Gateway</html>", path=""), "502: <html>Bad Gateway"),
        (failing(200, b"<html>Hello</html>", path="/_"), "is no JSON"),
    ],
)
def test_a_server_that_fails_is_said_to_and_the_rest_goes_on(
    small: tuple[Settings, StandIn], fault: Callable[..., Any], why: str
) -> None:
    settings, stand_in = small
    with ExitStack() as stack:
        site = visit(settings, stack)
        assert site.get("/tim-kiem?q=thanh+pho", headers=HTML).status_code == 200
        stand_in.cluster.faults.append(fault)

        page = site.get("/tim-kiem?q=thanh+tra", headers=HTML)
        assert page.status_code == 503
        assert why in unescape(page.text)
        problem = site.get("/tim-kiem.json?q=thanh+tra")
        assert problem.status_code == 503
        assert problem.mimetype == "application/problem+json"
        assert why in problem.get_json()["detail"]
        assert site.get("/sparql?query=ASK%20%7B%7D").status_code == 200

        stand_in.cluster.faults.clear()
        assert site.get("/tim-kiem.json?q=thanh+tra").status_code == 200


def test_an_answer_that_lacks_a_part_is_none(small: tuple[Settings, StandIn]) -> None:
    settings, stand_in = small

    def cut(_: str, path: str, made: Any) -> Any:
        if made is None or not path.endswith("_search"):
            return None
        failure = {"shard": 0, "reason": {"type": "node_not_connected", "reason": "gone"}}
        shards = {"total": 2, "successful": 1, "failed": 1, "failures": [failure]}
        return 200, {**made, "_shards": shards}

    with ExitStack() as stack:
        site = visit(settings, stack)
        stand_in.cluster.faults.append(cut)
        problem = site.get("/tim-kiem.json?q=thanh+tra")
        assert problem.status_code == 503
        assert "1 of 2 shards" in problem.get_json()["detail"]
        stand_in.cluster.faults[:] = [
            lambda _, path, made: (
                (200, {**made, "timed_out": True})
                if made is not None and path.endswith("_search")
                else None
            )
        ]
        assert "time was over" in site.get("/tim-kiem.json?q=bao+chi").get_json()["detail"]


def test_nothing_is_taken_in_that_cannot_be_indexed(
    small: tuple[Settings, StandIn], tmp_path: Path
) -> None:
    settings, _ = small
    gone = replace(settings, index="opensearch+http://127.0.0.1:9/thu")

    refused = invoke(gone, "ingest", "-q", lines(tmp_path, ARTICLES[:6]))

    assert "the search server cannot be asked: [Errno 111]" in told(refused)
    assert "4 articles, sequence 4" in invoke(settings, "status").output
    assert invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:6])).exit_code == 0


def test_an_ingest_that_loses_its_server_is_caught_up_with(
    small: tuple[Settings, StandIn], tmp_path: Path
) -> None:
    settings, stand_in = small
    stand_in.cluster.faults.append(failing(503, {"error": "gone"}, path="_bulk"))
    broken = invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:8]))
    assert broken.exit_code == 1
    stand_in.cluster.faults.clear()

    # The archive has them: any command that writes applies what is lacking.
    assert "8 articles" in invoke(settings, "status").output
    assert invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:8])).exit_code == 0
    with wiring.library(settings) as generation:
        assert generation.index.sequence() == generation.store.sequence() == 8


def test_old_indexes_go_with_their_generations_and_others_stay(
    small: tuple[Settings, StandIn], tmp_path: Path
) -> None:
    settings, stand_in = small
    other = replace(settings, data=tmp_path / "other")
    assert invoke(other, "ingest", "-q", lines(tmp_path, ARTICLES[:2])).exit_code == 0
    others = set(named(other))
    for size in (5, 6):
        assert invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:size])).exit_code == 0
    assert invoke(settings, "rebuild", "-q").exit_code == 0
    assert invoke(settings, "ingest", "-q", lines(tmp_path, ARTICLES[:7])).exit_code == 0

    assert set(stand_in.cluster.indexes) == set(named(settings)) | others


def named(settings: Settings) -> list[str]:
    return [name_of(path.parent) for path in settings.data.glob("**/index/opensearch.json")]


def test_an_index_that_is_gone_is_rebuilt(small: tuple[Settings, StandIn]) -> None:
    settings, stand_in = small
    stand_in.cluster.indexes.clear()

    assert "rebuild" in told(invoke(settings, "search", "thanh tra"))
    assert invoke(settings, "rebuild", "-q").exit_code == 0
    assert invoke(settings, "search", "thanh tra").exit_code == 0


def test_a_generation_of_the_embedded_index_is_not_taken_for_ours(
    small: tuple[Settings, StandIn],
) -> None:
    settings, _ = small
    embedded = replace(settings, index="")

    assert "rebuild" in told(invoke(embedded, "search", "thanh tra"))
    assert invoke(embedded, "rebuild", "-q").exit_code == 0
    assert "made for the embedded index" in told(invoke(settings, "search", "thanh tra"))


def test_the_state_of_the_index_is_told(small: tuple[Settings, StandIn]) -> None:
    settings, stand_in = small
    assert "index      OpenSearch, green" in invoke(settings, "status").output
    stand_in.cluster.health = "yellow"
    status = json.loads(invoke(settings, "status", "--json").output)
    assert status["index"] == "OpenSearch, yellow"
    stand_in.cluster.health = "red"
    assert "is not whole: its health is red" in invoke(settings, "status").output
