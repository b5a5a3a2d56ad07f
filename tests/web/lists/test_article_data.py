"""The articles of a thing for programs: the same as on the page, and a way to the next ones."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE

BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
PERSON = "nguoi/pham-thi-thu-que"


@pytest.mark.parametrize("query", ["", f"?with={PERSON}"])
def test_json_and_csv_hold_what_the_page_shows(client: FlaskClient, query: str) -> None:
    page = client.get(f"/trang/{BODY}/bai-viet{query}").text
    shown = re.findall(r'<h3><a href="/bai-viet/([^"]+)"[^>]*>([^<]+)</a>', page)
    told = client.get(f"/trang/{BODY}/bai-viet.json{query}").get_json()
    table = client.get(f"/trang/{BODY}/bai-viet.csv{query}")
    rows = list(csv.DictReader(io.StringIO(table.text)))

    assert [(one["iri"], one["title"]) for one in told["articles"]] == [
        (f"{BASE}id/bai-viet/{id}", title) for id, title in shown
    ]
    assert told["total"] == len(rows) == int(table.headers["Minhbach-Total"]) > 1
    assert told["with"] == ([f"{BASE}id/{PERSON}"] if query else [])
    assert told["next"] is None
    for row, one in zip(rows, told["articles"], strict=True):
        assert (row["iri"], row["published"]) == (one["iri"], one["published"])
        assert (row["invented"], one["invented"]) == ("true", True)
        assert row["publisher"] == one["publisher"] == "Minh Bạch (bài minh họa)"
    assert f'href="/trang/{BODY}/bai-viet.json' in page


@pytest.mark.parametrize(
    "path",
    [
        f"/trang/{BODY}/bai-viet.json?size=2",
        f"/trang/{BODY}/lich-su.json?size=2",
        "/danh-muc/co-quan.json?size=2",
        "/du-kien.json?size=2",
        "/tim-kiem.json?q=sở&size=2",
    ],
)
def test_each_list_leads_to_its_next_page_in_a_header_too(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    after = first.get_json()["next"]
    assert first.headers["Link"] == f'<{after}>; rel="next"'
    second = client.get(after.removeprefix(BASE.rstrip("/")))
    assert second.status_code == 200
    assert second.get_json() != first.get_json()


def test_the_last_page_leads_nowhere(client: FlaskClient) -> None:
    pages = client.get(f"/trang/{BODY}/bai-viet.json?size=500")
    assert "Link" not in pages.headers


@pytest.mark.parametrize("ending", [".json", ".csv"])
def test_what_has_no_articles_is_refused(client: FlaskClient, ending: str) -> None:
    assert client.get(f"/trang/nguoi/khong-co-ai/bai-viet{ending}").status_code == 404
    assert client.get(f"/trang/{BODY}/bai-viet{ending}?wiht={PERSON}").status_code == 400
