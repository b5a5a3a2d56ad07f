"""Information systems: portals, databases and software by name, code or description."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        (
            "Triển khai Cơ chế một cửa quốc gia và Cơ chế một cửa ASEAN",
            ["Cơ chế một cửa quốc gia", "Cơ chế một cửa ASEAN"],
        ),
        (
            "nâng cấp Cổng thông tin thương mại quốc gia, Cổng thông tin du lịch Việt Nam",
            ["Cổng thông tin thương mại quốc gia", "Cổng thông tin du lịch Việt Nam"],
        ),
        (
            "đối thoại trên Cổng Thông tin điện tử thành phố với chủ đề",
            ["Cổng Thông tin điện tử thành phố"],
        ),
        ("khai trương Cổng Tin tức TP Hải Phòng vào sáng nay", ["Cổng Tin tức TP Hải Phòng"]),
        ("trên Cổng thông tin điện tử; 70% văn bản", ["Cổng thông tin điện tử"]),
        (
            "trên cổng thông tin điện tử tỉnh Bình Định cho biết",
            ["cổng thông tin điện tử tỉnh Bình Định"],
        ),
        ("tích hợp lên Cổng Dịch vụ công quốc gia từ tháng 6", ["Cổng Dịch vụ công quốc gia"]),
        ("lên Cổng thông tin điện tử Bộ Y tế.", ["Cổng thông tin điện tử Bộ Y tế"]),
        ("dùng phần mềm “Lớp học mở,” từ năm nay", ["Lớp học mở"]),
        ("Triển khai phần mềm một cửa dùng chung tại 31 sở", ["phần mềm một cửa dùng chung"]),
        ("xây dựng Hệ thống bệnh án điện tử, triển khai", ["Hệ thống bệnh án điện tử"]),
        ("tàu cá dùng Hệ thống truy xuất nguồn gốc.", ["Hệ thống truy xuất nguồn gốc"]),
        (
            "dùng Hệ thống quản lý cán bộ, công chức, viên chức từ năm 2020",
            ["Hệ thống quản lý cán bộ, công chức, viên chức"],
        ),
        (
            "mở Hệ thống Phản ánh hiện trường và ứng dụng Công dân số Hà Nam từ năm 2020",
            ["Hệ thống Phản ánh hiện trường", "ứng dụng Công dân số Hà Nam"],
        ),
        (
            "có Nền tảng tích hợp, chia sẻ dữ liệu quốc gia và Kho dữ liệu dùng chung.",
            ["Nền tảng tích hợp, chia sẻ dữ liệu quốc gia", "Kho dữ liệu dùng chung"],
        ),
        (
            "đăng trên Trang thông tin điện tử xã Tân Sương từ năm 2020",
            ["Trang thông tin điện tử xã Tân Sương"],
        ),
        ("ứng dụng CNTT vào quản lý; phần mềm Bộ Công an", []),
        ("trả phí qua ViettelPay hoặc VNPAY", ["ViettelPay", "VNPAY"]),
        (
            "kết nối cơ sở dữ liệu quốc gia về dân cư để lấy",
            ["cơ sở dữ liệu quốc gia về dân cư"],
        ),
        (
            "áp dụng phần mềm 'Bữa ăn học đường' tại các trường",
            ["Bữa ăn học đường"],
        ),
        (
            "mở phần mềm “Bữa ăn Học đường”. Nhờ phần mềm bữa ăn học đường, bếp chọn món",
            ["Bữa ăn Học đường", "phần mềm bữa ăn học đường"],
        ),
        (
            "đăng tại Cổng thông tin quốc gia về đăng ký doanh nghiệp",
            ["Cổng thông tin quốc gia về đăng ký doanh nghiệp"],
        ),
        (
            "lên cổng thông tin điện tử một cửa quốc gia",
            ["cổng thông tin điện tử một cửa quốc gia"],
        ),
        ("qua ứng dụng Busmap; Busmap chỉ đường", ["Busmap", "Busmap"]),
        ("tải từ kho App Store", []),
        ("đăng nhập VNeID để nộp hồ sơ", ["VNeID"]),
        ("kết nối các phần mềm trên mạng", []),
        ("xây dựng hệ thống chính trị vững mạnh", []),
        ("Hệ thống giao thông xuống cấp.", []),
        ("Ứng dụng công nghệ thông tin trong quản lý", []),
        ("trang thông tin điện tử tổng hợp", []),
    ],
)
def test_a_kind_of_system_needs_a_name(
    found: Callable[[str, str], list[str]], text: str, systems: list[str]
) -> None:
    assert found(text, "system") == systems


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        (
            "triển khai hệ thống quản lý và cấp giấy phép vận tải liên vận quốc tế điện tử của Bộ",
            ["hệ thống quản lý và cấp giấy phép vận tải liên vận quốc tế điện tử"],
        ),
        (
            "khai trương Cổng thông tin điện tử tỉnh Lào Cai; người dân vào Cổng để hỏi",
            ["Cổng thông tin điện tử tỉnh Lào Cai", "Cổng"],
        ),
        (
            "dùng Hệ thống thông tin giải quyết thủ tục hành chính (iGate2); iGate2 báo kết quả",
            ["Hệ thống thông tin giải quyết thủ tục hành chính", "iGate2", "iGate2"],
        ),
        (
            "đăng trên trang thông tin điện tử Bảo hiểm xã hội (BHXH), theo BHXH",
            ["trang thông tin điện tử Bảo hiểm xã hội"],
        ),
        ("đứng ở Cổng và chờ, lên Hệ thống để xem", []),
        ("khai trên hệ thống ecosys đúng hạn", ["hệ thống ecosys"]),
        ("nộp hồ sơ trên cổng dịch vụ công quốc gia", ["cổng dịch vụ công quốc gia"]),
        ("lắp hệ thống camera, hệ thống logistics và hệ thống metro", []),
        ("các hệ thống quản lý và theo dõi hồ sơ cán bộ của đơn vị điện tử", []),
        ("hệ thống tưới nước tự động cho cây trồng cạn", []),
    ],
)
def test_a_code_or_a_long_description_names_a_system(
    found: Callable[[str, str], list[str]], text: str, systems: list[str]
) -> None:
    assert found(text, "system") == systems


def test_a_company_named_after_a_system_is_none(found: Callable[[str, str], list[str]]) -> None:
    text = "yêu cầu Công ty TNHH Viber Taxi dừng dịch vụ; người dùng Viber phản ứng"
    assert found(text, "system") == ["Viber"]


def test_a_portal_ends_before_the_next(found: Callable[[str, str], list[str]]) -> None:
    text = "đăng trên Cổng thông tin điện tử Chính phủ và Cổng thông tin điện tử Bộ TT&TT để lấy ý kiến"
    portals = ["Cổng thông tin điện tử Chính phủ", "Cổng thông tin điện tử Bộ TT&TT"]
    assert found(text, "system") == portals


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        ("Giấy được cấp trên hệ thống ecosys từ tháng 9.", ["hệ thống ecosys"]),
        ("Doanh nghiệp đăng nhập hệ thống ecosys.", ["hệ thống ecosys"]),
        ("Hồ sơ nộp qua hệ thống eCoSys.", ["hệ thống eCoSys"]),
        ("Tàu này có hệ thống cabin riêng dành cho thợ máy.", []),
        ("Bà con theo dõi buổi lễ qua hệ thống livestream.", []),
        ("Khách không dùng được hệ thống check – in của hãng.", []),
    ],
)
def test_a_loan_word_is_no_code_of_a_system(found, text: str, systems: list[str]) -> None:
    assert found(text, "system") == systems
