"""What became of a thing from generation to generation: page, JSON, CSV and feed say the same."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from rdflib import URIRef

from graph import history
from graph.history import Event, How
from graph.history_file import Age, History
from graph.judgements import Judgement, Verdict
from graph.store.logbook import Untold
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings
from web.telling import statements

BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
PERSON = "nguoi/pham-thi-thu-que"
GONE = "nguoi/lo-thi-may"
ARTICLE = "vh-2018-pho-giam-doc-so-tttt"
WHEN = "2026-11-22T08:30:00+07:00"
ORG, PROV, MB = (
    "http://www.w3.org/ns/org#",
    "http://www.w3.org/ns/prov#",
    "https://w3id.org/minhbach/ontology#",
)
NAME = "<http://www.w3.org/2004/02/skos/core#prefLabel>"


def iri(path: str) -> str:
    return f"{BASE}id/{path}"


LOST = Event(
    iri("su-kien/0123456789abcdef0123"),
    (
        history.IS_FACT,
        f"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{MB}Position>",
        f"<{ORG}member> <{iri(GONE)}>",
        f"<{ORG}organization> <{iri(BODY)}>",
        f'<{MB}roleName> "Chánh Văn phòng"',
    ),
    (),
    ("vh-bai-da-go",),
    (iri("su-kien/0123456789abcdef0123"), iri(BODY), iri(GONE)),
)
LEFT = Event(
    iri(GONE),
    (
        f'{NAME} "Lò Thị Mẩy"@vi',
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person>",
    ),
    (),
    ("vh-bai-da-go",),
    (iri(GONE),),
)
RENAMED = Event(
    iri(PERSON),
    (f'{NAME} "Phạm Thu Quế"@vi',),
    (f'{NAME} "Phạm Thị Thu Quế"@vi',),
    (ARTICLE,),
    (iri(PERSON),),
)
HOW = {"vh-bai-da-go": How.REMOVED, ARTICLE: How.CHANGED}


def put(
    kept: History, number: int, events: Sequence[Event] = (), untold: Untold | None = None
) -> None:
    previous = str(number - 1) if number > 1 else None
    kept.put(Age(number, str(number), previous, WHEN, untold), events, HOW)


def visited(held: Generation) -> FlaskClient:
    return create_app(Services(lambda: held), Settings(base_iri=BASE)).test_client()


@pytest.fixture
def kept(tmp_path: Path) -> History:
    return History(tmp_path / "history.sqlite3", BASE)


@pytest.fixture
def site(world: Generation, kept: History) -> FlaskClient:
    """Three generations, of which the second is not told."""
    put(kept, 1, [replace(LOST, removed=(), added=LOST.removed), RENAMED])
    put(kept, 2, untold=Untold.TOO_LARGE)
    put(kept, 3, [LOST, LEFT])
    judged = [
        Judgement(Verdict.DIFFERENT, PERSON, "nguoi/pham-thi-que", "van-thu", "hai năm sinh", WHEN)
    ]
    return visited(replace(world, history=kept, judged=lambda: judged))


def test_the_page_tells_what_came_and_went_by_generation_and_article(site: FlaskClient) -> None:
    page = site.get(f"/trang/{BODY}/lich-su").text
    told = re.findall(r'<span class="what">([^<]+)</span>', page)
    gone = page[page.index('id="ban-3"') : page.index('id="ban-1"')]

    assert told == ["Bỏ dữ kiện", "Thêm dữ kiện"]
    assert 'href="/trang/nguoi/lo-thi-may">Lò Thị Mẩy</a> giữ chức' in gone
    assert "Chánh Văn phòng" in gone
    assert "bài đã gỡ: <span>vh-bai-da-go</span>" in gone
    assert f'href="/trang/{BODY}">' in page
    assert f'href="/trang/{BODY}">' not in gone
    assert "từ bản dữ liệu đầu tiên, ngày 22/11/2026" in page
    assert "bản dữ liệu số 2: quá nhiều thay đổi cùng lúc" in page
    assert '<meta name="robots" content="noindex, follow">' in page


def test_a_new_name_stands_beside_the_old_one(site: FlaskClient) -> None:
    page = site.get(f"/en/trang/{PERSON}/lich-su").text
    assert "<dt>name</dt>" in page
    assert '<del><span lang="vi">Phạm Thu Quế</span></del>' in page
    assert '<ins><span lang="vi">Phạm Thị Thu Quế</span></ins>' in page
    assert f'edited article: <a href="/en/bai-viet/{ARTICLE}" lang="vi">' in page


def test_decisions_of_people_are_told_without_who_took_them(site: FlaskClient) -> None:
    page = site.get(f"/trang/{PERSON}/lich-su").text
    told = site.get(f"/trang/{PERSON}/lich-su.json")
    assert "hai năm sinh" in page
    assert "(nguoi/pham-thi-que)</a> là hai" in page
    assert told.get_json()["judgements"] == [
        {
            "verdict": "different",
            "left": iri(PERSON),
            "right": iri("nguoi/pham-thi-que"),
            "at": WHEN,
            "why": "hai năm sinh",
        }
    ]
    assert "van-thu" not in page + told.text
    assert site.get(f"/trang/{BODY}/lich-su.json").get_json()["judgements"] == []


def test_what_is_gone_has_a_history_and_is_called_what_it_was(site: FlaskClient) -> None:
    page = site.get(f"/trang/{GONE}/lich-su")
    assert page.status_code == 200
    assert '<span class="kind person">Lò Thị Mẩy</span>' in page.text
    assert "Không còn bài nào nêu đối tượng này" in page.text
    assert site.get(f"/trang/{GONE}").status_code == 404


NONE = ["nguoi/khong-co-ai", "bai-viet/vh-2017-tong-ket-so-tttt", "chuc-danh/giam-doc"]


@pytest.mark.parametrize("path", NONE)
@pytest.mark.parametrize("ending", ["", ".json", ".csv", ".atom"])
def test_what_is_no_thing_has_no_history(site: FlaskClient, path: str, ending: str) -> None:
    assert site.get(f"/trang/{path}/lich-su{ending}").status_code == 404


def test_the_history_of_what_was_replaced_is_that_of_what_replaced_it(
    world: Generation, kept: History
) -> None:
    leads = f"<http://purl.org/dc/terms/isReplacedBy> <{iri(PERSON)}>"
    old = iri("nguoi/pham-thi-thu-que-2")
    put(kept, 1, [Event(old, (), (leads,), (), (old, iri(PERSON)))])
    (row,) = (
        visited(replace(world, history=kept))
        .get(f"/trang/{PERSON}/lich-su.json")
        .get_json()["changes"]
    )
    page = visited(replace(world, history=kept)).get(f"/trang/{PERSON}/lich-su").text
    assert (row["what"], row["subject"]) == ("address-replaced", old)
    assert "nguoi/pham-thi-thu-que-2</a> → " in page or "nguoi/pham-thi-thu-que-2 → " in page
    assert "phán định hoặc dữ liệu tham chiếu" in page


def test_json_csv_and_feed_say_what_the_page_says(site: FlaskClient) -> None:
    told = site.get(f"/trang/{BODY}/lich-su.json").get_json()
    rows = list(csv.DictReader(io.StringIO(site.get(f"/trang/{BODY}/lich-su.csv").text)))
    feed = ElementTree.fromstring(site.get(f"/trang/{BODY}/lich-su.atom").data)
    titles = [one.text for one in feed.findall("{*}entry/{*}title")]

    assert told["total"] == 2
    assert told["next"] is None
    assert [age["untold"] for age in told["ages"]] == [None, "too-large", None]
    assert [(one["what"], one["generation"]) for one in told["changes"]] == [
        ("fact-removed", 3),
        ("fact-added", 1),
    ]
    assert {"property": f"{ORG}member", "type": "uri", "value": iri(GONE)} in told["changes"][0][
        "removed"
    ]
    assert told["changes"][0]["articles"] == [
        {"iri": iri("bai-viet/vh-bai-da-go"), "how": "removed"}
    ]
    for row, one in zip(rows, told["changes"], strict=True):
        assert {name: row[name] for name in ("what", "subject", "sentence")} == {
            name: one[name] for name in ("what", "subject", "sentence")
        }
    assert titles == [f"Bỏ dữ kiện: {rows[0]['sentence']}", f"Thêm dữ kiện: {rows[1]['sentence']}"]
    assert site.get(f"/trang/{BODY}/lich-su.csv").headers["Minhbach-Total"] == "2"


def test_a_long_history_has_pages(world: Generation, kept: History) -> None:
    many = [
        replace(
            LOST,
            subject=iri(f"su-kien/{number:020}"),
            things=(iri(f"su-kien/{number:020}"), iri(BODY)),
        )
        for number in range(120)
    ]
    put(kept, 1, many)
    site = visited(replace(world, history=kept))
    seen: list[str] = []
    address: str | None = f"/trang/{BODY}/lich-su.json?size=50"
    while address is not None:
        told = site.get(address.removeprefix(BASE.rstrip("/"))).get_json()
        seen += [one["subject"] for one in told["changes"]]
        address = told["next"]
    page = site.get(f"/trang/{BODY}/lich-su?page=3").text

    assert seen == [event.subject for event in many]
    assert page.count('<li class="fact-removed"') == 20
    assert 'rel="prev"' in page
    assert 'rel="next"' not in page
    assert site.get(f"/trang/{BODY}/lich-su?page=4").status_code == 404
    assert site.get(f"/trang/{BODY}/lich-su.csv").text.count("\n") == 121


def test_the_demonstration_tells_where_its_facts_came_from(client: FlaskClient) -> None:
    page = client.get(f"/trang/{BODY}").text
    assert f'href="/trang/{BODY}/lich-su"' in page
    changes = client.get(f"/trang/{BODY}/lich-su.json").get_json()["changes"]
    assert {one["what"] for one in changes} == {"fact-added", "thing-added"}
    assert all(one["articles"] for one in changes)


def test_the_table_gives_its_generation_back(client: FlaskClient, lender: Lender) -> None:
    client.get(f"/trang/{BODY}/lich-su.csv").close()
    assert (lender.lent, lender.out) == (1, 0)


def test_a_fact_has_a_history_under_its_own_sentence(client: FlaskClient) -> None:
    (one, *_) = client.get(f"/trang/{BODY}/lich-su.json").get_json()["changes"]
    path = one["subject"].removeprefix(f"{BASE}id/")
    page = client.get(f"/trang/{path}/lich-su").text
    assert f"<title>{one['sentence']}: thay đổi của dữ liệu" in page


def test_where_nothing_was_recorded_it_is_said(world: Generation, kept: History) -> None:
    page = visited(replace(world, history=kept)).get(f"/trang/{BODY}/lich-su").text
    assert "Chưa ghi lại thay đổi nào" in page


def test_what_only_changed_is_told_as_it_is_now(world: Generation, kept: History) -> None:
    (fact, *_) = statements.every(world, URIRef(iri(PERSON)))
    source = f"<{PROV}wasQuotedFrom> <{iri('bai-viet')}/{ARTICLE}>"
    put(kept, 1, [Event(str(fact), (), (source,), (ARTICLE,), (str(fact), iri(PERSON)))])
    (row,) = (
        visited(replace(world, history=kept))
        .get(f"/trang/{PERSON}/lich-su.json")
        .get_json()["changes"]
    )
    assert row["what"] == "source-added"
    assert "Phạm Thị Thu Quế" in row["sentence"]
