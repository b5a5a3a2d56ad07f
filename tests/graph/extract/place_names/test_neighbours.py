"""Names that no list holds: they share a row with places or persons that were read."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Tỉnh có cảng lớn là cảng Kỳ Lân, Tam Phước, đón tàu lớn",
            ["cảng Kỳ Lân", "Tam Phước"],
        ),
        (
            "đã thăm khu nhà ở xã hội Hòa Thắng và Định Thắng hôm qua",
            ["khu nhà ở xã hội Hòa Thắng", "Định Thắng"],
        ),
        (
            "trú tại Liễu Khê, Đại Xuân, Quế Võ, Bắc Ninh",
            ["Liễu Khê", "Đại Xuân", "Quế Võ", "Bắc Ninh"],
        ),
        (
            "đoạn Cam Lộ (Quảng Trị) - Hải Sơn (Thừa Thiên Huế) - Túy Phong (Đà Nẵng)",
            ["Cam Lộ", "Quảng Trị", "Hải Sơn", "Thừa Thiên Huế", "Túy Phong", "Đà Nẵng"],
        ),
        (
            "đi từ thị trấn Cát Bà – Áng Nồi – Khe Đá – xã Gia Luận",
            ["thị trấn Cát Bà", "Áng Nồi", "Khe Đá", "xã Gia Luận"],
        ),
        ("đi qua cầu Phú Xuân, Trường Tiền", ["cầu Phú Xuân", "Trường Tiền"]),
        ("Ông họp tại Hà Nội, Phó Giám đốc dự", ["Hà Nội"]),
        ("Ông họp ở Hà Nội, Mao Trạch Khê đi cùng", ["Hà Nội"]),
        ("hữu nghị Nhật - Việt Tô-xi-mi Na-ca", ["Nhật"]),
        ("đã bán cho Công ty Bình Minh, Hoa Mai (Hà Nội)", ["Hà Nội"]),
        ("Lớn lên ở Nha Trang, Ngọc Huê theo mẹ học hát từ nhỏ", ["Nha Trang"]),
        ("đóng cặp với diễn viên Đài Loan - Lâm Diệp Vy trong phim", ["Đài Loan"]),
        ("mời nhiều ca sĩ như Hạ Thu, Mai Khuê (Hà Nội) về hát", ["Hà Nội"]),
        ("các thương hiệu như Hoa Nắng, Mây Ngàn (Đà Lạt) góp mặt", ["Đà Lạt"]),
        ("trao giải cho bạn nữ, Khuê Nhi (Hà Nội) vào tối nay", ["Hà Nội"]),
        ("khu vực từ Hà Tĩnh, Thừa Thiên Huế Mây giảm dần", ["Hà Tĩnh"]),
    ],
)
def test_a_row_of_places_holds_places(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "của tác giả Susan D. Fairbanks và Yuko Yamashiro, trẻ em",
            ["Susan D. Fairbanks", "Yuko Yamashiro"],
        ),
        (
            "ca sĩ Hồ Tuấn Khuê, Hiển Phú - Thanh Nụ, và bé",
            ["Hồ Tuấn Khuê", "Hiển Phú", "Thanh Nụ"],
        ),
        ("ông Vũ Đình Khải - Nguyên Phó Viện trưởng", ["Vũ Đình Khải"]),
        ("nghệ sỹ Trần Hoàng Khuê, Nhóm Mắt Biếc, hát", ["Trần Hoàng Khuê"]),
    ],
)
def test_a_row_of_persons_holds_persons(text: str, persons: list[str], found: Find) -> None:
    assert found(text, "person") == persons
