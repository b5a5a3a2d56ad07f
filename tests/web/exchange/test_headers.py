"""What answers say beside their body: to pages of other origins, to browsers over TLS."""

import pytest
from flask.testing import FlaskClient

THING = "/id/co-quan/so-y-te-thanh-pho-van-hai"
DATA = "/du-lieu/co-quan/so-y-te-thanh-pho-van-hai.ttl"


@pytest.mark.parametrize(
    ("address", "methods"),
    [
        ("/tim-kiem.json", "GET, HEAD"),
        (THING, "GET, HEAD"),
        (DATA, "GET, HEAD"),
        ("/dump/minhbach.nq.gz", "GET, HEAD"),
        ("/reconcile", "GET, HEAD, POST"),
        ("/sparql", "GET, HEAD, POST"),
    ],
)
def test_pages_of_other_origins_may_ask_with_conditions(
    client: FlaskClient, address: str, methods: str
) -> None:
    told = client.options(
        address,
        headers={"Origin": "https://nghien-cuu.example", "Access-Control-Request-Method": "GET"},
    )

    assert told.status_code in (200, 204)
    assert told.headers["Access-Control-Allow-Origin"] == "*"
    assert told.headers["Access-Control-Allow-Methods"] == methods
    for name in ("If-None-Match", "Range", "If-Range", "Content-Type"):
        assert name in told.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/tim-kiem.json?q=so", ["ETag"]),
        ("/tim-kiem/tat-ca.csv?q=so", ["Minhbach-Total", "Content-Disposition"]),
        (DATA, ["ETag", "Link"]),
        ("/dump/minhbach.nq.gz", ["Content-Disposition"]),
    ],
)
def test_pages_of_other_origins_may_read_what_the_answer_says(
    client: FlaskClient, address: str, names: list[str]
) -> None:
    answer = client.get(address)

    for name in names:
        assert name in answer.headers
        assert name in answer.headers["Access-Control-Expose-Headers"]


def test_an_unchanged_answer_is_open_as_the_answer_was(client: FlaskClient) -> None:
    def again(address: str) -> str | None:
        tag = client.get(address).headers["ETag"]
        answer = client.get(address, headers={"If-None-Match": tag})
        assert answer.status_code == 304
        return answer.headers.get("Access-Control-Allow-Origin")

    assert again(DATA) == "*"
    assert again("/catalog") is None


def test_anything_at_all_is_asked_of_what_there_is(client: FlaskClient) -> None:
    """RFC 9110, section 13.1.2: "*" stands for whatever representation there is."""
    anything = {"If-None-Match": "*"}
    assert client.get("/danh-muc", headers=anything).status_code == 304
    assert client.get("/danh-muc/khong-co", headers=anything).status_code == 404
    assert client.get("/danh-muc/nguoi?page=0", headers=anything).status_code == 400


def test_a_page_is_for_its_own_origin(client: FlaskClient) -> None:
    assert "Access-Control-Allow-Origin" not in client.get("/tim-kiem?q=so").headers


def test_tls_is_asked_for_where_it_is_spoken(client: FlaskClient) -> None:
    secure = client.get("/", base_url="https://minhbach.example/")

    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in client.get("/").headers
