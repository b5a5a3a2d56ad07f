"""What crime, health, school and world news says of bodies, and what sounds like one and is none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Ban giám hiệu nhà trường đã họp.", ["Ban giám hiệu nhà trường"]),
        (
            "Trường THCS Bến Lau khai giảng. Công đoàn nhà trường tặng quà, lãnh đạo nhà trường đã đến.",
            ["Trường THCS Bến Lau", "Công đoàn nhà trường", "nhà trường"],
        ),
        (
            "Trường THCS Bến Lau khai giảng. Theo ban giám hiệu nhà trường, cô giáo xin nghỉ.",
            ["Trường THCS Bến Lau", "ban giám hiệu nhà trường"],
        ),
        ("Theo Ban Giám hiệu trường, cô giáo xin nghỉ.", ["Ban Giám hiệu trường"]),
        ("Hội đồng kỷ luật nhà trường đã họp sáng nay.", ["Hội đồng kỷ luật nhà trường"]),
        ("Công đoàn Công ty và Đảng ủy Tập đoàn dự lễ.", ["Công đoàn Công ty", "Đảng ủy Tập đoàn"]),
        (
            "Bệnh viện Bến Lau họp. Công đoàn bệnh viện tặng quà.",
            ["Bệnh viện Bến Lau", "Công đoàn bệnh viện"],
        ),
    ],
)
def test_a_part_of_a_house_is_named_with_it(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Phòng CSGT tỉnh Bắc Kạn cho biết hai tổ CSGT bị khiển trách, một CSGT bị thương.",
        "Phòng CSGT tỉnh Bắc Kạn lo ngại: tài xế tông CSGT rồi bỏ chạy.",
        "Phòng CSGT tỉnh Bắc Kạn mời tài xế, các CSGT Bắc Kạn giải thích luật.",
        "Phòng CSGT tỉnh Bắc Kạn nhận lỗi: xe ít nên CSGT kiểm tra sơ sài.",
    ],
)
def test_policemen_are_no_force(found: Find, text: str) -> None:
    assert found(text, "agency") == ["Phòng CSGT tỉnh Bắc Kạn"]


def test_their_force_acts(found: Find) -> None:
    text = "CSGT tỉnh Bắc Kạn lắp máy quay. Từ nay, CSGT sẽ phạt qua hình ảnh."

    assert found(text, "agency") == ["CSGT tỉnh Bắc Kạn", "CSGT"]


@pytest.mark.parametrize(
    "text",
    [
        "Người bị sốc nhiệt phải được đưa tới bệnh viện gần nhất.",
        "Gia đình đưa anh đi từ bệnh viện này đến bệnh viện khác.",
        "Bệnh nhân cần đến bệnh viện để được chích thuốc.",
        "Việc truyền dịch nên được thực hiện trong bệnh viện.",
        "Nhiều người chủ quan không đến bệnh viện.",
    ],
)
def test_any_hospital_is_meant_by_advice(found: Find, text: str) -> None:
    assert found(f"Bác sĩ Bệnh viện Bạch Mai giải thích. {text}", "agency") == [
        "Bệnh viện Bạch Mai"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dự án gồm Cao ốc Văn phòng Hoa Mai và Khách sạn – Văn phòng Trúc Xanh.",
        "Người mua nhìn về Trung tâm hiện hữu quận 3.",
        "Đêm nhạc diễn ra tại nhà hát Hoa Bình.",
        "Em hát hay có tiếng ở lớp, trường và xã Tân Lập.",
        "Xe buýt chạy theo lộ trình Nhà hát Lớn, Văn Miếu.",
        "Cổng vào Trung tâm thương mại - dịch vụ An Đông bị ngập.",
        "Văn phòng tư vấn: 12 Hoa Mai.",
        "Tư lệnh Phái bộ An ninh lâm thời và Phái bộ Huấn luyện đã đến.",
        "Trên 98% ủy viên các Tỉnh ủy, Thành ủy đã học xong.",
        "Núi này là trung tâm Phật giáo với nhiều ngôi chùa.",
        "Đảng Bảo thủ bỏ xa đối thủ bên Công Đảng.",
        "Hội đồng Thuốc và Điều trị của các bệnh viện phải họp.",
        "Đại diện Đại sứ quán một số nước dự lễ.",
        "Đêm nhạc ở sân vận động Quân khu 7 bị hoãn.",
        "Bình gốm của hãng Sứ Bộ Trại được giải.",
        "Ca sĩ nằm trong phòng Hồi sức cấp cứu.",
        "Dự án thuộc Trung tâm Nhiệt điện Thái Bình đã xong.",
        "Cán bộ, viên chức Nhà nước phải làm gương.",
        "Hàn Quốc và Nhật Bản bỏ sách do nhà nước biên soạn.",
    ],
)
def test_buildings_and_stages_are_no_agencies(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_players_are_named_by_their_art(found: Find) -> None:
    text = "Anh diễn tại Nhà hát Kịch Hà Nội, rồi về nhà hát Hoa Bình xem ở nhà hát Hoa Bình."

    assert found(text, "agency")[0] == "Nhà hát Kịch Hà Nội"
    assert "nhà hát Hoa Bình" in found(text, "place")


def test_what_a_department_does_is_no_part_of_its_name(found: Find) -> None:
    text = "Cục Nghệ thuật biểu diễn giải thích: bài hát được Cục cấp phép chung trong văn bản."

    assert found(text, "agency") == ["Cục Nghệ thuật biểu diễn", "Cục"]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Chuyên gia Anton Petrov (Trung tâm Nghiên cứu Chiến lược, Nga) đến Hà Nội.",
            ["Trung tâm Nghiên cứu Chiến lược"],
        ),
        (
            "Ông làm ở Trung tâm Nghiên cứu Chiến lược tại Nga, vừa đến Hà Nội.",
            ["Trung tâm Nghiên cứu Chiến lược"],
        ),
        (
            "Trung Quốc và Nhật Bản thi tài. Ảnh: Trung tâm Siêu máy tính quốc gia",
            ["Trung tâm Siêu máy tính quốc gia"],
        ),
        (
            "Nhật Bản và Hàn Quốc hợp tác, theo Tạp chí Khoa học Đại dương.",
            ["Tạp chí Khoa học Đại dương"],
        ),
        (
            "Nhân viên Trung tâm Kinh doanh và Trung tâm CNTT trực thuộc VNPT Bắc Kạn dự lễ.",
            ["Trung tâm Kinh doanh", "Trung tâm CNTT", "VNPT Bắc Kạn"],
        ),
    ],
)
def test_bodies_of_other_countries_and_of_companies_are_organizations(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "agency") == []
    assert found(text, "organization") == organizations


def test_who_leaves_school_means_none(found: Find) -> None:
    text = "Em học Trường THPT Bến Lau, sau này ra trường sẽ đi làm; trường đã giúp em."

    assert found(text, "agency") == ["Trường THPT Bến Lau", "trường"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Nguyên Thống đốc NH Nhà nước nói vậy.", ["NH Nhà nước"]),
        (
            "Chủ nhiệm Ủy ban Pháp luật Liên quan đến việc này, ông nói.",
            ["Ủy ban Pháp luật"],
        ),
        (
            "Điều dưỡng bệnh viện Đa khoa Hà Giang Địa chỉ: tổ 14.",
            ["bệnh viện Đa khoa Hà Giang"],
        ),
        ("Học sinh THPT Thành Nhân, TPHCM đến lớp.", ["THPT Thành Nhân"]),
        (
            "Trung tâm Bảo tồn Di tích Cố đô Huế lên tiếng.",
            ["Trung tâm Bảo tồn Di tích Cố đô Huế"],
        ),
        (
            "Tổng cục Thuế nghiên cứu vấn đề Báo Thanh Niên phản ánh.",
            ["Tổng cục Thuế", "Báo Thanh Niên"],
        ),
        ("Máy bay hạ cánh an toàn. Hoàng Mai/VOV-Trung tâm Tin", ["VOV", "Trung tâm Tin"]),
        ("Màng được Viện Hóa học nghiên cứu và phát triển từ đó.", ["Viện Hóa học"]),
        ("Trưởng ban bạn đọc báo Tiền Phong lên tiếng.", ["ban bạn đọc báo Tiền Phong"]),
        ("Trưởng khoa Đô thị học nói rõ hơn.", ["khoa Đô thị học"]),
        ("Trưởng phòng Cấp cứu Bệnh viện Bến Lau.", ["phòng Cấp cứu Bệnh viện Bến Lau"]),
        (
            "Nhà hát kịch nói Quân đội và Nhà hát Chèo Thái Bình diễn chung.",
            ["Nhà hát kịch nói Quân đội", "Nhà hát Chèo Thái Bình"],
        ),
        (
            "Cơ quan CSĐT tội phạm về ma túy Công an tỉnh Bắc Kạn bắt ba người.",
            ["Cơ quan CSĐT tội phạm về ma túy Công an tỉnh Bắc Kạn"],
        ),
    ],
)
def test_names_end_where_they_end(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Chủ tịch HĐQT Bệnh viện Bến Lau lên tiếng. Bệnh viện Bến Lau có 200 giường.",
            ["Bệnh viện Bến Lau", "Bệnh viện Bến Lau"],
        ),
        (
            "Chủ tịch HĐQT Bệnh viện Bến Lau kể: kẻ lạ bắn vào cổng bệnh viện.",
            ["Bệnh viện Bến Lau", "bệnh viện"],
        ),
        ("Tin được cho là của Sở Cảnh sát và Viện Công tố.", ["Sở Cảnh sát", "Viện Công tố"]),
        ("Ủy ban Thương mại và Đầu tư họp ở Hà Nội.", ["Ủy ban Thương mại và Đầu tư"]),
        ("Sinh viên Đại học Quốc gia Lào đến Hà Nội.", ["Đại học Quốc gia Lào"]),
        ("Bà dạy ở Học viện Hoàng gia Anh, nay ở Hà Nội.", ["Học viện Hoàng gia Anh"]),
        (
            "Thủ tướng Chính phủ Liên hiệp Vương quốc Anh và Bắc Ai-len đến Hà Nội.",
            ["Chính phủ Liên hiệp Vương quốc Anh và Bắc Ai-len"],
        ),
        ("Thủ tướng Anh Boris Johnson và người Anh chờ Ủy ban Bầu cử.", ["Ủy ban Bầu cử"]),
        ("Ông làm ở trường Đại học Sản khoa thuộc Hoàng gia Anh.", ["trường Đại học Sản khoa"]),
        ("Chính phủ mới của Mỹ họp tại Washington.", ["Chính phủ"]),
        ("Viện Nghiên cứu Lúa Quốc tế (IRRI) cho biết.", ["Viện Nghiên cứu Lúa Quốc tế", "IRRI"]),
        (
            "Trưởng phòng phát triển sản phẩm - Ban Công nghệ FPT ở Hà Nội.",
            ["phòng phát triển sản phẩm", "Ban Công nghệ FPT"],
        ),
        ("Hàn Quốc họp với Nhật Bản. Nhà nước phải chi tiền.", ["Nhà nước"]),
    ],
)
def test_private_and_foreign_bodies_are_organizations(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "agency") == []
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    "text",
    [
        "Bài và ảnh: Khoa Điềm",
        "Ban quản lý chung cư Hoa Sen thu phí giữ xe.",
    ],
)
def test_a_person_and_the_board_of_a_dwelling_are_no_agency(found: Find, text: str) -> None:
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("BÁO ĐỘNG VỀ RÁC THẢI", []),
        ("BAN HÀNH QUY CHẾ MỚI", []),
        ("SỢ BÁO OÁN?", []),
        ("SỞ NỘI VỤ HẢI PHÒNG HỌP", ["SỞ NỘI VỤ HẢI PHÒNG"]),
        ("BÁO NHÂN DÂN", ["BÁO NHÂN DÂN"]),
    ],
)
def test_in_capitals_half_a_word_heads_no_body(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
