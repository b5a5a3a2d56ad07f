"""Ready queries with blanks: forms without JavaScript, terms without injection, reasons without riddles."""

import csv
import io
import re
from html import unescape
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.store import ready
from graph.store.ports import Answer, Question
from tests.web.doubles import Stage
from tests.web.world import BASE

WITH_BLANKS = [query for query in ready.queries() if query.blanks]
PERSON = "SELECT ?x WHERE { ?p <http://www.w3.org/ns/org#member> ?x } ORDER BY ?x LIMIT 1"


def _get(client: FlaskClient, prefix: str = "", **given: str) -> TestResponse:
    return client.get(f"{prefix}/truy-van?{urlencode(given)}")


def _nothing(_question: Question) -> Answer:
    """The answer of a text search that finds nothing: the world has none in its queries."""
    empty = b'{"head": {"vars": ["score"]}, "results": {"bindings": []}}'
    return Answer("application/sparql-results+json", iter([empty]))


@pytest.fixture
def person(client: FlaskClient) -> tuple[str, str]:
    """Someone who holds a post in the demonstration: the end of the address, and the name."""
    answer = client.get("/sparql", query_string={"query": PERSON, "format": "json"}).get_json()
    iri = answer["results"]["bindings"][0]["x"]["value"]
    things = client.get("/danh-muc/nguoi.json?size=500").get_json()["things"]
    return iri.removeprefix(f"{BASE}id/"), next(t["label"] for t in things if t["iri"] == iri)


@pytest.mark.parametrize("query", WITH_BLANKS, ids=lambda query: query.name)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_has_a_form_with_its_blanks(
    client: FlaskClient, stage: Stage, query: ready.ReadyQuery, prefix: str
) -> None:
    stage.play = _nothing
    response = _get(client, prefix, ready=query.name)

    assert response.status_code == 200
    form = response.text.partition('class="narrow blanks"')[2].partition("</form>")[0]
    assert re.findall(r'<input type="(?:text|date)" id="[^"]+" name="([a-z]+)"', form) == list(
        query.blanks
    )
    assert f'name="ready" value="{query.name}"' in form
    assert query.titles["en" if prefix else "vi"] in response.text


def test_a_query_without_blanks_has_no_such_form(client: FlaskClient) -> None:
    (query,) = [query for query in ready.queries() if query.name == "contradictions"]
    response = _get(client, ready=query.name)
    assert (response.status_code, query.blanks) == (200, ())
    assert "blanks" not in response.text


def test_a_name_becomes_an_address_that_can_be_shared(
    client: FlaskClient, person: tuple[str, str]
) -> None:
    path, name = person
    for typed in (name, name.upper(), f"  {name} ", f"{BASE}id/{path}"):
        response = _get(client, ready="careers", person=typed)
        assert response.status_code == 302, typed
        shared = response.headers["Location"]
        assert shared == f"/truy-van?ready=careers&person={path}"
    page = client.get(shared).text
    assert f'<a href="{BASE}truy-van?ready=careers&amp;person={path}">' in page
    assert f"VALUES ?person_iri {{ &lt;{BASE}id/{path}&gt; }}" in page
    assert f'href="/trang/{path}">{name}</a>' in page


def test_the_answer_is_of_the_one_asked_for_in_each_form(
    client: FlaskClient, person: tuple[str, str]
) -> None:
    path, name = person
    page = _get(client, ready="careers", person=path).text
    link = unescape(re.search(r'href="(/sparql/\?[^"]*text/csv[^"]*)"', page)[1])  # type: ignore[index]
    table = client.get(link).data.decode("utf-8-sig")  # as a spreadsheet reads it
    rows = list(csv.DictReader(io.StringIO(table)))

    assert rows
    assert {row["person"] for row in rows} == {name}
    assert page.count("<tr>") == len(rows) + 1
    json = unescape(re.search(r'href="(/sparql/\?[^"]*results%2Bjson[^"]*)"', page)[1])  # type: ignore[index]
    assert len(client.get(json).get_json()["results"]["bindings"]) == len(rows)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("9/3/2017", "2017-03-09"), ("09.03.2017", "2017-03-09"), ("2017-03-09", "2017-03-09")],
)
def test_days_are_read_as_people_write_them(client: FlaskClient, typed: str, written: str) -> None:
    response = _get(client, ready="holders-on-a-day", day=typed)
    if typed != written:
        assert response.status_code == 302
        response = client.get(response.headers["Location"])
    assert f'name="day" value="{written}"' in response.text
    assert f"&#34;{written}&#34;^^" in response.text


@pytest.mark.parametrize(
    ("query", "blank", "value", "vi", "en"),
    [
        ("holders-on-a-day", "day", "30/2/2017", "ngày có thật", "real date"),
        ("holders-on-a-day", "day", "2017-03", "ngày có thật", "real date"),
        ("holders-on-a-day", "day", "hôm qua", "ngày có thật", "real date"),
        ("holders-on-a-day", "day", "２０１７-03-09", "ngày có thật", "real date"),
        ("holders-on-a-day", "day", "0000-01-01", "ngày có thật", "real date"),
        ("appointments", "since", "2017-13", "ngày, tháng hoặc năm", "day, month or year"),
        ("appointments", "until", "31/4/2017", "ngày, tháng hoặc năm", "day, month or year"),
        ("documents", "year", "17", "một năm", "a year"),
        ("documents", "year", '2017" ) #', "một năm", "a year"),
        ("careers", "person", "zzqq xxyy", "Không tìm thấy", "was not found"),
        ("careers", "person", "nguoi/khong-co-ai", "Ở đây không có", "here"),
        ("careers", "person", "http://other.example/id/nguoi/x", "Phải là tên", "Must be a name"),
        ("careers", "person", f"{BASE}id/co-quan/so-y-te", "Phải là tên", "Must be a name"),
        ("careers", "person", f"{BASE}id/nguoi/x> }} #", "Ở đây không có", "here"),
        ("careers", "person", "a" * 201, "Dài quá", "Longer than"),
        ("text-search", "words", "a\\u0022 b", "Không được dùng dấu", "not allowed"),
        ("text-search", "words", "a\x00b", "Không được dùng dấu", "not allowed"),
    ],
)
def test_what_is_no_value_is_told_and_not_asked(
    client: FlaskClient, stage: Stage, query: str, blank: str, value: str, vi: str, en: str
) -> None:
    for prefix, told in (("", vi), ("/en", en)):
        response = _get(client, prefix, ready=query, **{blank: value})
        fault = re.search(r'<div class="fault"[^>]*><p>([^<]*)', response.text)
        assert response.status_code == 400
        assert fault is not None
        assert told in unescape(fault[1])
        assert 'aria-invalid="true"' in response.text
    assert stage.asked == []


def test_things_of_like_names_are_offered(client: FlaskClient) -> None:
    response = _get(client, ready="documents", agency="sở", year="2017")
    fault = response.text.partition('class="fault"')[2].partition("</ul>")[0]
    offered = re.findall(r'href="(/truy-van\?ready=documents[^"]*)"', fault)

    assert response.status_code == 400
    assert offered
    for address in map(unescape, offered):
        assert "agency=co-quan/" in address
        assert address.endswith("year=2017")
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "words",
    [
        '" } UNION { ?a ?b ?c } #',
        '"""',
        "'; DROP ALL #",
        "?x } LIMIT 1",
        "<b>",
        "$words",
        "# [words]",
    ],
)
def test_words_are_asked_as_words(client: FlaskClient, stage: Stage, words: str) -> None:
    stage.play = _nothing
    response = _get(client, ready="text-search", words=words)

    assert response.status_code == 200
    (question,) = stage.asked
    spelled = words.replace('"', '\\"')
    assert f'?article mb:matches "{spelled}" ;' in question.text
    assert question.text.count("\n") == ready_body("text-search").count("\n")
    assert "<b>" not in response.text.partition("<main")[2]


def ready_body(name: str) -> str:
    return next(query.body for query in ready.queries() if query.name == name)


def test_an_address_that_has_been_replaced_asks_of_what_took_its_place(
    client: FlaskClient, person: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = person
    kind, _, slug = path.partition("/")
    monkeypatch.setattr(
        "web.exchange.moved.to", lambda k, s: (kind, slug) if s == "ten-cu" else None
    )
    response = _get(client, ready="careers", person="nguoi/ten-cu")
    assert response.headers["Location"] == f"/truy-van?ready=careers&person={path}"


def test_a_query_that_there_is_not_is_not_found(client: FlaskClient) -> None:
    assert _get(client, ready="khong-co").status_code == 404
    assert "no ready-made query" in _get(client, "/en", ready="khong-co").text


def test_a_query_of_the_readers_own_goes_before_a_ready_one(client: FlaskClient) -> None:
    response = _get(client, ready="careers", query="ASK {}")
    assert 'class="verdict"' in response.text


def test_the_page_of_a_thing_leads_to_what_can_be_asked_of_it(
    client: FlaskClient, person: tuple[str, str]
) -> None:
    path, name = person
    page = client.get(f"/trang/{path}").text
    address = unescape(re.search(r'href="(/truy-van\?ready=careers[^"]*)"', page)[1])  # type: ignore[index]
    assert name in client.get(address).text


def test_a_field_for_days_has_no_bound_in_letters(client: FlaskClient) -> None:
    """HTML allows maxlength to fields of text alone."""
    page = _get(client, ready="holders-on-a-day").text
    fields = re.findall(r"<input [^>]*>", page)

    assert any('type="date"' in field for field in fields)
    assert not any('type="date"' in field and "maxlength" in field for field in fields)
