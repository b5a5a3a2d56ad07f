"""What every index offers while somebody types, and takes what is typed for, whatever keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.ports import Index, Request
from tests.contracts import indexes
from tests.search import invented


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("so tt", "Sở Thông tin và Truyền thông thành phố Hải Phòng"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông thành phố Hải Phòng"),
        ("sở th", "Sở Thông tin và Truyền thông thành phố Hải Phòng"),
        ("đặng", "Đặng Thị Ngọc An"),
        ("ngoc a", "Đặng Thị Ngọc An"),
        ("3476", "Quyết định số 3476/QĐ-UBND"),
        ("mười năm", "Mười năm thành lập"),
        ("muoi nam", "Mười năm thành lập"),
        ("sowr thoong tin", "Sở Thông tin và Truyền thông thành phố Hải Phòng"),
        ("An Đặng Thị Ngọc", "Đặng Thị Ngọc An"),
        ("dang ngoc an", "Đặng Thị Ngọc An"),
        ("ông Đặng Thị Ngọc A", "Đặng Thị Ngọc An"),
        ("so thongtin", "Sở Thông tin và Truyền thông thành phố Hải Phòng"),
    ],
)
def test_suggestions_complete_what_is_typed(index: Index, typed: str, first: str) -> None:
    assert index.suggest(typed)[0].text == first


@pytest.mark.parametrize("typed", ["", "  ", "xyzzy", "\ud800", "\n\n", "a" * 500])
def test_suggestions_of_nothing_are_none(index: Index, typed: str) -> None:
    assert index.suggest(typed) == ()


def test_suggestions_are_few_and_never_twice(index: Index) -> None:
    found = index.suggest("s", limit=3)
    assert len(found) <= 3
    assert len({one.iri for one in found}) == len(found)


@pytest.mark.parametrize(
    ("typed", "instead", "first"),
    [
        ("lao đọng", "lao động", "lap"),
        ("hồng bangf", "hồng bàng", "lap"),
        ("bản dồ", "bản đồ", "thu-do"),
        ("tieenf thaan", "tiền thân", "lap"),
        ("duong truyne", "đường truyền", "nam"),
        ("hongbang", "hồng bàng", "lap"),
    ],
)
def test_what_finds_nothing_is_read_as_what_was_meant(
    index: Index, typed: str, instead: str, first: str
) -> None:
    results = index.search(Request(typed, sort="article"))
    assert results.instead == instead
    assert results.hits[0].id == first


def test_the_reader_may_insist(index: Index) -> None:
    results = index.search(Request("lao đọng", literal=True))
    assert results.instead is None
    assert results.total == 0


@pytest.mark.parametrize(
    ("typed", "maybe"),
    [
        ("lao dong", "lao động"),
        ("so tttt", "sở tttt"),
        ("quyet dinh 3476/qd-ubnd", "quyết định 3476/qd-ubnd"),
        ("lao động", None),
        ("Hải Phòng", None),
        ("3476", None),
    ],
)
def test_marks_are_offered_where_none_were_typed(
    index: Index, typed: str, maybe: str | None
) -> None:
    results = index.search(Request(typed))
    assert results.instead is None
    assert results.maybe == maybe
    unadvised = index.search(Request(typed, advice=False))
    assert unadvised.maybe is None
    assert unadvised.hits == results.hits


@pytest.mark.parametrize("kind", indexes.KINDS)
def test_what_was_suggested_changes_no_search(kind: str, tmp_path: Path) -> None:
    asked = Request("người lao động")
    scores = []
    for name in ("asked", "suggested"):
        with indexes.filled(kind, tmp_path / name, invented.ALL, invented.Ledger()) as index:
            if name == "suggested":
                index.suggest(asked.words)
            scores.append([(hit.id, hit.score) for hit in index.search(asked).hits])
    assert scores[0]
    assert scores[1] == scores[0]
