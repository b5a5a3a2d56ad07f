"""Kinds of bodies that the tables hold: units of army and police, missions, schools, delegations."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Thăm Vùng 4 Hải quân, Sư đoàn Phòng không 361, Trung đoàn bộ binh 24 và Hải đoàn 32.",
            ["Vùng 4 Hải quân", "Sư đoàn Phòng không 361", "Trung đoàn bộ binh 24", "Hải đoàn 32"],
        ),
        (
            "Cảnh sát PCCC TP Hà Nội và Cảnh sát phòng cháy chữa cháy tỉnh Nghệ An đến nơi.",
            ["Cảnh sát PCCC TP Hà Nội", "Cảnh sát phòng cháy chữa cháy tỉnh Nghệ An"],
        ),
        (
            "Công đoàn Giáo dục tỉnh Hà Tĩnh và Công đoàn Viên chức tỉnh Nghệ An trao quà.",
            ["Công đoàn Giáo dục tỉnh Hà Tĩnh", "Công đoàn Viên chức tỉnh Nghệ An"],
        ),
        (
            "Vụ Đông Bắc Á, Vụ Đối tác công tư, Viện Dân tộc học và Viện nghiên cứu ung thư",
            ["Vụ Đông Bắc Á", "Vụ Đối tác công tư", "Viện Dân tộc học", "Viện nghiên cứu ung thư"],
        ),
        (
            "tại Trại tạm giam Chí Hòa và Cơ quan Thi hành án dân sự tỉnh Bình Dương",
            ["Trại tạm giam Chí Hòa", "Cơ quan Thi hành án dân sự tỉnh Bình Dương"],
        ),
        (
            "Thường vụ Quân ủy Trung ương và Thường vụ Thành ủy Hà Nội họp.",
            ["Thường vụ Quân ủy Trung ương", "Thường vụ Thành ủy Hà Nội"],
        ),
        (
            "Phái đoàn thường trực Việt Nam tại Liên Hợp Quốc và Thương vụ Việt Nam tại Nhật Bản",
            ["Phái đoàn thường trực Việt Nam tại Liên Hợp Quốc", "Thương vụ Việt Nam tại Nhật Bản"],
        ),
        (
            "Trường Sĩ quan Lục quân 1, Trường Trung cấp PCCC và Trường THCS-THPT Nguyễn Khuyến",
            [
                "Trường Sĩ quan Lục quân 1",
                "Trường Trung cấp PCCC",
                "Trường THCS-THPT Nguyễn Khuyến",
            ],
        ),
        (
            "do Đoàn thanh niên Cộng sản Hồ Chí Minh phát động",
            ["Đoàn thanh niên Cộng sản Hồ Chí Minh"],
        ),
        (
            "thăm Lữ đoàn Công binh, Trung đoàn Bộ binh 24 và Lữ đoàn Xe tăng",
            ["Lữ đoàn Công binh", "Trung đoàn Bộ binh 24", "Lữ đoàn Xe tăng"],
        ),
        ("Hội đồng xét xử hành vi tham ô tuyên phạt bị cáo", ["Hội đồng xét xử"]),
        (
            "Hội đồng xét xử TAND Cấp cao tại Hà Nội đã công bố bản án",
            ["Hội đồng xét xử TAND Cấp cao tại Hà Nội"],
        ),
        ("Giám đốc Bệnh viện nhi Thanh Hóa nói", ["Bệnh viện nhi Thanh Hóa"]),
        (
            "Chính ủy Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh nói",
            ["Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh"],
        ),
        (
            "Tòa Cấp cao tại Hà Nội, TAND khu vực 3 và Tòa Phúc thẩm TAND Tối cao",
            ["Tòa Cấp cao tại Hà Nội", "TAND khu vực 3", "Tòa Phúc thẩm TAND Tối cao"],
        ),
        (
            "Ban Quản lý dự án Đường sắt, BQLDA Thăng Long và Đội CSGT số 1",
            ["Ban Quản lý dự án Đường sắt", "BQLDA Thăng Long", "Đội CSGT số 1"],
        ),
        ("Tổ Tư vấn kinh tế của Thủ tướng", ["Tổ Tư vấn kinh tế", "Thủ tướng"]),
        (
            "Chi nhánh Văn phòng đăng ký đất đai huyện Sóc Sơn",
            ["Chi nhánh Văn phòng đăng ký đất đai huyện Sóc Sơn"],
        ),
        ("giao cho đơn vị Vụ Kế hoạch - Tài chính nghiên cứu", ["Vụ Kế hoạch - Tài chính"]),
        ("Theo đó, đoàn công tác Thanh tra Chính phủ đã về xã", ["Thanh tra Chính phủ"]),
    ],
)
def test_kinds_that_the_tables_hold(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("ĐBQH Lê Văn An (đoàn TP.HCM) và đại biểu Bùi Thị Na (Đoàn Bến Tre)", 2),
        ("các đại biểu đoàn Hà Nội đánh giá cao", 1),
        ("Kỳ thi năm nay, đoàn Nghệ An có 101 học sinh", 0),
    ],
)
def test_delegations_of_deputies(found: Find, text: str, agencies: int) -> None:
    assert len(found(text, "agency")) == agencies


def test_several_companies_each_with_its_head(found: Find) -> None:
    text = "lỗi của 2 Công ty TNHH MTV Bình Minh (Bộ Công an) và Công ty TNHH Đại Nguyên Dương."
    names = ["Công ty TNHH MTV Bình Minh", "Công ty TNHH Đại Nguyên Dương"]
    assert found(text, "organization") == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "từ công viên 29/3, đường 3/2, quảng trường 2 tháng 4 đến đường 30-4.",
            ["công viên 29/3", "đường 3/2", "quảng trường 2 tháng 4", "đường 30-4"],
        ),
        ("đi được đường 2/3 quãng", []),
        (
            "Thăm Khu tưởng niệm Chủ tịch Hồ Chí Minh và Nhà thi đấu TDTT huyện Nam Đàn",
            ["Khu tưởng niệm Chủ tịch Hồ Chí Minh", "Nhà thi đấu TDTT huyện Nam Đàn"],
        ),
        ("36% DN Mỹ khảo sát và các bác sĩ Nhật khuyến cáo", ["Mỹ", "Nhật"]),
    ],
)
def test_places_called_by_days_and_persons(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Tại trụ sở UBCKNN có Ban Lãnh đạo UBCKNN dự.", ["UBCKNN", "UBCKNN"]),
        ("Bí thư Đoàn thanh niên UBCKNN phát biểu", ["Đoàn thanh niên UBCKNN"]),
        ("vốn trái phiếu Chính phủ và tổ chức phi Chính phủ", []),
        ("tình đoàn kết giữa Đảng, Nhà nước và nhân dân hai nước Việt Nam - Cuba", []),
        ("do Lữ đoàn 170 hải quân quản lý", ["Lữ đoàn 170 hải quân"]),
    ],
)
def test_initials_and_what_is_of_no_body(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_schools_are_taken_up_where_they_are_asked(found: Find) -> None:
    text = (
        "Trường Tiểu học Bình Minh dẫn đầu. Bộ mong muốn nhà trường tiếp tục. Hằng năm trường cử."
    )
    assert found(text, "agency")[1:] == ["nhà trường", "trường"]


def test_offices_told_by_their_number_are_of_any_department(found: Find) -> None:
    text = "Sở Y tế tỉnh Thái Bình họp. Trong số 6 phó giám đốc sở này có ông Nguyễn Văn Bình."
    assert found(text, "agency") == ["Sở Y tế tỉnh Thái Bình"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Bộ trưởng Công Thương Trần Tuấn Minh và Bộ trưởng Nội vụ Lê Văn Bình",
            ["Trần Tuấn Minh", "Lê Văn Bình"],
        ),
        ("Bộ trưởng Trần Tuấn Minh", ["Trần Tuấn Minh"]),
    ],
)
def test_the_field_of_a_minister_is_no_part_of_his_name(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


def test_the_assembly_that_a_foreign_delegation_comes_from(found: Find) -> None:
    text = "Quốc hội của Chính quyền Nhân dân nước Cộng hòa Cuba cử đoàn đại biểu Quốc hội Cuba."
    names = ["Quốc hội của Chính quyền Nhân dân nước Cộng hòa Cuba", "Quốc hội Cuba"]
    assert found(text, "organization") == names


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Văn phòng Chính phủ (VPCP) tổ chức", ["Văn phòng Chính phủ", "VPCP"]),
        ("Chủ tịch Công đoàn; Bí thư", ["Công đoàn"]),
        ("Bộ Xây dựng nói. Đó là trách nhiệm của bộ mình.", ["Bộ Xây dựng", "bộ"]),
        ("đảng viên Chi bộ Phòng khám, nay", ["Chi bộ Phòng khám"]),
        ("tổ liên ngành Ban 389 kiểm tra", ["Ban 389"]),
        ("Tỉnh đã hoàn thành báo cáo về Trung ương.", ["Trung ương"]),
        ("Theo báo cáo của BHXH, trong 6 tháng.", ["BHXH"]),
        ("Cơ quan Công an đang điều tra", ["Công an"]),
        ("nay đề nghị Ban Tổ chức đổi mới phương pháp", ["Ban Tổ chức"]),
        ("để tổng hợp báo Thủ tướng Chính phủ.", ["Thủ tướng Chính phủ"]),
        ("Theo báo cáo công tác Đảng của xã", []),
        (
            "Hội Phụ nữ tỉnh Bình Dương họp. Sau đó Hội Phụ nữ 2 đơn vị thống nhất",
            ["Hội Phụ nữ tỉnh Bình Dương"],
        ),
        ("3 người có bằng Cao đẳng nghề Kế toán doanh nghiệp", []),
    ],
)
def test_bodies_alone_by_the_words_around(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Dù Bình Định cam kết", ["Bình Định"]),
        ("thuộc 04 tỉnh miền Trung", ["miền Trung"]),
        ("có hai dòng sông lớn Thu Bồn và Vu Gia", ["Thu Bồn", "Vu Gia"]),
        (
            "làm trưởng thôn Hội Phú, xã Ngọc Vân; ấp Trung Bình",
            ["thôn Hội Phú", "xã Ngọc Vân", "ấp Trung Bình"],
        ),
        ("kỷ niệm ngày Giải phóng miền Nam", []),
        ("như nhà máy Nhiệt điện Duyên Hải 1 là", ["nhà máy Nhiệt điện Duyên Hải 1"]),
        ("qua cầu Thủ Thiêm 2 bắc qua sông", ["cầu Thủ Thiêm 2"]),
        ("hồ thủy điện Sông Bung 4 tích nước", ["hồ thủy điện Sông Bung 4"]),
        ("cầu Sông Lạc 2 người bị thương", ["cầu Sông Lạc"]),
        ("trên trục đường Tỉnh lộ 419", ["Tỉnh lộ 419"]),
        ("cạnh sân bay Tân Sơn Nhất Trao đổi với báo chí", ["sân bay Tân Sơn Nhất"]),
        ("ở vùng khó khăn. Ý chung là chúng ta", []),
    ],
)
def test_regions_and_places_that_open_a_text(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_languages_make_no_text_one_about_other_countries(found: Find) -> None:
    text = (
        "Ở Việt Nam, Bộ Nội vụ đang dự thảo Nghị định. Thí sinh thi một trong năm thứ tiếng Anh, "
        "Nga, Pháp, Đức, Trung Quốc. Bộ Nội vụ đề xuất thi 2 vòng."
    )
    assert found(text, "agency") == ["Bộ Nội vụ", "Bộ Nội vụ"]


def test_another_office_of_who_is_of_a_body_abroad(found: Find) -> None:
    text = "Ông là Ủy viên Bộ Chính trị Đảng Cộng sản Cuba, Chủ tịch Quốc hội dẫn đầu."
    assert found(text, "organization") == ["Bộ Chính trị Đảng Cộng sản Cuba", "Quốc hội"]


def test_a_name_above_a_line_that_is_drawn(found: Find) -> None:
    text = "Mưa ở cả Bắc, Trung, Nam. Đ.MINH _________ Phó Thủ tướng nói"
    assert found(text, "person") == ["Đ.MINH"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Cơ quan quản lý Thực phẩm và Dược phẩm của Mỹ (FDA) đã ban bố. FDA nói",
            ["Cơ quan quản lý Thực phẩm và Dược phẩm của Mỹ", "FDA", "FDA"],
        ),
        (
            "Nhóm công tác về phát triển nguồn nhân lực (HRDWG) họp tại Hà Nội",
            ["Nhóm công tác về phát triển nguồn nhân lực", "HRDWG"],
        ),
        (
            "Theo Diễn đàn kinh tế thế giới và Tổ chức y tế thế giới, nước ta",
            ["Diễn đàn kinh tế thế giới", "Tổ chức y tế thế giới"],
        ),
        ("Công ty cổ phần Que hàn Việt - Đức báo lãi", ["Công ty cổ phần Que hàn Việt - Đức"]),
    ],
)
def test_bodies_of_the_world_by_their_letters(found: Find, text: str, names: list[str]) -> None:
    assert found(text, "organization") == names


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Phó Trưởng ban Chỉ đạo Quốc gia phòng, chống dịch Covid-19 làm trưởng đoàn",
            ["ban Chỉ đạo Quốc gia phòng, chống dịch Covid-19"],
        ),
        ("chốt của Đồn Biên phòng cửa khẩu Long Bình", ["Đồn Biên phòng cửa khẩu Long Bình"]),
        ("nay Huyện đoàn tổ chức cho thanh niên", ["Huyện đoàn"]),
        (
            "Chánh Văn phòng sở Giáo dục và Đào tạo tỉnh Đồng Tháp nói",
            ["Văn phòng sở Giáo dục và Đào tạo tỉnh Đồng Tháp"],
        ),
        ("PC64B Công an tỉnh Cà Mau khám xét", ["PC64B Công an tỉnh Cà Mau"]),
        ("hầu hết các trường ĐH Việt Nam đã hoàn thành", []),
        ("Trường THPT Việt Nam - Ba Lan", ["Trường THPT Việt Nam - Ba Lan"]),
        (
            "Sở Y tế tỉnh Vĩnh Long họp. Ngày 12-7, sở công bố kết quả.",
            ["Sở Y tế tỉnh Vĩnh Long", "sở"],
        ),
        (
            "Bộ Y tế Campuchia báo 511 ca. Tại An Giang, Tiền Giang, Bộ Y tế kiểm tra Hậu Giang.",
            ["Bộ Y tế"],
        ),
    ],
)
def test_names_that_small_words_go_on(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_a_village_of_the_highlands_is_no_person(found: Find) -> None:
    text = "đã đến xã vùng sâu Dur K’Man, gặp anh K'Bảo"
    assert found(text, "person") == ["K'Bảo"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trung ương đánh giá cao việc này. Đó là chỉ tiêu mà Trung ương, Quốc hội đã giao.",
            ["Trung ương", "Trung ương", "Quốc hội"],
        ),
        (
            "Mặt trận Tổ quốc tỉnh An Giang họp. Năm 2016, Mặt trận tỉnh đã trích quỹ.",
            ["Mặt trận Tổ quốc tỉnh An Giang", "Mặt trận tỉnh"],
        ),
        ("Ông chiến đấu ở Mặt trận Vị Xuyên", []),
        (
            "Trung ương Đoàn họp về Đại hội Đoàn toàn quốc và hoạt động của Đoàn.",
            ["Trung ương Đoàn", "Đoàn", "Đoàn"],
        ),
        (
            "Bí thư Đảng đoàn, Bí thư Đảng ủy cơ quan, nay",
            ["Đảng đoàn", "Đảng ủy cơ quan"],
        ),
        ("Cây cầu đã thông xe hôm qua. Theo VNE", ["VNE"]),
    ],
)
def test_short_names_of_party_front_and_union(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
