"""Bodies that general news names and no State of ours has, and words that name no body at all."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Cơ sở mầm non Hoa Nắng nhận lỗi. Việc xảy ra ở trường mầm non Hoa Nắng, nhà trường nói.",
            ["Cơ sở mầm non Hoa Nắng", "trường mầm non Hoa Nắng", "nhà trường"],
        ),
        (
            "Trường mầm non Hoa Nắng nhận lỗi. Phụ huynh chất vấn chủ trường.",
            ["Trường mầm non Hoa Nắng"],
        ),
        (
            "Giám đốc Cơ quan Điều tra Trung ương (FBI) trả lời. Sau đó FBI im lặng.",
            ["Cơ quan Điều tra Trung ương", "FBI", "FBI"],
        ),
        ("Người góp vốn gửi thư cho Ban điều hành DN.", ["Ban điều hành DN"]),
        ("Bà Lê Thị Hoa là Trưởng phòng Quản lý tòa nhà.", ["phòng Quản lý tòa nhà"]),
        (
            "Có nhiều cuộc gọi đến Trung tâm Chăm sóc khách hàng thành phố Cần Thơ.",
            ["Trung tâm Chăm sóc khách hàng thành phố Cần Thơ"],
        ),
        ("Trung tâm Viễn thông tỉnh Nghệ An lắp tổng đài.", ["Trung tâm Viễn thông tỉnh Nghệ An"]),
        ("Hội đồng bóng đá Đông Nam Á đã họp.", ["Hội đồng bóng đá Đông Nam Á"]),
        ("Theo tạp chí Harbour Weekly, tàu đã chìm.", ["tạp chí Harbour Weekly"]),
        (
            "Nhật báo Bưu Điện Hoa Nam Buổi Sáng đưa tin này.",
            ["Nhật báo Bưu Điện Hoa Nam Buổi Sáng"],
        ),
        ("Trung tâm Tư vấn Tuyển sinh UEF giải đáp.", ["Trung tâm Tư vấn Tuyển sinh UEF"]),
        ("Xe đến Bộ Tư lệnh Hiến binh lúc trưa.", ["Bộ Tư lệnh Hiến binh"]),
        ("Tàu thuộc Bộ Tư lệnh Hạm đội Miền Đông.", ["Bộ Tư lệnh Hạm đội Miền Đông"]),
        ("Ông Lê Hoàng - trưởng nhóm The Quells đang hát.", ["nhóm The Quells"]),
    ],
)
def test_bodies_of_others_are_organizations(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bà Hoa là Giám đốc Đối ngoại và Quan hệ Chính phủ của hãng.",
        "Em học ngành Xây dựng Đảng và Chính quyền nhà nước.",
        "Anh mua chiếc xe Trường Hải sản xuất năm ngoái.",
        "Họ bán hạt cà phê Việt Nam đi xa.",
        "Chúng ta có nhiều bộ SGK mới.",
        "Trung tâm Khu đô thị mới Hoa Mai rất đẹp.",
        "Xe hỏng gần cầu vượt Trạm 2.",
        "Anh lau bàn trong thư viện Cứ thế, anh quen từng giá sách.",
        "Cô phỏng vấn với Harbour.ru sau trận đấu.",
    ],
)
def test_words_that_name_no_body(found: Find, text: str) -> None:
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Ban quản lý dự án Cam Lâm - Vĩnh Hảo cho hay.",
            ["Ban quản lý dự án Cam Lâm - Vĩnh Hảo"],
        ),
        (
            "Ban quản lý đường cao tốc TP Hồ Chí Minh-Trung Lương họp.",
            ["Ban quản lý đường cao tốc TP Hồ Chí Minh-Trung Lương"],
        ),
        ("Ban Quản lý dự án Hải Phòng - Lê Văn An ký.", ["Ban Quản lý dự án Hải Phòng"]),
        ("Chủ tịch UBND X.Hoa Lư trả lời.", ["UBND X.Hoa Lư"]),
        ("Hạt kiểm lâm Hoa Lư đã kiểm tra, hạt báo có ba cây.", ["Hạt kiểm lâm Hoa Lư", "hạt"]),
    ],
)
def test_a_name_is_whole(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
