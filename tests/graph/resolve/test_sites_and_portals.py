"""Sites and portals are one thing however they are written, and told by whose they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def test_a_portal_without_a_name_is_its_owners(read: Read) -> None:
    text = "Hà Nội họp. Điểm thi đăng trên Cổng thông tin điện tử của Sở Y tế Hà Nội."
    reading = read(text)
    assert reading.key("Cổng thông tin điện tử") == (
        f"system|cổng thông tin điện tử|<{reading.key('Sở Y tế Hà Nội')}"
    )
    assert reading.label("Cổng thông tin điện tử").endswith("Sở Y tế thành phố Hà Nội")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khu công nghiệp Yên Phong", "KCN Yên Phong"),
        ("Văn Miếu - Quốc Tử Giám", "Văn Miếu Quốc Tử Giám"),
        ("sân Signal-Iduna Park", "sân Signal Iduna Park"),
    ],
)
def test_a_site_is_one_however_it_is_written(read: Read, one: str, other: str) -> None:
    texts = {name: f"Hà Nội họp ở {name} hôm qua." for name in (one, other)}
    assert len({read(text, id=name).key(name) for name, text in texts.items()}) == 1


def test_a_zone_is_of_the_province_of_its_town(read: Read) -> None:
    text = "Hà Nội và Hà Nội: đoàn tới Khu công nghiệp Biên Hòa hôm qua."
    assert read(text).key("Khu công nghiệp Biên Hòa").endswith("|place|province|75|")


def test_numbers_in_a_row_are_what_the_first_is(read: Read) -> None:
    reading = read("TP.HCM cấm xe ở các quận 1, 3 và quận 3 nhắc lại.")
    assert reading.key("3") == reading.key("quận 3")


def test_a_street_is_the_same_without_its_word_in_one_article(read: Read) -> None:
    reading = read("TP.HCM cấm xe trên đường Trần Văn Giàu. Quán ở số 5 Trần Văn Giàu đóng cửa.")
    assert reading.key("đường Trần Văn Giàu") == reading.key("Trần Văn Giàu")


def test_a_street_at_a_lake_is_not_the_lake(read: Read) -> None:
    reading = read("Hà Nội cấm xe ở phố Hồ Hoàn Kiếm và quanh hồ Hoàn Kiếm.")
    assert reading.key("phố Hồ Hoàn Kiếm") != reading.key("hồ Hoàn Kiếm")
