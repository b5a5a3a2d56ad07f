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


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("số tiền đề nghị BHXH thanh toán tăng 70%", ["BHXH"]),
        ("Doanh nghiệp nợ BHXH 3 tỷ đồng.", []),
        ("tổng thu của Bảo hiểm Xã hội năm 2015", ["Bảo hiểm Xã hội"]),
        ("đưa vào quỹ Bảo hiểm xã hội tự nguyện", []),
        ("Tại hội nghị, Ban tổ chức sẽ ký kết biên bản.", ["Ban tổ chức"]),
        ("mục tiêu Trung ương đã đề ra", ["Trung ương"]),
        ("các bộ, ngành Trung ương đã vào cuộc", []),
        ("lợi dụng quyền hạn của lực lượng Cảnh vệ; trách nhiệm", ["Cảnh vệ"]),
        ("Tháng 6, Phòng Đài Loan – Châu Mỹ cho biết", ["Phòng Đài Loan – Châu Mỹ"]),
        (
            "Sở Công Thương tỉnh Bắc Kạn trả lời. Vậy Sở có kế hoạch gì?",
            ["Sở Công Thương tỉnh Bắc Kạn", "Sở"],
        ),
    ],
)
def test_a_body_is_told_from_what_it_does(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Phòng Quản lý thi và Kiểm định chất lượng giáo dục báo cáo",
            ["Phòng Quản lý thi và Kiểm định chất lượng giáo dục"],
        ),
        ("Bà Hoa, Phòng Chính trị - Tư tưởng trả lời.", ["Phòng Chính trị - Tư tưởng"]),
        (
            "Bộ Xây dựng báo cáo Thường trực Chính phủ trước tháng 12.",
            ["Bộ Xây dựng", "Thường trực Chính phủ"],
        ),
        ("Phó Thủ tướng Thường trực Chính phủ nêu ý kiến.", ["Chính phủ"]),
        ("kiện toàn Ban Chỉ đạo Nhà nước về du lịch", ["Ban Chỉ đạo Nhà nước về du lịch"]),
        ("BV Thanh Nhàn 10 bệnh nhân", ["BV Thanh Nhàn"]),
        (
            "Chánh Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới tỉnh",
            ["Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới tỉnh"],
        ),
        ("đủ điều kiện trình Hội đồng cấp Nhà nước", ["Hội đồng cấp Nhà nước"]),
        ("Ủy viên Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc", []),
        ("Ở thôn Sở Hạ có nhà thờ Sở Hạ.", []),
        (
            "Tổng cục Du lịch trả lời. Tổng cục căn cứ vào tiêu chí nào?",
            ["Tổng cục Du lịch", "Tổng cục"],
        ),
        ("Đưa tỉnh thành trung tâm KHCN quan trọng của cả nước.", []),
    ],
)
def test_departments_of_every_kind(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Vụ việc ở tỉnh Bắc Kạn đang được lãnh đạo công an tỉnh chỉ đạo.",
            ["công an tỉnh"],
        ),
        ("Lực lượng công an xã còn mỏng.", []),
        ("từ phòng CSHS CA tỉnh Bắc Ninh", ["phòng CSHS CA tỉnh Bắc Ninh"]),
        ("Đối tượng ra đầu thú tại CA huyện Chư Păh.", ["CA huyện Chư Păh"]),
    ],
)
def test_police_by_its_places(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "agency",
    [
        "Học viện Ngân hàng",
        "Kho bạc Nhà nước",
        "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
        "Hội đồng Giáo sư nhà nước",
        "Cục Quy hoạch và Phát triển tài nguyên đất",
        "Viện Vật lý địa cầu",
    ],
)
def test_bodies_of_the_centre_are_known_whole(found: Find, agency: str) -> None:
    assert found(f"Sáng nay, {agency} đã họp.", "agency") == [agency]
