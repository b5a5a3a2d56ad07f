"""Heads alone, kinds and homographs: which of them name a body, and which none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "các sở, ngành, quận, huyện và 212 xã, phường",
        "tại 31 sở, ngành báo cáo UBND các xã",
        "Sở Nội vụ cấp tỉnh, Phòng Nội vụ cấp huyện rà soát",
        "Công an các tỉnh, thành phố và công an cấp xã",
        "thành viên Ủy ban nhân dân các cấp",
        "uỷ ban nhân dân và các phòng chuyên môn",
        "các bộ, ban, ngành Trung ương",
        "cơ sở vật chất và trụ sở làm việc, chức vụ, vụ án",
        "quyền sở hữu, bộ máy, bộ phận, ban hành, phòng chống",
        "quản lý nhà nước và ngân sách nhà nước",
        "kiện toàn tổ chức Đảng, phát triển Đảng viên",
        "xây dựng Chính phủ điện tử",
        "doanh nghiệp nợ BHXH, chậm đóng BHXH, chính sách BHXH",
        "Trung tâm tỉnh chìm trong nước",
        "hai xã Trường Sa và Song Tử Tây, phố cổ Hội An, đảo Đài Loan, huyện Vụ Bản",
        "Bộ trưởng trả lời chất vấn; Cục trưởng, Viện trưởng, Vụ trưởng cùng dự",
        "Ban đầu, Hội nghị gặp khó. Trường hợp này, Đội ngũ cán bộ phường còn thiếu.",
        "Phó Chánh Thanh tra viên chính",
        "tại Quảng trường Ba Đình",
    ],
)
def test_kinds_and_homographs_are_no_bodies(found: Find, text: str) -> None:
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Thủ tướng Chính phủ giao các địa phương.", ["Thủ tướng Chính phủ"]),
        ("Thủ tướng Chính phủ Phạm Minh Chính giao.", ["Chính phủ"]),
        ("Phó Thủ tướng Chính phủ Lê Thành Long dự.", ["Chính phủ"]),
        ("Bà Lê Thu Hà được bầu làm Thủ tướng Chính phủ.", ["Chính phủ"]),
        ("Bà Lê Thu Hà giữ chức vụ Chủ tịch nước từ năm 2016.", []),
        ("thừa ủy quyền của Chủ tịch nước trao thưởng", ["Chủ tịch nước"]),
        ("Chủ tịch nước Lương Cường trao thưởng", []),
        ("theo chỉ đạo của Thủ tướng, các sở đã họp", ["Thủ tướng"]),
        ("Thủ tướng Phạm Minh Chính họp; Thủ tướng yêu cầu", []),
        ("được Đảng, Nhà nước tặng thưởng", ["Đảng", "Nhà nước"]),
        ("đảng cầm quyền và Nhà nước Lào", []),
    ],
)
def test_offices_party_and_state_act_as_institutions(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Sở Xây dựng tỉnh Hà Nam họp. Năm nay, Sở đã cấp phép.",
            ["Sở Xây dựng tỉnh Hà Nam", "Sở"],
        ),
        (
            "Sở Xây dựng tỉnh Hà Nam họp. Ngày đầu, sở chỉ có 7 người.",
            ["Sở Xây dựng tỉnh Hà Nam", "sở"],
        ),
        ("Bộ Nội vụ thông báo, nếu Bộ đồng ý thì làm.", ["Bộ Nội vụ", "Bộ"]),
        ("UBND tỉnh Hà Nam họp, UBND bất ngờ dừng.", ["UBND tỉnh Hà Nam", "UBND"]),
        ("Bộ Nội vụ đã lập Tổ công tác để rà soát.", ["Bộ Nội vụ", "Tổ công tác"]),
        ("cơ cấu gồm: 15- Văn phòng; 16- Thanh tra;", ["Văn phòng", "Thanh tra"]),
        ("Có Ủy ban nhân dân họp bầu.", []),
        (
            "Bệnh viện Bạch Mai họp. Việc Bệnh viện trả tiền, việc bệnh viện đã thuê máy. "
            "Bệnh viện tuyến huyện thiếu.",
            ["Bệnh viện Bạch Mai", "Bệnh viện", "bệnh viện"],
        ),
        (
            "Thanh tra Sở Xây dựng Bắc Kạn họp. Theo Chánh Thanh tra Lê Văn Bình, việc xong.",
            ["Thanh tra Sở Xây dựng Bắc Kạn", "Thanh tra"],
        ),
        (
            "BHXH quận 3 đòi tiền nợ BHXH. BHXH đã nộp đơn.",
            ["BHXH quận 3", "BHXH"],
        ),
        (
            "Chi cục Thuế quận 3 họp, sau đó chi cục đã nộp báo cáo.",
            ["Chi cục Thuế quận 3", "chi cục"],
        ),
    ],
)
def test_a_bare_head_takes_up_a_body(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("gửi các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", []),
        ("hai Bộ Chính trị và Chính phủ hai nước", []),
        ("Kỳ họp thứ hai Quốc hội khóa XIV", ["Quốc hội"]),
        ("đề nghị Sở Y tế hai địa phương trên xử lý", []),
        (
            "ông Trần Văn An, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ, đọc báo cáo",
            ["Bộ Chính trị", "Chính phủ"],
        ),
        ("Hai bên đã họp. Ảnh: VGP Hai bên đã ký", ["VGP"]),
        ("ông ở quê. (Ảnh: Tuổi trẻ) Trong kết luận", ["Tuổi trẻ"]),
    ],
)
def test_kinds_holders_and_credits(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Lực lượng Hải quan TP.HCM kiểm tra hàng", ["Hải quan TP.HCM"]),
        ("ngành Hải quan và công chức hải quan", []),
        # Where each has its own head, they are bodies; where they share one they are not.
        (
            "các Bộ Kế hoạch và Đầu tư, Bộ Tài chính báo cáo",
            ["Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"],
        ),
        ("ý kiến các Bộ Công an, Quốc phòng", []),
        (
            "Ban chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh thông báo",
            ["Ban chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh"],
        ),
    ],
)
def test_bodies_by_one_word_and_in_rows(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Đoàn công tác của Thủ tướng đã đến xã vùng lũ.", ["Đoàn công tác", "Thủ tướng"]),
        ("Đoàn công tác của nhà báo đã đến xã vùng lũ.", []),
        ("Đoàn công tác của Hội Lan đã đến xã vùng lũ.", []),
        (
            "15- Văn phòng; 16- Thanh tra; 17- Phòng Tổ chức.",
            ["Văn phòng", "Thanh tra", "Phòng Tổ chức"],
        ),
        ("15- Văn phòng đã chuyển nhà; 16- Thanh tra họp.", []),
        ("Các phòng - Văn phòng; Thanh tra.", []),
        ("Bí thư Đảng đoàn, Bí thư Đảng ủy cơ quan cùng dự.", ["Đảng đoàn"]),
        ("Họp Đảng đoàn, bàn việc xã.", []),
        ("Chủ tịch Công đoàn; Bí thư Đoàn Thanh niên cùng dự.", ["Công đoàn"]),
        ("Hôm qua: Tổ công tác đã vào bản.", []),
        ("Lũ trẻ tập viết chữ trên cát. (Lan Anh - BTV)", []),
    ],
)
def test_heads_alone_are_bodies_where_the_words_beside_them_say_whose(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("named", "text", "agencies"),
    [
        ("Thanh tra Bộ Y tế", "Phó chánh thanh tra, ông Lê Văn Bảy, chủ trì.", ["thanh tra"]),
        ("Thanh tra Bộ Y tế", "Một thanh tra, ông Lê Văn Bảy, chủ trì.", []),
        ("Thanh tra Bộ Y tế", "Kết luận của Thanh tra đã gửi xã.", ["Thanh tra"]),
        ("Thanh tra Bộ Y tế", "Kết luận của thanh tra đã gửi xã.", []),
        ("Trường Đại học Hùng Vương", "Các em ra Trường dự lễ.", ["Trường"]),
        ("Trường Đại học Hùng Vương", "Các em ra trường về quê.", []),
        ("Trung ương Đoàn", "Hoạt động của Đoàn rất sôi nổi.", ["Đoàn"]),
        ("Trung ương Đoàn", "Đoàn đại biểu xã đã về. Hoạt động của Đoàn rất sôi nổi.", []),
        ("Trung ương Đoàn", "Trưởng đoàn của đoàn về quê.", []),
        ("Công an huyện Bến Lau", "Lực lượng công an đã lập chốt.", []),
    ],
)
def test_heads_alone_take_up_the_body_named_before(
    found: Find, named: str, text: str, agencies: list[str]
) -> None:
    assert found(f"{named} họp đầu năm. {text}", "agency") == [named, *agencies]


def test_cooperatives_by_their_letters_are_of_any_kind(found: Find) -> None:
    text = "Hợp tác xã Bến Lau bán gạo. Phát triển HTX là cần. Hợp tác xã đã có lãi."
    assert found(text, "organization") == ["Hợp tác xã Bến Lau", "Hợp tác xã"]


def test_a_parliament_in_small_letters_is_not_ours_beside_another(found: Find) -> None:
    assert found("Quốc hội Lào họp. Nước này có quốc hội và chính phủ mới.", "agency") == []
