"""Persons by surname, after titles and bodies, by given name; places and things named after them."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Tổng thống Indonesia Joko Purnomo tiếp đại sứ", ["Joko Purnomo"]),
        (
            "gặp Thủ tướng Ấn Độ Rajiv Nehru. Thủ tướng Ấn Độ Nehru cảm ơn.",
            ["Rajiv Nehru", "Nehru"],
        ),
        ("sản phụ L.T.H nhập viện, anh C.V kể; chị P. khóc", ["L.T.H", "C.V", "P"]),
        ("Tổng thống Brazil J. Machado thăm", ["J. Machado"]),
        ("anh A1 và bà B/C", []),
        ("Mưa to suốt đêm.\n\nM.Phương\n\nNước lên nhanh.", ["M.Phương"]),
        ("Nhà ngập sâu. Ảnh: TR.L\n\nNước lên nhanh.", ["TR.L"]),
        ("Thủ tướng Medlev và Tổng thống V.Putrin hội đàm", ["Medlev", "V.Putrin"]),
        ("Đại sứ Cuba tại Việt Nam Ramon Lopez chào", ["Ramon Lopez"]),
        ("Giám đốc công ty bảo vệ Nguyễn Văn Hùng nói", ["Nguyễn Văn Hùng"]),
        ("Thượng tướng GS.TS Trần Lâm nói", ["Trần Lâm"]),
        ("Người dân xã Đồng Tâm chờ kết luận về đất Đồng Tâm.", []),
        ("Ông Trần Quang Minh, Giám đốc Sở Y tế, cho biết", ["Trần Quang Minh"]),
        ("đồng chí Lê Thị Bích Ngọc khai mạc", ["Lê Thị Bích Ngọc"]),
        ("PGS.TS Lương Ngọc Kha-Cục trưởng Cục Thú y nói", ["Lương Ngọc Kha"]),
        ("Bà Trần Thị Lan-Phó Chủ tịch UBND tỉnh nói", ["Trần Thị Lan"]),
        ("bà Tòng Thị Hoa và bà H Yim Kđoh", ["Tòng Thị Hoa", "H Yim Kđoh"]),
        ("Thượng tướng Lương Hải Âu thăm đơn vị", ["Lương Hải Âu"]),
        ("PGS.TS Nguyễn Thị Kim Oanh phân tích", ["Nguyễn Thị Kim Oanh"]),
        ("Thứ trưởng Bộ Nội vụ Nguyễn Trọng Thừa ký", ["Nguyễn Trọng Thừa"]),
        (
            "các ông: Lê Văn Tám, Phạm Hữu Trường và Đỗ Ban",
            ["Lê Văn Tám", "Phạm Hữu Trường", "Đỗ Ban"],
        ),
        ("Tổng thống Donald Trump và ông Kim Jong-un", ["Donald Trump", "Kim Jong-un"]),
        ("ông Ông Văn Lợi và bà Hà Nam", ["Ông Văn Lợi", "Hà Nam"]),
        ("Ông Văn Lợi là cái tên lạ. Bà Lâm Đồng Anh cười.", ["Văn Lợi", "Lâm Đồng Anh"]),
        ("lời kêu gọi của Bác Hồ; học tập đạo đức Hồ Chí Minh", ["Bác Hồ", "Hồ Chí Minh"]),
        ("Bí thư Tỉnh ủy Tẩn Thị Quế phát biểu", ["Tẩn Thị Quế"]),
        ("hồ sơ vụ án Lê Trường Duy đã xong", ["Lê Trường Duy"]),
    ],
)
def test_a_person_is_the_name_alone(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Đinh Quý Nhân đã ký. Theo ông Nhân, việc này đúng.", ["Đinh Quý Nhân", "Nhân"]),
        (
            "Cục trưởng Nguyễn Đăng Chương nói. Cục trưởng Chương ký.",
            ["Nguyễn Đăng Chương", "Chương"],
        ),
        ("Bà Thảo (vợ ông Phạm Văn Bắc) kể", ["Thảo", "Phạm Văn Bắc"]),
        ("bắt Lê Văn Hưởng, khám nơi ở của Hưởng ở quê", ["Lê Văn Hưởng", "Hưởng"]),
    ],
)
def test_a_given_name_goes_on_for_the_person(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    "text",
    [
        "tại số 36 đường Lê Hồng Phong, phường Trần Nguyên Hãn, quận Lê Chân",
        "cầu Trần Thị Lý và hồ Nguyễn Du",
        "các tỉnh Hà Nam, Thái Bình, Lâm Đồng, Ninh Thuận",
        "quần đảo Hoàng Sa, Bạch Long Vĩ, Thái Lan và Hà Nội",
        "Phó Chủ tịch Thường trực và Chủ tịch Đoàn Chủ tịch",
        "Tết Đinh Dậu, xuân Mậu Tuất",
        "TP Hồ Chí Minh, Thành phố Hồ Chí Minh",
        "Trường THPT Phan Đình Phùng",
        "người ông, người bà và anh em",
        "đảng bộ Đồng Tâm, Mỹ Đức",
        "các nhãn hiệu “Trà Gò Sen”, “Bưởi da xanh”",
    ],
)
def test_what_is_named_after_a_person_is_none(found: Find, text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Quang cảnh lễ ra quân. Ảnh: KT\n\nSáng nay, lễ diễn ra.", ["KT"]),
        ("Đại biểu trồng cây. Ảnh: LÊ THOA Ông Tất Văn Bình dự.", ["LÊ THOA", "Tất Văn Bình"]),
        ("Đại biểu trồng cây. Ảnh: Thái Hùng/TTXVN\n\nLễ diễn ra.", ["Thái Hùng"]),
        ("Lễ diễn ra trang trọng và ấm cúng.\n\nKim Thành", ["Kim Thành"]),
        ("Lễ diễn ra trang trọng. Theo Thế Vinh - Tuấn Hợp/Dân Trí", ["Thế Vinh", "Tuấn Hợp"]),
        ("Đại biểu trồng cây. Ảnh: CTV\n\nLễ diễn ra. Nguồn: Internet", []),
    ],
)
def test_who_signs_is_a_person(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Đại biểu trồng cây. Ảnh: Thái Hùng/TTXVN\n\nLễ diễn ra.", ["TTXVN"]),
        ("Lễ diễn ra trang trọng. Theo Thế Vinh/Dân Trí", ["Dân Trí"]),
        ("Trao đổi với PV Thanh Niên, ông nói", ["Thanh Niên"]),
        ("như Dân trí đã phản ánh trước đó", ["Dân trí"]),
        ("giải quyết vấn đề báo Hà Nội Mới nêu", ["báo Hà Nội Mới"]),
        ("trên Tạp chí Giáo dục số mới", ["Tạp chí Giáo dục"]),
        ("đoàn viên thanh niên, dân trí cao, lao động giỏi", []),
        ("Thanh niên tình nguyện ra quân. Lao động trẻ về quê.", []),
    ],
)
def test_the_press_is_an_agency_where_it_speaks(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Hoa hậu Phùng Bảo Hoa Mai dự lễ. Hoa Mai tặng sách.", ["Phùng Bảo Hoa Mai", "Hoa Mai"]),
        ("Ông Phạm Hải Dương nói. Đường về Hải Dương dài.", ["Phạm Hải Dương"]),
        # A person's name may begin as a district's does.
        ("theo ông Vũ Quang Lâm, giám đốc", ["Vũ Quang Lâm"]),
        # "Ông" is a surname before a middle and a given name only.
        ("Họ đi rồi. Ông Văn cho biết", ["Văn"]),
        # Clans are nobody.
        ("dòng tộc Nguyễn Phước và em họ Trần Văn Khoa", ["Trần Văn Khoa"]),
        ("Thủ tướng Campuchia Hunsen Cùng dự lễ", ["Hunsen"]),
        ("Tổng thống Nga Putin (trái)", ["Putin"]),
        ("Tổng thống Moon Jae-in họp. Tổng thống Moon nói.", ["Moon Jae-in", "Moon"]),
        ("sinh viên ĐH Quốc tế Trần Thị Hoa Mai nói", ["Trần Thị Hoa Mai"]),
    ],
)
def test_short_names_and_what_is_none(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Tết này K'Bảo lên đường nhập ngũ ở bon N'Jriêng, xã K'Dơn", ["K'Bảo"]),
        ("chuyên gia ngân hàng TS. Cấn Văn Lực nói", ["Cấn Văn Lực"]),
        ("tại đường hoa Nguyễn Huệ đông khách", []),
        (
            "Còn với Trần Văn Hùng, ở huyện. Nhưng Hùng cũng đã đi. Nơi ở của Hùng xa.",
            ["Trần Văn Hùng", "Hùng", "Hùng"],
        ),
        ("của bố cháu N. Tế bào nam thu được", ["N"]),
        # A people's name stands behind things too.
        ("Tiến sĩ Phan Quốc Việt đến. Vì khát vọng Việt ta đi.", ["Phan Quốc Việt"]),
    ],
)
def test_names_of_one_letter_of_the_highlands_and_of_streets(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("yết kiến Nhà vua Tây Ban Nha Felipe VI.", ["Felipe VI"]),
        ("Nhà Vua Tây Ban Nha Felipe VI và Hoàng hậu Sofia", ["Felipe VI", "Sofia"]),
        ("Quốc vương Campuchia Norodom Sihamoni tới thăm", ["Norodom Sihamoni"]),
        ("Giáo hoàng Francis phát biểu", ["Francis"]),
        ("Nhà vua Tây Ban Nha sang thăm", []),
        ("vua đầu bếp và nữ hoàng quần vợt", []),
    ],
)
def test_sovereigns(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


def test_initials_of_who_drew(found: Find) -> None:
    text = "Luật này tốt. Ảnh minh họa: T.TÙNG Chống lại khách hàng là điều lạ."
    assert found(text, "person") == ["T.TÙNG"]


@pytest.mark.parametrize(
    "text",
    ["Chủ tịch Hội Nguyễn Văn Bình phát biểu.", "Phó Chủ tịch Hội Nguyễn Văn Bình cho biết."],
)
def test_the_head_of_what_somebody_leads_is_no_part_of_the_name(found, text: str) -> None:
    assert found(text, "person") == ["Nguyễn Văn Bình"]


def test_a_village_of_the_highlands_is_no_person(found: Find) -> None:
    text = "đã đến xã vùng sâu Dur K’Man, gặp anh K'Bảo"
    assert found(text, "person") == ["K'Bảo"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Nghệ sĩ Cẩm Vân, Khắc Triệu, Bảo Yến cùng hát.", ["Cẩm Vân", "Khắc Triệu", "Bảo Yến"]),
        ("Nghệ sĩ Cẩm Vân; Khắc Triệu cùng hát.", ["Cẩm Vân"]),
        ("Nghe bài “Nguyễn Văn Bảy và bạn” trên đài.", ["Nguyễn Văn Bảy"]),
        ("Chị Nguyễn Thị L.T. kể lại.", ["Nguyễn Thị L.T"]),
        ("Chị Nguyễn Thị L. T. kể lại.", ["Nguyễn Thị L"]),
        ("Chị Nguyễn Thị L. Tối đó chị về.", ["Nguyễn Thị L"]),
        ("Bắt Nguyễn Văn Khá vì trộm gà.", ["Nguyễn Văn Khá"]),
        ("Trưa về: Bắt Nguyễn Văn Khá vì trộm gà.", ["Nguyễn Văn Khá"]),
        ("Lê Nguyễn Văn Khá trộm gà.", ["Lê Nguyễn Văn Khá"]),
        ("Đồng chí VƯƠNG ĐÌNH AN kể lại.", ["VƯƠNG ĐÌNH AN"]),
        ("Đồng chí VƯƠNG ĐÌNH AN LÊ BẢY TÁM CHÍN kể lại.", []),  # a headline
        ("Ông Vũ Văn Tám Phạm Anh kể lại.", ["Vũ Văn Tám", "Phạm Anh"]),
        ("Ông Vũ Văn Tám Phú Yên kể lại.", ["Vũ Văn Tám"]),
        ("Bí thư quận Lê Văn Bảy kể lại.", ["Lê Văn Bảy"]),
        ("Chủ tịch Hội Lê Văn Bảy kể lại.", ["Lê Văn Bảy"]),
    ],
)
def test_a_name_ends_where_another_or_a_sentence_begins(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons
