"""All articles about a thing: as many as its page counts, each once, and none of another thing."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from rdflib import URIRef

from graph.store import embedded
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.lists import article_lists
from web.searching import dated_articles
from web.services import Generation

ARTICLES = 620
FIELD, AGENCY, AWARD = "linh-vuc/giao-thong", "co-quan/so-lam", "khen-thuong/co-lam"
SCHEMA, DCTERMS = "https://schema.org/", "http://purl.org/dc/terms/"


@pytest.fixture
def many(lender: Lender, tmp_path: Path) -> None:
    """A world of ``ARTICLES`` articles of one field, every second with a title and both things."""
    with (tmp_path / "quads.nq").open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            article = f"<{BASE}id/bai-viet/b-{number:03}>"
            said = [
                ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{SCHEMA}NewsArticle>"),
                (f"{DCTERMS}subject", f"<{BASE}id/{FIELD}>"),
                (f"{DCTERMS}issued", f'"20{number % 20:02}-01"'),
            ]
            if number % 2:
                said += [(f"{SCHEMA}mentions", f"<{BASE}id/{thing}>") for thing in (AGENCY, AWARD)]
                said.append((f"{DCTERMS}title", f'"Bài số {number}"@vi'))
            file.writelines(f"{article} <{name}> {value} .\n" for name, value in said)
        for thing, label in ((FIELD, "giao thông"), (AGENCY, "Sở Lâm"), (AWARD, "Cờ Lâm")):
            name = "http://www.w3.org/2004/02/skos/core#prefLabel"
            file.write(f'<{BASE}id/{thing}> <{name}> "{label}"@vi .\n')
    embedded.fill(tmp_path / "store", tmp_path / "quads.nq")
    store = embedded.read(tmp_path / "store")
    lender.generation = replace(lender.generation, store=store)


def _all(client: FlaskClient, thing: str) -> list[str]:
    """The articles on all pages of the list of *thing*, by what is below ``/bai-viet/``."""
    found, address = [], f"/trang/{thing}/bai-viet"
    while address:
        page = client.get(address)
        assert page.status_code == 200
        found += re.findall(r'<h3><a href="/bai-viet/([^"]+)">', page.text)
        after = re.search(r'rel="next" href="([^"]+)"', page.text)
        address = unescape(after[1]) if after else ""
    return found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("thing", "count"), [(FIELD, ARTICLES), (AGENCY, ARTICLES // 2), (AWARD, ARTICLES // 2)]
)
def test_the_page_counts_what_the_list_holds(client: FlaskClient, thing: str, count: int) -> None:
    page = client.get(f"/trang/{thing}").text
    told = re.search(r'<h2 id="bai">[^<]*<span class="number">(\d+)</span>', page)
    found = _all(client, thing)

    assert told is not None
    assert int(told[1]) == len(found) == len(set(found)) == count
    assert f'<a href="/trang/{thing}/bai-viet">Tất cả các bài</a>' in page
    days = [int(id.partition("-")[2]) % 20 for id in found]
    assert days == sorted(days, reverse=True)


@pytest.mark.usefixtures("many")
def test_an_article_without_a_title_is_called_by_its_id(client: FlaskClient) -> None:
    page = client.get(f"/trang/{FIELD}/bai-viet").text
    assert ">b-018</a>" in page
    assert ">Bài số 19</a>" in page


@pytest.mark.usefixtures("many")
def test_a_page_behind_the_last_is_none_and_leads_back(client: FlaskClient) -> None:
    page = client.get(f"/en/trang/{FIELD}/bai-viet?page=99")
    back = re.search(r'<a rel="prev" href="([^"]+)"', page.text)
    assert page.status_code == 404
    assert back is not None
    assert back[1].startswith("/en/")
    assert client.get(unescape(back[1])).status_code == 200
    assert client.get(f"/trang/{FIELD}/bai-viet?page=0").status_code == 400


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("co-quan/so-y-te-thanh-pho-van-hai", "kind=article&amp;agency="),
        ("linh-vuc/y-te", "kind=article&amp;field=y-te"),
        ("khen-thuong/bang-khen", ""),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_list_leads_to_its_thing_its_feed_and_a_search(
    client: FlaskClient, path: str, way: str, prefix: str
) -> None:
    page = client.get(f"{prefix}/trang/{path}/bai-viet").text
    _, _, main = page.partition("<main")

    assert f'href="{prefix}/trang/{path}"' in main
    assert f'href="{prefix}/trang/{path}.atom"' in main
    assert (f'href="{prefix}/tim-kiem?' in main) == bool(way)
    assert way.replace("kind=article&amp;", "") in main


@pytest.mark.parametrize(
    "path", ["nguoi/khong-co", "chuc-danh/giam-doc", "dia-danh/tinh-nghe-an", "khong-co/gi-ca"]
)
def test_what_no_article_names_has_no_list(client: FlaskClient, path: str) -> None:
    assert client.get(f"/trang/{path}/bai-viet").status_code == 404


BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"


def _ids(text: str) -> set[str]:
    return set(re.findall(r'<h3><a href="/bai-viet/([^"]+)">', text))


def _naming(world: Generation, *things: str) -> set[str]:
    named = " ".join(f"?article <{SCHEMA}mentions> <{BASE}id/{thing}> ." for thing in things)
    rows = world.store.select(f"SELECT ?article WHERE {{ {named} }}")
    return {str(row["article"]).removeprefix(f"{BASE}id/bai-viet/") for row in rows}


def test_articles_can_be_had_that_name_two_things(client: FlaskClient, world: Generation) -> None:
    page = client.get(f"/trang/{BODY}/bai-viet").text
    aside = page.partition('id="bo-loc"')[2]
    links = [
        (unescape(address), int(number))
        for address, number in re.findall(r'<a href="([^"]+with=[^"]+)">.*?number">(\d+)<', aside)
    ]

    assert len(links) > 10
    for address, number in links:
        other = unquote(address.partition("with=")[2]).removeprefix(f"{BASE}id/")
        both = client.get(address).text
        assert _ids(both) == _naming(world, BODY, other)
        assert len(_ids(both)) == number
        assert "/du-kien?thing=" in both


def test_the_other_thing_may_be_typed(client: FlaskClient, world: Generation) -> None:
    answer = client.get(f"/trang/{BODY}/bai-viet", query_string={"named": "UBND tp Vân Hải"})
    there = unquote(answer.headers["Location"])

    assert answer.status_code == 302
    assert there.endswith(f"with={BASE}id/co-quan/uy-ban-nhan-dan-thanh-pho-van-hai")
    both = client.get(answer.headers["Location"]).text
    assert _ids(both) == _naming(world, BODY, "co-quan/uy-ban-nhan-dan-thanh-pho-van-hai")


def test_the_end_of_an_address_will_do(client: FlaskClient) -> None:
    short = client.get(f"/trang/{BODY}/bai-viet?with=dia-danh/tinh-lam-chau").text
    long = client.get(f"/trang/{BODY}/bai-viet?with={BASE}id/dia-danh/tinh-lam-chau").text

    assert _ids(short) == _ids(long)
    assert short.partition("<main")[2] == long.partition("<main")[2]


def test_two_things_that_no_article_names_together(client: FlaskClient) -> None:
    answer = client.get(f"/trang/{BODY}/bai-viet?with=nguoi/khong-co")

    assert answer.status_code == 200
    assert "Không có bài nào nhắc đến tất cả." in answer.text


@pytest.mark.parametrize(
    "query", ["with=Bộ+Y+tế", 'with=co-quan/a"b', "named=Sở+Xyzabc", "&".join(["with=a/b"] * 6)]
)
def test_what_is_no_thing_is_refused(client: FlaskClient, query: str) -> None:
    assert client.get(f"/trang/{BODY}/bai-viet?{query}").status_code == 400


@pytest.mark.usefixtures("many")
def test_where_there_are_too_many_nothing_is_counted_beside(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 'id="bo-loc"' in client.get(f"/trang/{AGENCY}/bai-viet").text
    monkeypatch.setattr(article_lists, "_COUNTED", 100)
    assert 'id="bo-loc"' not in client.get(f"/trang/{AGENCY}/bai-viet").text


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(("most", "shown"), [(600, True), (2, True), (1, True)])
def test_what_stands_beside_is_counted_from_the_most_frequent(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, most: int, shown: bool
) -> None:
    monkeypatch.setattr(dated_articles, "_BESIDE", most)

    assert ("Cờ Lâm" in client.get(f"/trang/{AGENCY}/bai-viet").text) is shown


def test_of_the_least_frequent_none_is_told_where_some_are_missing(
    world: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = URIRef(f"{BASE}id/{BODY}")
    whole = dated_articles.beside(world.store, body)
    monkeypatch.setattr(dated_articles, "_BESIDE", 10)
    cut = dated_articles.beside(world.store, body)

    assert whole == sorted(whole, key=lambda one: (-one[1], one[0]))
    assert 0 < len(cut) <= 10 < len(whole)
    assert cut == whole[: len(cut)]
    assert whole[len(cut)][1] < cut[-1][1] or cut[0][1] == cut[-1][1]


def test_articles_come_by_their_days(world: Generation) -> None:
    body = URIRef(f"{BASE}id/{BODY}")
    found = dated_articles.of(world.store, body)
    rows = dated_articles.told(world.store, found)
    days = [str(row.get("issued", row.get("bound", ""))) for row in rows]

    assert [str(row["article"]) for row in rows] == found
    assert days == sorted(days, reverse=True)
    assert len(found) == dated_articles.count(world.store, body) > 3
    assert dated_articles.invented(world.store, body)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=99999999999999999999", 400),
        ("page=100000", 404),
        ("page=-1", 400),
        ("with=%00", 400),
        ("with=co-quan/%ED%A0%80", 200),
        ("with=co-quan/a%00b", 400),
        ("with=&with=&with=", 200),
        ("named=%00", 400),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_odd_addresses_are_answered_plainly(
    client: FlaskClient, prefix: str, query: str, status: int
) -> None:
    assert client.get(f"{prefix}/trang/{BODY}/bai-viet?{query}").status_code == status
