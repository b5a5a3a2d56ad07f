"""Rarer ways in which news cites documents: odd numbers, rows, deeds, and where titles end."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("theo Thông báo Kết luận số 12-TB/TU của tỉnh", ["Thông báo Kết luận số 12-TB/TU"]),
        ("Kháng nghị số 12/KN-VKS đã gửi tòa", ["Kháng nghị số 12/KN-VKS"]),
        ("Công văn số 12 CV/TU nêu rõ", ["Công văn số 12 CV/TU"]),
        ("theo Quy định số 12-QyĐ/TU của tỉnh", ["Quy định số 12-QyĐ/TU"]),
        ("ký Hợp đồng BT số 01/2016/HĐBT với tỉnh", ["Hợp đồng BT số 01/2016/HĐBT"]),
        ("ban hành Nghị quyết 19- 2017/NQ-CP về", ["Nghị quyết 19- 2017/NQ-CP"]),
        ("thông qua Nghị quyết 94/2015/Qh13 hôm qua", ["Nghị quyết 94/2015/Qh13"]),
        ("một chỉ thị mang số hiệu 20 vừa ký", ["chỉ thị mang số hiệu 20"]),
        ("theo Nghị quyết liên tịch 01 của hai bên", ["Nghị quyết liên tịch 01"]),
        ("có văn bản “khẩn” (số 453) gửi các sở", ["văn bản “khẩn” (số 453)"]),
        (
            "cấp Giấy chứng nhận đăng ký kinh doanh số 0101234567 cho hãng",
            ["Giấy chứng nhận đăng ký kinh doanh số 0101234567"],
        ),
        (
            "cấp Giấy chứng nhận quyền sử dụng đất số AB 123456 cho hộ",
            ["Giấy chứng nhận quyền sử dụng đất số AB 123456"],
        ),
        ("theo thông báo số 0912345678 gọi tới", []),
        ("Nghị định 67 đồng loạt có hiệu lực", ["Nghị định 67"]),
        ("sửa đổi Nghị định 86 lần này có điểm mới", ["Nghị định 86"]),
        ("áp dụng TCVN ISO 9001:2015 ở sở", ["TCVN ISO 9001:2015"]),
        (
            "theo Nghị quyết ĐHĐCĐ thường niên 2017 của công ty",
            ["Nghị quyết ĐHĐCĐ thường niên 2017"],
        ),
        ("Điều 5 Hiến chương ASEM nêu rõ", ["Hiến chương ASEM"]),
        ("tại Điều 3 Quy chế niêm yết chứng khoán tại sở", ["Quy chế niêm yết chứng khoán"]),
        ("theo TCVN 9876 - 1:2015 về sữa", ["TCVN 9876 - 1:2015"]),
        (
            "dự thảo Nghị định về vốn vay của chính quyền địa phương",
            ["Nghị định về vốn vay của chính quyền địa phương"],
        ),
        (
            'phát động Chương trình nhắn tin "Chung tay vì trẻ em" ở xã',
            ['Chương trình nhắn tin "Chung tay vì trẻ em'],
        ),
        ("triển khai Đề án 1956 ở xã", ["Đề án 1956"]),
        ("tàu lớp Đề án 1135 Burevestnik", []),
        ("thực hiện Nghị quyết 18, 19 của Trung ương", ["Nghị quyết 18", "19"]),
        ("thực hiện Nghị quyết số 18, số 19 của Trung ương", ["Nghị quyết số 18", "số 19"]),
        ("hai Quyết định số 12 và số 13 về việc này", ["Quyết định số 12", "số 13"]),
        ("theo Nghị quyết 18, 19 hộ được nhận đất", ["Nghị quyết 18"]),
    ],
)
def test_numbers_are_written_in_many_ways(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("sửa đổi Luật KH&CN và Luật Giá", ["Luật KH&CN", "Luật Giá"]),
        ("người vi phạm Luật giao thông bị phạt", ["Luật giao thông"]),
        ("người vi phạm luật giao thông bị phạt", []),
        (
            "thông qua Luật sửa đổi, bổ sung một số điều của 7 luật và nghị quyết",
            ["Luật sửa đổi, bổ sung một số điều của 7 luật"],
        ),
        (
            "Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng",
            ["Nghị quyết Trung ương 4 khóa XI, XII"],
        ),
        (
            "Nghị quyết Trung ương 6 (lần 2) khóa VIII nêu",
            ["Nghị quyết Trung ương 6 (lần 2) khóa VIII"],
        ),
        ("học tập Nghị quyết Đại hội Đảng bộ các cấp", []),
        ("theo Điều lệ Đoàn và Điều lệ Công ty", ["Điều lệ Đoàn", "Điều lệ Công ty"]),
        ("theo Điều lệ Đoàn viên", []),
        ("Luật Khuyến khích đọc sách quy định rõ", ["Luật Khuyến khích đọc sách"]),
        ("theo Luật Chống bán phá giá, thuế tăng", ["Luật Chống bán phá giá"]),
        ("theo Đạo luật Bảo vệ người tiêu dùng của nước này", ["Đạo luật Bảo vệ người tiêu dùng"]),
        ("giáo sư luật Hellman đánh giá", []),
        ("vi phạm Đạo luật gián điệp mạng. Vụ án", ["Đạo luật gián điệp mạng"]),
        ("theo đạo luật Đầu tư công nghệ năm 1992", ["đạo luật Đầu tư công nghệ"]),
        ("rà soát lại đạo luật này và các đạo luật tài chính", []),
        ("bàn về Đạo luật CHIPS trị giá 9 tỷ USD", ["Đạo luật CHIPS"]),
        ("nêu tại Quyết định (QĐ) 33/2014 của UBND", ["Quyết định (QĐ) 33/2014"]),
        ("theo Nghị định (NĐ) số 67/2014/NĐ-CP, ngư dân", ["Nghị định (NĐ) số 67/2014/NĐ-CP"]),
        (
            "dự án Luật Quản lý doanh nghiệp nhỏ và vừa đang được bàn",
            ["Luật Quản lý doanh nghiệp nhỏ và vừa"],
        ),
        (
            "trong báo cáo sơ kết hoạt động 6 tháng đầu năm, cục nêu",
            ["báo cáo sơ kết hoạt động 6 tháng đầu năm"],
        ),
        ("các đơn vị báo cáo tổng kết năm 2017 về sở", []),
    ],
)
def test_laws_resolutions_and_charters(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Thực hiện Đề án vị trí việc làm, các sở đã rà soát", ["Đề án vị trí việc làm"]),
        (
            "Thực hiện Chương trình giảm nghèo bền vững, huyện đã chi 5 tỷ",
            ["Chương trình giảm nghèo bền vững"],
        ),
        (
            "đã nghe trình bày Đề án sáp nhập các trường học và thảo luận",
            ["Đề án sáp nhập các trường học"],
        ),
        (
            "duyệt Đề án quản lý, khai thác tài nguyên nước của tỉnh",
            ["Đề án quản lý, khai thác tài nguyên nước"],
        ),
        ("ban hành Quy chế chi tiêu nội bộ của sở", ["Quy chế chi tiêu nội bộ"]),
        ("theo Quy chế bầu cử trong Đảng", ["Quy chế bầu cử trong Đảng"]),
        (
            "ban hành Kế hoạch tổ chức kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ.",
            ["Kế hoạch tổ chức kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ"],
        ),
        ("công bố Quy hoạch chung Thủ đô Hà Nội", ["Quy hoạch chung Thủ đô Hà Nội"]),
        ("bàn về Lộ trình APEC về kinh tế mạng", ["Lộ trình APEC về kinh tế mạng"]),
        ("Lộ trình dự kiến của xe buýt chạy từ chợ", []),
        (
            "phù hợp với Khung trình độ quốc gia Việt Nam, thúc đẩy hội nhập",
            ["Khung trình độ quốc gia Việt Nam"],
        ),
        ("Chiến lược gia người Đức cho biết", []),
        (
            "hoàn thiện Đề án về phát triển kinh tế biển xanh, trình tỉnh",
            ["Đề án về phát triển kinh tế biển xanh"],
        ),
        (
            "theo Quy chế tổ chức và hoạt động trường mầm non tư thục, hiệu trưởng",
            ["Quy chế tổ chức và hoạt động trường mầm non tư thục"],
        ),
        ("thuộc dự án mở rộng hầm Hải Vân ở Đà Nẵng", ["dự án mở rộng hầm Hải Vân"]),
        (
            "lập Đề án thu phí xe tải vào một số khu vực trên địa bàn thành phố.",
            ["Đề án thu phí xe tải vào một số khu vực trên địa bàn thành phố"],
        ),
        (
            "theo Đề án sắp xếp doanh nghiệp thuộc Tập đoàn Sông Ba (SBG) giai đoạn 2017 - 2020 vừa ký",
            ["Đề án sắp xếp doanh nghiệp thuộc Tập đoàn Sông Ba (SBG) giai đoạn 2017 - 2020"],
        ),
        (
            "bãi bỏ Quy hoạch thương nhân kinh doanh và XK gạo, một",
            ["Quy hoạch thương nhân kinh doanh và XK gạo"],
        ),
        (
            "duyệt Kế hoạch phát triển y tế, giáo dục, văn hóa, thể dục thể thao năm 2018 của huyện",
            ["Kế hoạch phát triển y tế, giáo dục, văn hóa, thể dục thể thao năm 2018"],
        ),
        (
            "duyệt Chiến lược phòng, chống bệnh tim mạch, hen phế quản và các bệnh không lây nhiễm khác giai "
            "đoạn 2015-2025",
            [
                "Chiến lược phòng, chống bệnh tim mạch, hen phế quản và các bệnh không lây nhiễm khác giai "
                "đoạn 2015-2025"
            ],
        ),
        (
            "thông qua Nghị quyết về chống khủng bố ở Syria.",
            ["Nghị quyết về chống khủng bố ở Syria"],
        ),
        (
            "Dự án xây dựng Trụ sở mới Bộ Ngoại giao vượt gần hai nghìn tỷ",
            ["Dự án xây dựng Trụ sở mới Bộ Ngoại giao"],
        ),
        (
            "về dự án đường sắt Cát Linh - Hà Đông Dù rất chia sẻ",
            ["dự án đường sắt Cát Linh - Hà Đông"],
        ),
        ("làm thất bại chiến lược “Diễn biến hòa bình” của họ", []),
        ("chủ đề năm nay là “Kế hoạch hóa gia đình: hạnh phúc cho mọi nhà”", []),
        ("khởi công dự án nạo vét cảng cá Tân Hải", []),
        ("tổ chức, điều hành Dự án Cầu Tân Hải", ["Dự án Cầu Tân Hải"]),
        ("Ban Quản lý Dự án Cầu Tân Hải", []),
        ("Dự án nhà máy sợi Đình Vũ- một trong năm dự án", ["Dự án nhà máy sợi Đình Vũ"]),
        ("phát trong Chương trình thời sự của đài", []),
        (
            "thông qua các văn kiện: Báo cáo chính trị, Chiến lược phát triển kinh tế 2021-2030; "
            "Báo cáo kiểm điểm của nhiệm kỳ; bầu cử.",
            [
                "Báo cáo chính trị",
                "Chiến lược phát triển kinh tế 2021-2030",
                "Báo cáo kiểm điểm của nhiệm kỳ",
            ],
        ),
        ("lực lượng Tên lửa Chiến lược Nga bắn thử", []),
        (
            "dự thảo Quy tắc ứng xử nơi công cộng khơi mào tranh luận",
            ["Quy tắc ứng xử nơi công cộng"],
        ),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "HĐND đã thông qua Nghị quyết quy định mức thu học phí.",
            ["Nghị quyết quy định mức thu học phí"],
        ),
        (
            "Chính phủ ban hành Nghị định sửa đổi, bổ sung một số quy định về tuyển dụng.",
            ["Nghị định sửa đổi, bổ sung một số quy định về tuyển dụng"],
        ),
        (
            "Theo Quyết định phê duyệt kế hoạch thanh tra năm 2017 của cơ quan",
            ["Quyết định phê duyệt kế hoạch thanh tra năm 2017"],
        ),
        (
            "ban hành Nghị định về kinh doanh vận tải bằng xe ô tô.",
            ["Nghị định về kinh doanh vận tải bằng xe ô tô"],
        ),
        ("Dự thảo Nghị định quy định rõ, mức phạt là 3 triệu đồng", []),
        ("đã biểu quyết thông qua nghị quyết về xử lý nợ xấu.", ["nghị quyết về xử lý nợ xấu"]),
        (
            "nêu trong văn bản 181 (Quy định xử lý kỷ luật đảng viên vi phạm)",
            ["văn bản 181", "Quy định xử lý kỷ luật đảng viên vi phạm"],
        ),
        ("Ông nói: “Kế hoạch đầu tiên là giấu máy ở chỗ an toàn”, rồi đi.", []),
        ("các Quyết định phê duyệt dự án đầu tư công đều sai", []),
        ("trao Quyết định bổ nhiệm ông Nguyễn Văn Bình", []),
    ],
)
def test_an_act_is_named_by_what_it_does(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("hai nước đã ra Tuyên bố chung; nhiều văn kiện khác", ["Tuyên bố chung"]),
        ("theo Tuyên bố Hà Nội tại kỳ họp", ["Tuyên bố Hà Nội"]),
        ("Tuyên bố chung đưa ra sau hội đàm nêu rõ", []),
        ("rút khỏi Hiệp định TPP ban đầu có 12 nước", ["Hiệp định TPP"]),
        ("có Hiệp định EVFTA và nó có quy định mới", ["Hiệp định EVFTA"]),
        ("cam kết của Hiệp định Paris 2015 về khí hậu", ["Hiệp định Paris"]),
        ("ký Hiệp ước Hữu nghị hợp tác và 50 năm Ngày lập", ["Hiệp ước Hữu nghị hợp tác"]),
    ],
)
def test_declarations_and_versions(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Tỉnh duyệt Đề án phát triển du lịch cộng đồng. Nhờ đề án phát triển du lịch cộng đồng, dân khá.",
            ["Đề án phát triển du lịch cộng đồng", "đề án phát triển du lịch cộng đồng"],
        ),
        (
            "Quốc hội thông qua Nghị quyết về xử lý nợ xấu. Theo nghị quyết về xử lý nợ xấu, nợ giảm.",
            ["Nghị quyết về xử lý nợ xấu", "nghị quyết về xử lý nợ xấu"],
        ),
        (
            "Bàn về Lộ trình APEC về kinh tế mạng. Lộ trình APEC về kinh tế mạng mở ra cơ hội.",
            ["Lộ trình APEC về kinh tế mạng", "Lộ trình APEC về kinh tế mạng"],
        ),
        (
            "Theo Nghị định 67/2014/NĐ-CP, tàu được vay. Tàu NĐ67 nằm bờ, TT67 thì không.",
            ["Nghị định 67/2014/NĐ-CP", "NĐ67"],
        ),
        (
            "Tỉnh duyệt Đề án phát triển du lịch cộng đồng, các đề án phát triển du lịch cộng đồng khác.",
            ["Đề án phát triển du lịch cộng đồng"],
        ),
    ],
)
def test_a_title_stands_again(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents
