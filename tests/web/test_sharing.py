"""What a page says of itself to those who are sent its address, and to search engines."""

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.world import BASE
from web.app import create_app
from web.settings import Settings
from web.telling import places

ARTICLE = "/bai-viet/vh-2016-10-nam-so-tttt"
AGENCY = "/trang/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"


def _said(client: FlaskClient, address: str) -> dict[str, str]:
    html = client.get(address).text
    found = re.findall(
        r'<(?:meta|link) (?:property|name|rel)="([^"]+)" (?:content|href)="([^"]*)"', html
    )
    title = re.search("<title>(.*)</title>", html)
    assert title
    return {**dict(found), "title": title[1]}


@pytest.mark.parametrize(
    "address", ["/", "/catalog", "/ontology", "/dump/", ARTICLE, AGENCY, "/en" + AGENCY]
)
def test_a_page_tells_its_address_its_name_and_what_it_is_about(
    client: FlaskClient, address: str
) -> None:
    said = _said(client, address)

    assert said["canonical"] == said["og:url"] == BASE.rstrip("/") + address
    assert said["title"].startswith(said["og:title"])
    assert said["description"] == said["og:description"] != ""
    assert "robots" not in said


@pytest.mark.parametrize("address", ["/tim-kiem?q=a", "/truy-van", "/khong-co"])
def test_pages_made_for_one_reader_are_not_listed(client: FlaskClient, address: str) -> None:
    said = _said(client, address)

    assert "noindex" in said["robots"]
    assert "canonical" not in said


@pytest.mark.parametrize("address", ["/", ARTICLE, "/en/tim-kiem?q=a"])
def test_a_page_that_is_sent_has_a_picture(client: FlaskClient, address: str) -> None:
    image = _said(client, address)["og:image"]
    picture = client.get(image.removeprefix(BASE.rstrip("/")))

    assert image.startswith(BASE)
    assert (picture.status_code, picture.mimetype) == (200, "image/png")
    assert "immutable" in picture.headers["Cache-Control"]
    html = client.get(address).text
    for name, at in (("width", 16), ("height", 20)):
        number = int.from_bytes(picture.data[at : at + 4], "big")
        assert f'og:image:{name}" content="{number}"' in html


def test_a_thing_is_told_by_its_kind_and_first_facts(client: FlaskClient) -> None:
    assert re.match(r"Cơ quan\. \d+ bài viết\. .*Sở ", _said(client, AGENCY)["description"])


def test_a_search_by_filters_alone_is_told_by_them(client: FlaskClient) -> None:
    assert "Loại: Cơ quan" in _said(client, "/tim-kiem?kind=agency")["title"]


def test_a_concept_is_in_the_language_of_its_name(client: FlaskClient) -> None:
    assert "<h1>Health</h1>" in client.get("/en/trang/linh-vuc/y-te").text
    assert "<h1>Y tế</h1>" in client.get("/trang/linh-vuc/y-te").text


def test_a_central_body_is_headed_in_the_language_of_its_reader(client: FlaskClient) -> None:
    english = client.get("/en/trang/co-quan/bo-y-te").text
    vietnamese = client.get("/trang/co-quan/bo-y-te").text

    assert "Ministry of Health</h1>" in english
    assert ">Government of the Socialist Republic of Viet Nam</a>" in english
    assert "Bộ Y tế</h1>" in vietnamese
    assert '<p class="also" lang="en">Ministry of Health</p>' in vietnamese


def test_a_unit_and_the_one_after_it_are_told_apart(app: Flask, client: FlaskClient) -> None:
    old, new = "thanh-pho-hai-phong-den-2025-06-30", "thanh-pho-hai-phong"

    assert (
        "<h1>Thành phố Hải Phòng (đến 30/06/2025)</h1>" in client.get(f"/trang/dia-danh/{old}").text
    )
    html = client.get(f"/trang/dia-danh/{new}").text
    assert "<h1>Thành phố Hải Phòng</h1>" in html
    assert ">Thành phố Hải Phòng (đến 30/06/2025)</a>" in html
    with app.test_request_context("/en/"):
        assert places.told(f"{BASE}id/dia-danh/{old}", "X") == "X (until 30 June 2025)"
        assert places.told(f"{BASE}id/dia-danh/{new}", "X") == "X"


def _cited(html: str) -> str:
    found = re.search(r'<p class="iri cited">(.*?)</p>', html)
    assert found
    return unescape(re.sub("<[^>]*>", "", found[1]))


@pytest.mark.parametrize(
    ("address", "cited"),
    [
        (
            AGENCY,
            "Trích dẫn “Sở Thông tin và Truyền thông thành phố Vân Hải”. Minh Bạch."
            f" Bản dữ liệu số 3, ngày 22/11/2026. {BASE}id{AGENCY.removeprefix('/trang')}",
        ),
        (
            "/en" + AGENCY,
            "Cite as “Sở Thông tin và Truyền thông thành phố Vân Hải”. Minh Bạch."
            f" Data generation 3, 22 November 2026. {BASE}id{AGENCY.removeprefix('/trang')}",
        ),
    ],
)
def test_a_page_says_how_it_is_cited(client: FlaskClient, address: str, cited: str) -> None:
    assert _cited(client.get(address).text) == cited


def test_an_article_is_cited_with_its_authors_outlet_and_day(client: FlaskClient) -> None:
    html = client.get("/en/bai-viet/vh-2018-tong-ket-so-y-te").text

    assert _cited(html).startswith("Cite as Hồng Diệp, “Ngành y tế Vân Hải: ")
    assert ", 26 December 2018. Minh Bạch. Data generation 3, " in _cited(html)
    assert '<cite lang="vi">' in html
    assert '<meta name="author" content="Hồng Diệp">' in html


def test_what_is_cited_names_the_licence_where_there_is_one(app: Flask) -> None:
    services = app.extensions["minhbach-services"]
    licence = "https://phep.example/by/4.0/"
    licensed = create_app(services, Settings(base_iri=BASE, licence=licence)).test_client()

    assert f'<a rel="license" href="{licence}">' in licensed.get(AGENCY, buffered=True).text
    assert 'rel="license"' not in app.test_client().get(AGENCY, buffered=True).text


@pytest.mark.parametrize(
    "address", ["/", AGENCY, "/trang/linh-vuc/y-te", "/trang/khen-thuong/bang-khen"]
)
def test_new_articles_can_be_followed(client: FlaskClient, address: str) -> None:
    found = re.search(
        r'<link rel="alternate" type="application/atom\+xml" href="([^"]*)"',
        client.get(address).text,
    )
    assert found
    feed = client.get(unescape(found[1]))
    assert feed.mimetype == "application/atom+xml"
    assert address == "/" or "<title>Minh Bạch: bài mới<" not in feed.text
    assert feed.text.count("<entry>") == feed.text.count('term="article"') > 0
