"""A query that finds nothing is told what it names that the data do not have, and what to try instead."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from graph.errors import StoreError
from graph.store.ports import Answer, Question
from ontology.namespaces import PROLOGUE
from tests.web.doubles import Stage
from tests.web.world import BASE

NAME = "Sở Y tế thành phố Vân Hải"
OFFICE = f"{BASE}id/co-quan/so-y-te-thanh-pho-van-hai"


def _doubts(client: FlaskClient, text: str, prefix: str = "") -> list[tuple[str, str, str]]:
    """What is told, what is to be tried, and the address that tries it."""
    html = client.get(f"{prefix}/truy-van?" + urlencode({"query": text})).text
    shown = html.partition('<ul class="doubts"')[2].partition("</ul>")[0]
    found = []
    for item in re.findall(r"<li>(.*?)</li>", shown, re.DOTALL):
        link = re.search(r'<a href="([^"#]+)#tra-loi">[^<]*<code>(.*?)</code>', item)
        told = unescape(item.partition(" <a")[0])
        found.append((told, *((unescape(link[2]), unescape(link[1])) if link else ("", ""))))
    return found


@pytest.mark.parametrize(
    ("pattern", "told", "instead"),
    [
        # Terms: misspelt, of nobody, in no fact yet, only in the graphs of articles.
        ("?x a mb:Sanctions", "không có mb:Sanctions", "mb:Sanction"),
        ("?x mb:rolename ?y", "không có mb:rolename", "mb:roleName"),
        ("?x a <http://schema.org/NewsArticle>", "không có <http://schema", "schema:NewsArticle"),
        ("?x schema:birthPlace ?y", "không có schema:birthPlace", ""),
        ("?x mb:evidence ?y", "mb:evidence chỉ có trong đồ thị của từng bài", ""),
        ("GRAPH <http://a/g> { ?x ?y ?z }", "Không có đồ thị nào là <http://a/g>", ""),
        ("?x a mb:Agency ; rdfs:label ?y", "là skos:prefLabel", "skos:prefLabel"),
        # Addresses: of a page, of another site, of nothing.
        (f"<{BASE}trang/co-quan/so-y-te-thanh-pho-van-hai> ?y ?z", "không có <", f"<{OFFICE}>"),
        (f"<{BASE}en/du-lieu/co-quan/so-y-te-thanh-pho-van-hai.ttl> ?y ?z", "không có <", f"<{OFFICE}>"),
        ("<https://xa.example/id/co-quan/so-y-te-thanh-pho-van-hai> ?y ?z", "không có <", f"<{OFFICE}>"),
        (f"<{BASE}id/co-quan/khong-co> ?y ?z", "không có <", ""),
        # Values: without a tag, with capitals, of another type, of another property, of nobody.
        (f'?x skos:prefLabel "{NAME}"', "Không có giá trị nào", f'"{NAME}"@vi'),
        (f'?x skos:prefLabel "{NAME}"@en', "Không có giá trị nào", f'"{NAME}"@vi'),
        ('?x mb:unit "Người"', "Không có giá trị nào", '"người"'),
        ('?x mb:amount "420000000"', "Không có giá trị nào", '"420000000"^^xsd:integer'),
        ('?x skos:prefLabel "Sở Y tế"@vi',  "skos:prefLabel không bao giờ có", 'skos:altLabel "Sở Y tế"@vi'),
        ('?x skos:prefLabel "Sở Hoa Cúc"@vi', "SERVICE mb:search", ""),
        # What is compared.
        ('?x mb:date ?d FILTER(?d > "2016-01-01")', "hãy so bằng STR", "STR(?d)"),
        ('?x mb:amount ?n FILTER(?n > "1000")', "hãy bỏ dấu nháy", "1000"),
    ],
)  # fmt: skip
def test_what_keeps_a_query_from_finding_anything_is_told(
    client: FlaskClient, pattern: str, told: str, instead: str
) -> None:
    ((why, tried, again),) = _doubts(client, f"{PROLOGUE} SELECT * WHERE {{ {pattern} }}")

    assert told in why
    assert tried == instead
    if instead:
        assert '<ul class="doubts"' not in client.get(again).text
        assert client.get(again).status_code == 200


def test_a_prefix_of_ours_with_another_namespace_is_told_once(client: FlaskClient) -> None:
    text = (
        "PREFIX mb: <http://w3id.org/minhbach/ontology#>\n"
        "SELECT * { ?x a mb:Sanction ; mb:amount ?n ; mb:status ?s }"
    )
    ((why, tried, again),) = _doubts(client, text)

    assert "không phải <http://w3id.org/minhbach/ontology#>" in why
    assert tried == "<https://w3id.org/minhbach/ontology#>"
    assert "doubts" not in client.get(again).text


def test_a_term_is_written_so_that_the_query_understands_it(client: FlaskClient) -> None:
    text = "PREFIX mb: <http://www.w3.org/ns/org#> SELECT * { ?x a <https://w3id.org/Sanction> }"
    ((_, tried, again),) = _doubts(client, text)

    assert tried == "<https://w3id.org/minhbach/ontology#Sanction>"
    assert client.get(again).status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) { ?x a mb:Sanctions }",
        "ASK { ?x a mb:Sanctions }",
        "CONSTRUCT { ?x a mb:Sanction } WHERE { ?x a mb:Sanctions }",
        "DESCRIBE ?x { ?x a mb:Sanctions }",
    ],
)
def test_every_form_of_nothing_is_explained(client: FlaskClient, text: str) -> None:
    assert [tried for _, tried, _ in _doubts(client, f"{PROLOGUE} {text}")] == ["mb:Sanction"]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x { ?x a mb:Agency } LIMIT 3",
        "SELECT (COUNT(*) AS ?n) { ?x a mb:Agency }",
        "ASK { ?x a mb:Agency . FILTER(true) }",
        # What is found in spite of a term that nothing has needs no advice.
        "SELECT ?x { ?x a mb:Agency OPTIONAL { ?x mb:rolename ?y } } LIMIT 3",
    ],
)
def test_what_finds_something_is_not_doubted(client: FlaskClient, text: str) -> None:
    assert _doubts(client, f"{PROLOGUE} {text}") == []


def test_where_all_is_known_the_reader_is_told_how_to_look(client: FlaskClient) -> None:
    text = f"{PROLOGUE} SELECT * {{ ?x a mb:Agency , mb:Sanction }}"

    assert "bỏ từng điều kiện" in _doubts(client, text)[0][0]
    assert "Take out one condition" in _doubts(client, text, "/en")[0][0]
    english = _doubts(client, f"{PROLOGUE} SELECT * {{ ?x a mb:Sanctions }}", "/en")
    assert english[0][0] == "The data do not have mb:Sanctions."
    assert english[0][2].startswith("/en/truy-van?")


def test_advice_that_cannot_be_had_keeps_nothing_back(
    client: FlaskClient, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bool:
        raise StoreError("the server is gone")

    def empty(question: Question) -> Answer:
        body = b'{"head": {"vars": ["x"]}, "results": {"bindings": []}}'
        return Answer("application/sparql-results+json", iter([body]))

    stage.play = empty
    monkeypatch.setattr("web.querying.emptiness._of_terms", fail)
    response = client.get("/truy-van?" + urlencode({"query": "SELECT ?x { ?x <urn:y> 'z' }"}))

    assert response.status_code == 200
    assert "Truy vấn hợp lệ nhưng không có kết quả nào." in response.text
