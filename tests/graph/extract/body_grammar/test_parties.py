"""Parties of other countries, and bodies whose country stands behind what else is theirs."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations", "agencies"),
    [
        (
            "Chủ tịch Đảng Hành động Nhân dân Singapore (PAP) đến thăm; ông nhấn mạnh PAP và Đảng PAP",
            ["Đảng Hành động Nhân dân Singapore", "PAP", "PAP", "Đảng PAP"],
            [],
        ),
        ("sự giúp đỡ của Đảng, Nhà nước và nhân dân Lào", ["Đảng", "Nhà nước"], []),
        ("thành tựu mà Chính phủ và nhân dân Singapore đạt được", ["Chính phủ"], []),
        ("sự quan tâm của Đảng, Nhà nước và nhân dân Việt Nam", [], ["Đảng", "Nhà nước"]),
        ("chia sẻ với Đảng, Nhà nước Việt Nam kinh nghiệm", [], ["Đảng", "Nhà nước Việt Nam"]),
        ("Quy định của Đảng, nhà nước về kê khai tài sản", [], ["Đảng", "nhà nước"]),
        ("các cơ quan Đảng, nhà nước về kê khai tài sản", [], []),
        ("âm mưu chia rẽ nội bộ Đảng và xây dựng cơ sở Đảng", [], ["Đảng"]),
        ("các Tập đoàn, Tổng Công ty Nhà nước kinh doanh thua lỗ", [], []),
        ("những người làm báo Thông tấn xã Việt Nam", [], ["Thông tấn xã Việt Nam"]),
        ("đề nghị Viện kiểm sát truy tố 48 vụ", [], ["Viện kiểm sát"]),
        (
            "Hiệp hội Da giày Việt Nam báo cáo. Để hội nhập, hiệp hội kiến nghị sớm có quy hoạch.",
            ["Hiệp hội Da giày Việt Nam", "hiệp hội"],
            [],
        ),
    ],
)
def test_whose_a_party_or_a_state_is(
    found: Find, text: str, organizations: list[str], agencies: list[str]
) -> None:
    assert found(text, "organization") == organizations
    assert found(text, "agency") == agencies
