"""Offices that nobody holds both, told with a comma between them."""

import pytest

from graph.facts.offices import pairs


@pytest.mark.parametrize(
    ("first", "second", "body", "parted"),
    [
        ("Bộ trưởng", "Phó Thủ tướng", "", True),
        ("Thứ trưởng", "Chủ tịch nước", "", True),
        ("Tổng Giám đốc", "Thủ tướng", "Chính phủ", True),
        ("Phó Giám đốc", "Chủ tịch", "UBND tỉnh Bến Tre", True),
        ("Cục trưởng", "Phó Thủ tướng Thường trực", "", True),
        ("Giám đốc", "Chủ tịch", "Hội Y học tỉnh Bến Tre", False),
        ("nguyên Giám đốc", "Chủ tịch", "UBND tỉnh Bến Tre", False),
        ("Phó Thủ tướng", "Bộ trưởng", "Bộ Ngoại giao", False),
        ("Bí thư", "Chủ tịch", "UBND huyện Ba Tri", False),
        ("Ủy viên", "Thủ tướng", "Chính phủ", False),
    ],
)
def test_the_lesser_office_before_the_higher_parts_two_persons(
    first: str, second: str, body: str, parted: bool
) -> None:
    assert pairs.parted(first, second, body) is parted


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Trả lời chất vấn của Bộ trưởng [A Bộ Y tế], Phó Thủ tướng [A Chính phủ] [P Lê An] nói.",
            {"Phó Thủ tướng"}),
        ("Theo đề nghị của Giám đốc [A Sở Nội vụ], Chủ tịch [A UBND tỉnh] [P Lê An] ký.", {"Chủ tịch"}),
        ("Phó Thủ tướng [A Chính phủ], Bộ trưởng [A Bộ Ngoại giao] [P Lê An] nói.",
            {"Phó Thủ tướng", "Bộ trưởng"}),
    ],
)  # fmt: skip
def test_the_name_behind_holds_the_last_office_alone(state, marked: str, roles: set[str]) -> None:
    assert {one["role"] for one in state("position", marked)} == roles
