"""Sites by what else tells them apart: titles, house numbers, sides, both ends; callings and datelines."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Lễ khai bút tại Khu lưu niệm Anh hùng dân tộc - Danh nhân văn hóa thế giới Nguyễn Trãi.",
            ["Khu lưu niệm Anh hùng dân tộc - Danh nhân văn hóa thế giới Nguyễn Trãi"],
        ),
        (
            "Đoàn đến đền thờ Danh nhân văn hóa Nguyễn Bỉnh Khiêm và Khu lưu niệm Bác Hồ.",
            ["đền thờ Danh nhân văn hóa Nguyễn Bỉnh Khiêm", "Khu lưu niệm Bác Hồ"],
        ),
        ("Đoàn đến Khu lưu niệm cố Tổng Bí thư Lê Duẩn.", ["Khu lưu niệm cố Tổng Bí thư Lê Duẩn"]),
        ("Đoàn dâng hoa tại tượng đài Chủ tịch Hồ Chí Minh.", []),
        (
            "Lễ dâng hương tại điện Kính Thiên, khu di tích Hoàng thành Thăng Long.",
            ["điện Kính Thiên", "khu di tích Hoàng thành Thăng Long"],
        ),
        ("Ngành điện Hà Nội và Bóng đèn Điện Quang họp.", ["Hà Nội"]),
        ("Nước thải từ khu công nghiệp (KCN) Yên Lũng.", ["khu công nghiệp (KCN) Yên Lũng"]),
        ("Xe ra sân bay TSN Tết Mậu Thân.", ["sân bay TSN"]),
        (
            "Xe chạy trên cao tốc Trung Lương - Cần Thơ Ngày 10-7.",
            ["cao tốc Trung Lương - Cần Thơ"],
        ),
        ("Công trình cầu Đông Nụ- TP Hải Phòng.", ["cầu Đông Nụ", "TP Hải Phòng"]),
        (
            "Xả thải ra biển Gio Nụ; ven biển Hòa Nụ, vùng biển Bình Định.",
            ["biển Gio Nụ", "Bình Định"],
        ),
        ("Các nhà máy sản xuất phân bón và Nhà máy thép.", []),
        (
            "Dâng hương tại Nhà tưởng niệm các liệt sỹ Nhà tù Sơn La.",
            ["Nhà tưởng niệm các liệt sỹ Nhà tù Sơn La"],
        ),
        ("Cống xả ra biển Mỹ Nụ kéo dài.", ["biển Mỹ Nụ"]),
        ("Khu vực chung cư cao tầng các khối nhà HH.", []),
        ("Ô tô chạy trên đường mòn Hồ Chí Minh.", ["đường mòn Hồ Chí Minh"]),
    ],
)
def test_memorials_and_landmarks(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Cư dân chung cư 170 Đê La Thành kêu cứu.", ["chung cư 170 Đê La Thành"]),
        ("Họ bán khu đất số 12 Tôn Đản.", ["khu đất số 12 Tôn Đản"]),
        ("Xử lý sai phạm tại tòa nhà 8B Lê Trực.", ["tòa nhà 8B Lê Trực"]),
        ("Mua tòa nhà 12 tầng ở Hà Nội.", ["Hà Nội"]),
        (
            "Dân ở Khu đô thị mới Tây Nam hồ Linh Đàm lo lắng.",
            ["Khu đô thị mới Tây Nam hồ Linh Đàm"],
        ),
        (
            "Dự án ở Khu du lịch Bắc bán đảo Cam Ranh được duyệt.",
            ["Khu du lịch Bắc bán đảo Cam Ranh"],
        ),
        (
            "Vốn cho tuyến metro số 1 Bến Thành-Suối Tiên còn thiếu.",
            ["tuyến metro số 1 Bến Thành-Suối Tiên"],
        ),
        (
            "Trụ sở ở số 2 đường Phạm Văn Đồng-quận Cầu Giấy-Hà Nội.",
            ["đường Phạm Văn Đồng", "quận Cầu Giấy", "Hà Nội"],
        ),
        ("Xe chạy trên đường Võ Trần Chí hướng về chợ.", ["đường Võ Trần Chí"]),
        (
            "Thành phố xây Trung tâm thể thao Phan Đình Phùng, mở rộng Khu thể thao Rạch Chiếc.",
            ["Trung tâm thể thao Phan Đình Phùng", "Khu thể thao Rạch Chiếc"],
        ),
        ("Đoạn từ nhà ga ngầm Bến Thành đến ga Ba Son.", ["nhà ga ngầm Bến Thành", "ga Ba Son"]),
    ],
)
def test_numbers_sides_and_ends_of_sites(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hai nhà ga Ba Son và Bến Thành mở cửa.", ["Ba Son", "Bến Thành"]),
        (
            "Các cửa khẩu Móng Cái, Hữu Nghị và Lao Bảo thông quan.",
            ["Móng Cái", "Hữu Nghị", "Lao Bảo"],
        ),
        ("Nối 2 nhà ga Ba Son và Nhà khách Tràng An.", ["nhà ga Ba Son", "Nhà khách Tràng An"]),
        (
            "Những khu tập thể cũ như Thành Công, Khương Thượng, Kim Liên, Nghĩa Tân...",
            ["Thành Công", "Khương Thượng", "Kim Liên", "Nghĩa Tân"],
        ),
        ("Các bạn như Minh Hòa, Thành Công đều đỗ.", []),
    ],
)
def test_rows_of_sites_and_communes(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Đội ngũ văn nghệ sĩ Việt Nam đã trưởng thành.", ["Việt Nam"]),
        ("Các luật sư Malaysia có mặt tại tòa.", ["Malaysia"]),
        ("Nền điện ảnh Nhật Bản trì trệ.", ["Nhật Bản"]),
        ("Chính phủ Lào cảm ơn; con cháu Lào hôm nay sống ở nước Lào hòa bình.", ["Lào", "Lào"]),
        ("Nghệ sĩ Bình Dương biểu diễn.", []),
        ("Đại sứ Cộng hòa Czech thăm Hà Nội.", ["Cộng hòa Czech", "Hà Nội"]),
        (
            "Bốn nước, có Các Tiểu vương quốc Arab thống nhất, họp.",
            ["Các Tiểu vương quốc Arab thống nhất"],
        ),
        ("Ông nói: ''TP.HCM phải rõ trách nhiệm''.", ["TP.HCM"]),
    ],
)
def test_countries_behind_callings_and_in_full(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hà NộiChủ tịch nước dự lễ khai bút.", ["Hà Nội"]),
        ("Tin mới nhất. Hải DươngThủ tướng thăm nông dân.", ["Hải Dương"]),
        ("Nhà cháy. TP HCMSau hỏa hoạn, nhà bị phá.", ["TP HCM"]),
        ("Xem trên VietNamNet và YouTube.", []),
        ("Ở xã EaTu, huyện Lắk có mưa.", ["xã EaTu", "huyện Lắk"]),
    ],
)
def test_towns_that_run_into_the_sentence(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đoàn thăm các gia đình./. Xuân Dần/VOV Xuân Dần/VOV", ["Xuân Dần", "Xuân Dần"]),
        ("Vụ việc đang được làm rõ./. CTV Nhật Minh/VOV.VN", ["Nhật Minh"]),
        ("Nhiều người bị thương./. Hà Thắng, Mai Liên/VOV", ["Hà Thắng", "Mai Liên"]),
        ("Đoàn thăm Hà Nội, Thái Bình/VOV đưa tin", []),
    ],
)
def test_who_signs_beside_the_outlet(found: Find, text: str, names: list[str]) -> None:
    assert found(text, "person") == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ông quê ở vùng Đông Bắc, vùng Tây Nguyên.", ["vùng Đông Bắc", "Tây Nguyên"]),
        ("Ngân sách cho vùng Bắc Trung Bộ tăng.", ["vùng Bắc Trung Bộ"]),
        ("Báo sư tử sống tại vùng Bắc Mỹ.", ["Bắc Mỹ"]),
        ("Người dân xã Đồng Tâm kể. Đồng Tâm là điểm nóng.", ["xã Đồng Tâm", "Đồng Tâm"]),
        ("Xã Đồng Thắng có Mầm non Đồng Thắng nhỏ.", ["Xã Đồng Thắng"]),
        ("Lịch nghỉ giỗ tổ Hùng Vương năm nay dài.", []),
        ("Các dự án đường sắt đô thị Hà Nội chậm.", ["Hà Nội"]),
        ("Quan hệ tại Đông-Nam Á tốt lên.", ["Đông-Nam Á"]),
        ("Cô sang Mỹ học tập; cựu chiến binh Mỹ kể.", ["Mỹ", "Mỹ"]),
        ("Đoàn thăm chính thức Pháp từ hôm qua.", ["Pháp"]),
        ("Từ vùng quê Thượng Phúc, ông lên kinh.", ["Thượng Phúc"]),
        ("Bà Hoa (ngụ 24/1A Xô Viết Nghệ Tĩnh, quận 1).", ["Xô Viết Nghệ Tĩnh", "quận 1"]),
        (
            "Cầu ở đường Tân Sơn Nhất – Bình Lợi – Vành đai ngoài.",
            ["đường Tân Sơn Nhất – Bình Lợi"],
        ),
    ],
)
def test_regions_and_names_taken_up_again(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Nguyễn Thành Nam sinh ngày 29-12-1970.", ["Nguyễn Thành Nam"]),
        ("Nữ sinh Lê Thị Hoa gặp một nam sinh tại trường.", ["Lê Thị Hoa"]),
        (
            "Nhóm Phạm Văn Huấn, Đoàn Xuân Bộ, Lê Hải đoạt giải; các Bộ, Ban dự.",
            ["Phạm Văn Huấn", "Đoàn Xuân Bộ", "Lê Hải"],
        ),
        ("Hai nhà báo lão thành Phan Quang và Hà Đăng dự.", ["Phan Quang", "Hà Đăng"]),
        ("Theo bác sĩ chuyên khoa 2 Lê Minh Tuấn, ca mổ dài.", ["Lê Minh Tuấn"]),
        ("Bị bắt là Phàng A Vư và Mùa A Sáu ở bản.", ["Phàng A Vư", "Mùa A Sáu"]),
        ("Khối A Toán đông; bảng A Bình bốc thăm.", []),
        ("Diễn viên Ngọc Trinh kiện. Hôm qua, Ngọc Trinh rút đơn.", ["Ngọc Trinh", "Ngọc Trinh"]),
        ("Bà Lê Quang họp. Nhà thờ dòng họ Lê Quang cổ.", ["Lê Quang"]),
        ("Giá tăng, bà Mỹ Thanh nói; cháu Nhật Anh đi viện.", ["Mỹ Thanh", "Nhật Anh"]),
        ("Diễn viên Ngọc Trinh kiện, phía Ngọc Trinh rút đơn.", ["Ngọc Trinh", "Ngọc Trinh"]),
        ("Lê Anh Tuấn bị đuổi. Anh Tuấn bỏ chạy.", ["Lê Anh Tuấn", "Tuấn"]),
    ],
)
def test_names_that_end_as_words_do_and_their_return(
    found: Find, text: str, names: list[str]
) -> None:
    assert found(text, "person") == names


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("\n\nThu Trang - Tuấn Lương\n\nTin khác.", ["Thu Trang", "Tuấn Lương"]),
        ("\n\nNhật Hồng (ghi)\n\nTin khác.", ["Nhật Hồng"]),
        (" Mẹ ôm con ở viện (ảnh K.Q) hôm qua.", ["K.Q"]),
        (" Người dân xem (ảnh CTV) hôm qua.", []),
        (
            " Tổng Biên tập: NGÔ ANH TÚ Phó Tổng Biên tập: LÊ CƯỜNG, VŨ BÌNH Trụ sở: phố.",
            ["NGÔ ANH TÚ", "LÊ CƯỜNG", "VŨ BÌNH"],
        ),
    ],
)
def test_who_wrote_and_who_answers(found: Find, end: str, names: list[str]) -> None:
    assert found("Các đơn vị cần tăng cường kiểm tra." + end, "person") == names
