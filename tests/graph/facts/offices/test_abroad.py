"""Ministers of other countries head the ministry of the field that their title names."""

import pytest

from graph import facts
from graph.model import Ref


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Bộ trưởng Kinh tế, Thương mại và Công nghiệp [L Nhật Bản] [P Hiroshi Tanaka] dự họp.",
            {("Hiroshi Tanaka", "Bộ trưởng", "Bộ Kinh tế, Thương mại và Công nghiệp Nhật Bản")},
        ),
        (
            "Ông [P Somchit Vongsa], Thứ trưởng Ngoại giao [L Lào], đến thăm.",
            {("Somchit Vongsa", "Thứ trưởng", "Bộ Ngoại giao Lào")},
        ),
        (
            "Bộ trưởng phụ trách Thuế quan của nước [L Lào] [P Somchit Vongsa] thông báo.",
            {("Somchit Vongsa", "Bộ trưởng phụ trách", "Bộ Thuế quan Lào")},
        ),
        (
            "Phát biểu của bộ trưởng quốc phòng [L Lào] [P Somchit Vongsa] gây chú ý.",
            {("Somchit Vongsa", "bộ trưởng", "Bộ Quốc phòng Lào")},
        ),
        ("Ông [P Somchit Vongsa], bộ trưởng trẻ nhất [L Lào], đến thăm.", set()),
        (
            "Bộ trưởng Quốc phòng [L Việt Nam] [P Lê Văn An] đón khách.",
            {("Lê Văn An", "Bộ trưởng", "Bộ Quốc phòng")},
        ),
        ("Các bộ trưởng thăm [L Lào] cùng ông [P Lê Văn An].", set()),
    ],
)
def test_a_minister_heads_the_ministry_of_his_country(state, marked: str, expected: set) -> None:
    found = {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}
    assert found == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Thủ tướng [L Việt Nam] [P Lê Văn An] đến Lào.", ("Thủ tướng", "Chính phủ")),
        (
            "Chủ tịch nước [L Việt Nam] [P Lê Văn An] đến Lào.",
            ("Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ),
        ("Thủ tướng [L Lào] [P Somchit Vongsa] đến.", ("Thủ tướng", "Lào")),
        ("Bộ trưởng [L Việt Nam] [P Lê Văn An] đến Lào.", None),
    ],
)
def test_our_own_offices_are_told_with_the_country_too(
    state, marked: str, expected: tuple[str, str] | None
) -> None:
    found = [(one["role"], one["agency"]) for one in state("position", marked)]
    assert found == ([expected] if expected else [])


def test_a_ministry_that_the_article_names_is_the_one_meant(read) -> None:
    reading = read(
        "[O Bộ Ngoại giao Lào] họp. Thứ trưởng Ngoại giao [L Lào] [P Somchit Vongsa] phát biểu."
    )
    found, made = facts.state(reading)
    assert [dict(fact.arguments)["agency"] for fact in found] == [
        Ref("organization/Bộ Ngoại giao Lào")
    ]
    assert made == ()
