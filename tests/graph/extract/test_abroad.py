"""People, places and bodies abroad, as Vietnamese news writes them, and texts that only sound so."""

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


@pytest.mark.parametrize(
    ("text", "person", "place"),
    [
        ("Bộ trưởng Ngoại giao Trung Quốc Vương Khải Sơn đến.", "Vương Khải Sơn", "Trung Quốc"),
        ("Bộ trưởng Thương mại Trung Quốc Thường Sơn đến.", "Thường Sơn", "Trung Quốc"),
        ("Bộ trưởng Công Thương Lào Khăm Minh nói.", "Khăm Minh", "Lào"),
        ("Bộ trưởng Công Thương Việt Nam Trần Khôi An nói.", "Trần Khôi An", "Việt Nam"),
        ("Bộ trưởng Công Thương Việt Nam đến thăm.", None, "Việt Nam"),
        ("Bộ trưởng Nội vụ Mexico Pedro Campos nói.", "Pedro Campos", "Mexico"),
    ],
)
def test_a_minister_stands_behind_the_field_and_the_country(
    found: Find, text: str, person: str | None, place: str
) -> None:
    assert found(text, "person") == ([person] if person else [])
    assert found(text, "place") == [place]


def test_the_letters_of_a_country_are_no_bodys(found: Find) -> None:
    text = "Thủ tướng Quốc vụ viện (TQ) phát biểu. Đề nghị TQ dành tín dụng ưu đãi."

    assert found(text, "organization") == ["Quốc vụ viện"]
    assert found(text, "agency") == []


def test_the_assembly_that_a_foreign_delegation_comes_from(found: Find) -> None:
    text = "Quốc hội của Chính quyền Nhân dân nước Cộng hòa Cuba cử đoàn đại biểu Quốc hội Cuba."
    names = ["Quốc hội của Chính quyền Nhân dân nước Cộng hòa Cuba", "Quốc hội Cuba"]
    assert found(text, "organization") == names


def test_another_office_of_who_is_of_a_body_abroad(found: Find) -> None:
    text = "Ông là Ủy viên Bộ Chính trị Đảng Cộng sản Cuba, Chủ tịch Quốc hội dẫn đầu."
    assert found(text, "organization") == ["Bộ Chính trị Đảng Cộng sản Cuba", "Quốc hội"]


def test_languages_make_no_text_one_about_other_countries(found: Find) -> None:
    text = (
        "Ở Việt Nam, Bộ Nội vụ đang dự thảo Nghị định. Thí sinh thi một trong năm thứ tiếng Anh, "
        "Nga, Pháp, Đức, Trung Quốc. Bộ Nội vụ đề xuất thi 2 vòng."
    )
    assert found(text, "agency") == ["Bộ Nội vụ", "Bộ Nội vụ"]
