"""Offices that name their body by its field alone, that share one, or whose body stands behind the name."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Ông [P Lê An], Vụ trưởng Pháp chế thủy sản ([A Bộ Y tế]), nói.",
            {("Vụ trưởng", "Vụ Pháp chế thủy sản")},
        ),
        (
            "Ông [P Lê An], nguyên Cục trưởng Hậu cần kỹ thuật, [A Bộ Tư lệnh X], kể.",
            {("nguyên Cục trưởng", "Cục Hậu cần kỹ thuật")},
        ),
        ("Vụ trưởng [P Lê An] nói.", set()),
        ("Vụ trưởng ATGT [P Lê An] nói.", {("Vụ trưởng", "Vụ An toàn giao thông")}),
        ("Cục phó Đường sắt [P Lê An] nói.", {("Cục phó", "Cục Đường sắt Việt Nam")}),
        ("Cục trưởng Đại tá [P Lê An] nói.", set()),
        ("Viện trưởng danh dự [P Lê An] nói.", set()),
        (
            "Bà [P Lê An], Phó Cục trưởng Quản lý nợ và tài chính đối ngoại ([A Bộ Y tế]), nói.",
            {("Phó Cục trưởng", "Cục Quản lý nợ và Tài chính đối ngoại")},
        ),
        (
            "Bà [P Lê An] - Phó Chánh tòa Hình sự - [A TAND tỉnh Bến Tre], làm chủ tọa.",
            {("Phó Chánh tòa", "Tòa Hình sự")},
        ),
        (
            "Thiếu tướng [P Lê An], Phó Tư lệnh, Tham mưu trưởng [A Quân khu 5], nói.",
            {("Phó Tư lệnh", "Quân khu 5"), ("Tham mưu trưởng", "Quân khu 5")},
        ),
        (
            "Kiểm sát viên [P Lê An] ([A VKSND tỉnh Bến Tre|Viện kiểm sát nhân dân tỉnh Bến Tre]) nói.",
            {("Kiểm sát viên", "Viện kiểm sát nhân dân tỉnh Bến Tre")},
        ),
        (
            "Giám đốc điều hành [P Lê An] của [O Công ty A] nói.",
            {("Giám đốc điều hành", "Công ty A")},
        ),
        (
            "Đ/c [P Lê An] – UV BTV, Trưởng [A Ban Dân vận Tỉnh ủy], dự.",
            {("Trưởng Ban", "Ban Dân vận Tỉnh ủy")},
        ),
        (
            "Đ/c [P Lê An] – PBT TT [A Huyện ủy Krông Nô], dự.",
            {("PBT TT", "Huyện ủy Krông Nô")},
        ),
        (
            "Ông [P Lê An], công chức Tư pháp - Hộ tịch [A UBND xã Hòa Bình], nói.",
            {("công chức Tư pháp - Hộ tịch", "UBND xã Hòa Bình")},
        ),
        (
            "Ông [P Lê An] (SN 1970) nguyên cán bộ Địa chính [L xã Sơn Dung], khai.",
            {("nguyên cán bộ Địa chính", "xã Sơn Dung")},
        ),
    ],
)
def test_the_body_is_told_by_a_field_or_by_what_stands_behind(
    state, marked: str, expected: set[tuple[str, str]]
) -> None:
    assert {(one["role"], one["agency"]) for one in state("position", marked)} == expected


def test_the_head_told_before_the_deputy_leads_the_same_body(state) -> None:
    marked = "Ông [P Lê An], Giám đốc và bà [P Vũ Lan], Phó Giám đốc [A Sở Y tế], cùng dự."

    assert {(one["person"], one["role"], one["agency"]) for one in state("position", marked)} == {
        ("Lê An", "Giám đốc", "Sở Y tế"),
        ("Vũ Lan", "Phó Giám đốc", "Sở Y tế"),
    }
