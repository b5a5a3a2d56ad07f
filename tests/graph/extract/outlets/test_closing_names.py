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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ảnh: X.N Sở Y tế tỉnh cho rằng việc này đúng", ["X.N"]),
        ("Trường Sen Vàng. Ảnh Trí Khuê Chia sẻ với chúng tôi", ["Trí Khuê"]),
        ("Tàu chào cờ. (Ảnh Lam Khuê – Vùng Cảnh sát biển 1) Tàu ra khơi", ["Lam Khuê"]),
        ("Đoàn thể thao. Ảnh: I.T Cụ thể, Bộ trưởng yêu cầu", []),
        ("Đập thủy điện. Ảnh Tuổi Trẻ Khi có sự cố", []),
    ],
)
def test_who_took_a_picture_stands_before_the_next_sentence(
    text: str, names: list[str], found: Find
) -> None:
    assert found(text, "person") == names
