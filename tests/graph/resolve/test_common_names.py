"""Names that many bodies bear are one thing in their own document alone; what tells them apart is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve import listed

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("chi nhánh Hà Nội", "Khách đến chi nhánh Hà Nội nhận thưởng."),
        ("CLB Anh", "Một CLB Anh muốn mua tiền đạo này."),
        ("Công ty Trung Quốc", "Công ty Trung Quốc viết trên mạng."),
        ("Báo Thái Lan", "Báo Thái Lan đưa tin về trận đấu."),
        ("Ban Chỉ đạo Quốc gia", "Theo Ban Chỉ đạo Quốc gia, dịch đã lui."),
        ("Trường Lương Thế Vinh", "Học sinh Trường Lương Thế Vinh dự thi."),
        ("Trường Đại học Bách khoa", "Em đỗ Trường Đại học Bách khoa năm ngoái."),
        ("Bệnh viện Nhi", "Cháu được đưa đến Bệnh viện Nhi điều trị."),
        ("Tiểu đoàn 7", "Năm ấy ông về Tiểu đoàn 7 công tác."),
        ("Công ty A", "Chị làm ở Công ty A từ năm 2016."),
        ("Ngân hàng T", "Ngân hàng T cho vay."),
        ("Luật Thuế", "Luật Thuế cần sửa đổi."),
    ],
)
def test_a_name_of_many_is_its_documents_own(read: Read, name: str, text: str) -> None:
    assert read(text, id="a").key(name) != read(text, id="b").key(name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Quân đội Mỹ", "Quân đội Mỹ tập trận."),
        ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương họp."),
        ("Trường Đại học Ngoại thương", "Em đỗ Trường Đại học Ngoại thương."),
        ("Bệnh viện Bạch Mai", "Cháu được đưa đến Bệnh viện Bạch Mai."),
        ("Trung đoàn 162", "Năm ấy ông về Trung đoàn 162."),
        ("Quỹ từ thiện Bông Sen", "Quỹ từ thiện Bông Sen trao quà."),
        ("Nhóm G20", "Nhóm G20 họp ở Đức."),
        ("Bệnh viện E", "Cháu được đưa đến Bệnh viện E."),
        ("Luật Giá", "Luật Giá quy định."),
    ],
)
def test_a_name_of_one_is_everybodys(read: Read, name: str, text: str) -> None:
    assert read(text, id="a").key(name) == read(text, id="b").key(name)


def test_a_school_of_several_towns_is_of_the_university_told(read: Read) -> None:
    told = read("Em đỗ Trường ĐH Bách khoa - ĐHQG TP.HCM.", id="a").key("Trường ĐH Bách khoa")
    named = read("Em đỗ Trường ĐH Bách khoa TP.HCM.", id="b").key("Trường ĐH Bách khoa TP.HCM")
    assert told == named


def test_branches_of_defence_forces_are_several(read: Read) -> None:
    sea = read("Lực lượng Phòng vệ biển Nhật Bản tập trận.").label(
        "Lực lượng Phòng vệ biển Nhật Bản"
    )
    assert sea == "Lực lượng Phòng vệ trên biển Nhật Bản"


@pytest.mark.parametrize(
    "written",
    [
        ("Ngân hàng Vietcombank", "Vietcombank", "Ngân hàng TMCP Vietcombank"),
        ("báo The Guardian", "The Guardian"),
        ("hãng thông tấn Reuters", "Reuters"),
        ("Tập đoàn Microsoft", "Microsoft", "hãng Microsoft"),
        ("Đài CNN", "CNN"),
        ("L’Equipe", "L'Equipe"),
    ],
)
def test_a_listed_body_is_one_with_the_word_for_what_it_is(
    read: Read, written: tuple[str, ...]
) -> None:
    keys = {read(f"Theo {name}, giá đã tăng.", id=name).key(name) for name in written}
    assert len(keys) == 1


def test_a_paper_is_known_without_its_article() -> None:
    known = listed.named("Straits Times")
    assert known is not None
    assert known[0].name == "The Straits Times"
    assert listed.named("Times") is None


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Samsung Thái Nguyên", "Thái Nguyên"),
        ("hãng Samsung Thái Nguyên", "Thái Nguyên"),
        ("doanh nghiệp Vinamilk Nghệ An", "Nghệ An"),
    ],
)
def test_behind_a_listed_name_stands_its_place_alone(written: str, place: str) -> None:
    known = listed.named(written)
    assert known is not None
    assert known[1] == place


def test_a_branch_is_called_after_its_place(read: Read) -> None:
    reading = read("Theo hãng Samsung Thái Nguyên, giá không đổi.")
    assert reading.label("hãng Samsung Thái Nguyên") == "Samsung - Thái Nguyên"


def test_the_word_for_a_company_makes_no_company_of_a_paper(read: Read) -> None:
    company = read("Theo Công ty Lao Động, giá đã tăng.", id="a")
    assert "báo" not in company.key("Công ty Lao Động")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bệnh viện Nhi TƯ", "Bệnh viện Nhi Trung ương"),
        ("Viện Vệ sinh dịch tễ trung ương", "Viện Vệ sinh dịch tễ Trung ương"),
    ],
)
def test_the_centre_and_the_country_end_a_name_in_any_spelling(
    read: Read, one: str, other: str
) -> None:
    assert (
        len({read(f"Theo {name}, đã có ba ca.", id=name).key(name) for name in (one, other)}) == 1
    )


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (
            "Bảo tàng Hồ Chí Minh",
            "Bảo tàng TP.HCM",
            "Đoàn thăm Bảo tàng Hồ Chí Minh, rồi đến Bảo tàng TP.HCM.",
        ),
        (
            "Bệnh viện Đa khoa tỉnh Yên Bái",
            "Bệnh viện Đa khoa thành phố Yên Bái",
            "Bệnh viện Đa khoa tỉnh Yên Bái giúp Bệnh viện Đa khoa thành phố Yên Bái.",
        ),
        (
            "Công an tỉnh Ninh Bình",
            "Công an TP Ninh Bình",
            "Công an tỉnh Ninh Bình khen Công an TP Ninh Bình.",
        ),
        (
            "Công ty Lương thực Sài Gòn",
            "Công ty Lương thực Phú Nhuận",
            "Công ty Lương thực Sài Gòn mua gạo, Công ty Lương thực Phú Nhuận bán gạo.",
        ),
        (
            "Liên đoàn Bóng đá Việt Nam",
            "LĐBĐ Malaysia",
            "Liên đoàn Bóng đá Việt Nam (LĐBĐ) mời LĐBĐ Malaysia.",
        ),
        (
            "Cộng đồng ASEAN",
            "Cộng đồng Kinh tế ASEAN",
            "Cộng đồng ASEAN có Cộng đồng Kinh tế ASEAN.",
        ),
    ],
)
def test_names_that_share_a_place_or_a_field_are_two(
    read: Read, one: str, other: str, text: str
) -> None:
    reading = read(text)
    assert reading.key(one) != reading.key(other)


def test_a_firm_without_its_form_is_the_one_of_its_own_place(read: Read) -> None:
    text = (
        "Công ty TNHH MTV Cấp nước Cần Thơ xin lỗi."
        " Công ty Cấp nước Cần Thơ và Công ty Cấp nước Bạc Liêu họp."
    )
    reading = read(text)
    whole = reading.key("Công ty TNHH MTV Cấp nước Cần Thơ")
    assert (
        reading.key("Công ty Cấp nước Cần Thơ") == whole != reading.key("Công ty Cấp nước Bạc Liêu")
    )


def test_an_organization_has_one_address_in_either_order_of_its_words(read: Read) -> None:
    keys = {
        read(f"Theo {name}, kinh tế tăng trưởng.").key(name)
        for name in (
            "Tổ chức Hợp tác và Phát triển Kinh tế",
            "Tổ chức Hợp tác Kinh tế và Phát triển",
        )
    }
    assert len(keys) == 1
