"""What the names of bodies go on with: purposes in rows, hamlets, zones, campuses, and what ends them."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "name",
    [
        "Chi bộ thôn Tân Hòa",
        "Chi bộ Tổ dân phố số 5",
        "Chi bộ TDP 12",
        "Chi ủy Chi bộ Trạm Y tế phường Tân Hòa",
        "Chi ủy Trường THCS Tân Hòa",
        "Chi ủy thôn Tân Hòa",
        "Chi bộ Quân sự phường Tân Hòa",
        "Chi bộ số 3 phường Tân Hòa",
        "Chi bộ 1 Đảng bộ Văn phòng UBND tỉnh Hà Nam",
        "Đảng ủy bộ phận Trung tâm Y tế huyện Bình Lục",
        "Đảng bộ bộ phận Bệnh viện Đa khoa Hà Nam",
        "Đảng ủy cơ sở Cục Thuế tỉnh Hà Nam",
        "Ban Công tác Mặt trận tổ dân phố số 5",
        "Chi hội Phụ nữ ấp 3",
        "TAND khu vực 5 - Hà Nam",
        "Chi cục Thuế khu vực Phủ Lý - Bình Lục",
        "Chi cục Hải quan cửa khẩu cảng Hải Phòng khu vực 1",
        "Bệnh viện Bạch Mai cơ sở 2",
        "Tổ đại biểu HĐND tỉnh số 3",
        "Trung tâm Đăng kiểm xe cơ giới 90-01S",
        "Hội Liên hiệp Thanh niên Việt Nam tỉnh Hà Nam",
        "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hà Nam",
        "Báo và Phát thanh, Truyền hình Hà Nam",
        "Đài PT-TH tỉnh",
        "Trường Phổ thông Dân tộc nội trú tỉnh",
        "Trại tạm giam số 1 Công an thành phố Hà Nội",
        "Phòng công chứng số 1",
        "Ban Chấp hành T.Ư Đoàn",
        "Hội đồng xét xử TAND tỉnh Hà Nam",
        "Chi cục Dân số - Kế hoạch hóa gia đình tỉnh Hà Nam",
        "Hội đồng Quy hoạch quốc gia",
        "Hội đồng điều phối vùng đồng bằng sông Hồng",
        "Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm",
        "Ban Chỉ đạo sắp xếp, đổi mới doanh nghiệp tỉnh",
        "Ban Chỉ đạo Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” tỉnh",
        "Quỹ Bảo vệ và phát triển rừng tỉnh",
        "Đội Thuế liên huyện Phủ Lý - Bình Lục",
        "Đảng ủy MTTQ, các đoàn thể tỉnh Hà Nam",
        "Đặc khu ủy Cô Tô",
        "Tổ bảo vệ an ninh, trật tự thôn Tân Hòa",
        "Trường Phổ thông nội trú liên cấp Tiểu học và THCS Tân Hòa",
        "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
        "Ban Chỉ đạo thực hiện chính quyền địa phương 2 cấp tỉnh Hà Nam",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Theo {}, năm nay số vụ giảm mạnh.",
        "Sáng nay, {} phối hợp với các đơn vị kiểm tra.",
        "Việc này do {} chủ trì thực hiện.",
    ],
)
def test_a_name_is_read_to_its_end(found: Find, name: str, sentence: str) -> None:
    assert found(sentence.format(name), "agency") == [name]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Đoàn làm việc với Ban Chỉ đạo 389 quốc gia về công tác chống buôn lậu.",
            ["Ban Chỉ đạo 389 quốc gia"],
        ),
        (
            "Ban Chỉ huy PCTT&TKCN tỉnh Hà Nam về công tác trực ban nêu rõ.",
            ["Ban Chỉ huy PCTT&TKCN tỉnh Hà Nam"],
        ),
        (
            "Sáng nay, Ban Chỉ đạo quốc gia về phòng, chống thiên tai triển khai nhiệm vụ mới.",
            ["Ban Chỉ đạo quốc gia về phòng, chống thiên tai"],
        ),
        (
            "Ban Chỉ đạo Tây Nam Bộ và lãnh đạo một số tỉnh đến dự.",
            ["Ban Chỉ đạo Tây Nam Bộ"],
        ),
        (
            "Ban Chỉ đạo về công tác tôn giáo đã họp.",
            ["Ban Chỉ đạo về công tác tôn giáo"],
        ),
        ("Bộ lưu ý Ban Quản lý dự án 2 Tư vấn giám sát phải có mặt.", ["Ban Quản lý dự án 2"]),
        ("Chủ tịch UBND tỉnh Đoàn Văn Hai dự họp ở tỉnh Hà Nam.", ["UBND tỉnh"]),
        ("Bí thư Chi bộ thôn Tân Lập Lê Thị Khoa dự họp.", ["Chi bộ thôn Tân Lập"]),
        ("Ông An, Chi ủy viên, họp với 45 chi ủy và các đảng ủy bộ phận.", []),
        ("Chi bộ 35 đảng viên ấy họp.", []),
        (
            "Ban cán sự đảng UBND tỉnh Hà Nam các nhiệm kỳ 2011 - 2016, 2016 - 2021 họp.",
            ["Ban cán sự đảng UBND tỉnh Hà Nam"],
        ),
        ("Các thành viên Hội đồng tập trung thảo luận.", ["Hội đồng"]),
        ("Nếu Quân khu 9 đồng ý thì đường được mở.", ["Quân khu 9"]),
        (
            "Hội nghị do Thường trực Ủy ban MTTQ Việt Nam tỉnh Hà Nam mở.",
            ["Thường trực Ủy ban MTTQ Việt Nam tỉnh Hà Nam"],
        ),
        (
            "Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh Hà Nam dự.",
            ["Ủy ban MTTQ Việt Nam tỉnh Hà Nam"],
        ),
        ("Bài viết giữ vững tính Đảng của báo chí.", []),
        ("Công đoàn tặng quà NLĐ, và NLĐ được chăm lo.", []),
    ],
)
def test_a_name_ends_where_the_clause_goes_on(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "name",
    [
        "Chi cục Bảo vệ môi trường",
        "Viện Vệ sinh dịch tễ Trung ương",
        "Hội đồng Bầu cử quốc gia",
        "Ủy ban An toàn giao thông Quốc gia",
        "Trường Đại học Sư phạm Hà Nội 2",
        "Trung tâm Tin học - Công báo",
        "Chi cục Thủy lợi",
        "Ủy ban Quốc gia về chuyển đổi số",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Năm qua, {} đào tạo nghề cho 500 lao động.",
        "Trong đợt này, {} tuyên truyền pháp luật cho người dân.",
        "Hiện {} quản lý 20 dự án.",
        "Tháng này, {} xây dựng kế hoạch kiểm tra.",
        "Từ năm 2018, {} hỗ trợ nông dân vay vốn.",
    ],
)
def test_a_verb_of_the_lists_ends_a_whole_name(found: Find, name: str, sentence: str) -> None:
    assert found(sentence.format(name), "agency") == [name]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Biên phòng Hà Tĩnh và Kiểm lâm tỉnh Thanh Hóa phối hợp với Quản lý thị trường Đồng Nai.",
            ["Biên phòng Hà Tĩnh", "Kiểm lâm tỉnh Thanh Hóa", "Quản lý thị trường Đồng Nai"],
        ),
        ("Lực lượng kiểm lâm và bộ đội biên phòng tuần tra rừng.", []),
        (
            "Theo Văn phòng thường trực Ban Chỉ đạo 389 quốc gia, số vụ giảm.",
            ["Văn phòng thường trực Ban Chỉ đạo 389 quốc gia"],
        ),
        (
            "Ông làm ở Văn phòng đại diện Báo Nhân Dân tại Hà Nam.",
            ["Văn phòng đại diện Báo Nhân Dân tại Hà Nam"],
        ),
        ("Ông dẫn đầu Ban Chỉ đạo 389/ĐP tỉnh Hà Nam.", ["Ban Chỉ đạo 389/ĐP tỉnh Hà Nam"]),
        ("Sáng nay, Ban Chỉ đạo tỉnh Hà Nam họp.", ["Ban Chỉ đạo tỉnh Hà Nam"]),
        (
            "Ông là Trưởng Ban Chỉ đạo Nhà nước các công trình trọng điểm ngành giao thông vận tải.",
            ["Ban Chỉ đạo Nhà nước các công trình trọng điểm ngành giao thông vận tải"],
        ),
        (
            "Sáng nay, Trung tâm quản lý và hỗ trợ khách du lịch tỉnh Hà Nam tuần tra.",
            ["Trung tâm quản lý và hỗ trợ khách du lịch tỉnh Hà Nam"],
        ),
        (
            "Đoàn thăm Trung tâm dạy nghề cho người khuyết tật tỉnh Hà Nam.",
            ["Trung tâm dạy nghề cho người khuyết tật tỉnh Hà Nam"],
        ),
        ("Bí thư Đảng ủy Bộ Tham mưu đến dự.", ["Đảng ủy Bộ Tham mưu"]),
        (
            "Xã lập Tổ thẩm định; kết luận của Tổ thẩm định nêu rõ.",
            ["Tổ thẩm định", "Tổ thẩm định"],
        ),
    ],
)
def test_offices_forces_and_teams_are_read(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Phó Trưởng khoa Chính trị học trả lời.", ["khoa Chính trị học"]),
        (
            "Ban quản lý dự án Đường sắt và Tổng thầu EPC phối hợp.",
            ["Ban quản lý dự án Đường sắt"],
        ),
        (
            "Vụ cán bộ Sở Y tế tỉnh Hà Nam đánh nhau đã xong.",
            ["Sở Y tế tỉnh Hà Nam"],
        ),
        (
            "Việc này do Trung tâm Đăng kiểm tàu cá thuộc Tổng cục Thủy sản làm.",
            ["Trung tâm Đăng kiểm tàu cá", "Tổng cục Thủy sản"],
        ),
        (
            "Ban cán sự Đảng ủy UBND thành phố Hà Nội họp.",
            ["Ban cán sự Đảng ủy UBND thành phố Hà Nội"],
        ),
        ("Ông đến chúc mừng Ban biên tập và các phóng viên.", ["Ban biên tập"]),
        (
            "Đội Thanh tra địa bàn Quận 2 lập biên bản ở Quận 2.",
            ["Đội Thanh tra địa bàn Quận 2"],
        ),
    ],
)
def test_fields_go_on_by_words_of_their_own(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "name",
    [
        "CATP Hà Nội",
        "UBND T.P Phủ Lý",
        "BQL các KCN tỉnh Hà Nam",
        "BQLDA huyện Bình Lục",
        "Hội ND huyện Bình Lục",
        "Đoàn TNCSHCM huyện Bình Lục",
        "Hải quan khu vực III",
        "Hải quan khu vực XX",
        "Kho bạc Nhà nước khu vực XIII",
        "BHXH khu vực XXXIV",
        "BHXH cơ sở Bình Lục",
        "Đội thuế liên xã số 1",
        "Tổ Quản lý trật tự đô thị huyện Bình Lục",
        "Tổ công tác triển khai Đề án 06 tỉnh Hà Nam",
        "Tổ công tác thực hiện Nghị quyết 18-NQ/TW",
    ],
)
def test_short_names_are_read(found: Find, name: str) -> None:
    assert found(f"Sáng nay, đại diện {name} dự họp.", "agency") == [name]
