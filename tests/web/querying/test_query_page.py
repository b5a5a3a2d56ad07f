"""The page on which people write SPARQL, without a line of JavaScript."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.plugins.sparql import prepareQuery

from graph.errors import BadQuery, Busy, QueryTimeout
from graph.store import ready
from graph.store.ports import Answer
from tests.web.doubles import Stage
from web.querying import ready_queries
from web.telling import column_names

PREFIXES = (
    "PREFIX mb: <https://w3id.org/minhbach/ontology#> PREFIX org: <http://www.w3.org/ns/org#> "
)
HOLDERS = (
    PREFIXES + "SELECT ?person ?role WHERE { ?x org:member ?person ; mb:roleName ?role } LIMIT 9"
)


def _page(client: FlaskClient, query: str, prefix: str = "") -> tuple[int, str]:
    response = client.get(f"{prefix}/truy-van?" + urlencode({"query": query}))
    return response.status_code, response.text


def test_rows_become_a_table_with_names_and_links(client: FlaskClient) -> None:
    status, html = _page(client, HOLDERS)

    assert status == 200
    assert html.count("<tr>") == 10
    assert '<th scope="col">person</th>' in html
    assert '<td><a href="/trang/nguoi/' in html
    assert "9 dòng" in html


def test_words_of_a_table_say_their_language(client: FlaskClient) -> None:
    mixed = PREFIXES + (
        "SELECT ?person ?label WHERE { ?x org:member ?person ; mb:roleName ?role . "
        'VALUES ?label { "Provincial committee"@en "Ủy ban"@vi "B-12" } } LIMIT 3'
    )
    for prefix, foreign in (("", {"en"}), ("/en", {"vi"})):
        html = _page(client, mixed, prefix)[1].partition("<tbody>")[2]
        assert set(re.findall(r'<td lang="(\w+)"', html)) == foreign
    assert '<td lang="vi"><a href="/en/trang/nguoi/' in html
    assert "<td>B-12</td>" in html


def test_a_table_is_called_what_was_asked(client: FlaskClient) -> None:
    query = next(query for query in ready.queries() if query.name == "holders-on-a-day")

    for text, name in ((query.body, query.titles["vi"]), (HOLDERS, "Kết quả")):
        assert f'<caption class="unseen">{name}</caption>' in _page(client, text)[1]


def test_a_ready_query_says_what_it_asks(client: FlaskClient) -> None:
    query = next(query for query in ready.queries() if query.name == "holders-on-a-day")
    # As a form sends it.
    body = query.body.replace("\n", "\r\n")

    for prefix, language in (("", "vi"), ("/en", "en")):
        html = _page(client, body, prefix)[1]
        assert f"<h1>{query.titles[language]}</h1>" in html
        assert f'<p class="lead">{query.descriptions[language]}</p>' in html
        assert html.count('aria-current="true"') == 2
    assert query.titles["vi"] not in _page(client, HOLDERS)[1].partition("<form")[0]


def test_a_ready_query_is_told_in_words_with_links(client: FlaskClient) -> None:
    html = client.get("/truy-van?ready=sanctions").text

    assert '<th scope="col" title="?authority">Cơ quan xử phạt</th>' in html
    assert "authority_iri" not in html.partition("<thead>")[2].partition("</thead>")[0]
    assert re.search(r'<td><a href="/trang/co-quan/[^"]+">Ủy ban Kiểm tra Tỉnh ủy', html)
    assert "<small>" not in html.partition("<tbody>")[2].partition("</tbody>")[0]
    assert ">420.000.000<" in html
    english = client.get("/en/truy-van?ready=sanctions").text
    assert ">Authority</th>" in english
    assert ">420,000,000<" in english


@pytest.mark.parametrize("query", ready.queries(), ids=lambda query: query.name)
def test_readers_have_a_name_for_every_column_of_a_ready_query(query: ready.ReadyQuery) -> None:
    columns = {str(variable) for variable in prepareQuery(query.body).algebra.PV}

    assert {column for column in columns if not column_names.known(column)} == set()
    # What is linked has the name that is linked.
    ends = {c.removesuffix(column_names.ADDRESS) for c in columns if c.endswith("_iri")}
    assert ends <= columns


@pytest.mark.parametrize(
    ("text", "whole", "limit"),
    [
        (
            "SELECT ?f {\n  { SELECT ?f {}\n    LIMIT 2\n  }\n}\nLIMIT 500\n",
            "SELECT ?f { { SELECT ?f {} } }",
            2,
        ),
        # What stands within a line is no limit of a page.
        (
            "SELECT ?f { { SELECT ?f {} LIMIT 2 } }\nLIMIT 9",
            "SELECT ?f { { SELECT ?f {} LIMIT 2 } }",
            9,
        ),
        ("ASK {}", "ASK {}", 0),
    ],
)
def test_what_a_page_cuts_short_is_whole_in_its_files(text: str, whole: str, limit: int) -> None:
    assert ready_queries.whole(text).split() == whole.split()
    assert ready_queries.limit(text) == limit


def test_a_page_says_that_its_files_hold_more(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = client.get("/truy-van?ready=figures-of-places").text
    assert "các tệp dưới đây có đủ" not in html
    link = unescape(re.findall(r'href="(/sparql[^"]+csv[^"]*)"', html)[0])
    assert "LIMIT" not in link

    monkeypatch.setattr(ready_queries, "limit", lambda text: 1)
    assert "các tệp dưới đây có đủ" in client.get("/truy-van?ready=figures-of-places").text


def test_the_files_of_an_own_query_are_what_it_says(client: FlaskClient) -> None:
    assert "LIMIT+9" in _page(client, HOLDERS)[1]


def test_a_graph_becomes_a_table_of_triples(client: FlaskClient) -> None:
    status, html = _page(
        client, PREFIXES + "CONSTRUCT { ?x a mb:Position } WHERE { ?x a mb:Position } LIMIT 3"
    )

    assert status == 200
    assert html.count("mb:Position</a>") == 3
    assert "format=text/turtle" in html


@pytest.mark.parametrize(
    ("query", "verdict"), [("ASK { ?s ?p ?o }", "Đúng"), ("ASK { ?s ?s ?s }", "Sai")]
)
def test_a_yes_or_no_is_said_in_words(client: FlaskClient, query: str, verdict: str) -> None:
    assert f'<p class="verdict">{verdict}</p>' in _page(client, query)[1]


def test_a_description_can_be_read_as_turtle(client: FlaskClient) -> None:
    thing = "http://127.0.0.1:8000/id/co-quan/so-y-te-thanh-pho-van-hai"
    html = _page(client, f"DESCRIBE <{thing}>")[1]
    turtle = unescape(re.findall(r"<pre><code>(@prefix.*?)</code></pre>", html, re.DOTALL)[0])
    answer = client.get(f"/sparql?query=DESCRIBE+%3C{thing}%3E&format=nt")

    assert re.search(rf"(?m)^<{thing}> a [^;]*\bmb:Agency\b", turtle)
    assert 'skos:prefLabel "Sở Y tế thành phố Vân Hải"@vi' in turtle
    assert isomorphic(Graph().parse(data=turtle), Graph().parse(data=answer.text, format="nt11"))
    # A part of a graph would read like the whole.
    assert "@prefix" not in _page(client, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 501")[1]
    assert "@prefix" not in _page(client, HOLDERS)[1]


def test_results_can_be_had_in_each_format(client: FlaskClient) -> None:
    html = _page(client, HOLDERS)[1]

    for form in ("application/sparql-results%2Bjson", "text/csv", "text/tab-separated-values"):
        assert f"&amp;format={form}" in html
    link = "/sparql?" + urlencode({"query": HOLDERS, "format": "text/csv"})
    assert client.get(link).mimetype == "text/csv"


def test_a_fault_is_shown_with_its_place_and_the_query_is_kept(
    client: FlaskClient, stage: Stage
) -> None:
    stage.play = BadQuery("expected <WHERE>", line=3, column=8)
    status, html = _page(client, "SELECT * { <b>")

    assert status == 400
    assert "dòng 3, cột 8" in html
    assert "ở đây phải là &lt;WHERE&gt;" in html
    assert "SELECT * { &lt;b&gt;</textarea>" in html
    assert "<title>Truy vấn không hợp lệ: Truy vấn SPARQL · Minh Bạch</title>" in html
    assert "<h1>Truy vấn SPARQL</h1>" in html
    assert "line 3, column 8" in _page(client, "SELECT * { <b>", "/en")[1]


def test_a_fault_is_marked_where_it_stands(client: FlaskClient) -> None:
    html = _page(client, "SELECT *\r\nWHERE { ?s ?p ?o } LIMITS 3")[1]

    assert "<code>WHERE { ?s ?p ?o } <mark>LIMITS</mark> 3</code>" in html


@pytest.mark.parametrize(("prefix", "words"), [("", "Khai báo rồi chạy lại"), ("/en", "run again")])
def test_a_known_prefix_is_declared_in_one_step(
    client: FlaskClient, prefix: str, words: str
) -> None:
    status, html = _page(client, "SELECT * { ?x org:member ?y ; mb:roleName ?z } LIMIT 2", prefix)

    assert status == 400
    assert "<mark>org:member</mark>" in html
    link, told = re.findall(rf'<a href="([^"]*/truy-van[^"]+)">([^<]*{words})', html)[0]
    assert link.startswith(f"{prefix}/truy-van?"), told
    again = client.get(unescape(link))
    assert again.status_code == 200
    assert "PREFIX mb: &lt;https://w3id.org/minhbach/ontology#&gt;\nSELECT" in again.text


def test_nothing_is_offered_for_a_prefix_that_nobody_knows(client: FlaskClient) -> None:
    status, html = _page(client, "ASK { ?s odd:x ?o }")

    assert status == 400
    assert "<mark>odd:x</mark>" in html
    assert "Khai báo rồi chạy lại" not in html


def test_files_have_a_name_and_spreadsheets_can_read_them(client: FlaskClient) -> None:
    html = client.get("/truy-van?ready=sanctions").text
    name = re.findall(r'<a href="([^"]+)" type="text/csv" download="([^"]+)"', html)

    assert name[0][1] == "minhbach-sanctions.csv"
    assert client.get(unescape(name[0][0])).data.startswith(b"\xef\xbb\xbfauthority")
    assert 'download="minhbach.json"' in _page(client, HOLDERS)[1]
    graph = _page(client, "DESCRIBE <http://www.w3.org/ns/org#Organization>")[1]
    assert 'download="minhbach.ttl"' in graph


@pytest.mark.parametrize(("error", "status"), [(Busy("full"), 503), (QueryTimeout("30 s"), 504)])
def test_limits_are_told_as_such(
    client: FlaskClient, stage: Stage, error: Busy | QueryTimeout, status: int
) -> None:
    stage.play = error

    assert _page(client, "ASK {}")[0] == status


def test_an_answer_too_large_for_a_page_is_offered_as_a_file(
    client: FlaskClient, stage: Stage
) -> None:
    left = []

    def rows() -> Iterator[bytes]:
        try:
            while True:
                yield b" " * (1 << 20)
        finally:
            left.append(True)

    stage.play = lambda question: Answer("application/sparql-results+json", rows())
    status, html = _page(client, "SELECT * { ?s ?p ?o }")

    assert status == 422
    assert "format=text/csv" in html
    assert left == [True]


def test_ready_queries_are_offered_in_both_languages(client: FlaskClient) -> None:
    queries = ready.queries()

    assert queries
    for query in queries:
        assert {"vi", "en"} <= set(query.titles)
    assert queries[0].titles["vi"] in client.get("/truy-van").text
    assert queries[0].titles["en"] in client.get("/en/truy-van").text


def test_ready_queries_run_from_their_links(client: FlaskClient) -> None:
    for query in ready.queries():
        if "SERVICE" not in query.text:
            status, html = _page(client, query.text)
            assert status == 200, (query.name, html)


def test_what_a_word_processor_has_bent_is_straightened_in_one_step(client: FlaskClient) -> None:
    status, html = _page(client, "SELECT * { ?x skos:prefLabel “Sở Y tế thành phố Vân Hải”@vi }")

    assert status == 400
    assert "SPARQL chỉ hiểu dấu nháy thẳng" in html
    link = re.findall(r'<a href="([^"#]+)#tra-loi">Sửa rồi chạy lại', html)[0]
    again = client.get(unescape(link))
    assert again.status_code == 200
    assert "1 dòng" in again.text


@pytest.mark.parametrize(
    ("prefix", "told"), [("", "bằng ô tìm kiếm"), ("/en", "in the search box")]
)
def test_words_that_are_no_query_can_be_searched(
    client: FlaskClient, prefix: str, told: str
) -> None:
    status, html = _page(client, "giám đốc sở y tế", prefix)

    assert status == 400
    link = unescape(re.findall(rf'<a href="([^"]+)">[^<]*{told}', html)[0])
    assert link.startswith(f"{prefix}/tim-kiem?q=")
    assert client.get(link).status_code == 200
    assert told not in _page(client, "SELECT", prefix)[1]
