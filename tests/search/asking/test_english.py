from __future__ import annotations

import pytest

from search.asking import english


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ministry of health", "bộ y tế"),
        ("The  Ministry of Health", "bộ y tế"),
        ("health ministry", "bộ y tế"),
        ("minister of health", "bộ trưởng bộ y tế"),
        ("Foreign Minister", "Foreign bộ trưởng"),
        ("prime minister of Vietnam", "thủ tướng việt nam"),
        ("Van Hai people's committee", "Van Hai ủy ban nhân dân"),
        ("peoples committee", "ủy ban nhân dân"),
        ("people’s council", "hội đồng nhân dân"),
        ("decree 15/2021", "nghị định 15/2021"),
        ("Ho Chi Minh City", "thành phố hồ chí minh"),
        ("quang binh province", "tỉnh quảng bình"),
        ("HANOI", "hà nội"),
        ("General Department of Taxation", "tổng cục thuế"),
        ("state treasury of vietnam", "kho bạc nhà nước"),
        ("ministry of posts and telematics", "bộ bưu chính viễn thông"),
    ],
)
def test_english_names_are_said_in_vietnamese(typed: str, meant: str) -> None:
    assert english.translate(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "of",
        "healthy ministries",
        "hội nghị director",
        '"prime minister"',
        "city -police",
        "so y te",
    ],
)
def test_what_holds_no_english_name_is_left_as_it_is(typed: str) -> None:
    assert english.translate(typed) is None
