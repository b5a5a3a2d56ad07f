"""The facts of a page as CSV: whole, in both languages, each with the sentence that proves it."""

import csv
import io
import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from rdflib import URIRef

from graph.model import Document
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.facts import fact_table
from web.facts.fact_table import COLUMNS
from web.services import Generation
from web.telling import statements

BODY = "/trang/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
ARTICLE = "vh-2017-tong-ket-so-tttt"


def _rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


def test_the_table_holds_every_fact_of_the_thing(client: FlaskClient, world: Generation) -> None:
    iri = URIRef(BASE + "id" + BODY.removeprefix("/trang"))
    rows = _rows(client, BODY + ".csv")

    assert {row["fact"] for row in rows} == set(map(str, statements.every(world, iri)))
    assert set(rows[0]) == set(COLUMNS)


def test_what_is_asked_for_in_parts_is_the_same(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _rows(client, BODY + ".csv")
    monkeypatch.setattr(fact_table, "_AT_ONCE", 3)

    assert len(whole) > 6
    assert _rows(client, BODY + ".csv") == whole


def test_each_row_quotes_the_text_that_it_points_to(
    client: FlaskClient, articles: dict[str, Document]
) -> None:
    rows = _rows(client, f"/trang/bai-viet/{ARTICLE}.csv")

    assert len(rows) > 5
    for row in rows:
        assert row["article"] == f"{BASE}id/bai-viet/{ARTICLE}"
        assert row["title"] == articles[ARTICLE].title
        place, start, end = re.fullmatch(r"(.*)#c(\d+)-(\d+)", row["place"]).groups()  # type: ignore[union-attr]
        words = articles[ARTICLE].text[int(start) : int(end)]
        assert row["quote"] == " ".join(words.split())
        assert client.get(place.removeprefix(BASE.rstrip("/"))).status_code == 200


def test_sentences_speak_the_language_of_the_address(client: FlaskClient) -> None:
    vietnamese, english = _rows(client, BODY + ".csv"), _rows(client, f"/en{BODY}.csv")
    posts = [(v, e) for v, e in zip(vietnamese, english, strict=True) if v["kind"] == "Position"]

    assert posts
    for mine, theirs in posts:
        assert "giữ chức" in mine["sentence"]
        assert "the post of" in theirs["sentence"]
        assert (mine["fact"], mine["quote"]) == (theirs["fact"], theirs["quote"])
        assert theirs["place"].startswith(f"{BASE}en/bai-viet/")


def test_a_single_fact_has_a_table_too(client: FlaskClient) -> None:
    fact = _rows(client, BODY + ".csv")[0]
    rows = _rows(client, f"/trang/su-kien/{fact['fact'].rpartition('/')[2]}.csv")

    assert rows[0] == fact


def test_reference_data_name_their_origin(client: FlaskClient) -> None:
    rows = _rows(client, "/trang/co-quan/so-xay-dung-tinh-bac-lieu.csv")

    assert any(row["status"] == "reference" and row["origin"] for row in rows)


def test_pages_lead_to_their_table_where_there_is_one(client: FlaskClient) -> None:
    for page in (BODY, f"/en{BODY}"):
        assert f'href="{page}.csv" type="text/csv"' in client.get(page).text
    assert 'type="text/csv"' not in client.get("/trang/linh-vuc/y-te").text


def test_what_is_not_there_has_no_table(client: FlaskClient, lender: Lender) -> None:
    assert client.get("/trang/co-quan/khong-co.csv").status_code == 404
    assert client.get("/trang/bai-viet/khong-co.csv").status_code == 404
    lender.generation = replace(lender.generation, removed=lambda name: name == "cu")
    assert client.get("/trang/bai-viet/cu.csv").status_code == 410


def test_a_table_holds_all_quotations_and_a_page_so_many(
    client: FlaskClient, world: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _rows(client, BODY + ".csv")
    facts = [URIRef(fact) for fact in dict.fromkeys(row["fact"] for row in whole)]

    def quoted(proofs: int | None) -> int:
        return sum(len(s.proofs) for s in statements.tell(world, facts, proofs=proofs))

    assert quoted(None) == sum(bool(row["quote"]) for row in whole)
    assert quoted(5) == 5
    monkeypatch.setattr(statements, "PROOFS", 5)
    assert _rows(client, BODY + ".csv") == whole
