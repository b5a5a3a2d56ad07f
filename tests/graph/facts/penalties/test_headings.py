"""Headings: lists of measures, and who takes or proposes them by the line above."""

import pytest

Told = set[tuple[object, object]]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        (
            "[A Tỉnh ủy] quyết định:\n- Khiển trách [A Đảng ủy Sở] nhiệm kỳ 2020-2025;\n- Cảnh cáo đồng chí "
            "[P Lê An], Giám đốc [A Sở Y tế];\n- Kỷ luật ông [P Vũ Nam] bằng hình thức khiển trách.",
            {("Đảng ủy Sở", "Tỉnh ủy"), ("Lê An", "Tỉnh ủy"), ("Vũ Nam", "Tỉnh ủy")},
        ),
        (
            "[A Tỉnh ủy] quyết định thi hành kỷ luật:\n1. Khiển trách [A Đảng ủy Sở].\n2. Cảnh cáo ông "
            "[P Lê An].",
            {("Đảng ủy Sở", "Tỉnh ủy"), ("Lê An", "Tỉnh ủy")},
        ),
        (
            "[A Tỉnh ủy] quyết định:\n\nCảnh cáo ông [P Lê An];\n\nKhiển trách 5 đảng viên.",
            {("Lê An", "Tỉnh ủy"), (5, "Tỉnh ủy")},
        ),
        (
            "[A Ủy ban Kiểm tra] đề nghị [A Tỉnh ủy]:\n- Khiển trách [A Đảng ủy Sở];\n- Cảnh cáo ông [P Lê "
            "An];\n- Khiển trách 5 đảng viên.",
            set(),
        ),
        (
            "[A Tỉnh ủy] quyết định:\n- Cảnh cáo ông [P Lê An].\nHội nghị kết thúc.\nKhiển trách ông "
            "[P Vũ Nam].",
            {("Lê An", "Tỉnh ủy"), ("Vũ Nam", None)},
        ),
    ],
)
def test_a_list_of_measures_is_read_with_its_heading(state, marked: str, told: Told) -> None:
    found = state("sanction", marked)

    assert {(one.get("target") or one["count"], one.get("authority")) for one in found} == told
