"""Works and natural features named as such: roads and their sections, estates, plants, shrines."""

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
        ("kẹt ở nút Mỹ Lau; bấm nút Đăng Ký, nhấn nút Thích", ["nút Mỹ Lau"]),
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
        ("trong phạm vi kè Thanh Am", ["kè Thanh Am"]),
        ("thăm di tích Đình Hạ Lũng, một di tích Việt Nam", ["di tích Đình Hạ Lũng", "Việt Nam"]),
        ("ở Khu đô thị mới Trung Hòa – Nhân Chính", ["Khu đô thị mới Trung Hòa – Nhân Chính"]),
        ("nhà ga sân bay Long Thành Theo Tờ trình của Bộ", ["sân bay Long Thành"]),
    ],
)
def test_a_work_or_feature_is_read_to_the_end_of_its_name(
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
        ("qua cầu Thủ Thiêm 2 bắc qua sông", ["cầu Thủ Thiêm 2"]),
        ("hồ thủy điện Sông Bung 4 tích nước", ["hồ thủy điện Sông Bung 4"]),
        ("cầu Sông Lạc 2 người bị thương", ["cầu Sông Lạc"]),
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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "từ công viên 29/3, đường 3/2, quảng trường 2 tháng 4 đến đường 30-4.",
            ["công viên 29/3", "đường 3/2", "quảng trường 2 tháng 4", "đường 30-4"],
        ),
        ("đi được đường 2/3 quãng", []),
        (
            "Thăm Khu tưởng niệm Chủ tịch Hồ Chí Minh và Nhà thi đấu TDTT huyện Nam Đàn",
            ["Khu tưởng niệm Chủ tịch Hồ Chí Minh", "Nhà thi đấu TDTT huyện Nam Đàn"],
        ),
        ("36% DN Mỹ khảo sát và các bác sĩ Nhật khuyến cáo", ["Mỹ", "Nhật"]),
    ],
)
def test_places_called_by_days_and_persons(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places
