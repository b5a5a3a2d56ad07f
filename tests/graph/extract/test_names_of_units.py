"""Units and sites whose names look like something else: numbered, misspelt, short, held by words."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Communes of one name that are told apart by a number.
        (
            "Thành lập Xã Phù Cát 3 trên cơ sở nhập hai xã; xã Tuy Phước 4 có 60 km2.",
            ["Xã Phù Cát 3", "xã Tuy Phước 4"],
        ),
        (
            "Giáp với các xã: Phù Mỹ 3, Phù Mỹ 4 và Phường Hoài Nhơn 1.",
            ["Phù Mỹ 3", "Phù Mỹ 4", "Phường Hoài Nhơn 1"],
        ),
        # Units that one number counts.
        (
            "Tỉnh còn 4 xã sau sắp xếp: Kiến Nụ, Nhân Nụ và Quảng Nụ.",
            ["Kiến Nụ", "Nhân Nụ", "Quảng Nụ"],
        ),
        ("Huyện có 10 xã (Nhân Nụ, Đăk Nụ, Nghĩa Nụ) và chợ.", ["Nhân Nụ", "Đăk Nụ", "Nghĩa Nụ"]),
        ("Các quận nội thành: Đống Đa 372, Hoàng Mai 253 ca", ["Đống Đa", "Hoàng Mai"]),
        ("Anh Lưu ở thôn 6 trồng 2 ha khoai.", ["thôn 6"]),
        # What kind of unit it is may stand between its word and its name.
        (
            "Đoàn đến xã vùng cao Tả Nụ, huyện miền núi Nam Trà My",
            ["xã vùng cao Tả Nụ", "huyện miền núi Nam Trà My"],
        ),
        ("các tỉnh ven biển miền Trung, tỉnh biên giới phía Bắc", ["miền Trung"]),
        ("Giáp với xã Tây Sơn 4.\n- Nơi đặt trụ sở", ["xã Tây Sơn 4"]),
        ("Tặng xã Tân Lập 3 bồn nước.", ["xã Tân Lập"]),
        ("Trú thôn Đắk Hà Tây, xã Cư Dly", ["thôn Đắk Hà Tây", "xã Cư Dly"]),
        ("Ở tỉnh Zamboanga Sibugay, ba người", ["tỉnh Zamboanga Sibugay"]),
        # Names that begin as a number's word, an office or a body does.
        ("Ngày 12/3, huyện Sốp Cộp có mưa.", ["huyện Sốp Cộp"]),
        (
            "tại thôn Sở Hạ và xóm Trường Sơn, xã Phù Hóa",
            ["thôn Sở Hạ", "xóm Trường Sơn", "xã Phù Hóa"],
        ),
        (
            "ở ấp Ông Trang và ấp Đồng Cỏ Đỏ, xã Viên An",
            ["ấp Ông Trang", "ấp Đồng Cỏ Đỏ", "xã Viên An"],
        ),
        ("tại tổ dân phố Trung Vương, quận Tuyên Võ", ["tổ dân phố Trung Vương", "quận Tuyên Võ"]),
        ("Cán bộ thôn Hội Nông dân họp.", []),
        # Names of persons, where the unit that holds theirs follows.
        (
            "ở phường Trần Đăng Ninh, thành phố Nam Định",
            ["phường Trần Đăng Ninh", "thành phố Nam Định"],
        ),
        ("Chủ tịch phường Trần Đăng Ninh nói.", []),
        ("Ông phó thôn Phúc Lâm Đỗ Văn Khuyến nói.", ["thôn Phúc Lâm"]),
        ("Trưởng khu phố Lê Thị Hoa nói.", []),
        # Of one syllable, where it says what holds them.
        ("ở huyện Phong, tỉnh Giang Tô", ["huyện Phong", "tỉnh Giang Tô"]),
        ("ở các thị trấn Srinagar, Baramulla", ["Srinagar", "Baramulla"]),
        ("Các bản Linux mới ra.", []),
        # Longer than the name that a list has.
        ("thuộc xã Đông Dư, Gia Lâm", ["xã Đông Dư", "Gia Lâm"]),
        ("ven biển các tỉnh Hải Phòng-Nghệ An", ["Hải Phòng", "Nghệ An"]),
        # A capital lost.
        (
            "tại tỉnh Bắc giang, huyện Thủy nguyên và Hà nội",
            ["tỉnh Bắc giang", "huyện Thủy nguyên", "Hà nội"],
        ),
        ("Anh Long an ủi mẹ.", []),
        # Quarters, and words like theirs.
        ("ở khu Hạ Lý và khối 2, phường Cửa Nam", ["khu Hạ Lý", "khối 2", "phường Cửa Nam"]),
        ("học khối A, khu Công nghệ và phân khu Bến Lau", ["khu Bến Lau"]),
        ("ở khu Trung Lâm - Hạ Lý (Hà Nội)", ["khu Trung Lâm - Hạ Lý", "Hà Nội"]),
        ("Người dân làng An Định mở hội.", ["làng An Định"]),
    ],
)
def test_a_unit_is_read_with_its_whole_name(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "trên đường An Dương Vương, đường Đào Duy Từ (phường 5)",
            ["đường An Dương Vương", "đường Đào Duy Từ", "phường 5"],
        ),
        ("bên bờ nam sông Hương, trong lòng sông Dương Tử", ["sông Hương", "sông Dương Tử"]),
        ("cao tốc vượt sông A-mua và sông Ê-nhi-xây", ["sông A-mua", "sông Ê-nhi-xây"]),
        ("Tại thành phố Huế-một điểm đến.", ["thành phố Huế"]),
        ("leo lên thác Bà, ngã ba Ông Tạ", ["thác Bà", "ngã ba Ông Tạ"]),
        ("Đông nghẹt sân bay Ông Trang cho biết.", []),
        (
            "ở ấp Rạch Gốc, xóm Bàu Sen, đảo Hòn Khoai",
            ["ấp Rạch Gốc", "xóm Bàu Sen", "đảo Hòn Khoai"],
        ),
        ("qua phà Cát Lái rồi xa lộ Hà Nội", ["phà Cát Lái", "xa lộ Hà Nội"]),
        ("Tàu cập bến Sài Gòn. Bến Kim Mã đóng cửa.", ["Sài Gòn", "Bến Kim Mã"]),
        ("họp tại P.Bến Nghé", ["P.Bến Nghé"]),
        (
            "vào VQG Cát Tiên, KDL Suối Mơ, phá Tam Giang",
            ["VQG Cát Tiên", "KDL Suối Mơ", "phá Tam Giang"],
        ),
        ("quan hệ Mỹ-Trung, Séc - Việt và Trung-Ấn", []),
        ("đường từ Nga - Trung Đông", ["Nga", "Trung Đông"]),
        ("trên vùng biển Cô Tô chiều qua", ["Cô Tô"]),
    ],
)
def test_a_site_is_read_with_its_whole_name(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # What stands around a name tells of a place.
        (
            "Quán 54 Nguyễn Bình, phường Kênh Dương",
            ["Nguyễn Bình", "phường Kênh Dương"],
        ),
        ("Có 54 Nguyễn Văn Nam, ông nói", []),
        (
            "Tiên Yên (Quảng Ninh) 47mm, Quảng Hà (Quảng Ninh) 54mm",
            ["Tiên Yên", "Quảng Ninh", "Quảng Hà", "Quảng Ninh"],
        ),
        ("Mầm non Quảng Hà (Quảng Ninh)", ["Quảng Ninh"]),
        (
            "ở Sunnyvale, California và tại Abbottabad (Pakistan)",
            ["Sunnyvale", "California", "Abbottabad", "Pakistan"],
        ),
        (
            "ở các xã ven biển Nhơn Lý, Nhơn Hội thuộc TP Quy Nhơn",
            ["Nhơn Lý", "Nhơn Hội", "TP Quy Nhơn"],
        ),
        ("tại xã Trà Vân và Trà Don, công suất 11 MW", ["xã Trà Vân", "Trà Don"]),
        (
            "đường Lê Duẩn giao với Khâm Thiên, giao lộ Lê Lợi - Hàm Nghi",
            ["đường Lê Duẩn", "Khâm Thiên", "giao lộ Lê Lợi - Hàm Nghi"],
        ),
        (
            "Tuyến metro số 1 (Ngọc Hồi - Yên Viên - Như Quỳnh)",
            ["Tuyến metro số 1", "Ngọc Hồi", "Yên Viên", "Như Quỳnh"],
        ),
        (
            "tại tổ 4B, thị trấn Sa Pa và thôn 1A, xã Cư Ni",
            ["tổ 4B", "thị trấn Sa Pa", "thôn 1A", "xã Cư Ni"],
        ),
        ("mưa ở vùng núi Bắc Bộ", ["Bắc Bộ"]),
        ("nuôi trẻ em Việt Nam", ["Việt Nam"]),
        ("thăm CH Belarus và LB Nga", ["CH Belarus", "LB Nga"]),
        ("thời Trung Hoa Dân Quốc, ông sống ở Thượng Hải", ["Trung Hoa Dân Quốc", "Thượng Hải"]),
        ("vùng đất Hoan Châu xưa", ["Hoan Châu"]),
    ],
)
def test_its_surroundings_tell_of_a_place(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


def test_a_name_that_is_a_title_too_is_a_person_once_introduced(found: Find) -> None:
    text = "Họ cứu chị Ngô Thị Thu Anh. Khi chị Anh lên bờ, trời đã tối."
    assert found(text, "person") == ["Ngô Thị Thu Anh", "Anh"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("xây nhà ga T3, T4 của sân bay", ["nhà ga T3", "T4"]),
        ("Nhà ga T1 sân bay Nội Bài", ["Nhà ga T1 sân bay Nội Bài"]),
        ("kẹt ở Trạm thu phí cầu Đồng Nai", ["Trạm thu phí cầu Đồng Nai"]),
        # What only looks like a place.
        ("Tàu sân bay Ronald Reagan rời cảng. Tàu sân bay Liêu Ninh đến.", []),
        ("Hạt giống số 4 Rafael Nadal thắng.", []),
        ("lấy nước cho vụ Đông Xuân", []),
        ("sáng nay Vn-Index và VN-Index giảm", []),
        ("Thủ tướng Anh thăm Pháp. Anh đã mua xe.", ["Anh", "Pháp"]),
    ],
)
def test_codes_are_places_and_ships_are_not(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tuyến chạy từ Hà Đông đến Xuân Mai rồi dừng.", ["Hà Đông", "Xuân Mai"]),
        ("họ rút lên Mương Vú (Campuchia)", ["Mương Vú", "Campuchia"]),
        ("gió mạnh ở khu vực Nam Biển Đông", ["Nam Biển Đông"]),
        ("mưa đến Bắc Quảng Trị thì tan", ["Bắc Quảng Trị"]),
        ("ca sĩ người Mỹ Ariana Grande hát", ["Mỹ"]),
        ("bị cướp ở Bắc Ninh Nhận tin báo, công an đến", ["Bắc Ninh"]),
    ],
)
def test_sides_and_ends_are_places(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Dân thôn 7 Lê Văn Bảy cùng họp.", ["thôn 7"]),
        ("Dân tiểu khu 1250 và khu 25 cùng họp.", []),
        ("Dân khu 7", []),
        ("Dân tổ 7 phố Huế cùng họp.", []),
        ("Dân H.Củ Chi và X.Bến Lau cùng họp.", ["H.Củ Chi", "X.Bến Lau"]),
    ],
)
def test_a_number_or_letters_name_a_unit_where_its_level_goes_by_them(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places
