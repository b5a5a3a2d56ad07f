"""Names in a table become things: Reconciliation API 0.2 over the world of the demonstration."""

import json
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE
from web import kinds
from web.telling import likeness, places

HEALTH = "co-quan/so-y-te-thanh-pho-van-hai"
_STATE = "Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam"


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


def test_candidates_are_told_apart_and_their_scores_explained(client: FlaskClient) -> None:
    place = {"pid": "mb:jurisdiction", "v": "Vân Hải"}
    found = ask(client, q={"query": "Lương Thế Trạch"})
    told = ask(client, q={"query": "Sở Y tế Vân Hải", "properties": [place]})["q"][0]

    assert re.search(r"Vân Hải, \d+ bài$", found["q"][0]["description"])
    assert told["features"] == [
        {"id": "name", "value": 95},
        {"id": "other_name", "value": True},
        {"id": "mb:jurisdiction", "value": True},
    ]


@pytest.mark.parametrize(
    ("words", "score", "way"),
    [
        ("Sở Y tế thành phố Vân Hải", 100, None),
        ("sowr y tees thanhf phoos vaan hair", 85, "mended"),
        ("so yte thanh pho van hai", 85, "mended"),
        ("bà Lương Thế Trạch", 90, "without_title"),
        ("Trạch Lương Thế", 85, "other_order"),
        ("Lương Trạch", 78, "shortened"),
        ("luong the trach", 95, "no_diacritics"),
    ],
)
def test_a_score_says_in_which_way_the_name_was_written(
    client: FlaskClient, words: str, score: float, way: str | None
) -> None:
    found = ask(client, q={"query": words})["q"][0]
    ways = [one["id"] for one in found["features"][1:]]

    assert found["score"] == score
    assert found["features"][0] == {"id": "name", "value": score}
    assert way in ways if way else not ways
    assert not found["match"] or score > 90


def test_a_preferred_type_is_a_reason_too(client: FlaskClient) -> None:
    asked = {"query": "Sở Y tế thành phố Vân Hải", "type_strict": "should"}
    found = ask(client, right={**asked, "type": "agency"}, wrong={**asked, "type": "place"})

    assert {"id": "type", "value": True} in found["right"][0]["features"]
    assert {"id": "type", "value": False} in found["wrong"][0]["features"]
    assert (found["right"][0]["score"], found["wrong"][0]["score"]) == (100, 95)


@pytest.mark.parametrize(
    ("query", "pid", "value", "agrees"),
    [
        ("Quyết định số 15/QĐ-UBND", "eli:date_document", "2025", True),
        ("Quyết định số 15/QĐ-UBND", "eli:date_document", "7/2025", True),
        ("Quyết định số 15/QĐ-UBND", "eli:date_document", "1/7/2025", True),
        ("Quyết định số 15/QĐ-UBND", "eli:date_document", "2024", False),
        ("Bộ Y tế", "org:subOrganizationOf", "Chính phủ", True),
        ("Bộ Y tế", "org:subOrganizationOf", _STATE, True),
        ("Bộ Y tế", "org:subOrganizationOf", "Tỉnh ủy Lam Châu", False),
    ],
)
def test_a_year_agrees_with_its_days_and_a_body_with_all_above_it(
    client: FlaskClient, query: str, pid: str, value: str, agrees: bool
) -> None:
    asked = {"query": query, "properties": [{"pid": pid, "v": value}]}
    for candidate in ask(client, q=asked)["q"]:
        if candidate["name"] == query:
            assert {"id": pid, "value": agrees} in candidate["features"]
            return
    pytest.fail("not among the candidates")


def test_a_person_is_matched_only_by_more_than_a_name(client: FlaskClient) -> None:
    post = {"pid": "org:organization", "v": "Thành ủy Vân Hải"}
    other = {"pid": "org:organization", "v": "Tỉnh ủy Lam Châu"}
    found = ask(
        client,
        bare={"query": "Lương Thế Trạch"},
        told={"query": "Lương Thế Trạch", "properties": [post]},
        wrong={"query": "Lương Thế Trạch", "properties": [other]},
    )

    assert (found["bare"][0]["score"], found["bare"][0]["match"]) == (100, False)
    assert found["told"][0]["match"] is True
    assert found["wrong"][0]["match"] is False


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        ("Sở Y tế", ["Sở Y tế thành phố Vân Hải", "Sở Y tế"], 80),
        ("NXB", ["Nhà xuất bản Sen Vàng", "NXB"], 80),
        ("UBND tỉnh", ["Ủy ban nhân dân tỉnh Lam Châu", "UBND tỉnh"], 80),
        ("Sở Y tế Vân Hải", ["Sở Y tế thành phố Vân Hải", "Sở Y tế Vân Hải"], 95),
        ("BYT", ["Bộ Y tế", "BYT"], 95),
        ("Sen Vàng", ["Nhà xuất bản Sen Vàng", "Sen Vàng"], 95),
        ("hoà an", ["Hòa An"], 100),
        ("hoa an", ["Hòa An"], 95),
        ("Hoà Ân", ["Hòa An"], 75),
        ("Sở TN&MT tỉnh Lam Châu", ["Sở Tài nguyên và Môi trường tỉnh Lam Châu"], 95),
        ("so tn&mt tinh lam chau", ["Sở Tài nguyên và Môi trường tỉnh Lam Châu"], 90),
        ("Sở TN&MT Lam Châu", ["Sở Tài nguyên và Môi trường tỉnh Lam Châu"], 88),
        ("UBND Vân Hải", ["Ủy ban nhân dân thành phố Vân Hải"], 88),
        ("Tỉnh Lam-Châu", ["Tỉnh Lam Châu"], 95),
        ("Thành phố Lam Châu", ["Tỉnh Lam Châu"], 58.1),
    ],
)
def test_a_name_that_leaves_out_what_tells_a_thing_is_no_match(
    words: str, names: list[str], expected: float
) -> None:
    score = likeness.score(words, zip(names, (True, False), strict=False))

    assert score == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(
    ("words", "slug", "expected"),
    [
        ("Huyện Châu Thành", "huyen-chau-thanh-tay-ninh", True),
        ("chau thanh", "huyen-chau-thanh-tay-ninh", True),
        ("Hòa Bình", "tinh-hoa-binh", False),
        ("Hà Nội", "thanh-pho-ha-noi-den-2025-06-30", False),
        ("Quận 1", "quan-1-ho-chi-minh", False),
        ("Vân Hải", "thanh-pho-van-hai", False),
    ],
)
def test_a_place_is_doubtful_where_others_of_its_time_bear_its_name(
    words: str, slug: str, expected: bool
) -> None:
    assert places.ambiguous(words, f"{BASE}id/dia-danh/{slug}") is expected


def test_a_place_goes_by_its_official_code(client: FlaskClient) -> None:
    coded = {"query": "15", "type": "place"}
    found = ask(client, a=coded, b={**coded, "query": "00004"}, c={"query": "15"})

    # The code of Yên Bái until 2025, of Lào Cai since.
    assert {one["id"] for one in found["a"]} == {
        "dia-danh/tinh-yen-bai",
        "dia-danh/tinh-lao-cai",
    }
    assert {(one["score"], one["match"]) for one in found["a"]} == {(100, False)}
    assert all(one["score"] < 100 for one in found["c"])
    for one in found["b"]:
        assert one["type"][0]["id"] == "place"


def test_the_end_of_a_property_will_do(client: FlaskClient) -> None:
    told = extend(client, ["dia-danh/tinh-yen-bai"], ["unitCode", "mb:unitCode"])

    assert [column["id"] for column in told["meta"]] == ["unitCode", "mb:unitCode"]
    assert len({column["name"] for column in told["meta"]}) == 1
    row = told["rows"]["dia-danh/tinh-yen-bai"]
    assert row["unitCode"] == row["mb:unitCode"] == [{"str": "15"}]


def test_values_agree_by_whole_words(client: FlaskClient) -> None:
    value = {"pid": "mb:jurisdiction", "v": "ải"}
    found = ask(client, q={"query": "Sở Y tế thành phố Vân Hải", "properties": [value]})["q"][0]

    assert (found["score"], found["match"]) == (60, False)


def test_types_narrow_and_properties_decide(client: FlaskClient) -> None:
    place = {"pid": "mb:jurisdiction", "v": [{"id": "x", "name": "Thành phố Vân Hải"}]}
    found = ask(
        client,
        typed={"query": "Vân Hải", "type": [{"id": "place"}]},
        unknown={"query": "Vân Hải", "type": "ship"},
        preferred={"query": "Vân Hải", "type": "ship", "type_strict": "should"},
        liked={"query": "Vân Hải", "type": "place", "type_strict": "should"},
        few={"query": "Vân Hải", "limit": 1},
        told={"query": "Sở Y tế thành phố Vân Hải", "properties": [place]},
        wrong={
            "query": "Sở Y tế thành phố Vân Hải",
            "properties": [{"pid": "mb:jurisdiction", "v": "Lam Châu"}],
        },
        untold={
            "query": "Sở Y tế thành phố Vân Hải",
            "properties": [{"pid": "eli:date_document", "v": "2020"}, {"pid": "no:such", "v": 1}],
        },
    )

    assert {candidate["type"][0]["id"] for candidate in found["typed"]} == {"place"}
    assert found["unknown"] == []
    assert found["preferred"]
    scores = {c["type"][0]["id"]: c["score"] for c in reversed(found["liked"])}
    names = {c["type"][0]["id"]: c["features"][0]["value"] for c in reversed(found["liked"])}
    assert scores["place"] == names["place"]
    assert all(score < names[kind] for kind, score in scores.items() if kind != "place")
    assert len(found["few"]) == 1
    assert (found["told"][0]["score"], found["told"][0]["match"]) == (100, True)
    assert (found["wrong"][0]["score"], found["wrong"][0]["match"]) == (60, False)
    assert (found["untold"][0]["score"], found["untold"][0]["match"]) == (95, True)


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
        **{"\ud800": {"query": "a"}},
    )
    told = extend(client, ["\ud800", "co-quan/\ud800", "co-quan/%"], [{"id": "\ud800"}])
    assert told["rows"] == {one: {"?": []} for one in ("?", "co-quan/?", "co-quan/%")}


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


@pytest.mark.parametrize(
    ("things", "names", "status"),
    [(200, 20, 200), (201, 1, 400), (1, 21, 400), (0, 0, 200)],
)
def test_so_much_is_told_at_once(client: FlaskClient, things: int, names: int, status: int) -> None:
    asked = {
        "ids": [f"co-quan/{n}" for n in range(things)],
        "properties": [{"id": f"x:{n}"} for n in range(names)],
    }
    answer = client.post("/reconcile", data={"extend": json.dumps(asked)})

    assert answer.status_code == status
    if status == 400:
        assert "200" in answer.text
        assert "20" in answer.text


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
