"""A slash too many at the end of an address does no harm."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/tim-kiem/?q=s%E1%BB%9F&page=2", "/tim-kiem?q=s%E1%BB%9F&page=2"),
        ("/en/catalog/", "/en/catalog"),
        ("/tim-kiem.json/", "/tim-kiem.json"),
        ("/trang/co-quan/so-y-te-thanh-pho-van-hai/", "/trang/co-quan/so-y-te-thanh-pho-van-hai"),
        ("/id/co-quan/b%3Fc%C6%A1//", "/id/co-quan/b%3Fc%C6%A1"),
        ("/dump?x=%C4%91", "/dump/?x=%C4%91"),
        ("/en", "/en/"),
        ("/danh-muc//co-quan?page=2", "/danh-muc/co-quan?page=2"),
    ],
)
def test_a_slash_at_the_end_leads_on(client: FlaskClient, address: str, to: str) -> None:
    answer = client.get(address)

    assert (answer.status_code, answer.headers["Location"]) == (308, to)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("address", "to"), [("/catalog/", "/tin/catalog"), ("/dump", "/tin/dump/"), ("/en", "/tin/en/")]
)
def test_it_stays_below_a_prefix(client: FlaskClient, address: str, to: str) -> None:
    answer = client.get(address, environ_overrides={"SCRIPT_NAME": "/tin"})

    assert (answer.status_code, answer.headers["Location"]) == (308, to)


@pytest.mark.parametrize("address", ["/dump", "/danh-muc//co-quan", "/danh-muc/", "/en"])
def test_a_client_that_calls_the_server_otherwise_is_not_led_there(
    client: FlaskClient, address: str
) -> None:
    answer = client.get(address, headers={"Host": "attacker.example"})

    assert answer.status_code == 308
    assert "attacker" not in answer.headers["Location"]


def test_what_a_form_sends_is_sent_on(client: FlaskClient) -> None:
    answer = client.post("/reconcile/", data={"queries": "{}"}, follow_redirects=True)

    assert (answer.status_code, answer.get_json()) == (200, {})


@pytest.mark.parametrize("address", ["/khong-co/", "//example.org/", "/id/co-quan/", "///"])
def test_nothing_leads_nowhere_or_away(client: FlaskClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code in (200, 308, 404)
    assert "example.org" not in answer.headers.get("Location", "").removeprefix("http://127.0.0.1")


@pytest.mark.parametrize("address", ["/", "/en/", "/dump/", "/sparql/?query=ASK%7B%7D"])
def test_where_a_slash_belongs_it_stays(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 200
