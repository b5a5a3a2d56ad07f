"""What bears one name in two articles is one thing only where something tells that it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve.holders import Holders, Site
from graph.resolve.ledger import CENTRE

Read = Callable[..., Any]

HOME = "Tin từ Hải Dương. Tỉnh Hải Dương họp. Theo UBND tỉnh Hải Dương, {} là đúng."


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("HĐXX tuyên phạt bị cáo 5 năm tù.", "HĐXX"),
        ("Đại diện VKS đề nghị mức án 5 năm tù.", "VKS"),
        ("Ban biên tập báo đã họp.", "Ban biên tập"),
        ("Tổng thống nói Hạ viện sẽ bỏ phiếu.", "Hạ viện"),
        ("Tổng thống Mỹ nói Bộ Quốc phòng đồng ý. Chính phủ Mỹ và Quốc hội Anh họp.", "Bộ Quốc phòng"),
    ],
)  # fmt: skip
def test_a_name_that_many_bear_is_of_its_article_alone(read: Read, text: str, surface: str) -> None:
    assert read(text, id="one").key(surface) != read(text, id="other").key(surface)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Kho bạc Nhà nước, Kiểm toán Nhà nước cho biết.", "Kho bạc Nhà nước"),
        ("Theo Ngân hàng Nhà nước, lãi suất giảm.", "Ngân hàng Nhà nước"),
        ("Bộ Y tế và Chính phủ đã quyết định.", "Chính phủ"),
        ("Quốc hội thông qua luật.", "Quốc hội"),
    ],
)
def test_a_name_that_one_bears_in_this_country_is_one(read: Read, text: str, surface: str) -> None:
    assert read(text, id="one").key(surface) == read(text, id="other").key(surface)


def test_two_levels_of_one_council_are_two(read: Read) -> None:
    reading = read("Ông Trần Văn An, Phó Chủ tịch UBND huyện, gặp Chủ tịch UBND xã.")

    assert reading.key("UBND huyện") != reading.key("UBND xã")


def test_a_chamber_is_of_the_one_state_whose_chamber_is_named(read: Read) -> None:
    reading = read("Hạ viện Mỹ họp kín. Theo Hạ viện, dự luật đã qua. Bộ Tư pháp Anh im lặng.")

    assert reading.key("Hạ viện") == reading.key("Hạ viện Mỹ")


@pytest.mark.parametrize(
    ("written", "surface", "holder"),
    [
        ("xã Minh Tân, huyện Thủy Nguyên, Hải Phòng", "xã Minh Tân", "|place|province|31|"),
        ("xã Minh Tân (huyện Thủy Nguyên)", "xã Minh Tân", "|place|province|31|"),
        ("xã Minh Tân", "xã Minh Tân", "|place|province|30|"),
        ("phường 10, quận Gò Vấp, TP.HCM", "phường 10", "|place|district|764|"),
        ("phường Minh Khai, quận Bắc Từ Liêm, Hà Nội", "phường Minh Khai", "|place|district|021|"),
        ("thôn 3, xã Minh Tân, huyện Thủy Nguyên, Hải Phòng", "thôn 3",
         "|place|xã minh tân|place|province|31|"),
        ("chùa Sơn Cao (Hà Nội)", "chùa Sơn Cao", "|place|province|01|"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_what_holds_it(
    read: Read, written: str, surface: str, holder: str
) -> None:
    assert read(HOME.format(f"ở {written}")).key(surface).endswith(holder)


@pytest.mark.parametrize("surface", ["thôn 3", "phường 5"])
def test_a_number_alone_is_of_its_article_alone(read: Read, surface: str) -> None:
    text = HOME.format(f"ông A ở {surface}")

    assert read(text, id="one").key(surface) != read(text, id="other").key(surface)


def test_what_is_told_once_holds_for_the_whole_article(read: Read) -> None:
    reading = read(
        HOME.format("ở xã Minh Tân, huyện Thủy Nguyên, Hải Phòng")
        + " Công an xã Minh Tân đến thôn 3. Dân xã Minh Tân lo."
    )

    assert reading.key("Công an xã Minh Tân") == f"agency|công an||{reading.key('xã Minh Tân')}"
    assert reading.key("thôn 3") == f"place|thôn 3|{reading.key('xã Minh Tân')}"


@pytest.mark.parametrize(
    ("written", "district"),
    [
        ("Công an huyện Châu Thành (Kiên Giang)", "905"),
        ("Công an huyện Châu Thành, tỉnh Bến Tre,", "831"),
        ("Huyện ủy Châu Thành (Tiền Giang)", "821"),
    ],
)
def test_districts_of_one_name_are_told_by_their_province(
    read: Read, written: str, district: str
) -> None:
    reading = read(f"{written} cho biết ở Cần Thơ như vậy.")

    assert f"|place|district|{district}|" in reading.mentions[0].entity


def test_names_in_a_row_hold_one_another_no_more(read: Read) -> None:
    reading = read("Khách đến Nha Trang, Đà Nẵng, Phú Quốc.")

    assert reading.key("Nha Trang") == "place|district|568|"


def test_what_lies_in_a_place_is_told_by_the_nearest_telling() -> None:
    text = "xã A (huyện Thủy Nguyên), xã A"
    rows = [
        ("xã a", Site(0, 4, "xã", "A")),
        ("huyện thủy nguyên", Site(6, 23, "huyện", "Thủy Nguyên")),
        ("xã a", Site(26, 30, "xã", "A")),
    ]
    holders = Holders(text, rows)

    held = holders.of("xã a", 26)
    assert held is not None
    assert held.district == rows[1][1]
    assert holders.of("huyện thủy nguyên", 6) is None
    assert holders.commune() == rows[0][1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hiệu trưởng Trường THPT Lê Lợi (Hà Nội) nói.", "Trường THPT Lê Lợi, TP Huế, họp.", False),
        ("Hiệu trưởng Trường THPT Lê Lợi (Hà Nội) nói.", "Ở Hà Nội, Trường THPT Lê Lợi họp.", True),
        ("Hiệu trưởng Trường THPT Lê Lợi nói.", "Trường THPT Lê Lợi họp.", False),
        ("Trường Đại học Ngoại thương họp.", "Trường Đại học Ngoại thương ở Hà Nội.", True),
    ],
)
def test_schools_of_two_provinces_are_two(read: Read, one: str, other: str, same: bool) -> None:
    keys = {
        next(m.entity for m in read(text, id=str(at)).mentions if "Trường" in m.text)
        for at, text in enumerate((one, other))
    }

    assert (len(keys) == 1) is same


def test_a_school_stays_where_its_article_puts_it_once(read: Read) -> None:
    reading = read(
        HOME.format("Trường THCS Sơn Cao (huyện Thủy Nguyên, Hải Phòng)")
        + " Cô giáo Trường THCS xã Sơn Cao nói."
    )

    assert reading.key("Trường THCS Sơn Cao") == reading.key("Trường THCS xã Sơn Cao")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Đại sứ quán Việt Nam tại Lào họp.", "Đại sứ quán Việt Nam tại Nga họp.", False),
        ("Đại sứ quán Việt Nam họp.", "Đại sứ quán Việt Nam mở cửa.", False),
        ("Đại sứ quán Mỹ họp.", "Đại sứ quán Mỹ tại Hà Nội họp.", True),
        ("Đại sứ quán Mỹ họp.", "Đại sứ quán Mỹ tại Israel họp.", False),
    ],
)
def test_missions_in_two_countries_are_two(read: Read, one: str, other: str, same: bool) -> None:
    keys = {read(text, id=str(at)).mentions[0].entity for at, text in enumerate((one, other))}

    assert (len(keys) == 1) is same


def test_a_mission_is_the_one_whose_host_is_told(read: Read) -> None:
    reading = read("Đại sứ quán Việt Nam tại Lào họp. Theo Đại sứ quán Việt Nam, việc đã xong.")

    full = "Đại sứ quán Việt Nam tại Lào"
    assert reading.key("Đại sứ quán Việt Nam") == reading.key(full)
    assert reading.label("Đại sứ quán Việt Nam") == full


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Bộ trưởng Bộ Y tế Trần Văn Minh nói.", CENTRE),
        ("Thủ tướng Trần Văn Minh nói.", CENTRE),
        ("Ông Trần Văn Minh, Phó Trưởng ban Tổ chức Trung ương, nói.", CENTRE),
        ("Ông Trần Văn Minh, Vụ trưởng Vụ Pháp chế Bộ Y tế, nói.", "agency|bộ|y tế|"),
        ("Thứ trưởng Thường trực Bộ Y tế Trần Văn Minh nói.", "agency|bộ|y tế|"),
        ("Bộ Y tế họp. Thứ trưởng Trần Văn Minh nói.", "agency|bộ|y tế|"),
        ("Bộ Y tế và Bộ Tài chính họp. Thứ trưởng Trần Văn Minh nói.", "in test"),
        ("Ông Trần Văn Minh, Phó Tổng cục trưởng Tổng cục Du lịch, nói.",
         "agency|bộ|văn hóa thể thao du lịch|"),
        ("Cục trưởng Cục An toàn thông tin Trần Văn Minh nói.",
         "agency|bộ|thông tin truyền thông|"),
        ("Các ông Lê Văn Hà – Giám đốc Sở Y tế Hà Nội, Trần Văn Minh – Giám đốc Sở Y tế Cần Thơ.",
         "place|province|92|"),
        ("Ông Trần Văn Minh, Chủ tịch UBND xã Sơn Cao, tỉnh Hải Dương, nói.",
         "place|xã sơn cao|place|province|30|"),
        ("Ở Hải Dương, ông Trần Văn Minh, Trưởng phòng Cảnh sát hình sự, nói.", "place|province|30|"),
        ("Bác sĩ Trần Văn Minh, Giám đốc Bệnh viện Sơn Cao, nói.", "agency|bệnh viện|sơn cao|"),
    ],
)  # fmt: skip
def test_a_person_is_of_the_place_or_the_ministry_of_the_post(
    read: Read, text: str, seat: str
) -> None:
    assert read(text).key("Trần Văn Minh") == f"person|trần văn minh|{seat}"
