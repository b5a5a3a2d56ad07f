"""Governments and parliaments of other countries, in small letters and by their longer names."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Ông cảm ơn chính phủ Nhật Bản đã giúp.", ["chính phủ Nhật Bản"]),
        ("Bà đến trụ sở quốc hội Hàn Quốc.", ["quốc hội Hàn Quốc"]),
        ("Tàu của hải quân Mỹ và không quân Na Uy tới.", ["hải quân Mỹ", "không quân Na Uy"]),
        ("Lực lượng không quân Israel tấn công.", ["không quân Israel"]),
        (
            "Theo lực lượng bảo vệ bờ biển Nhật Bản, tàu đã chìm.",
            ["lực lượng bảo vệ bờ biển Nhật Bản"],
        ),
        ("Bà làm việc cho tòa án tối cao Mỹ.", ["tòa án tối cao Mỹ"]),
        ("Máy bay không quân Việt Nam hạ cánh, lính hải quân ra đón.", []),
        ("Thượng viện và hạ viện Mỹ bỏ phiếu.", ["Thượng viện", "hạ viện Mỹ"]),
        (
            "Thủ tướng Chính phủ Hoàng gia Campuchia Samdech Hun Sen đến dự.",
            ["Chính phủ Hoàng gia Campuchia"],
        ),
        (
            "Chủ tịch Liên minh nghị sĩ hữu nghị Nhật - Việt tiếp đoàn.",
            ["Liên minh nghị sĩ hữu nghị Nhật - Việt"],
        ),
        (
            "Hội Hữu nghị Nhật - Việt tỉnh Ibaraki tặng sách.",
            ["Hội Hữu nghị Nhật - Việt tỉnh Ibaraki"],
        ),
        ("Tổng thương hội Trung Hoa dự hội chợ.", ["Tổng thương hội Trung Hoa"]),
        (
            "Mặt trận Lào xây dựng đất nước tỉnh Savannakhet sang thăm.",
            ["Mặt trận Lào xây dựng đất nước tỉnh Savannakhet"],
        ),
        # What is of a government, or of several.
        ("Trái phiếu chính phủ Mỹ tăng giá.", []),
        ("Ông nói với các quốc hội châu Âu.", []),
    ],
)
def test_bodies_of_other_states(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
