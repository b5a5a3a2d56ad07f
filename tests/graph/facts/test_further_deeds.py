"""More words by which somebody comes to an office or leaves it, and rows of those who do."""

import pytest


@pytest.mark.parametrize(
    ("marked", "action"),
    [
        ("Ông [P Lê An] được đề bạt làm Phó Giám đốc [A Sở Y tế].", "appointed"),
        ("Ông [P Lê An] được thăng chức Phó Giám đốc [A Sở Y tế].", "appointed"),
        (
            "[O Hội đồng quản trị] thôi nhiệm chức danh Giám đốc [A Sở Y tế] đối với ông [P Lê An].",
            "dismissed",
        ),
        ("Ông [P Lê An] sẽ thôi giữ chức Giám đốc [A Sở Y tế] từ ngày 3/7/2017.", "dismissed"),
        ("Tổng thống sa thải Giám đốc [O FBI] [P Lê An].", "dismissed"),
        (
            "[O Công ty A] chấp thuận đơn từ nhiệm của Phó chủ tịch [O Công ty A] [P Lê An].",
            "dismissed",
        ),
        (
            "Ông [P Lê An] được điều chuyển từ Phó Giám đốc [A Sở Y tế] sang làm Giám đốc [A Sở Nội vụ].",
            "transferred",
        ),
        ("Ông [P Lê An] về nhận nhiệm vụ Giám đốc [A Sở Y tế].", "assigned"),
        ("Ông [P Lê An] chính thức nhận nhiệm vụ là Giám đốc [A Sở Y tế].", "assigned"),
        ("Ông [P Lê An] được giao nhiệm vụ Chủ tịch [A UBND huyện].", "assigned"),
        ("[A UBND tỉnh] cử ông [P Lê An] làm Giám đốc [A Sở Y tế].", "assigned"),
        ("Ông [P Lê An] không còn giữ chức Giám đốc [A Sở Y tế] từ tháng 5/2019.", "dismissed"),
    ],
)
def test_a_deed_is_an_appointment(state, marked: str, action: str) -> None:
    assert [one["action"] for one in state("appointment", marked)] == [action]


def test_a_verb_serves_the_offices_of_a_row(state) -> None:
    marked = (
        "Đại hội đã bầu ông [P Lê An] làm Chủ tịch, các ông [P Vũ Nam] và [P Tạ Bình] làm Phó Chủ tịch "
        "[A Hội Nông dân huyện Ba Chẽ]."
    )

    assert [
        (one["person"], one["role"], one["action"]) for one in state("appointment", marked)
    ] == [
        ("Lê An", "Chủ tịch", "elected"),
        ("Vũ Nam", "Phó Chủ tịch", "elected"),
        ("Tạ Bình", "Phó Chủ tịch", "elected"),
    ]


def test_a_list_of_the_appointed_begins_behind_a_colon(state) -> None:
    marked = (
        "Cán bộ được bổ nhiệm gồm: ông [P Lê An] giữ chức Giám đốc [A Sở Y tế]; bà [P Vũ Lan] giữ chức "
        "Giám đốc [A Sở Nội vụ]."
    )

    assert {(one["person"], one["agency"]) for one in state("appointment", marked)} == {
        ("Lê An", "Sở Y tế"),
        ("Vũ Lan", "Sở Nội vụ"),
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Ông [P Lê An] là Sư đoàn phó kiêm Tham mưu trưởng [A Sư đoàn 307].",
            {("Sư đoàn phó", "Sư đoàn 307"), ("Tham mưu trưởng", "Sư đoàn 307")},
        ),
        (
            "[L Hàn Quốc] và [L Nga] họp. Tổng thống nước này [P Vladimir Putin] nói.",
            {("Tổng thống", "Nga")},
        ),
        (
            "Ông [P Donald Trump] là tổng thống thứ 45 của [L Mỹ].",
            {("tổng thống", "Mỹ")},
        ),
        (
            "[O Công ty A] họp. Tổng giám đốc cũ là ông [P Lê An].",
            {("Tổng giám đốc", "Công ty A")},
        ),
    ],
)
def test_offices_told_by_what_stands_around(
    state, marked: str, expected: set[tuple[str, str]]
) -> None:
    assert {(one["role"], one["agency"]) for one in state("position", marked)} == expected
