"""Rarer titles of office and rarer counted nouns that the tables hold."""

import pytest


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Thiếu tá [P Lê An], Chính trị viên phó [A Ban CHQS huyện Mai Sơn]", "Chính trị viên phó"),
        ("Ông [P Lê An], Tham tán Công sứ [A Đại sứ quán Việt Nam tại Đức]", "Tham tán Công sứ"),
        ("Ông [P Lê An], Đại biện lâm thời [A Đại sứ quán Việt Nam tại Đức]", "Đại biện lâm thời"),
        ("Ông [P Peter Mann], Hạ nghị sĩ [O Hạ viện Mỹ]", "Hạ nghị sĩ"),
        ("Ông [P Lê An], Chấp hành viên [A Chi cục THADS huyện Ba Tri]", "Chấp hành viên"),
        ("Ông [P Lê An], Thẩm tra viên chính [A Chi cục THADS]", "Thẩm tra viên chính"),
        ("Bà [P Lê An], Điều dưỡng trưởng [A Bệnh viện Đa khoa Bến Tre]", "Điều dưỡng trưởng"),
        ("Bà [P Lê An], Tổ trưởng chuyên môn [A Trường THPT Ba Tri]", "Tổ trưởng chuyên môn"),
        ("Bà [P Lê An], Cửa hàng trưởng [O Công ty Xăng dầu Bến Tre]", "Cửa hàng trưởng"),
        ("Bà [P Lê An], Thư ký tòa soạn [A Báo Bến Tre]", "Thư ký tòa soạn"),
        ("Bà [P Lê An], Chi hội trưởng [A Chi hội Phụ nữ]", "Chi hội trưởng"),
        ("Ông [P Lê An], Hải đoàn trưởng [A Hải đoàn 32]", "Hải đoàn trưởng"),
        ("Ông [P Lê An], Cố vấn cấp cao [O Ngân hàng A]", "Cố vấn cấp cao"),
        ("Ông [P Lê An], Giám đốc sản phẩm của [O Công ty A]", "Giám đốc sản phẩm"),
        (
            "Ông [P Lê An], Giám đốc phát triển sản phẩm của [O Công ty A]",
            "Giám đốc phát triển sản phẩm",
        ),
    ],
)
def test_rarer_titles_are_offices(state, marked: str, role: str) -> None:
    assert [one["role"] for one in state("position", f"{marked}, dự họp.")] == [role]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("nguyên Giám đốc", "nguyên Giám đốc"),
        ("cựu Giám đốc", "cựu Giám đốc"),
        ("quyền Giám đốc", "quyền Giám đốc"),
        ("Q. Giám đốc", "Q. Giám đốc"),
        ("nguyên Phó Chi cục trưởng", "nguyên Phó Chi cục trưởng"),
        ("Phó Chi cục trưởng", "Phó Chi cục trưởng"),
        ("hàm Vụ trưởng", "hàm Vụ trưởng"),
        ("tập sự Phó Giám đốc", "tập sự Phó Giám đốc"),
        ("tân Giám đốc", "Giám đốc"),
        ("cố Giám đốc", "Giám đốc"),
    ],
)
def test_words_before_a_title_belong_to_the_office(state, written: str, role: str) -> None:
    (one,) = state("position", f"Sáng nay {written} [A Cục Thống kê] [P Lê An] dự họp.")

    assert one["role"] == role


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Xã có 56 hòa giải viên.", "hòa giải viên"),
        ("Huyện có 12 mã vùng trồng.", "mã vùng trồng"),
        ("Tỉnh có 500 bộ đàm.", "bộ đàm"),
        ("Thành phố thay 45 cột điện.", "cột điện"),
        ("Tỉnh có 14 chuỗi liên kết.", "chuỗi liên kết"),
    ],
)
def test_rarer_nouns_are_units(state, marked: str, unit: str) -> None:
    assert [one["unit"] for one in state("figure", marked)] == [unit]


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An], [A Thường vụ Huyện ủy], Phó Chủ tịch [A UBND huyện], nói.",
        "Ông [P Lê An], [A Ban Thường vụ Huyện ủy] - Phó Chủ tịch [A UBND huyện], nói.",
        "Ông [P Lê An] - HUV, Phó Chủ tịch [A UBND huyện] đến dự.",
        "Ông [P Lê An], Bí thư Đoàn, Phó Chủ tịch [A UBND huyện], nói.",
    ],
)
def test_a_seat_may_stand_before_the_office(state, marked: str) -> None:
    found = [(one["person"], one["role"], one["agency"]) for one in state("position", marked)]

    assert found == [("Lê An", "Phó Chủ tịch", "UBND huyện")]


def test_another_body_before_an_office_is_no_seat(state) -> None:
    found = state("position", "Dự có ông [P Lê An], [A Sở Y tế], Giám đốc [A Sở Nội vụ].")

    assert found == []


def test_a_town_has_a_head_of_its_architects(state) -> None:
    marked = "KTS [P Lê An], nguyên Phó Kiến trúc sư trưởng [L TP.HCM]. Kiến trúc sư trưởng của dự án vắng."

    assert [(one["role"], one["agency"]) for one in state("position", marked)] == [
        ("nguyên Phó Kiến trúc sư trưởng", "TP.HCM")
    ]
