"""All articles about a thing: as many as its page counts, each once, and none of another thing."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.store import embedded
from tests.web.doubles import Lender
from tests.web.world import BASE

ARTICLES = 620
FIELD, AGENCY, AWARD = "linh-vuc/giao-thong", "co-quan/so-lam", "khen-thuong/co-lam"
SCHEMA, DCTERMS = "https://schema.org/", "http://purl.org/dc/terms/"


@pytest.fixture
def many(lender: Lender, tmp_path: Path) -> None:
    """A world of ``ARTICLES`` articles of one field, every second with a title and both things."""
    with (tmp_path / "quads.nq").open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            article = f"<{BASE}id/bai-viet/b-{number:03}>"
            said = [
                ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{SCHEMA}NewsArticle>"),
                (f"{DCTERMS}subject", f"<{BASE}id/{FIELD}>"),
                (f"{DCTERMS}issued", f'"20{number % 20:02}-01"'),
            ]
            if number % 2:
                said += [(f"{SCHEMA}mentions", f"<{BASE}id/{thing}>") for thing in (AGENCY, AWARD)]
                said.append((f"{DCTERMS}title", f'"Bài số {number}"@vi'))
            file.writelines(f"{article} <{name}> {value} .\n" for name, value in said)
        for thing, label in ((FIELD, "giao thông"), (AGENCY, "Sở Lâm"), (AWARD, "Cờ Lâm")):
            name = "http://www.w3.org/2004/02/skos/core#prefLabel"
            file.write(f'<{BASE}id/{thing}> <{name}> "{label}"@vi .\n')
    embedded.fill(tmp_path / "store", tmp_path / "quads.nq")
    store = embedded.read(tmp_path / "store")
    lender.generation = replace(lender.generation, store=store)


def _all(client: FlaskClient, thing: str) -> list[str]:
    """The articles on all pages of the list of *thing*, by what is below ``/bai-viet/``."""
    found, address = [], f"/trang/{thing}/bai-viet"
    while address:
        page = client.get(address)
        assert page.status_code == 200
        found += re.findall(r'<h3><a href="/bai-viet/([^"]+)">', page.text)
        after = re.search(r'rel="next" href="([^"]+)"', page.text)
        address = unescape(after[1]) if after else ""
    return found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("thing", "count"), [(FIELD, ARTICLES), (AGENCY, ARTICLES // 2), (AWARD, ARTICLES // 2)]
)
def test_the_page_counts_what_the_list_holds(client: FlaskClient, thing: str, count: int) -> None:
    page = client.get(f"/trang/{thing}").text
    told = re.search(r'<h2 id="bai">[^<]*<span class="number">(\d+)</span>', page)
    found = _all(client, thing)

    assert told is not None
    assert int(told[1]) == len(found) == len(set(found)) == count
    assert f'<a href="/trang/{thing}/bai-viet">Tất cả các bài</a>' in page
    days = [int(id.partition("-")[2]) % 20 for id in found]
    assert days == sorted(days, reverse=True)


@pytest.mark.usefixtures("many")
def test_an_article_without_a_title_is_called_by_its_id(client: FlaskClient) -> None:
    page = client.get(f"/trang/{FIELD}/bai-viet").text
    assert ">b-018</a>" in page
    assert ">Bài số 19</a>" in page


@pytest.mark.usefixtures("many")
def test_a_page_behind_the_last_is_none_and_leads_back(client: FlaskClient) -> None:
    page = client.get(f"/en/trang/{FIELD}/bai-viet?page=99")
    back = re.search(r'<a rel="prev" href="([^"]+)"', page.text)
    assert page.status_code == 404
    assert back is not None
    assert back[1].startswith("/en/")
    assert client.get(unescape(back[1])).status_code == 200
    assert client.get(f"/trang/{FIELD}/bai-viet?page=0").status_code == 400


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("co-quan/so-y-te-thanh-pho-van-hai", "kind=article&amp;agency="),
        ("linh-vuc/y-te", "kind=article&amp;field=y-te"),
        ("khen-thuong/bang-khen", ""),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_list_leads_to_its_thing_its_feed_and_a_search(
    client: FlaskClient, path: str, way: str, prefix: str
) -> None:
    page = client.get(f"{prefix}/trang/{path}/bai-viet").text
    _, _, main = page.partition("<main")

    assert f'href="{prefix}/trang/{path}"' in main
    assert f'href="{prefix}/trang/{path}.atom"' in main
    assert (f'href="{prefix}/tim-kiem?' in main) == bool(way)
    assert way.replace("kind=article&amp;", "") in main


@pytest.mark.parametrize(
    "path", ["nguoi/khong-co", "chuc-danh/giam-doc", "dia-danh/tinh-nghe-an", "khong-co/gi-ca"]
)
def test_what_no_article_names_has_no_list(client: FlaskClient, path: str) -> None:
    assert client.get(f"/trang/{path}/bai-viet").status_code == 404
