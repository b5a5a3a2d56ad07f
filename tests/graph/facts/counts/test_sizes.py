"""Numbers that tell the size, the load or the state of one thing."""

import pytest


@pytest.mark.parametrize(
    "marked",
    [
        "Độ ẩm từ 62 - 93%.",
        "Độ ẩm không khí trung bình ở mức 80%.",
        "Huyện nhận xe mới 100%.",
        "[A Công an xã] tìm thấy tiền mệnh giá 200.000 đồng.",
        "Xe khách 40 giường nằm dừng lại.",
        "Quy định dành cho phương tiện dưới 12 chỗ.",
        "Luật nói về xe hợp đồng dưới 9 ghế.",
        "Tàu lắp máy có công suất 90 mã lực.",
    ],
)
def test_the_size_or_state_of_a_thing_is_no_figure(state, marked: str) -> None:
    assert state("figure", marked) == []


@pytest.mark.parametrize(
    ("marked", "value", "unit"),
    [
        ("Đến nay mới 30% người dân có nước sạch.", 30, "%"),
        ("Tai nạn thương tích ở trẻ em giảm 20%.", 20, "%"),
        ("Tỉnh phát hành trái phiếu trị giá 900 tỷ đồng.", 900, "tỷ đồng"),
        ("Nhà hát có 1.200 ghế.", 1200, "ghế"),
        ("[A Sở Y tế] cử 12 phương tiện và 40 người.", 12, "phương tiện"),
        ("Thiệt hại do tổn thất hơn 3 tỷ đồng.", 3, "tỷ đồng"),
    ],
)
def test_what_is_counted_beside_such_words_is_a_figure(
    state, marked: str, value: float, unit: str
) -> None:
    assert (value, unit) in [(one["value"], one["unit"]) for one in state("figure", marked)]
