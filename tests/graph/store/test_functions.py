"""Names by the Vietnamese alphabet inside SPARQL, in our engine and where another lacks the function."""

import json
from typing import Any

import pyoxigraph as ox
import pytest

from graph.store import functions, guard, worker
from graph.store.limits import Limits
from ontology import terms

MB = "PREFIX mb: <https://w3id.org/minhbach/ontology#> "
NAMES = (
    "'Ea Bôn' 'Đông Lĩnh' 'Dương Quý' 'Ân Phú' 'An Sơn' 'Ấm Thượng' 'Ẩm Hà' 'Zô Ta' 'Xã 12' 'Xã 7'"
)
ALPHABET = [
    *("An Sơn", "Ẩm Hà", "Ấm Thượng", "Ân Phú", "Dương Quý", "Đông Lĩnh", "Ea Bôn"),
    *("Xã 7", "Xã 12", "Zô Ta"),
]


def _answer(text: str) -> list[dict[str, Any]]:
    request = {
        "text": MB + text,
        "base": "",
        "dataset": None,
        "star": None,
        "media_type": "application/sparql-results+json",
        "bytes": 1 << 20,
        "rows": 1000,
    }
    pieces: list[bytes] = []
    assert worker.answer(ox.Store(), request, pieces.append) == {}
    found: list[dict[str, Any]] = json.loads(b"".join(pieces))["results"]["bindings"]
    return found


def test_it_is_the_function_of_the_vocabulary() -> None:
    assert str(terms.alphabetical) == functions.ALPHABETICAL


@pytest.mark.parametrize(
    ("order", "step"), [("mb:alphabetical(?name)", 1), ("DESC(mb:alphabetical(?name))", -1)]
)
def test_names_stand_by_the_alphabet(order: str, step: int) -> None:
    rows = _answer(f"SELECT ?name {{ VALUES ?name {{ {NAMES} }} }} ORDER BY {order}")

    assert [row["name"]["value"] for row in rows] == ALPHABET[::step]


@pytest.mark.parametrize(
    "call", ["mb:alphabetical(<urn:a>)", "mb:alphabetical('a', 'b')", "mb:alphabetical()"]
)
def test_of_anything_but_one_literal_it_is_an_error(call: str) -> None:
    assert _answer(f"SELECT ?k {{ BIND({call} AS ?k) }}") == [{}]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "SELECT ?n { ?x ?p ?n } ORDER BY mb:alphabetical(?n)",
            "SELECT ?n { ?x ?p ?n } ORDER BY STR(?n)",
        ),
        (
            f"ASK {{ FILTER(<{functions.ALPHABETICAL}>('a') < mb:alphabetical('b')) }}",
            "ASK { FILTER(STR('a') < STR('b')) }",
        ),
        ("ASK { ?s ?p 'mb:alphabetical(' } # mb:alphabetical(", None),
        ("ASK { ?s mb:alphabeticals ?o }", None),
    ],
)
def test_another_engine_is_asked_without_it(text: str, plain: str | None) -> None:
    query = guard.check(MB + text, Limits())

    assert functions.plain(query.text, query.resolve) == MB + (plain or text)
