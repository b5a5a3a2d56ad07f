"""What is a university and no school is called so, from the day on which it became one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("written", "day", "label"),
    [
        ("Đại học Huế", "2017-06-01", "Đại học Huế"),
        ("ĐH Thái Nguyên", "2008-06-01", "Đại học Thái Nguyên"),
        ("Đại học Đà Nẵng", "2025-09-01", "Đại học Đà Nẵng"),
        ("Trường Đại học Huế", "2017-06-01", "Đại học Huế"),
        ("ĐH Bách khoa Hà Nội", "2017-06-01", "Trường Đại học Bách khoa Hà Nội"),
        ("Đại học Bách khoa Hà Nội", "2022-12-01", "Trường Đại học Bách khoa Hà Nội"),
        ("ĐH Bách khoa Hà Nội", "2022-12-02", "Đại học Bách khoa Hà Nội"),
        ("Đại học Kinh tế TP HCM", "2024-06-01", "Đại học Kinh tế thành phố Hồ Chí Minh"),
        # Schools stay schools.
        ("Đại học Y Dược Huế", "2017-06-01", "Trường Đại học Y Dược Huế"),
        ("ĐH Vinh", "2017-06-01", "Trường Đại học Vinh"),
        ("Đại học Bách khoa Đà Nẵng", "2024-06-01", "Trường Đại học Bách khoa Đà Nẵng"),
        ("Đại học Quốc gia Hà Nội", "2017-06-01", "Đại học Quốc gia Hà Nội"),
    ],
)
def test_a_university_is_called_as_on_the_day(
    read: Read, written: str, day: str, label: str
) -> None:
    assert read(f"{written} mở thêm ba ngành.", published=day).label(written) == label


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Đại học Huế", "Đại học Huế"),
        ("Đại học Bách khoa Hà Nội", "Trường Đại học Bách khoa Hà Nội"),
    ],
)
def test_without_a_day_a_university_is_what_always_was_one(
    read: Read, written: str, label: str
) -> None:
    assert read(f"{written} mở thêm ba ngành.").label(written) == label


def test_a_school_that_became_a_university_is_two_bodies_in_time(read: Read) -> None:
    school = read("Đại học Bách khoa Hà Nội mở ngành.", id="a", published="2017-06-01")
    university = read("Đại học Bách khoa Hà Nội mở ngành.", id="b", published="2024-06-01")

    name = "Đại học Bách khoa Hà Nội"
    assert school.key(name) != university.key(name)


@pytest.mark.parametrize(
    ("school", "text", "university"),
    [
        (
            "Trường Đại học Khoa học",
            "Trường Đại học Khoa học, Đại học Huế tuyển sinh.",
            "Đại học Huế",
        ),
        ("Trường ĐH Sư phạm", "Trường ĐH Sư phạm (Đại học Đà Nẵng) họp.", "Đại học Đà Nẵng"),
        ("Trường ĐH Nông lâm", "Trường ĐH Nông lâm - ĐH Thái Nguyên họp.", "ĐH Thái Nguyên"),
        ("Trường ĐH Giáo dục", "Trường ĐH Giáo dục thuộc ĐHQG Hà Nội họp.", "ĐHQG Hà Nội"),
        ("Đại học Bách khoa", "Đại học Bách khoa (ĐHQG TP.HCM) họp.", "ĐHQG TP.HCM"),
        # A row of schools, and one that only one town has.
        ("Trường ĐH Luật", "Trường ĐH Luật, Đại học Huế và Đại học Vinh cùng họp.", None),
        ("Trường ĐH Ngoại thương", "Trường ĐH Ngoại thương, Đại học Huế tuyển sinh.", None),
        ("Đại học Vinh", "Trận Đại học Vinh - Đại học Huế bắt đầu.", None),
    ],
)
def test_a_school_lies_under_the_university_that_is_told_with_it(
    read: Read, school: str, text: str, university: str | None
) -> None:
    found = read(text, published="2017-06-01")

    assert found.of(school).parent == (university and found.key(university))
