"""Parts of bodies, councils by their work, and heads that speak of all branches of a body."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Sở Y tế tỉnh Bắc Kạn báo cáo. Đoàn gồm thanh tra sở và công an.",
            ["Sở Y tế tỉnh Bắc Kạn", "thanh tra sở"],
        ),
        (
            "đảng viên chi bộ ban Chính sách pháp luật LĐLĐ thành phố Huế",
            ["chi bộ ban Chính sách pháp luật LĐLĐ thành phố Huế"],
        ),
        (
            "Đảng bộ Cơ quan LĐLĐ TP Hà Nội làm lễ",
            ["Đảng bộ Cơ quan LĐLĐ TP Hà Nội"],
        ),
        (
            "Giám đốc Văn phòng Đăng ký quyền sử dụng đất Chi nhánh quận 9 bị phê bình.",
            ["Văn phòng Đăng ký quyền sử dụng đất Chi nhánh quận 9"],
        ),
        (
            "phối hợp Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam tổ chức",
            ["Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam"],
        ),
        ("Hội đồng bình chọn bỏ phiếu kín.", ["Hội đồng bình chọn"]),
        ("Hội đồng bình chọn cấp T.Ư họp.", ["Hội đồng bình chọn cấp T.Ư"]),
        ("Chủ nhiệm Ủy ban Về các vấn đề xã hội trình bày.", ["Ủy ban Về các vấn đề xã hội"]),
        ("Tỉnh cần tham mưu UBND tỉnh Bắc Kạn những giải pháp.", ["UBND tỉnh Bắc Kạn"]),
        (
            "Hội Nông dân tỉnh Bắc Kạn họp. Cán bộ của Hội tăng cường tuyên truyền.",
            ["Hội Nông dân tỉnh Bắc Kạn", "Hội"],
        ),
        (
            "Hội Nông dân tỉnh Bắc Kạn đổi mới công tác Hội; các cấp Hội hưởng ứng.",
            ["Hội Nông dân tỉnh Bắc Kạn"],
        ),
        (
            "Vụ Pháp chế thi tuyển lãnh đạo cấp Vụ, cấp phòng.",
            ["Vụ Pháp chế"],
        ),
        (
            "Bộ Công an yêu cầu. Ai vi phạm phải chịu trách nhiệm trước lãnh đạo bộ.",
            ["Bộ Công an", "bộ"],
        ),
        ("Bộ máy nhà trường do Ban Giám hiệu quyết định.", ["Ban Giám hiệu"]),
    ],
)
def test_a_part_is_named_whole(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
