"""Names in a table become things: Reconciliation API 0.2 over the world of the demonstration."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE
from web import kinds

HEALTH = "co-quan/so-y-te-thanh-pho-van-hai"


def ask(client: FlaskClient, **queries: Any) -> dict[str, list[dict[str, Any]]]:
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    return {name: found["result"] for name, found in answer.get_json().items()}


def extend(client: FlaskClient, things: list[Any], names: list[Any]) -> dict[str, Any]:
    asked = {"ids": things, "properties": names}
    answer = client.post("/reconcile", data={"extend": json.dumps(asked)})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.get_json()
    return found


def test_the_manifest_says_what_there_is(client: FlaskClient) -> None:
    manifest = client.get("/reconcile").get_json()

    assert manifest["versions"] == ["0.2"]
    assert manifest["identifierSpace"] == f"{BASE}id/"
    assert manifest["view"]["url"] == f"{BASE}id/{{{{id}}}}"
    assert [kind["id"] for kind in manifest["defaultTypes"]] == list(kinds.ENTITIES)
    for service in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        address = service["service_url"] + service["service_path"]
        assert client.get(address.removeprefix(BASE.rstrip("/"))).status_code == 200


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("Sở Y tế thành phố Vân Hải", 100),
        ("sở y tế  THÀNH PHỐ vân hải", 100),
        ("so y te thanh pho van hai", 95),
        ("Sở Y tế Vân Hải", 95),
        ("so y te van hai", 90),
        (HEALTH, 100),
        (f"{BASE}id/{HEALTH}", 100),
    ],
)
def test_a_name_however_it_is_written_finds_its_thing(
    client: FlaskClient, words: str, score: float
) -> None:
    first, *others = ask(client, q={"query": words})["q"]

    assert (first["id"], first["score"], first["match"]) == (HEALTH, score, True)
    assert first["name"] == "Sở Y tế thành phố Vân Hải"
    assert first["type"][0]["id"] == "agency"
    assert not any(other["match"] for other in others)


def test_a_name_of_many_is_matched_to_none(client: FlaskClient) -> None:
    found = ask(client, q={"query": "Sở"}, none={"query": "zzqx khong co that"})

    assert len(found["q"]) > 1
    assert not any(candidate["match"] for candidate in found["q"])
    assert found["none"] == []


def test_types_narrow_and_properties_decide(client: FlaskClient) -> None:
    place = {"pid": "mb:jurisdiction", "v": [{"id": "x", "name": "Thành phố Vân Hải"}]}
    found = ask(
        client,
        typed={"query": "Vân Hải", "type": [{"id": "place"}]},
        unknown={"query": "Vân Hải", "type": "ship"},
        preferred={"query": "Vân Hải", "type": "ship", "type_strict": "should"},
        few={"query": "Vân Hải", "limit": 1},
        told={"query": "Sở Y tế thành phố Vân Hải", "properties": [place]},
        wrong={
            "query": "Sở Y tế thành phố Vân Hải",
            "properties": [{"pid": "mb:jurisdiction", "v": "Lam Châu"}],
        },
    )

    assert {candidate["type"][0]["id"] for candidate in found["typed"]} == {"place"}
    assert found["unknown"] == []
    assert found["preferred"]
    assert len(found["few"]) == 1
    assert (found["told"][0]["score"], found["told"][0]["match"]) == (100, True)
    assert (found["wrong"][0]["score"], found["wrong"][0]["match"]) == (60, False)


@pytest.mark.parametrize(
    "queries",
    [
        "{",
        "[]",
        '"x"',
        "[" * 100_000,
        '{"q": {"query": ""}}',
        '{"q": {"query": 5}}',
        '{"q": null}',
        json.dumps({str(n): {"query": "a"} for n in range(26)}),
    ],
)
def test_what_is_no_batch_is_refused(client: FlaskClient, queries: str) -> None:
    answer = client.post("/reconcile", data={"queries": queries})

    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"


def test_odd_queries_are_read_as_far_as_they_go(client: FlaskClient) -> None:
    assert ask(
        client,
        a={"query": "a", "type": 5, "limit": "x", "properties": [{"pid": []}, 1, {"v": 1}]},
        b={"query": "\ud800", "type": [None], "limit": -1},
        c={"query": "co-quan/<x>", "properties": "x"},
        d={"query": "sở " * 200},
    )


def test_things_are_told_by_their_properties(client: FlaskClient) -> None:
    names = ["mb:jurisdiction", "skos:altLabel", "no:such"]
    told = extend(client, [HEALTH, "co-quan/khong-co", "<x>", 1], [{"id": n} for n in names])

    assert [column["id"] for column in told["meta"]] == names
    assert set(told["rows"]) == {HEALTH, "co-quan/khong-co", "<x>"}
    place = {"id": "dia-danh/thanh-pho-van-hai", "name": "Thành phố Vân Hải"}
    assert told["rows"][HEALTH]["mb:jurisdiction"] == [place]
    assert {"str": "Sở Y tế Vân Hải"} in told["rows"][HEALTH]["skos:altLabel"]
    assert told["rows"]["<x>"] == {name: [] for name in names}
    day = extend(client, ["dia-danh/thanh-pho-van-hai"], ["mb:validUntil", "mb:validFrom"])
    assert set(day["rows"]) == {"dia-danh/thanh-pho-van-hai"}


def test_days_are_moments(client: FlaskClient) -> None:
    found = ask(client, q={"query": "Quyết định số 15/QĐ-UBND", "type": "document"})["q"][0]
    told = extend(client, [found["id"]], ["eli:date_document"])

    assert told["rows"][found["id"]]["eli:date_document"] == [{"date": "2025-07-01T00:00:00+00:00"}]


def test_suggestions_begin_as_typed(client: FlaskClient) -> None:
    things = client.get("/reconcile/suggest/entity?prefix=so y te").get_json()["result"]
    types = client.get("/reconcile/suggest/type?prefix=cơ quan").get_json()["result"]
    properties = client.get("/reconcile/suggest/property?prefix=eli:").get_json()["result"]
    proposed = client.get("/reconcile/properties?type=place&limit=2").get_json()

    assert HEALTH in [thing["id"] for thing in things]
    assert [kind["id"] for kind in types] == ["agency"]
    assert all(one["id"].startswith("eli:") for one in properties)
    assert len(proposed["properties"]) == 2


def test_a_preview_may_stand_in_a_frame_and_runs_nothing(client: FlaskClient) -> None:
    page = client.get(f"/reconcile/preview?id={HEALTH}")
    box = client.get(f"/reconcile/flyout?id={HEALTH}").get_json()

    assert page.mimetype == "text/html"
    assert "frame-ancestors *" in page.headers["Content-Security-Policy"]
    assert "script-src" not in page.headers["Content-Security-Policy"]
    assert "Sở Y tế thành phố Vân Hải" in page.text
    assert box["id"] == HEALTH
    assert "Sở Y tế thành phố Vân Hải" in box["html"]
    for missing in ("co-quan/khong-co", "su-kien/x", "<x>", ""):
        assert client.get("/reconcile/preview", query_string={"id": missing}).status_code == 404
