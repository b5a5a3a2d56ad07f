"""People and places abroad, as Vietnamese news writes them."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("từng làm Bí thư Cam Túc, rồi Tỉnh trưởng Liêu Ninh hai năm", ["Cam Túc", "Liêu Ninh"]),
        ("giáp hai tỉnh Takeo và Kandal của Campuchia", ["Takeo", "Kandal", "Campuchia"]),
        ("bộ đội bạn ở Bolikhamxay (Trung Lào) đón đoàn", ["Bolikhamxay", "Trung Lào"]),
        ("đến Mát-xcơ-va dự lễ, sau đó sang Xanh Pê-téc-bua", ["Mát-xcơ-va", "Xanh Pê-téc-bua"]),
    ],
)
def test_provinces_and_cities_of_other_countries_are_places(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Phó Chủ tịch UBND TP Hà Nội Chử Minh Khoa ký", ["Chử Minh Khoa"]),
        ("tổ công tác gồm Giàng Thị Mỷ, Bế Văn Sinh và Lã Thế Hùng", None),
    ],
)
def test_rare_surnames_begin_names_too(found: Find, text: str, persons: list[str] | None) -> None:
    assert found(text, "person") == (persons or ["Giàng Thị Mỷ", "Bế Văn Sinh", "Lã Thế Hùng"])


def test_the_letters_of_a_country_are_no_bodys(found: Find) -> None:
    text = "Thủ tướng Quốc vụ viện (TQ) phát biểu. Đề nghị TQ dành tín dụng ưu đãi."

    assert found(text, "organization") == ["Quốc vụ viện"]
    assert found(text, "agency") == []
