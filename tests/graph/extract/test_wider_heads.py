"""Heads and fields that rarer names of bodies are made of: courts and schools of the army, foreign States."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trường Quân sự Quân khu 9 và Viện kiểm sát quân sự Trung ương họp.",
            ["Trường Quân sự Quân khu 9", "Viện kiểm sát quân sự Trung ương"],
        ),
        (
            "Kiểm toán nhà nước chuyên ngành III và Đảng ủy Ngoài nước báo cáo.",
            ["Kiểm toán nhà nước chuyên ngành III", "Đảng ủy Ngoài nước"],
        ),
        (
            "Ban Chỉ huy Phòng thủ dân sự tỉnh Thanh Hóa ra công điện.",
            ["Ban Chỉ huy Phòng thủ dân sự tỉnh Thanh Hóa"],
        ),
        ("Cơ sở cai nghiện ma túy tỉnh Sơn La nhận cờ.", ["Cơ sở cai nghiện ma túy tỉnh Sơn La"]),
        ("Hải quan cửa khẩu Tân Thanh làm thủ tục.", ["Hải quan cửa khẩu Tân Thanh"]),
        (
            "Trung đoàn Cảnh sát cơ động Tây Nguyên huấn luyện.",
            ["Trung đoàn Cảnh sát cơ động Tây Nguyên"],
        ),
        ("Phòng Cảnh sát QLHC về TTXH cấp căn cước.", ["Phòng Cảnh sát QLHC về TTXH"]),
        (
            "Trung tâm Hoạt động thanh thiếu nhi tỉnh Lào Cai mở lớp.",
            ["Trung tâm Hoạt động thanh thiếu nhi tỉnh Lào Cai"],
        ),
        (
            "Trường Dự bị Đại học Dân tộc Trung ương tuyển sinh.",
            ["Trường Dự bị Đại học Dân tộc Trung ương"],
        ),
        ("NHNN chi nhánh tỉnh Nghệ An họp.", ["NHNN chi nhánh tỉnh Nghệ An"]),
        ("Theo NHNN chi nhánh Khu vực 9, lãi suất giảm.", ["NHNN chi nhánh Khu vực 9"]),
        ("Đoàn Kinh tế - Quốc phòng 327 trồng rừng.", ["Đoàn Kinh tế - Quốc phòng 327"]),
        ("Trạm Kiểm soát Biên phòng Cha Lo bắt giữ.", ["Trạm Kiểm soát Biên phòng Cha Lo"]),
        ("Trung tâm Y tế khu vực Ba Tri khám bệnh.", ["Trung tâm Y tế khu vực Ba Tri"]),
        (
            "Cục Quản lý, giám sát tổ chức tín dụng và Cục Phòng bệnh họp.",
            ["Cục Quản lý, giám sát tổ chức tín dụng", "Cục Phòng bệnh"],
        ),
        (
            "Nhà xuất bản Chính trị quốc gia Sự thật ra sách.",
            ["Nhà xuất bản Chính trị quốc gia Sự thật"],
        ),
    ],
)
def test_rarer_bodies_of_the_state(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Tòa án Hiến pháp Thái Lan phán quyết.", ["Tòa án Hiến pháp Thái Lan"]),
        ("Quốc vụ viện Trung Quốc công bố.", ["Quốc vụ viện Trung Quốc"]),
        ("Văn phòng Tổng thống Philippines ra thông cáo.", ["Văn phòng Tổng thống Philippines"]),
        ("Theo Phủ Tổng thống Hàn Quốc, hai bên ký kết.", ["Phủ Tổng thống Hàn Quốc"]),
        ("Nội các Campuchia họp.", ["Nội các Campuchia"]),
        ("Bộ Thống nhất Hàn Quốc bác đơn.", ["Bộ Thống nhất Hàn Quốc"]),
        ("Tàu của Lực lượng phòng vệ biển Nhật Bản.", ["Lực lượng phòng vệ biển Nhật Bản"]),
        ("Lực lượng Bảo vệ bờ biển Italy cứu người.", ["Lực lượng Bảo vệ bờ biển Italy"]),
        ("Cảnh sát Tư pháp Bồ Đào Nha vào cuộc.", ["Cảnh sát Tư pháp Bồ Đào Nha"]),
        ("Vệ binh Quốc gia Ukraine rút lui.", ["Vệ binh Quốc gia Ukraine"]),
        ("Liên hiệp châu Âu (EU) mở rộng.", ["Liên hiệp châu Âu", "EU"]),
        ("Đuma Quốc gia Nga thông qua dự luật.", ["Đuma Quốc gia Nga"]),
    ],
)
def test_bodies_of_foreign_states(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
