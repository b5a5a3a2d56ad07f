"""Administrative units with their level word, and in lists that share one."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
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
        ("phá rừng ở Tiểu khu 365 và khu phố 4", ["Tiểu khu 365", "khu phố 4"]),
        (
            "trên địa bàn 3 phường: Hàng Kẽm, Hàng Sắt và Cửa Lũy",
            ["Hàng Kẽm", "Hàng Sắt", "Cửa Lũy"],
        ),
        (
            "ở các xã, phường: Sông Vân, Đồi Tiến và Suối Thành",
            ["Sông Vân", "Đồi Tiến", "Suối Thành"],
        ),
        ("hộ nghèo tại huyện Tiên Lãng.", ["huyện Tiên Lãng"]),
        (
            "Đặc khu Hòn Mây có mưa; ở đặc khu Bãi Sậy thì không",
            ["Đặc khu Hòn Mây", "đặc khu Bãi Sậy"],
        ),
        ("Tại đặc khu Hòn Mây có mưa. Người dân Hòn Mây vui", ["đặc khu Hòn Mây", "Hòn Mây"]),
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


def test_an_apostrophe_may_end_the_text_behind_a_level_word(found: Find) -> None:
    assert found("UBND TP ’’", "agency") == ["UBND TP"]
