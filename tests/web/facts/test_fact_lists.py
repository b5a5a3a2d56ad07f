"""Lists of facts: what each filter keeps, that counts are right, and that files hold all of it."""

import csv
import io
import re
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from flask.testing import FlaskClient

from graph import collation
from graph.errors import Busy
from graph.store.ports import Store
from ontology.namespaces import MB
from tests.web.doubles import Lender, Stage
from tests.web.world import BASE
from web import kinds
from web.services import Generation
from web.telling import facts

CHECKERS = "co-quan/uy-ban-kiem-tra-tinh-uy-lam-chau"
BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
QUOTED = """PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?fact WHERE {{ ?fact a <{}> ; prov:wasQuotedFrom ?article }}"""


def _facts(client: FlaskClient, query: str) -> list[dict[str, Any]]:
    answer = client.get(f"/du-kien.json?size=100&{query}").get_json()
    assert answer["total"] == len(answer["facts"])
    found: list[dict[str, Any]] = answer["facts"]
    return found


def _rows(client: FlaskClient, query: str) -> list[dict[str, str]]:
    answer = client.get(f"/du-kien.csv?{query}")
    assert answer.status_code == 200
    rows = list(csv.DictReader(io.StringIO(answer.data.decode(), newline="")))
    assert int(answer.headers["Minhbach-Total"]) == len({row["fact"] for row in rows})
    return rows


def _stated(store: Store, kind: str) -> set[str]:
    return {str(row["fact"]) for row in store.select(QUOTED.format(MB[kind]))}


@pytest.mark.parametrize("kind", kinds.FACTS)
def test_every_fact_of_a_kind_is_in_its_file(
    client: FlaskClient, world: Generation, kind: str
) -> None:
    rows = _rows(client, f"kind={kind.lower()}")

    assert {row["fact"] for row in rows} == _stated(world.store, kind)
    assert all(row["quote"] and row["kind"] == kind for row in rows)


def test_the_first_page_counts_each_kind_as_its_list_does(
    client: FlaskClient, world: Generation
) -> None:
    page = unescape(client.get("/en/du-kien").text)
    counted = {
        kind: int(number.replace(",", ""))
        for kind, number in re.findall(r'kind=([a-z]+)">.*? <span class="number">([0-9,]+)<', page)
    }

    assert counted == {k.lower(): n for k in kinds.FACTS if (n := len(_stated(world.store, k)))}
    assert sum(counted.values()) == world.counts["fact"]


def test_who_was_disciplined_by_whom_and_how(client: FlaskClient) -> None:
    by_them = _facts(client, f"kind=sanction&thing={CHECKERS}")
    warned = _facts(client, f"kind=sanction&thing={CHECKERS}&what=c%E1%BA%A3nh+c%C3%A1o")

    assert {fact["says"]["subject"] for fact in by_them} >= {"cảnh cáo", "khiển trách"}
    assert [fact["says"]["target"] for fact in warned] == ["Lê Quang Điềm"]
    assert warned[0]["says"]["target_iri"].startswith(f"{BASE}id/nguoi/")
    assert warned[0]["says"]["authority_iri"] == f"{BASE}id/{CHECKERS}"
    assert "cảnh cáo" in warned[0]["quotations"][0]["quote"]


def test_words_stand_in_what_a_fact_says(client: FlaskClient) -> None:
    found = _facts(client, "kind=sanction&words=KHI%E1%BB%82N+tr%C3%A1ch")

    assert found
    assert all("khiển trách" in fact["says"]["subject"] for fact in found)
    assert _facts(client, "words=kh%C3%B4ng+%C4%91%C3%A2u+n%C3%B3i") == []


def test_two_things_are_both_in_each_fact(client: FlaskClient) -> None:
    body = _facts(client, f"kind=position&thing={BODY}")
    person = body[0]["says"]["person_iri"]
    both = _facts(client, f"kind=position&thing={BODY}&thing={person}")

    assert {fact["iri"] for fact in both} < {fact["iri"] for fact in body}
    assert {fact["says"]["person_iri"] for fact in both} == {person}


def test_facts_of_a_place_are_those_of_its_bodies(client: FlaskClient) -> None:
    there = _facts(client, "kind=sanction&thing=dia-danh/tinh-lam-chau")
    elsewhere = _facts(client, "kind=sanction&thing=dia-danh/thanh-pho-van-hai")
    checkers = _facts(client, f"kind=sanction&thing={CHECKERS}")

    assert checkers
    assert {fact["iri"] for fact in checkers} < {fact["iri"] for fact in there}
    assert not {fact["iri"] for fact in checkers} & {fact["iri"] for fact in elsewhere}
    both = _facts(client, f"kind=sanction&thing=dia-danh/tinh-lam-chau&thing={CHECKERS}")
    assert {fact["iri"] for fact in both} == {fact["iri"] for fact in checkers}


def test_the_query_behind_a_list_finds_the_same(client: FlaskClient) -> None:
    page = client.get(f"/du-kien?kind=sanction&thing={CHECKERS}&words=c%E1%BA%A3nh").text
    query = parse_qs(
        urlsplit(unescape(re.findall(r'href="(/truy-van[?]query=[^"]+)"', page)[0])).query
    )
    rows = client.get("/sparql", query_string={**query, "format": "json"}).get_json()

    found = {row["fact"]["value"] for row in rows["results"]["bindings"]}
    assert found == {
        fact["iri"] for fact in _facts(client, f"kind=sanction&thing={CHECKERS}&words=c%E1%BA%A3nh")
    }


def test_a_year_is_that_of_the_event_else_of_the_article(client: FlaskClient) -> None:
    issued = _facts(client, "kind=issuance&year=2017")

    assert issued
    for fact in issued:
        stated = fact["says"].get("stated_date", "")
        published = [said["published"] or "" for said in fact["quotations"]]
        assert stated.startswith("2017") or (
            not stated and any(day.startswith("2017") for day in published)
        )


def test_reference_data_are_told_apart(client: FlaskClient) -> None:
    ours = {fact["iri"] for fact in _facts(client, "kind=merger")}
    theirs = client.get("/du-kien.json?kind=merger&status=reference").get_json()

    assert theirs["total"] > 100
    assert not ours & {fact["iri"] for fact in theirs["facts"] if not fact["quotations"]}
    assert all(fact["status"] == "reference" for fact in theirs["facts"])


def test_pages_follow_one_another(client: FlaskClient) -> None:
    first = client.get("/du-kien.json?kind=figure&size=10").get_json()
    second = client.get(first["next"].removeprefix(BASE.rstrip("/"))).get_json()

    assert not {f["iri"] for f in first["facts"]} & {f["iri"] for f in second["facts"]}
    order = [
        (fact["date"] or "", len({said["article"] for said in fact["quotations"]}))
        for fact in (*first["facts"], *second["facts"])
    ]
    assert order == sorted(order, reverse=True)


def _numbers(facts: list[dict[str, Any]]) -> list[float]:
    said = [fact["says"].get("value") or fact["says"].get("amount") for fact in facts]
    return [float(number) for number in said if number]


@pytest.mark.parametrize("query", ["kind=figure&year=2017", "kind=sanction"])
def test_facts_are_sorted_by_their_numbers(client: FlaskClient, query: str) -> None:
    largest = _facts(client, f"{query}&order=largest")
    smallest = _facts(client, f"{query}&order=smallest")
    numbers = _numbers(largest)

    assert len(set(numbers)) > 1
    assert numbers == sorted(numbers, reverse=True) == _numbers(smallest)[::-1]
    # What has no number comes last in either order.
    assert _numbers(largest[: len(numbers)]) == numbers
    assert _numbers(smallest[: len(numbers)]) == numbers[::-1]


def test_facts_are_sorted_by_the_names_of_those_they_are_about(client: FlaskClient) -> None:
    facts = _facts(client, "kind=appointment&order=name")
    names = [collation.key(collation.given_first(fact["says"]["person"])) for fact in facts]
    back = _facts(client, "kind=appointment&order=name-desc")

    assert len(set(names)) > 3
    assert names == sorted(names)
    assert [fact["says"]["person"] for fact in back] == [
        fact["says"]["person"] for fact in reversed(facts)
    ]


def test_facts_are_sorted_by_their_days(client: FlaskClient) -> None:
    days = [fact["date"] for fact in _facts(client, "kind=appointment&order=oldest")]

    assert [day for day in days if day] == sorted(day for day in days if day)
    assert days[0] != days[-1]
    assert all(days[: len([day for day in days if day])])


def test_an_order_is_kept_by_pages_files_and_filters(client: FlaskClient) -> None:
    page = unescape(client.get("/en/du-kien?kind=figure&order=largest&size=5&page=2").text)
    links = [link for link in re.findall(r'href="(/(?:en/)?du-kien[^"]*)"', page) if "?" in link]
    others = [link for link in links if "order=largest" not in link]
    whole = [row["fact"] for row in _rows(client, "kind=figure&order=largest")]
    first = client.get("/du-kien.json?kind=figure&order=largest&size=5").get_json()
    second = client.get(first["next"].removeprefix(BASE.rstrip("/"))).get_json()

    assert 'name="order" value="largest"' in page
    assert re.search(r'order=largest[^"]*" aria-current="true">Largest first<', page)
    # Only what leads to another order, or back to where the list begins, is without this one.
    assert {re.sub(".*order=|&.*", "", link) for link in others if "order=" in link} == {
        *("oldest", "name", "name-desc", "smallest")
    }
    assert {link.partition("?")[0] for link in links} >= {"/du-kien.csv", "/du-kien.json"}
    assert [f["iri"] for f in (*first["facts"], *second["facts"])] == [*dict.fromkeys(whole)][:10]
    assert whole != [row["fact"] for row in _rows(client, "kind=figure")]


def test_orders_that_do_nothing_are_not_offered(client: FlaskClient) -> None:
    assert "order=largest" not in client.get("/du-kien?kind=position").text
    assert "order=name" in client.get("/du-kien?kind=position").text


@pytest.mark.parametrize(
    "query", ["kind=sanction", "kind=position", "kind=figure&year=2017", "words=so", "year=2017"]
)
def test_facets_lead_to_as_many_facts_as_they_say(client: FlaskClient, query: str) -> None:
    page = client.get(f"/en/du-kien?{query}").text
    facets = page[page.index('id="bo-loc"') :]
    links = re.findall(r'href="(/en/du-kien[?][^"]+)">.*?<span class="number">([0-9,]+)<', facets)

    assert len(links) > 2
    for address, count in links:
        there = client.get(unescape(address).replace("/en/du-kien?", "/du-kien.json?"))
        total = there.get_json()["total"]
        # A place as a filter takes in the bodies below it too.
        assert total >= int(count.replace(",", ""))
        if "/dia-danh/" not in address:
            assert total == int(count.replace(",", ""))


@pytest.mark.parametrize(
    "words",
    ["khiển trách", "khien trach", "KHIEN  TRACH", "khie\u0302\u0309n tra\u0301ch", "khiển trách!"],
)
def test_words_are_typed_as_in_a_search(client: FlaskClient, words: str) -> None:
    expected = _facts(client, "kind=sanction&what=" + quote("khiển trách"))
    found = _facts(client, "kind=sanction&words=" + quote(words))

    assert expected
    assert {fact["iri"] for fact in expected} <= {fact["iri"] for fact in found}


@pytest.mark.parametrize(
    "words", ["giam doc so", "Giám đốc Sở", "gia\u0301m đo\u0302\u0301c so\u031b\u0309"]
)
def test_a_post_and_its_body_stand_in_a_row(client: FlaskClient, words: str) -> None:
    found = _facts(client, "kind=position&words=" + quote(words))

    assert len(found) > 3
    assert all("iám đốc" in fact["says"]["role"] for fact in found)
    assert all(fact["says"]["agency"].startswith("Sở") for fact in found)


@pytest.mark.parametrize("words", ["khiến trách", "trach khien", "khien trac", "!!!", "\0"])
def test_other_words_find_nothing(client: FlaskClient, words: str) -> None:
    assert _facts(client, "kind=sanction&words=" + quote(words)) == []


def test_a_list_waits_for_no_public_query(client: FlaskClient, stage: Stage) -> None:
    stage.play = Busy("full")

    for path in ("/du-kien", "/du-kien.json", "/du-kien.csv"):
        assert client.get(f"{path}?kind=figure&words=a").status_code == 200
    assert stage.asked == []


@pytest.mark.parametrize(
    "path", ["/du-kien", "/en/du-kien?kind=figure", "/du-kien.json", "/du-kien.csv"]
)
def test_a_generation_of_an_earlier_version_has_no_list_yet(
    client: FlaskClient, lender: Lender, path: str
) -> None:
    lender.generation = replace(lender.generation, annals=None)
    answer = client.get(path)

    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_shows_facts_with_their_proof_and_files(client: FlaskClient, prefix: str) -> None:
    text = client.get(f"{prefix}/du-kien?kind=sanction&thing={CHECKERS}").text

    assert text.count('class="claim ') == len(_facts(client, f"kind=sanction&thing={CHECKERS}"))
    assert "/du-kien.csv?kind=sanction" in text
    assert 'class="proof"' in text


def test_a_typed_name_becomes_its_address(client: FlaskClient) -> None:
    there = client.get("/du-kien?kind=position&named=S%E1%BB%9F+TT%26TT+V%C3%A2n+H%E1%BA%A3i")

    assert there.status_code == 302
    assert f"thing={BASE}id/{BODY}" in unescape(there.headers["Location"]).replace(
        "%3A", ":"
    ).replace("%2F", "/")


def test_a_name_that_nothing_bears_is_told_so(client: FlaskClient) -> None:
    answer = client.get("/du-kien?named=S%E1%BB%9F+Xyzabc")

    assert answer.status_code == 400
    assert 'aria-invalid="true"' in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "kind=khong-co",
        "kind=Sanction",
        "thing=Bộ Y tế",
        'thing=co-quan/a"b',
        f"thing={BASE}id/co-quan/a b",
        "what=cảnh cáo",
        "kind=merger&what=x",
        f'kind=position&what={BASE}id/chuc-danh/a"b',
        "year=17",
        "status=sure",
        "order=random",
        "order=name_desc",
        "words=" + "a" * 201,
        "size=101",
        "&".join(f"thing=co-quan/{n}" for n in range(6)),
    ],
)
def test_what_cannot_be_understood_is_refused(client: FlaskClient, query: str) -> None:
    given = [tuple(part.split("=", 1)) for part in query.split("&")]

    for path in ("/du-kien", "/du-kien.json"):
        assert client.get(path, query_string=given).status_code == 400


def test_programs_are_told_of_a_parameter_that_there_is_not(client: FlaskClient) -> None:
    assert client.get("/du-kien.csv?kin=sanction").status_code == 400
    assert client.get("/du-kien.json?named=x").status_code == 400


def test_a_page_behind_the_last_leads_back(client: FlaskClient) -> None:
    answer = client.get("/du-kien?kind=sanction&page=99")

    assert answer.status_code == 404
    assert 'rel="prev"' in answer.text


def test_pages_of_things_lead_to_their_facts_as_a_list(client: FlaskClient) -> None:
    page = unescape(client.get(f"/trang/{BODY}").text)

    assert "/du-kien?kind=position&thing=" in page
    assert 'href="/du-kien"' in client.get("/").text


SURROGATE = "%ED%A0%80"


@pytest.mark.parametrize("path", ["/du-kien", "/en/du-kien", "/du-kien.json", "/du-kien.csv"])
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=0", 400),
        ("page=99999999999999999999", 400),
        ("page=1e3", 400),
        ("size=-1", 400),
        ("size=%D9%A3", 400),
        ("kind=figure&page=100000", 404),
        ("kind=figure&year=0000", 200),
        ("kind=figure&year=2017%0A", 200),
        ("year=%D9%A2%D9%A0%D9%A1%D9%A7", 400),
        ("kind=figure&kind=position", 200),
        ("kind=%00", 400),
        ("thing=%00", 400),
        (f"thing=co-quan/{SURROGATE}", 200),
        ("thing=co-quan/a%00b", 400),
        ("kind=sanction&what=%00", 200),
        (f"kind=sanction&what={SURROGATE}", 200),
        ("kind=sanction&what=%27%22%3B--", 200),
        ("words=%00", 200),
        (f"words={SURROGATE}", 200),
        ("words=%25%5B%28*%5C", 200),
        ("words=" + "a" * 201, 400),
        ("status=stated&status=x", 200),
    ],
)
def test_odd_addresses_are_answered_plainly(
    client: FlaskClient, path: str, query: str, status: int
) -> None:
    paged = query.startswith(("page", "size")) or "&page" in query
    if path.endswith(".csv") and paged:
        status = 400
    elif path.endswith(".json") and status == 404:
        # As of other lists: nothing more, for whoever reads on.
        status = 200

    assert client.get(f"{path}?{query}").status_code == status


def test_a_fact_of_many_articles_is_quoted_in_full_on_its_own_page(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = client.get("/du-kien.json?kind=position&size=100").get_json()["facts"]
    fact = max(told, key=lambda fact: len({said["article"] for said in fact["quotations"]}))
    articles = len({said["article"] for said in fact["quotations"]})
    address = fact["iri"].replace(f"{BASE}id/", "/en/trang/")
    monkeypatch.setattr(facts, "SOURCES", 3)
    page = client.get(f"/en/du-kien?kind=position&thing={fact['says']['person_iri']}").text

    assert articles > 4
    assert f'<a href="{address}">quotations in {articles - 3} more articles</a>' in page
    assert f"{articles - 3} more articles" not in client.get(address).text
    assert client.get(address).text.count('class="proof"') == articles
