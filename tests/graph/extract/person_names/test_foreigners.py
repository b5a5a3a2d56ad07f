"""Persons of other peoples, with and without an office before them."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Năm 1971, Miguel Sandoval thăm nước ta.", ["Miguel Sandoval"]),
        ("Đại sứ Liên bang Nga tại Việt Nam Sergey Volkonsky dự lễ", ["Sergey Volkonsky"]),
        (
            "Đại sứ đặc mệnh toàn quyền Liên bang Nga tại Việt Nam Sergey Volkonsky",
            ["Sergey Volkonsky"],
        ),
        ("Tổng Lãnh sự Nhật Bản tại TP Đà Nẵng Hayashi Takero dự", ["Hayashi Takero"]),
        ("Tổng lãnh sự Lào tại thành phố Đà Nẵng Khampheng Vongsa dự", ["Khampheng Vongsa"]),
        ("Tổng Lãnh sự Hàn Quốc Kang Min Sung dự", ["Kang Min Sung"]),
        ("Giám đốc Thái Lan Anh cho biết", ["Thái Lan Anh"]),
        ("tiếp ông Robert H. Fairbanks, Phó chủ tịch tập đoàn", ["Robert H. Fairbanks"]),
        (
            "Chánh án Yusof bin Ramlee và Tổng Chưởng lý Haji Osman bin Tahir",
            ["Yusof bin Ramlee", "Haji Osman bin Tahir"],
        ),
        ("Tổng Giám đốc Tổ chức Y tế thế giới (WHO) Ermias Tesfaye", ["Ermias Tesfaye"]),
        ("Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Lục Vĩnh Khang", ["Lục Vĩnh Khang"]),
        (
            "Tỉnh trưởng Hủa Phăn Vonkham Phansomsy và Tỉnh trưởng tỉnh Savannakhet Khampheng Vongsa",
            ["Vonkham Phansomsy", "Khampheng Vongsa"],
        ),
        ("Đại diện UNICEF tại Việt Nam Lesley Harmon cho biết", ["Lesley Harmon"]),
        ("Giám đốc Quốc gia WHO tại Việt Nam Andrea Fields", ["Andrea Fields"]),
        ("tiếp Chủ tịch Tập đoàn Samsung Choi Hyun-min và phu nhân", ["Choi Hyun-min"]),
        ("Tổng Giám đốc Công ty TNHH Toyota Việt Nam Takeru Mizutani", ["Takeru Mizutani"]),
        ("Chủ tịch Tập đoàn Intel Robert Fairbanks", ["Robert Fairbanks"]),
        ("bà Mai (Giám đốc Xuyên Á Oil) nộp tiền", ["Mai"]),
        ("Từ thời của Tổng thống Robert F Fairbanks, đến nay", ["Robert F Fairbanks"]),
        ("Tổng thống Nga A.Me-ni-cô và Thủ tướng Đức V.Ba-len", ["A.Me-ni-cô", "V.Ba-len"]),
        ("Ảnh: H.Dịu-TTXVN", ["H.Dịu"]),
        ("Đại diện thương mại Mỹ Michael Fairbanks cho rằng", ["Michael Fairbanks"]),
        ("gặp người đồng cấp Đức Wolfgang Hartmann tại Berlin", ["Wolfgang Hartmann"]),
        ("Nhà vũ trụ học Stephen Fairbanks giải thích", ["Stephen Fairbanks"]),
        ("lãnh đạo Thượng viện Mỹ Chuck Fairbanks nói", ["Chuck Fairbanks"]),
        ("Thủ tướng Ma-lai-xi-a Na-díp Ra-dơm và phu nhân", ["Na-díp Ra-dơm"]),
        ("Thủ tướng I-xra-en B.Nê-ta-ni đến", ["B.Nê-ta-ni"]),
        ("Chính phủ Hoàng Gia Campuchia và Phó Giáo sư Phương Đông học", []),
        ("CEO Quell Fairbanks cho biết", ["Quell Fairbanks"]),
        ("CEO Lemedo Airways Robert Fairbanks nói", ["Robert Fairbanks"]),
        ("CEO Lemedo Mỹ nói", []),
        ("CEO Lemedo Bank nói", []),
        ("Nhà sáng lập Uber Travis Fairbanks viết", ["Travis Fairbanks"]),
        ("sửa đường Alexandre Yersin và trao giải Charles Babbage", []),
    ],
)
def test_foreigners_are_known_by_given_name_office_or_patronymic(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


def test_the_last_name_of_a_foreigner_goes_on_for_him(found: Find) -> None:
    text = "Tổng thống Viktor Melnyk đến sớm. Melnyk và phu nhân thăm chợ, theo Melnyk thì đẹp."

    assert found(text, "person") == ["Viktor Melnyk", "Melnyk", "Melnyk"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Bắt Lê Văn Dân và Vũ Thị Yến. Ngày 4/3, Dân bị khởi tố. Yến được tại ngoại.",
            ["Dân", "Yến"],
        ),
        (
            "Bắt Đào Văn Khoan. Y gọi Khoan, chờ Khoan. Khoan quê ở Lục Nam. Sáng 3/4, Khoan trốn.",
            ["Khoan", "Khoan", "Khoan", "Khoan"],
        ),
        ("Bắt Vũ Thị Sáng. Y gọi Sáng, chờ Sáng. Sáng 3/4, tòa xử.", ["Sáng", "Sáng"]),
        ("Ông Bùi Xuân Lý dự. Sau đó ông Lý giải thích.", ["Lý"]),
        (
            "Lê Văn Xưởng, Vũ Thị Hoa, Tạ Thị Hạnh bị xử. Chị Hạnh khóc, rồi chị Hạnh cười. "
            "Tòa phạt ba người sau: Xưởng, Hoa, Hạnh mỗi người hai năm tù.",
            ["Hạnh", "Hạnh", "Xưởng", "Hoa", "Hạnh"],
        ),
        ("Ông Lê Văn Dân nói. Dân được hưởng lợi từ dự án.", []),
        ("Chị Tạ Thị Bắc ở miền Bắc và ông Vũ Văn Đông ra biển Đông", []),
    ],
)
def test_a_given_name_that_opens_a_clause_needs_a_text_that_uses_names_alone(
    found: Find, text: str, given: list[str]
) -> None:
    assert [name for name in found(text, "person") if " " not in name] == given


def test_a_middle_name_tells_of_a_surname_that_no_list_holds(found: Find) -> None:
    assert found("Phiếu chuyển ngày 28/3 của Trang Văn Khải, trú tại phường 4", "person") == [
        "Trang Văn Khải"
    ]
    assert found("Chủ tịch Hội Nông dân xã Lìm Văn Choi cho biết", "person") == ["Lìm Văn Choi"]
    assert found("Chủ tịch UBND xã Lù A Tủa dự", "person") == ["Lù A Tủa"]


def test_a_sentence_whose_break_was_lost_begins_no_name(found: Find) -> None:
    assert found("Cái chết của anh S. Ngay sau đó, công an vào cuộc.", "person") == ["S"]
    assert found("Họ xẻ núi của bà Người dân địa phương nói.", "person") == []
