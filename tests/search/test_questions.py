"""The search cases of the acceptance questions, on the two seed articles as the street reads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import reading, vietnamese
from graph.model import Change, Document
from search.ports import Index, Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search.invented import Ledger

A, B = "000_fc16d3c7577a47ab", "002_a11cf7b9f8f5a556"


@pytest.fixture(scope="module")
def index(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("seeds")
    changes = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = vietnamese.nfc(path.read_text(encoding="utf-8"))
        read = reading.read(Document(path.stem, text))
        addresses = {
            entity.key: f"http://example.test/id/{vietnamese.slug(entity.key)}"
            for entity in read.entities
        }
        changes.append(Change(path.stem, f"http://example.test/{path.stem}", read, addresses))
    ledger = Ledger()
    ledger.put(changes)
    writer = WhooshIndexWriter(folder)
    writer.apply(changes, ledger.summarise, sequence=1)
    writer.close()
    opened = WhooshIndex(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("lao dong", A),
        ("lao động", A),
        ("LAO ĐỘNG", A),
        ("quyet dinh 3476", A),
        ("3476/qd-ubnd", A),
        ("3476/QĐ-UBND", A),
        ("e-haiphong.gov.vn", A),
        ("10-nq/tu", B),
        ("buu chinh vien thong", B),
        ("huân chương lao động hạng ba", A),
    ],
)
def test_the_right_article_comes_first(index: Index, words: str, first: str) -> None:
    for typed in (words, unicodedata.normalize("NFD", words)):
        hits = index.search(Request(typed, sort="article")).hits
        assert hits, typed
        assert hits[0].id == first


@pytest.mark.parametrize("words", ["so tttt", "sở tt&tt", "HẢI PHÒNG", "hai phong", "Sở TT và TT"])
def test_both_articles_are_found(index: Index, words: str) -> None:
    for typed in (words, unicodedata.normalize("NFD", words)):
        assert {hit.id for hit in index.search(Request(typed, sort="article")).hits} == {A, B}


def test_both_articles_are_on_the_first_page_among_entities(index: Index) -> None:
    for words in ("lao dong", "so tttt", "buu chinh vien thong"):
        assert {A, B} & {hit.id for hit in index.search(Request(words)).hits}
