"""The query behind a list of things: asked of the public endpoint, it finds what the list shows."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph import census, collation
from graph.roster import Choice as Selection
from graph.store import embedded
from ontology import schemes
from ontology.namespaces import PROLOGUE
from ontology.schemes import Scheme
from web import kinds
from web.lists import list_queries
from web.services import Generation

HOLDERS = "SELECT ?unit ?holder { ?unit schema:containedInPlace ?holder ; mb:unitCode ?code }"


def _asked(client: FlaskClient, text: str) -> list[dict[str, str]]:
    response = client.post("/sparql", data={"query": text, "format": "json"})
    assert response.status_code == 200, response.text
    rows = json.loads(response.text)["results"]["bindings"]
    return [{name: value["value"] for name, value in row.items()} for row in rows]


def _selections(world: Generation) -> Iterator[Selection]:
    for kind in kinds.ENTITIES:
        yield Selection(kind)
        yield Selection(kind, most_named=True)
        held = world.roster
        yield from (Selection(kind, letter) for letter in held.letters(Selection(kind)))
        for concept in held.concepts(Selection(kind)):
            scheme, _, slug = concept.partition("/")
            yield Selection(kind, concepts=(concept, *_below(scheme, slug)))
        yield from (Selection(kind, place=place) for place in held.places(Selection(kind)))


def _below(scheme: str, slug: str) -> tuple[str, ...]:
    return tuple(f"{scheme}/{one}" for one in schemes.within(Scheme(scheme), slug) if one != slug)


def test_the_query_finds_what_the_list_shows(
    app: Flask, client: FlaskClient, world: Generation
) -> None:
    differing, most = [], 0
    for selection in _selections(world):
        with app.test_request_context():
            text = list_queries.query(selection)
        found = _asked(client, text)
        theirs = {(row["thing"], row["name"], int(row["articles"])) for row in found}
        entries = world.roster.page(selection, offset=0, size=10_000)
        ours = {(entry.iri, entry.label, entry.articles) for entry in entries}
        most = max(most, len(ours))
        if ours != theirs or len(found) != len(entries):
            differing.append((selection, ours ^ theirs))

    assert differing == []
    assert most > 70


def test_a_unit_is_in_the_province_that_held_it_last(app: Flask, reference: Path) -> None:
    """As the list has it: districts that two provinces held in turn, and some others."""
    store = embedded.read(reference)
    rows = store.select(PROLOGUE + HOLDERS)
    held = Counter(str(row["unit"]) for row in rows)
    chosen = [unit for unit, times in sorted(held.items()) if times > 1]
    chosen += sorted(held)[::500]
    expected = defaultdict(set)
    for unit in chosen:
        province = census._province_of_unit(unit.rpartition("/")[2])
        if province and province != unit.rpartition("/")[2]:
            expected[province].add(unit)
    found = {}
    for province in expected:
        with app.test_request_context():
            selection = Selection("place", place=f"dia-danh/{province}")
            (pattern,) = list_queries._clauses(selection, "?name")
        text = f"{PROLOGUE} SELECT ?thing WHERE {{ {pattern} }}"
        found[province] = {str(row["thing"]) for row in store.select(text)} & set(chosen)
    store.close()

    assert len(chosen) > 100
    assert found == dict(expected)


@pytest.mark.parametrize("letter", ["A", "Ă", "Đ", "E", "Ơ", "#"])
@pytest.mark.parametrize(
    "name",
    ["An", "ấn", "Ăng", "ắc", "Đông", "“Ê-đê”", "(Em", "Éric", "Ờ", "Ư", "112", "№ 5", "Çelik", "Жуков", "…"],
)  # fmt: skip
def test_a_letter_means_the_same_as_in_the_list(app: Flask, letter: str, name: str) -> None:
    with app.test_request_context():
        (clause,) = list_queries._clauses(Selection("agency", letter), "?name")
    found = re.search(r'\[([^]]*)\]\)\)$|\[([^]]*)\]"\)\)$', clause)
    assert found is not None
    first = next((c for c in name if c.isalnum()), "")
    among = bool(first) and first in (found[1] or found[2])

    assert (among != (letter == "#")) is (collation.letter(name) == letter)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_leads_to_its_query(client: FlaskClient, prefix: str) -> None:
    html = client.get(f"{prefix}/danh-muc/nguoi?letter=L&order=articles").text
    words = "Go on in SPARQL" if prefix else "Viết tiếp bằng SPARQL"
    link = unescape(re.findall(rf'<a href="([^"]+)">{words}', html)[0])
    total = client.get("/danh-muc/nguoi.json?letter=L").get_json()["total"]

    assert link.startswith(f"{prefix}/truy-van?query=")
    (text,) = parse_qs(urlsplit(link).query)["query"]
    assert "ORDER BY DESC(?articles)" in text
    assert len(_asked(client, text)) == total > 0
    assert client.get(link).status_code == 200
