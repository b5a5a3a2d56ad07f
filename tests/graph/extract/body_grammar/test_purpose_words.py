"""How far the words go that tell what a task force or council is for."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ban Chỉ đạo thi Hà Nội", ["Ban Chỉ đạo thi Hà Nội"]),
        ("Hội đồng thi cấp tỉnh Phú Yên", ["Hội đồng thi cấp tỉnh Phú Yên"]),
        (
            "Ban Chỉ đạo tổng kết 5 năm thực hiện Luật Hợp tác xã",
            ["Ban Chỉ đạo tổng kết 5 năm thực hiện Luật Hợp tác xã"],
        ),
        # A drive in quotation marks is a part of the name; what is read out is none.
        ("Ban Chỉ đạo tuyên truyền “Toàn dân đoàn kết”", ["Ban Chỉ đạo tuyên truyền"]),
        # Behind a comma or "và" others may stand.
        ("Ban Chỉ đạo cải cách, giám đốc sở tỉnh Phú Yên", ["Ban Chỉ đạo cải cách"]),
        (
            "Ban Chỉ đạo ứng phó sự cố, thiên tai và Bộ Y tế",
            ["Ban Chỉ đạo ứng phó sự cố", "Bộ Y tế"],
        ),
        # A dash joins two fields, with blanks around it.
        ("Hội đồng tư vấn về Dân chủ - Pháp luật", ["Hội đồng tư vấn về Dân chủ - Pháp luật"]),
        ("Hội đồng tư vấn về Dân chủ-Pháp luật", ["Hội đồng tư vấn về Dân chủ"]),
        ("Hội đồng tư vấn về Dân chủ - Lê Văn Bảy", ["Hội đồng tư vấn về Dân chủ"]),
    ],
)
def test_a_purpose_ends_where_others_begin(found: Find, text: str, agencies: list[str]) -> None:
    assert found(f"{text} đã họp sáng nay.", "agency") == agencies
