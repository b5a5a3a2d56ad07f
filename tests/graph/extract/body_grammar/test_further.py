"""Names of bodies that go on in small letters, as far as no verb stands."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trưởng phòng Cảnh sát truy nã tội phạm (Công an tỉnh Thái Bình)",
            ["phòng Cảnh sát truy nã tội phạm", "Công an tỉnh Thái Bình"],
        ),
        (
            "Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục thuộc Bộ Nội vụ",
            ["Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục", "Bộ Nội vụ"],
        ),
        (
            "Đội Cảnh sát giao thông, trật tự Công an huyện Vũ Thư đã tuần tra",
            ["Đội Cảnh sát giao thông, trật tự Công an huyện Vũ Thư"],
        ),
        (
            "Trung tâm hành chính công tỉnh Thái Bình mở cửa",
            ["Trung tâm hành chính công tỉnh Thái Bình"],
        ),
        (
            "Giám đốc Trung tâm xúc tiến đầu tư (XTDT) tỉnh Thái Bình",
            ["Trung tâm xúc tiến đầu tư (XTDT) tỉnh Thái Bình"],
        ),
        ("Theo Bộ Tư lệnh TP.HCM, quân số đã đủ", ["Bộ Tư lệnh TP.HCM"]),
        # Verbs end the name.
        ("Cục Y tế dự phòng khuyến cáo người dân.", ["Cục Y tế dự phòng"]),
        ("được giao cho Tổng cục Thủy sản quản lý.", ["Tổng cục Thủy sản"]),
        ("lãnh đạo Ban Dân nguyện tập hợp, báo cáo", ["Ban Dân nguyện"]),
        # So do verbs with what they are about, where the clause ends behind them.
        (
            "UBND tỉnh giao Cục Quản lý Dược kiểm tra hiện trường.",
            ["UBND tỉnh", "Cục Quản lý Dược"],
        ),
        ("phối hợp với Vụ Pháp chế lắp đặt biển báo, hệ thống loa.", ["Vụ Pháp chế"]),
        ("Chiều qua, Cục Hải quan cứu hộ tàu cá.", ["Cục Hải quan"]),
        ("Sáng 3/5, Ban Chỉ đạo 389 giải quyết vụ việc.", ["Ban Chỉ đạo 389"]),
        (
            "Trung tâm Quản lý điều hành giao thông đô thị Hà Nội mở cửa",
            ["Trung tâm Quản lý điều hành giao thông đô thị Hà Nội"],
        ),
        (
            "Theo Ban Chỉ đạo kỳ thi THPT quốc gia, đề thi tốt.",
            ["Ban Chỉ đạo kỳ thi THPT quốc gia"],
        ),
        # Kinds are no names.
        ("là trung tâm chính trị Ba Đình của cả nước", []),
        ("đón danh hiệu Trung tâm đào tạo ngoại khoa tốt", []),
    ],
)
def test_an_agency_goes_on_in_small_letters(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Chủ tịch Hiệp hội các nhà thầu xây dựng Việt Nam cho biết",
            ["Hiệp hội các nhà thầu xây dựng Việt Nam"],
        ),
        ("Chủ tịch Hội Văn nghệ dân gian Thái Bình", ["Hội Văn nghệ dân gian Thái Bình"]),
        ("dự Hội nghị phát triển ngành tôm Việt Nam", []),
    ],
)
def test_an_association_in_small_letters_ends_with_its_place(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


def test_the_seas_of_the_country_are_no_island(found: Find) -> None:
    assert found("chủ quyền biển, đảo Việt Nam và đảo Phú Quý", "place") == [
        "Việt Nam",
        "đảo Phú Quý",
    ]
    assert found("giữ vững biển đảo Tổ quốc", "place") == []
