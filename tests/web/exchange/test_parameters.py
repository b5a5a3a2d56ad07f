"""An address says what was asked for, and no more; what it says is read back as it was."""

import pytest
from flask import Flask
from werkzeug.exceptions import BadRequest

from search.ports import Request
from tests.web.world import BASE
from web.exchange import parameters

PLACE = f"{BASE}id/dia-danh/thanh-pho-van-hai"


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        (Request(), ""),
        (Request("sở y tế"), "q=s%E1%BB%9F+y+t%E1%BA%BF"),
        (Request("a", sort="article", order="newest"), "q=a&kind=article&order=newest"),
        (Request("a", sort="entity", filters={"kind": ("agency",)}), "q=a&kind=entity&kind=agency"),
        (Request("a", filters={"year": ("2016", "2017")}), "q=a&year=2016&year=2017"),
        (Request("a", filters={"place": (PLACE,)}, page=3, literal=True), None),
        (Request("a", size=25), "q=a&size=25"),
        (Request("a", size=parameters.SIZE, page=1, order="relevance"), "q=a"),
    ],
)
def test_an_address_holds_what_differs_from_the_usual(
    app: Flask, asked: Request, address: str | None
) -> None:
    with app.test_request_context():
        made = parameters.address(asked)
    if address is not None:
        assert made == ("/tim-kiem" + (f"?{address}" if address else ""))
    with app.test_request_context(made):
        assert parameters.search() == asked


@pytest.mark.parametrize(
    ("given", "number"),
    [("", 7), (" ", 7), ("1", 1), ("50", 50), (" 5 ", 5), ("05", 5)],
)
def test_a_number_is_read(app: Flask, given: str, number: int) -> None:
    with app.test_request_context(query_string={"size": given}):
        assert parameters.whole("size", default=7, most=50) == number


@pytest.mark.parametrize("given", ["0", "51", "-1", "1.0", "x", "٣", "1e1", "9" * 10, "9" * 5000])
def test_what_is_no_number_or_too_large_is_refused(app: Flask, given: str) -> None:
    with (
        app.test_request_context(query_string={"size": given}),
        pytest.raises(BadRequest, match="“size” phải là số từ 1 đến 50"),
    ):
        parameters.whole("size", default=7, most=50)
