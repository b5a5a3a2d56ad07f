"""A search: the page, and the same answer for programs."""

import csv
import io
import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from flask import Flask
from flask.testing import FlaskClient

from search.ports import FacetValue
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.exchange import moved, parameters
from web.searching import facets

ATOM = "{http://www.w3.org/2005/Atom}"


def _hits(client: FlaskClient, query: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get(f"/tim-kiem.json?{query}").get_json()["hits"]
    return found


def test_json_keeps_its_contract(client: FlaskClient) -> None:
    answer = client.get("/tim-kiem.json?q=so+tttt&size=5")
    found = answer.get_json()

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert found["total"] >= len(found["hits"]) == 5
    for hit in found["hits"]:
        assert {"iri", "id", "kind", "title", "snippet", "score", "type"} <= set(hit)
        assert hit["kind"] in ("article", "entity")
        assert isinstance(hit["title"], str)
        assert isinstance(hit["score"], float)


@pytest.mark.parametrize("kind", ["article", "entity"])
def test_json_can_keep_to_one_kind(client: FlaskClient, kind: str) -> None:
    hits = _hits(client, f"q=so+tttt&kind={kind}")

    assert hits
    assert {hit["kind"] for hit in hits} == {kind}


def test_pages_follow_one_another_without_overlap(client: FlaskClient) -> None:
    first, second = (_hits(client, f"q=thanh+pho&size=4&page={page}") for page in (1, 2))

    assert len(first) == len(second) == 4
    assert not {hit["iri"] for hit in first} & {hit["iri"] for hit in second}


def test_marks_typed_or_not_find_the_same_article_first(client: FlaskClient) -> None:
    with_marks = _hits(client, "q=s%E1%BB%9F+tt%26tt&kind=article")
    without = _hits(client, "q=so+tttt&kind=article")

    assert {hit["iri"] for hit in with_marks} & {hit["iri"] for hit in without}


def test_csv_holds_a_line_for_each_hit(client: FlaskClient) -> None:
    response = client.get("/tim-kiem.csv?q=so+tttt")
    head, *lines = csv.reader(io.StringIO(response.text))

    assert response.mimetype == "text/csv"
    assert head[:3] == ["iri", "id", "kind"]
    assert len(lines) == client.get("/tim-kiem.json?q=so+tttt").get_json()["total"]


def test_atom_is_a_feed_with_everything_that_rfc_4287_asks(client: FlaskClient) -> None:
    response = client.get("/tim-kiem.atom?q=so+tttt&kind=article")
    feed = ElementTree.fromstring(response.data)

    assert response.mimetype == "application/atom+xml"
    for parent in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert (parent.findtext(f"{ATOM}{name}") or "").strip()
        assert "T" in (parent.findtext(f"{ATOM}updated") or "")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert feed.find(f"{ATOM}link[@rel='self']") is not None
    assert feed.findall(f"{ATOM}entry")


def test_other_sites_learn_how_to_search_here(client: FlaskClient) -> None:
    response = client.get("/opensearch.xml")
    described = ElementTree.fromstring(response.data)

    assert response.mimetype == "application/opensearchdescription+xml"
    assert any("{searchTerms}" in url.get("template", "") for url in described)
    assert 'rel="search" type="application/opensearchdescription+xml"' in client.get("/").text


def test_found_words_are_marked_and_nothing_is_taken_for_html(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?q=so+tttt").text
    assert "<mark>" in html

    html = client.get("/tim-kiem?q=%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_things_stand_above_articles(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?q=so+tttt").text

    assert html.index('class="entities"') < html.index('id="ket-qua"')


@pytest.mark.parametrize("more", ["page=2", "kind=article", "kind=entity", "year=2016"])
def test_things_stand_above_the_first_page_of_all_alone(client: FlaskClient, more: str) -> None:
    assert 'class="entities"' not in client.get(f"/tim-kiem?q=so+tttt&{more}").text


@pytest.mark.parametrize("query", ["q=so&page=900", "kind=article&page=99", "q=khongcogi&page=2"])
def test_a_page_behind_the_last_is_none_and_leads_back(client: FlaskClient, query: str) -> None:
    page = client.get(f"/tim-kiem?{query}")
    assert page.status_code == 404
    back = re.search(r'<a rel="prev" href="([^"]+)"', page.text)
    assert back is not None
    assert client.get(unescape(back[1])).status_code == 200
    assert client.get(f"/tim-kiem.json?{query}").get_json()["hits"] == []


def test_invented_articles_are_stamped_and_things_are_not(
    client: FlaskClient, lender: Lender
) -> None:
    def stamps(query: str) -> tuple[int, int]:
        html = client.get(f"/tim-kiem?{query}").text
        return html.count('<span class="stamp">Minh họa</span>'), html.count("<h3>")

    assert stamps("kind=article&size=7") == (7, 7)
    assert stamps("kind=agency&size=7") == (0, 7)
    lender.generation = replace(lender.generation, invented=False)
    assert stamps("kind=article&size=7") == (0, 7)


def test_each_facet_value_is_a_link_that_gives_what_it_counts(client: FlaskClient) -> None:
    _, _, html = client.get("/tim-kiem?q=so+tttt").text.partition('id="bo-loc"')
    choices = re.findall(r'<li><a href="([^"]*)">.*?<span class="number">(\d+)</span>', html)

    assert len(choices) > 10
    for address, count in choices[::4]:
        chosen = client.get(unescape(address)).text
        assert f">{count} kết quả<" in chosen, address
        assert 'class="chosen"' in chosen


def test_a_thing_says_how_many_articles_name_it_as_its_page_does(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?kind=agency").text
    address, count = re.findall(r'<h3><a href="([^"]*)">.*?>(\d+) bài</span>', html, re.DOTALL)[0]

    assert f'nhắc đến <span class="number">{count}</span>' in client.get(address).text


def test_things_are_not_offered_in_an_order_of_days(client: FlaskClient) -> None:
    for query, offered in (("kind=agency", 0), ("kind=entity", 0), ("kind=agency&kind=article", 1)):
        assert client.get(f"/tim-kiem?{query}").text.count(">Mới nhất<") == offered


def test_nothing_found_helps_on(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?q=zzqqxx").text

    assert "Không có kết quả" in html
    assert 'class="nothing"' in html


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=-1",
        "page=1001",
        "page=1e3",
        "page=٣",
        "size=1001",
        "order=best",
        "kind=agencies",
        "kind=agency&kind=x",
        "field=x",
        "type=%00",
        "year=abcd",
        "year=٢٠١٧",
        "month=2017-13",
        "place=hai-phong",
        "agency=http://other.example/id/co-quan/bo-y-te",
        "q=" + "a" * 1001,
    ],
)
@pytest.mark.parametrize("form", ["", ".json", ".csv", ".atom"])
def test_a_parameter_that_cannot_be_understood_gets_a_reason(
    client: FlaskClient, query: str, form: str
) -> None:
    response = client.get(f"/tim-kiem{form}?{query}")

    assert response.status_code == 400
    if form:
        assert response.mimetype == "application/problem+json"
        assert response.get_json(force=True)["detail"]


def test_filters_of_one_facet_widen(client: FlaskClient) -> None:
    def total(query: str) -> int:
        return int(client.get(f"/tim-kiem.json?kind=article&{query}").get_json()["total"])

    assert total("year=2018&year=2019") == total("year=2018") + total("year=2019")


def test_articles_and_types_of_things_widen_each_other(client: FlaskClient) -> None:
    def total(query: str) -> int:
        return int(client.get(f"/tim-kiem.json?{query}").get_json()["total"])

    articles, agencies = total("kind=article"), total("kind=agency")
    assert total("kind=article&kind=agency") == articles + agencies
    assert total("kind=article&kind=entity") == total("")
    assert total("kind=entity&kind=agency") == agencies


def test_an_address_that_another_has_replaced_filters_by_that_one(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = {"so-cu": ("co-quan", "so-moi")}
    monkeypatch.setattr(moved, "to", lambda kind, slug: new.get(slug))
    with app.test_request_context(
        "/tim-kiem",
        query_string={"agency": [f"{BASE}id/co-quan/so-cu", f"{BASE}id/co-quan/so-moi"]},
    ):
        assert parameters.search().filters["agency"] == (f"{BASE}id/co-quan/so-moi",)


def test_the_last_page_leads_back_and_a_page_beyond_it_too(client: FlaskClient) -> None:
    total = client.get("/tim-kiem.json?kind=article").get_json()["total"]
    last = -(-total // 10)
    html = client.get(f"/tim-kiem?page={last}").text
    beyond = client.get(f"/tim-kiem?page={last + 5}").text

    assert 'rel="next"' not in html
    assert f'rel="prev" href="/tim-kiem?page={last - 1}"' in html
    assert f'rel="prev" href="/tim-kiem?page={last}"' in beyond
    assert f"Chỉ có {last} trang." in beyond


def test_a_size_is_kept_from_page_to_page(client: FlaskClient) -> None:
    assert 'rel="next" href="/tim-kiem?page=2&amp;size=5"' in client.get("/tim-kiem?size=5").text


@pytest.mark.parametrize(
    ("slug", "label"),
    [
        ("thanh-pho-hai-phong-den-2025-06-30", "Nơi (đến 30/06/2025)"),
        ("thanh-pho-hai-phong", "Nơi"),
        ("tinh-binh-duong", "Nơi"),
        ("noi-khac", "Nơi"),
    ],
)
def test_two_places_of_one_name_are_told_apart(app: Flask, slug: str, label: str) -> None:
    value = FacetValue(f"http://example.test/id/dia-danh/{slug}", "Nơi", 1)
    with app.test_request_context("/"):
        assert facets.label("place", value) == label


def test_programs_learn_what_was_searched_instead(client: FlaskClient) -> None:
    answer = client.get("/tim-kiem.json?q=thnah+pho").get_json()
    insisted = client.get("/tim-kiem.json?q=thnah+pho&literal=1").get_json()

    assert answer["instead"] == "thành phố"
    assert answer["total"] > 0
    assert (insisted["instead"], insisted["maybe"]) == (None, None)
