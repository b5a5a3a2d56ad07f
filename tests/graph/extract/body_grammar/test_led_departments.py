"""Departments by fields that no list holds, behind the title of who leads them."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ông An, Trưởng phòng Khách hàng doanh nghiệp, nói", ["phòng Khách hàng doanh nghiệp"]),
        (
            "Bà Lan, Phó Vụ trưởng Vụ Quản lý thuế doanh nghiệp lớn, nói",
            ["Vụ Quản lý thuế doanh nghiệp lớn"],
        ),
        (
            "Ông An, Phó phòng Dự báo khí tượng, Sở Y tế Hà Nam, nói",
            ["phòng Dự báo khí tượng", "Sở Y tế Hà Nam"],
        ),
        ("Ông An, Đội trưởng Đội Quản lý xuất cảnh cho biết", ["Đội Quản lý xuất cảnh"]),
        (
            "Ông An, Chủ nhiệm bộ môn Kỹ thuật hàng không, Trường Đại học Vinh",
            ["bộ môn Kỹ thuật hàng không", "Trường Đại học Vinh"],
        ),
        ("Vào khoa Sản, Bệnh viện Bạch Mai", ["khoa Sản", "Bệnh viện Bạch Mai"]),
        ("Phó trưởng Khoa Nội 2 - Bệnh viện Phổi Hà Nam", ["Khoa Nội 2", "Bệnh viện Phổi Hà Nam"]),
        ("Trưởng khoa Luật Trường Đại học Vinh nói", ["khoa Luật Trường Đại học Vinh"]),
        ("Đội trưởng Đội Cảnh sát giao thông số 3 đồng thời dự", ["Đội Cảnh sát giao thông số 3"]),
        # What follows is no part of the name.
        ("Ông An, Trưởng phòng Đào tạo tổ chức thi lại.", ["phòng Đào tạo"]),
        ("Ông An, Vụ trưởng Vụ Tổ chức cán bộ giữ chức Cục trưởng", ["Vụ Tổ chức cán bộ"]),
        ("Ông An là Vụ trưởng Vụ Kế hoạch trước khi nghỉ", ["Vụ Kế hoạch"]),
        ("Trưởng phòng Nội vụ huyện Đại Lộc nói", ["phòng Nội vụ huyện Đại Lộc"]),
        ("Trưởng ban Pháp chế HĐND TP Hà Nội nói", ["ban Pháp chế HĐND TP Hà Nội"]),
        ("Ông An, Trưởng phòng Lê Văn Bình, nói", []),
        ("Phó ban Thường trực nói", []),
        ("giáo viên bộ môn Toán nói", []),
    ],
)
def test_a_leaders_title_tells_the_department(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
