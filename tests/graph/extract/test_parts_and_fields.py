"""Parts of bodies, fields that go on, capitals abroad: classes that fresh articles showed lost."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ban Giám đốc Công an tỉnh Lào Cai biểu dương.", ["Ban Giám đốc Công an tỉnh Lào Cai"]),
        ("Đại diện Ban giám đốc Sở Y tế trả lời.", ["Ban giám đốc Sở Y tế"]),
        ("Ban Giám đốc các đơn vị báo cáo.", []),
        ("Ban Thư ký Quốc hội tổng hợp ý kiến.", ["Ban Thư ký Quốc hội"]),
        ("Chủ tịch UBTW MTTQVN phát biểu.", ["UBTW MTTQVN"]),
        ("Đoàn Chủ tịch UBTƯ MTTQ kiến nghị.", ["Đoàn Chủ tịch UBTƯ MTTQ"]),
        (
            "Cục phối hợp với Vụ Thị trường ngoài nước và đơn vị liên quan.",
            ["Vụ Thị trường ngoài nước"],
        ),
        ("Hội đồng sơ khảo chọn 12 tác phẩm.", ["Hội đồng sơ khảo"]),
        ("Ban Kỷ luật, Ban Trọng tài và Ban Giải quyết Khiếu nại họp với VFF.", []),
        ("Hội đồng kỷ luật của Sở họp.", ["Hội đồng kỷ luật"]),
        ("Trưởng ban trị sự Thành hội Phật giáo thành phố Hà Nội cho biết.", []),
        (
            "Trưởng khoa sản Trung tâm y tế huyện Phù Mỹ nói.",
            ["khoa sản Trung tâm y tế huyện Phù Mỹ"],
        ),
        ("Quỹ Phát triển đất Hà Nội tính phí.", ["Quỹ Phát triển đất Hà Nội"]),
        ("Quỹ nhà, Quỹ đất của tỉnh còn ít.", []),
        ("Nhà hát kịch Bến Lau và Nhà hát lớn thành phố sáng đèn.", []),
        ("Nhà hát kịch Hải Phòng sáng đèn.", ["Nhà hát kịch Hải Phòng"]),
        ("Nhà hát cũ Hải Phòng bị dỡ.", []),
        ("Sinh viên trường Trường Đại học Vinh thực hành.", ["Trường Đại học Vinh"]),
        ("Trưởng phòng Phòng, chống tệ nạn xã hội nói.", ["phòng Phòng, chống tệ nạn xã hội"]),
        ("Bộ GTVT xây dựng phương án.", ["Bộ GTVT"]),
        ("Sở Giao thông vận tải xây dựng phương án.", ["Sở Giao thông vận tải"]),
        ("Sở Giao thông Vận tải Xây dựng Lào Cai.", ["Sở Giao thông Vận tải Xây dựng Lào Cai"]),
        ("Sở GTVT - xây dựng Lào Cai báo cáo.", ["Sở GTVT - xây dựng Lào Cai"]),
        ("Xây dựng Chính phủ liêm chính, kiến tạo.", ["Chính phủ"]),
        ("Xây dựng Nhà nước pháp quyền; đất thuộc sở hữu Nhà nước.", []),
    ],
)
def test_parts_and_fields_of_agencies(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Đoàn Bộ Quốc phòng đặt vòng hoa.", ["Bộ Quốc phòng"]),
        ("Đoàn UBND tỉnh Lào Cai kiểm tra.", ["UBND tỉnh Lào Cai"]),
        ("Bí thư Đoàn Bộ Tư pháp phát biểu.", ["Đoàn Bộ Tư pháp"]),
        ("Đoàn Trường Đại học Vinh tổ chức lễ.", ["Đoàn Trường Đại học Vinh"]),
    ],
)
def test_who_comes_from_a_body_is_not_its_union(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Sở Nông nghiệp và nhân dân địa phương đắp đê.", ["Sở Nông nghiệp"]),
        ("Chi cục Thủy lợi và nông dân trong vùng đào kênh.", ["Chi cục Thủy lợi"]),
        ("Cục Viễn thông và doanh nghiệp phối hợp.", ["Cục Viễn thông"]),
        ("Sở Khoa học và Công nghệ họp.", ["Sở Khoa học và Công nghệ"]),
    ],
)
def test_who_acts_beside_a_body_is_no_field_of_it(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Cục trao đổi với trung tâm công nghệ thông tin trực thuộc Bộ.",
            ["trung tâm công nghệ thông tin"],
        ),
        ("Tỉnh mở trung tâm huấn luyện thể thao, nhà thi đấu.", []),
        (
            "Bị cáo là giám đốc trung tâm dạy nghề huyện Hưng Hà.",
            ["trung tâm dạy nghề huyện Hưng Hà"],
        ),
        ("Vụ trưởng vụ tổ chức cán bộ của Bộ bị phê bình.", ["vụ tổ chức cán bộ"]),
        ("Trưởng ban công tác đặc biệt tỉnh dự lễ.", ["ban công tác đặc biệt tỉnh"]),
    ],
)
def test_bodies_in_small_letters(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_office_of_a_body_taken_up(found: Find) -> None:
    text = (
        "Phiên họp của Ban Chỉ đạo Cải cách tư pháp Trung ương. Văn bản do Văn phòng Ban Chỉ đạo "
        "trình. Nhiệm vụ của Ban Chỉ đạo thời gian tới rất nặng."
    )
    assert found(text, "agency")[1:] == ["Văn phòng Ban Chỉ đạo", "Ban Chỉ đạo"]
    assert found("Văn phòng Ban Chỉ đạo đã dọn.", "agency") == []


def test_letters_of_a_body_and_of_whose_it_is(found: Find) -> None:
    text = "Chủ nhiệm Ủy ban Kinh tế của Quốc hội (UBKTQH) trình bày. UBKTQH đề nghị bổ sung."
    assert found(text, "agency") == ["Ủy ban Kinh tế", "Quốc hội", "UBKTQH", "UBKTQH"]


def test_chief_of_an_office_who_speaks_for_it(found: Find) -> None:
    text = "Ông Đào Văn Hải, Chánh Văn phòng, người phát ngôn Sở Y tế Đồng Tháp, xác nhận."
    assert found(text, "agency") == ["Văn phòng", "Sở Y tế Đồng Tháp"]
    assert found("Phó Chánh Văn phòng, Trưởng phòng cùng dự.", "agency") == []


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Hội đồng Nhân dân thủ đô Viêng Chăn đón đoàn.", ["Hội đồng Nhân dân thủ đô Viêng Chăn"]),
        (
            "Lễ diễn ra tại Bộ Chỉ huy Quân sự thủ đô Viêng Chăn.",
            ["Bộ Chỉ huy Quân sự thủ đô Viêng Chăn"],
        ),
        ("Lễ đón diễn ra ở thủ đô Viêng Chăn.", []),
        ("Theo Hiệp hội ung thư thế giới, số ca tăng.", ["Hiệp hội ung thư thế giới"]),
        ("Liên đoàn quần vợt Pháp ra thông báo.", ["Liên đoàn quần vợt Pháp"]),
        (
            "Cơ quan Ứng phó với tình trạng khẩn cấp Trung Quốc cử người.",
            ["Cơ quan Ứng phó với tình trạng khẩn cấp Trung Quốc"],
        ),
        ("Hai Ban Công tác đặc biệt Lào - Việt Nam họp.", []),
        ("Ban Thư ký Hội Nhà văn Bến Lau họp.", ["Ban Thư ký Hội Nhà văn Bến Lau"]),
        (
            "Tổng công ty Đầu tư và Kinh doanh vốn nhà nước thoái vốn.",
            ["Tổng công ty Đầu tư và Kinh doanh vốn nhà nước"],
        ),
    ],
)
def test_bodies_of_others(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bộ Tài chính nêu: hệ số do UBND tỉnh ban hành, Thanh tra tỉnh cử người, tại Hà Nội.",
            ["Bộ Tài chính"],
        ),
        (
            "Bộ Tài chính nêu: hệ số do UBND tỉnh Lào Cai ban hành; UBND tỉnh sẽ họp.",
            ["Bộ Tài chính", "UBND tỉnh Lào Cai", "UBND tỉnh"],
        ),
        (
            "Bộ Tài chính trả lời huyện Mường Khương, nơi UBND tỉnh thu hồi đất.",
            ["Bộ Tài chính", "UBND tỉnh"],
        ),
        ("Bộ, cơ quan ngang bộ có 01 cơ quan báo. Bộ Tài chính họp.", ["Bộ Tài chính"]),
        ("Sở Nội vụ Lào Cai báo cáo có 8 Phó Giám đốc Sở.", ["Sở Nội vụ Lào Cai"]),
        (
            "Sở Nội vụ Lào Cai có 8 Phó Giám đốc Sở gồm các ông sau.",
            ["Sở Nội vụ Lào Cai", "Sở"],
        ),
        (
            "Trường THPT Lào Cai họp. Quy chế tạo thuận lợi cho nhà trường và học sinh.",
            ["Trường THPT Lào Cai"],
        ),
        ("Kiện toàn bộ máy Nhà nước; xây dựng Nhà nước kiến tạo.", []),
        ("Do cơ quan Công an chưa khởi tố vụ án.", ["Công an"]),
        ("Bị hại đến cơ quan Công an trình báo.", ["Công an"]),
    ],
)
def test_bodies_of_any_place_or_kind_are_none(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_one_called_like_a_body_beside_it(found: Find) -> None:
    text = "Viện Chiến lược Giao thông họp. “Đây là căn cứ” - ông Viện nói."
    assert found(text, "agency") == ["Viện Chiến lược Giao thông"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Báo Giáo dục & Thời đại (GD&TĐ) ra số mới.", ["Báo Giáo dục & Thời đại", "GD&TĐ"]),
        ("Ban Quản lí Vườn Quốc gia Bến Lau họp.", ["Ban Quản lí Vườn Quốc gia Bến Lau"]),
        (
            "Chủ nhiệm Hội đồng tư vấn về Dân chủ - Pháp luật phát biểu.",
            ["Hội đồng tư vấn về Dân chủ - Pháp luật"],
        ),
        (
            "Hội đồng tư vấn về Kinh tế - UBND tỉnh Lào Cai họp.",
            ["Hội đồng tư vấn về Kinh tế", "UBND tỉnh Lào Cai"],
        ),
    ],
)
def test_letters_spellings_and_pairs_of_fields(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Tập đoàn Bình Minh Xanh họp. Ban Tổng Giám đốc Tập đoàn sẽ quyết định.",
            ["Tập đoàn Bình Minh Xanh", "Ban Tổng Giám đốc Tập đoàn"],
        ),
        ("Bảo hiểm nêu Quỹ Hưu trí và Quỹ Tai nạn lao động mất cân đối.", []),
        (
            "Đồng chí Anouphap, Ủy viên Trung ương Đảng, Chủ tịch Hội đồng Nhân dân thủ đô Viêng Chăn.",
            ["Trung ương Đảng", "Hội đồng Nhân dân thủ đô Viêng Chăn"],
        ),
        (
            "Ông Vilay, Bí thư Trung ương Đảng Nhân dân Cách mạng Lào, Thứ trưởng Bộ Quốc phòng, dự.",
            ["Trung ương Đảng Nhân dân Cách mạng Lào", "Bộ Quốc phòng"],
        ),
        ("Ông Lê An, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Quốc phòng, dự.", []),
    ],
)
def test_boards_funds_and_offices_of_one_state(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Tòa án quân sự khu vực 1 xét xử.", ["Tòa án quân sự khu vực 1"]),
        (
            "Tòa án quân sự khu vực Quân khu 7 xét xử.",
            ["Tòa án quân sự khu vực Quân khu 7"],
        ),
        ("Ban QLDA 85 mời thầu.", ["Ban QLDA 85"]),
        (
            "Ban Quản lý Khu bảo tồn thiên nhiên Pù Huống tuần tra.",
            ["Ban Quản lý Khu bảo tồn thiên nhiên Pù Huống"],
        ),
    ],
)
def test_names_end_with_their_number_or_place(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Nguyên CT Hội đồng thành viên PVN bị bắt.", ["PVN"]),
        ("Bà Tứ là Thư ký HĐQT Oceanbank.", ["Oceanbank"]),
        ("Thứ trưởng Bộ Ngoại giao Igor Morgulov thăm Hà Nội.", ["Bộ Ngoại giao"]),
        ("Thứ trưởng Bộ Ngoại giao Lê Hoài Trung thăm Moscow.", []),
        ("Thứ trưởng Bộ Nội vụ Ksor Phước thăm Hà Nội.", []),
    ],
)
def test_whose_who_leads_or_serves_it_is(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "agencies", "organizations"),
    [
        ("Điện mừng nguyên Chủ tịch Đảng, nguyên Chủ tịch nước Lào Khamtai.", [], ["Đảng"]),
        ("Tổng Bí thư làm việc với Đảng, Chủ tịch nước và Quốc hội.", ["Đảng"], []),
        ("Hợp tác xã chăn nuôi ở xóm Đảng 1 và các cơ quan Khối Đảng huyện.", [], []),
    ],
)
def test_whose_party_is_meant(
    found: Find, text: str, agencies: list[str], organizations: list[str]
) -> None:
    assert found(text, "agency")[:1] == agencies
    assert found(text, "organization") == organizations
