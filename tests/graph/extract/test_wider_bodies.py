"""Bodies of the members of States' bodies, funds with a name, makers' branches and small heads of towns."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Nhóm Bạn về người khuyết tật (GOFD) của APEC họp.",
            ["Nhóm Bạn về người khuyết tật", "GOFD", "APEC"],
        ),
        (
            "Trong khuôn khổ APEC, Ủy ban Ngân sách và Quản lý (BMC) họp; Ủy ban BMC bàn chi tiêu.",
            ["APEC", "Ủy ban Ngân sách và Quản lý", "BMC", "Ủy ban BMC"],
        ),
        ("Lãnh đạo Nhóm G20 dự họp với các nước G7.", ["Nhóm G20", "G7"]),
        (
            "Theo Mạng lưới các trường đại học ASEAN (AUN), AUN sẽ chấm điểm.",
            ["Mạng lưới các trường đại học ASEAN", "AUN", "AUN"],
        ),
        (
            "Theo Hiệp hội các trường ĐH, CĐ Việt Nam, điểm chuẩn tăng.",
            ["Hiệp hội các trường ĐH, CĐ Việt Nam"],
        ),
        ("Quỹ từ thiện Bông Sen trao 20 suất quà.", ["Quỹ từ thiện Bông Sen"]),
        ("Quỹ học bổng Vừ A Dính trao quà.", ["Quỹ học bổng Vừ A Dính"]),
        ("Phó Giám đốc Chi nhánh Agribank Cam Đường nói.", ["Chi nhánh Agribank Cam Đường"]),
        ("Lô thịt do công ty Sông Cầu giao.", ["công ty Sông Cầu"]),
        ("Ông làm ở công ty luật Thanh Bình.", ["công ty luật Thanh Bình"]),
        ("Bà học ở trường Đại học California.", ["trường Đại học California"]),
        ("Đêm diễn có nhóm nhạc Hồng Sương.", ["nhóm nhạc Hồng Sương"]),
        ("Theo tổ chức Y tế Thế giới, dịch đã lan.", ["tổ chức Y tế Thế giới"]),
        (
            "Nghị sĩ đảng Cộng hòa chống lại đảng Pheu Saeri cầm quyền.",
            ["đảng Cộng hòa", "đảng Pheu Saeri"],
        ),
        (
            "Nghị sĩ đảng Dân chủ Rosa DeLauro và Tổng thư ký đảng UMNO nói.",
            ["đảng Dân chủ", "đảng UMNO"],
        ),
        ("VCCI họp với ngân hàng thế giới.", ["VCCI", "ngân hàng thế giới"]),
        ("Bảo hiểm Bảo Minh Khánh Hòa đền 2 tỷ đồng.", ["Bảo hiểm Bảo Minh Khánh Hòa"]),
        ("Ông vào đảng Phó Chủ tịch huyện nói về cộng đồng ASEAN.", ["ASEAN"]),
        ("Công ty quản lý tài sản sẽ mua nợ.", ["Công ty quản lý tài sản"]),
        (
            "Công ty thiết kế và tư vấn xây dựng công trình hàng không BXCC lập phương án.",
            ["Công ty thiết kế và tư vấn xây dựng công trình hàng không BXCC"],
        ),
        ("Theo Công ty CP giao thông công chính, giá tăng.", ["Công ty CP giao thông công chính"]),
        ("Luật sư của Công ty Luật Thanh và cộng sự nói.", ["Công ty Luật Thanh và cộng sự"]),
        (
            "Tổng công ty Phát triển hạ tầng Cửu Long (Cửu Long BXM) họp.",
            ["Tổng công ty Phát triển hạ tầng Cửu Long", "Cửu Long BXM"],
        ),
        ("Tổng Giám đốc Tổ hợp Samsung Việt Nam nói.", ["Tổ hợp Samsung Việt Nam"]),
        ("Công ty TNHH Thành phố Đế Vương nộp thuế.", ["Công ty TNHH Thành phố Đế Vương"]),
        ("Hội Khmer-Việt Nam tặng quà.", ["Hội Khmer-Việt Nam"]),
        ("Các Công ty cổ phần xây dựng và Tổng công ty nhà nước sang tên.", []),
        # What is of many, of a country, or no body.
        ("Các công ty Hà Nội và công ty Việt Nam tăng giá.", []),
        ("Hội nghị Bộ trưởng APEC 2017 và Ủy ban MTTQ xã họp.", ["APEC"]),
        ("Hãng này là tập đoàn Dinh Dưỡng, Sức Khỏe hàng đầu.", []),
        ("Tiền nộp vào quỹ xã hội của xã.", []),
    ],
)
def test_names(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
