"""Letters inside names: with them and in full, a body of one place has one address everywhere."""

import pytest

from graph.lexicon import abbreviations
from graph.model import Document
from graph.reading import read

PAIRS = [
    ("Phòng QLĐT quận Hà Đông", "Phòng Quản lý đô thị quận Hà Đông"),
    ("Phòng VH-TT huyện Krông Pắc", "Phòng Văn hóa và Thông tin huyện Krông Pắc"),
    ("Phòng TC-KH huyện Krông Pắc", "Phòng Tài chính - Kế hoạch huyện Krông Pắc"),
    ("Phòng KT&HT huyện Krông Pắc", "Phòng Kinh tế và Hạ tầng huyện Krông Pắc"),
    ("Phòng VH-XH xã Tân Lập", "Phòng Văn hóa - Xã hội xã Tân Lập"),
    ("Ban KT-NS HĐND tỉnh Tây Ninh", "Ban Kinh tế - Ngân sách HĐND tỉnh Tây Ninh"),
    ("Trung tâm KSBT tỉnh Bến Tre", "Trung tâm Kiểm soát bệnh tật tỉnh Bến Tre"),
    ("Trung tâm YTDP huyện Thạch Thất", "Trung tâm Y tế dự phòng huyện Thạch Thất"),
    ("Trung tâm CNTT-TT tỉnh Điện Biên", "Trung tâm Công nghệ thông tin và Truyền thông tỉnh Điện Biên"),
    ("Trung tâm GDNN-GDTX huyện Hải Hà",
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Hải Hà"),
    ("Trung tâm PVHCC tỉnh Quảng Nam", "Trung tâm Phục vụ hành chính công tỉnh Quảng Nam"),
    ("Trung tâm TGPL nhà nước tỉnh Kon Tum", "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Kon Tum"),
    ("Chi cục DS-KHHGĐ tỉnh Gia Lai", "Chi cục Dân số - Kế hoạch hóa gia đình tỉnh Gia Lai"),
    ("Chi cục Trồng trọt và BVTV tỉnh Hậu Giang", "Chi cục Trồng trọt và Bảo vệ thực vật tỉnh Hậu Giang"),
    ("Viện KH&CN Xây dựng", "Viện Khoa học và Công nghệ Xây dựng"),
    ("Viện Chiến lược TT&TT", "Viện Chiến lược Thông tin và Truyền thông"),
    ("Hội VHNT tỉnh Hà Giang", "Hội Văn học Nghệ thuật tỉnh Hà Giang"),
    ("Hội CTĐ tỉnh Thái Bình", "Hội Chữ thập đỏ tỉnh Thái Bình"),
    ("Hội đồng NVQS tỉnh Sơn La", "Hội đồng Nghĩa vụ quân sự tỉnh Sơn La"),
    ("Ban QLDA đầu tư xây dựng huyện Mê Linh", "Ban Quản lý dự án đầu tư xây dựng huyện Mê Linh"),
    ("Ban QLDA huyện Mê Linh", "Ban Quản lý dự án huyện Mê Linh"),
    ("BQLDA Thăng Long", "Ban Quản lý dự án Thăng Long"),
    ("BCH PCTT&TKCN tỉnh Phú Thọ",
        "Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh Phú Thọ"),
    ("BCH Quân sự tỉnh Hòa Bình", "Bộ Chỉ huy Quân sự tỉnh Hòa Bình"),
    ("BCH Quân sự huyện Mai Châu", "Ban Chỉ huy Quân sự huyện Mai Châu"),
    ("Bộ CH BĐBP tỉnh Hà Tĩnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Tĩnh"),
    ("Phòng Cảnh sát QLHC về TTXH Công an tỉnh Nam Định",
        "Phòng Cảnh sát quản lý hành chính về trật tự xã hội Công an tỉnh Nam Định"),
    ("BVĐKKV Cù Lao Minh", "Bệnh viện Đa khoa khu vực Cù Lao Minh"),
    ("TT Y tế huyện Cần Đước", "Trung tâm Y tế huyện Cần Đước"),
    ("VKSND TC", "Viện kiểm sát nhân dân tối cao"),
    ("NHCSXH huyện Như Xuân", "Ngân hàng Chính sách xã hội huyện Như Xuân"),
    ("NHCSXH", "Ngân hàng Chính sách xã hội Việt Nam"),
    ("NHCSXH tỉnh Hà Nam", "Ngân hàng Chính sách xã hội tỉnh Hà Nam"),
    ("Bệnh viện Đa khoa TP Cần Thơ", "Bệnh viện Đa khoa thành phố Cần Thơ"),
    ("Trường THPT TX Sông Cầu", "Trường Trung học phổ thông thị xã Sông Cầu"),
    ("Trường PTDTBT THCS Nậm Sỏ", "Trường Phổ thông dân tộc bán trú Trung học cơ sở Nậm Sỏ"),
]  # fmt: skip


def entity(name: str) -> tuple[str, str]:
    """The key and the label of the body that *name* alone means; it is one mention."""
    reading = read(Document("one", f"Sáng 5/3, {name} đón đoàn khách."))
    (mention,) = reading.mentions
    assert mention.text == name
    return mention.entity, reading.entity(mention.entity).label


@pytest.mark.parametrize(("short", "full"), PAIRS)
def test_letters_and_words_are_one_body(short: str, full: str) -> None:
    assert entity(short)[0] == entity(full)[0]


@pytest.mark.parametrize(
    ("short", "label"),
    [
        ("Viện KH&CN Xây dựng", "Viện Khoa học và Công nghệ Xây dựng"),
        (
            "Chi cục Trồng trọt và BVTV tỉnh Hậu Giang",
            "Chi cục Trồng trọt và Bảo vệ thực vật tỉnh Hậu Giang",
        ),
        ("Viện Chiến lược GTVT", "Viện Chiến lược Giao thông vận tải"),
        ("NHCSXH - Chi nhánh Hà Nội", "Ngân hàng Chính sách xã hội - Chi nhánh Hà Nội"),
        ("Quỹ Hỗ trợ DNNVV tỉnh Gia Lai", "Quỹ Hỗ trợ doanh nghiệp nhỏ và vừa tỉnh Gia Lai"),
        (
            "Phòng Cảnh sát QLHC về TTXH Công an tỉnh Nam Định",
            "Phòng Cảnh sát quản lý hành chính về trật tự xã hội Công an tỉnh Nam Định",
        ),
    ],
)
def test_the_label_spells_letters_with_their_capitals(short: str, label: str) -> None:
    assert entity(short)[1] == label


@pytest.mark.parametrize(
    ("levelled", "plain"),
    [
        ("Công ty Xổ số kiến thiết tỉnh Hà Nam", "Công ty Xổ số kiến thiết Hà Nam"),
        ("Hội Nhà báo tỉnh Hà Nam", "Hội Nhà báo Hà Nam"),
        ("Bảo tàng tỉnh Hà Nam", "Bảo tàng Hà Nam"),
        ("Thư viện thành phố Cần Thơ", "Thư viện Cần Thơ"),
        ("Bảo tàng Thành phố Hồ Chí Minh", "Bảo tàng TP.HCM"),
    ],
)
def test_the_level_of_a_place_is_no_part_of_the_name(levelled: str, plain: str) -> None:
    assert entity(levelled)[0] == entity(plain)[0]


def test_initials_with_a_place_are_not_the_body_of_another_place() -> None:
    """Huyện Ba Vì has the name in full; the letters are those of huyện Ba Chẽ."""
    reading = read(
        Document(
            "one",
            "Trung tâm Văn hóa - Thông tin và Thể thao huyện Ba Vì mở hội. "
            "Trung tâm VH-TT-TT huyện Ba Chẽ cử đoàn dự.",
        )
    )

    first, second = (
        one.entity for one in reading.mentions if reading.entity(one.entity).kind == "agency"
    )
    assert first != second


def test_initials_of_a_body_of_the_country_are_that_body() -> None:
    reading = read(
        Document(
            "one",
            "Cục Đường thủy nội địa Việt Nam họp. Cục ĐTNĐ Việt Nam yêu cầu, Cục ĐTNĐ kiểm tra.",
        )
    )
    assert len({one.entity for one in reading.mentions}) == 1


def test_two_schools_of_a_commune_are_two() -> None:
    assert entity("Trường PTDTBT Tiểu học Nậm Sỏ")[0] != entity("Trường PTDTBT THCS Nậm Sỏ")[0]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("HCLĐ hạng Ba", "Huân chương Lao động hạng Ba"),
        ("HCCC hạng Nhì", "Huân chương Chiến công hạng Nhì"),
        ("danh hiệu Tập thể LĐXS", "danh hiệu Tập thể lao động xuất sắc"),
    ],
)
def test_letters_of_honours_are_the_honour(short: str, full: str) -> None:
    one, other = (
        read(Document("one", f"Sáng 5/3, đơn vị được tặng {name}.")).mentions[0].entity
        for name in (short, full)
    )
    assert one == other


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("KH&CN", "Khoa học và Công nghệ"),
        ("KH-CN", "Khoa học - Công nghệ"),
        ("CNTT và TT", "Công nghệ thông tin và Truyền thông"),
        ("KHXH&NV Hà Nội", "Khoa học xã hội và Nhân văn Hà Nội"),
        ("KH&CNX", "KH&CNX"),
        ("THPT", "THPT"),
    ],
)
def test_letters_in_two_parts_are_spelled_as_they_are_joined(written: str, spelled: str) -> None:
    assert abbreviations.joined(written) == spelled
