"""The order of the Vietnamese alphabet."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import collation

ORDERED = (
    "An Lạc",
    "An Phú",
    "Án Đổ",
    "Anh Sơn",
    "Ánh Dương",
    "Ăn Thề",
    "Ân Thi",
    "Ba Bể",
    "Ba Vì",
    "Bà Nà",
    "Bả Trại",
    "Bã Lau",
    "Bá Thước",
    "Bạ Hồng",
    "Bắc Hà",
    "Dần Xây",
    "Đà Bắc",
    "Ea Kar",
    "Ê Đê",
    "Fansipan",
    "Phố 2",
    "Phố 10",
    "Quận Ô Môn",
    "Quận Ơn",
    "Quận 1",
    "Ứng Hòa",
    "Xuân Thu",
    "Yên Lạc",
    "Zuôi",
    "7 Kỳ Quan",
    "12 Cửa",
)


def test_names_stand_as_in_a_dictionary() -> None:
    mixed = list(ORDERED)
    random.Random(7).shuffle(mixed)
    assert sorted(mixed, key=collation.key) == list(ORDERED)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà Bình", "Hòa Bình"), ("ĐÀ BẮC", "Đà Bắc"), ("Ba-Vì", "“Ba Vì”"), ("Quận 01", "quận 1")],
)
def test_spellings_of_one_name_stand_together(one: str, other: str) -> None:
    assert collation.key(one) == collation.key(other)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ủy ban nhân dân xã Lạc Sơn", "U"),
        ("Ứng Hòa", "Ư"),
        ("đồn Biên phòng", "Đ"),
        ("Ðông Hà", "Đ"),
        ("“Ấm áp mùa đông”", "Â"),
        ("Ổ khóa", "Ô"),
        ("Über", "U"),
        ("12/QĐ-XYZ", "#"),
        ("…", "#"),
        ("中文", "#"),
        ("", "#"),
    ],
)
def test_letter_under_which_a_name_stands(name: str, letter: str) -> None:
    assert collation.letter(name) == letter


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Lò Thị Mây", "Mây Lò Thị"),
        ("Ksor", "Ksor"),
        ("  Hồ  Văn Bền ", "Bền Hồ Văn"),
        ("", ""),
    ],
)
def test_given_name_comes_first(name: str, sorted_as: str) -> None:
    assert collation.given_first(name) == sorted_as


@pytest.mark.parametrize(
    ("typed", "behind"),
    [("tr", "Trà Lĩnh"), ("Ba", "Bà Nà"), ("bà n", "Bà Nà"), ("ph", "Phố 2"), ("phố 1", "Phố 10")],
)
def test_what_is_begun_stands_before_what_it_begins(typed: str, behind: str) -> None:
    assert collation.beginning(typed) <= collation.key(behind)


def test_what_is_begun_stands_behind_what_comes_before_it() -> None:
    assert collation.key("Bạ Hồng") < collation.beginning("bắc")
    assert collation.key("Ba Vì") < collation.beginning("bà")


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_has_a_place(one: str, other: str) -> None:
    assert (collation.key(one) < collation.key(other)) is not (
        collation.key(one) >= collation.key(other)
    )
    assert collation.letter(one) in (*collation.LETTERS, collation.OTHER)
    assert collation.beginning(one) <= collation.key(one)
