"""Names that persons and places share; what stands around tells which is meant."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "giải phóng mặt bằng đoạn Hoàng Cầu của tuyến đường",
        "Từ Đà Nẵng lên bán đảo chỉ mất mươi phút",
        "hoạt động của Đoàn Hải Phòng tại kỳ họp",
        "Festival Trà Thái Nguyên khai mạc",
        "khu tập thể ở Thành Công, Kim Liên, Nghĩa Tân xuống cấp",
        "mở rộng từ Cao Bồ (Nam Định) đến cửa ngõ phía nam",
        "tháo dỡ phần sai phép của nhà 8B Lê Trực",
    ],
)
def test_a_place_is_no_person(found: Find, text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("ông Hoàng Cầu và bà Kim Liên đến dự", ["Hoàng Cầu", "Kim Liên"]),
        ("khai trừ Hoàng Văn Cầu, Phạm Kim Liên", ["Hoàng Văn Cầu", "Phạm Kim Liên"]),
        ("Hoàng hậu Hà Lan Wilhelmina van Buren đến thăm", ["Wilhelmina van Buren"]),
        (
            "điều dưỡng viên Nguyễn Thị L. và anh Trần Văn T.H khai",
            ["Nguyễn Thị L", "Trần Văn T.H"],
        ),
        ("chuyến bay của bà Hà. Riêng ông Phương ở lại", ["Hà", "Phương"]),
        ("Quyết định ngày 28/3/2016 Trang Văn Khải ký", ["Trang Văn Khải"]),
    ],
)
def test_a_person_is_no_place(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Cầu đã thông xe./. Bích Trâm/VOV.VN", ["Bích Trâm"]),
        ("Cầu đã thông xe. Theo Bích Trâm/VnExpress", ["Bích Trâm"]),
        ("Khu vui chơi. Đồ họa: Minh Tríu. Từ đó, dân yên tâm.", ["Minh Tríu"]),
        ("Nhà ngập. Minh họa: Khíu. Sáng 19/6, mưa tạnh.", ["Khíu"]),
        ("Thí sinh dự thi. Ảnh K.Q Theo thống kê, đề vừa sức.", ["K.Q"]),
        ("Nhà máy đã chạy thử xong.\n\nHOÀI ĐƠN\n\nTháng sau, nhà máy bàn giao.", ["HOÀI ĐƠN"]),
        ("Nhà máy đã chạy thử xong.\n\nKẾT LUẬN\n\nTháng sau, nhà máy bàn giao.", []),
        ("Mưa to. Ảnh minh họa: Internet Phát biểu tại đây, ông khen.", []),
    ],
)
def test_who_signs_is_a_person(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons
