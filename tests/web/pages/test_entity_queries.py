"""The queries behind the page of a thing: asked of the public endpoint, they give what it shows."""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE


def _queries(client: FlaskClient, page: str) -> dict[str, str]:
    html = client.get(page).text
    shown = html.partition("<span>SPARQL:</span>")[2].partition("</p>")[0]
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', shown)
    return {name: parse_qs(urlsplit(unescape(link)).query)["query"][0] for link, name in links}


def _asked(client: FlaskClient, text: str, name: str) -> set[str]:
    answer = client.post("/sparql", data={"query": text, "format": "json"})
    return {row[name]["value"] for row in json.loads(answer.text)["results"]["bindings"]}


@pytest.mark.parametrize(
    "thing",
    [
        "co-quan/so-y-te-thanh-pho-van-hai",
        "nguoi/pham-thi-thu-que",
        "dia-danh/thanh-pho-van-hai",
        "linh-vuc/y-te",
    ],
)
def test_the_queries_give_what_the_page_shows(client: FlaskClient, thing: str) -> None:
    page = client.get(f"/trang/{thing}").text
    queries = _queries(client, f"/trang/{thing}")
    facts = {
        f"{BASE}id/su-kien/{slug}"
        for slug in re.findall(r'class="permalink" href="/trang/su-kien/([^"]+)"', page)
    }
    if facts:
        assert _asked(client, queries["các dữ kiện"], "fact") == facts
    else:
        assert "các dữ kiện" not in queries
    found = re.search(r'<h2 id="bai">[^<]*<span class="number">([0-9.]+)<', page)
    assert found is not None
    assert len(_asked(client, queries["các bài nhắc đến"], "article")) == int(found[1])
    described = client.post("/sparql", data={"query": queries["mọi thuộc tính"], "format": "nt"})
    assert f"<{BASE}id/{thing}> <http://www.w3.org/2004/02/skos/core#prefLabel>" in described.text


def test_english_pages_name_the_queries_in_english(client: FlaskClient) -> None:
    queries = _queries(client, "/en/trang/co-quan/so-y-te-thanh-pho-van-hai")

    assert list(queries) == ["all properties", "the facts", "the articles that mention it"]
