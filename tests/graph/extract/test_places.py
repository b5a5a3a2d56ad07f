"""Places with level words, in lists, as works and features, and by bare name."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("nhà ở ngõ 464 Hàng Lược", ["ngõ 464 Hàng Lược"]),
        (
            "ở nhà tập thể Kim Liên, cạnh ngõ chợ Cửa Lũy",
            ["nhà tập thể Kim Liên", "ngõ chợ Cửa Lũy"],
        ),
        ("thông xe toàn tuyến cao tốc Cam Lộ - La Sơn", ["cao tốc Cam Lộ - La Sơn"]),
        (
            "dài 5 km, đoạn Hoàng Cầu - Voi Phục và đoạn Cao Bồ-Mai Sơn còn chậm",
            ["Hoàng Cầu - Voi Phục", "Cao Bồ-Mai Sơn"],
        ),
        (
            "kẹt trên đường Nguyễn Thị Tư (đoạn từ Nguyễn Duy Trinh đến Đặng Thanh Hiếu)",
            ["đường Nguyễn Thị Tư", "Nguyễn Duy Trinh", "Đặng Thanh Hiếu"],
        ),
        (
            "mở rộng đê Nguyễn Khoái - Trần Khát Chân - Kim Liên; giao với các tuyến Lê Lợi, Ngô Quyền",
            ["đê Nguyễn Khoái", "Trần Khát Chân", "Kim Liên", "Lê Lợi", "Ngô Quyền"],
        ),
        (
            "sửa các đường Lê Đại Hành, 30-4, đường gom hai đầu cầu Sông Lau, Phan Đăng Lưu (đoạn từ "
            "Võ Thị Sáu đến Lê Lợi), Trần Cao Vân - Hàm Nghi",
            [
                "Lê Đại Hành",
                "30-4",
                "cầu Sông Lau",
                "Phan Đăng Lưu",
                "Võ Thị Sáu",
                "Lê Lợi",
                "Trần Cao Vân",
                "Hàm Nghi",
            ],
        ),
        (
            "khởi công tuyến Bến Lau - Tham Lương, tuyến Hà Nội - Lào Cai đông khách",
            ["Bến Lau - Tham Lương", "Hà Nội", "Lào Cai"],
        ),
        (
            "Hai huyện Quỳnh Nhai - Mường La giáp nhau. Các quận 1, 3 đều ngập",
            ["Quỳnh Nhai", "Mường La", "1", "3"],
        ),
        (
            "ngập ở xã Phước Hòa, Phước Sơn (huyện Tuy Phước); xã Tân Lập và Phú Sơn thuộc huyện Tân Kỳ",
            [
                "xã Phước Hòa",
                "Phước Sơn",
                "huyện Tuy Phước",
                "xã Tân Lập",
                "Phú Sơn",
                "huyện Tân Kỳ",
            ],
        ),
        ("sáp nhập các thôn Rục, Vè và Tiến Hóa", ["Rục", "Vè", "Tiến Hóa"]),
        (
            "tàu qua eo biển Đài Loan, vịnh Thái Lan và Biển Đỏ tới bang California của Liên bang Nga",
            ["eo biển Đài Loan", "vịnh Thái Lan", "Biển Đỏ", "bang California", "Liên bang Nga"],
        ),
        (
            "từ KCN Việt Nam - Singapore II, khu công nghiệp Tân Phong 2C, cụm công nghiệp làng nghề Đa Lau",
            [
                "KCN Việt Nam - Singapore II",
                "khu công nghiệp Tân Phong 2C",
                "cụm công nghiệp làng nghề Đa Lau",
            ],
        ),
        (
            "qua đường D2, vòng xoay Nguyễn Kiệm - Lê Lợi, cảng Quy Nhơn - Bình Định và chùa Một Cột",
            [
                "đường D2",
                "vòng xoay Nguyễn Kiệm - Lê Lợi",
                "cảng Quy Nhơn",
                "Bình Định",
                "chùa Một Cột",
            ],
        ),
        ("đường dây 500 kV, đường đi 5 km, xét duyệt kênh Việt Nam", ["Việt Nam"]),
        (
            "vốn vay ODA Trung Quốc, các trường ĐH Việt Nam; 28 huyện (trừ Ứng Hòa), hình ảnh Quảng Ninh",
            ["Trung Quốc", "Việt Nam", "Ứng Hòa", "Quảng Ninh"],
        ),
        ("kẹt ở nút Mỹ Lau; bấm nút Đăng Ký, nhấn nút Thích", ["nút Mỹ Lau"]),
        ("phá rừng ở Tiểu khu 365 và khu phố 4", ["Tiểu khu 365", "khu phố 4"]),
        (
            "khách tới Yên Tử, Chân Mây - Lăng Cô và Tân Sơn Nhất",
            ["Yên Tử", "Chân Mây - Lăng Cô", "Tân Sơn Nhất"],
        ),
        (
            "mở bãi đỗ xe lăng Tự Đức và trại bò giống Ba Vì",
            ["bãi đỗ xe lăng Tự Đức", "trại bò giống Ba Vì"],
        ),
        ("bờ kênh Tàu Hủ - Bến Nghé", ["kênh Tàu Hủ - Bến Nghé"]),
        ("trồng rừng ngập mặn Tân Lý quanh đầm", ["rừng ngập mặn Tân Lý"]),
        ("xe lật trên đường tránh Tân Lý", ["đường tránh Tân Lý"]),
        ("khách lên ngọn hải đăng Tân Lý", ["ngọn hải đăng Tân Lý"]),
        ("đi qua Trạm kiểm soát liên hợp Than Muội", ["Trạm kiểm soát liên hợp Than Muội"]),
        ("ở khu dân cư phía Đông rạch Bà Cua", ["khu dân cư phía Đông rạch Bà Cua"]),
        ("Việt Nam hóa chiến tranh, hết 75 triệu đồng Việt Nam", []),
        ("phim của đạo diễn Chad Stahelski với Vietnam Idol Kids", []),
        ("nhập về Việt Nam hóa chất độc hại", ["Việt Nam"]),
        ("trong phạm vi kè Thanh Am", ["kè Thanh Am"]),
        ("thăm di tích Đình Hạ Lũng, một di tích Việt Nam", ["di tích Đình Hạ Lũng", "Việt Nam"]),
        (
            "trên địa bàn 3 phường: Hàng Kẽm, Hàng Sắt và Cửa Lũy",
            ["Hàng Kẽm", "Hàng Sắt", "Cửa Lũy"],
        ),
        (
            "lũ ở Bắc Yên; Hoàng Su Phì, Bắc Quang (Hà Giang)",
            ["Bắc Yên", "Hoàng Su Phì", "Bắc Quang", "Hà Giang"],
        ),
        ("ở Khu đô thị mới Trung Hòa – Nhân Chính", ["Khu đô thị mới Trung Hòa – Nhân Chính"]),
        ("đóng quân tại Mã Đà, trong rừng", ["Mã Đà"]),
        ("Phó Cục trưởng Đường sắt Khương Duy Thế cho hay", []),
        ("gởi đến các khách sạn Đà Nẵng", ["Đà Nẵng"]),
        ("nhà ga sân bay Long Thành Theo Tờ trình của Bộ", ["sân bay Long Thành"]),
        ("dịch về hướng Tây Bắc 88m, lên vùng Tây Bắc", ["Tây Bắc"]),
        (
            "ở các xã, phường: Sông Vân, Đồi Tiến và Suối Thành",
            ["Sông Vân", "Đồi Tiến", "Suối Thành"],
        ),
        ("quan hệ đặc biệt Việt Nam Campuchia", ["Việt Nam", "Campuchia"]),
        ("hộ nghèo tại huyện Tiên Lãng.", ["huyện Tiên Lãng"]),
        ("tại huyện đảo Bạch Long Vĩ năm 2017", ["huyện đảo Bạch Long Vĩ"]),
        ("xã Chiềng Đen, thành phố Sơn La.", ["xã Chiềng Đen", "thành phố Sơn La"]),
        (
            "tại H.Phú Vang, TP. Thanh Hóa và TP.Quy Nhơn",
            ["H.Phú Vang", "TP. Thanh Hóa", "TP.Quy Nhơn"],
        ),
        ("cư trú tại P.12, Q.8, TP.HCM", ["P.12", "Q.8", "TP.HCM"]),
        (
            "ngụ tại phường Trần Nguyên Hãn, quận Lê Chân",
            ["phường Trần Nguyên Hãn", "quận Lê Chân"],
        ),
        ("nhà ở Tổ 51 phường Minh Tân có vườn", ["Tổ 51", "phường Minh Tân"]),
        ("ở quận 2 và phường 10, quận 5.", ["quận 2", "phường 10", "quận 5"]),
        ("bản Phiêng Tam, xóm Điềm Mặc", ["bản Phiêng Tam", "xóm Điềm Mặc"]),
        ("người dân thị trấn Thanh Nê phản ánh", ["thị trấn Thanh Nê"]),
        ("xã Đắk R'lấp khai hội", ["xã Đắk R'lấp"]),
        ("phiên bản Windows XP và hợp tác xã Bình Minh", []),
        ("thành phố đã giao tỉnh và huyện thực hiện", []),
        ("có 5 huyện, 3 xã Bắc", []),
        ("tổ 3 người, ấp 4 hộ", []),
        ("các tỉnh, thành phố trực thuộc trung ương", []),
    ],
)
def test_a_unit_is_its_level_word_and_name(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "đất đai tại các phường Trung Văn, Mễ Trì, quận Nam Từ Liêm.",
            ["Trung Văn", "Mễ Trì", "quận Nam Từ Liêm"],
        ),
        ("hợp nhất hai tỉnh Bắc Ninh và Bắc Giang.", ["Bắc Ninh", "Bắc Giang"]),
        ("tặng bà con 2 xã Chuyên Mỹ và xã Quang Trung", ["Chuyên Mỹ", "xã Quang Trung"]),
        (
            "Chủ tịch UBND các quận, huyện: Hà Đông, Hoài Đức, Thanh Oai báo cáo",
            ["Hà Đông", "Hoài Đức", "Thanh Oai"],
        ),
        ("thuộc 9 huyện, thị xã và TP.Huế (thành lập", ["TP.Huế"]),
        ("nhà anh Phạm Văn Năm phường Tứ Minh", ["phường Tứ Minh"]),
    ],
)
def test_a_shared_level_word_stays_outside_its_list(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("khánh thành đường Võ Trần Chí.", ["đường Võ Trần Chí"]),
        (
            "đường dẫn cao tốc TP.HCM – Trung Lương (đoạn qua",
            ["đường dẫn cao tốc TP.HCM – Trung Lương"],
        ),
        ("cao tốc Cam Lộ - La Sơn thông xe", ["cao tốc Cam Lộ - La Sơn"]),
        ("trên QL1A và quốc lộ 20 đoạn qua", ["QL1A", "quốc lộ 20"]),
        ("sập cầu Chu Va 6 (Lai Châu)", ["cầu Chu Va 6", "Lai Châu"]),
        ("tại Quảng trường Võ Nguyên Giáp, sáng nay", ["Quảng trường Võ Nguyên Giáp"]),
        ("nhà ga T1 sân bay quốc tế Nội Bài.", ["nhà ga T1 sân bay quốc tế Nội Bài"]),
        (
            "Khu thương mại dịch vụ và dân cư B-TM1 thuộc khu đô thị mới Đông Hương",
            ["Khu thương mại dịch vụ và dân cư B-TM1", "khu đô thị mới Đông Hương"],
        ),
        ("cơ sở vật chất của Nhà văn hóa xã Tam Hưng, huyện", ["Nhà văn hóa xã Tam Hưng"]),
        ("tại Khu di tích Căn cứ 52 Tây Tiến, chiều", ["Khu di tích Căn cứ 52 Tây Tiến"]),
        ("vượt sông Đuống, qua chùa Hương", ["sông Đuống", "chùa Hương"]),
        ("khai mạc tại Nhà Quốc hội, Hà Nội", ["Nhà Quốc hội", "Hà Nội"]),
        (
            "Đình Hàng Kênh, số 47 Nguyễn Công Trứ, quận Lê Chân",
            ["Đình Hàng Kênh", "Nguyễn Công Trứ", "quận Lê Chân"],
        ),
        ("Thanh tra yêu cầu Bộ báo cáo", []),
        ("các ngôi đình Việt Nam đều", ["Việt Nam"]),
        ("tốc độ 20 km trên đường 3 làn xe", []),
        ("30 điểm cầu Hà Nội tham dự", ["Hà Nội"]),
    ],
)
def test_a_site_is_its_word_and_name(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hải Phòng là địa phương đi đầu cả nước", ["Hải Phòng"]),
        ("kháng chiến chống Pháp và chống Mỹ.", ["Pháp", "Mỹ"]),
        ("Tổng thống Mỹ Donald Trump đến Hà Nội", ["Mỹ", "Hà Nội"]),
        ("hội nghị các nước Đông Nam Á tại Thái Lan", ["Đông Nam Á", "Thái Lan"]),
        ("hỗ trợ đồng bào miền Trung, Tây Nguyên", ["miền Trung", "Tây Nguyên"]),
        ("tỉnh Thừa Thiên-Huế và Bà Rịa – Vũng Tàu", ["tỉnh Thừa Thiên-Huế", "Bà Rịa – Vũng Tàu"]),
        ("vùng Đồng bằng sông Hồng và Bắc Trung Bộ", ["Đồng bằng sông Hồng", "Bắc Trung Bộ"]),
        ("về Hoà Bình công tác", ["Hoà Bình"]),
        ("ở Bình Định Ngày 25.5 đoàn kiểm tra", ["Bình Định"]),
        ("sống trong hòa bình, hữu nghị", []),
        ("chuyên trang tiếng Anh, tiếng Nhật", []),
        ("ông Nguyễn Thái Bình phát biểu", []),
        ("tư tưởng, đạo đức, phong cách Hồ Chí Minh", []),
        ("Anh Thư khẳng định mình rất mê", []),
        ("Lâm Đồng\n\nDịp này, tỉnh", ["Lâm Đồng"]),
    ],
)
def test_a_bare_name_is_a_place_where_nothing_else_bears_it(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "person", "place"),
    [
        ("Phó Chủ tịch UBND TP Lê Quốc Bình trao quà", ["Lê Quốc Bình"], []),
        ("tại huyện Tiên Lãng Nguyễn Văn An trình bày", ["Nguyễn Văn An"], ["huyện Tiên Lãng"]),
        ("ông Lâm Văn Đồng ở Lâm Đồng", ["Lâm Văn Đồng"], ["Lâm Đồng"]),
    ],
)
def test_a_bare_unit_before_a_person_names_no_place(
    found: Find, text: str, person: list[str], place: list[str]
) -> None:
    assert (found(text, "person"), found(text, "place")) == (person, place)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ở thôn Cây Quýt 2, xã Mỹ Bằng", ["thôn Cây Quýt 2", "xã Mỹ Bằng"]),
        ("tiến về quận lỵ Hoài Ân trong đêm", ["quận lỵ Hoài Ân"]),
        ("người đồng cấp Nhật Bản Tomomi Inada", ["Nhật Bản"]),
        ("trên đường ĐT743, thuộc phường An Phú", ["đường ĐT743", "phường An Phú"]),
        ("tại ngã tư Đại Cồ Việt – Giải Phóng", ["ngã tư Đại Cồ Việt – Giải Phóng"]),
        ("lưu trú ở khách sạn Thắng Lợi (Hà Nội)", ["khách sạn Thắng Lợi", "Hà Nội"]),
        ("dầm cầu sông Cấm chỉ cao hơn 5 cm", ["cầu sông Cấm"]),
        ("đến bến thuyền Hoa Lư và đập Đồng Cam", ["bến thuyền Hoa Lư", "đập Đồng Cam"]),
        ("nhà vệ sinh chợ Cũng tại buổi làm việc", []),
        ("tại ngã ba Quan Nhân – Vũ Trọng Phụng", ["ngã ba Quan Nhân – Vũ Trọng Phụng"]),
        (
            "trên tuyến phố Tạ Hiện, Lương Ngọc Quyến và Hàng Buồm",
            ["phố Tạ Hiện", "Lương Ngọc Quyến", "Hàng Buồm"],
        ),
        (
            "tại đường Nguyễn Hữu Cảnh, Quốc Hương và Lê Văn Lương",
            ["đường Nguyễn Hữu Cảnh", "Quốc Hương", "Lê Văn Lương"],
        ),
        ("trên đường Lê Lợi, Trần Văn Nam kể lại", ["đường Lê Lợi"]),
        (
            "các tuyến đường: Huyền Trân Công Chúa, Sư Vạn Hạnh và Non Nước bị ngập",
            ["Huyền Trân Công Chúa", "Sư Vạn Hạnh", "Non Nước"],
        ),
        ("hai tuyến phố Tràng Tiền, Hàng Bài", ["Tràng Tiền", "Hàng Bài"]),
        ("giữ xe trên lề đường Huỳnh Thúc Kháng", ["đường Huỳnh Thúc Kháng"]),
        ("giao Q.1 xử lý, Q.2 theo dõi", ["Q.1", "Q.2"]),
        ("ở ngõ 16 Cầu Giấy, Hà Nội", ["ngõ 16 Cầu Giấy", "Hà Nội"]),
        ("nhiều đường dây, ba cầu thủ", []),
        ("là khu đô thị lớn nhất Đông Nam Á", ["Đông Nam Á"]),
        ("nạn nhân X.N Tốt và H.Q Theo lời kể", []),
        ("đặt phòng khách sạn, siêu thị Đã đóng cửa", []),
    ],
)
def test_numbers_roads_and_houses_belong_to_their_names(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "xây dựng mới đoạn Tân Lập-Bến Lau, Long Hải-Phú An",
            ["Tân Lập-Bến Lau", "Long Hải-Phú An"],
        ),
        ("khí thải từ Nhà máy luyện kim màu Lào Cai", ["Nhà máy luyện kim màu Lào Cai"]),
        ("vụ vỡ đường ống nước sạch sông Đà", ["đường ống nước sạch sông Đà"]),
        ("Lễ khánh thành nhà ga hành khách quốc tế Đà Nẵng", ["nhà ga hành khách quốc tế Đà Nẵng"]),
        (
            "từ khu công nghiệp Thăng Long - Hà Nội về",
            ["khu công nghiệp Thăng Long", "Hà Nội"],
        ),
        ("dâng hương tượng đài Bác Hồ", []),
    ],
)
def test_works_sections_and_plants(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_a_plant_that_acts_is_an_organization(found: Find) -> None:
    assert found("Giám đốc Nhà máy đạm Ninh Bình cho biết", "organization") == [
        "Nhà máy đạm Ninh Bình"
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("một số tỉnh ĐBSCL hay Tây Bắc", ["ĐBSCL", "Tây Bắc"]),
        ("theo hệ tọa độ VN 2000 tại tỉnh", []),
        ("quan hệ hữu nghị Việt-Lào", []),
        ("phát triển ngành KHXH Việt Nam", ["Việt Nam"]),
        ("xung đột ở miền Đông Ukraine kéo dài", ["miền Đông", "Ukraine"]),
    ],
)
def test_short_names_and_regions(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("tại các quận: 7, 9, Bình Tân, trong việc này", ["7", "9", "Bình Tân"]),
        (
            "là xã Ân Thạnh, Ân Đức và thị trấn Tăng Bạt Hổ",
            ["xã Ân Thạnh", "Ân Đức", "thị trấn Tăng Bạt Hổ"],
        ),
    ],
)
def test_rows_hold_numbers_and_names_between_two_levels(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "trên một số tuyến đường chính như Lê Duẩn, Đồng Khởi, Hàm Nghi",
            ["Lê Duẩn", "Đồng Khởi", "Hàm Nghi"],
        ),
        ("các tuyến đường Tết Đinh Dậu", []),
        ("giảm áp lực. Ảnh: H.Dịu Đây là nhận định", []),
        ("Chủ tịch xã Quảng Khê (Đắk Glong) nói", ["xã Quảng Khê", "Đắk Glong"]),
    ],
)
def test_streets_in_rows_and_credits(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("trong phạm vi thi công kênh La Khê.", ["kênh La Khê"]),
        ("Khởi công Bến xe miền Đông mới", ["Bến xe miền Đông"]),
        # Words that elsewhere begin a body's name, or name a country.
        (
            "Từ Công viên Thủ Lệ đến cầu Thủ Thiêm và chợ Hội An",
            ["Công viên Thủ Lệ", "cầu Thủ Thiêm", "chợ Hội An"],
        ),
        ("trên sân vận động quốc gia Mỹ Đình", ["sân vận động quốc gia Mỹ Đình"]),
        (
            "đoạn Nghi Sơn-Vinh và Vĩnh Hảo-Thành phố Hồ Chí Minh với",
            ["Nghi Sơn-Vinh", "Vĩnh Hảo-Thành phố Hồ Chí Minh"],
        ),
        ("khởi công Nhà máy nhiệt điện Duyên Hải 3.", ["Nhà máy nhiệt điện Duyên Hải 3"]),
        ("gồm Đan Mạch, Na Uy.Trong khi đó", ["Đan Mạch", "Na Uy"]),
        ("bàn giao nhà cho đoàn viên Lăng Thị Son", []),
        ("biểu diễn tại Nhà hát Lớn Hà Nội", ["Nhà hát Lớn Hà Nội"]),
        (
            "10 tuyến đường sắt đô thị gồm Tuyến số 1 và Tuyến số 2A; tuyến metro số 3 chậm",
            ["Tuyến số 1", "Tuyến số 2A", "tuyến metro số 3"],
        ),
        ("xe buýt tuyến số 32 chạy muộn", []),
        # "Bà" begins no sentence inside a name that the gazetteer knows.
        ("bán hàng trên vỉa hè đường Hai Bà Trưng.", ["đường Hai Bà Trưng"]),
        ("kẹt xe trên đường Láng Hạ Bà Lan kể", ["đường Láng Hạ"]),
    ],
)
def test_sites_and_what_is_none(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_an_apostrophe_may_end_the_text_behind_a_level_word(found: Find) -> None:
    assert found("UBND TP ’’", "agency") == ["UBND TP"]
