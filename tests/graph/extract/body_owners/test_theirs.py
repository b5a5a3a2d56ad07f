"""Bodies that others than this State own, by what stands around their names."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations", "agencies"),
    [
        ("Ông Khoa, Trưởng Ban pháp chế (VCCI), phát biểu.", ["Ban pháp chế"], []),
        ("Ông Khoa, Trưởng Ban pháp chế (Sở Y tế Lào Cai), nói.", [], ["Ban pháp chế"]),
        (
            "Ông Khoa, Trưởng Văn phòng Trung ương - Hội Kiểm toán hành nghề Việt Nam, nói.",
            ["Văn phòng Trung ương", "Hội Kiểm toán hành nghề Việt Nam"],
            [],
        ),
        (
            "Phó Trưởng khoa Chính trị học, Trường Đại học Quan hệ quốc tế (MGX) thuộc Bộ Ngoại giao Nga, "
            "nói ở Hà Nội.",
            ["khoa Chính trị học", "Trường Đại học Quan hệ quốc tế", "Bộ Ngoại giao Nga"],
            [],
        ),
        (
            "Trung tướng Vilay Lakham - Bí thư Trung ương Đảng, dự họp ở Hà Nội.",
            ["Trung ương Đảng"],
            [],
        ),
        (
            "Thủ tướng Đức Angela Merkel, Bộ trưởng Bộ Ngoại giao Phạm Văn Minh dự họp ở Hà Nội.",
            [],
            ["Bộ Ngoại giao"],
        ),
        (
            "Các đơn vị ở Hà Nội như: Công ty Sông Mây; Ban Quản lý dự án thủy điện 1; Công ty Hoa Sen.",
            ["Công ty Sông Mây", "Ban Quản lý dự án thủy điện 1", "Công ty Hoa Sen"],
            [],
        ),
    ],
)
def test_whose_a_body_is_told_by_what_stands_around(
    found: Find, text: str, organizations: list[str], agencies: list[str]
) -> None:
    read = [name for name in found(text, "organization") if name not in ("VCCI", "MGX")]
    assert read == organizations
    assert [name for name in found(text, "agency") if "Lào Cai" not in name and name != "VCCI"] == (
        agencies
    )
