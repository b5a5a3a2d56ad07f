"""Bodies taken up in small letters, and the same words where they speak of a kind."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bệnh viện Đa khoa huyện Thanh Bình bị kiểm tra. Bà làm việc lâu năm tại bệnh viện.",
            ["Bệnh viện Đa khoa huyện Thanh Bình", "bệnh viện"],
        ),
        (
            "Sở Tài chính tỉnh Bắc Kạn báo cáo. Chủ tịch yêu cầu sở nghiên cứu thêm.",
            ["Sở Tài chính tỉnh Bắc Kạn", "sở"],
        ),
        (
            "Cụm thi đua số 2 họp sáng nay. Các đơn vị trong cụm đã ký giao ước.",
            ["Cụm thi đua số 2", "cụm"],
        ),
        (
            "Cơ quan CSĐT Công an tỉnh Bắc Kạn khởi tố ông An. Ông An hợp tác với cơ quan điều tra.",
            ["Cơ quan CSĐT Công an tỉnh Bắc Kạn", "cơ quan điều tra"],
        ),
        (
            "Báo Tiền Phong phản ánh vụ việc. Sau khi báo đăng, tỉnh vào cuộc.",
            ["Báo Tiền Phong", "báo"],
        ),
        (
            "Hồ sơ đã chuyển VKSND tối cao. Viện đã ra cáo trạng.",
            ["VKSND tối cao", "Viện"],
        ),
        (
            "Hai bên đã lập Tổ công tác. Tổ công tác đề nghị rà soát, và tổ công tác sẽ báo cáo.",
            ["Tổ công tác", "Tổ công tác", "tổ công tác"],
        ),
    ],
)
def test_a_body_is_taken_up_in_small_letters(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bệnh viện Bạch Mai và các bệnh viện khác thiếu thuốc. Người bệnh đến bệnh viện.",
            ["Bệnh viện Bạch Mai"],
        ),
        ("Sở Y tế tỉnh Bắc Kạn có 5 phó giám đốc sở.", ["Sở Y tế tỉnh Bắc Kạn"]),
        ("Sở Y tế tỉnh Bắc Kạn mời đại diện sở, ngành.", ["Sở Y tế tỉnh Bắc Kạn"]),
        ("Người dân đưa nạn nhân đến bệnh viện.", []),
        ("Xã có một cụm công nghiệp.", []),
        (
            "Bệnh viện Nhi Thanh Hóa báo cáo. Xe đưa cháu bé tới bệnh viện nhi tỉnh.",
            ["Bệnh viện Nhi Thanh Hóa"],
        ),
        (
            "Khoa Cấp cứu tiếp nhận nạn nhân. Vị trưởng khoa nói thêm.",
            ["Khoa Cấp cứu"],
        ),
        (
            "Bệnh viện Bạch Mai họp. Nhiều người lấy bệnh viện làm nhà, Tú rao bán giấy tờ bệnh viện.",
            ["Bệnh viện Bạch Mai"],
        ),
        (
            "Thư viện tỉnh Bắc Kạn họp về thư viện trường học. Các em đọc sách tại thư viện.",
            ["Thư viện tỉnh Bắc Kạn"],
        ),
        (
            "Trạm Thú y huyện Ba Bể họp. Huyện lắp đường điện, trạm bơm và bể nước.",
            ["Trạm Thú y huyện Ba Bể"],
        ),
        (
            "Trạm Y tế xã Hà Hiệu khánh thành. Xã đạt tiêu chí trạm y tế trong năm nay.",
            ["Trạm Y tế xã Hà Hiệu"],
        ),
        (
            "Trung tâm Khuyến nông Bắc Kạn họp. Nước thải về trung tâm xử lý nước thải.",
            ["Trung tâm Khuyến nông Bắc Kạn"],
        ),
    ],
)
def test_a_kind_is_no_body(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_schools_are_taken_up_where_they_are_asked(found: Find) -> None:
    text = (
        "Trường Tiểu học Bình Minh dẫn đầu. Bộ mong muốn nhà trường tiếp tục. Hằng năm trường cử."
    )
    assert found(text, "agency")[1:] == ["nhà trường", "trường"]


def test_offices_told_by_their_number_are_of_any_department(found: Find) -> None:
    text = "Sở Y tế tỉnh Thái Bình họp. Trong số 6 phó giám đốc sở này có ông Nguyễn Văn Bình."
    assert found(text, "agency") == ["Sở Y tế tỉnh Thái Bình"]


def test_a_clot_is_no_department(found) -> None:
    text = "Cục Thuế tỉnh Nghệ An họp. Cần xử lý cục máu đông nợ xấu. Lãnh đạo cục này đồng ý."

    assert found(text, "agency") == ["Cục Thuế tỉnh Nghệ An", "cục"]
