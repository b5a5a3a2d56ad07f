"""What a text tells again, in other words or of the same people or things, is told once."""

import pytest


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        (
            "Ngân sách hỗ trợ 70% mức đóng bảo hiểm. Dù được hỗ trợ 70% mức đóng bảo hiểm, dân còn khó.",
            [70],
        ),
        (
            "Tỉnh hỗ trợ 70% mức đóng bảo hiểm. Số vụ cháy rừng tăng 70% so với cùng kỳ.",
            [70, 70],
        ),
        ("Liên minh đặt mục tiêu 5%. Nhiều nước không nhận mục tiêu 5%.", [5]),
        ("Sở có 8 phó giám đốc. Quy định không cho phép số phó giám đốc tới 8 người.", [8]),
        ("Có 11 cán bộ nghỉ sớm. Huyện thu hồi quyết định đối với 11 người.", [11, 11]),
        ("Bộ bán 181 xe ô tô. Cả lô 181 chiếc đã được giao.", [181]),
        ("Trường có 250 sinh viên. Có 250 đại biểu dự lễ.", [250, 250]),
    ],
)
def test_what_another_sentence_tells_again_is_no_figure(
    state, marked: str, values: list[int]
) -> None:
    assert [one["value"] for one in state("figure", marked)] == values
