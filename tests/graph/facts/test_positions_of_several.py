"""Where several persons are named, each has the positions told of them."""

import pytest

GOVERNMENT = "Chính phủ"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Trưởng [L thôn Nghĩa Xã] [P Lê An] ở [L xã Nghĩa Đạo], trưởng [L khu phố 1] [P Vũ Nam].",
            {("Lê An", "Trưởng thôn", "thôn Nghĩa Xã"), ("Vũ Nam", "trưởng khu phố", "khu phố 1")},
        ),
        (
            "Dự có nguyên Chủ tịch [A Quốc hội] [P Lê An], Phó Thủ tướng - Bộ trưởng [A Bộ Y tế] [P Vũ Nam].",
            {
                ("Lê An", "nguyên Chủ tịch", "Quốc hội"),
                ("Vũ Nam", "Phó Thủ tướng", GOVERNMENT),
                ("Vũ Nam", "Bộ trưởng", "Bộ Y tế"),
            },
        ),
        (
            "Có các Ủy viên [A Trung ương Đảng]: [P Lê An], Giám đốc [A Đài X]; các đồng chí: [P Vũ Nam].",
            {("Lê An", "Ủy viên", "Trung ương Đảng"), ("Lê An", "Giám đốc", "Đài X")},
        ),
        (
            "Đã xử lý một loạt đồng chí nguyên Ủy viên [A Trung ương] như đồng chí [P Lê An], [P Vũ Nam].",
            {
                ("Lê An", "nguyên Ủy viên", "Trung ương"),
                ("Vũ Nam", "nguyên Ủy viên", "Trung ương"),
            },
        ),
        (
            "Chủ đầu tư là [O HTX An Phát] do ông [P Lê An] - chồng bà [P Mai] làm giám đốc.",
            {("Lê An", "giám đốc", "HTX An Phát")},
        ),
        (
            "Có các Ủy viên [A Trung ương Đảng]: Chủ nhiệm [A Văn phòng Quốc hội] [P Lê An], "
            "Bộ trưởng [A Bộ Y tế] [P Vũ Nam]; Đại sứ [L Lào] [P Kham].",
            {
                ("Lê An", "Ủy viên", "Trung ương Đảng"),
                ("Vũ Nam", "Ủy viên", "Trung ương Đảng"),
                ("Lê An", "Chủ nhiệm", "Văn phòng Quốc hội"),
                ("Vũ Nam", "Bộ trưởng", "Bộ Y tế"),
                ("Kham", "Đại sứ", "Lào"),
            },
        ),
        (
            "Dự lễ có các đồng chí Ủy viên [A Bộ Chính trị]: Bộ trưởng [A Bộ Công an] [P Lê An]; "
            "[P Vũ Nam], Bí thư [A Thành ủy Huế].",
            {
                ("Lê An", "Ủy viên", "Bộ Chính trị"),
                ("Vũ Nam", "Ủy viên", "Bộ Chính trị"),
                ("Lê An", "Bộ trưởng", "Bộ Công an"),
                ("Vũ Nam", "Bí thư", "Thành ủy Huế"),
            },
        ),
        (
            "[O Ban kiểm tra] nhiệm kỳ 2, gồm 2 thành viên: ông [P Lê An], ông [P Vũ Nam].",
            {("Lê An", "thành viên", "Ban kiểm tra"), ("Vũ Nam", "thành viên", "Ban kiểm tra")},
        ),
        (
            "Phó Chủ tịch [O Hội Truyền thông] gồm các ông: [P Lê An], [P Vũ Nam].",
            {
                ("Lê An", "Phó Chủ tịch", "Hội Truyền thông"),
                ("Vũ Nam", "Phó Chủ tịch", "Hội Truyền thông"),
            },
        ),
        (
            "Đại tá [P Vũ Văn Nam], Trưởng [A Công an huyện], và ông [P Lê An], nguyên Bí thư [A Huyện ủy].",
            {
                ("Vũ Văn Nam", "Trưởng Công an", "Công an huyện"),
                ("Lê An", "nguyên Bí thư", "Huyện ủy"),
            },
        ),
        (
            "PGĐ [A Sở Y tế] [P Lê An] và CT [A UBND huyện] [P Vũ Nam] dự.",
            {
                ("Lê An", "PGĐ", "Sở Y tế"),
                ("Vũ Nam", "CT", "UBND huyện"),
            },
        ),
        (
            "Phó Giám đốc [A Sở Y tế] [P Lê An] đến. [P Lê An], PGĐ [A Sở Y tế], phát biểu.",
            {("Lê An", "Phó Giám đốc", "Sở Y tế")},
        ),
        (
            "Ông [P Lê An], Trợ lý công tác quần chúng [A Bộ Chỉ huy], và bà [P Vũ Lan] - Phó Giám đốc "
            "phụ trách sản xuất [O Công ty Hoa Sen] dự. Giám đốc mời [A Sở Y tế] họp.",
            {
                ("Lê An", "Trợ lý công tác quần chúng", "Bộ Chỉ huy"),
                ("Vũ Lan", "Phó Giám đốc phụ trách sản xuất", "Công ty Hoa Sen"),
            },
        ),
        (
            "Nguyên Chủ tịch [A UBND tỉnh] [P Lê An] và [P Vũ Nam]; Chủ tịch [A Sở] [P Đỗ Hà] và [P Hồ Vy].",
            {
                ("Lê An", "Nguyên Chủ tịch", "UBND tỉnh"),
                ("Vũ Nam", "Nguyên Chủ tịch", "UBND tỉnh"),
                ("Đỗ Hà", "Chủ tịch", "Sở"),
            },
        ),
        (
            "Có các Ủy viên [A Bộ Chính trị]: [P Trần Lan], Phó Chủ tịch [A Quốc hội]; [P Lê "
            "Minh], Bí thư [A Thành ủy].",
            {
                ("Trần Lan", "Ủy viên", "Bộ Chính trị"),
                ("Trần Lan", "Phó Chủ tịch", "Quốc hội"),
                ("Lê Minh", "Ủy viên", "Bộ Chính trị"),
                ("Lê Minh", "Bí thư", "Thành ủy"),
            },
        ),
        (
            "[P Tô An], Ủy viên [A Bộ Chính trị]; Bí thư [A Tỉnh ủy], Trưởng [A đoàn đại biểu] [P Lê Minh].",
            {
                ("Tô An", "Ủy viên", "Bộ Chính trị"),
                ("Lê Minh", "Bí thư", "Tỉnh ủy"),
                ("Lê Minh", "Trưởng đoàn", "đoàn đại biểu"),
            },
        ),
        (
            "Dự có Chủ tịch nước [P Trần An], nguyên Chủ tịch nước: [P Lê Minh], [P Vũ Nam]; khách mời.",
            {
                ("Trần An", "Chủ tịch nước", STATE),
                ("Lê Minh", "nguyên Chủ tịch nước", STATE),
                ("Vũ Nam", "nguyên Chủ tịch nước", STATE),
            },
        ),
        (
            "Các Phó Chủ tịch [A Quốc hội] [P Lê Minh], [P Vũ Nam] dự.",
            {("Lê Minh", "Phó Chủ tịch", "Quốc hội"), ("Vũ Nam", "Phó Chủ tịch", "Quốc hội")},
        ),
        (
            "Công an bắt người của [O Công ty Bình Minh]: [P Lê An], Giám đốc; [P Hồ Mai], Kế toán trưởng.",
            {
                ("Lê An", "Giám đốc", "Công ty Bình Minh"),
                ("Hồ Mai", "Kế toán trưởng", "Công ty Bình Minh"),
            },
        ),
    ],
)
def test_each_has_their_own_positions(
    state, marked: str, expected: set[tuple[str, str, str]]
) -> None:
    found = {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}

    assert found == expected


def test_a_list_of_deputies_names_the_standing_one_too(state) -> None:
    marked = (
        "Các Phó Chủ tịch [A HĐND tỉnh]: [P Lê An], [P Vũ Nam]. "
        "Ông [P Lê An], Phó Chủ tịch Thường trực [A HĐND tỉnh], nói."
    )

    assert {(one["person"], one["role"]) for one in state("position", marked)} == {
        ("Lê An", "Phó Chủ tịch Thường trực"),
        ("Vũ Nam", "Phó Chủ tịch"),
    }


def test_the_last_office_is_that_of_the_name_behind_it(state) -> None:
    found = state(
        "position",
        "Ông [P Lê An] được cử làm Bí thư [A Thành ủy], Phó Giám đốc [A Sở Y tế] [P Vũ Nam] nghỉ hưu.",
    )

    assert {(one["person"], one["role"]) for one in found} == {
        ("Lê An", "Bí thư"),
        ("Vũ Nam", "Phó Giám đốc"),
    }


def test_each_of_a_row_gets_the_office_told_of_each(state) -> None:
    found = state(
        "position",
        "Đã bầu 2 đồng chí: Đồng chí [P Lê An], Giám đốc [A Sở Y tế], được bầu làm Bí thư [A Đảng ủy]; "
        "đồng chí [P Vũ Nam] được bầu làm Phó Bí thư [A Đảng ủy].",
    )

    assert ("Lê An", "Phó Bí thư") not in {(one["person"], one["role"]) for one in found}
    assert ("Vũ Nam", "Phó Bí thư") in {(one["person"], one["role"]) for one in found}
