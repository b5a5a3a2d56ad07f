"""Places by where they stand: in addresses, in rows, at other places."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Trụ sở: 37 Bà Triệu, Hoàn Kiếm", ["Bà Triệu", "Hoàn Kiếm"]),
        ("trụ sở tại số 69 Phan Kế Bính, Ba Đình, Hà Nội", ["Phan Kế Bính", "Ba Đình", "Hà Nội"]),
        (
            "khu đất 12 Tôn Đản, 36 Lý Nam Đế và nhà 8B Lê Trực",
            ["khu đất 12 Tôn Đản", "Lý Nam Đế", "Lê Trực"],
        ),
        ("xây nhà ga tuyến số 1 Bến Thành", []),
        ("ghi sai địa chỉ 47 Hoàng Quốc Việt thành số khác", ["Hoàng Quốc Việt"]),
        ("đấu giá tại số 2Bis Đinh Tiên Hoàng. Công ty", ["Đinh Tiên Hoàng"]),
        ("đất tại số 16 - 18 - 20 Hải Thượng Lãn Ông, quận 5", ["Hải Thượng Lãn Ông", "quận 5"]),
        ("tại số 47, Nguyễn Công Trứ, Quận Lê Chân", ["Nguyễn Công Trứ", "Quận Lê Chân"]),
        ("xây lại nhà 5C Lê Trực Các công trình khác", []),
        (
            "xe rẽ xuống đường Võ Văn Kiệt về quận 4; dân xuống đường",
            ["đường Võ Văn Kiệt", "quận 4"],
        ),
        ("Năm nay có 15 Đảng viên mới, 33 Hội viên", []),
        ("quê ở Chi Ngại (Chí Linh, Hải Dương)", ["Chi Ngại", "Chí Linh", "Hải Dương"]),
        ("sạt lở ở khu vực Bốt Xanh (xã Phú Vinh)", ["Bốt Xanh", "xã Phú Vinh"]),
        ("anh N.V.K (SN 1993, ở Lỗ Giao; là F1)", ["Lỗ Giao"]),
        ("trên đồi, Tiểu khu 12, thị trấn Mộc Châu", ["Tiểu khu 12", "thị trấn Mộc Châu"]),
        ("chỗ ở Nhổn, Hà Nội đã đủ", ["Nhổn", "Hà Nội"]),
        ("lãnh đạo các quận 2 và 9 cùng dự", ["2", "9"]),
        ("đề nghị quận 9 đánh giá đúng tình hình", ["quận 9"]),
        ("lấy mẫu người dân thôn Trung (xã Việt Hùng)", ["thôn Trung", "xã Việt Hùng"]),
        ("Trưởng thôn Nội Hạ và Trưởng thôn Tân Lập Thân Thị Khê", ["thôn Nội Hạ", "thôn Tân Lập"]),
        ("nghĩ rằng quận 3 người này ở rất đông", []),
    ],
)
def test_an_address_tells_its_places(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("vi phạm tại bãi giữa sông Hồng", ["bãi giữa sông Hồng"]),
        ("Cầu sông Cấm và cầu vượt biển Tân Vũ - Lạch Huyện", None),
        ("chốt ở ngõ 83 đường Dục Tú", ["ngõ 83 đường Dục Tú"]),
        ("Nhà ga hành khách T3 Cảng hàng không quốc tế Tân Sơn Nhất", None),
        ("rạch Bà Cua, cầu Ông Lãnh và núi Bà Đen", ["rạch Bà Cua", "cầu Ông Lãnh", "núi Bà Đen"]),
        ("đường Hoàng Sa - Võ Nguyên Giáp - Trường Sa", None),
        ("cải tạo sân Hàng Đẫy", ["sân Hàng Đẫy"]),
        ("xả thải xuống hồ Trị An và Hồ Núi Cốc", ["hồ Trị An", "Hồ Núi Cốc"]),
        ("bỏ lại tại CHK quốc tế Nội Bài", ["CHK quốc tế Nội Bài"]),
        ("Ảnh: Giáo dục Việt Nam. Các DN Nhật Bản vui mừng", ["Nhật Bản"]),
    ],
)
def test_a_work_is_named_with_what_it_lies_at(
    found: Find, text: str, places: list[str] | None
) -> None:
    whole = {
        "Cầu": ["Cầu sông Cấm", "cầu vượt biển Tân Vũ - Lạch Huyện"],
        "Nhà": [text],
        "đường": ["đường Hoàng Sa", "Võ Nguyên Giáp", "Trường Sa"],
    }
    assert found(text, "place") == (whole[text.split()[0]] if places is None else places)
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("đến chợ Lương Văn Can Sáng nay, hàng bán lại", ["chợ Lương Văn Can"]),
        ("lễ truy điệu ở sân bay Biên Hòa Sáng 12-7, đông đảo", ["sân bay Biên Hòa"]),
        ("gửi kiến nghị cho Đà Nẵng Cuộc họp do ông Hải chủ trì", ["Đà Nẵng"]),
        ("tiếp doanh nhân tại Mỹ Thủ tướng mời họ về nước", ["Mỹ"]),
        ("cầu Tân Vũ - Lạch Huyện Về việc xử lý", ["cầu Tân Vũ - Lạch Huyện"]),
        ("thôn Vinh Quang 2, xã Phước Sơn", ["thôn Vinh Quang 2", "xã Phước Sơn"]),
        ("Trưởng thôn Nguyễn Văn Trích vẫn đi họp", []),
    ],
)
def test_a_place_ends_where_a_sentence_begins(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("từ đường Hoàng Minh Giám có chiều dài 300 m", ["đường Hoàng Minh Giám"]),
        ("đi lễ đền Bia Bà (phường La Khê)", ["đền Bia Bà", "phường La Khê"]),
        ("mở rộng cảng cá Cát Bà là việc cần", ["cảng cá Cát Bà"]),
        ("tại Khu công nghiệp Điện Nam - Điện Ngọc", ["Khu công nghiệp Điện Nam - Điện Ngọc"]),
        ("một số tuyến phố Hà Nội ùn tắc", ["Hà Nội"]),
        ("Căn cứ Nghị quyết của hội nghị, xem trên kênh Discovery", []),
        ("một số chung cư dịp Tết mất nước", []),
        ("bơi trên sông Hồng Nhân dịp này", ["sông Hồng"]),
    ],
)
def test_a_site_is_its_whole_name_and_no_other_word(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places
