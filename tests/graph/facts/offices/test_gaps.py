"""Words between a name and its offices that neither a title nor a mention reads."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # A body that no mention names between two offices.
        (
            "Ông [P Lê An], Chủ tịch Hội đồng Dòng họ Lê, Chủ tịch [A Hội Khuyến học huyện Ba Chẽ], nói.",
            [("Chủ tịch", "Hội Khuyến học huyện Ba Chẽ")],
        ),
        (
            "Ông [P Lê An] - Phó Giám đốc Trung tâm Robot - Trưởng [A khoa Ngoại Bệnh viện Bến Lau] nói.",
            [("Trưởng khoa", "khoa Ngoại Bệnh viện Bến Lau")],
        ),
        # A seat or calling that is no title.
        (
            "Đồng chí [P Lê An], UVTV, Giám đốc [A Sở Y tế], dự họp.",
            [("Giám đốc", "Sở Y tế")],
        ),
        (
            "Ông [P Lê An], Trọng tài viên [O VIAC], Chủ tịch [O Công ty Luật Bến Lau], nói.",
            [("Chủ tịch", "Công ty Luật Bến Lau")],
        ),
        (
            "Ông [P Lê An], PGS.TS, Phó Hiệu trưởng [A Trường Đại học Bến Lau], nói.",
            [("Phó Hiệu trưởng", "Trường Đại học Bến Lau")],
        ),
        # Who is listed, where somebody does something and what opens a clause are no calling.
        (
            "Dự có ông [P Lê An], Ban Giám hiệu, Chủ tịch [A Hội Nông dân tỉnh Bến Lau] và khách.",
            [],
        ),
        ("Theo ông [P Lê An], Trường đã họp, Chủ tịch [A Hội Nông dân tỉnh Bến Lau] rất lo.", []),
        ("Theo ông [P Lê An], thực tế, Chủ tịch [A Hội Nông dân tỉnh Bến Lau] rất lo.", []),
    ],
)
def test_an_office_is_told_over_what_is_not_read(state, marked: str, expected: list) -> None:
    found = state("position", marked)
    assert [(one["role"], one["agency"]) for one in found] == expected


def test_what_many_ask_is_no_office_of_who_answers(state) -> None:
    for asks in ("Trước câu hỏi của các", "Trả lời"):
        marked = f"{asks} đại biểu [A Quốc hội], Giám đốc [A Sở Y tế] [P Lê An] nói."
        assert [one["role"] for one in state("position", marked)] == ["Giám đốc"]


def test_what_a_vote_is_about_is_held_by_nobody(state) -> None:
    marked = "Trước cuộc bầu Tổng thống [L Pháp], Giám đốc [A Sở Y tế] [P Lê An] nói."

    assert [one["role"] for one in state("position", marked)] == ["Giám đốc"]
