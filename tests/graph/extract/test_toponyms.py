"""Places without a level word: countries, communes in addresses, names taken up again."""

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
