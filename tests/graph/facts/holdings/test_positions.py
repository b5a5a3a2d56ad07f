"""A position joins a person, a title as written and the body it belongs to."""

import pytest

from graph import facts

GOVERNMENT = "Chính phủ"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Giám đốc [A Sở Y tế] [P Trần Văn Bình] cho biết.",
            {("Trần Văn Bình", "Giám đốc", "Sở Y tế")},
        ),
        (
            "Ông [P Lê Văn Hùng] - Phó Chủ tịch Thường trực [A HĐND tỉnh] phát biểu.",
            {("Lê Văn Hùng", "Phó Chủ tịch Thường trực", "HĐND tỉnh")},
        ),
        (
            "[P Lê Văn Hùng], Phó Chủ tịch - Tổng Thư ký [A Ủy ban Mặt trận], dự.",
            {
                ("Lê Văn Hùng", "Phó Chủ tịch", "Ủy ban Mặt trận"),
                ("Lê Văn Hùng", "Tổng Thư ký", "Ủy ban Mặt trận"),
            },
        ),
        (
            "Đặc phái viên [O Liên hợp quốc] về vấn đề [L Syria], ông [P Staffan Quell], dự họp.",
            {("Staffan Quell", "Đặc phái viên", "Liên hợp quốc")},
        ),
        (
            "Đặc phái viên [O Liên hợp quốc] về [L Syria] nói với ông [P Staffan Quell].",
            set(),
        ),
        (
            "Giám đốc [O Liên hợp quốc] về [L Syria], ông [P Staffan Quell] nói.",
            set(),
        ),
        (
            "Cố vấn an ninh quốc gia [L Mỹ] [P Robert Quell] từ chức.",
            {("Robert Quell", "Cố vấn an ninh quốc gia", "Mỹ")},
        ),
        (
            "Tổng thống [L Mỹ] và cố vấn an ninh quốc gia [P Robert Quell] họp.",
            set(),
        ),
        (
            "Ủy viên Quốc vụ [L Trung Quốc] [P Lục Vĩnh Khang] dự.",
            {("Lục Vĩnh Khang", "Ủy viên Quốc vụ", "Trung Quốc")},
        ),
        (
            "[A Trường Đại học Tây Bắc] họp. Bà [P Lê An], Hiệu trưởng, Bí thư "
            "[A Đảng ủy Trường Đại học Tây Bắc], nói.",
            {
                ("Lê An", "Hiệu trưởng", "Trường Đại học Tây Bắc"),
                ("Lê An", "Bí thư", "Đảng ủy Trường Đại học Tây Bắc"),
            },
        ),
        (
            "[A Binh đoàn 17] họp. Ông [P Lê An], Ủy viên, Bí thư [A Đảng ủy Binh đoàn 17], nói.",
            {("Lê An", "Bí thư", "Đảng ủy Binh đoàn 17")},
        ),
        (
            "Ông [P Lê An], Phó giám đốc kiêm Trưởng nhóm [O nhóm Phân tích], nói.",
            {("Lê An", "Trưởng nhóm", "nhóm Phân tích")},
        ),
        (
            "Anh [P Lê An] được nhân dân bầu làm trưởng [L bản Nậm Pồ].",
            {("Lê An", "trưởng bản", "bản Nậm Pồ")},
        ),
        (
            "[A Quốc hội] họp. Bộ trưởng [A Bộ Y tế], ĐB [P Lê An] không đồng tình.",
            {("Lê An", "đại biểu", "Quốc hội")},
        ),
        (
            "ĐBQH [L tỉnh Bắc Ninh] [P Lê An] và ĐB [L Hà Nội] [P Vũ Lan] phát biểu tại [A Quốc hội].",
            {("Lê An", "đại biểu", "Quốc hội"), ("Vũ Lan", "đại biểu", "Quốc hội")},
        ),
        (
            "Ông [P Lê An], doanh nhân đồng thời là đại biểu [A Quốc hội] khóa XIII, nói.",
            {("Lê An", "đại biểu", "Quốc hội")},
        ),
        (
            "Trả lời chất vấn của các đại biểu, Phó Thủ tướng [P Lê An] nói. [A Quốc hội] họp.",
            {("Lê An", "Phó Thủ tướng", GOVERNMENT)},
        ),
        (
            "[P Lê An], Hàm Vụ phó, tập sự Phó Vụ trưởng [A Vụ Pháp chế], dự.",
            {("Lê An", "tập sự Phó Vụ trưởng", "Vụ Pháp chế")},
        ),
        (
            "Ông [P Lê An], Phó Huyện trưởng [L huyện Hà Khẩu] đánh giá cao.",
            {("Lê An", "Phó Huyện trưởng", "huyện Hà Khẩu")},
        ),
        (
            "Bà [P Lê An] - Chủ [O cơ sở mầm non Hoa Nắng] giải thích.",
            {("Lê An", "Chủ", "cơ sở mầm non Hoa Nắng")},
        ),
        (
            "Ông [P Lê An], Trưởng [A Ban Chỉ huy X] kiêm [A Ban Chỉ đạo Y], đi kiểm tra.",
            {("Lê An", "Trưởng Ban", "Ban Chỉ huy X"), ("Lê An", "Trưởng Ban", "Ban Chỉ đạo Y")},
        ),
        (
            "Khám xét [A Bệnh viện B] (nơi ông [P Lê An] từng làm Giám đốc).",
            {("Lê An", "Giám đốc", "Bệnh viện B")},
        ),
        (
            "[A Bộ Nội vụ] họp. Người phát ngôn, Chánh [A Văn phòng Bộ Nội vụ] [P Lê An] nói.",
            {
                ("Lê An", "Người phát ngôn", "Bộ Nội vụ"),
                ("Lê An", "Chánh Văn phòng", "Văn phòng Bộ Nội vụ"),
            },
        ),
        (
            "[A Đại sứ quán Việt Nam tại Lào] tổ chức lễ. Đại sứ [P Lê An] phát biểu.",
            {("Lê An", "Đại sứ", "Đại sứ quán Việt Nam tại Lào")},
        ),
        (
            "Tượng [P Lê An], nguyên Bộ trưởng [A Bộ Lao động], [A Bộ Tài chính], cao 4m.",
            {
                ("Lê An", "nguyên Bộ trưởng", "Bộ Lao động"),
                ("Lê An", "nguyên Bộ trưởng", "Bộ Tài chính"),
            },
        ),
        (
            "Bị cáo [P Lê An] (SN 1973), nguyên Tổng Giám đốc kế nhiệm tại [O Ngân hàng X], khai.",
            {("Lê An", "nguyên Tổng Giám đốc", "Ngân hàng X")},
        ),
        (
            "Phó Chủ tịch [O Tập đoàn X] phụ trách khu vực [L Châu Á] - bà [P Lê An] cho biết.",
            {("Lê An", "Phó Chủ tịch", "Tập đoàn X")},
        ),
        (
            "Bài viết của Trưởng [A Phái đoàn Việt Nam tại Liên hợp quốc] [P Lê An].",
            {("Lê An", "Trưởng Phái đoàn", "Phái đoàn Việt Nam tại Liên hợp quốc")},
        ),
        (
            "Phó tổng Thanh tra [P Lê An] đề nghị báo cáo.",
            {("Lê An", "Phó tổng Thanh tra", "Thanh tra Chính phủ")},
        ),
        (
            "[P Lê An] đã qua nhiều cương vị công tác, tiêu biểu là: Ủy viên [A Ban Thường vụ]; Bí thư "
            "[A Tỉnh ủy Huế], Quảng Nam; Thiếu tướng, Thứ trưởng [A Bộ Công an].",
            {
                ("Lê An", "Ủy viên", "Ban Thường vụ"),
                ("Lê An", "Bí thư", "Tỉnh ủy Huế"),
                ("Lê An", "Thứ trưởng", "Bộ Công an"),
            },
        ),
        (
            "Ông [P Lê An] (sinh năm 1980), bác sĩ y khoa, Phó Giám đốc [A Bệnh viện Huế].",
            {("Lê An", "Phó Giám đốc", "Bệnh viện Huế")},
        ),
        (
            "Tổng [A Kiểm toán Nhà nước] [P Lê An] trình bày.",
            {("Lê An", "Tổng Kiểm toán", "Kiểm toán Nhà nước")},
        ),
        (
            "Ủy viên [A Bộ Chính trị], Phó Chủ tịch [A Quốc hội] [P Trần Thị Lan] dự.",
            {
                ("Trần Thị Lan", "Ủy viên", "Bộ Chính trị"),
                ("Trần Thị Lan", "Phó Chủ tịch", "Quốc hội"),
            },
        ),
        (
            "Ông [P Lê An] sinh năm 1950. 4/1985-7/1988: Ủy viên [A Thành đoàn], Trưởng khoa rồi Phó "
            "Hiệu trưởng [A Trường Y]; Chủ tịch [O Hội Luật gia].",
            {
                ("Lê An", "Ủy viên", "Thành đoàn"),
                ("Lê An", "Trưởng khoa", "Trường Y"),
                ("Lê An", "Phó Hiệu trưởng", "Trường Y"),
                ("Lê An", "Chủ tịch", "Hội Luật gia"),
            },
        ),
        (
            "Ông [P Lê An] quê ở Huế. Từ tháng 4/1995 đến nay, Giám đốc [A Sở Y tế]. "
            "Năm 2001: làm việc với Giám đốc [A Sở Nội vụ].",
            {("Lê An", "Giám đốc", "Sở Y tế")},
        ),
        (
            "Ông [P Lê An] dự họp. Năm 2001: Chủ tịch [A UBND tỉnh] yêu cầu [A Sở Y tế] báo cáo.",
            set(),
        ),
        (
            "Bà [P Vũ Lan], nguyên Chủ tịch [A UBND quận] (hiện nay là Bí thư [A Quận ủy]) bị phê bình.",
            {
                ("Vũ Lan", "nguyên Chủ tịch", "UBND quận"),
                ("Vũ Lan", "Bí thư", "Quận ủy"),
            },
        ),
        (
            "Phó Chủ tịch [O Hội Nhà văn], nhà thơ [P Lê An], đọc thơ.",
            {("Lê An", "Phó Chủ tịch", "Hội Nhà văn")},
        ),
        (
            "[P Đỗ Văn Hồng], Chủ tịch HĐQT kiêm Tổng Giám đốc [O Công ty Hoa Sen].",
            {
                ("Đỗ Văn Hồng", "Chủ tịch HĐQT", "Công ty Hoa Sen"),
                ("Đỗ Văn Hồng", "Tổng Giám đốc", "Công ty Hoa Sen"),
            },
        ),
        (
            "Thủ tướng [P Lê Văn Hùng] yêu cầu báo cáo.",
            {("Lê Văn Hùng", "Thủ tướng", GOVERNMENT)},
        ),
        (
            "Bà [P Trần Lan] sinh năm 1971. Năm 2008, bà làm Phó giám đốc [A Sở Tư pháp].",
            {("Trần Lan", "Phó giám đốc", "Sở Tư pháp")},
        ),
        (
            "Giám đốc [A Sở Giáo dục] (GD-ĐT) [P Lê Minh] cho hay.",
            {("Lê Minh", "Giám đốc", "Sở Giáo dục")},
        ),
        (
            "Bị cáo [P Lê Minh] (SN 1977, ở [L Hà Nội], nguyên giám đốc [O Công ty Dệt]) kháng cáo.",
            {("Lê Minh", "nguyên giám đốc", "Công ty Dệt")},
        ),
        (
            "Theo Giám đốc [O WB] tại [L Việt Nam] - ông [P Dione Ousmane], tốc độ tăng.",
            {("Dione Ousmane", "Giám đốc", "WB")},
        ),
        (
            "Trên cương vị Bí thư [A Tỉnh ủy], ông [P Lê Minh] đi nhiều nơi.",
            {("Lê Minh", "Bí thư", "Tỉnh ủy")},
        ),
        (
            "Đoàn thăm [A Quân khu 4]. Trung tướng [P Lê An] - Chính ủy Quân khu dự.",
            {("Lê An", "Chính ủy", "Quân khu 4")},
        ),
        (
            "Bộ trưởng Chủ nhiệm [A Văn phòng Chính phủ] [P Lê An] họp.",
            {("Lê An", "Bộ trưởng Chủ nhiệm", "Văn phòng Chính phủ")},
        ),
    ],
)
def test_positions_are_read(state, marked: str, expected: set[tuple[str, str, str]]) -> None:
    found = {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}

    assert found == expected


def test_a_former_office_says_so(state) -> None:
    (one,) = state("position", "Cựu Bí thư [A Thành ủy] [P Lê An] đến dự.")

    assert (one["role"], one["former"]) == ("Cựu Bí thư", 1)


def test_the_same_position_twice_is_one_fact(read) -> None:
    found, _ = facts.state(read("Giám đốc [A Sở Y tế] [P Lê An]. Giám đốc [A Sở Y tế] [P Lê An]."))

    assert [len(fact.evidence) for fact in found] == [2]


def test_the_term_of_an_office_is_kept(state) -> None:
    (one,) = state(
        "position",
        "Ông [P Lê An] giữ chức Tổng Giám đốc [O Công ty A] từ ngày 15/7/2009 đến tháng 2/2014."
        " Ông [P Lê An], Tổng Giám đốc [O Công ty A], cho biết.",
    )

    assert (one["from"], one["until"]) == ("2009-07-15", "2014-02")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Chủ tịch [A UBND xã A] [P Vũ Hoa] và bà [P Lê Tú] họp. Ông [P Đỗ Nam] nói. Bà là Giám đốc "
            "[A Sở Y tế].", ("Lê Tú", "Giám đốc")),
        ("Trước khi được điều chuyển sang [A Bộ Y tế], ông [P Lê An] là Cục trưởng [A Cục Thuế].",
            ("Lê An", "Cục trưởng")),
        ("Tổng Giám đốc (TGĐ) [A Đài Tiếng nói Việt Nam] [P Lê An] dự.", ("Lê An", "Tổng Giám đốc")),
        ("Ông [P Lê An] từng giữ chức Thứ trưởng rồi Bộ trưởng Tư pháp.", ("Lê An", "Thứ trưởng")),
        ("Ông [P Lê An] (hiện đang giữ chức Cục trưởng [A Cục Thuế]) được đề nghị.",
            ("Lê An", "Cục trưởng")),
        ("Trên cương vị Cục trưởng [A Cục Thuế], ông đã chỉ đạo. Ông [P Lê An] nói.", None),
    ],
)  # fmt: skip
def test_who_is_meant(state, marked: str, expected: tuple[str, str] | None) -> None:
    found = [(one["person"], one["role"]) for one in state("position", marked)]

    assert found == [] if expected is None else expected in found


def test_a_standing_deputy_is_one_office_with_the_deputy(state) -> None:
    marked = "Phó Thủ tướng Thường trực [P Lê An] dự. Phó Thủ tướng [P Lê An] nói."

    assert [one["role"] for one in state("position", marked)] == ["Phó Thủ tướng Thường trực"]


def test_a_deputy_of_a_body_named_again_is_an_office_of_its_own(state) -> None:
    marked = "Ông [P Lê An] từng là Phó Chủ tịch, Phó Chủ tịch Thường trực [A HĐND tỉnh]."

    assert {one["role"] for one in state("position", marked)} == {
        "Phó Chủ tịch",
        "Phó Chủ tịch Thường trực",
    }


@pytest.mark.parametrize("inner", ["Đảng đoàn", "Đảng ủy cơ quan", "chi bộ", "Ban Chấp hành"])
def test_an_office_within_the_body_keeps_the_row_whole(state, inner: str) -> None:
    marked = f"Ông [P Lê An], Phó Bí thư {inner}, Chủ tịch [A Liên đoàn Lao động tỉnh], dự."

    found = {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}

    assert ("Lê An", "Chủ tịch", "Liên đoàn Lao động tỉnh") in found


@pytest.mark.parametrize(
    ("before", "expected"),
    [("[A Chính phủ Lào] thông báo. ", "Chính phủ Lào"), ("", "Lào")],
)
def test_a_premier_heads_the_government_that_the_article_names(
    state, before: str, expected: str
) -> None:
    found = state("position", f"{before}Thủ tướng [L Lào] [P Thongloun Sisoulith] đến thăm.")

    assert [one["agency"] for one in found] == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Cục Đường sắt] họp. Phó Cục trưởng Đường sắt [P Lê An] báo cáo.",
            {("Lê An", "Phó Cục trưởng", "Cục Đường sắt")}),
        ("[A Cục CSGT|Cục Cảnh sát giao thông] họp. Phó Cục trưởng CSGT [P Lê An] và Cục phó CSGT [P Lê An].",
            {("Lê An", "Phó Cục trưởng", "Cục Cảnh sát giao thông")}),
        ("[A Vụ Pháp chế] họp. Vụ trưởng Tài chính [P Lê An] báo cáo.",
            {("Lê An", "Vụ trưởng", "Vụ Tài chính")}),
        ("Bộ trưởng Giáo dục [P Lê An] trả lời.", {("Lê An", "Bộ trưởng", "Bộ Giáo dục và Đào tạo")}),
        ("Thứ trưởng Giao thông [P Lê An] trả lời.", {("Lê An", "Thứ trưởng", "Bộ Giao thông vận tải")}),
        ("Bộ trưởng Thông tin - Truyền thông [P Lê An] trả lời.",
            {("Lê An", "Bộ trưởng", "Bộ Thông tin và Truyền thông")}),
        ("Bộ trưởng Nông nghiệp [P Lê An] trả lời. [A Bộ Nông nghiệp và Môi trường] họp.",
            {("Lê An", "Bộ trưởng", "Bộ Nông nghiệp và Môi trường")}),
        ("Bộ trưởng Giáo dục [P Betsy DeVos] trả lời.", set()),
        ("[P Lê An] (sinh năm 1983), nguyên cán bộ địa chính [L phường Mễ Trì], vắng mặt.",
            {("Lê An", "nguyên cán bộ địa chính", "phường Mễ Trì")}),
        ("Ông [P Lê An] (27 tuổi, cán bộ [A Phòng Vật tư]) vắng mặt.", {("Lê An", "cán bộ", "Phòng Vật tư")}),
        ("Ông [P Lê An] (em trai ông [P Vũ Nam], Giám đốc [O Công ty A]) bức xúc.",
            {("Lê An", "Giám đốc", "Công ty A")}),
        ("Phó Giám đốc [A Sở A] kiêm Trưởng [A Đoàn A] tại SEA Games 29, ông [P Lê An] nói.",
            {("Lê An", "Phó Giám đốc", "Sở A"), ("Lê An", "Trưởng Đoàn", "Đoàn A")}),
    ],
)  # fmt: skip
def test_offices_told_by_their_field_beside_kin_and_at_an_event(
    state, marked: str, expected: set[tuple[str, str, str]]
) -> None:
    found = {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}

    assert found == expected
