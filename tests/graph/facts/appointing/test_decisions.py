"""Decisions that put somebody into an office, and how long and from when."""

import pytest


@pytest.mark.parametrize(
    ("marked", "document"),
    [
        ("Theo quyết định, ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].", None),
        ("Theo [D Quyết định số 12/QĐ-UBND], ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
            "Quyết định số 12/QĐ-UBND"),
    ],
)  # fmt: skip
def test_a_decision_puts_into_an_office(state, marked: str, document: str | None) -> None:
    (found,) = state("appointment", marked)

    assert (found["action"], found["person"], found["role"]) == ("appointed", "Lê An", "Giám đốc")
    assert found.get("document") == document


@pytest.mark.parametrize(
    "marked",
    [
        "Theo báo cáo, ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
        "Theo [D Luật Cán bộ, công chức], ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
        "Theo quyết định, [P Vũ Nam] đi học, còn ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
    ],
)
def test_no_decision_puts_there(state, marked: str) -> None:
    assert state("appointment", marked) == []


def test_a_day_may_stand_behind_the_term(state) -> None:
    (found,) = state(
        "appointment",
        "[A UBND tỉnh] bổ nhiệm ông [P Lê An] giữ chức Giám đốc [A Sở Y tế], thời hạn 5 năm kể từ "
        "ngày 1/3/2018.",
    )

    assert found["date"] == "2018-03-01"


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh] quyết định bổ nhiệm các ông, bà sau:\n- Ông [P Lê An] giữ chức Giám đốc [A Sở Y tế];\n"
        "- Bà [P Hà Lan] giữ chức Phó Giám đốc [A Sở Nội vụ].",
        "[A UBND tỉnh] công bố quyết định bổ nhiệm: Ông [P Lê An] giữ chức Giám đốc [A Sở Y tế]. "
        "Bà [P Hà Lan] giữ chức Phó Giám đốc [A Sở Nội vụ].",
    ],
)
def test_the_head_of_a_list_tells_the_deed(state, marked: str) -> None:
    assert {
        (one["person"], one["role"], one["action"]) for one in state("appointment", marked)
    } == {("Lê An", "Giám đốc", "appointed"), ("Hà Lan", "Phó Giám đốc", "appointed")}


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh] đề nghị bổ nhiệm các ông sau:\n- Ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
        "Thành phần dự họp gồm:\n- Ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
        "[A UBND tỉnh] bàn việc bổ nhiệm cán bộ.\n- Ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
    ],
)
def test_no_head_of_a_list_tells_it(state, marked: str) -> None:
    assert state("appointment", marked) == []
