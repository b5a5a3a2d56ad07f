"""Committees of the Party that stand alone are those of the body or commune they stand beside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        (
            "Ông Lê Văn Tâm, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Bến Tre, phát biểu.",
            "Đảng ủy",
            "Đảng ủy Sở Y tế tỉnh Bến Tre",
        ),
        (
            "Ông Lê Văn Tâm, Bí thư Đảng ủy, Phó Chủ tịch thường trực HĐND phường 2, nói.",
            "Đảng ủy",
            "Đảng ủy phường 2",
        ),
        ("Đảng ủy, HĐND, UBND xã An Đức đã chỉ đạo.", "Đảng ủy", "Đảng ủy xã An Đức"),
        (
            "Bí thư Đảng ủy, Chủ tịch HĐQT, Tổng Giám đốc Công ty CP An Khang Lê Văn Tâm dự.",
            "Đảng ủy",
            "Đảng ủy Công ty cổ phần An Khang",
        ),
        (
            "Ông Lê Văn Tâm, Bí thư Đảng ủy, Chủ tịch HĐTV PVN, nói.",
            "Đảng ủy",
            "Đảng ủy Tập đoàn Dầu khí Việt Nam",
        ),
        (
            "Ông Lê Văn Tâm cảm ơn Ban cán sự đảng và Lãnh đạo Bộ Tài chính đã tin tưởng.",
            "Ban cán sự đảng",
            "Ban cán sự đảng Bộ Tài chính",
        ),
        (
            "Ông Lê Văn Tâm, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Bến Tre, nói.",
            "Ban cán sự đảng",
            "Ban cán sự đảng Ủy ban nhân dân tỉnh Bến Tre",
        ),
        (
            "Bí thư Đảng đoàn, Bí thư Đảng ủy cơ quan, Chủ tịch Liên đoàn Lao động tỉnh Bến Tre.",
            "Đảng đoàn",
            "Đảng đoàn Liên đoàn Lao động tỉnh Bến Tre",
        ),
        (
            "Ông Lê Văn Tâm, Bí thư Chi bộ, Chánh án TAND huyện Giồng Trôm, nói.",
            "Chi bộ",
            "Chi bộ Tòa án nhân dân huyện Giồng Trôm",
        ),
        (
            "Ông Lê Văn Tâm, Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch UBND xã An Đức nói.",
            "Ban Thường vụ Đảng ủy",
            "Ban Thường vụ Đảng ủy xã An Đức",
        ),
        (
            "Ủy viên Ban Thường vụ Đảng ủy, Giám đốc Sở Y tế tỉnh Bến Tre Lê Văn Tâm nói.",
            "Ban Thường vụ Đảng ủy",
            "Ban Thường vụ Đảng ủy Sở Y tế tỉnh Bến Tre",
        ),
    ],
)
def test_committees_are_of_the_body_beside_them(
    read: Read, text: str, surface: str, label: str
) -> None:
    assert read(text).label(surface) == label


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Đảng ủy Lê Văn Tâm dự. Giám đốc Sở Y tế tỉnh Bến Tre nói.",
        "Ông Lê Văn Tâm, Phó Bí thư Đảng ủy, Chủ tịch Công đoàn Tổng công ty Giấy Việt Nam, nói.",
        "Ông Lê Văn Tâm, Bí thư Đảng ủy, Ủy viên UBND tỉnh Bến Tre, nói.",
        "Ông Lê Văn Tâm, Bí thư Đảng ủy, Trưởng phòng Tổ chức Sở Y tế tỉnh Bến Tre, nói.",
    ],
)
def test_what_only_stands_near_is_not_its_body(read: Read, text: str) -> None:
    assert read(text).label("Đảng ủy") == "Đảng ủy"


def test_a_committee_named_so_before_is_taken_up(read: Read) -> None:
    reading = read(
        "Ông Lê Văn Tâm, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Bến Tre, nói. Đảng ủy đã họp."
    )

    assert reading.label("Đảng ủy") == "Đảng ủy Sở Y tế tỉnh Bến Tre"


def test_the_committee_of_a_commune_that_no_list_holds_is_taken_up(read) -> None:
    reading = read("UBND xã Hải Thanh báo cáo. Bà Lê Thị Lan, Chủ tịch UBND xã, cho biết.")

    assert reading.key("UBND xã") == reading.key("UBND xã Hải Thanh")


def test_the_committee_of_a_council_in_a_row_is_that_councils(read: Read) -> None:
    reading = read(
        "UBND tỉnh Hà Nam họp. Thường trực HĐND và lãnh đạo UBND huyện Bình Lục báo cáo."
    )

    assert reading.label("Thường trực HĐND") == "Thường trực Hội đồng nhân dân huyện Bình Lục"
