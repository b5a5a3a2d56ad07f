"""Persons called like the head of a body, and bodies that the State has none of."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons", "agencies"),
    [
        (
            "Anh Nguyễn Xuân Trường bị bắt. Trường khai đã lấy xe. Sau đó Trường bỏ trốn.",
            ["Nguyễn Xuân Trường", "Trường", "Trường"],
            [],
        ),
        ("Ông Vũ Văn Viện đến dự. Theo ông Viện, đường sắp xong.", ["Vũ Văn Viện", "Viện"], []),
        (
            "Trường Đại học Lâm Hải họp. Trường mời ông Trần Văn Trường tới.",
            ["Trần Văn Trường"],
            ["Trường Đại học Lâm Hải", "Trường"],
        ),
    ],
)
def test_who_is_called_like_a_body_is_none(
    found: Find, text: str, persons: list[str], agencies: list[str]
) -> None:
    assert found(text, "person") == persons
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Trường Đại học Duy Tân và Bệnh viện Đa khoa Hoàn Mỹ Đà Nẵng ký kết. Trường cử 30 sinh viên.",
            ["Trường Đại học Duy Tân", "Bệnh viện Đa khoa Hoàn Mỹ Đà Nẵng", "Trường"],
        ),
        ("Bệnh viện Chợ Rẫy và Trường THPT Nguyễn Trãi họp.", []),
    ],
)
def test_private_universities_and_hospitals_are_organizations(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations
