"""Lists by the alphabet: every thing that articles name stands on some page, once, in its place."""

import csv
import gzip
import io
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import collation, roster
from tests.web.world import BASE
from web import kinds, wiring
from web.services import Generation
from web.settings import Settings

FOLDERS = {
    "agency": "co-quan",
    "organization": "to-chuc",
    "person": "nguoi",
    "document": "van-ban",
    "award": "khen-thuong",
    "place": "dia-danh",
    "system": "he-thong",
    "domain": "ten-mien",
}


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_list_holds_all_that_is_counted(
    client: FlaskClient, world: Generation, kind: str
) -> None:
    found, address = [], f"/danh-muc/{FOLDERS[kind]}.json?size=7"
    while address:
        page = client.get(address).get_json()
        found += page["things"]
        address = (page["next"] or "").removeprefix(BASE.rstrip("/"))

    assert len(found) == page["total"] == sum(page["letters"].values())
    assert len({thing["iri"] for thing in found}) == len(found) == world.counts.get(kind, 0)
    names = [
        collation.given_first(thing["label"]) if kind == "person" else thing["label"]
        for thing in found
    ]
    places = [roster.LETTERS.index(thing["letter"]) for thing in found]
    assert places == sorted(places)
    lettered = [name for name in names if collation.letter(name) != collation.OTHER]
    assert lettered == sorted(lettered, key=collation.key)


def test_every_kind_of_thing_has_a_list(client: FlaskClient) -> None:
    assert set(FOLDERS) == set(kinds.ENTITIES)
    page = client.get("/danh-muc").text
    for kind, folder in FOLDERS.items():
        assert f'href="/danh-muc/{folder}"' in page, kind


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_list_shows_names_that_lead_to_their_pages(client: FlaskClient, prefix: str) -> None:
    things = client.get("/danh-muc/nguoi.json").get_json()["things"]
    page = client.get(f"{prefix}/danh-muc/nguoi").text

    for thing in things:
        given = thing["label"].split()[-1]
        assert f"<strong>{given}</strong>" in page or f">{given}</a>" in page
        assert f'href="{prefix}/trang/nguoi/{thing["iri"].rpartition("/")[2]}"' in page
    told = "given name, which is the last word" if prefix else "Người được xếp theo tên gọi"
    assert told in page


def test_letters_narrow_and_count(client: FlaskClient) -> None:
    whole = client.get("/danh-muc/nguoi.json").get_json()
    for letter, count in whole["letters"].items():
        page = client.get("/danh-muc/nguoi.json", query_string={"letter": letter.lower()})
        told = page.get_json()
        assert told["total"] == count == len(told["things"])
        assert {thing["letter"] for thing in told["things"]} == {letter}
        assert told["letters"] == whole["letters"]


def test_agencies_are_narrowed_by_kind_and_province(client: FlaskClient) -> None:
    things = client.get("/danh-muc/co-quan.json?size=500").get_json()["things"]
    placed = next(thing for thing in things if thing["place"] and thing["type"])
    query = {"place": placed["place"], "type": placed["type"]}
    narrowed = client.get("/danh-muc/co-quan.json", query_string=query).get_json()["things"]

    assert placed in narrowed
    assert narrowed == [
        thing for thing in things if all(thing[name] == value for name, value in query.items())
    ]
    page = client.get("/danh-muc/co-quan", query_string=query).text
    assert f'<option value="{placed["type"]}" selected>' in page
    assert "noindex" in page


def test_a_broad_kind_holds_the_narrower(client: FlaskClient) -> None:
    every = client.get("/danh-muc/co-quan.json?size=500").get_json()["things"]
    state = client.get("/danh-muc/co-quan.json?type=nha-nuoc&size=500").get_json()["things"]

    assert {"so"} <= {thing["type"] for thing in state}
    assert 0 < len(state) < len(every)


@pytest.mark.parametrize("typed", ["Sở", "sở y", "z"])
def test_a_list_opens_at_a_name(client: FlaskClient, typed: str) -> None:
    response = client.get(
        "/danh-muc/co-quan", query_string={"from": typed, "size": 5, "letter": "B"}
    )
    assert response.status_code == 302
    address, _, mark = response.headers["Location"].partition("#")
    page = client.get(address).text

    shown = re.search(rf'<li id="{mark}"><a [^>]*>(?P<name>[^<]*)</a>', page)
    assert shown is not None
    every = client.get("/danh-muc/co-quan.json?size=500").get_json()["things"]
    behind = [
        thing["label"]
        for thing in every
        if collation.key(thing["label"]) >= collation.beginning(typed)
    ]
    assert shown["name"] == (behind[0] if behind else every[-1]["label"])


def test_a_person_is_found_by_given_name_and_by_whole_name(client: FlaskClient) -> None:
    everyone = client.get("/danh-muc/nguoi.json").get_json()["things"]
    last = everyone[-1]
    for typed in (last["label"], last["label"].split()[-1]):
        page = client.get("/danh-muc/nguoi.json", query_string={"from": typed, "size": 1})
        found = page.get_json()["things"][0]["label"]
        assert found.split()[-1] == last["label"].split()[-1]


@pytest.mark.parametrize(
    ("query", "told", "en"),
    [
        ({"letter": "AB"}, "phải là một trong", "must be one of"),
        ({"letter": "1"}, "phải là một trong", "must be one of"),
        ({"type": "khong-co"}, "phải là một trong", "must be one of"),
        ({"place": "ha-noi"}, "địa chỉ của một đối tượng", "the address of an entity"),
        (
            {"place": f"{BASE}id/dia-danh/a>b"},
            "địa chỉ của một đối tượng",
            "the address of an entity",
        ),
        (
            {"place": f"{BASE}id/dia-danh/%"},
            "địa chỉ của một đối tượng",
            "the address of an entity",
        ),
        ({"page": "0"}, "phải là số", "must be a number"),
        ({"size": "501"}, "phải là số", "must be a number"),
        ({"from": "x" * 201}, "dài quá 200", "longer than 200"),
    ],
)
def test_what_cannot_be_understood_gets_a_reason(
    client: FlaskClient, query: dict[str, str], told: str, en: str
) -> None:
    page = client.get("/danh-muc/co-quan", query_string=query)
    assert (page.status_code, told in page.text) == (400, True)
    english = client.get("/en/danh-muc/co-quan", query_string=query)
    assert (english.status_code, en in english.text) == (400, True)
    assert client.get("/danh-muc/co-quan.json", query_string=query).status_code == 400


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_a_table_holds_the_whole_list(client: FlaskClient, folder: str) -> None:
    answer = client.get(f"/danh-muc/{folder}.csv")
    head, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    things = client.get(f"/danh-muc/{folder}.json?size=500").get_json()["things"]

    assert answer.mimetype == "text/csv"
    assert f'filename="minhbach-{folder}.csv"' in answer.headers["Content-Disposition"]
    assert answer.headers["Minhbach-Total"] == str(len(rows)) == str(len(things))
    told = [dict(zip(head, row, strict=True)) for row in rows]
    assert told == [{name: str(thing[name]) for name in head} for thing in things]


def test_a_table_is_narrowed_and_longer_than_what_is_read_at_once(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.lists.list_data._AT_ONCE", 3)
    for query in ("", "type=so", "letter=S&order=articles", "letter=%23&type=so"):
        rows = list(csv.reader(io.StringIO(client.get(f"/danh-muc/co-quan.csv?{query}").text)))
        things = client.get(f"/danh-muc/co-quan.json?size=500&{query}").get_json()["things"]
        assert [row[0] for row in rows[1:]] == [thing["iri"] for thing in things]


def test_a_table_opens_in_spreadsheets_from_its_page(client: FlaskClient) -> None:
    page = client.get("/danh-muc/co-quan?type=so&page=1").text
    address = re.search(r'<a href="(/danh-muc/co-quan\.csv\?[^"]*)" type="text/csv"', page)

    assert address is not None
    told = client.get(address[1].replace("&amp;", "&"))
    assert told.data.startswith(b"\xef\xbb\xbfiri,")
    assert told.text.count("\n") == 1 + len(re.findall(r'<li id="m\d+">', page))
    packed = client.get("/danh-muc/co-quan.csv", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.data).startswith(b"iri,")
    for wrong in ("page=2", "leter=A", "type=khong-co", "order=day"):
        assert client.get(f"/danh-muc/co-quan.csv?{wrong}").status_code == 400
    assert client.get("/danh-muc/khong-co.csv").status_code == 404


def test_a_list_begins_with_what_most_articles_name(client: FlaskClient) -> None:
    query = "order=articles&size=7"
    first = client.get(f"/danh-muc/co-quan.json?{query}").get_json()
    second = client.get(first["next"].removeprefix(BASE.rstrip("/"))).get_json()
    everything = client.get("/danh-muc/co-quan.json?size=500").get_json()["things"]
    ranked = sorted(everything, key=lambda thing: -thing["articles"])
    assert first["things"] + second["things"] == ranked[:14]

    page = client.get(f"/danh-muc/co-quan?{query}").text
    shown = re.findall(r'<li id="m\d+"><a [^>]*>([^<]*)</a>', page)
    assert shown == [thing["label"] for thing in ranked[:7]]
    assert 'class="initial"' not in page
    assert 'aria-current="true">Được nhắc nhiều nhất</a>' in page
    assert "mục có nhiều bài nhất đứng đầu" in page
    assert "bảng chữ cái tiếng Việt" not in page
    assert 'name="order" value="articles"' in page
    assert "noindex" in page
    opened = client.get(f"/danh-muc/co-quan?{query}&from=s").headers["Location"]
    assert "order" not in opened


def test_a_list_is_headed_by_what_it_is_narrowed_to(client: FlaskClient) -> None:
    assert "<h1>Người: Giám đốc</h1>" in client.get("/danh-muc/nguoi?type=giam-doc").text
    page = client.get("/en/danh-muc/co-quan?type=so&letter=S").text
    heading = re.search(r"<h1>(.*)</h1>", page)
    assert heading is not None
    assert "epartment" in heading[1]
    assert heading[1].endswith("letter S")


def test_a_letter_is_one_however_it_is_spelled(client: FlaskClient) -> None:
    for letter in ("Đ", "đ", "Ă", "A\u0306", "o\u031b", "e\u0302"):
        answer = client.get("/danh-muc/nguoi.json", query_string={"letter": letter})
        assert answer.status_code == 200, letter
    twice = [
        client.get("/danh-muc/nguoi.json", query_string={"letter": letter}).get_json()["total"]
        for letter in ("Â", "A\u0302")
    ]
    assert twice[0] == twice[1]


def test_programs_are_told_of_a_parameter_that_there_is_not(client: FlaskClient) -> None:
    assert client.get("/danh-muc/co-quan.json?leter=A").status_code == 400
    assert client.get("/danh-muc/co-quan?utm_source=x").status_code == 200


@pytest.mark.parametrize("address", ["/danh-muc/khong-co", "/danh-muc/bai-viet.json"])
def test_a_kind_that_there_is_not_has_no_list(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_domains_have_neither_kinds_nor_provinces(client: FlaskClient) -> None:
    assert client.get("/danh-muc/ten-mien?type=so").status_code == 400
    assert "<select" not in client.get("/danh-muc/ten-mien").text


@pytest.mark.parametrize("query", ["page=99", "page=2&letter=Đ", "page=2&type=so&size=500"])
def test_a_page_behind_the_last_is_none_and_leads_back(client: FlaskClient, query: str) -> None:
    page = client.get(f"/danh-muc/co-quan?{query}")
    assert page.status_code == 404
    assert "trang." in page.text
    back = re.search(r'<a rel="prev" href="([^"]+)"', page.text)
    assert back is not None
    last = client.get(back[1].replace("&amp;", "&"))
    assert last.status_code == 200
    assert '<li id="m1">' in last.text
    assert 'rel="next"' not in last.text
    assert client.get(f"/danh-muc/co-quan.json?{query}").get_json()["things"] == []


def test_an_empty_list_is_a_page(client: FlaskClient) -> None:
    assert client.get("/danh-muc/co-quan?letter=%23&type=so").status_code == 200


def test_people_are_listed_by_the_posts_they_hold(client: FlaskClient) -> None:
    """Whoever is said to hold a post stands in its list, and nobody else."""
    query = "SELECT DISTINCT ?who WHERE { ?post org:role ?role ; org:member|mb:person ?who }"
    prefixes = (
        "PREFIX org: <http://www.w3.org/ns/org#> PREFIX mb: <https://w3id.org/minhbach/ontology#> "
    )
    for role in ("giam-doc", "chu-tich", "pho-giam-doc"):
        text = prefixes + query.replace("?role", f"<{BASE}id/chuc-danh/{role}>")
        asked = client.get("/sparql", query_string={"query": text, "format": "json"})
        said = {row["who"]["value"] for row in asked.get_json(force=True)["results"]["bindings"]}
        told = client.get(f"/danh-muc/nguoi.json?type={role}").get_json()
        assert said
        assert {thing["iri"] for thing in told["things"]} == said
        assert told["total"] == len(said) == sum(told["letters"].values())
    page = client.get("/danh-muc/nguoi?type=giam-doc").text
    assert '<label for="type">Chức vụ</label>' in page
    assert '<option value="giam-doc" selected>' in page


def test_the_page_of_a_thing_leads_to_its_letter(client: FlaskClient) -> None:
    thing = client.get("/danh-muc/nguoi.json").get_json()["things"][0]
    page = client.get(thing["iri"].replace(f"{BASE}id/", "/trang/")).text
    address = re.search(r'href="(/danh-muc/nguoi\?letter=[^"]+)"', page)

    assert address is not None
    assert thing["iri"].rpartition("/")[2] in client.get(address[1]).text


def test_crawlers_find_every_letter(client: FlaskClient) -> None:
    listed = client.get("/sitemap-1.xml").text
    assert f"<loc>{BASE}danh-muc</loc>" in listed
    assert f"<loc>{BASE}danh-muc/nguoi?letter=" in listed


def lose(file: Path) -> None:
    file.unlink()


def make_old(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript("DROP TABLE office; PRAGMA user_version = 0")


def break_it(file: Path) -> None:
    file.write_bytes(b"no list")


@pytest.mark.parametrize("spoil", [lose, make_old, break_it])
def test_a_generation_without_a_whole_list_is_published_anew(
    tmp_path: Path, little_reference: Path, spoil: Callable[[Path], None]
) -> None:
    shutil.copytree(little_reference, tmp_path / "work" / "store")
    settings = Settings(data=tmp_path, base_iri=BASE, allow_unsandboxed=True)
    with wiring.writing(settings) as desk:
        desk.publish(anew=True)
    first = (tmp_path / "current").resolve()
    spoil(first / roster.FILE)

    wiring.refresh(settings)

    fresh = (tmp_path / "current").resolve()
    assert fresh != first
    assert roster.whole(fresh / roster.FILE)
    wiring.refresh(settings)
    assert (tmp_path / "current").resolve() == fresh
