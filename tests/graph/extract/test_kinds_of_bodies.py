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
