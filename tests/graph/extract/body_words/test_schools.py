"""Names of schools: several levels in one, kinds of their own, letters; levels that name none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Trường THCS và THPT Phú Quý", ["Trường THCS và THPT Phú Quý"]),
        ("Trường Tiểu học và THCS Tân Lập", ["Trường Tiểu học và THCS Tân Lập"]),
        ("đến trường TH&THCS Hòa Bình", ["trường TH&THCS Hòa Bình"]),
        ("Trường THCS - THPT Lương Thế Vinh", ["Trường THCS - THPT Lương Thế Vinh"]),
        ("tại Trường TH-THCS Lý Tự Trọng", ["Trường TH-THCS Lý Tự Trọng"]),
        ("Trường THPT chuyên Lê Hồng Phong", ["Trường THPT chuyên Lê Hồng Phong"]),
        ("dạy ở THPT chuyên Bắc Ninh", ["THPT chuyên Bắc Ninh"]),
        (
            "thi vào trường THPT chuyên Hà Nội - Amsterdam",
            ["trường THPT chuyên Hà Nội - Amsterdam"],
        ),
        ("học Trường Trung cấp Kỹ thuật Cao Thắng", ["Trường Trung cấp Kỹ thuật Cao Thắng"]),
        (
            "Trường Phổ thông dân tộc bán trú Tiểu học Tà Mung",
            ["Trường Phổ thông dân tộc bán trú Tiểu học Tà Mung"],
        ),
        ("Trường PTDTNT tỉnh Lai Châu", ["Trường PTDTNT tỉnh Lai Châu"]),
        ("Trường Sĩ quan Lục quân 1", ["Trường Sĩ quan Lục quân 1"]),
        ("tại Trường Giáo dưỡng số 4", ["Trường Giáo dưỡng số 4"]),
        (
            "Trường Cao đẳng nghề Cơ điện Hà Nội",
            ["Trường Cao đẳng nghề Cơ điện Hà Nội"],
        ),
        ("các trường THCS và THPT Hà Nội đều nghỉ", []),
        ("học sinh tiểu học và THCS TP.HCM", []),
        ("thi vào lớp 10 THPT Hà Nội", []),
        ("bậc THCS và THPT Việt Nam", []),
        ("hệ thống trường trung cấp nghề", []),
    ],
)
def test_schools(found: Find, text: str, schools: list[str]) -> None:
    assert found(text, "agency") == schools


def test_letters_of_a_school_abroad_stand_behind_its_dash(found: Find) -> None:
    assert found("ĐH Công nghệ Kanazawa - K.I.T (Nhật Bản)", "organization") == [
        "ĐH Công nghệ Kanazawa"
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nhà trường đón 300 học sinh.", ["Nhà trường"]),
        ("Phụ huynh gửi đơn đến nhà trường.", ["nhà trường"]),
        ("Theo nhà trường, em học giỏi.", ["nhà trường"]),
        ("Sáng 5/6, hiệu trưởng nhà trường xin lỗi.", ["nhà trường"]),
        ("Từ năm học trước, hiệu trưởng nhà trường đã xin lỗi.", ["nhà trường"]),
        # Schools of any kind, or others than the one that is named.
        ("Văn hóa trong nhà trường cần được giữ.", []),
        ("Gia đình, nhà trường và xã hội cùng lo.", []),
        ("Phòng yêu cầu các nhà trường báo cáo. Phụ huynh gửi đơn đến nhà trường.", []),
        (
            "Trường THPT Hòa Lạc thì chưa. Phụ huynh gửi đơn đến nhà trường.",
            ["Trường THPT Hòa Lạc"],
        ),
    ],
)
def test_the_one_school_of_a_text_is_taken_up(found: Find, sentence: str, told: list[str]) -> None:
    text = f"Trường THPT Tân Hạ vừa khai giảng. {sentence}"
    assert found(text, "agency") == ["Trường THPT Tân Hạ", *told]
