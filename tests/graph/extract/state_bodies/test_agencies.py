"""Names of bodies: head, field, place, superior; where they end before a person or another body."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Sáng nay, Sở Y tế họp giao ban.", ["Sở Y tế"]),
        (
            "Sở Thông tin và Truyền thông tỉnh Lào Cai tập huấn.",
            ["Sở Thông tin và Truyền thông tỉnh Lào Cai"],
        ),
        ("Theo Sở TT và TT, mạng lưới đã phủ kín.", ["Sở TT và TT"]),
        ("Theo Sở LĐ-TB&XH TP Cần Thơ, cả năm có 50 phiên.", ["Sở LĐ-TB&XH TP Cần Thơ"]),
        ("Giám đốc sở Tài chính TP Đà Nẵng nêu rõ.", ["sở Tài chính TP Đà Nẵng"]),
        ("Bộ Công Thương trả lời cử tri.", ["Bộ Công Thương"]),
        (
            "do Cục Quản lý thị trường tỉnh Nghệ An kiểm tra",
            ["Cục Quản lý thị trường tỉnh Nghệ An"],
        ),
        ("Vụ Tổ chức cán bộ trình phương án.", ["Vụ Tổ chức cán bộ"]),
        ("Chi cục Bảo vệ môi trường đã lấy mẫu nước.", ["Chi cục Bảo vệ môi trường"]),
        ("Phó Trưởng ban Tuyên giáo Tỉnh ủy Sơn La dự họp.", ["ban Tuyên giáo Tỉnh ủy Sơn La"]),
        ("Chánh Văn phòng UBND tỉnh chủ trì.", ["Văn phòng UBND tỉnh"]),
        ("Trưởng Công an huyện phát biểu.", ["Công an huyện"]),
        ("Thanh tra Bộ Nội vụ kết luận.", ["Thanh tra Bộ Nội vụ"]),
        (
            "Trường Cao đẳng kinh tế - Kỹ thuật Cần Thơ",
            ["Trường Cao đẳng kinh tế - Kỹ thuật Cần Thơ"],
        ),
        ("Chính phủ nước CHXHCN Việt Nam", ["Chính phủ nước CHXHCN Việt Nam"]),
        (
            "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam họp",
            ["Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam"],
        ),
        (
            "Chủ tịch Ủy ban An toàn giao thông (ATGT) quốc gia chủ trì",
            ["Ủy ban An toàn giao thông (ATGT) quốc gia"],
        ),
        (
            "tại Bệnh viện Đa khoa trung tâm Tiền Giang cũ",
            ["Bệnh viện Đa khoa trung tâm Tiền Giang"],
        ),
        ("Cục I thanh tra tại UBND tỉnh Hà Nam", ["Cục I", "UBND tỉnh Hà Nam"]),
        (
            "của Bộ Chính trị Ban Chấp hành Trung ương Đảng về biển",
            ["Bộ Chính trị Ban Chấp hành Trung ương Đảng"],
        ),
        ("thành lập Công an nhân dân vũ trang", ["Công an nhân dân vũ trang"]),
        ("Sư đoàn 5 Sao Đỏ lập công.", ["Sư đoàn 5 Sao Đỏ"]),
        ("Sư đoàn 9 Nguyễn Văn Tám kể lại", ["Sư đoàn 9"]),
        ("Liên Khu ủy V và Chi bộ Vạn Lộc ra đời.", ["Liên Khu ủy V", "Chi bộ Vạn Lộc"]),
        ("bị Thanh tra Xây dựng Bắc Kạn xử phạt", ["Thanh tra Xây dựng Bắc Kạn"]),
        ("Trưởng đoàn Đoàn ĐBQH tỉnh Hà Nam", ["Đoàn ĐBQH tỉnh Hà Nam"]),
        (
            "cử vào Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
            ["Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam"],
        ),
        (
            "Theo đó, Ban soạn thảo có 15 người, Tổ biên tập có 20 người.",
            ["Ban soạn thảo", "Tổ biên tập"],
        ),
        ("nguyên Thanh tra viên chuyên ngành Thanh tra Sở Xây dựng", ["Thanh tra Sở Xây dựng"]),
        ("Ủy viên Ban Thường vụ Thành ủy Cần Thơ", ["Ban Thường vụ Thành ủy Cần Thơ"]),
        ("Phó Chủ tịch Thường trực HĐND tỉnh Hà Nam", ["HĐND tỉnh Hà Nam"]),
        ("Thường trực HĐND tỉnh Hà Nam giám sát.", ["Thường trực HĐND tỉnh Hà Nam"]),
        ("Kiến nghị thường trực HĐND tỉnh Hà Nam xem xét.", ["thường trực HĐND tỉnh Hà Nam"]),
        ("là cơ quan thường trực Hội đồng cấp Nhà nước", ["Hội đồng cấp Nhà nước"]),
        ("(HGO) - Sáng nay, cây cầu đã thông xe.", ["HGO"]),
        ("Hội nghị đã bế mạc (HGO) - sáng nay.", []),
        ("Ban Chấp hành Trung ương Đảng khóa XII họp", ["Ban Chấp hành Trung ương Đảng"]),
        ("Chủ nhiệm Ủy ban Kiểm tra T.Ư trả lời", ["Ủy ban Kiểm tra T.Ư"]),
        ("làm việc với Đoàn ĐBQH tỉnh Gia Lai.", ["Đoàn ĐBQH tỉnh Gia Lai"]),
        ("Tòa án nhân dân tỉnh Hậu Giang xét xử.", ["Tòa án nhân dân tỉnh Hậu Giang"]),
        ("VKSND TP Vinh phê chuẩn.", ["VKSND TP Vinh"]),
        ("Bộ Chỉ huy Quân sự tỉnh Kon Tum ra quân.", ["Bộ Chỉ huy Quân sự tỉnh Kon Tum"]),
        ("chiến sĩ Quân khu 9 giúp dân", ["Quân khu 9"]),
        ("Hiệu trưởng Trường THPT Nguyễn Trãi cho biết", ["Trường THPT Nguyễn Trãi"]),
        ("cấp cứu tại Bệnh viện Đa khoa tỉnh Phú Yên.", ["Bệnh viện Đa khoa tỉnh Phú Yên"]),
        ("Hội Nông dân tỉnh Bắc Kạn trao quà.", ["Hội Nông dân tỉnh Bắc Kạn"]),
        (
            "Trung ương Hội Nông dân Việt Nam khen thưởng.",
            ["Trung ương Hội Nông dân Việt Nam"],
        ),
        ("Chủ tịch Quốc hội Việt Nam hội đàm.", ["Quốc hội Việt Nam"]),
        ("Đảng ủy Hội Luật gia tỉnh họp.", ["Đảng ủy Hội Luật gia tỉnh"]),
        ("Hiệu trưởng trường ĐH Y dược Lê Lai cho biết", ["trường ĐH Y dược Lê Lai"]),
        ("Đảng ủy trường ĐH Thủy lợi kết luận", ["Đảng ủy trường ĐH Thủy lợi"]),
        ("các trường Cao đẳng Sư phạm Gia Lai", ["Cao đẳng Sư phạm Gia Lai"]),
        (
            "Trường THPT Mường Ảng khai giảng. Theo thầy Nam, nhà trường đã sửa mái; năm 2015, trường có "
            "900 em. Các trường khác thì chưa, thị trường cũng vậy.",
            ["Trường THPT Mường Ảng", "nhà trường", "trường"],
        ),
        (
            "Trưởng Ban Chỉ đạo thi hành Luật Quy hoạch và Ủy ban tạo thuận lợi thương mại họp",
            ["Ban Chỉ đạo thi hành Luật Quy hoạch", "Ủy ban tạo thuận lợi thương mại"],
        ),
        (
            "Ban Chỉ đạo thực hiện Nghị quyết 18-NQ/TW họp",
            ["Ban Chỉ đạo thực hiện Nghị quyết 18-NQ/TW"],
        ),
        (
            "Ban Chỉ đạo Trung ương về Phòng chống thiên tai đề nghị các tỉnh",
            ["Ban Chỉ đạo Trung ương về Phòng chống thiên tai"],
        ),
        ("đề thi minh họa của kỳ thi THPT quốc gia", []),
        ("Trường Giang Diễn viên hài nói", []),
        ("Đoàn Duy Xuyên chụp ảnh này", []),
        ("dữ liệu được Bộ Y tế và Bộ sử dụng", ["Bộ Y tế", "Bộ"]),
        ("Vụ SAO mai cực khó, Hạt Ngọc Trời thắng", []),
        (
            "Hạt Kiểm lâm huyện Ea Kar và Vụ Địa phương II",
            ["Hạt Kiểm lâm huyện Ea Kar", "Vụ Địa phương II"],
        ),
        ("60 năm Nhà xuất bản Kim Đồng, một chặng đường", ["Nhà xuất bản Kim Đồng"]),
        ("Viện Pasteur Nha Trang xét nghiệm", ["Viện Pasteur Nha Trang"]),
        (
            "Phòng Cảnh sát điều tra tội phạm về trật tự xã hội Công an tỉnh Yên Bái",
            ["Phòng Cảnh sát điều tra tội phạm về trật tự xã hội Công an tỉnh Yên Bái"],
        ),
        ("tờ báo Trung Quốc và các bệnh viện Ấn Độ", []),
        ("chuyển tới bệnh viện Từ Vân cấp cứu", ["bệnh viện Từ Vân"]),
        ("học ở Trường tiểu học Lương Thế Hòa hai năm", ["Trường tiểu học Lương Thế Hòa"]),
        ("đóng quân tại Bộ Tư lệnh Vùng Cảnh sát biển 5", ["Bộ Tư lệnh Vùng Cảnh sát biển 5"]),
        ("làm ở Trung tâm Y tế dự phòng tỉnh Nam Định", ["Trung tâm Y tế dự phòng tỉnh Nam Định"]),
        ("hàng năm Bộ Công Thương đều kiểm tra", ["Bộ Công Thương"]),
        (
            "công an huyện Ea Kar khởi tố, công an huyện đã bắt",
            ["công an huyện Ea Kar", "công an huyện"],
        ),
        (
            "Ủy ban Quốc gia Tìm kiếm Cứu nạn và Vụ Quan hệ quốc tế",
            ["Ủy ban Quốc gia Tìm kiếm Cứu nạn", "Vụ Quan hệ quốc tế"],
        ),
        ("Cục Kiểm soát ô nhiễm báo cáo", ["Cục Kiểm soát ô nhiễm"]),
        ("Chánh án Tòa Hành chính TAND tỉnh Yên Bái", ["Tòa Hành chính TAND tỉnh Yên Bái"]),
        ("phê duyệt số 504/D-UB ngày 20/5/1999 của Ủy ban Dân tộc", ["Ủy ban Dân tộc"]),
        (
            "sinh viên Đại học Thủy lợi và Đại học Lâm nghiệp",
            ["Đại học Thủy lợi", "Đại học Lâm nghiệp"],
        ),
        ("Chủ tịch UBND huyện Đắk R’lấp", ["UBND huyện Đắk R’lấp"]),
        ("Bí thư Đảng ủy Khối các cơ quan tỉnh Kon Tum", ["Đảng ủy Khối các cơ quan tỉnh Kon Tum"]),
        ("Chủ tịch Nghiệp đoàn Nghề cá xã Phước Đồng", ["Nghiệp đoàn Nghề cá xã Phước Đồng"]),
        ("Điều lệ trường tiểu học Ban hành kèm theo", []),
        ("thành viên ban chỉ đạo thi quốc gia, hội đồng trường quyết định", []),
        ("Ủy ban Dân tộc Nội dung chất vấn cuối", ["Ủy ban Dân tộc"]),
        ("kỳ thi THPT Quốc gia và tuyển sinh đại học", []),
        ("bản chất của công an nhân dân (CAND) là vì dân", []),
        ("các tổng công ty Nhà nước góp vốn", []),
        ("Bộ Y tế cho biết việc tuyển người do Sở Y tế làm", ["Bộ Y tế"]),
        (
            "Bộ Y tế giao Sở Y tế, theo UBND tỉnh Yên Bái",
            ["Bộ Y tế", "Sở Y tế", "UBND tỉnh Yên Bái"],
        ),
        ("Chủ tịch UBTƯ MTTQ Việt Nam tỉnh Quảng Trị", ["UBTƯ MTTQ Việt Nam tỉnh Quảng Trị"]),
        ("ông An, Ủy viên Trung ương, nói", ["Trung ương"]),
        ("theo báo Zing.vn và chia sẻ với Zing.vn", ["báo Zing.vn", "Zing.vn"]),
        ("Chủ tịch UBND Nguyễn Văn An cho biết UBND tỉnh Yên Bái", ["UBND", "UBND tỉnh Yên Bái"]),
        (
            "C47 (Bộ Công an) và PC47 Công an TP Hải Phòng đã bắt; C47 khen thưởng, tầng C12",
            ["C47", "Bộ Công an", "PC47 Công an TP Hải Phòng", "C47"],
        ),
        ("Phòng Cảnh sát môi trường (PC49) kiểm tra", ["Phòng Cảnh sát môi trường", "PC49"]),
        (
            "Giám đốc Ban Quản lý dự án cao tốc Bến Lức – Long Thành cho biết",
            ["Ban Quản lý dự án cao tốc Bến Lức – Long Thành"],
        ),
        ("từng làm Trưởng đoàn TTVN tại Đại hội", ["đoàn TTVN"]),
        (
            "ĐH Y khoa Lê Lai và ĐH Y Lê Lai là một. Đề án của trường.",
            ["ĐH Y khoa Lê Lai", "ĐH Y Lê Lai", "trường"],
        ),
        ("cán bộ CDC Hà Nam lấy mẫu", ["CDC Hà Nam"]),
        ("Bệnh viện 175 Bộ Quốc phòng tiếp nhận", ["Bệnh viện 175", "Bộ Quốc phòng"]),
        ("Chủ tịch Công đoàn ngành Dệt may Hà Nội", ["Công đoàn ngành Dệt may Hà Nội"]),
        ("cùng tỷ phú Đài Loan Trần Thái An, ở phố Đội Cấn", []),
        ("Trường ĐH Thủy lợi tuyển; xét tuyển ĐH, CĐ từ mai", ["Trường ĐH Thủy lợi"]),
        ("Lực lượng Hồi giáo Nhà nước và khai mạc VTV Cup", []),
        ("Ban huấn luyện đã họp", []),
        ("lập Hội đồng chuyên môn để kiểm thảo", ["Hội đồng chuyên môn"]),
        ("Hội đồng trường quyết định nhân sự", []),
        ("phiên họp thứ 9 Ủy ban Dân tộc", ["Ủy ban Dân tộc"]),
        ("do ngân hàng Nhà nước phát hành", ["ngân hàng Nhà nước"]),
        ("chi sai Quỹ BHYT", []),
        ("Trưởng Đoàn Thể thao Việt Nam dự SEA Games", ["Đoàn Thể thao Việt Nam"]),
        ("gây thiệt hại cho nhà nước, được nhà nước hỗ trợ", ["nhà nước", "nhà nước"]),
        ("Chỉ thị 05 của TW, kết luận của T.Ư; của TW Hội", ["TW", "T.Ư"]),
        ("giữa nhà nước và nhân dân, cho rằng nhà nước phải chi", ["nhà nước", "nhà nước"]),
        ("thuế nộp ngân sách nhà nước, doanh nghiệp nhà nước", []),
        ("nộp hồ sơ tại cơ quan BHXH. BHXH huyện Ea Kar trả sổ.", ["BHXH huyện Ea Kar"]),
        ("Ông Tám trao đổi với Tiền Phong sáng qua.", ["Tiền Phong"]),
        (
            "theo Đài Truyền thanh - Truyền hình huyện Ea Kar",
            ["Đài Truyền thanh - Truyền hình huyện Ea Kar"],
        ),
        ("Ủy ban MTTQ Việt Nam tỉnh Trà Vinh vận động.", ["Ủy ban MTTQ Việt Nam tỉnh Trà Vinh"]),
        (
            "Vụ Khoa học, Công nghệ và Môi trường soạn thảo.",
            ["Vụ Khoa học, Công nghệ và Môi trường"],
        ),
        (
            "Sở Giáo dục và Đào tạo (GD&ĐT) tỉnh Kiên Giang mời",
            ["Sở Giáo dục và Đào tạo (GD&ĐT) tỉnh Kiên Giang"],
        ),
        ("SỞ Y TẾ HẢI PHÒNG TỔNG KẾT NĂM 2017", ["SỞ Y TẾ HẢI PHÒNG"]),
        ("Bộ Tư lệnh Vùng 1 Hải quân diễn tập.", ["Bộ Tư lệnh Vùng 1 Hải quân"]),
        ("Tòa án nhân dân cấp cao tại Hà Nội xử", ["Tòa án nhân dân cấp cao tại Hà Nội"]),
        ("Đội Quản lý thị trường số 5 lập biên bản", ["Đội Quản lý thị trường số 5"]),
        ("Trưởng ban Chỉ đạo chuyển đổi số tỉnh", ["ban Chỉ đạo chuyển đổi số tỉnh"]),
        ("Ngân hàng Nhà nước điều chỉnh tỷ giá.", ["Ngân hàng Nhà nước"]),
        ("Công an Q.9 phối hợp với UBND P.12", ["Công an Q.9", "UBND P.12"]),
        ("UBKT Tỉnh ủy Bình Phước kết luận", ["UBKT Tỉnh ủy Bình Phước"]),
        ("ông Lê An, Bí thư Chi bộ 4, cho biết", ["Chi bộ 4"]),
        ("Chủ tịch Ủy ban T.Ư Mặt trận Tổ quốc Lê An", ["Ủy ban T.Ư Mặt trận Tổ quốc"]),
        (
            "Đảng bộ các cơ quan Đảng tỉnh Lai Châu và đảng ủy các cơ quan Đảng Trung ương",
            ["Đảng bộ các cơ quan Đảng tỉnh Lai Châu", "đảng ủy các cơ quan Đảng Trung ương"],
        ),
        ("Chủ nhiệm UBKT Trung ương Đoàn cho biết", ["UBKT Trung ương Đoàn"]),
    ],
)
def test_a_body_is_its_longest_name(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Cơ quan Cảnh sát điều tra, Bộ Công an vào cuộc.",
            ["Cơ quan Cảnh sát điều tra", "Bộ Công an"],
        ),
        ("Cục Công nghệ thông tin (Bộ Y tế) chủ trì", ["Cục Công nghệ thông tin", "Bộ Y tế"]),
        ("Ủy ban Pháp luật của Quốc hội thẩm tra", ["Ủy ban Pháp luật", "Quốc hội"]),
        (
            "của Thành ủy, Hội đồng nhân dân, UBND TP Huế",
            ["Thành ủy", "Hội đồng nhân dân", "UBND TP Huế"],
        ),
        ("Bộ TT&TT, TP Đà Nẵng và Sở TT&TT ký kết", ["Bộ TT&TT", "Sở TT&TT"]),
    ],
)
def test_bodies_in_a_row_stay_apart(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies", "persons"),
    [
        ("Chủ tịch UBND TP Trần Văn Nam kiểm tra.", ["UBND TP"], ["Trần Văn Nam"]),
        ("Chủ tịch UBND TP Hải Phòng kiểm tra.", ["UBND TP Hải Phòng"], []),
        (
            "Chủ tịch UBND tỉnh Lâm Đồng Trần Văn Hiệp dự.",
            ["UBND tỉnh Lâm Đồng"],
            ["Trần Văn Hiệp"],
        ),
        ("Chủ tịch UBND tỉnh Thái Văn Đông dự.", ["UBND tỉnh"], ["Thái Văn Đông"]),
        ("Bí thư Tỉnh ủy Hà Nam Lê Thị Thủy dự.", ["Tỉnh ủy Hà Nam"], ["Lê Thị Thủy"]),
        (
            "Bộ trưởng Bộ Kế hoạch và Đầu tư Ông Văn Dũng dự.",
            ["Bộ Kế hoạch và Đầu tư"],
            ["Ông Văn Dũng"],
        ),
        ("Giám đốc Sở TN&MT Y Thanh Hà Niê dự họp.", ["Sở TN&MT"], ["Y Thanh Hà Niê"]),
    ],
)
def test_a_body_ends_where_a_person_begins(
    found: Find, text: str, agencies: list[str], persons: list[str]
) -> None:
    assert (found(text, "agency"), found(text, "person")) == (agencies, persons)


def test_a_line_ends_a_name(found: Find) -> None:
    assert found("đoàn viên Sở\n\nTài chính công\r\ncủa Bộ\r\n\r\nY tế", "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Học sinh Trường THPT Cao Lãnh 1 đã thi.", ["Trường THPT Cao Lãnh 1"]),
        ("Trường THPT Đông Hà 3 năm liền đạt giải", ["Trường THPT Đông Hà"]),
        ("Hoạt động của T.Ư Hội LHTN Việt Nam sẽ", ["T.Ư Hội LHTN Việt Nam"]),
        ("Đoàn công tác kiểm tra việc chấp hành", []),
    ],
)
def test_numbers_of_schools_and_central_unions(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "text",
    ["Ông rời Quốc dân Đảng năm 1949.", "Theo AFP, Đảng cầm quyền Hàn Quốc quyết định đổi tên."],
)
def test_parties_of_others_are_not_the_party(found, text: str) -> None:
    assert found(text, "agency") == []
