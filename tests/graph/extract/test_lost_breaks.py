"""Names of persons where a caption or the break behind them was lost."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Cán bộ phường xin lỗi bà Loan Tối 15.6, tại hội trường.", ["Loan"]),
        ("hội đàm với Tổng thống Vladimir Pukhov Cùng ngày, đoàn thăm xưởng", ["Vladimir Pukhov"]),
        ("Theo ông Vũ Minh Các, Vụ trưởng Vụ Pháp chế", ["Vũ Minh Các"]),
        ("Ông Lê Văn Sơn Các hộ dân đồng ý", ["Lê Văn Sơn"]),
        ("đồng chí Trần Kim Hội đồng thời cảm ơn", ["Trần Kim Hội"]),
        ("chúc mừng đồng chí Trần Kim Hội Đồng chí hứa", ["Trần Kim Hội"]),
        (
            "án tù chung thân. Tạ Bích Khê Tạ Bích Khê trước tòa",
            ["Tạ Bích Khê", "Tạ Bích Khê"],
        ),
    ],
)
def test_a_name_ends_where_the_next_sentence_begins(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Đồng chí VƯƠNG ĐÌNH AN, Ủy viên Ban Thường vụ", ["VƯƠNG ĐÌNH AN"]),
        ("Ông TỐNG KHẮC TRÍ, Trưởng phòng Quản lý đô thị", ["TỐNG KHẮC TRÍ"]),
        ("Chủ tịch quận Đặng Thị Cẩm Khê cho biết", ["Đặng Thị Cẩm Khê"]),
        ("Phó bí thư quận 9 Cao Văn Khải nói", ["Cao Văn Khải"]),
        ("tân Bộ trưởng Công Thương nhấn mạnh", []),
        ("cán bộ Tư Pháp xã", []),
        ("các sinh viên Hà Nam về quê", []),
        ("Ảnh: PV Ông Lưu Văn Trí, Giám đốc công ty", ["Lưu Văn Trí"]),
    ],
)
def test_a_title_tells_of_a_person_and_not_of_a_field_or_province(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("hai bị cáo là Tuyền và Châu Trước đó, tòa xử", "person", []),
        ("câu hỏi lớn của Nghệ An Nhân lễ kỷ niệm 10 năm", "place", ["Nghệ An"]),
        ("Các đại biểu. Ảnh: Thanh Sơn Trong 10 năm qua", "person", ["Thanh Sơn"]),
    ],
)
def test_a_sentence_opens_behind_a_name(
    found: Callable[[str, str], list[str]], text: str, kind: str, names: list[str]
) -> None:
    assert found(text, kind) == names
