"""A place's name stands alone where no neighbour makes it part of a longer name."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Khởi công ở Nghệ An Kết thúc phiên họp là lễ ký.", ["Nghệ An"]),
        ("Quan hệ hữu nghị Việt Nam Cuba bền chặt.", ["Việt Nam", "Cuba"]),
        ("Giao tranh ở miền Đông Ukraine ác liệt.", ["miền Đông", "Ukraine"]),
        ("Kho bạc ở Na Uy.Trong khi đó giá giảm.", ["Na Uy"]),
        ("Nhà Vua Tây Ban Nha đến thăm Hà Nội.", ["Tây Ban Nha", "Hà Nội"]),
        ("Doanh nghiệp (DN) Nhật Bản đầu tư vào Huế.", ["Nhật Bản", "Huế"]),
        ("Tổng thống Mỹ Donald Trump sang Pháp.", ["Mỹ", "Pháp"]),
        ("Hãng phim Chad Stahelski chiếu Vietnam Idol.", []),
        ("Đo theo hệ tọa độ VN 2000 ở Huế.", ["Huế"]),
        ("Chỉ số Vn-Index giảm; trang L'Anh đóng cửa.", []),
    ],
)
def test_neighbours_of_a_name(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places
