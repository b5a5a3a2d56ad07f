from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import analyse
from search.ports import Suggestion
from search.suggest import Completions, Name

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


@pytest.fixture(scope="module")
def completions() -> Completions:
    return Completions(
        Name(
            written,
            plain(written),
            Suggestion(written, f"http://example.test/{i}", "agency"),
            weight,
        )
        for i, (written, weight) in enumerate(NAMES)
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
    many = Completions(
        Name(
            f"Ban số {i}",
            f"ban so {i}",
            Suggestion(f"Ban số {i}", str(i), "agency"),
            float(i % 977),
        )
        for i in range(5_000)
    )
    found = many.complete("b", limit=5)
    assert {int(one.iri) % 977 for one in found} == {976}


def test_one_thing_is_suggested_once_under_its_best_name() -> None:
    one = Suggestion("Ủy ban nhân dân", "a", "agency")
    completions = Completions(
        [
            Name("UBND", plain("UBND"), one, 1.0),
            Name("Ủy ban nhân dân", plain("Ủy ban nhân dân"), one, 1.0),
        ]
    )
    assert completions.complete("u", limit=8) == (one,)


@given(st.text())
def test_nothing_typed_is_an_error(typed: str) -> None:
    one = Suggestion("Ủy ban nhân dân", "a", "agency")
    assert (
        len(
            Completions([Name("Ủy ban nhân dân", "uy ban nhan dan", one, 1.0)]).complete(
                typed, limit=1
            )
        )
        <= 1
    )


def test_no_names_complete_nothing() -> None:
    assert Completions([]).complete("a", limit=8) == ()
