"""What stands between a name and its office, and names in rows that share one."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "GS [P Lê An], chuyên gia lúa gạo, Hiệu trưởng [A Trường Đại học Bến Lau], nói.",
            ("Hiệu trưởng", "Trường Đại học Bến Lau"),
        ),
        (
            "[P Lê An] (SN 1970), trú tại [L xã Hòa Phú], [L huyện Củ Chi], nguyên Giám đốc [O Công ty A]"
            ", nói.",
            ("nguyên Giám đốc", "Công ty A"),
        ),
        (
            "Ông [P Lê An], vào thời điểm đó là Giám đốc [A Sở Y tế], đã ký.",
            ("Giám đốc", "Sở Y tế"),
        ),
        (
            "[A Đoàn công tác Bộ Y tế] do đồng chí [P Lê An] - Thứ trưởng dẫn đầu đã đến.",
            ("Thứ trưởng", "Bộ Y tế"),
        ),
        (
            "[A Hội Nông dân huyện Ba Chẽ] họp. Chủ tịch Hội [P Lê An] nói.",
            ("Chủ tịch", "Hội Nông dân huyện Ba Chẽ"),
        ),
    ],
)
def test_what_stands_between_a_name_and_its_office(
    state, marked: str, expected: tuple[str, str]
) -> None:
    found = state("position", marked)
    assert [(one["role"], one["agency"]) for one in found] == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "[A Quốc hội] họp. ĐB [P Lê An] ([L Bình Định]); [P Vũ Lan] ([L Hà Nội]) đặt câu hỏi.",
        "[A Quốc hội] họp. Đại biểu [P Lê An], [P Vũ Lan] cho rằng đúng.",
        "[A Quốc hội] họp. Đại biểu [P Lê An] và [P Vũ Lan] đề nghị làm rõ.",
    ],
)
def test_deputies_in_a_row_share_their_office(state, marked: str) -> None:
    assert [one["person"] for one in state("position", marked)] == ["Lê An", "Vũ Lan"]


def test_whom_a_deputy_asks_is_no_deputy(state) -> None:
    marked = "[A Quốc hội] họp. Đại biểu [P Lê An], ông [P Vũ Lan] đã đến."

    assert [one["person"] for one in state("position", marked)] == ["Lê An"]
