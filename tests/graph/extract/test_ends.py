"""Where the name of a body ends: what it goes on with in small letters, numbers, codes and brackets."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ông làm tại Viện Y học ứng dụng Việt Nam.", ["Viện Y học ứng dụng Việt Nam"]),
        (
            "Trung tâm Giống cây rừng miền núi công bố tin; Bệnh viện Mắt kỹ thuật cao Bình Minh đón khách.",
            ["Trung tâm Giống cây rừng", "Bệnh viện Mắt kỹ thuật cao Bình Minh"],
        ),
        (
            "Trung tâm Quản lý vận tải hành khách công cộng tăng xe; Viện Nghiên cứu bảo tồn biển đã góp ý.",
            ["Trung tâm Quản lý vận tải hành khách công cộng", "Viện Nghiên cứu bảo tồn biển"],
        ),
        ("Nghệ sĩ của Nhà hát Cung đình Huế diễn.", ["Nhà hát Cung đình Huế"]),
        ("Đội An ninh cơ động lập tức đến.", ["Đội An ninh cơ động"]),
        (
            "Phòng PC45 Công an tỉnh Bình Dương bắt hai người.",
            ["Phòng PC45 Công an tỉnh Bình Dương"],
        ),
        ("Ông đến Phòng PA72 làm việc với công an.", ["Phòng PA72"]),
        (
            "Phòng Cảnh sát hình sự (PC45) Công an tỉnh Sóc Trăng bắt hai người.",
            ["Phòng Cảnh sát hình sự (PC45) Công an tỉnh Sóc Trăng"],
        ),
        (
            "Phòng CSĐT TP về TTXH, Công an TP.HCM điều tra.",
            ["Phòng CSĐT TP về TTXH", "Công an TP.HCM"],
        ),
        (
            "Đội CSGT, trật tự, cơ động Công an quận Hà Đông đến.",
            ["Đội CSGT, trật tự, cơ động Công an quận Hà Đông"],
        ),
        ("Lãnh đạo Đội CSGT Bến Lau nhận định như vậy.", ["Đội CSGT Bến Lau"]),
        ("Anh được đưa tới Viện Bỏng Quốc gia Lê Hữu Trác.", ["Viện Bỏng Quốc gia Lê Hữu Trác"]),
        ("Bác sĩ Khoa Cấp cứu A9 – Bệnh viện Bạch Mai.", ["Khoa Cấp cứu A9", "Bệnh viện Bạch Mai"]),
        ("Em là học sinh trường THPT Chương Mỹ B.", ["trường THPT Chương Mỹ B"]),
        ("Em học Đại học Sư phạm Hà Nội 2, ngành Toán.", ["Đại học Sư phạm Hà Nội 2"]),
        ("Ông được đưa đến Bệnh viện 19/8 để điều trị.", ["Bệnh viện 19/8"]),
        ("Bài được Báo Hà Tĩnh điện tử lược dịch.", ["Báo Hà Tĩnh điện tử"]),
        ("Công an xã B’Lá, huyện Bảo Lâm mật phục.", ["Công an xã B’Lá"]),
        ("Công an huyện CưM'gar khởi tố vụ án.", ["Công an huyện CưM'gar"]),
        (
            "Tối qua, Bệnh viện (BV) Đa khoa TP Buôn Ma Thuột tiếp nhận ba người.",
            ["Bệnh viện (BV) Đa khoa TP Buôn Ma Thuột"],
        ),
        (
            "Ban quản lý dự án đường sắt đô thị Cát Linh- Hà Đông cho hay.",
            ["Ban quản lý dự án đường sắt đô thị Cát Linh- Hà Đông"],
        ),
        (
            "Giảng viên Khoa Báo chí, Đại học Khoa học Xã hội và Nhân văn cho rằng.",
            ["Khoa Báo chí", "Đại học Khoa học Xã hội và Nhân văn"],
        ),
        (
            "Theo Chi cục Hải quan cửa khẩu cảng Bến Lau khu vực 1, hàng về nhiều.",
            ["Chi cục Hải quan cửa khẩu cảng Bến Lau khu vực 1"],
        ),
        (
            "Giám đốc Trung tâm văn hóa, Thể thao và truyền thanh TP Phú Quốc nói.",
            ["Trung tâm văn hóa, Thể thao và truyền thanh TP Phú Quốc"],
        ),
        ("Sở cảnh sát PCCC tỉnh Đồng Nai có mặt.", ["Sở cảnh sát PCCC tỉnh Đồng Nai"]),
        ("Anh khỏi bệnh tại Bệnh viện Bạch Mai sau hơn ba năm.", ["Bệnh viện Bạch Mai"]),
        ("Sách của NXB Trẻ 2023 bán chạy.", ["NXB Trẻ"]),
        (
            "Việc này do Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện chỉ đạo.",
            ["Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện"],
        ),
        (
            "Theo báo Dân việt và báo Zing news, cây đổ.",
            ["báo Dân việt", "báo Zing news"],
        ),
    ],
)
def test_a_name_ends_where_it_ends(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ gửi đến Hội đồng xác định phơi nhiễm vào chiều qua.",
        "Công ty xây Trung tâm Chuyển mạch Thẻ thống nhất.",
        "Cố vấn của Văn phòng tư vấn định cư nhận điện thoại.",
        "Theo Viện Nghiên cứu Quốc gia về Sức khỏe và Chăm sóc, thuốc này an toàn.",
        "Báo điện tử Báo tiếng Việt nhiều người xem nhấtThuộc Bộ Khoa học Công nghệSố giấy phép mới",
    ],
)
def test_a_name_that_goes_on_in_unknown_words_is_left_out(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_a_province_spelled_otherwise_is_abroad(found: Find) -> None:
    text = "Biên phòng phối hợp với Công an tỉnh Bôlykhamxay (Lào) phá án."
    assert found(text, "organization") == ["Công an tỉnh Bôlykhamxay"]
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Nhà xuất bản (NXB) Bến Lau ra mắt ấn bản mới.", ["Nhà xuất bản (NXB) Bến Lau"]),
        ("Ban quản lý đền Bà Chúa Kho cho biết.", ["Ban quản lý đền Bà Chúa Kho"]),
        ("Chỉ huy Công an huyện Si-Ma-Cai đến nơi.", ["Công an huyện Si-Ma-Cai"]),
        (
            "Chị học Trường Khoa học, Xã hội và Nhân văn TPHCM.",
            ["Trường Khoa học, Xã hội và Nhân văn TPHCM"],
        ),
        (
            "Trung tâm hỗ trợ học viên, sinh viên TP Cần Thơ báo cáo.",
            ["Trung tâm hỗ trợ học viên, sinh viên TP Cần Thơ"],
        ),
    ],
)
def test_a_name_goes_on_behind_brackets_commas_and_hyphens(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Bệnh viện bay Orlis đến. Trên BV bay có 46 ghế.", []),
        ("Việc xảy ra tại trường mầm non S.V. hôm qua.", []),
        ("Ông báo cáo lãnh đạo Cục PCMT&TP.", ["Cục PCMT&TP"]),
        ("Tạp chí Nhịp cầu đầu tư phối hợp.", ["Tạp chí Nhịp cầu đầu tư"]),
    ],
)
def test_hospitals_that_fly_and_schools_by_letters(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


def test_a_head_may_end_the_text_with_letters_behind_it(found: Find) -> None:
    assert found("Trời mưa. Sơn Ca (TTXVN)", "agency") == ["TTXVN"]
    assert found("Ảnh: Sơn Ca (VTV)", "agency") == ["VTV"]
