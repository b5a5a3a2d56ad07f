"""Bodies in a row that share the place of the last one."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Hội LHPN, Hội Nông dân, Hội CCB, Đoàn Thanh niên huyện Bình Lục phối hợp.",
            ["Hội LHPN", "Hội Nông dân", "Hội CCB", "Đoàn Thanh niên huyện Bình Lục"],
        ),
        (
            "Công an, Tòa án nhân dân và Viện kiểm sát nhân dân huyện Bình Lục họp liên ngành.",
            ["Công an", "Tòa án nhân dân", "Viện kiểm sát nhân dân huyện Bình Lục"],
        ),
        (
            "Ban Tổ chức, Ủy ban Kiểm tra và Văn phòng Tỉnh ủy Hà Nam tham mưu.",
            ["Ban Tổ chức", "Ủy ban Kiểm tra", "Văn phòng Tỉnh ủy Hà Nam"],
        ),
        (
            "Thường trực HĐND, UBND, Ban Thường trực Ủy ban MTTQ tỉnh Hà Nam họp.",
            ["Thường trực HĐND", "UBND", "Ban Thường trực Ủy ban MTTQ tỉnh Hà Nam"],
        ),
        (
            "Bộ CHQS, Bộ Chỉ huy BĐBP và Công an tỉnh Quảng Trị ký quy chế.",
            ["Bộ CHQS", "Bộ Chỉ huy BĐBP", "Công an tỉnh Quảng Trị"],
        ),
        (
            "Thường trực Huyện ủy, HĐND, lãnh đạo UBND, UBMTTQ huyện Bình Lục cùng dự.",
            ["Thường trực Huyện ủy", "HĐND", "UBND", "UBMTTQ huyện Bình Lục"],
        ),
        (
            "Dự có Thường trực HĐND và lãnh đạo UBND xã Tam Kỳ.",
            ["Thường trực HĐND", "UBND xã Tam Kỳ"],
        ),
        (
            "Huyện ủy Bình Lục giao UBND huyện, Ban Chấp hành Đảng bộ huyện thông qua.",
            ["Huyện ủy Bình Lục", "UBND huyện", "Ban Chấp hành Đảng bộ huyện"],
        ),
        # Other bodies, several, or none.
        ("Theo luật, UBND huyện quyết định.", []),
        ("Đoàn Thanh niên, Hội Phụ nữ các xã ở huyện Bình Lục tham gia.", []),
        ("Các hội phụ nữ, nông dân ở huyện Bình Lục tham gia.", []),
        (
            "Ban tổ chức, UBND huyện Bình Lục trao giải.",
            ["Ban tổ chức", "UBND huyện Bình Lục"],
        ),
        (
            "Công an, Công ty Cấp nước Hà Nam vào cuộc.",
            [],
        ),
    ],
)
def test_the_last_of_a_row_carries_the_place(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
