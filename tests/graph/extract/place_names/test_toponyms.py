"""Places without a level word: regions, countries, communes in addresses, names taken up again."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Công khai ủng hộ Qatar, phía Kuwait lên tiếng.", ["Qatar", "Kuwait"]),
        ("đoàn công tác rời Mỹ. Ông cho biết khi Mỹ áp thuế", ["Mỹ", "Mỹ"]),
        ("cuộc gặp diễn ra tại thủ đô Ankara và Riyadh", ["thủ đô Ankara", "Riyadh"]),
        ("hội nghị ở thành phố Taormina trên đảo Sicily", ["thành phố Taormina", "đảo Sicily"]),
        ("một người đàn ông Nhật Bản giả làm thanh tra, ông Nhật Bản", ["Nhật Bản"]),
        ("thi một trong năm thứ tiếng: Anh, Nga, Pháp, Trung Quốc.", []),
        ("Bộ trưởng Quốc phòng Mỹ James Mattis tới Tokyo", ["Mỹ", "Tokyo"]),
        ("Đại sứ Việt Nam tại Mỹ Phạm Quang Vinh chào xã giao", ["Việt Nam", "Mỹ"]),
        ("cựu Bộ trưởng Tài chính Anh George Osborne", ["Anh"]),
        ("Thứ trưởng Ngoại giao Nga Sergei Ryabkov, tỷ phú Đức Klaus Weber", ["Nga", "Đức"]),
        ("biên dịch từ tiếng Anh, Pháp sang tiếng Việt", []),
        ("giai cấp vô sản Nga và xã hội Nga", ["Nga", "Nga"]),
        ("tiếp giáp với nước bạn Campuchia", ["Campuchia"]),
        ("khu vực phía Bắc Thừa Thiên Huế", ["Thừa Thiên Huế"]),
        ("kinh đô của Vương quốc Chămpa xưa", ["Vương quốc Chămpa"]),
        ("Bắt Trương Thị Nga. Luật sư hỏi Nga về tiền, rồi lời khai của Nga.", []),
        ("Bắt Trương Thị Nga. Y trốn sang Nga rồi về.", ["Nga"]),
        ("luôn coi Đức là đối tác tin cậy", ["Đức"]),
        ("Việc Mỹ rút khỏi hiệp định gây lo ngại", ["Mỹ"]),
        ("Nga và Ấn Độ cũng không mặn mà", ["Nga", "Ấn Độ"]),
        ("Kênh làm giàu. Yên Thành là một trong những huyện nghèo", ["Yên Thành"]),
        ("bảo vệ Tổ quốc Việt Nam XHCN", ["Việt Nam"]),
        ("nhập thép TQ và xuất sang Hoa kỳ", ["TQ", "Hoa kỳ"]),
        ("vốn cho Dung Quất 2 thì lớn, xe từ Dung Quất 2 giờ sáng", ["Dung Quất 2", "Dung Quất"]),
        ("ngày gió mùa Đông Bắc tràn về", []),
        ("HAG của bầu Đức và gió Lào, đón Nhật hoàng", []),
        ("khu vực miền Trung – Tây Nguyên và cả nước", ["miền Trung", "Tây Nguyên"]),
        ("học tiếng Anh, Việt Nam cần thêm giáo viên từ Pháp", ["Việt Nam", "Pháp"]),
        ("trụ sở tại Dịch Vọng, Cầu Giấy, Hà Nội", ["Dịch Vọng", "Cầu Giấy", "Hà Nội"]),
        ("người dân sống tại Mễ Trì phản ánh", ["Mễ Trì"]),
        (
            "xã Đông Cuông mở hội. Đền thờ ở đó lâu đời, Đông Cuông đón khách.",
            ["xã Đông Cuông", "Đông Cuông"],
        ),
    ],
)
def test_a_name_alone_is_a_place_where_words_around_it_tell(
    found: Find, text: str, places: list[str]
) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    "text",
    [
        "cô giáo Mỹ kể lại chuyện cũ",
        "Chiều nay chị Anh Sophie và bạn Anh Michael Fallon đến.",
        "Anh Michael Fallon cho biết như vậy.",
        "trị giá 18 triệu bảng Anh",
        "thi môn tiếng Pháp, rồi tiếng Nga",
        "Chị Mỹ nói, cuối cùng Mỹ đồng ý.",
        "sản phẩm mang tên Dịch Vọng được bán",
    ],
)
def test_a_name_that_others_bear_is_no_place(found: Find, text: str) -> None:
    assert found(text, "place") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "vốn vay ODA Trung Quốc, các trường ĐH Việt Nam; 28 huyện (trừ Ứng Hòa), hình ảnh Quảng Ninh",
            ["Trung Quốc", "Việt Nam", "Ứng Hòa", "Quảng Ninh"],
        ),
        (
            "khách tới Yên Tử, Chân Mây - Lăng Cô và Tân Sơn Nhất",
            ["Yên Tử", "Chân Mây - Lăng Cô", "Tân Sơn Nhất"],
        ),
        ("Việt Nam hóa chiến tranh, hết 75 triệu đồng Việt Nam", []),
        ("phim của đạo diễn Chad Stahelski với Vietnam Idol Kids", []),
        ("nhập về Việt Nam hóa chất độc hại", ["Việt Nam"]),
        (
            "lũ ở Bắc Yên; Hoàng Su Phì, Bắc Quang (Hà Giang)",
            ["Bắc Yên", "Hoàng Su Phì", "Bắc Quang", "Hà Giang"],
        ),
        ("đóng quân tại Mã Đà, trong rừng", ["Mã Đà"]),
        ("Phó Cục trưởng Đường sắt Khương Duy Thế cho hay", []),
        ("gởi đến các khách sạn Đà Nẵng", ["Đà Nẵng"]),
        ("dịch về hướng Tây Bắc 88m, lên vùng Tây Bắc", ["vùng Tây Bắc"]),
        ("quan hệ đặc biệt Việt Nam Campuchia", ["Việt Nam", "Campuchia"]),
    ],
)
def test_a_place_without_a_level_word_by_the_words_around(
    found: Find, text: str, places: list[str]
) -> None:
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
        ("Dù Bình Định cam kết", ["Bình Định"]),
        ("thuộc 04 tỉnh miền Trung", ["miền Trung"]),
        ("có hai dòng sông lớn Thu Bồn và Vu Gia", ["Thu Bồn", "Vu Gia"]),
        (
            "làm trưởng thôn Hội Phú, xã Ngọc Vân; ấp Trung Bình",
            ["thôn Hội Phú", "xã Ngọc Vân", "ấp Trung Bình"],
        ),
        ("kỷ niệm ngày Giải phóng miền Nam", []),
        ("như nhà máy Nhiệt điện Duyên Hải 1 là", ["nhà máy Nhiệt điện Duyên Hải 1"]),
        ("trên trục đường Tỉnh lộ 419", ["Tỉnh lộ 419"]),
        ("cạnh sân bay Tân Sơn Nhất Trao đổi với báo chí", ["sân bay Tân Sơn Nhất"]),
        ("ở vùng khó khăn. Ý chung là chúng ta", []),
    ],
)
def test_regions_and_places_that_open_a_text(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


_MATCH = "HLV cho biết các cầu thủ đã tập trước trận đấu. Thủ môn bắt tốt, hậu vệ chơi hay, tiền vệ ghi bàn. "


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Những cái tên như Thanh Bình, Xuân Trường, Văn Toàn đều ra sân ở vòng đấu này.", []),
        ("Nụ cười của Xuân Trường và Văn Toàn ở vòng đấu này.", []),
        ("Đội bóng đến từ Xuân Trường thắng ở vòng đấu này.", ["Xuân Trường"]),
        ("Các cầu thủ ở huyện Xuân Trường mừng. Xuân Trường có sân mới, đẹp.",
            ["huyện Xuân Trường", "Xuân Trường"]),
    ],
)  # fmt: skip
def test_players_are_no_districts(found: Find, text: str, places: list[str]) -> None:
    assert found(_MATCH + text, "place") == places


def test_districts_in_a_row_are_places_where_nothing_is_played(found: Find) -> None:
    text = "Những nơi như Thanh Bình, Xuân Trường, Yên Thành đều có chợ."

    assert found(text, "place") == ["Thanh Bình", "Xuân Trường", "Yên Thành"]
