"""Companies, cooperatives, associations, brands, bodies of other countries and of the world."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("do Công ty TNHH Bình Minh thi công", ["Công ty TNHH Bình Minh"]),
        (
            "Công ty cổ phần Đầu tư và Xây lắp Sông Hồng trúng thầu",
            ["Công ty cổ phần Đầu tư và Xây lắp Sông Hồng"],
        ),
        ("Tập đoàn Điện lực Việt Nam tăng giá", ["Tập đoàn Điện lực Việt Nam"]),
        (
            "Tổng công ty Cảng hàng không Việt Nam mở rộng",
            ["Tổng công ty Cảng hàng không Việt Nam"],
        ),
        ("thăm HTX nông nghiệp Tân Phú", ["HTX nông nghiệp Tân Phú"]),
        ("Hiệp hội Cà phê - Ca cao Việt Nam khuyến cáo", ["Hiệp hội Cà phê - Ca cao Việt Nam"]),
        ("Ngân hàng TMCP Phương Nam tuyển dụng", ["Ngân hàng TMCP Phương Nam"]),
        ("do Công ty TNHH Dịch vụ may Thanh Phong thuê", ["Công ty TNHH Dịch vụ may Thanh Phong"]),
        (
            "cùng Viettel Hải Phòng và Viễn thông Hải Phòng",
            ["Viettel Hải Phòng", "Viễn thông Hải Phòng"],
        ),
        ("vốn của JICA và Ngân hàng Thế giới", ["JICA", "Ngân hàng Thế giới"]),
        ("Bộ Ngoại giao Nhật Bản ra thông cáo", ["Bộ Ngoại giao Nhật Bản"]),
        ("theo Chính phủ Mỹ", ["Chính phủ Mỹ"]),
        ("niêm yết tại Sở Giao dịch Chứng khoán Hà Nội", ["Sở Giao dịch Chứng khoán Hà Nội"]),
        ("Phó chủ tịch Tập đoàn L’Oréal cho biết", ["Tập đoàn L’Oréal"]),
        ("Chủ tịch Hiệp hội Vận tải ô tô Trần Văn Thạch cho biết", ["Hiệp hội Vận tải ô tô"]),
        ("gặp Tổng Thư ký Interpol Brent Quellmar hôm qua", ["Interpol"]),
        ("cùng Ban Thư ký ASEAN và Tổ chức Interpol", ["Ban Thư ký ASEAN", "Tổ chức Interpol"]),
        ("ngày bế mạc. Tổ chức APEC lần này", ["APEC"]),
        (
            "Đại hội đồng Tổ chức Khí tượng Quốc tế bầu chủ tịch",
            ["Đại hội đồng Tổ chức Khí tượng Quốc tế"],
        ),
    ],
)
def test_an_organization_is_its_longest_name(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Hội Chữ thập đỏ tỉnh Bắc Kạn trao quà.", ["Hội Chữ thập đỏ tỉnh Bắc Kạn"]),
        (
            "Hội Làm vườn huyện Mai Châu họp. Ban Chấp hành Hội bầu Ban Thường vụ, Hội cảm ơn.",
            ["Hội Làm vườn huyện Mai Châu", "Ban Chấp hành Hội", "Ban Thường vụ", "Hội"],
        ),
        (
            "Liên hiệp các tổ chức hữu nghị tỉnh Yên Bái",
            ["Liên hiệp các tổ chức hữu nghị tỉnh Yên Bái"],
        ),
        ("Phó Chủ tịch Tổng hội Thủy lợi Việt Nam", ["Tổng hội Thủy lợi Việt Nam"]),
        ("Chủ tịch Hội đồng châu Âu Charles Michel nói", ["Hội đồng châu Âu"]),
        ("đại biểu đảng Nhân dân Campuchia", ["đảng Nhân dân Campuchia"]),
        ("thăm Cty TNHH Sông Mây. Năm nay công ty đã lãi.", ["Cty TNHH Sông Mây", "công ty"]),
        ("tại Năm APEC Việt Nam 2017", ["APEC"]),
        ("Trưởng Ban kỷ luật VFF họp", ["Ban kỷ luật VFF"]),
        (
            "sinh viên Đại học Indonesia và Đại học Virginia",
            ["Đại học Indonesia", "Đại học Virginia"],
        ),
        ("thăm Bảo tàng Guggenheim", ["Bảo tàng Guggenheim"]),
        (
            "theo Cục Dự trữ Liên bang và Thời báo Hoàn Cầu",
            ["Cục Dự trữ Liên bang", "Thời báo Hoàn Cầu"],
        ),
        (
            "Bộ Quốc phòng nước Nga phủ nhận. Bộ Quốc phòng khẳng định",
            ["Bộ Quốc phòng nước Nga", "Bộ Quốc phòng"],
        ),
        (
            "Theo Quốc hội và Bộ Tài chính, giá ở Cairo và Khartoum đã tăng.",
            ["Quốc hội", "Bộ Tài chính"],
        ),
        ("Công ty Cổ phần gạch men Sông Ngàn bị phạt", ["Công ty Cổ phần gạch men Sông Ngàn"]),
        (
            "Giám đốc Công ty TNHH xây dựng Vũ Hoàng Long nói",
            ["Công ty TNHH xây dựng Vũ Hoàng Long"],
        ),
        ("HTX chuyển đổi sang HTX kiểu mới, phát triển HTX", []),
        (
            "HTX Đồng Tâm, HTX rau an toàn Tân Tiến và Xí nghiệp gạch Đồng Tâm ký hợp đồng",
            ["HTX Đồng Tâm", "HTX rau an toàn Tân Tiến", "Xí nghiệp gạch Đồng Tâm"],
        ),
        ("họp tại Hội Luật gia Hà Nội", ["Hội Luật gia Hà Nội"]),
        ("CEO Vera Motor từ chức", ["Vera Motor"]),
        ("nhân viên Đại sứ quán Lào tại Việt Nam", ["Đại sứ quán Lào tại Việt Nam"]),
        ("Chủ tịch Liên chi hội Nhà báo ngành Tài chính", ["Liên chi hội Nhà báo ngành Tài chính"]),
        (
            "Chánh án Tòa án Tối cao Italy, TCty Chè Việt Nam",
            ["Tòa án Tối cao Italy", "TCty Chè Việt Nam"],
        ),
        ("Viện Tác động y tế (Mỹ) công bố", ["Viện Tác động y tế"]),
        ("Bộ Năng lượng nước này tăng giá", ["Bộ Năng lượng"]),
        ("học ở Học viện Điện ảnh tại Moscow", ["Học viện Điện ảnh"]),
        ("đăng trên tạp chí BioData, tạp chí QX", ["tạp chí BioData", "tạp chí QX"]),
        ("đội Hanoi Sharks thắng", []),
        ("kiện Công ty Vân Trường Khánh 12 năm trước", ["Công ty Vân Trường Khánh"]),
        ("góp vào Quỹ phát triển doanh nghiệp nhỏ và vừa", []),  # a fund of the State's
        (
            "HTX Nông nghiệp sản xuất thương mại dịch vụ Bình Thuận An bán rau",
            ["HTX Nông nghiệp sản xuất thương mại dịch vụ Bình Thuận An"],
        ),
        ("làng Hội Vân, Ảnh: Trường Hải", []),
        ("Thứ trưởng Đinh Văn Quý nói Bộ Y tế học Mỹ, Nhật Bản, Thụy Điển", []),
        ("Hội Nghệ sĩ sân khấu Huế diễn", ["Hội Nghệ sĩ sân khấu Huế"]),
        ("theo Cục Tình báo Trung ương (CIA)", ["Cục Tình báo Trung ương", "CIA"]),
        ("Phó giám đốc Phòng giao dịch Hòa Hưng", ["Phòng giao dịch Hòa Hưng"]),
        ("Chủ tịch HĐQT VNAF từ chức, VNAF xin lỗi", ["VNAF", "VNAF"]),
        ("Công ty Hoàng Gia Phát sẽ tăng thời gian bảo hành", ["Công ty Hoàng Gia Phát"]),
        ("Công ty TNHH Nam Triệu Phát biểu tại lễ", ["Công ty TNHH Nam Triệu"]),
        ("lời mời của Nhà nước Lào", ["Nhà nước Lào"]),
        ("ăn tối ở nhà hàng Sông Trăng", ["nhà hàng Sông Trăng"]),
        ("Quỹ Bảo trợ trẻ em Việt Nam trao quà", ["Quỹ Bảo trợ trẻ em Việt Nam"]),
        ("Hội Phụ nữ xã họp, Ban Chấp hành Hội bầu chủ tịch.", []),
        (
            "Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào họp.",
            ["Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào"],
        ),
    ],
)
def test_associations_are_organizations_and_mass_organisations_are_not(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Công ty cổ phần Hóa chất Sông Lam (SLChem) bị phạt. SLChem đã nộp.",
            ["Công ty cổ phần Hóa chất Sông Lam", "SLChem", "SLChem"],
        ),
        (
            "Công ty CP Lilama 69 đón khách. Lilama 69 có 300 thợ.",
            ["Công ty CP Lilama 69", "Lilama 69"],
        ),
        ("Tổng giám đốc VTexco từ chức, VTexco xin lỗi.", ["VTexco", "VTexco"]),
        ("nguyên Chủ tịch Hội đồng thành viên Tập đoàn Bảo Việt", ["Tập đoàn Bảo Việt"]),
        (
            "Công ty TNHH Tân Á có 90 thợ. Năm qua, Công ty đã trả lương đủ.",
            ["Công ty TNHH Tân Á", "Công ty"],
        ),
    ],
)
def test_short_names_stand_for_the_body(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    "text",
    [
        "các công ty công nghệ thông tin và doanh nghiệp tư nhân",
        "hợp tác xã kiểu mới, ngân hàng trong nước",
        "những công ty Trung Quốc",
    ],
)
def test_kinds_are_no_organizations(found: Find, text: str) -> None:
    assert found(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trung tâm Đăng ký đất đai (TTĐKĐĐ) quá tải. Người dân đến TTĐKĐĐ Vinh chờ.",
            ["Trung tâm Đăng ký đất đai", "TTĐKĐĐ", "TTĐKĐĐ Vinh"],
        ),
        (
            "Cơ quan Cảnh sát điều tra (C46) khởi tố. C46 nêu rõ.",
            ["Cơ quan Cảnh sát điều tra", "C46", "C46"],
        ),
        (
            "Sở Nông nghiệp và Phát triển nông thôn (NN-PTNT) họp.",
            ["Sở Nông nghiệp và Phát triển nông thôn"],
        ),
        (
            "Cục Nghệ thuật biểu diễn (NTBD) họp, Cục NTBD nêu",
            ["Cục Nghệ thuật biểu diễn", "Cục NTBD"],
        ),
    ],
)
def test_a_bracket_is_a_name_where_it_shortens_the_whole(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Chủ tịch Quốc hội Pany Yathotou rời Hà Nội", ["Quốc hội"]),
        (
            "Bí thư Trung ương Đảng Nhân dân Cách mạng Lào thăm Hà Nội",
            ["Trung ương Đảng Nhân dân Cách mạng Lào"],
        ),
        ("Chào mừng Xã trưởng Tân Hoa xã (THX) đến thăm", ["Tân Hoa xã", "THX"]),
        ("đường bay mới của hãng hàng không Quellmar Air", ["Quellmar Air"]),
        ("Hiệp hội DN nhỏ và vừa tỉnh, Hội DN trẻ", ["Hiệp hội DN nhỏ và vừa tỉnh", "Hội DN trẻ"]),
        (
            "kỳ họp Ủy ban liên Chính phủ Việt-Lào hôm qua",
            ["Ủy ban liên Chính phủ Việt-Lào"],
        ),
        (
            "lãnh đạo Tòa Công lý Quốc tế và Nghị viện Hà Lan",
            ["Tòa Công lý Quốc tế", "Nghị viện Hà Lan"],
        ),
        ("các tập đoàn, tổng công ty Nhà nước", []),
        ("Văn phòng Đăng ký đất đai Chi nhánh quận 9", []),
        ("Công ty Sở -", ["Công ty Sở"]),
        (
            "bàn giao cho công ty cổ phần theo luật. Công ty TNHH Bình Minh",
            ["Công ty TNHH Bình Minh"],
        ),
    ],
)
def test_whose_body_it_is(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("theo Ban Lãnh đạo Tập đoàn Sông Mây, tiền đã trả", ["Tập đoàn Sông Mây"]),
        ("Cơ quan chức năng đang thanh tra Công ty Sông Mây", ["Công ty Sông Mây"]),
        ("tiếp đoàn đại biểu Quốc hội Cuba sang thăm", ["Quốc hội Cuba"]),
        ("Thủ tướng và đoàn Chính phủ Lào", ["Chính phủ Lào"]),
        ("Công ty Sông Mây đấu giá. Bà ký giấy cho công ty của chồng.", ["Công ty Sông Mây"]),
    ],
)
def test_what_leads_a_body_is_no_part_of_its_name(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Vụ việc ở nhóm lớp Hoa Nắng. Chủ trường mầm non Hoa Nắng xin lỗi; cô giáo mầm non Hoa Nắng.",
            ["nhóm lớp Hoa Nắng", "trường mầm non Hoa Nắng", "mầm non Hoa Nắng"],
        ),
        ("học phí của Trường THPT dân lập Đinh Bạch Vân", ["Trường THPT dân lập Đinh Bạch Vân"]),
        ("Trường mầm non Hoa Nắng khai giảng; các nhóm trẻ Hà Nội", []),
        ("các cơ sở mầm non tư thục. Ngày Quốc khánh", []),
    ],
)  # fmt: skip
def test_private_schools_are_organizations(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


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
