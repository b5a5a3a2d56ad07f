"""Titles of plans, projects, programmes and reports: how far they run, and which words are none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Dự án đường sắt Tân Lập bắt đầu chạy thử", ["Dự án đường sắt Tân Lập"]),
        (
            "trình Đề án truyền thông phòng, chống tác hại của thuốc lá đến năm 2025",
            ["Đề án truyền thông phòng, chống tác hại của thuốc lá đến năm 2025"],
        ),
        (
            "ban hành Chiến lược phòng, chống bệnh mạn tính ở người cao tuổi tính đến nay",
            ["Chiến lược phòng, chống bệnh mạn tính"],
        ),
        (
            "vốn của Dự án mở rộng quốc lộ 1 đoạn Km1374+525 đến Km1392 được tăng",
            ["Dự án mở rộng quốc lộ 1 đoạn Km1374+525 đến Km1392"],
        ),
        (
            "thực hiện Đề án tái cơ cấu ngành nông nghiệp theo hướng nâng cao giá trị gia tăng",
            ["Đề án tái cơ cấu ngành nông nghiệp theo hướng nâng cao giá trị gia tăng"],
        ),
        (
            "trình Đề án mua sắm thiết bị y tế, Đề án lắp đèn chiếu sáng công cộng sáng 3/4",
            ["Đề án mua sắm thiết bị y tế", "Đề án lắp đèn chiếu sáng công cộng"],
        ),
        (
            "duyệt Đề án thanh toán không dùng tiền mặt ở cấp xã, Đề án bố trí người có công chiều nay",
            ["Đề án thanh toán không dùng tiền mặt ở cấp xã", "Đề án bố trí người có công"],
        ),
        (
            "điều chỉnh cục bộ Quy hoạch hệ thống cảng cá đến năm 2020, định hướng đến năm 2030",
            ["Quy hoạch hệ thống cảng cá đến năm 2020, định hướng đến năm 2030"],
        ),
        (
            "nhờ Chương trình OCOP và dự án Quellbus, các dự án BOT, dự án FDI và Chương trình THPT",
            ["Chương trình OCOP", "dự án Quellbus"],
        ),
        (
            "vốn của Tiểu dự án 2 thuộc Dự án 5, và dự án Quellbus chậm, có 5 dự án 2 tỷ đồng",
            ["Tiểu dự án 2", "Dự án 5", "dự án Quellbus"],
        ),
        ("khởi công Dự án Sân bay Tân Lập và năm 2025 khai thác", ["Dự án Sân bay Tân Lập"]),
        ("Dự án Rau sạch Đà Lạt mang tính thí điểm", ["Dự án Rau sạch Đà Lạt"]),
        ("để Dự án đạt đúng tiến độ, các hộ dân quanh dự án căng băng rôn", []),
        ("Theo ông, dự án BT nói chung cần vốn, lập ngay Báo cáo nghiên cứu khả thi và", []),
        ("suất đầu tư trong dự án Bộ Giao thông Vận tải trình vẫn thấp", []),
        ("phục vụ dự án cao tốc Bến Cát - Long Tân", ["dự án cao tốc Bến Cát - Long Tân"]),
        (
            "mặt bằng dự án Quảng trường biển và trục cảnh quan lễ hội để bàn giao",
            ["dự án Quảng trường biển và trục cảnh quan lễ hội"],
        ),
        (
            "vốn cho dự án Cải thiện môi trường nước thành phố giai đoạn 2 là 4 tỷ đồng",
            ["dự án Cải thiện môi trường nước thành phố giai đoạn 2"],
        ),
        ("Dự án chợ huyện Hiệp Tân nằm ở ngã năm", ["Dự án chợ huyện Hiệp Tân"]),
        (
            "phê duyệt Đề án đầu tư xây dựng, cải tạo, nâng cấp các trạm y tế xã vào năm tới",
            ["Đề án đầu tư xây dựng, cải tạo, nâng cấp các trạm y tế xã"],
        ),
        (
            "xây dựng Đề án quản lý hoạt động thương mại đối với hàng hóa nhập khẩu",
            ["Đề án quản lý hoạt động thương mại đối với hàng hóa nhập khẩu"],
        ),
        ("xây dựng Dự án thành phần và góp ý dự án Luật", []),
        ("văn kiện gồm: Báo cáo chính trị và tham luận", ["Báo cáo chính trị"]),
        (
            "trình bày Báo cáo kết quả công tác năm 2018 và phương hướng, nhiệm vụ năm 2019, sau đó",
            ["Báo cáo kết quả công tác năm 2018 và phương hướng, nhiệm vụ năm 2019"],
        ),
        ("kiểm tra toàn bộ dự án cao tốc Bến Cát – Long Tân", ["dự án cao tốc Bến Cát – Long Tân"]),
        (
            "thông qua Chương trình giám sát của Quốc hội năm 2019 vào chiều nay",
            ["Chương trình giám sát của Quốc hội năm 2019"],
        ),
        (
            "trình bày Báo cáo tổng hợp kiến nghị của cử tri và Nhân dân. Sau đó",
            ["Báo cáo tổng hợp kiến nghị của cử tri và Nhân dân"],
        ),
        ("tiến độ dự án bến xe Thượng Lý còn chậm", ["dự án bến xe Thượng Lý"]),
        ("phạt Dự án Holm Residence và các công trình", ["Dự án Holm Residence"]),
        (
            "ý kiến về Đề án tiếp tục cơ cấu lại, đổi mới và nâng cao hiệu quả doanh nghiệp nhà nước.",
            ["Đề án tiếp tục cơ cấu lại, đổi mới và nâng cao hiệu quả doanh nghiệp nhà nước"],
        ),
        (
            "điều chỉnh Quy hoạch mạng lưới của các cơ quan thông tấn, báo chí Việt Nam ở nước ngoài "
            "ban hành kèm theo Quyết định số 78/QĐ-TTg",
            [
                "Quy hoạch mạng lưới của các cơ quan thông tấn, báo chí Việt Nam ở nước ngoài",
                "Quyết định số 78/QĐ-TTg",
            ],
        ),
        (
            "góp ý Quy hoạch phát triển điện lực Việt Nam giai đoạn 2011 - 2020, tầm nhìn đến năm 2030 và",
            ["Quy hoạch phát triển điện lực Việt Nam giai đoạn 2011 - 2020, tầm nhìn đến năm 2030"],
        ),
        (
            "thực hiện Đề án phục hồi rừng huyện Hiệp Tân, tỉnh Lai Châu giai đoạn 2008 - 2020 và",
            ["Đề án phục hồi rừng huyện Hiệp Tân, tỉnh Lai Châu giai đoạn 2008 - 2020"],
        ),
        (
            "Xem xét Báo cáo kết quả giám sát việc giải quyết kiến nghị của cử tri gửi đến Kỳ họp thứ 2, "
            "Quốc hội khóa XIV.",
            [
                "Báo cáo kết quả giám sát việc giải quyết kiến nghị của cử tri gửi đến Kỳ họp thứ 2, "
                "Quốc hội khóa XIV"
            ],
        ),
        (
            "bồi thường dự án Cảng cá và Trung tâm dịch vụ nghề cá Tân Hải khi đủ hồ sơ",
            ["dự án Cảng cá và Trung tâm dịch vụ nghề cá Tân Hải"],
        ),
        ("Dự án Xi măng Tân Hạ 30,79 triệu EUR", ["Dự án Xi măng Tân Hạ"]),
        (
            "theo Chương trình tổng thể cải cách hành chính",
            ["Chương trình tổng thể cải cách hành chính"],
        ),
        ("thu hồi đất của Dự án cảng Long Tân thành dự án riêng", ["Dự án cảng Long Tân"]),
        ("có Chương trình xây dựng chợ Tuy nhiên, do mưa", ["Chương trình xây dựng chợ"]),
    ],
)
def test_the_title_of_a_plan_runs_to_its_end(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    "text",
    [
        "kiến nghị về dự án nạo vét cảng cá Ngọc Tân và chợ",
        "tổ chức Chương trình “Vinh quang Việt Nam - Dấu ấn 30 năm”",
        "Chương trình Kỳ họp thứ 3 được điều chỉnh",
        "các bộ trưởng Y tế, Kế hoạch Đầu tư sẽ trả lời",
        "việc triển khai Chương trình kịp thời, hiệu quả",
        "trình bày Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo",
        "Báo cáo một số kết quả công tác năm 2016, ông Nam cho biết",
        "nghe Báo cáo thẩm tra của Ủy ban Kinh tế",
        "dự án đặc biệt chú trọng đến công tác An toàn lao động",
        "dự án hợp tác hỗ trợ Cuba phát triển lúa",
        "theo pháp lệnh lực lượng dự bị (năm 1996)",
        "Chương trình: Lễ chào cờ; Báo cáo viên trình bày; Đề cương.",
        "Báo cáo Thủ tướng kết quả hai năm thực hiện đề án",
    ],
)
def test_what_tells_of_a_plan_is_no_title(found: Find, text: str) -> None:
    assert found(text, "document") == []


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("về việc triển khai Đề án Bệnh viện vệ tinh của tỉnh", ["Đề án Bệnh viện vệ tinh"]),
        ("thuộc dự án Bữa ăn học đường đã xây dựng", ["dự án Bữa ăn học đường"]),
        (
            "trong Kế hoạch triển khai thi hành Luật Tiếp cận thông tin trong lĩnh vực viễn thông vừa",
            ["Kế hoạch triển khai thi hành Luật Tiếp cận thông tin trong lĩnh vực viễn thông"],
        ),
        (
            "Đề án tổng kết 9 năm thực hiện Nghị quyết Trung ương 5 khóa IX về đổi mới cơ chế, chính sách.",
            [
                "Đề án tổng kết 9 năm thực hiện Nghị quyết Trung ương 5 khóa IX về đổi mới cơ chế, chính sách"
            ],
        ),
        (
            "sẽ xây dựng Đề án phát triển nguồn nhân lực về chip bán dẫn, AI và an toàn thông tin mạng.",
            ["Đề án phát triển nguồn nhân lực về chip bán dẫn, AI và an toàn thông tin mạng"],
        ),
        (
            "hướng dẫn Đề án thí điểm đổi mới cách tuyển chọn cán bộ cấp Vụ, cấp Sở, cấp phòng tại Hà Nội",
            ["Đề án thí điểm đổi mới cách tuyển chọn cán bộ cấp Vụ, cấp Sở, cấp phòng"],
        ),
        (
            "nêu Đề án đổi mới cơ chế hoạt động của đơn vị sự nghiệp công lập trình Hội nghị Trung ương",
            ["Đề án đổi mới cơ chế hoạt động của đơn vị sự nghiệp công lập"],
        ),
        (
            "về Chiến lược phát triển giao thông vận tải (GTVT) đường sắt Việt Nam đến năm 2020 vừa",
            ["Chiến lược phát triển giao thông vận tải (GTVT) đường sắt Việt Nam đến năm 2020"],
        ),
        (
            "Quy hoạch thăm dò, khai thác khoáng sản làm xi măng ở Việt Nam đến năm 2020, cập nhật",
            ["Quy hoạch thăm dò, khai thác khoáng sản làm xi măng ở Việt Nam đến năm 2020"],
        ),
        ("phê duyệt Đề án tinh giảm biên chế và kế hoạch tuyển dụng", ["Đề án tinh giảm biên chế"]),
        (
            "Phó Cao ủy Chương trình Đồng bằng Hà Lan bày tỏ vinh dự",
            ["Chương trình Đồng bằng Hà Lan"],
        ),
        (
            "phê chuẩn Hiệp định thương mại tự do Việt Nam - EU và",
            ["Hiệp định thương mại tự do Việt Nam - EU"],
        ),
    ],
)
def test_a_title_holds_acts_lists_and_places(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "trình bày Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo Luật Quản lý ngoại thương. Sau đó",
            ["Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo Luật Quản lý ngoại thương"],
        ),
        (
            "nghe Báo cáo giải trình, tiếp thu và chỉnh lý dự thảo Nghị quyết về xử lý nợ xấu của ngân hàng",
            ["Báo cáo giải trình, tiếp thu và chỉnh lý dự thảo Nghị quyết về xử lý nợ xấu"],
        ),
        (
            "trình bày Báo cáo thẩm tra dự án Luật Quản lý ngoại thương",
            ["Luật Quản lý ngoại thương"],
        ),
        (
            "danh mục thuộc Kế hoạch đầu tư công trung hạn của thành phố giai đoạn 2017-2020; điều chỉnh",
            ["Kế hoạch đầu tư công trung hạn của thành phố giai đoạn 2017-2020"],
        ),
        ("vốn của dự án hồ Sông Mây, tỉnh Lai Châu được duyệt", ["dự án hồ Sông Mây"]),
        (
            "Thực hiện Chương trình hợp tác giữa Việt Nam và Cuba trong các lĩnh vực y tế, văn hóa giai đoạn "
            "2016 - 2018; hai bên",
            [
                "Chương trình hợp tác giữa Việt Nam và Cuba trong các lĩnh vực y tế, văn hóa giai đoạn "
                "2016 - 2018"
            ],
        ),
        (
            "ban hành chương trình tổng thể cải cách hành chính giai đoạn 2011 - 2020, trong đó",
            ["chương trình tổng thể cải cách hành chính giai đoạn 2011 - 2020"],
        ),
        (
            "trong quy hoạch Tổng thể kinh tế xã hội huyện Tam Đường đến năm 2020 không có",
            ["quy hoạch Tổng thể kinh tế xã hội huyện Tam Đường đến năm 2020"],
        ),
        (
            "phê duyệt Quy hoạch chung xây dựng Khu công nghệ cao Bình Minh đến năm 2030. Khu",
            ["Quy hoạch chung xây dựng Khu công nghệ cao Bình Minh đến năm 2030"],
        ),
        (
            "trong Quy hoạch phát triển ngành thép giai đoạn đến năm 2020, có xét đến năm 2025 được duyệt",
            ["Quy hoạch phát triển ngành thép giai đoạn đến năm 2020, có xét đến năm 2025"],
        ),
        (
            "triển khai thực hiện Kế hoạch Cải cách hành chính (CCHC) giai đoạn 2016-2020. Để",
            ["Kế hoạch Cải cách hành chính (CCHC) giai đoạn 2016-2020"],
        ),
        ("ỦNG HỘ CHƯƠNG TRÌNH TRÁI TIM CHO EM Ủng hộ trực tiếp", ["CHƯƠNG TRÌNH TRÁI TIM CHO EM"]),
        (
            "góp ý vào Kế hoạch tổ chức Hội nghị Chủ tịch Mặt trận ba nước, dự kiến",
            ["Kế hoạch tổ chức Hội nghị Chủ tịch Mặt trận ba nước"],
        ),
    ],
)
def test_reports_periods_and_partners_belong_to_a_title(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    "text",
    [
        "Các bộ, ngành, địa phương chưa xây dựng Đề án tinh giản biên chế phải làm ngay",
        "quy định trong Quy chế tổ chức và hoạt động của trường đại học công lập",
        "Doanh nghiệp đang chờ kế hoạch hợp tác với đối tác này",
        "đại hội thông qua kế hoạch kinh doanh năm 2017 với doanh thu",
        "sau chương trình Gương mặt mới 2017, cô nổi tiếng",
        "phê duyệt chủ trương đầu tư dự án tu bổ, tôn tạo đình làng Hạ",
        "ban hành Nghị quyết mới về vấn đề này",
        "Dự thảo Nghị định quy định rõ mức phạt",
        "số dự án thua lỗ lên con số 12",
        "bài thi môn Ngữ văn Báo cáo tình hình với Thứ trưởng, ông nói",
        "gần sân bay. (Ảnh: Tiền Phong) Dự án cầu vượt tại giao lộ",
        "phải trừng trị bằng luật hình sự, theo luật thuế",
    ],
)
def test_plans_of_anybody_and_branches_of_law_are_no_documents(found: Find, text: str) -> None:
    assert found(text, "document") == []
