"""Names that the bracket with their letters closes, and syllables that look like a body's head."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trung tâm Bảo tồn Sinh vật biển và Phát triển Cộng đồng (MCD) khởi động",
            ["Trung tâm Bảo tồn Sinh vật biển và Phát triển Cộng đồng", "MCD"],
        ),
        (
            "Trung tâm Y tế Hải An mở rộng tiêm chủng mở rộng (TCMR)",
            ["Trung tâm Y tế Hải An"],
        ),
        ("Lễ ra mắt tại Hội trường Bộ Quốc phòng.", ["Bộ Quốc phòng"]),
        ("Triển lãm tại Bảo tàng Đường Hồ Chí Minh.", ["Bảo tàng Đường Hồ Chí Minh"]),
        (
            "Binh đoàn 12 họp báo. Binh đoàn đã xây 9 bia. Cán bộ gặp mặt tại trụ sở Binh đoàn.",
            ["Binh đoàn 12", "Binh đoàn", "Binh đoàn"],
        ),
        ("Trung đoàn 5 ra quân. Trung đoàn trưởng phát lệnh.", ["Trung đoàn 5"]),
        ("loạn giá thuốc trong bệnh viện Nhiều đại biểu chất vấn", []),
    ],
)
def test_agencies(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "bán nợ cho Công ty quản lý tài sản của các tổ chức tín dụng Việt Nam (VAMC)",
            ["Công ty quản lý tài sản của các tổ chức tín dụng Việt Nam", "VAMC"],
        ),
        (
            "Ông Trần Văn Bình, Giám đốc Công ty TNHH SX TM Nguyễn Gia Phúc, cho biết",
            ["Công ty TNHH SX TM Nguyễn Gia Phúc"],
        ),
        (
            "DNTN Minh Tuấn và Doanh nghiệp tư nhân xăng dầu Phước Lợi bị phạt",
            ["DNTN Minh Tuấn", "Doanh nghiệp tư nhân xăng dầu Phước Lợi"],
        ),
        (
            "Công ty TNHH Nhà máy bia Heineken Việt Nam-Vũng Tàu mở rộng",
            ["Công ty TNHH Nhà máy bia Heineken Việt Nam-Vũng Tàu"],
        ),
        ("do Hội Truyền thống Trường Sơn tổ chức", ["Hội Truyền thống Trường Sơn"]),
    ],
)
def test_organizations(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


def test_a_friendly_country_is_a_place(found: Find) -> None:
    assert found("hy sinh trên đất bạn Lào", "place") == ["Lào"]
