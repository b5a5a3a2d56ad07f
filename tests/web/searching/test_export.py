"""All hits of a search in one streamed file."""

import csv
import gzip
import io
import re

import pytest
from flask.testing import FlaskClient

from web.exchange import parameters, spreadsheets


@pytest.mark.parametrize(
    "query", ["", "q=thanh+pho", "q=thanh+pho&year=2018&order=oldest", "q=zzqqxx"]
)
def test_a_file_holds_all_hits_in_their_order(client: FlaskClient, query: str) -> None:
    paged = client.get(f"/tim-kiem.json?{query}&size=100").get_json()
    whole = client.get(f"/tim-kiem/tat-ca.json?{query}")
    answer = whole.get_json()

    assert answer["complete"] is True
    assert answer["total"] == len(answer["hits"]) == paged["total"]
    assert whole.headers["Minhbach-Total"] == str(paged["total"])
    for one, other in zip(answer["hits"], paged["hits"], strict=False):
        assert one == {name: value for name, value in other.items() if name != "snippet"}


def test_csv_is_the_same_in_many_pieces(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.get("/tim-kiem/tat-ca.csv?q=thanh+pho")
    monkeypatch.setattr(spreadsheets, "_PIECE", 100)
    pieces = client.get("/tim-kiem/tat-ca.csv?q=thanh+pho")

    assert len(whole.data) > 1000
    assert pieces.data == whole.data


def test_csv_has_the_same_lines(client: FlaskClient) -> None:
    hits = client.get("/tim-kiem/tat-ca.json?q=thanh+pho").get_json()["hits"]
    response = client.get("/tim-kiem/tat-ca.csv?q=thanh+pho")
    head, *lines = csv.reader(io.StringIO(response.text))

    assert response.mimetype == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    assert head == list(hits[0])
    assert lines == [
        ["" if value is None else str(value) for value in hit.values()] for hit in hits
    ]


def test_more_than_one_file_takes_is_cut_and_said(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "MOST", 3)
    answer = client.get("/tim-kiem/tat-ca.json?q=thanh+pho").get_json()

    assert len(answer["hits"]) == 3 < answer["total"]
    assert answer["complete"] is False


def test_it_comes_packed_to_who_takes_that(client: FlaskClient) -> None:
    packed = client.get("/tim-kiem/tat-ca.csv", headers={"Accept-Encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == client.get("/tim-kiem/tat-ca.csv").data


def test_the_page_leads_there_with_its_filters(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?q=thanh+pho&year=2018&order=newest&size=1&page=2").text
    address = (
        "/tim-kiem/tat-ca.csv?q=thanh+pho&amp;kind=article&amp;year=2018&amp;order=newest&amp;bom=1"
    )

    assert f'href="{address}"' in html
    assert "tat-ca" not in client.get("/tim-kiem?q=zzqqxx").text


def test_what_cannot_be_understood_gets_a_reason(client: FlaskClient) -> None:
    assert client.get("/tim-kiem/tat-ca.csv?order=best").status_code == 400


@pytest.mark.parametrize(
    "address", ["/tim-kiem.csv?q=thanh+pho", "/tim-kiem/tat-ca.csv?q=thanh+pho"]
)
def test_spreadsheets_are_told_the_letters_and_programs_are_not(
    client: FlaskClient, address: str
) -> None:
    bare, marked = client.get(address).data, client.get(f"{address}&bom=1").data

    assert bare.startswith(b"iri,")
    assert marked == b"\xef\xbb\xbf" + bare


def test_the_links_of_a_page_are_for_spreadsheets(client: FlaskClient) -> None:
    html = client.get("/tim-kiem?q=thanh+pho").text

    tables = re.findall(r'href="([^"]*)" type="text/csv" aria-label', html)

    assert len(tables) == 2
    assert all(address.endswith("&amp;bom=1") for address in tables)
    assert html.count("bom=1") == 3  # one of them in the head
