"""Departments, faculties, police codes and bodies whose fields go on in words that no list holds."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bác sĩ trực ở khoa Sản, Bệnh viện Đa khoa tỉnh Hà Nam, đã báo tin.",
            ["khoa Sản", "Bệnh viện Đa khoa tỉnh Hà Nam"],
        ),
        (
            "Trưởng khoa Nhiễm D - Bệnh viện Bệnh Nhiệt đới TP.HCM và điều dưỡng khoa Nội 1 họp.",
            ["khoa Nhiễm D", "Bệnh viện Bệnh Nhiệt đới TP.HCM", "khoa Nội 1"],
        ),
        (
            "Trưởng khoa Ngoại phụ khoa (Bệnh viện K) cho biết.",
            ["khoa Ngoại phụ khoa", "Bệnh viện K"],
        ),
        (
            "Điểm chuẩn Khoa Luật - Đại học Huế là 20.",
            ["Khoa Luật", "Đại học Huế"],
        ),
        ("Điều dưỡng trưởng khoa Nội 1 trần tình về vụ việc.", ["khoa Nội 1"]),
        (
            "Cục Cảnh sát phòng, chống tội phạm về buôn lậu và Cục Thuế Bến Lau họp.",
            ["Cục Cảnh sát phòng, chống tội phạm về buôn lậu", "Cục Thuế Bến Lau"],
        ),
        (
            "Theo Tổng cục Cảnh sát quản lý hành chính về trật tự, an toàn xã hội, số xe đã giảm.",
            ["Tổng cục Cảnh sát quản lý hành chính về trật tự, an toàn xã hội"],
        ),
        (
            "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công hỗ trợ 12 cơ sở.",
            ["Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công"],
        ),
        (
            "Đại hội Đảng bộ Mặt trận Tổ quốc Việt Nam, các đoàn thể Trung ương khai mạc.",
            ["Đảng bộ Mặt trận Tổ quốc Việt Nam, các đoàn thể Trung ương"],
        ),
        (
            "Trung tâm Dịch vụ việc làm, thuộc Sở Nội vụ, tuyển 9 người.",
            ["Trung tâm Dịch vụ việc làm", "Sở Nội vụ"],
        ),
        (
            "Vụ trưởng Vụ Vận tải - (Bộ Xây dựng) đã nói rõ.",
            ["Vụ Vận tải", "Bộ Xây dựng"],
        ),
        # What goes on is no name of a department.
        (
            "Cục Cảnh sát phòng, chống tội phạm và nhiều đội đã vào cuộc.",
            ["Cục Cảnh sát phòng, chống tội phạm"],
        ),
        ("Cục Hóa chất nói về buôn lậu và hàng giả.", ["Cục Hóa chất"]),
        ("Bác sĩ chuyên khoa I Lưu Tiến Dũng trực cấp cứu.", []),
        ("Phó trưởng khoa cho biết Khoa Anh Tuấn đi vắng.", []),
    ],
)
def test_departments(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Công an quận Bình Thạnh, PC47, PA71 và Trung đoàn Cảnh sát cơ động khám xét.",
            ["Công an quận Bình Thạnh", "PC47", "PA71", "Trung đoàn Cảnh sát cơ động"],
        ),
        (
            "Cán bộ phòng PC 45 (Công an tỉnh Nghệ An) có mặt.",
            ["phòng PC 45", "Công an tỉnh Nghệ An"],
        ),
        ("C74- Bộ Công an vào cuộc.", ["C74", "Bộ Công an"]),
        (
            "CSĐT Công an huyện Can Lộc và CAH Thạch Thất khởi tố vụ án.",
            ["CSĐT Công an huyện Can Lộc", "CAH Thạch Thất"],
        ),
        ("Huyện đội Tịnh Biên cử người đến.", ["Huyện đội Tịnh Biên"]),
        ("Máy in đời PC47 và nhựa PA66 được bày bán.", []),
    ],
)
def test_police_and_army(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Trung tâm Thông tin công tác tuyên giáo tổ chức hội nghị.",
            ["Trung tâm Thông tin công tác tuyên giáo"],
        ),
        ("Ban Giải quyết Khiếu nại hoạt động độc lập với các ban khác.", []),
        (
            "UBND tỉnh Lạng sơn và Công an quận Lê chân họp.",
            ["UBND tỉnh Lạng sơn", "Công an quận Lê chân"],
        ),
        ("Trường Mẫu giáo Sơn Ca khai giảng.", ["Trường Mẫu giáo Sơn Ca"]),
        ("Thanh tra giao thông tỉnh Quảng Ninh xử phạt.", ["Thanh tra giao thông tỉnh Quảng Ninh"]),
        ("Chị chờ ở trạm xe buýt, trong căn phòng nhỏ.", []),
    ],
)
def test_names_that_go_on(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Ban Tổ chức Lễ hội Đền Hùng và BTC lễ hội chọi trâu Đồ Sơn rút kinh nghiệm.",
            ["Ban Tổ chức Lễ hội Đền Hùng", "BTC lễ hội chọi trâu Đồ Sơn"],
        ),
        ("Trưởng BTC giải V-League Nguyễn Minh Ngọc nói.", ["BTC giải V-League"]),
        (
            "Ban Giám khảo Lễ hội Pháo hoa Quốc tế Đà Nẵng công bố.",
            ["Ban Giám khảo Lễ hội Pháo hoa Quốc tế Đà Nẵng"],
        ),
        ("Ban tổ chức Lễ hội đã để trâu vào sân.", ["Ban tổ chức Lễ hội"]),
        ("Ban Chỉ đạo thi tỉnh Phú Yên kiểm tra.", ["Ban Chỉ đạo thi tỉnh Phú Yên"]),
        (
            "Đoàn công tác của Bộ Y tế làm việc. Tổ công tác dừng xe.",
            ["Đoàn công tác", "Bộ Y tế"],
        ),
        (
            "Tổ đại biểu Quốc hội đơn vị 5 và Tổ đại biểu HĐND tỉnh số 3 tiếp xúc cử tri.",
            ["Tổ đại biểu Quốc hội đơn vị 5", "Tổ đại biểu HĐND tỉnh số 3"],
        ),
        (
            "Ban Quản lý dự án đường Hồ Chí Minh và Ban Quản lý Dự án Mỹ Thuận báo cáo.",
            ["Ban Quản lý dự án đường Hồ Chí Minh", "Ban Quản lý Dự án Mỹ Thuận"],
        ),
        ("Tòa án nhân dân tối cao Việt Nam họp.", ["Tòa án nhân dân tối cao Việt Nam"]),
        ("HĐXX tuyên bị cáo 12 năm tù, theo hội đồng xét xử.", ["HĐXX", "hội đồng xét xử"]),
        ("Hôm qua, một công an phường Tam Bình tới nhà.", []),
        ("Sinh viên năm ba Trường ĐH Kinh tế Quốc dân phản ánh.", ["Trường ĐH Kinh tế Quốc dân"]),
        (
            "Chị vào Bệnh viện đa khoa H.Tuy Phước rồi Bệnh viện đa khoa khu vực Đồng Tháp Mười.",
            ["Bệnh viện đa khoa H.Tuy Phước", "Bệnh viện đa khoa khu vực Đồng Tháp Mười"],
        ),
        ("Nước ở hồ Đài Lải và thị trấn Trạm Trôi cạn dần.", []),
        ("Theo Ủy ban về sức khỏe quốc gia Trung Quốc, dịch đã giảm.", []),
        (
            "Bé nhập viện tại Phòng khám đa khoa khu vực Đăk Hring, xã Mỹ Hội Đông.",
            ["Phòng khám đa khoa khu vực Đăk Hring"],
        ),
        ("Phòng Nội vụ huyện Mỹ Lộc kiểm tra.", ["Phòng Nội vụ huyện Mỹ Lộc"]),
    ],
)
def test_committees_and_boards(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Hiệp hội Các trường đại học, cao đẳng Việt Nam và Hội Gặp gỡ Việt Nam họp.",
            ["Hiệp hội Các trường đại học, cao đẳng Việt Nam", "Hội Gặp gỡ Việt Nam"],
        ),
        (
            "Đoàn thăm Bộ Ngoại giao và Hợp tác quốc tế Campuchia.",
            ["Bộ Ngoại giao và Hợp tác quốc tế Campuchia"],
        ),
        ("Công ty TNHH Song Lộc miền Bắc bị phạt.", ["Công ty TNHH Song Lộc miền Bắc"]),
        (
            "Công ty CP Tân Hiệp Phát, Công ty TNHH Xây dựng Năm Sao và Công ty Thế Giới Mới bị phạt.",
            ["Công ty CP Tân Hiệp Phát", "Công ty TNHH Xây dựng Năm Sao", "Công ty Thế Giới Mới"],
        ),
        (
            "HTX Dệt thổ cẩm Lùng Tám và Câu lạc bộ Đờn ca tài tử quận 8 tham gia.",
            ["HTX Dệt thổ cẩm Lùng Tám", "Câu lạc bộ Đờn ca tài tử quận 8"],
        ),
        (
            "Báo cáo của Tổ chức Forest Trends và của tổ chức Quellmar nêu rõ.",
            ["Tổ chức Forest Trends", "Quellmar"],
        ),
        ("Tổ chức Marathon quanh hồ vào sáng mai.", []),
        ("Vòng bảng AFC Cup và kỳ thi WMO bắt đầu.", []),
        ("Chủ tịch Ủy ban Đạo đức FIFA Michael Garcia nói.", ["Ủy ban Đạo đức FIFA"]),
        (
            "Tập đoàn Hóa chất Việt Nam báo cáo. Các tập đoàn, tổng công ty chịu trách nhiệm.",
            ["Tập đoàn Hóa chất Việt Nam"],
        ),
        ("Đoàn thăm Công ty TNHH Hải Thạch (KCN Quang Minh).", ["Công ty TNHH Hải Thạch"]),
        (
            "Hiệp hội Phần mềm và Dịch vụ công nghệ thông tin Việt Nam họp.",
            ["Hiệp hội Phần mềm và Dịch vụ công nghệ thông tin Việt Nam"],
        ),
        (
            "Hội Quy hoạch phát triển đô thị Việt Nam góp ý.",
            ["Hội Quy hoạch phát triển đô thị Việt Nam"],
        ),
        ("Hội thi thể thao các dân tộc thiểu số tỉnh Đắk Nông khai mạc.", []),
    ],
)
def test_organizations(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
