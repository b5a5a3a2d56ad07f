"""Names that stand many times in one article: what tells one of them tells all."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "TS. Trần Văn Ninh dự họp. Sau đó, TS. Ninh phát biểu, GS.TS. Ninh giải thích.",
            ["Trần Văn Ninh", "Ninh", "Ninh"],
        ),
        ("Ông Trần Văn Ninh dự họp của TTS. Ninh Bình là tỉnh nhỏ.", ["Trần Văn Ninh"]),
        ("Bà là đại biểu Quốc hội khóa 13 Bùi Thị Lan.", ["Bùi Thị Lan"]),
        (
            "Tổng Lãnh sự Việt Nam tại Frankfurt Nguyễn Hồng Lâm cho biết thêm.",
            ["Nguyễn Hồng Lâm"],
        ),
        ("do bác sỹ Hàn Quốc Ha Jae Min thực hiện.", ["Ha Jae Min"]),
        ("Lãnh đạo các bộ trong Đoàn Cấp cao Việt Nam gặp gỡ.", []),
    ],
)
def test_persons(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Nhiệt điện Ba Lai 4 mở rộng; tổ máy 2 Nhiệt điện Ba Lai 4 (600 MW)",
            ["Nhiệt điện Ba Lai 4", "Nhiệt điện Ba Lai 4"],
        ),
        ("Nhiệt điện Ba Lai 4 tổ máy", ["Nhiệt điện Ba Lai"]),
        ("Bà Lê Thị Hoa, ở tổ dân phố 3 cũng nói vậy.", ["tổ dân phố 3"]),
        ("thôn Đoài 7 hộ nghèo", ["thôn Đoài"]),
        (
            "thanh tra tại xã Đồng Tâm. Khởi tố vụ án Đồng Tâm là cần.",
            ["xã Đồng Tâm", "Đồng Tâm"],
        ),
        ("như vụ Trần Phú thì khác", []),
        ("biểu diễn tại đường đi bộ Nguyễn Huệ", ["đường đi bộ Nguyễn Huệ"]),
        ("xe đi từ Lào sang Việt nam.", ["Lào", "Việt nam"]),
        (
            "Diễn đàn của Trung Quốc (TQ) khai mạc. Báo chí TQ và Lào đưa tin, công văn 12/TQ.",
            ["Trung Quốc", "TQ", "TQ", "Lào"],
        ),
        ("Bộ Ngoại giao Hàn Quốc (HQ) phản đối. Phía HQ nói vậy.", ["HQ", "HQ"]),
        ("Sân bay Lạc Sơn (LSN) mở cửa.", ["Sân bay Lạc Sơn"]),
        (
            "Ba cột mốc ở khu vực Giồng Ông Tấn, ven sông Giồng Ông Tấn. Ở sông Hồng Ông An nói.",
            ["Giồng Ông Tấn", "sông Giồng Ông Tấn", "sông Hồng"],
        ),
        ("Lễ hội khai ấn Đền Trần Xuân Đinh Dậu 2017.", ["Đền Trần"]),
    ],
)
def test_places(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "kind", "bodies"),
    [
        (
            "Tổng công ty 36 (trúng gói thầu số 47). Công ty 28 đã nộp 100% thuế.",
            "organization",
            ["Tổng công ty 36", "Công ty 28"],
        ),
        ("Các công ty 90 năm tuổi.", "organization", []),
        (
            "Hội đồng nghiệm thu Nhà nước họp. Hôm nay hội đồng nghiệm thu Nhà nước thăm cầu.",
            "agency",
            ["Hội đồng nghiệm thu Nhà nước", "hội đồng nghiệm thu Nhà nước"],
        ),
        (
            "Đội tập tại Trung tâm Huấn luyện thể thao quốc gia 1 (Hà Nội).",
            "agency",
            ["Trung tâm Huấn luyện thể thao quốc gia 1"],
        ),
    ],
)
def test_bodies(found: Find, text: str, kind: str, bodies: list[str]) -> None:
    assert found(text, kind) == bodies


def test_a_system_inside_the_title_of_a_project_is_part_of_it(found: Find) -> None:
    text = "Bộ vừa khởi động dự án “Xây dựng cơ sở dữ liệu giá đất dựa trên VietLIS” tại 4 tỉnh."
    assert found(text, "system") == []
    assert found(text, "document") == ["dự án “Xây dựng cơ sở dữ liệu giá đất dựa trên VietLIS"]
