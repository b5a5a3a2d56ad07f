"""Persons in rows, behind fields of ministers, and those who sign behind the last sentence."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Bộ trưởng Thương mại Chung Khải và Bộ trưởng Quốc phòng Zhang Wen", None),
        ("Chủ tịch Thượng viện Cộng hòa Haiti Yves Latour đến thăm", ["Yves Latour"]),
        ("gia đình ca sĩ Cẩm Khuê, Khắc Tiệp và con gái", ["Cẩm Khuê", "Khắc Tiệp"]),
        ("nhà báo Lê Minh Khuê, Hà Nội", ["Lê Minh Khuê"]),
        (
            "bài của nhóm tác giả: Thu Khải, Quang Khuê, Ngọc Lũy - Báo A",
            ["Thu Khải", "Quang Khuê", "Ngọc Lũy"],
        ),
        ("Nhà phê bình văn học Phạm Xuân Khải kể", ["Phạm Xuân Khải"]),
        ("trong đại án Phạm Công Khải, hồ sơ dày", ["Phạm Công Khải"]),
        ("hắn đổi tên thành Trần Ngọc Khải rồi trốn", ["Trần Ngọc Khải"]),
        (
            "Ông Vũ Quang Các, Vụ trưởng, nói. Việc rõ ràng. Ông Vũ Quang Các Chẳng hạn, nội dung này",
            ["Vũ Quang Các", "Vũ Quang Các"],
        ),
        (
            "Ủy viên trưởng Đại hội đại biểu nhân dân toàn quốc Trương Đức Khang",
            ["Trương Đức Khang"],
        ),
        ("bài thơ của nhà bác học Lê Quý Khôn", ["Lê Quý Khôn"]),
        ("ĐB Trần thị Khuyên (Bắc Ninh) nói", ["Trần thị Khuyên"]),
        ("diễn viên Minh Tẹo (tức Hồng Quang Khải) vắng mặt", ["Minh Tẹo", "Hồng Quang Khải"]),
        ("Lê Văn Quốc, Vũ Thị Bái bị bắt. Hai ông Quốc, Bái khai.", None),
        ("Nhà máy chạy đúng hạn. Ánh Khuê -", ["Ánh Khuê"]),
        ("Nhà máy chạy đúng hạn. GIA TUỆ - TÍN HÙNG ____", ["GIA TUỆ", "TÍN HÙNG"]),
        ("Nhà máy chạy đúng hạn./. Minh Khuê/VOV-Trung tâm Tin", ["Minh Khuê"]),
        ("Nhà máy chạy đúng hạn. Kết Luận -", []),
    ],
)
def test_a_row_or_a_signature_holds_persons(
    found: Find, text: str, persons: list[str] | None
) -> None:
    rows = {
        "Bộ": ["Chung Khải", "Zhang Wen"],
        "Lê": ["Lê Văn Quốc", "Vũ Thị Bái", "Quốc", "Bái"],
    }
    assert found(text, "person") == (rows[text.split()[0]] if persons is None else persons)


def test_a_state_is_named_by_its_official_form(found: Find) -> None:
    text = "thăm nước Cộng hòa Peru, Vương quốc Jordan và Cộng hòa Haiti"

    assert found(text, "place") == ["nước Cộng hòa Peru", "Vương quốc Jordan", "Cộng hòa Haiti"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Cầu đã xong. Ảnh: HẢI ANH Chủ tịch công ty nói", ["HẢI ANH"]),
        ("Sân đã cũ. Ảnh: NGUYỄN HƯỚNG SVĐ này cần sửa", ["NGUYỄN HƯỚNG"]),
        ("Lễ trao bằng khen. Ảnh: VGP/Quang Khải Chuyến thăm có ý nghĩa", ["Quang Khải"]),
        ("Hội nghị sáng nay. Ảnh: Trường Phong Sáng 23/6, thành phố họp", ["Trường Phong"]),
        ("Đường đã thông.\n\nThúy Khuê Thúy Khuê", ["Thúy Khuê", "Thúy Khuê"]),
        ("theo LS Lê Hồng Đức; LS Đức nói thêm", ["Lê Hồng Đức", "Đức"]),
        ("điều trị bệnh nhân Covid-19 nặng", []),
        ("Bí thư Tỉnh ủy Lê Đình Khải Hà Tĩnh cũng đã họp", ["Lê Đình Khải"]),
    ],
)
def test_a_credit_ends_with_the_name(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Bộ trưởng Công Thương Trần Tuấn Minh và Bộ trưởng Nội vụ Lê Văn Bình",
            ["Trần Tuấn Minh", "Lê Văn Bình"],
        ),
        ("Bộ trưởng Trần Tuấn Minh", ["Trần Tuấn Minh"]),
    ],
)
def test_the_field_of_a_minister_is_no_part_of_his_name(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons
