"""Lists of facts: what each filter keeps, that counts are right, and that files hold all of it."""

import csv
import io
import re
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from rdflib import XSD, Literal, URIRef

from graph.errors import Busy, MinhBachError, QueryTimeout
from graph.store import embedded
from graph.store.ports import DocumentGraph, Store
from ontology import terms
from ontology.namespaces import DCTERMS, MB, PROV, RDF
from tests.web.doubles import Stage
from tests.web.world import BASE
from web import fact_search, fact_selections, kinds
from web.fact_selections import Selection
from web.services import Generation

CHECKERS = "co-quan/uy-ban-kiem-tra-tinh-uy-lam-chau"
BODY = "co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai"
QUOTED = """PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?fact WHERE {{ ?fact a <{}> ; prov:wasQuotedFrom ?article }}"""


def _facts(client: FlaskClient, query: str) -> list[dict[str, Any]]:
    answer = client.get(f"/du-kien.json?size=100&{query}").get_json()
    assert answer["complete"] is True
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
    counted = fact_search.by_kind(world.store.select)

    assert counted == {k: n for k in kinds.FACTS if (n := len(_stated(world.store, k)))}
    assert sum(counted.values()) == world.counts["fact"]
    page = client.get("/du-kien").text
    assert all(unescape(kinds_name) in page for kinds_name in ("Xử phạt", "Ban hành văn bản"))


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


FACT, ARTICLE = URIRef(f"{BASE}id/su-kien/0"), URIRef(f"{BASE}id/bai-viet/mot")
Dates = tuple[tuple[URIRef, str], ...]


@pytest.mark.parametrize(
    ("dates", "held"),
    [
        (((terms.from_, "2014-07"), (terms.until, "2017-10-01")), {2014, 2015, 2016, 2017}),
        (((terms.from_, "2014"),), {2014}),
        (((terms.observedOn, "2015-03-02"), (terms.observedOn, "2017-01-01")), {2015, 2017}),
        (((terms.date, "2016-12-09"),), {2016}),
        ((), {2019}),
    ],
)
def test_a_post_is_held_from_its_beginning_to_its_end(
    tmp_path: Path, dates: Dates, held: set[int]
) -> None:
    said = [
        (FACT, RDF.type, terms.Statement),
        (FACT, RDF.type, terms.Position),
        (FACT, PROV.wasQuotedFrom, ARTICLE),
        (ARTICLE, DCTERMS.issued, Literal("2019-05-01", datatype=XSD.date)),
        *((FACT, when, Literal(day)) for when, day in dates),
    ]
    with closing(embedded.write(tmp_path / "store")) as store:
        store.apply([DocumentGraph(URIRef(f"{BASE}graph/mot"), tuple(said))], sequence=1)
        years = range(2012, 2021)
        found = {
            y for y in years if fact_search.every(store.select, Selection("Position", year=str(y)))
        }

    assert found == held


def test_reference_data_are_told_apart(client: FlaskClient) -> None:
    ours = {fact["iri"] for fact in _facts(client, "kind=merger")}
    theirs = client.get("/du-kien.json?kind=merger&status=reference").get_json()

    assert theirs["total"] > 100
    assert not ours & {fact["iri"] for fact in theirs["facts"] if not fact["quotations"]}
    assert all(fact["status"] == "reference" for fact in theirs["facts"])


def test_more_than_are_looked_at_are_told_so(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_search, "MOST", 3)

    answer = client.get("/du-kien.json?kind=position").get_json()
    assert (answer["total"], answer["complete"]) == (3, False)
    assert "Hơn 3 dữ kiện" in client.get("/du-kien?kind=position").text
    assert len(_rows(client, "kind=position")) > 3


def test_pages_follow_one_another(client: FlaskClient) -> None:
    first = client.get("/du-kien.json?kind=figure&size=10").get_json()
    second = client.get(first["next"].removeprefix(BASE.rstrip("/"))).get_json()

    assert not {f["iri"] for f in first["facts"]} & {f["iri"] for f in second["facts"]}
    order = [
        (fact["date"] or "", len({said["article"] for said in fact["quotations"]}))
        for fact in (*first["facts"], *second["facts"])
    ]
    assert order == sorted(order, reverse=True)


def test_facets_lead_to_as_many_facts_as_they_say(client: FlaskClient, world: Generation) -> None:
    selection = Selection("Sanction")
    counted = fact_search.values(
        world.store.select, selection, fact_selections.WHAT["Sanction"].path
    )

    assert counted
    for value, count in counted.items():
        assert (
            len(fact_search.every(world.store.select, Selection("Sanction", what=value))) == count
        )


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


@pytest.mark.parametrize("path", ["/du-kien", "/du-kien.json", "/du-kien.csv"])
@pytest.mark.parametrize(("error", "status"), [(QueryTimeout("slow"), 504), (Busy("full"), 503)])
def test_a_list_that_takes_too_long_is_given_up(
    client: FlaskClient, stage: Stage, path: str, error: MinhBachError, status: int
) -> None:
    stage.play = error

    assert client.get(f"{path}?kind=figure&words=a").status_code == status


def test_a_page_behind_the_last_leads_back(client: FlaskClient) -> None:
    answer = client.get("/du-kien?kind=sanction&page=99")

    assert answer.status_code == 404
    assert 'rel="prev"' in answer.text


def test_pages_of_things_lead_to_their_facts_as_a_list(client: FlaskClient) -> None:
    page = unescape(client.get(f"/trang/{BODY}").text)

    assert "/du-kien?kind=position&thing=" in page
    assert 'href="/du-kien"' in client.get("/").text
