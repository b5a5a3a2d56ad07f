"""How far a name of its own goes behind the head of a company or school."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Công ty An Giang SamHo", ""),
        ("Công ty Hoàng Anh Gia Lai", ""),  # "Anh" is no country here
        ("Công ty TNHH May Sông Quê 36", ""),
        ("Công ty TNHH sản xuất và thương mại dịch vụ Sông Quê", ""),
        ("Công ty TNHH Sông Quê", " samho"),
        ("Công ty TNHH Sông Quê", " - Phú Yên"),
        ("Công ty TNHH Phú Yên", " - Sông Quê"),
        # Behind a place others begin.
        ("Công ty TNHH Phú Yên", " Lê Văn Bảy"),
        ("Công ty TNHH Phú Yên", " Giám đốc"),
        ("Công ty TNHH Phú Yên", " Sở Y tế"),
        ("Công ty TNHH Phú Yên", " Khi họp"),
        ("Trường Đại học Mở Malaysia", ""),
    ],
)
def test_a_name_of_its_own_ends_where_others_begin(found: Find, name: str, rest: str) -> None:
    assert found(f"{name}{rest} đã mở cửa.", "organization") == [name]


def test_a_dash_between_two_countries_is_inside_a_name(found: Find) -> None:
    text = "Bệnh viện Việt Nam - Cuba đã khám cho dân."
    assert found(text, "agency") == ["Bệnh viện Việt Nam - Cuba"]
