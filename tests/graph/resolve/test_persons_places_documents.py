"""Persons by post and place, places by time, documents by number, issuer's place and year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve import honours

Read = Callable[..., Any]


def test_a_given_name_is_the_person_introduced_last(read: Read) -> None:
    reading = read("Ông Đinh Quý Nhân ký. Ông Lê Văn Thanh dự. Theo ông Nhân, việc này đúng.")

    assert reading.key("Nhân") == reading.key("Đinh Quý Nhân")
    assert reading.label("Nhân") == "Đinh Quý Nhân"


def test_the_same_post_in_two_articles_is_one_person(read: Read) -> None:
    one = read("Ông Trần Văn Minh, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết.", id="one")
    other = read("Chủ tịch UBND tỉnh Hà Nam Trần Văn Minh chủ trì.", id="other")

    assert one.key("Trần Văn Minh") == other.key("Trần Văn Minh")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Minh, Giám đốc Sở Y tế tỉnh Nam Định, cho biết.",
        "Ông Trần Văn Minh kể chuyện.",
    ],
)
def test_namesakes_are_not_one_without_reason(read: Read, text: str) -> None:
    one = read("Ông Trần Văn Minh, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết.", id="one")

    assert one.key("Trần Văn Minh") != read(text, id="other").key("Trần Văn Minh")


def test_a_name_may_leave_out_its_middle(read: Read) -> None:
    reading = read("Bà Lê Thị Kim Ngân phát biểu. Bà Lê Kim Ngân nêu rõ mục tiêu.")

    assert reading.key("Lê Kim Ngân") == reading.key("Lê Thị Kim Ngân")


def test_the_family_name_may_be_left_out(read: Read) -> None:
    reading = read(
        "Ông Nguyễn Tùng Lâm nêu ba nguyên nhân. TS Tùng Lâm nhấn mạnh. Ông Lâm nói thêm."
    )

    assert reading.key("Tùng Lâm") == reading.key("Nguyễn Tùng Lâm") == reading.key("Lâm")


@pytest.mark.parametrize(("first", "second"), [("Sĩ", "Sỹ"), ("Sỹ", "Sĩ")])
def test_a_post_is_held_by_whoever_is_spelt_in_two_ways(
    read: Read, first: str, second: str
) -> None:
    """Whichever spelling comes first, and stands without the post."""
    reading = read(
        f"Ông Bùi {first} Khải nêu ý kiến. Chủ tịch UBND tỉnh Hà Nam Bùi {second} Khải chủ trì."
    )
    other = read("Chủ tịch UBND tỉnh Hà Nam Trần Văn Minh chủ trì.", id="other")

    seat = other.key("Trần Văn Minh").removeprefix("person|trần văn minh|")
    assert reading.key(f"Bùi {first} Khải").endswith(f"|{seat}")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bùi Sĩ Khải", "Bùi Sỹ Khải"), ("Masaru Hashizume", "Hashizume Masaru")],
)
def test_a_name_spelt_twice_is_one_person(read: Read, one: str, other: str) -> None:
    reading = read(f"Ông {one} phát biểu. Ông {other} cảm ơn.")

    assert reading.key(one) == reading.key(other)
    assert reading.label(other) == one


def test_two_namesakes_keep_the_short_name_apart(read: Read) -> None:
    reading = read("Ông Nguyễn Tùng Lâm và ông Lê Tùng Lâm dự. TS Tùng Lâm phát biểu.")

    assert reading.key("Tùng Lâm") not in (
        reading.key("Nguyễn Tùng Lâm"),
        reading.key("Lê Tùng Lâm"),
    )


def test_hue_was_a_town_of_its_province(read: Read) -> None:
    text = "TP Huế, tỉnh Thừa Thiên Huế mở hội."
    before, since = (
        read(text, published="2018-02-05"),
        read("TP Huế mở hội.", published="2025-03-01"),
    )

    assert before.key("TP Huế") != before.key("tỉnh Thừa Thiên Huế")
    assert since.key("TP Huế") not in (before.key("TP Huế"), before.key("tỉnh Thừa Thiên Huế"))


def test_the_bodies_of_a_province_that_became_a_city_are_the_same(read: Read) -> None:
    before = read("Sở Y tế tỉnh Thừa Thiên Huế họp ở Huế.", published="2018-02-05")
    since = read("Sở Y tế thành phố Huế họp.", published="2025-03-01")
    school = read("Đại học Y Dược Huế mở lớp.", published="2018-02-05")

    assert before.key("Sở Y tế tỉnh Thừa Thiên Huế") == since.key("Sở Y tế thành phố Huế")
    assert school.label("Đại học Y Dược Huế") == "Trường Đại học Y Dược Huế"


def test_a_commune_lies_in_a_province_that_lived_on_in_another(read: Read) -> None:
    reading = read("Tại huyện Thạch Thất, tỉnh Hà Tây, mưa to.", published="2007-03-04")

    assert reading.of("huyện Thạch Thất").code == "district/276/"
    assert reading.of("tỉnh Hà Tây").code == "province/28/"


def test_uncle_ho_is_ho_chi_minh_everywhere(read: Read) -> None:
    one = read("Nhớ lời Bác Hồ dạy.", id="one")
    other = read("Học tập đạo đức Hồ Chí Minh.", id="other")

    assert one.key("Bác Hồ") == other.key("Hồ Chí Minh")
    assert one.label("Bác Hồ") == "Hồ Chí Minh"


def test_shouted_names_are_written_as_others(read: Read) -> None:
    assert read("Lễ ra quân. Ảnh: LÊ THOA\n\nSáng nay lễ diễn ra.").label("LÊ THOA") == "Lê Thoa"


@pytest.mark.parametrize(
    ("published", "code"),
    [("2017-05-01", "district/312/"), ("2025-06-30", "district/312/")],
)
def test_a_district_is_the_unit_of_its_time(read: Read, published: str, code: str) -> None:
    reading = read("Tại huyện Tiên Lãng, Hải Phòng, mưa to.", published=published)

    assert reading.of("huyện Tiên Lãng").code.startswith(code.rsplit("/", 2)[0])


def test_a_province_is_another_since_the_reform_and_keeps_its_bodies(read: Read) -> None:
    text = "UBND thành phố Hải Phòng họp. Tại Hải Phòng, mưa to."
    before = read(text, published="2017-05-01")
    after = read(text, published="2025-12-01")

    assert before.of("Hải Phòng").code == "province/31/"
    assert after.of("Hải Phòng").code == "province/31/2025-07-01"
    assert before.key("Hải Phòng") != after.key("Hải Phòng")
    assert before.key("UBND thành phố Hải Phòng") == after.key("UBND thành phố Hải Phòng")


def test_district_namesakes_go_to_the_province_of_the_article(read: Read) -> None:
    one = read("Tỉnh Hải Dương họp. Đoàn thăm huyện Kim Thành, tỉnh Hải Dương.").of(
        "huyện Kim Thành"
    )

    assert one.code.startswith("district/293")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "UBND tỉnh Lào Cai ký Quyết định 1527/QĐ/UBND.",
            "UBND tỉnh Lào Cai ký QĐ 1527/QĐ-UBND.",
            True,
        ),
        (
            "Quyết định số 12/QĐ-UBND ngày 3/4/2017 của UBND tỉnh Hà Nam.",
            "Tỉnh Hà Nam ban hành Quyết định 12/QĐ-UBND ngày 03-4-2017.",
            True,
        ),
        (
            "Quyết định số 12/QĐ-UBND ngày 3/4/2017 của UBND tỉnh Hà Nam.",
            "Quyết định số 12/QĐ-UBND ngày 3/4/2018 của UBND tỉnh Hà Nam.",
            False,
        ),
        (
            "Quyết định số 12/QĐ-UBND ngày 3/4/2017 của UBND tỉnh Hà Nam.",
            "Quyết định số 12/QĐ-UBND ngày 3/4/2017 của UBND tỉnh Nam Định.",
            False,
        ),
        (
            "Hà Nam thực hiện Nghị định số 78/2015/NĐ-CP.",
            "Nam Định thực hiện Nghị định 78/2015/NĐ-CP.",
            True,
        ),
        ("Hà Nam thực hiện Luật Báo chí.", "Nam Định thực hiện Luật Báo chí.", True),
    ],
)
def test_a_document_is_its_number_place_and_year(
    read: Read, one: str, other: str, same: bool
) -> None:
    keys = [
        next(entity.key for entity in read(text, id=text).entities if entity.kind == "document")
        for text in (one, other)
    ]

    assert (keys[0] == keys[1]) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Huân chương Lao động hạng Ba", "Huân chương lao động Hạng ba", True),
        ("Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Nhì", False),
        ("Huân chương Lao động hạng Ba", "Huân chương Lao động hạng 3", True),
        ("Huân chương Lao động hạng Nhất", "Huân chương Lao động hạng I", True),
        ("Huân chương HCM", "Huân chương Hồ Chí Minh", True),
        ("mẹ Việt Nam Anh hùng", "Bà mẹ Việt Nam anh hùng", True),
        ("Anh hùng Lực lượng vũ trang", "Anh hùng Lực lượng vũ trang Nhân dân", True),
    ],
)
def test_an_honour_is_its_name_and_class(one: str, other: str, same: bool) -> None:
    assert (honours.entry(one).key == honours.entry(other).key) is same


@pytest.mark.parametrize(
    ("text", "kind", "concept"),
    [
        ("tặng Huân chương Lao động hạng Nhì.", "award", "huan-chuong"),
        ("tặng Bằng khen cho ông A.", "award", "bang-khen"),
        ("ban hành Quyết định số 12/QĐ-UBND.", "document", "quyet-dinh"),
        ("theo Luật Báo chí.", "document", "luat"),
        ("theo Bộ luật Hình sự.", "document", "bo-luat"),
    ],
)
def test_documents_and_honours_have_their_kind(
    read: Read, text: str, kind: str, concept: str
) -> None:
    assert [e.concept for e in read(text).entities if e.kind == kind] == [concept]


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("huyện Mĩ Đức", "huyện Mỹ Đức"),
        ("TP Qui Nhơn", "thành phố Quy Nhơn"),
        ("huyện Phú Quý", "huyện Phú Quí"),
        ("huyện Đắc Mil", "huyện Đắk Mil"),
        ("huyện Cư Mgar", "huyện Cư M'gar"),
        ("huyện Đăk Rlấp", "huyện Đắk R'Lấp"),
        ("huyện Krông Păk", "huyện Krông Pắc"),
        ("TP Buôn Mê Thuột", "thành phố Buôn Ma Thuột"),
        ("TP Phan Rang", "thành phố Phan Rang - Tháp Chàm"),
        ("tỉnh Kontum", "tỉnh Kon Tum"),
        ("TP Kontum", "thành phố Kon Tum"),
    ],
)
def test_units_are_known_by_other_spellings(read: Read, written: str, unit: str) -> None:
    reading = read(f"Mưa lớn ở {written} sáng nay.")

    (entity,) = reading.entities
    assert (entity.label, bool(entity.code)) == (unit, True)


@pytest.mark.parametrize(
    ("short", "full"),
    [("P.Bến Đá", "phường Bến Đá"), ("P.12", "phường 12"), ("X.Xuân Lĩnh", "xã Xuân Lĩnh")],
)
def test_a_letter_for_the_level_of_a_commune_is_its_word(read: Read, short: str, full: str) -> None:
    reading = read(f"Mưa lớn ở {full} sáng nay. Nhà dân {short} bị ngập.")

    assert {entity.label for entity in reading.entities if entity.kind == "place"} == {full}


def test_capitals_behind_an_apostrophe_are_as_one_likes(read: Read) -> None:
    reading = read("UBND huyện Đăk R’lấp họp. Huyện Đăk R'Lấp phát động thi đua.")

    assert reading.label("UBND huyện Đăk R’lấp") == "Ủy ban nhân dân huyện Đắk R'Lấp"


def test_quotes_and_capitals_make_no_other_project(read: Read) -> None:
    reading = read(
        "Dự án Con Thuyền Mơ Ước khởi động. Thực hiện dự án “Con thuyền mơ ước” ở các phường."
    )
    keys = {mention.entity for mention in reading.mentions if mention.kind == "document"}
    assert len(keys) == 1


def test_a_portal_is_the_same_with_its_place_and_without(read: Read) -> None:
    reading = read(
        "UBND TP Hà Nội họp. Trên Cổng giao tiếp điện tử thành phố, dân góp ý. "
        "Theo Cổng giao tiếp điện tử Hà Nội, đã có 100 ý kiến."
    )
    assert reading.key("Cổng giao tiếp điện tử thành phố") == reading.key(
        "Cổng giao tiếp điện tử Hà Nội"
    )


def test_a_numeral_is_written_as_one_likes(read: Read) -> None:
    reading = read("Chi cục Thuế khu vực I họp. Chi cục thuế khu vực 1 đẩy mạnh hỗ trợ.")
    assert reading.key("Chi cục Thuế khu vực I") == reading.key("Chi cục thuế khu vực 1")


def test_a_law_is_not_the_one_that_it_replaced(read: Read) -> None:
    keys = [
        mention.entity
        for text in ("Luật Đất đai năm 1993 và Luật Đất đai 2013 khác nhau.", "Theo Luật Đất đai.")
        for mention in read(text, id=text).mentions
    ]

    assert keys == [
        "document|luật đất đai|1993|",
        "document|luật đất đai|2013|",
        "document|luật đất đai|",
    ]


def test_a_fathers_name_is_not_the_sons(read: Read) -> None:
    reading = read("Hoàng thân Ahmed bin Faisal đến Doha. Quốc vương Faisal không đến.")

    assert reading.key("Faisal") != reading.key("Ahmed bin Faisal")


def test_no_item_of_a_row_of_communes_is_a_district(read: Read) -> None:
    reading = read("Nhập các xã Tân Hạ, Kim Thành và Hòa Sương. UBND xã Kim Thành bàn giao sổ.")

    assert reading.label("Kim Thành") == "Kim Thành"
    assert read("Người dân Kim Thành góp đất.").label("Kim Thành") == "huyện Kim Thành"
    assert read("Mưa ở các xã Tân Hạ, Hòa Sương, Hà Nội.").label("Hà Nội") == "thành phố Hà Nội"
