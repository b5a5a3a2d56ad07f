"""The endpoint keeps to SPARQL 1.1 Protocol, read only, and never lets a cut answer pass for whole."""

import gzip
import html
import http.client
import json
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef

from graph.errors import (
    BadQuery,
    Busy,
    MinhBachError,
    NotAcceptable,
    QueryTimeout,
    QueryTooLarge,
    StoreError,
)
from graph.store.ports import Answer, Question
from ontology.namespaces import RDF, RDFS, SD, VOID
from tests.web.doubles import Stage, served
from web.settings import Settings

ASK = "ASK { ?s ?p ?o }"
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("*/*", "application/sparql-results+json"),
    ],
)
def test_select_comes_in_the_form_asked_for(
    client: FlaskClient, accept: str, media_type: str
) -> None:
    query = {"query": "SELECT ?s WHERE { ?s ?p ?o } LIMIT 2"}
    response = client.get("/sparql", query_string=query, headers={"Accept": accept})

    assert response.status_code == 200
    assert response.mimetype == media_type
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Accept" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("wanted", "rows", "triples"),
    [
        ("json", "application/sparql-results+json", "application/ld+json"),
        ("xml", "application/sparql-results+xml", "application/rdf+xml"),
        ("CSV", "text/csv", None),
        ("turtle", None, "text/turtle"),
        ("rdf+xml", None, "application/rdf+xml"),
        ("application/sparql-results+xml", "application/sparql-results+xml", None),
        ("pdf", None, None),
    ],
)
@pytest.mark.parametrize("escaped", [True, False])
def test_an_address_names_a_form_as_clients_do(
    client: FlaskClient, wanted: str, rows: str | None, triples: str | None, *, escaped: bool
) -> None:
    """Also with a plus that nobody escaped; a header that says something else goes after the address."""
    plus = "%2B" if escaped else "+"
    for query, media_type in (("SELECT * {?s ?p ?o} LIMIT 1", rows), ("DESCRIBE <urn:x>", triples)):
        address = f"/sparql?query={quote(query)}&format={wanted.replace('+', plus)}"
        response = client.get(address, headers={"Accept": "text/tab-separated-values"})

        assert response.mimetype == (media_type or "application/problem+json")
        assert response.status_code == (200 if media_type else 406)


def test_a_form_names_its_format_too(client: FlaskClient) -> None:
    response = client.post(
        "/sparql", data={"query": "SELECT * {?s ?p ?o} LIMIT 1", "format": "csv"}
    )

    assert response.mimetype == "text/csv"


def test_the_three_ways_to_ask_give_one_answer(client: FlaskClient) -> None:
    json_ = {"Accept": "application/sparql-results+json"}
    answers = [
        client.get("/sparql", query_string={"query": ASK}, headers=json_),
        client.post("/sparql", data={"query": ASK}, headers=json_),
        client.post("/sparql", data=ASK, content_type="application/sparql-query", headers=json_),
    ]

    assert [answer.get_json(force=True)["boolean"] for answer in answers] == [True, True, True]


def test_graphs_of_the_address_and_the_form_reach_the_engine(
    client: FlaskClient, stage: Stage
) -> None:
    client.post(
        "/sparql?default-graph-uri=http://a/&default-graph-uri=http://b/",
        data={"query": ASK, "named-graph-uri": "http://c/"},
    )

    assert stage.asked[-1].default_graphs == ("http://a/", "http://b/")
    assert stage.asked[-1].named_graphs == ("http://c/",)


@pytest.mark.parametrize(
    ("method", "address", "body", "content_type", "status"),
    [
        ("PUT", "/sparql?query=ASK{}", b"", None, 405),
        ("GET", "/sparql?query=ASK{}&query=ASK{}", b"", None, 400),
        ("GET", "/sparql?query=%ff", b"", None, 400),
        ("GET", "/sparql?update=CLEAR%20ALL", b"", None, 403),
        ("POST", "/sparql", b"ASK {}", "text/plain", 415),
        ("POST", "/sparql", b"ASK {}", None, 415),
        ("POST", "/sparql", b"query=ASK{}", None, 415),
        ("POST", "/sparql", "ASK {}".encode("utf-16"), "application/sparql-query", 400),
        ("POST", "/sparql", b"ASK {}", "application/sparql-query; charset=utf-16", 415),
        ("POST", "/sparql", b"query=ASK{}&query=ASK{}", FORM, 400),
        ("POST", "/sparql", b"", FORM, 400),
        ("POST", "/sparql", b"update=CLEAR%20ALL", FORM, 403),
        ("POST", "/sparql", b"CLEAR ALL", "application/sparql-update", 403),
        ("POST", "/sparql", b"x" * (2 << 20), "application/sparql-query", 413),
        ("GET", "/sparql?default-graph-uri=http://a/", b"", None, 400),
        ("GET", "/sparql?query=nonsense", b"", None, 400),
        ("GET", "/sparql?query=ASK{}&default-graph-uri=a%20b", b"", None, 400),
        ("GET", "/sparql?query=ASK{}&named-graph-uri=", b"", None, 400),
        ("DELETE", "/sparql", b"", None, 405),
        ("POST", "/sparql", b"\x1f\x8b\x08\x00ASK", "application/sparql-query", 400),
        ("POST", "/sparql", b'{"query": "ASK {}"}', "application/json", 415),
        ("POST", "/sparql", b"--x\r\n", "multipart/form-data; boundary=x", 415),
        ("POST", "/sparql?query=ASK{}", b"ASK {}", "application/sparql-query", 400),
        ("POST", "/sparql", b"", "application/sparql-query", 400),
        ("GET", "/sparql?query=%00", b"", None, 400),
        ("GET", "/sparql?QUERY=ASK{}", b"", None, 400),
    ],
)
def test_what_the_protocol_forbids_is_refused(
    client: FlaskClient,
    method: str,
    address: str,
    body: bytes,
    content_type: str | None,
    status: int,
) -> None:
    response = client.open(address, method=method, data=body, content_type=content_type)

    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    assert response.get_json(force=True)["status"] == status


@pytest.mark.parametrize(
    ("wanted", "seconds"),
    [("", None), ("0", None), ("10", 10.0), (" 2.5 ", 2.5), ("30000", 30_000.0)],
)
def test_a_request_says_how_long_it_waits(
    client: FlaskClient, stage: Stage, wanted: str, seconds: float | None
) -> None:
    client.get("/sparql", query_string={"query": ASK, "timeout": wanted})
    client.post("/sparql", data={"query": ASK, "timeout": wanted})

    assert [question.seconds for question in stage.asked] == [seconds, seconds]


@pytest.mark.parametrize(
    "more",
    [
        *("timeout=soon", "timeout=-1", "timeout=1e3", "timeout=nan", "timeout=inf"),
        *("timeout=%D9%A3", f"timeout={'9' * 400}", "timeout=1&timeout=2", "format=csv&format=xml"),
    ],
)
def test_what_cannot_be_meant_is_refused(client: FlaskClient, stage: Stage, more: str) -> None:
    response = client.get(f"/sparql?query=ASK%7B%7D&{more}")

    assert response.status_code == 400
    assert f"“{more.partition('=')[0]}”" in response.get_json(force=True)["detail"]
    assert stage.asked == []


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "theo tham số timeout"), ("en", "as its timeout asked")]
)
def test_a_query_stops_when_its_request_wants(
    client: FlaskClient, language: str, words: str
) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    response = client.get(
        "/sparql",
        query_string={"query": endless, "timeout": "0.2"},
        headers={"Accept-Language": language},
    )

    assert response.status_code == 504
    assert words in response.get_json(force=True)["detail"]


def test_preflight_lets_pages_of_any_origin_ask(client: FlaskClient) -> None:
    response = client.options("/sparql")

    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]
    assert "POST" in response.headers["Access-Control-Allow-Methods"]


def test_without_a_query_the_service_describes_itself(client: FlaskClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    described = Graph().parse(data=response.text, format="turtle")
    service = URIRef("http://localhost/sparql")

    assert (service, RDF.type, SD.Service) in described
    assert (service, SD.endpoint, service) in described
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in described
    assert client.get("/sparql").mimetype == "text/turtle"
    other = client.get("/sparql", headers={"Accept": "application/n-triples"})
    assert set(Graph().parse(data=other.text, format="nt11").subjects(RDF.type, SD.Service)) == {
        service
    }
    (default,) = described.objects(None, SD.defaultGraph)
    query = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}
    answer = client.get("/sparql", query_string=query, headers={"Accept": "text/csv"})
    assert answer.text.split() == ["n", str(described.value(default, VOID.triples))]


def test_the_service_counts_its_things_as_its_own_answers_do(client: FlaskClient) -> None:
    described = Graph().parse(
        data=client.get("/sparql", headers={"Accept": "text/turtle"}).text, format="turtle"
    )
    told = {
        described.value(partition, VOID["class"]): described.value(partition, VOID.entities)
        for partition in described.objects(None, VOID.classPartition)
    }

    assert len(told) >= 3
    for class_, number in told.items():
        count = f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a <{class_}> }}"
        answer = client.get(
            "/sparql", query_string={"query": count}, headers={"Accept": "text/csv"}
        )
        assert answer.text.split() == ["n", str(number)]


def test_the_service_says_its_limits_in_both_languages(client: FlaskClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    described = Graph().parse(data=response.text, format="turtle")
    told = {
        comment.language: str(comment)
        for comment in described.objects(None, RDFS.comment)
        if isinstance(comment, Literal)
    }

    assert set(told) == {"vi", "en"}
    for text in told.values():
        for limit in ("query_seconds", "query_rows", "query_megabytes", "query_memory"):
            assert str(getattr(Settings(), limit)) in text


def test_a_browser_without_a_query_is_shown_the_page(client: FlaskClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})

    assert response.status_code == 303
    assert response.location == "/truy-van"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadQuery("expected {", line=2, column=7), 400),
        (NotAcceptable("no such form"), 406),
        (QueryTooLarge("over 64 MiB"), 422),
        (Busy("all workers are busy", retry_after=3), 503),
        (StoreError("cannot read"), 503),
        (QueryTimeout("over 30 seconds"), 504),
    ],
)
def test_a_failure_is_a_problem_with_a_reason(
    client: FlaskClient, stage: Stage, error: MinhBachError, status: int
) -> None:
    stage.play = error
    response = client.get("/sparql", query_string={"query": ASK})
    problem = response.get_json(force=True)

    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert problem.get("original", problem["detail"]) == str(error)
    assert response.headers.get("Retry-After") == ("3" if isinstance(error, Busy) else None)
    if isinstance(error, BadQuery):
        assert (problem["line"], problem["column"]) == (2, 7)


@pytest.mark.parametrize(
    ("language", "title"), [("vi", "Dịch vụ đang bận"), ("en", "The service is busy")]
)
def test_a_problem_speaks_the_language_of_the_client(
    client: FlaskClient, stage: Stage, language: str, title: str
) -> None:
    stage.play = Busy("later")
    response = client.get(
        "/sparql", query_string={"query": ASK}, headers={"Accept-Language": language}
    )

    assert json.loads(response.text)["title"] == title


def _cut(after: int) -> Iterator[bytes]:
    for _ in range(after):
        yield b"<http://a/> <http://b/> <http://c/> .\n" * 1000
    raise QueryTooLarge("over the limit")


def test_a_short_answer_that_fails_is_an_error_from_the_start(
    client: FlaskClient, stage: Stage
) -> None:
    stage.play = lambda question: Answer("application/n-triples", _cut(3))

    assert client.get("/sparql", query_string={"query": ASK}).status_code == 422


def test_a_long_answer_that_is_cut_breaks_the_connection(app: Flask, stage: Stage) -> None:
    """N-Triples cut at a line would parse: only the broken transfer tells."""
    stage.play = lambda question: Answer("application/n-triples", _cut(100))
    with served(app) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
        connection.request("GET", "/sparql?query=ASK%7B%7D")
        response = connection.getresponse()

        assert response.status == 200
        with pytest.raises(http.client.IncompleteRead):
            response.read()
        connection.close()


def test_a_long_answer_comes_whole_and_lets_its_generation_go(
    client: FlaskClient, stage: Stage
) -> None:
    line = b"<http://a/> <http://b/> <http://c/> .\n"
    closed = []

    def chunks() -> Iterator[bytes]:
        try:
            for _ in range(60):
                yield line * 1000
        finally:
            closed.append(True)

    stage.play = lambda question: Answer("application/n-triples", chunks())

    assert client.get("/sparql", query_string={"query": ASK}).data == line * 60_000
    assert closed == [True]


def test_who_asks_is_told_to_the_endpoint(client: FlaskClient, stage: Stage) -> None:
    def answer(question: Question) -> Answer:
        return Answer("application/sparql-results+json", iter([b"{}"]))

    stage.play = answer
    client.get("/sparql", query_string={"query": ASK}, environ_base={"REMOTE_ADDR": "192.0.2.7"})

    assert stage.asked[-1].client == "192.0.2.7"


def test_behind_a_proxy_the_service_bears_its_public_name(client: FlaskClient) -> None:
    response = client.get("/sparql", headers={"Host": "127.0.0.1:8000", "Accept": "text/turtle"})

    assert "<http://127.0.0.1:8000/sparql>" in response.text


def test_head_gives_the_headers_of_an_answer_and_ends_the_query(
    client: FlaskClient, stage: Stage
) -> None:
    response = client.head("/sparql", query_string={"query": ASK})

    assert response.status_code == 200
    assert response.mimetype == "application/sparql-results+json"
    assert response.data == b""


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "more", "page"),
    [
        (BROWSER, "", True),
        ("text/html", "", True),
        (BROWSER, "&format=json", False),
        (BROWSER, "&default-graph-uri=http://a/", False),
        ("*/*", "", False),
        ("", "", False),
        ("text/html, application/sparql-results+json", "", False),
        ("text/html;q=0.3, application/json", "", False),
        ("text/html;q=0", "&format=json", False),
    ],
)
def test_whoever_opens_a_query_in_a_browser_is_shown_the_page(
    client: FlaskClient, accept: str, more: str, *, page: bool
) -> None:
    text = "SELECT ?s WHERE { ?s ?p 'sở'@vi }"
    response = client.get(f"/sparql?query={quote(text)}{more}", headers={"Accept": accept})

    assert "Accept" in response.headers["Vary"]
    assert response.status_code == (303 if page else 200)
    if page:
        assert text in html.unescape(client.get(response.location).text)


def test_a_packed_body_is_refused_as_such(client: FlaskClient) -> None:
    response = client.post(
        "/sparql",
        data=gzip.compress(ASK.encode()),
        content_type="application/sparql-query",
        headers={"Content-Encoding": "gzip"},
    )

    assert response.status_code == 415
    assert "nén" in response.get_json(force=True)["detail"]


@pytest.mark.parametrize("accept", ["*/*", "text/html, */*", "application/problem+json"])
def test_a_page_of_any_origin_may_read_why_it_was_refused(client: FlaskClient, accept: str) -> None:
    response = client.get("/sparql?query=SELECT", headers={"Accept": accept})

    assert response.status_code in (400, 406)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Retry-After" in response.headers["Access-Control-Expose-Headers"]
