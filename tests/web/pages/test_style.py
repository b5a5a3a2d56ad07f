"""The one style sheet of all pages: joined in order, packed, kept for ever, its fonts found."""

import gzip
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from web import assets
from web.assets import STATIC
from web.pages import style


def _address(client: FlaskClient) -> str:
    (found,) = re.findall(r'<link rel="stylesheet" href="([^"]*)">', client.get("/").text)
    assert isinstance(found, str)
    return found


def test_a_page_asks_for_one_sheet_that_holds_all(client: FlaskClient) -> None:
    sheet = client.get(_address(client)).text

    places = [sheet.index((STATIC / name).read_text("utf-8")) for name in style.SHEETS]
    assert places == sorted(places)
    assert {path.name for path in STATIC.glob("*.css")} == set(style.SHEETS)


def test_the_sheet_is_packed_and_kept_for_ever(client: FlaskClient) -> None:
    answer = client.get(_address(client), headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) < len(gzip.decompress(answer.data)) / 3
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["style.css", "seal.svg"])
def test_only_what_the_address_promised_is_kept_for_ever(client: FlaskClient, name: str) -> None:
    """While a release is rolled out, a page of the new one may ask a server of the old one."""
    for address in (f"/static/{name}?v=0123456789", f"/static/{name}", f"/static/{name}?v="):
        assert client.get(address).headers["Cache-Control"] == "no-cache"
    missing = client.get("/static/none.css?v=0123456789")
    assert (missing.status_code, missing.headers["Cache-Control"]) == (404, "no-store")


def test_a_sheet_that_a_client_has_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/static/style.css").headers["ETag"]
    again = client.get("/static/style.css", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get("/static/style.css", headers={"If-None-Match": '"x"'}).status_code == 200


def test_files_beside_a_sheet_are_found_from_the_joined_one(tmp_path: Path) -> None:
    (tmp_path / "fonts-1").mkdir()
    (tmp_path / "fonts-1" / "a.css").write_text("@font-face { src: url(./files/a.woff2) }")
    (tmp_path / "own.css").write_text("a { background: url(./seal.svg) }")

    assert style.joined(tmp_path, ("fonts-1/a.css", "own.css")) == (
        "@font-face { src: url(fonts-1/files/a.woff2) }\na { background: url(./seal.svg) }"
    )


def test_fonts_that_were_fetched_are_found(app: Flask, client: FlaskClient) -> None:
    if not assets.styles():
        pytest.skip("the fonts were not fetched: run `make assets`")
    sheet = client.get(_address(client)).text
    fonts = re.findall(r"url\((vendor/[^)]*\.woff2)\)", sheet)

    assert fonts
    for font in fonts:
        assert client.get(f"/static/{font}").status_code == 200


def test_other_files_are_served_as_they_are(client: FlaskClient) -> None:
    assert client.get("/static/seal.svg").mimetype == "image/svg+xml"
    assert client.get("/static/none.css").status_code == 404
