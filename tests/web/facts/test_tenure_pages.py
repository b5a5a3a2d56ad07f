"""Posts over time: of a body, a person and an office, as a page, JSON and CSV that say the same."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE

BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
PERSON = "nguoi/pham-thi-thu-que"
OFFICE = "chuc-danh/giam-doc"


def test_holders_of_a_post_stand_one_after_the_other(client: FlaskClient) -> None:
    page = client.get(f"/trang/{BODY}/chuc-vu").text
    posts = re.findall(r'<h2 class="initial"[^>]*>([^<]+)</h2>', page)
    directors = page[page.index(">Giám đốc</h2>") : page.index(">Phó Giám đốc</h2>")]
    names = re.findall(r'<th scope="row"><a [^>]+>([^<]+)</a>', directors)

    assert posts == ["Giám đốc", "Phó Giám đốc"]
    assert names == ["Đặng Hữu Khoát", "Lương Thế Trạch", "Phạm Thị Thu Quế"]
    assert "<td>từ 12/05/2017</td>" in directors
    assert "<td>đến 01/05/2017</td>" in directors
    assert "15/05/2017 – 28/06/2021; đã thôi tính đến 01/03/2025" in directors
    assert directors.count("<rect") == 3
    assert 'class="stamp">Minh họa' in page


def test_the_posts_of_a_person_are_told_in_order_with_their_bodies(client: FlaskClient) -> None:
    page = client.get(f"/en/trang/{PERSON}/chuc-vu").text
    posts = re.findall(r'<th scope="row"><a href="/en/trang/chuc-danh/([^"]+)"', page)

    assert posts[0] == "pho-giam-doc"
    assert posts[-1] == "giam-doc"
    assert "<td>from 3 August 2021</td>" in page
    assert 'href="/en/trang/co-quan/so-khoa-hoc-va-cong-nghe-thanh-pho-van-hai"' in page
    assert "style=" not in page[page.index("<main") :]


def test_the_holders_of_an_office_are_told_by_body(client: FlaskClient) -> None:
    page = client.get(f"/trang/{OFFICE}/chuc-vu").text
    told = client.get(f"/trang/{OFFICE}/chuc-vu.json").get_json()
    bodies = [tenure["body"]["label"] for tenure in told["tenures"]]

    assert page.count('<th scope="row">') == told["total"] == len(bodies) > 3
    assert bodies.index("Sở Thông tin và Truyền thông tỉnh Lam Châu") > bodies.index(
        "Sở Thông tin và Truyền thông thành phố Vân Hải"
    )
    assert all(tenure["post"]["iri"] == f"{BASE}id/{OFFICE}" for tenure in told["tenures"])


@pytest.mark.parametrize("path", [BODY, PERSON, OFFICE])
def test_the_table_says_what_the_json_says(client: FlaskClient, path: str) -> None:
    told = client.get(f"/trang/{path}/chuc-vu.json").get_json()["tenures"]
    response = client.get(f"/trang/{path}/chuc-vu.csv")
    rows = list(csv.DictReader(io.StringIO(response.text)))

    assert response.content_type == "text/csv; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert [row["person_iri"] for row in rows] == [one["person"]["iri"] for one in told]
    for row, one in zip(rows, told, strict=True):
        for name in ("begun", "ended", "first_seen", "last_seen", "left_by"):
            assert row[name] == (one[name] or "")
        assert row["facts"].split() == one["facts"]
        assert row["body"] == (one["body"] or {"label": ""})["label"]
        assert row["articles"] == str(one["articles"])
    assert client.get(f"/trang/{path}/chuc-vu.csv?bom=1").text.startswith("\ufeffperson,")


def test_every_fact_leads_to_its_quotations(client: FlaskClient) -> None:
    page = client.get(f"/trang/{BODY}/chuc-vu").text
    facts = re.findall(r'class="again" href="(/trang/su-kien/[^"]+)"', page)
    assert facts
    for address in facts[:3]:
        assert "<blockquote>" in client.get(address).text


def test_pages_of_things_lead_to_their_posts(client: FlaskClient) -> None:
    for path in (BODY, PERSON, OFFICE):
        assert (
            f'href="/trang/{path}/chuc-vu">Chức vụ theo thời gian</a>'
            in client.get(f"/trang/{path}").text
        )
    assert "/chuc-vu" not in client.get("/trang/linh-vuc/y-te").text


def test_what_holds_no_posts_says_so(client: FlaskClient) -> None:
    response = client.get("/trang/linh-vuc/y-te/chuc-vu")
    assert response.status_code == 200
    assert "Chưa có bài nào nêu chức vụ ở đây." in response.text
    assert "noindex" in response.text
    assert client.get("/trang/linh-vuc/y-te/chuc-vu.json").get_json()["tenures"] == []


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/trang/nguoi/khong-ai-ca/chuc-vu", 404),
        ("/trang/nguoi/khong-ai-ca/chuc-vu.json", 404),
        ("/trang/nguoi/khong-ai-ca/chuc-vu.csv", 404),
        ("/trang/bai-viet/vh-2016-10-nam-so-tttt/chuc-vu", 404),
        (f"/trang/{PERSON}/chuc-vu.json?year=2017", 400),
        (f"/trang/{PERSON}/chuc-vu.csv?bom=yes", 400),
    ],
)
def test_what_cannot_be_answered_is_refused(client: FlaskClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status
