from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.names.completions import Completions, Name
from search.ports import Suggestion
from search.words.analysis import analyse

NAMES = [
    ("Sở Tư pháp tỉnh Ví Dụ", 5.0),
    ("Sở TT&TT tỉnh Ví Dụ", 3.0),
    ("Đặng Thị Ngọc An", 2.0),
    ("Đằng Sơn", 1.0),
    ("Nguyễn Văn Đặng", 4.0),
    ("Thị xã Hoà An", 1.0),
    ("Quyết định số 3476/QĐ-UBND", 1.0),
    ("Nghị định 69/2017/NĐ-CP", 1.0),
]


def plain(written: str) -> str:
    return " ".join(analyse(written).folded)


def complete(names: list[tuple[int, Name]], typed: str, *, limit: int) -> list[int]:
    """The numbers of what is suggested, from names with their numbers."""
    completions = Completions(names, lambda number: Suggestion("", str(number), "agency"))
    return [int(one.iri) for one in completions.complete(typed, limit=limit)]


@pytest.fixture(scope="module")
def completions() -> Completions:
    return Completions(
        ((i, Name(written, plain(written), weight)) for i, (written, weight) in enumerate(NAMES)),
        lambda i: Suggestion(NAMES[i][0], f"http://example.test/{i}", "agency"),
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("so", ["Sở Tư pháp tỉnh Ví Dụ", "Sở TT&TT tỉnh Ví Dụ", NAMES[6][0], "Đằng Sơn"]),
        ("sở t", ["Sở Tư pháp tỉnh Ví Dụ", "Sở TT&TT tỉnh Ví Dụ"]),
        ("so thong tin", ["Sở TT&TT tỉnh Ví Dụ"]),
        ("so tt&", ["Sở TT&TT tỉnh Ví Dụ"]),
        ("so tttt", ["Sở TT&TT tỉnh Ví Dụ"]),
        ("dang", ["Đặng Thị Ngọc An", "Đằng Sơn", "Nguyễn Văn Đặng"]),
        ("đặng", ["Đặng Thị Ngọc An", "Nguyễn Văn Đặng", "Đằng Sơn"]),
        ("DANG T", ["Đặng Thị Ngọc An"]),
        ("ngoc an", ["Đặng Thị Ngọc An"]),
        ("thi", ["Thị xã Hoà An", "Đặng Thị Ngọc An"]),
        ("hòa", ["Thị xã Hoà An"]),
        ("  so   tu ", ["Sở Tư pháp tỉnh Ví Dụ"]),
        ("qd 3476", ["Quyết định số 3476/QĐ-UBND"]),
        ("quyet dinh 34", ["Quyết định số 3476/QĐ-UBND"]),
        ("3476/q", ["Quyết định số 3476/QĐ-UBND"]),
        ("nđ 69", ["Nghị định 69/2017/NĐ-CP"]),
        ("stttt", ["Sở TT&TT tỉnh Ví Dụ"]),
        ("dunghoi", []),
        ("", []),
        ("\ud800", []),
    ],
)
def test_names_are_completed(completions: Completions, typed: str, expected: list[str]) -> None:
    assert [one.text for one in completions.complete(typed, limit=8)] == expected


def test_the_best_known_of_many_come_first() -> None:
    many = [(i, Name(f"Ban số {i}", f"ban so {i}", float(i % 977))) for i in range(5_000)]
    assert {number % 977 for number in complete(many, "b", limit=5)} == {976}


def test_names_that_begin_alike_for_long_are_told_apart() -> None:
    begin = "Trung tâm ứng dụng tiến bộ khoa học và công nghệ huyện Ví Dụ số"
    names = [(i, Name(f"{begin} {i}", plain(f"{begin} {i}"), 1.0)) for i in range(500)]
    assert complete(names, f"{begin} 49", limit=20) == [49, *range(490, 500)]


def test_one_thing_is_suggested_once_under_its_best_name() -> None:
    names = [(7, Name(written, plain(written), 1.0)) for written in ("UBND", "Ủy ban nhân dân")]
    assert complete(names, "u", limit=8) == [7]


@given(st.text())
def test_nothing_typed_is_an_error(typed: str) -> None:
    assert len(complete([(0, Name("Ủy ban", "uy ban", 1.0))], typed, limit=1)) <= 1


def test_no_names_complete_nothing() -> None:
    assert complete([], "a", limit=8) == []
