"""The query behind a search: asked of the public endpoint, it finds what the search finds."""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE

OFFICE = f"{BASE}id/co-quan/so-y-te-thanh-pho-van-hai"
PERSON = f"{BASE}id/nguoi/pham-thi-thu-que"


def _query(client: FlaskClient, search: str, prefix: str = "") -> str:
    """The query to which the page of *search* leads; empty where it leads to none."""
    html = client.get(f"{prefix}/tim-kiem?{search}").text
    words = "Go on in SPARQL" if prefix else "Viết tiếp bằng SPARQL"
    links = re.findall(rf'<a href="([^"]+)">{words}', html)
    return parse_qs(urlsplit(unescape(links[0])).query)["query"][0] if links else ""


@pytest.mark.parametrize(
    ("search", "kind"),
    [
        ("q=chuyen+doi+so", "article"),
        ("q=so+tttt", "article"),
        ("q=%22chuyển+đổi+số%22+-đảo", "article"),
        ("q=lamchau", "article"),
        ("q=", "article"),
        ("q=&order=oldest", "article"),
        ("q=so&year=2018&year=2019&order=newest", "article"),
        ("q=so&month=2017-05", "article"),
        ("q=&field=y-te", "article"),
        ("q=so&field=y-te&field=bao-chi-xuat-ban", "article"),
        (f"q=&agency={OFFICE}", "article"),
        (f"q=so&person={PERSON}&year=2018", "article"),
        ("q=&type=quyet-dinh", "article"),
        ("q=so+y+te&kind=agency", "entity"),
        ("q=nguyen&kind=person", "entity"),
        ("q=van+hai&kind=agency&kind=place", "entity"),
        ("q=van+hai&kind=entity", "entity"),
        ("q=quyet+dinh&kind=document", "entity"),
    ],
)
def test_the_query_finds_what_the_search_finds(client: FlaskClient, search: str, kind: str) -> None:
    also = "" if "kind=" in search else "&kind=article"
    found = client.get(f"/tim-kiem.json?{search}{also}&size=100").get_json()
    ours = [hit["iri"] for hit in found["hits"]]
    answer = client.post("/sparql", data={"query": _query(client, search), "format": "json"})
    name = "article" if kind == "article" else "thing"
    theirs = [row[name]["value"] for row in json.loads(answer.text)["results"]["bindings"]]

    assert found["total"] == len(ours) == len(theirs) > 0
    assert set(ours) == set(theirs)
    if "order=" not in search and found["hits"][0]["score"] > found["hits"][-1]["score"]:
        assert ours[0] == theirs[0]


@pytest.mark.parametrize(
    "search",
    [
        "q=so+tttt&literal=1",
        f"q=so&place={BASE}id/dia-danh/thanh-pho-van-hai",
        "q=&kind=agency",
        "q=so&kind=agency&kind=article",
        "q=zzqqxx",
    ],
)
def test_what_sparql_cannot_say_leads_to_no_query(client: FlaskClient, search: str) -> None:
    assert _query(client, search) == ""


def test_words_stay_words(client: FlaskClient) -> None:
    """Whatever is typed is a string of the query."""
    text = _query(client, "q=s%E1%BB%9F%22+%5C+%7D+%3Fx", "/en")

    assert r'mb:matches "sở\" \\ } ?x"' in text
    assert client.post("/sparql", data={"query": text}).status_code == 200
