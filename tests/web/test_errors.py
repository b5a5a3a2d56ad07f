"""Failures are told to people as pages and to programs as problems, and hold nothing back from others."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from graph.errors import IndexDamaged, MinhBachError, StoreError
from search.ports import Request, Results
from tests.web.doubles import Lender, Visitor
from web import errors
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


class BrokenIndex:
    """An index that fails."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def search(self, request: Request) -> Results:
        raise self._error


def _breaking(lender: Lender, world: Generation, error: Exception) -> None:
    lender.generation = replace(world, index=BrokenIndex(error))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("prefix", "words"), [("", "Không có trang này"), ("/en", "There is no such page")]
)
def test_an_unknown_address_is_a_page_that_helps_on(
    client: FlaskClient, prefix: str, words: str
) -> None:
    response = client.get(f"{prefix}/khong-co", headers=BROWSER)

    assert response.status_code == 404
    assert words in response.text
    assert 'role="search"' in response.text


def test_a_program_gets_a_problem_where_people_get_a_page(client: FlaskClient) -> None:
    response = client.get("/khong-co", headers={"Accept": "application/problem+json"})

    assert response.mimetype == "application/problem+json"
    assert response.get_json(force=True)["status"] == 404


@pytest.mark.parametrize(
    ("method", "address", "accept", "mimetype"),
    [
        ("GET", "/khong-co", "", "text/html"),
        ("GET", "/khong-co", "image/png", "text/html"),
        ("GET", "/khong-co", "*/*", "text/html"),
        ("GET", "/khong-co", "text/html;q=0.5, application/json", "application/problem+json"),
        ("POST", "/tim-kiem", "*/*", "application/problem+json"),
        ("POST", "/tim-kiem", "text/html", "text/html"),
        ("GET", "/tim-kiem.json?page=x", "", "application/problem+json"),
        ("GET", "/tim-kiem.json?page=x", "*/*", "application/problem+json"),
        ("GET", "/tim-kiem.json?page=x", "text/html, application/json", "application/problem+json"),
        ("GET", "/tim-kiem.json?page=x", "text/html, */*;q=0.8", "text/html"),
    ],
)
def test_a_refusal_has_the_form_that_its_reader_reads(
    client: FlaskClient, method: str, address: str, accept: str, mimetype: str
) -> None:
    response = client.open(address, method=method, headers={"Accept": accept} if accept else {})

    assert response.mimetype == mimetype
    assert "Accept" in response.headers["Vary"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (IndexDamaged("rebuild it"), 503),
        (StoreError("cannot read"), 503),
        (MinhBachError("?"), 500),
    ],
)
def test_a_known_failure_has_its_status(
    client: FlaskClient, lender: Lender, world: Generation, error: MinhBachError, status: int
) -> None:
    _breaking(lender, world, error)
    response = client.get("/tim-kiem?q=a", headers=BROWSER)

    assert response.status_code == status
    assert str(error) in response.text


def test_an_unknown_failure_shows_nothing_of_the_code(
    client: FlaskClient, lender: Lender, world: Generation
) -> None:
    _breaking(lender, world, RuntimeError("a secret of the code"))

    for headers in (BROWSER, {"Accept": "application/json"}):
        response = client.get("/tim-kiem.json?q=a", headers=headers)
        assert response.status_code == 500
        assert "secret" not in response.text
        assert "Traceback" not in response.text


def test_every_error_of_ours_has_a_status_of_failure() -> None:
    def below(cls: type[MinhBachError]) -> set[type[MinhBachError]]:
        return {cls}.union(*(below(sub) for sub in cls.__subclasses__()))

    for cls in below(MinhBachError):
        assert errors.status_of(cls.__new__(cls)) in range(400, 600), cls


def test_where_there_is_no_generation_the_page_says_so() -> None:
    def nothing() -> Generation:
        raise StoreError("there is no published generation")

    app = create_app(Services(nothing), Settings())
    app.test_client_class = Visitor
    response = app.test_client().get("/", headers=BROWSER)

    assert response.status_code == 503
    assert "there is no published generation" in response.text


def test_a_request_takes_one_generation_and_gives_it_back(
    client: FlaskClient, lender: Lender, world: Generation
) -> None:
    client.get("/tim-kiem?q=so+tttt")
    assert (lender.lent, lender.out) == (1, 0)

    _breaking(lender, world, RuntimeError())
    client.get("/tim-kiem?q=so+tttt")
    assert (lender.lent, lender.out) == (2, 0)


@pytest.mark.parametrize("address", ["/khong-co", "/tim-kiem?page=x", "/sparql?query=x"])
def test_failures_are_protected_and_not_kept(client: FlaskClient, address: str) -> None:
    response = client.get(address)

    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"


def test_files_of_ours_may_be_kept_for_ever(client: FlaskClient) -> None:
    page = client.get("/").text
    sheet = page.split('<link rel="stylesheet" href="')[-1].split('"')[0]
    response = client.get(sheet)

    assert response.status_code == 200
    assert "immutable" in response.headers["Cache-Control"]
    assert response.mimetype == "text/css"


@pytest.mark.parametrize(
    ("method", "address", "headers", "status", "told"),
    [
        ("POST", "/tim-kiem", {}, 405, "GET, HEAD"),
        ("GET", "/id/co-quan/bo-y-te", {"Accept": "image/png"}, 406, "text/turtle"),
        ("GET", "/catalog", {"Accept": "image/png"}, 406, "text/html"),
        ("POST", "/sparql", {"Content-Type": "text/plain"}, 415, "application/sparql-query"),
        (
            "POST",
            "/sparql?x=1",
            {"Content-Type": "application/x-www-form-urlencoded"},
            400,
            "query",
        ),
    ],
)
def test_a_refusal_says_what_would_do(
    client: FlaskClient,
    method: str,
    address: str,
    headers: dict[str, str],
    status: int,
    told: str,
) -> None:
    for language in ("vi", "en"):
        response = client.open(
            address, method=method, headers={**headers, "Accept-Language": language}
        )

        assert response.status_code == status
        assert told in response.text


def test_who_sends_too_much_learns_how_much_may_be_sent(client: FlaskClient) -> None:
    body = {"query": "x" * (1 << 21)}
    response = client.post("/sparql", data=body, headers={"Accept-Language": "en"})

    assert response.status_code == 413
    assert "1,048,576" in response.get_json(force=True)["detail"]
