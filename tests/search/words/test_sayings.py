"""Words of facts: what stands in a row, typed with all diacritics or with none."""

import unicodedata

import pytest

from search.words import sayings


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("giám đốc sở", "Giám đốc Sở Xây dựng"),
        ("giam doc so", "Giám đốc Sở Xây dựng"),
        ("GIAM DOC", "Phó Giám đốc"),
        (unicodedata.normalize("NFD", "giám đốc sở"), "Giám đốc Sở Xây dựng"),
        ("hoà giải", "tổ trưởng tổ hòa giải"),
        ("uỷ viên", "Ủy viên thường trực"),
        ("kỹ thuật", "trưởng phòng Kĩ thuật"),
        ("so tttt", "Giám đốc Sở Thông tin và Truyền thông"),
        ("sở thông tin và truyền thông", "GĐ Sở TT&TT"),
        ("2017", "2017-12-09"),
        ("cách chức, khai trừ", "cách chức; khai trừ"),
    ],
)
def test_words_stand_in_what_is_said(typed: str, said: str) -> None:
    row, marked = sayings.asked(typed)

    assert row in sayings.rows(said)[0 if marked else 1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("giám đóc", "Giám đốc"),
        ("trưởng ban", "trưởng bản"),
        ("giam d", "Giám đốc"),
        ("doc giam", "Giám đốc"),
        ("đốc", "giam doc"),
        ("!!!", "Giám đốc!!!"),
        ("\0", "Giám đốc"),
        ("\ud800", "Giám đốc"),
    ],
)
def test_other_words_do_not(typed: str, said: str) -> None:
    row, marked = sayings.asked(typed)

    assert row not in sayings.rows(said)[0 if marked else 1]


def test_what_people_type_is_not_kept() -> None:
    before = sayings.rows.cache_info().currsize
    for number in range(20):
        sayings.asked(f"phó giám đốc sở {number}")
    assert sayings.rows.cache_info().currsize == before
