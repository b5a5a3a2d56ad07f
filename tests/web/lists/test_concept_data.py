"""Concepts for programs: found by name, the best first; whole schemes with counts that lists confirm."""

import csv
import io
from typing import Any

import pytest
from flask.testing import FlaskClient

from ontology import schemes
from ontology.schemes import Scheme
from tests.web.world import BASE


def _found(client: FlaskClient, **asked: str) -> list[str]:
    answer = client.get("/phan-loai.json", query_string=asked).get_json()
    return [one["iri"].removeprefix(f"{BASE}id/") for one in answer["concepts"]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("bộ", "loai-co-quan/bo"),
        ("Nghị định", "loai-van-ban/nghi-dinh"),
        ("nghi dinh", "loai-van-ban/nghi-dinh"),
        ("NĐ", "loai-van-ban/nghi-dinh"),
        ("ministry", "loai-co-quan/bo"),
        ("DIRECTOR", "chuc-danh/giam-doc"),
        ("ĐBQH", "chuc-danh/dai-bieu-quoc-hoi"),
        ("kiem toan", "loai-co-quan/kiem-toan"),
    ],
)
def test_the_best_fit_comes_first(client: FlaskClient, words: str, first: str) -> None:
    assert _found(client, q=words)[0] == first


@pytest.mark.parametrize(
    ("words", "fits", "does_not"),
    [
        ("tinh", {"loai-co-quan/tinh-uy", "cap-hanh-chinh/tinh"}, set()),
        ("tòa", {"loai-co-quan/toa-an"}, set()),
        ("toà", {"loai-co-quan/toa-an"}, set()),
        ("bo", {"loai-co-quan/bo", "loai-van-ban/bo-luat"}, set()),
        ("bò", set(), {"loai-co-quan/bo", "loai-van-ban/bo-luat"}),
        ("so", {"loai-co-quan/so"}, set()),
        ("sô", set(), {"loai-co-quan/so"}),
    ],
)
def test_words_with_diacritics_name_what_is_written_so(
    client: FlaskClient, words: str, fits: set[str], does_not: set[str]
) -> None:
    found = set(_found(client, q=words, limit="100"))
    assert fits <= found
    assert not does_not & found


def test_a_search_keeps_to_its_scheme_and_its_limit(client: FlaskClient) -> None:
    one = client.get("/phan-loai.json?q=b&scheme=chuc-danh&limit=3").get_json()
    assert len(one["concepts"]) == 3 < one["total"]
    assert {concept["scheme"] for concept in one["concepts"]} == {"chuc-danh"}
    assert [scheme["scheme"] for scheme in one["schemes"]] == ["chuc-danh"]

    none = client.get("/phan-loai.json").get_json()
    assert [scheme["scheme"] for scheme in none["schemes"]] == list(Scheme)
    assert (none["total"], none["concepts"]) == (0, [])


@pytest.mark.parametrize(
    "address",
    [
        "/phan-loai.json?q=" + "x" * 201,
        "/phan-loai.json?scheme=khong-co",
        "/phan-loai.json?limit=0",
        "/phan-loai.json?limit=101",
        "/phan-loai.json?query=bo",
        "/phan-loai/chuc-danh.json?q=bo",
        "/phan-loai/chuc-danh.csv?bom=2",
    ],
)
def test_what_cannot_be_understood_is_refused(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert response.get_json()["detail"]


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_a_scheme_that_there_is_not(client: FlaskClient, suffix: str) -> None:
    assert client.get(f"/phan-loai/khong-co.{suffix}").status_code == 404


@pytest.mark.parametrize("scheme", Scheme)
def test_a_scheme_is_whole_and_broader_comes_before_narrower(
    client: FlaskClient, scheme: Scheme
) -> None:
    answer = client.get(f"/phan-loai/{scheme}.json").get_json()
    order = [concept["iri"] for concept in answer["concepts"]]
    by_iri: dict[str, Any] = {concept["iri"]: concept for concept in answer["concepts"]}

    assert sorted(concept["slug"] for concept in answer["concepts"]) == sorted(
        schemes.concepts(scheme)
    )
    assert answer["total"] == answer["scheme"]["concepts"] == len(order)
    for concept in answer["concepts"]:
        for above in concept["broader"]:
            assert order.index(above) < order.index(concept["iri"])
            assert concept["iri"] in by_iri[above]["narrower"]


def test_counts_are_those_of_the_lists(client: FlaskClient) -> None:
    concepts = client.get("/phan-loai/loai-co-quan.json").get_json()["concepts"]
    counted = [concept for concept in concepts if concept["counts"]["agency"]]
    assert counted
    for concept in counted:
        listed = client.get(f"/danh-muc/co-quan.json?type={concept['slug']}").get_json()
        assert listed["total"] == concept["counts"]["agency"], concept["slug"]


@pytest.mark.parametrize("scheme", Scheme)
def test_the_table_says_what_the_json_says(client: FlaskClient, scheme: Scheme) -> None:
    response = client.get(f"/phan-loai/{scheme}.csv")
    rows = list(csv.DictReader(io.StringIO(response.text)))
    concepts = client.get(f"/phan-loai/{scheme}.json").get_json()["concepts"]

    assert response.content_type == "text/csv; charset=utf-8"
    assert response.headers["Minhbach-Total"] == str(len(rows))
    assert [row["iri"] for row in rows] == [concept["iri"] for concept in concepts]
    for row, concept in zip(rows, concepts, strict=True):
        assert row["broader"] == "; ".join(concept["broader"])
        assert row["spellings"] == "; ".join(concept["spellings"])
        assert {kind: str(count) for kind, count in concept["counts"].items()} == {
            kind: row[kind] for kind in concept["counts"]
        }


def test_a_spreadsheet_gets_its_mark(client: FlaskClient) -> None:
    assert client.get("/phan-loai/linh-vuc.csv?bom=1").text.startswith("\ufeffiri,")


def test_pages_are_in_the_language_of_the_client(client: FlaskClient) -> None:
    for language, page in (("vi", "/trang/loai-co-quan/bo"), ("en", "/en/trang/loai-co-quan/bo")):
        response = client.get("/phan-loai.json?q=bộ", headers={"Accept-Language": language})
        assert response.get_json()["concepts"][0]["page"] == page
        assert "Accept-Language" in response.headers["Vary"]
