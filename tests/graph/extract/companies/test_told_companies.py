"""Companies that a word before their name tells of, and organizations taken up by their head."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Nhà thầu Hải Thạch bị phạt vì chậm tiến độ.", ["Hải Thạch"]),
        ("UBND tỉnh giao nhà đầu tư Tân Sơn Mây 14 bàn giao trạm.", ["Tân Sơn Mây 14"]),
        ("Xe của nhà xe Mạnh Thiên lật, nhà xe Vạn Sinh đến cứu.", ["Mạnh Thiên", "Vạn Sinh"]),
        ("Hãng taxi Mai Sinh giảm giá cước.", ["Hãng taxi Mai Sinh"]),
        ("Lô hàng do doanh nghiệp vận tải Thành Sương chở.", ["Thành Sương"]),
        (
            "Doanh nghiệp Tấn Sinh lấn biển, xã buộc Tấn Sinh dừng.",
            ["Doanh nghiệp Tấn Sinh", "Tấn Sinh"],
        ),
        ("Các doanh nghiệp lớn như Hòa Sương, Hoa Sen đều lãi.", ["Hòa Sương", "Hoa Sen"]),
        (
            "Nhiều hãng như Quellbus, Brixton và Hồng Sương dự hội chợ.",
            ["Quellbus", "Brixton", "Hồng Sương"],
        ),
        (
            "Ông gặp các tập đoàn nổi tiếng Hà Lan như Hoekmark, Quellmar-Tex và Brixton Energy.",
            ["Hoekmark", "Quellmar-Tex", "Brixton Energy"],
        ),
        (
            "Nhiều hãng lớn của Hàn Quốc như Quellbus, Brixton dự hội chợ.",
            ["Quellbus", "Brixton"],
        ),
        ("Theo hãng tin QNX, tàu đã về bến. QNX dẫn lời cảnh sát.", ["QNX", "QNX"]),
        ("Ngân hàng bơm tiền qua kênh QNX. Lượng QNX tăng mạnh.", []),
        ("Đài truyền hình XTB chiếu phim; kênh ODA được mở.", ["XTB"]),
        # What else stands behind such words.
        ("Các tập đoàn của các nước như Hà Lan, Đức, Bỉ đến dự.", []),
        ("Các doanh nghiệp Việt Nam như thế không ít.", []),
        ("Nhà đầu tư Nguyễn Văn Bình rút vốn.", []),
        ("Gặp mặt doanh nghiệp, nhà đầu tư Xuân Đinh Dậu.", []),
        ("Doanh nghiệp Đồng Nai xuất khẩu nhiều.", []),
        ("Các doanh nghiệp tại những tỉnh như Hà Nam, Nam Định gặp khó.", []),
        # Makers and businesses are named with their word where one of them is meant.
        ("Đại diện hãng Brixton đến xem máy Quellmar.", ["hãng Brixton"]),
        ("Tàu gắn máy chính hãng Brixton.", ["Brixton"]),
        ("Các hãng Brixton đều tăng giá.", ["Brixton"]),
        # Who leads or speaks for a foreign word or for letters tells of one.
        ("Đại diện Talmora cho hay Talmora đã ký.", ["Talmora", "Talmora"]),
        ("Tổng công ty thoái vốn tại Kralico; Kralico vẫn lỗ.", ["Kralico", "Kralico"]),
        ("Bà Vũ Kim Lan (Giám đốc BXA) khen BXA.", ["BXA", "BXA"]),
        ("Ngày 3/5, Tư vấn BXA báo cáo.", ["Tư vấn BXA"]),
        ("Ở bãi rác trung chuyển (BRX), lãnh đạo BRX và giám đốc TTYT nói.", []),
        ("Giám đốc BXS mua cổ phiếu BXS.", ["BXS"]),
    ],
)
def test_companies_told_of(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


COMPANY = "Sở phạt Công ty TNHH Bình Sương."


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (f"{COMPANY} Theo biên bản, công ty xả thải trái phép.", ["công ty"]),
        (f"{COMPANY} Sở yêu cầu công ty cải tiến máy móc.", ["công ty"]),
        (f"{COMPANY} Nay công ty chưa trả tiền cho dân.", ["công ty"]),
        (f"{COMPANY} Sở xét lý do Công ty dừng hoạt động.", ["Công ty"]),
        (f"{COMPANY} Công ty chăm lo cho thợ.", ["Công ty"]),
        (f"{COMPANY} Thợ làm cho công ty bảo hiểm, công ty con và các công ty đóng tàu.", []),
        (f"{COMPANY} Ông là giám đốc một công ty vận tải.", []),
    ],
)
def test_companies_taken_up(found: Find, text: str, again: list[str]) -> None:
    assert found(text, "organization") == ["Công ty TNHH Bình Sương", *again]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Hãng hàng không Sen Vàng hủy chuyến. Khách của hãng phải chờ.",
            ["Hãng hàng không Sen Vàng", "hãng"],
        ),
        (
            "HTX Nông nghiệp Tân Sương có máy sấy. Năm nay HTX đã bán 20 tấn rau.",
            ["HTX Nông nghiệp Tân Sương", "HTX"],
        ),
        (
            "HTX Nông nghiệp Tân Sương góp ý. Các HTX đều khó, nên phát triển HTX là cần.",
            ["HTX Nông nghiệp Tân Sương"],
        ),
        (
            "Đoàn kiểm tra cơ sở chế biến An Sương và Nông trường Sông Mây.",
            ["cơ sở chế biến An Sương", "Nông trường Sông Mây"],
        ),
        ("Giám đốc chi nhánh Công ty Hoàng Sương dự.", ["chi nhánh Công ty Hoàng Sương"]),
        ("Học ở Trung tâm ngoại ngữ Hoàng Sương.", ["Trung tâm ngoại ngữ Hoàng Sương"]),
        (
            "Quân đội Hoàng gia Campuchia và Cảnh sát quốc gia Campuchia dự.",
            ["Quân đội Hoàng gia Campuchia", "Cảnh sát quốc gia Campuchia"],
        ),
        ("Chính phủ nhân dân tỉnh Vân Nam mời đoàn.", ["Chính phủ nhân dân tỉnh Vân Nam"]),
    ],
)
def test_heads_of_organizations(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Công ty Thủy điện Huội Mây - Bến Sương lãi.", ["Công ty Thủy điện Huội Mây - Bến Sương"]),
        ("Đoàn thăm Công ty Than Bến Lau - TKV.", ["Công ty Than Bến Lau - TKV"]),
        ("Công ty TNHH Hoàng Trường xin lại đất.", ["Công ty TNHH Hoàng Trường"]),
        ("Công ty TNHH Xây dựng Phát Đạt bị phạt.", ["Công ty TNHH Xây dựng Phát Đạt"]),
        ("Công ty CP Thủy sản Ba Sương bị phạt.", ["Công ty CP Thủy sản Ba Sương"]),
        ("Công ty TNHH An Giang SamTex tuyển thợ.", ["Công ty TNHH An Giang SamTex"]),
        ("Cán bộ BIDV Phú Sương dự.", ["BIDV Phú Sương"]),
        ("Giám đốc Vietcombank Lê Hoàng Sương dự.", ["Vietcombank"]),
        ("Hội đồng Kinh doanh ASEAN - Hoa Kỳ họp.", ["Hội đồng Kinh doanh ASEAN - Hoa Kỳ"]),
        ("Hội đồng Thương mại Mỹ - Trung họp.", ["Hội đồng Thương mại Mỹ - Trung"]),
        ("Đoàn gặp Chủ tịch Chính hiệp Trung Quốc.", ["Chính hiệp Trung Quốc"]),
        (
            "Bộ Ngoại giao Mỹ đón Đoàn, có Bộ trưởng Bộ Ngoại giao Phạm Văn Sương.",
            ["Bộ Ngoại giao Mỹ"],
        ),
        ("Ngân hàng Vietcombank và BIDV hạ lãi suất.", ["Ngân hàng Vietcombank", "BIDV"]),
        ("Nhà thầu là Công ty CP 482 và Tổng công ty 319.", ["Công ty CP 482", "Tổng công ty 319"]),
        ("Trên tuyến này Licogi 19 đã làm xong.", ["Licogi 19"]),
        ("Công ty Sông Mây tặng Quỹ từ thiện.", ["Công ty Sông Mây"]),
        ("Công ty CP Bóng đèn Bình Quang lãi.", ["Công ty CP Bóng đèn Bình Quang"]),
        (
            "Gói thầu giao cho liên danh Công ty Hoàng Sương - Licogi 19.",
            ["Công ty Hoàng Sương", "Licogi 19"],
        ),
        ("CLB Bóng chuyền nữ Thái Bình thắng.", ["CLB Bóng chuyền nữ Thái Bình"]),
        ("Người ta khen tân binh của Sài Gòn FC.", ["Sài Gòn FC"]),
        ("Tổ hợp tác nuôi tôm Bình Sương có 20 hộ.", ["Tổ hợp tác nuôi tôm Bình Sương"]),
        (
            "Công ty CP Sông Mây họp. Hội đồng quản trị đồng ý bán vốn, cử Chủ tịch Hội đồng quản trị.",
            ["Công ty CP Sông Mây", "Hội đồng quản trị"],
        ),
        ("Đoàn kiểm tra Công ty CP Xi măng Bến Sương.", ["Công ty CP Xi măng Bến Sương"]),
        (
            "Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam góp ý.",
            ["Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam"],
        ),
        (
            "Giáo hội Phật giáo Hòa Hảo và Hội Đồng hương Bến Sương.",
            ["Giáo hội Phật giáo Hòa Hảo", "Hội Đồng hương Bến Sương"],
        ),
        (
            "Nha khoa Hoa Sương và Viện thẩm mỹ Hoa Sương bị phạt.",
            ["Nha khoa Hoa Sương", "Viện thẩm mỹ Hoa Sương"],
        ),
        ("Khách sạn Bến Sương bị phạt; Khách sạn Bến Sương cao 9 tầng.", ["Khách sạn Bến Sương"]),
        ("Quỹ Brixton tài trợ trường học.", ["Quỹ Brixton"]),
        (
            "Nghi vấn tại Bệnh viện thẩm mỹ Hoa Sương, Trường Quốc tế Hoa Sương, Đại học Công nghệ TP.HCM.",
            [
                "Bệnh viện thẩm mỹ Hoa Sương",
                "Trường Quốc tế Hoa Sương",
                "Đại học Công nghệ TP.HCM",
            ],
        ),
        (
            "IBM, Quellmar, Cisco Việt Nam và Brixton dự.",
            ["IBM", "Quellmar", "Cisco Việt Nam", "Brixton"],
        ),
        (
            "Bà rời Công ty CP Địa ốc Sương (Quellmarreal).",
            ["Công ty CP Địa ốc Sương", "Quellmarreal"],
        ),
        (
            "Kinh nghiệm của các doanh nghiệp như May Hoa Sương, Việt Sương, May 19, Phong Sương là quý.",
            ["May Hoa Sương", "Việt Sương", "May 19", "Phong Sương"],
        ),
        (
            "Có Công ty TNHH Samsung Display, Quellops, Brixton SDI, IBM ở khu này.",
            ["Công ty TNHH Samsung Display", "Quellops", "Brixton SDI", "IBM"],
        ),
        (
            "Chủ tịch Liên hiệp hội khoa học kỹ thuật Đà Nẵng nói.",
            ["Liên hiệp hội khoa học kỹ thuật Đà Nẵng"],
        ),
        ("Đoàn công tác Sở Công an tỉnh Quảng Tây dự.", ["Sở Công an tỉnh Quảng Tây"]),
        ("Đề án nêu TrustBank và Vinaquell.", ["TrustBank", "Vinaquell"]),
        (
            "Công ty TNHH Đại Nguyên Sương bị phạt. Ngư dân trách Đại Nguyên Sương.",
            ["Công ty TNHH Đại Nguyên Sương", "Đại Nguyên Sương"],
        ),
        ("Dân vây Công ty CP Thép Dana - Úc.", ["Công ty CP Thép Dana - Úc"]),
        ("VNPT-Quellnet trình diễn; chỉ số HNX-Index giảm.", ["VNPT-Quellnet"]),
        ("Ban điều hành FLC Quellmar có 8 người.", ["Ban điều hành FLC Quellmar"]),
        ("Đại diện Hội đồng Kinh doanh Mỹ-ASEAN dự.", ["Hội đồng Kinh doanh Mỹ-ASEAN"]),
        (
            "Giám đốc Bến xe Hoa Sương cho biết xe từ phía bến xe Hoa Sương vào.",
            ["Bến xe Hoa Sương"],
        ),
        (
            "Ủy viên Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam dự.",
            ["Hội đồng Trị sự Trung ương Giáo hội Phật giáo Việt Nam"],
        ),
        # Bodies of the United Nations by all their spellings.
        ("Quỹ Nhi đồng Liên Hiệp Quốc tài trợ.", ["Quỹ Nhi đồng Liên Hiệp Quốc"]),
        ("Chương trình Phát triển của LHQ tài trợ.", ["Chương trình Phát triển của LHQ"]),
        ("Tổ chức Plan International tài trợ.", ["Tổ chức Plan International"]),
        # Letters that the text gives to something else.
        ("Hệ thống thu soát vé tự động (AFC) đã lắp; nhà thầu thử AFC.", []),
        # Hospitals that the text calls private.
        (
            "Các bệnh viện tư nhân như Bệnh viện đa khoa Sông Mây (Thanh Hóa); Bệnh viện Bến Sương.",
            ["Bệnh viện đa khoa Sông Mây", "Bệnh viện Bến Sương"],
        ),
        (
            "Bệnh viện đa khoa Sông Mây là bệnh viện tư nhân. Sở giao Bệnh viện đa khoa Sông Mây.",
            ["Bệnh viện đa khoa Sông Mây", "Bệnh viện đa khoa Sông Mây"],
        ),
        ("Sở tiếp nhận Bệnh viện đa khoa Sông Mây. Các bệnh viện tư nhân đều khó.", []),
    ],
)
def test_names_of_organizations(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
