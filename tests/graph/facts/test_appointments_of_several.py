"""Several who come to office in one telling have each an appointment."""

import pytest


def test_several_persons_in_one_sentence_have_each_their_own(state) -> None:
    found = state(
        "appointment",
        "Quyết định bổ nhiệm ông [P Lê An], Phó Giám đốc [A Sở Y tế], giữ chức Giám đốc [A Sở Nội vụ];"
        " ông [P Vũ Nam] giữ chức Giám đốc [A Sở Tư pháp].",
    )

    assert {(one["person"], one["role"], one["agency"], one["action"]) for one in found} == {
        ("Lê An", "Giám đốc", "Sở Nội vụ", "appointed"),
        ("Vũ Nam", "Giám đốc", "Sở Tư pháp", "appointed"),
    }


@pytest.mark.parametrize(
    "marked",
    [
        "[A Bộ Y tế] bổ nhiệm ông [P Lê An] và bà [P Vũ Nam] giữ chức Phó Chủ tịch [A Hội A].",
        "[A HĐND tỉnh] đã bầu 2 Phó Chủ tịch [A Hội A] gồm các ông: [P Lê An] và [P Vũ Nam].",
    ],
)
def test_a_list_of_names_comes_to_one_office(state, marked: str) -> None:
    found = state("appointment", marked)

    assert {(one["person"], one["role"], one["agency"]) for one in found} == {
        ("Lê An", "Phó Chủ tịch", "Hội A"),
        ("Vũ Nam", "Phó Chủ tịch", "Hội A"),
    }


def test_an_election_told_before_is_that_of_those_listed(state) -> None:
    found = state(
        "appointment",
        "[A Ban Chấp hành] bầu Chủ tịch và các Phó Chủ tịch [A Hội Y học]. "
        "Các Phó Chủ tịch [A Hội Y học] gồm các ông: [P Lê An], [P Vũ Nam].",
    )

    assert [(one["person"], one["action"]) for one in found] == [
        ("Lê An", "elected"),
        ("Vũ Nam", "elected"),
    ]


def test_members_named_among_as_many_as_were_elected(state) -> None:
    found = state(
        "appointment",
        "Hội đã bầu [A Ban Chấp hành]. [A Ban Chấp hành] khóa II gồm 62 ủy viên. Trong 62 ủy viên, có "
        "ông [P Lê An], Giám đốc [A Sở Y tế]; bà [P Vũ Hoa].",
    )

    assert [(one["person"], one["role"], one["agency"], one["action"]) for one in found] == [
        ("Lê An", "ủy viên", "Ban Chấp hành", "elected"),
        ("Vũ Hoa", "ủy viên", "Ban Chấp hành", "elected"),
    ]
