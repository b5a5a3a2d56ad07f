"""Nobody gets an office that the text does not give."""

import pytest


@pytest.mark.parametrize(
    "marked",
    [
        "Phó Chủ tịch [A UBND TP] trao giấy khen.",
        "Tổng [O công ty Thuận An], ông [P Lê An] nói.",
        "Ông [P Lê An] làm việc với Phó Chủ tịch [A UBND TP].",
        "[A Sở Y tế] đề nghị ông [P Lê An] giải trình.",
        "Ông [P Lê An] đã giao Chủ tịch [A UBND huyện] kiểm tra.",
        "[P Lê An] hai lần bổ nhiệm Thủ tướng.",
        "Bà [P Lê An] nói [L Lào] và [L Việt Nam] đều là thành viên của [O ASEAN].",
        "Bà [P Lê An] và chồng là chủ tịch HĐQT [O Công ty Thuận An].",
        "Ông [P Lê An] và bà [P Vũ Lan], nguyên Chủ tịch [A UBND quận] (hiện là Bí thư [A Quận ủy]).",
        "Ông [P Lê An] dự; các vị nguyên là ủy viên [A Ủy ban Thường vụ Quốc hội].",
        "Ông [P Lê An] là con trai Bí thư [A Huyện ủy] [P Trần Minh].",
        "Giao trách nhiệm cho chủ tịch [A UBND phường] Ông [P Lê An] cho biết việc này.",
        "[P Lê An] từng nhận xét trước hội trường là Bộ trưởng [A Bộ Y tế] trả lời chưa rõ.",
    ],
)
def test_nobody_gets_an_office_that_the_text_does_not_give(state, marked: str) -> None:
    assert "Lê An" not in {one["person"] for one in state("position", marked)}


@pytest.mark.parametrize(
    "marked",
    [
        "Chính quyền Tổng thống [L Mỹ] họp. [P Lê An] chụp.",
        "Ảnh: [P Lê An] Thủ tướng cho biết đã ký.",
        "[A Sở Y tế] họp. Phó Chánh văn phòng HĐND quận [P Lê An] dự.",
    ],
)
def test_words_that_only_look_like_a_post(state, marked: str) -> None:
    assert state("position", marked) == []


def test_what_is_denied_is_no_post(state) -> None:
    marked = "Dù không còn là Giám đốc [A Sở Y tế], ông [P Lê An] vẫn đến."

    assert state("position", marked) == []
