"""Whatever stands in an address, the site answers: never a fault of its own."""

from urllib.parse import quote, urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.doubles import Visitor
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

NAMES = [
    "q",
    "kind",
    "field",
    "place",
    "agency",
    "person",
    "type",
    "year",
    "month",
    "order",
    "page",
]
NAMES += ["size", "literal", "query", "format", "default-graph-uri"]
PATHS = [
    "/",
    "/tim-kiem",
    "/tim-kiem.json",
    "/tim-kiem.csv",
    "/tim-kiem.atom",
    "/en/tim-kiem",
    "/catalog",
]
WORDS = [
    "Sở TT&TT",
    '"',
    "(",
    "-",
    "*:*",
    "OR",
    "năm:2017",
    "\x00",
    "‮",
    "a" * 900,
    "٣",
    "%",
    "{x}",
    "<b>",
]
VALUES = st.one_of(st.sampled_from(WORDS), st.text(max_size=40))
PARAMETERS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=5)
OFTEN = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def visitor(world: Generation) -> FlaskClient:
    app: Flask = create_app(Services(lambda: world), Settings())
    app.test_client_class = Visitor
    return app.test_client()


def _encodable(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")


@OFTEN
@given(path=st.sampled_from(PATHS), parameters=PARAMETERS)
def test_any_query_string_is_answered(
    visitor: FlaskClient, path: str, parameters: list[tuple[str, str]]
) -> None:
    query = urlencode([(name, _encodable(value)) for name, value in parameters])

    assert visitor.get(f"{path}?{query}").status_code < 500


@OFTEN
@given(
    folder=st.sampled_from(["id", "trang", "du-lieu", "bai-viet", "graph", "en/trang"]),
    path=st.text(max_size=40),
    suffix=st.sampled_from(["", ".ttl", ".jsonld", ".x"]),
)
def test_any_path_is_answered(visitor: FlaskClient, folder: str, path: str, suffix: str) -> None:
    address = f"/{folder}/{quote(_encodable(path))}{suffix}"

    assert visitor.get(address).status_code < 500


@OFTEN
@given(accept=st.text(alphabet=st.characters(max_codepoint=126, min_codepoint=32), max_size=40))
def test_any_accept_is_answered(visitor: FlaskClient, accept: str) -> None:
    for address in ("/catalog", "/id/co-quan/bo-y-te", "/sparql", "/khong-co"):
        assert visitor.get(address, headers={"Accept": accept}).status_code < 500


@pytest.mark.parametrize("query", [b"q=%ff", b"q=%", b"%00=%00", b"q=a&&&=&page", b"q[]=1"])
def test_raw_bytes_in_a_query_string_are_answered(visitor: FlaskClient, query: bytes) -> None:
    for path in PATHS:
        response = visitor.get(path, environ_overrides={"QUERY_STRING": query.decode("latin-1")})
        assert response.status_code < 500
