"""Boards of management by what they look after; departments whose kind is in small letters."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ban quản lý chợ Bình Điền cho biết", ["Ban quản lý chợ Bình Điền"]),
        ("Theo Ban Quản lý vịnh Hạ Long, khách tăng.", ["Ban Quản lý vịnh Hạ Long"]),
        (
            "Ban quản lý Hoàng thành Thăng Long và Ban quản lý Văn Miếu sơn lại",
            ["Ban quản lý Hoàng thành Thăng Long", "Ban quản lý Văn Miếu"],
        ),
        (
            "Theo Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp Quảng Ngãi, vốn tăng.",
            ["Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp Quảng Ngãi"],
        ),
        (
            "Ban Quản lý Khu kinh tế Vân Đồn và các khu công nghiệp tỉnh Lai Châu cấp phép",
            ["Ban Quản lý Khu kinh tế Vân Đồn và các khu công nghiệp tỉnh Lai Châu"],
        ),
        ("Ban quản lý cảng cá đã cho thuê đất.", ["Ban quản lý cảng cá"]),
        ("Ban quản lý Nguyễn Văn An nói thêm.", []),
        ("Rà soát các ban quản lý chợ trong tỉnh.", []),
    ],
)
def test_a_board_is_named_by_its_site(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Phó Trưởng phòng Thu hồi đất nhận lỗi.", ["phòng Thu hồi đất"]),
        ("nguyên Trưởng phòng TN&MT bị phê bình", ["phòng TN&MT"]),
        (
            "làm lãnh đạo khoa chẩn đoán hình ảnh – xét nghiệm",
            ["khoa chẩn đoán hình ảnh – xét nghiệm"],
        ),
        ("Khoa Hồi sức tích cực - Chống độc tiếp nhận", ["Khoa Hồi sức tích cực - Chống độc"]),
        ("Khoa học công nghệ phát triển nhanh.", []),
        ("Văn phòng HĐND-UBND huyện Đông Anh báo cáo", ["Văn phòng HĐND-UBND huyện Đông Anh"]),
        (
            "Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế phải kiểm tra",
            ["Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế"],
        ),
        ("Kênh Truyền hình Quốc hội phát trực tiếp.", ["Kênh Truyền hình Quốc hội"]),
        ("Cơ quan điều tra Bộ Công an đã khởi tố.", ["Cơ quan điều tra Bộ Công an"]),
        ("Sáng nay, Cụm thi đua số 2 họp.", ["Cụm thi đua số 2"]),
    ],
)
def test_a_department_is_named_by_its_work(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
