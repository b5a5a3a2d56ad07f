"""Who signs the last line, where more follows the name or a break before it was lost."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]
_TEXT = "Sáng nay, chợ đã mở cửa.\n\nTiểu thương cam kết bảo đảm chất lượng."


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (" Hiếu Khuê thực hiện", ["Hiếu Khuê"]),
        (" Hương Quỳ - Ảnh: Phạm Khải", ["Hương Quỳ", "Phạm Khải"]),
        (" QUỐC KHÔI - Ảnh: CAO THÙY", ["QUỐC KHÔI", "CAO THÙY"]),
        (" Đức Khuê Theo Trí thức trẻ", ["Đức Khuê"]),
        (" Bảo Khuê * Bài viết thể hiện quan điểm riêng của tác giả", ["Bảo Khuê"]),
        (" D.Khuê >>> Xem toàn bộ thông tin về chợ", ["D.Khuê"]),
        ("L.Khuê Sơn Nhụy", ["L.Khuê", "Sơn Nhụy"]),
        (" ĐỨC KHÔI - TR.TÂN", ["ĐỨC KHÔI", "TR.TÂN"]),
        ("Ngọc Khôi - Hoàng Khải", ["Ngọc Khôi", "Hoàng Khải"]),
        (" Chợ đóng cửa ngày 20/7 Nguyễn Khuê", ["Nguyễn Khuê"]),
        (" P.V (Tổng hợp)", []),
        (" Đọc Thêm >>> Chợ mới", []),
        (" Nhóm Phóng - Theo báo Tỉnh", []),
    ],
)
def test_the_last_line_is_signed(end: str, names: list[str], found: Find) -> None:
    assert found(_TEXT + end, "person") == names
