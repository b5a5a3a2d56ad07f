"""Bodies: every spelling of one is one, namesakes of other places are others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

DEPARTMENT = (
    "Sở Thông tin và Truyền thông thành phố Hải Phòng tổng kết. Giám đốc Sở TT&TT nêu rõ: "
    "Sở TT và TT đã làm tốt. Năm nay, Sở đã mở 3 lớp do UBND TP giao. Đại biểu Sở TT&TT Hải Phòng dự. "
    "Tin của Sở TTTT."
)


@pytest.mark.parametrize(
    "surface", ["Sở TT&TT", "Sở TT và TT", "Sở", "Sở TT&TT Hải Phòng", "Sở TTTT"]
)
def test_all_spellings_are_one_department(read: Read, surface: str) -> None:
    reading = read(DEPARTMENT)

    full = "Sở Thông tin và Truyền thông thành phố Hải Phòng"
    assert reading.key(surface) == reading.key(full)
    assert reading.label(surface) == full


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("Nông nghiệp và PTNT", "Nông nghiệp và Phát triển nông thôn"),
        ("NN & Phát triển nông thôn", "Nông nghiệp và Phát triển nông thôn"),
        ("Lao động - TB&XH", "Lao động - Thương binh và Xã hội"),
        ("LĐ, Thương binh và XH", "Lao động - Thương binh và Xã hội"),
        ("Giáo dục & ĐT", "Giáo dục và Đào tạo"),
        ("Giao thông - Vận tải", "Giao thông vận tải"),
        ("GT-VT", "Giao thông vận tải"),
    ],
)
def test_a_field_is_shortened_in_part(read: Read, written: str, field: str) -> None:
    reading = read(f"Sở {written} tỉnh Hà Nam họp.")

    assert reading.label(f"Sở {written} tỉnh Hà Nam") == f"Sở {field} tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("TAND cấp cao tại Hà Nội", "Tòa án nhân dân cấp cao tại Hà Nội"),
        ("Viện KSND cấp cao tại Đà Nẵng", "Viện kiểm sát nhân dân cấp cao tại Đà Nẵng"),
        ("Tòa án cấp cao tại TP.HCM", "Tòa án nhân dân cấp cao tại thành phố Hồ Chí Minh"),
        ("TAND thành phố Hà Nội", "Tòa án nhân dân thành phố Hà Nội"),
    ],
)
def test_a_high_court_is_called_after_where_it_sits(read: Read, written: str, label: str) -> None:
    reading = read(f"Vụ án được {written} xét xử.")

    assert reading.label(written) == label


def test_two_articles_mean_one_department(read: Read) -> None:
    other = read("Sở TTTT Hải Phòng họp báo.", id="other")

    assert other.key("Sở TTTT Hải Phòng") == read(DEPARTMENT).key("Sở TT&TT")


def test_departments_of_two_provinces_are_two(read: Read) -> None:
    reading = read("Sở Y tế tỉnh Hà Nam và Sở Y tế tỉnh Nam Định ký kết.")

    assert reading.key("Sở Y tế tỉnh Hà Nam") != reading.key("Sở Y tế tỉnh Nam Định")


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        (
            "Học viện Chính trị Quốc gia Hồ Chí Minh mở lớp.",
            "Học viện Chính trị Quốc gia Hồ Chí Minh",
            "Học viện Chính trị Quốc gia Hồ Chí Minh",
        ),
        ("ĐHQG TP.HCM họp.", "ĐHQG TP.HCM", "Đại học Quốc gia thành phố Hồ Chí Minh"),
        ("ĐH Quốc gia Hà Nội họp.", "ĐH Quốc gia Hà Nội", "Đại học Quốc gia Hà Nội"),
        ("Sở Y tế Hồ Chí Minh họp.", "Sở Y tế Hồ Chí Minh", "Sở Y tế thành phố Hồ Chí Minh"),
        (
            "Công ty cổ phần Sông Hồng họp.",
            "Công ty cổ phần Sông Hồng",
            "Công ty cổ phần Sông Hồng",
        ),
        ("Trường Mầm non Hồ Ba Bể mở lớp.", "Trường Mầm non Hồ Ba Bể", "Trường Mầm non Hồ Ba Bể"),
        ("Ủy ban châu Âu họp. EC đã gửi thư.", "Ủy ban châu Âu", "Ủy ban châu Âu"),
        ("Liên đoàn bóng đá châu Á họp.", "Liên đoàn bóng đá châu Á", "Liên đoàn Bóng đá châu Á"),
        (
            "UBND TP Hải Phòng họp. UBND TP giao việc.",
            "UBND TP",
            "Ủy ban nhân dân thành phố Hải Phòng",
        ),
        ("Bí thư Quận ủy quận 9 họp.", "Quận ủy quận 9", "Quận ủy quận 9"),
        ("Bí thư Chi bộ khu phố 3 họp.", "Chi bộ khu phố 3", "Chi bộ khu phố 3"),
        ("Bí thư Chi bộ ấp 4 họp.", "Chi bộ ấp 4", "Chi bộ ấp 4"),
        ("Bí thư Chi bộ số 4 họp.", "Chi bộ số 4", "Chi bộ 4"),
        ("Hải Phòng đón khách. Thành ủy chỉ đạo.", "Thành ủy", "Thành ủy Hải Phòng"),
        (
            "Thành phố Hải Phòng họp, Ban Thường vụ Thành ủy kết luận.",
            "Ban Thường vụ Thành ủy",
            "Ban Thường vụ Thành ủy Hải Phòng",
        ),
        ("Tỉnh Yên Bái họp. Bí thư Tỉnh ủy dự.", "Tỉnh ủy", "Tỉnh ủy Yên Bái"),
        (
            "Tỉnh Yên Bái họp. Chánh Văn phòng UBND tỉnh dự.",
            "Văn phòng UBND tỉnh",
            "Văn phòng Ủy ban nhân dân tỉnh Yên Bái",
        ),
        (
            "Công an huyện Phú Xuyên ra quân. Công an huyện trồng cây.",
            "Công an huyện",
            "Công an huyện Phú Xuyên",
        ),
        ("Thanh tra Bộ Nội vụ kết luận.", "Thanh tra Bộ Nội vụ", "Thanh tra Bộ Nội vụ"),
        (
            "Thanh tra Bộ Nội vụ họp. Thanh tra Bộ đã kết luận.",
            "Thanh tra Bộ",
            "Thanh tra Bộ Nội vụ",
        ),
        (
            "Thanh tra Xây dựng Bắc Kạn xử phạt.",
            "Thanh tra Xây dựng Bắc Kạn",
            "Thanh tra Sở Xây dựng tỉnh Bắc Kạn",
        ),
        (
            "HĐND - UBND - Ủy ban MTTQ Việt Nam huyện Mỹ Đức họp.",
            "HĐND",
            "Hội đồng nhân dân huyện Mỹ Đức",
        ),
        (
            "Tỉnh Lai Châu họp. Đảng bộ, chính quyền và nhân dân các dân tộc huyện Mường Tè vượt khó.",
            "Đảng bộ",
            "Đảng bộ huyện Mường Tè",
        ),
        (
            "Trường Cao đẳng Y tế Hà Đông họp. Cao đẳng Y tế tuyển sinh.",
            "Cao đẳng Y tế",
            "Trường Cao đẳng Y tế Hà Đông",
        ),
        (
            "Bộ Tài nguyên Môi trường kiểm tra.",
            "Bộ Tài nguyên Môi trường",
            "Bộ Tài nguyên và Môi trường",
        ),
        ("VPQH cung cấp; TTXVN đưa tin.", "VPQH", "Văn phòng Quốc hội"),
        ("Thành ủy TP.HCM họp.", "Thành ủy TP.HCM", "Thành ủy thành phố Hồ Chí Minh"),
        (
            "Cục Hải quan TP Hồ Chí Minh họp.",
            "Cục Hải quan TP Hồ Chí Minh",
            "Cục Hải quan thành phố Hồ Chí Minh",
        ),
        ("UBND huyện Quế Võ họp.", "UBND huyện Quế Võ", "Ủy ban nhân dân huyện Quế Võ"),
        ("Thành ủy Hà Nội họp.", "Thành ủy Hà Nội", "Thành ủy Hà Nội"),
        ("Ban Chấp hành T.Ư Đảng họp", "Ban Chấp hành T.Ư Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Cục NTBD họp. Cục Nghệ thuật biểu diễn trả lời.", "Cục NTBD", "Cục Nghệ thuật biểu diễn"),
        (
            "Phòng Kinh tế thành phố Vinh họp.",
            "Phòng Kinh tế thành phố Vinh",
            "Phòng Kinh tế thành phố Vinh",
        ),
        ("Tin từ ASEAN.", "ASEAN", "Hiệp hội các quốc gia Đông Nam Á"),
        ("UB MTTQ VN họp.", "UB MTTQ VN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ],
)
def test_a_label_is_the_full_name(read: Read, text: str, surface: str, label: str) -> None:
    assert read(text).label(surface) == label


def test_a_bare_head_is_the_body_named_last(read: Read) -> None:
    reading = read("Bộ Nội vụ hỏi, Bộ Y tế trả lời. Sau đó Bộ thông báo.")

    assert reading.key("Bộ") == reading.key("Bộ Y tế")


def test_short_names_are_the_body_that_was_given_them(read: Read) -> None:
    reading = read(
        "Văn phòng Đăng ký đất đai (VPĐKĐĐ) tuyển người. Hồ sơ nộp tại VPĐKĐĐ Thanh Hóa. "
        "Công ty cổ phần Hóa chất Sông Lam (SLChem) bị phạt. SLChem đã nộp."
    )

    body = reading.key("Văn phòng Đăng ký đất đai")
    assert body == reading.key("VPĐKĐĐ") == reading.key("VPĐKĐĐ Thanh Hóa")
    assert reading.key("SLChem") == reading.key("Công ty cổ phần Hóa chất Sông Lam")


def test_a_council_before_another_shares_its_place(read: Read) -> None:
    reading = read("Thành phố Hải Phòng họp. HĐND, UBND quận Hồng Bàng báo cáo.")

    assert reading.label("HĐND") == "Hội đồng nhân dân quận Hồng Bàng"


def test_a_company_of_this_country_is_not_its_group(read: Read) -> None:
    reading = read(
        "Nestlé Việt Nam mở rộng. Công ty Nestlé Việt Nam nói vậy. Tập đoàn Nestlé đã biết."
    )

    assert reading.key("Nestlé Việt Nam") == reading.key("Công ty Nestlé Việt Nam")
    assert reading.label("Nestlé Việt Nam") == "Công ty Nestlé Việt Nam"
    assert reading.key("Tập đoàn Nestlé") != reading.key("Nestlé Việt Nam")


def test_known_brands_are_the_companies(read: Read) -> None:
    reading = read("PVN giải trình. Tập đoàn Dầu khí Việt Nam nộp phạt.")

    assert reading.key("PVN") == reading.key("Tập đoàn Dầu khí Việt Nam")


@pytest.mark.parametrize(
    ("surface", "concept"),
    [
        ("Sở Y tế", "so"),
        ("UBND tỉnh", "uy-ban-nhan-dan"),
        ("HĐND tỉnh", "hoi-dong-nhan-dan"),
        ("Bộ Y tế", "bo"),
        ("Tỉnh ủy", "tinh-uy"),
        ("Ban Tổ chức Tỉnh ủy", "ban-dang"),
        ("Chủ tịch nước", "chuc-danh"),
        ("Ban Kinh tế Trung ương", "ban-dang-trung-uong"),
    ],
)
def test_a_body_has_its_kind(read: Read, surface: str, concept: str) -> None:
    assert read(f"Tỉnh Yên Bái họp. Theo {surface}, việc đã xong.").of(surface).concept == concept


def test_a_body_has_its_jurisdiction(read: Read) -> None:
    reading = read("UBND tỉnh Yên Bái họp.")

    place = next(
        e for e in reading.entities if e.key == reading.of("UBND tỉnh Yên Bái").jurisdiction
    )
    assert (place.label, place.code) == ("tỉnh Yên Bái", "province/15/")


def test_the_source_tells_the_home(read: Read) -> None:
    reading = read("UBND thành phố họp. Sở Y tế báo cáo.", source="haiphong.gov.vn")

    assert reading.label("Sở Y tế") == "Sở Y tế thành phố Hải Phòng"
    assert reading.label("UBND thành phố") == "Ủy ban nhân dân thành phố Hải Phòng"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Ban Thường vụ Tỉnh ủy Bắc Kạn họp. Kết luận của Thường vụ Tỉnh ủy được công bố.",
            "Ban Thường vụ Tỉnh ủy Bắc Kạn",
            "Thường vụ Tỉnh ủy",
        ),
        (
            "Trưởng Ban Tổ chức Trung ương Đảng dự họp. Ban Tổ chức Trung ương báo cáo.",
            "Ban Tổ chức Trung ương Đảng",
            "Ban Tổ chức Trung ương",
        ),
        (
            "Cơ quan CSĐT Bộ Công an khởi tố. Cơ quan điều tra Bộ Công an khám xét.",
            "Cơ quan CSĐT Bộ Công an",
            "Cơ quan điều tra Bộ Công an",
        ),
        (
            "Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế (Vụ 3) báo cáo.",
            "Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế",
            "Vụ 3",
        ),
        (
            "Chủ tịch Ủy ban Chứng khoán Nhà nước ký. Ủy ban chứng khoán cho biết thêm.",
            "Ủy ban Chứng khoán Nhà nước",
            "Ủy ban chứng khoán",
        ),
        (
            "Sở Văn hóa và Thể thao Hà Nội báo cáo. Giám đốc Sở Văn hóa nói thêm.",
            "Sở Văn hóa và Thể thao Hà Nội",
            "Sở Văn hóa",
        ),
        (
            "Bộ TN&MT kết luận. Ban cán sự đảng Bộ chỉ đạo. Sau đó Ban cán sự đảng kiểm điểm.",
            "Ban cán sự đảng Bộ",
            "Ban cán sự đảng",
        ),
        (
            "Hiệp hội doanh nghiệp nhỏ và vừa Việt Nam họp. Hiệp hội DNNVV Việt Nam kiến nghị.",
            "Hiệp hội doanh nghiệp nhỏ và vừa Việt Nam",
            "Hiệp hội DNNVV Việt Nam",
        ),
        (
            "Trung tâm Công nghệ thông tin và Truyền thông Hà Nội họp. Trung tâm CNTT-TT Hà Nội báo cáo.",
            "Trung tâm Công nghệ thông tin và Truyền thông Hà Nội",
            "Trung tâm CNTT-TT Hà Nội",
        ),
        (
            "Viện Khoa học và Công nghệ Xây dựng họp. Sau đó Viện KH&CN Xây dựng báo cáo.",
            "Viện Khoa học và Công nghệ Xây dựng",
            "Viện KH&CN Xây dựng",
        ),
        (
            "Cụm thi đua số 2 họp sáng nay. Các đơn vị trong cụm ký giao ước.",
            "Cụm thi đua số 2",
            "cụm",
        ),
        (
            "Bà nằm ở bệnh viện (BV) Đa khoa tỉnh Bắc Kạn. BV đa khoa tỉnh Bắc Kạn xác nhận.",
            "bệnh viện (BV) Đa khoa tỉnh Bắc Kạn",
            "BV đa khoa tỉnh Bắc Kạn",
        ),
    ],
)
def test_two_names_are_one_body(read: Read, text: str, one: str, other: str) -> None:
    reading = read(text)

    assert reading.key(one) == reading.key(other)


@pytest.mark.parametrize(
    ("text", "one", "other", "label"),
    [
        (
            "Công ty cổ phần Sông Đà 27 và Công ty cổ phần Sông Đà 28 cùng nhận thầu.",
            "Công ty cổ phần Sông Đà 27",
            "Công ty cổ phần Sông Đà 28",
            "Công ty cổ phần Sông Đà 28",
        ),
        (
            "Trường THPT Bắc Kạn 1 và Trường THPT Bắc Kạn 2.",
            "Trường THPT Bắc Kạn 1",
            "Trường THPT Bắc Kạn 2",
            "Trường Trung học phổ thông Bắc Kạn 2",
        ),
        (
            "Trường THPT Bắc Kạn mời Trường THPT Bắc Kạn 2.",
            "Trường THPT Bắc Kạn",
            "Trường THPT Bắc Kạn 2",
            "Trường Trung học phổ thông Bắc Kạn 2",
        ),
    ],
)
def test_a_number_tells_bodies_of_one_place_apart(
    read: Read, text: str, one: str, other: str, label: str
) -> None:
    reading = read(text)

    assert reading.key(one) != reading.key(other)
    assert reading.label(other) == label


def test_another_name_of_a_city_is_a_bodys_own(read: Read) -> None:
    reading = read(
        "Trường ĐH Sài Gòn và Công an Sài Gòn họp. Tổng công ty Bến Lau Sài Gòn báo lãi."
    )

    assert reading.label("Trường ĐH Sài Gòn") == "Trường Đại học Sài Gòn"
    assert reading.label("Tổng công ty Bến Lau Sài Gòn") == "Tổng công ty Bến Lau Sài Gòn"
    assert reading.label("Công an Sài Gòn") == "Công an thành phố Hồ Chí Minh"


def test_the_paper_of_a_force_is_credited(read: Read) -> None:
    reading = read(
        "Y bị bắt. (Theo CAND, Dân Việt) Trước đó, Công an nhân dân kỷ niệm ngày thành lập."
    )

    assert reading.label("CAND") == "Báo Công an nhân dân"
    assert reading.label("Công an nhân dân") == "Công an nhân dân Việt Nam"


def test_police_alone_are_those_of_the_place_that_is_told_of(read: Read) -> None:
    local = read("Công an huyện Phú Xuyên bắt An. Tại cơ quan Công an, An khai nhận.")
    force = read("Công an huyện Phú Xuyên bắt An. Tỉnh tặng quà lực lượng Công an.")
    alone = read("Tại cơ quan Công an, An khai nhận.")

    assert local.label("Công an") == "Công an huyện Phú Xuyên"
    assert force.label("Công an") == "Công an nhân dân Việt Nam"
    assert alone.label("Công an") == "Công an nhân dân Việt Nam"


def test_a_board_of_a_road_is_no_towns(read: Read) -> None:
    reading = read("Ban Quản lý cao tốc Hà Nội - Lào Cai cho hay.")

    name = "Ban Quản lý cao tốc Hà Nội - Lào Cai"
    assert reading.label(name) == "Ban Quản lý Cao tốc Hà Nội - Lào Cai"
