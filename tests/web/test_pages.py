"""Every page answers, in both languages, as valid HTML, with its headers."""

import re

import html5rdf
import pytest
from flask.testing import FlaskClient

from graph.model import Document

PAGES = (
    "/",
    "/tim-kiem",
    "/tim-kiem?q=so+tttt",
    "/tim-kiem?q=&kind=entity&page=2",
    "/tim-kiem?q=zzqqxx",
    "/truy-van",
    "/truy-van?query=SELECT+*+{+?s+?p+?o+}+LIMIT+3",
    "/truy-van?query=SELECT",
    "/catalog",
    "/ontology",
    "/dump/",
    "/danh-muc",
    "/danh-muc/nguoi",
    "/danh-muc/co-quan?type=so&letter=S",
    "/phan-loai",
    "/phan-loai/loai-van-ban",
    "/khong-co-trang-nay",
)


def _valid(html: str) -> list[object]:
    parser = html5rdf.HTMLParser()
    parser.parse(html)
    return list(parser.errors)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_page_is_valid_html_in_its_language(client: FlaskClient, address: str, prefix: str) -> None:
    response = client.get(prefix + address)

    assert response.status_code in (200, 400, 404)
    assert _valid(response.text) == []
    assert f'<html lang="{prefix[1:] or "vi"}">' in response.text


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_article_page_is_valid(
    client: FlaskClient, articles: dict[str, Document], prefix: str
) -> None:
    for id in articles:
        response = client.get(f"{prefix}/bai-viet/{id}")

        assert response.status_code == 200
        assert _valid(response.text) == [], id


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (
            "/bai-viet/vh-2017-tong-ket-so-tttt",
            r'class="permalink" href="([^"]*)" aria-label="([^"]*)"',
        ),
        ("/tim-kiem?q=so+tttt", r'<li><a href="([^"]*)" type="[^"]*" aria-label="([^"]*)"'),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_links_that_look_alike_are_told_apart_by_those_who_hear_them(
    client: FlaskClient, address: str, named: str, prefix: str
) -> None:
    links = re.findall(named, client.get(prefix + address).text)

    assert len(links) > 3
    assert len({name for _, name in links}) == len({address for address, _ in links})


@pytest.mark.parametrize("address", PAGES)
def test_page_carries_the_headers_that_protect_readers(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    policy = response.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "<style" not in response.text
    assert "style=" not in response.text
    assert "script-src 'self'" in policy
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", response.text, re.DOTALL)
    assert set(scripts) <= {""}
    assert not re.search(r"\son\w+=", response.text)


@pytest.mark.parametrize("address", [*PAGES, "/health", "/sitemap.xml", "/tim-kiem.json?q=a"])
def test_head_answers_as_get_does_without_a_body(client: FlaskClient, address: str) -> None:
    assert client.head(address).status_code == client.get(address).status_code
    assert client.head(address).data == b""
