"""Offices that several hold, and those whose body the words around them tell."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Bắt [P Lê An], [P Vũ Nam], cùng là phó giám đốc [O Công ty X].",
            {("Lê An", "phó giám đốc", "Công ty X"), ("Vũ Nam", "phó giám đốc", "Công ty X")},
        ),
        (
            "[P Lê An] và [P Vũ Nam] đều là phó giám đốc [O Công ty X].",
            {("Lê An", "phó giám đốc", "Công ty X"), ("Vũ Nam", "phó giám đốc", "Công ty X")},
        ),
        (
            "Hai nhà báo [P Lê An] và [P Vũ Nam], các thành viên của [A Hội đồng X], đã nói.",
            {("Lê An", "thành viên", "Hội đồng X"), ("Vũ Nam", "thành viên", "Hội đồng X")},
        ),
        (
            "Ông [P Lê An] và ông [P Vũ Nam] - Phó Giám đốc [A Sở Y tế] cùng dự.",
            {("Lê An", "Phó Giám đốc", "Sở Y tế"), ("Vũ Nam", "Phó Giám đốc", "Sở Y tế")},
        ),
        (  # who has an office of his own, or a chief, shares none
            "Giám đốc [A Sở Y tế] [P Lê An] và ông [P Vũ Nam], Phó Giám đốc [A Sở Y tế].",
            {("Lê An", "Giám đốc", "Sở Y tế"), ("Vũ Nam", "Phó Giám đốc", "Sở Y tế")},
        ),
        (
            "Ông [P Lê An] và ông [P Vũ Nam], Giám đốc [A Sở Y tế], cùng dự.",
            {("Vũ Nam", "Giám đốc", "Sở Y tế")},
        ),
    ],
)
def test_a_row_of_names_shares_the_office_behind_it(held, marked: str, expected: set) -> None:
    assert held(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Đại sứ [P Lê An] đã dự. [A Đại sứ quán Việt Nam] mời họp.",
            ("Đại sứ", "Đại sứ quán Việt Nam"),
        ),
        (
            "[A Đại sứ quán Việt Nam] mời họp. Tham tán công sứ [P Lê An] cùng dự.",
            ("Tham tán công sứ", "Đại sứ quán Việt Nam"),
        ),
        (
            "[A Văn phòng Chính phủ] ra thông báo do Bộ trưởng, Chủ nhiệm [P Lê An] ký.",
            ("Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ"),
        ),
        (
            "[O Công ty X] họp. Ông [P Lê An] - Chủ tịch HĐQT tập trung nghiên cứu chiến lược.",
            ("Chủ tịch HĐQT", "Công ty X"),
        ),
        (
            "Theo Thứ trưởng [P Lê An], [A Bộ Y tế] đang rà soát. [A Bộ Nội vụ] đã góp ý.",
            ("Thứ trưởng", "Bộ Y tế"),
        ),
        (
            "Thay mặt [A Ban cán sự đảng Bộ Y tế], Bộ trưởng [P Lê An] nói.",
            ("Bộ trưởng", "Bộ Y tế"),
        ),
        ("Có Trợ lý Chủ tịch [A Quốc hội] [P Lê An].", ("Trợ lý Chủ tịch", "Quốc hội")),
        ("Đại biểu [A Quốc hội] (ĐBQH) [P Lê An] nói.", ("Đại biểu", "Quốc hội")),
        (
            "Ngài [P Lê An], Chủ tịch nước Cộng hòa nhân dân [L Trung Quốc].",
            ("Chủ tịch nước", "Trung Quốc"),
        ),
        ("Ông [P Lê An], đồng Chủ tịch [O Liên minh X], nói.", ("Chủ tịch", "Liên minh X")),
        ("Từng là Giám đốc [A Sở Y tế], ông [P Lê An] hiểu rõ.", ("Giám đốc", "Sở Y tế")),
        (
            "Trong thời gian làm Chủ tịch [O Công ty X], [A Ban Bí thư] đã kỷ luật ông [P Lê An].",
            ("Chủ tịch", "Công ty X"),
        ),
        (
            "Đã giữ chức Giám đốc [A Sở Y tế], vậy nhưng, ông [P Lê An] vẫn nói.",
            ("Giám đốc", "Sở Y tế"),
        ),
    ],
)
def test_offices_by_the_words_around_them(held, marked: str, expected: tuple) -> None:
    assert held(marked) == {("Lê An", *expected)}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Ông [P Lê An] sinh năm 1975 tại [L Hà Nội], nguyên là Giám đốc [A Sở Y tế].",
            {("nguyên Giám đốc", "Sở Y tế")},
        ),
        (
            "Ông [P Lê An] (chuyên gia nhà đất, nguyên Phó Vụ trưởng, [A Bộ Nội vụ]) nói.",
            {("nguyên Phó Vụ trưởng", "Bộ Nội vụ")},
        ),
        (
            "Ông [P Lê An] ở [O Cty X] với các vị trí Phó Giám đốc [O Công ty X], Giám đốc [O Công ty Y].",
            {("Phó Giám đốc", "Công ty X"), ("Giám đốc", "Công ty Y")},
        ),
        (
            "Ông [P Lê An] (40 tuổi, ở [L quận 1], [L TP HCM] - Giám đốc [O Công ty X]) nói.",
            {("Giám đốc", "Công ty X")},
        ),
        (
            "Ông [P Lê An], Chủ tịch [A UBND tỉnh] từ năm 2010 đến năm 2015, Bí thư [A Tỉnh ủy], nói.",
            {("Chủ tịch", "UBND tỉnh"), ("Bí thư", "Tỉnh ủy")},
        ),
        (
            "Thượng tá [P Lê An] - [A Công an tỉnh X] - Phó Trưởng [A phòng PC45] cho biết.",
            {("Phó Trưởng phòng", "phòng PC45")},
        ),
        (
            "[P Lê An], [A Viện Hải dương học], Chủ tịch [O Hội X], nói.",
            {("Chủ tịch", "Hội X")},
        ),
        ("Dự có ông [P Lê An], [A Sở Y tế], Giám đốc [A Bệnh viện X].", set()),
    ],
)
def test_what_stands_between_a_name_and_its_office(held, marked: str, expected: set) -> None:
    assert held(marked) == {("Lê An", *one) for one in expected}


def test_a_bare_office_in_a_bracket_is_of_the_body_before(held) -> None:
    marked = (
        "[P Lê An] (nguyên Chủ tịch [A UBND xã X|Ủy ban nhân dân xã X]), "
        "[P Vũ Nam] (nguyên Phó Chủ tịch) bị bắt."
    )
    assert held(marked) == {
        ("Lê An", "nguyên Chủ tịch", "Ủy ban nhân dân xã X"),
        ("Vũ Nam", "nguyên Phó Chủ tịch", "Ủy ban nhân dân xã X"),
    }


def test_a_deputy_sits_in_the_assembly_that_the_article_tells_of(held) -> None:
    marked = "[A Quốc hội] họp. [A Quốc hội] bàn. Đại biểu [P Lê An] nói. [A HĐND tỉnh] dự."
    assert held(marked) == {("Lê An", "Đại biểu", "Quốc hội")}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Tiếp thu ý kiến đại biểu, ông [P Lê An] nói. [A Quốc hội] họp.", set()),
        (
            "Báo cáo với Bí thư [A Thành ủy X], Phó giám đốc [A Sở Y tế] [P Lê An] cho hay.",
            {("Lê An", "Phó giám đốc", "Sở Y tế")},
        ),
        (
            "Tiếp Tổng thư ký [O Liên minh X], Chủ tịch nước [P Lê An] vui mừng.",
            {("Lê An", "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam")},
        ),
    ],
)
def test_who_is_heard_or_met_is_not_who_speaks(held, marked: str, expected: set) -> None:
    assert held(marked) == expected


@pytest.fixture
def held(state):
    """Who holds which office of which body in a marked text."""

    def told(marked: str) -> set[tuple[str, str, str]]:
        return {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}

    return told
