"""Heads alone that mean any body of their kind, and heads that are names of persons."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Báo Hoa Mai họp. Sạp báo này dựng bằng gỗ.", ["Báo Hoa Mai"]),
        (
            "Bệnh viện Đa khoa Hoa Lư báo tin. Cách ly tại bệnh viện: 52 người.",
            ["Bệnh viện Đa khoa Hoa Lư"],
        ),
        ("Trung tâm Bỏng Hoa Mai họp. Bệnh làm mờ thị lực trung tâm.", ["Trung tâm Bỏng Hoa Mai"]),
        ("Bảo tàng Nghệ An họp. Nhân ngày Quốc tế bảo tàng, khách đến.", ["Bảo tàng Nghệ An"]),
        ("Bệnh viện Nhi Hoa Lư họp. Nhà nghèo không tiền đi bệnh viện.", ["Bệnh viện Nhi Hoa Lư"]),
        (
            "Bệnh viện Nhi Hoa Lư họp. Nhiều người đưa trẻ đến bệnh viện muộn.",
            ["Bệnh viện Nhi Hoa Lư"],
        ),
        (
            "Bệnh viện Nhi Hoa Lư họp. Cho trẻ uống nước trước khi đưa đến bệnh viện.",
            ["Bệnh viện Nhi Hoa Lư"],
        ),
        (
            "Bệnh viện Nhi Hoa Lư họp. Tránh nơi đông người như bệnh viện, chợ.",
            ["Bệnh viện Nhi Hoa Lư"],
        ),
        (
            "Trường THPT Hoa Lư họp. Thí sinh theo nhóm trường được đăng ký thêm.",
            ["Trường THPT Hoa Lư"],
        ),
        ("Trường THPT Hoa Lư họp. Nhưng có trường sẽ tuyển dư.", ["Trường THPT Hoa Lư"]),
        (
            "Trường THPT Hoa Lư họp. Việc giáo dục ở nhà trường rất quan trọng.",
            ["Trường THPT Hoa Lư"],
        ),
        (
            "Trường THPT Hoa Lư họp. Em còn ngồi trên ghế nhà trường.",
            ["Trường THPT Hoa Lư"],
        ),
        (
            "Trường THPT Hoa Lư họp. Trường đạt điểm cao nhất là Trường THPT Lạc Hồng.",
            ["Trường THPT Hoa Lư", "Trường THPT Lạc Hồng"],
        ),
        (
            "Tòa án nhân dân tỉnh Nghệ An họp. Bản án của Tòa án nước ngoài được công nhận.",
            ["Tòa án nhân dân tỉnh Nghệ An"],
        ),
    ],
)
def test_any_body_of_a_kind_is_none_of_the_text(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bệnh viện Nhi Hoa Lư họp. Cháu được đưa đến bệnh viện lúc 5 giờ.",
            ["Bệnh viện Nhi Hoa Lư", "bệnh viện"],
        ),
        (
            "Trường THPT Hoa Lư họp. Thầy An nói Trường đã nghỉ học.",
            ["Trường THPT Hoa Lư", "Trường"],
        ),
        (
            "Trường THPT Hoa Lư họp. Phía nhà trường đã xin lỗi.",
            ["Trường THPT Hoa Lư", "nhà trường"],
        ),
    ],
)
def test_the_one_of_the_text_is_taken_up(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_a_given_name_is_no_school(found: Find) -> None:
    text = "Em học Trường THPT Hoa Lư thì quen Lê Văn Trường. Biết tin, Trường đã bỏ đi."

    assert found(text, "agency") == ["Trường THPT Hoa Lư"]
