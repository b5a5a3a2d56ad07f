"""Who retired, and who was stripped of an office: only where the article says which."""

import pytest


@pytest.mark.parametrize(
    ("marked", "departures"),
    [
        (
            "Ông [P Lê An], nguyên Giám đốc [A Sở Y tế]. Ông [P Lê An] chính thức nghỉ hưu từ ngày 1/1/2021.",
            {("Lê An", "Giám đốc", "retired", "2021-01-01")},
        ),
        (
            "Ông [P Lê An] - Phó giám đốc [A Sở Y tế] và ông [P Vũ Nam] - Trưởng [A phòng Y]."
            " Sở kỷ luật cách chức đối với 2 ông [P Lê An] và [P Vũ Nam].",
            {
                ("Lê An", "Phó giám đốc", "dismissed", None),
                ("Vũ Nam", "Trưởng phòng", "dismissed", None),
            },
        ),
    ],
)
def test_departures_are_read(state, marked: str, departures: set[tuple[str, ...]]) -> None:
    found = state("appointment", marked)

    assert {
        (one["person"], one["role"], one["action"], one.get("date")) for one in found
    } == departures


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An], Giám đốc [A Sở Y tế], cho rằng người sắp nghỉ hưu cần được quan tâm.",
        "Ông [P Lê An], Bí thư [A Huyện ủy], Chủ tịch [A HĐND huyện]. Ông [P Lê An] nghỉ hưu.",
        "[P Lê An] nghỉ hưu năm 2017.",
        "Giám đốc [A Sở Nội vụ] [P Lê An] công bố quyết định nghỉ hưu của một số cán bộ.",
    ],
)
def test_an_office_that_is_not_told_is_not_guessed(state, marked: str) -> None:
    assert state("appointment", marked) == []


def test_a_decision_assigns_the_members_of_its_team(state) -> None:
    found = state(
        "appointment",
        "[A Bộ Xây dựng] có [D Quyết định 11/QĐ-BXD] ngày 16/5/2017. [D Quyết định 11/QĐ-BXD] nêu rõ:"
        " thành phần đoàn gồm ông [P Lê An] - Vụ trưởng [A Vụ Pháp chế] làm Trưởng đoàn.",
    )

    assert [(one["role"], one["action"], one["date"], one["document"]) for one in found] == [
        ("Trưởng đoàn", "assigned", "2017-05-16", "Quyết định 11/QĐ-BXD")
    ]


def test_a_crowd_that_retired_is_the_list_of_as_many(state) -> None:
    found = state(
        "appointment",
        "Năm ngoái 2 cán bộ ở xã đã nghỉ hưu. Danh sách 2 cán bộ gồm: Ông [P Lê An] - Chủ tịch "
        "[A UBND xã A]; bà [P Vũ Hoa] - Bí thư [A Đảng ủy xã B].",
    )

    assert [(one["person"], one["role"], one["action"]) for one in found] == [
        ("Lê An", "Chủ tịch", "retired"),
        ("Vũ Hoa", "Bí thư", "retired"),
    ]


def test_a_list_of_another_count_is_no_crowd_that_retired(state) -> None:
    marked = (
        "Năm ngoái 3 cán bộ ở xã đã nghỉ hưu. Danh sách 2 cán bộ gồm: Ông [P Lê An] - Chủ tịch "
        "[A UBND xã A]; bà [P Vũ Hoa] - Bí thư [A Đảng ủy xã B]."
    )

    assert state("appointment", marked) == []


def test_all_of_a_row_retire(state) -> None:
    found = state(
        "appointment",
        "[A UBND tỉnh] trao quyết định nghỉ hưu cho các ông: [P Lê An], Giám đốc [A Sở Y tế]; "
        "[P Vũ Nam], Chánh [A Văn phòng].",
    )

    assert [(one["person"], one["action"]) for one in found] == [
        ("Lê An", "retired"),
        ("Vũ Nam", "retired"),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An], Giám đốc [O Công ty A], đã từ chức.",
        "Giám đốc [O Công ty A] [P Lê An] tuyên bố từ chức vì lý do sức khỏe.",
        "Giám đốc [O Công ty A] [P Lê An] đã phải từ chức.",
        "Giám đốc [O Công ty A] [P Lê An] bị hội đồng quản trị sa thải.",
        "Ông [P Lê An], Giám đốc [O Công ty A], vừa bị bãi nhiệm.",
    ],
)
def test_who_resigns_or_is_sacked_leaves_the_office_beside_the_name(state, marked: str) -> None:
    (found,) = state("appointment", marked)

    assert (found["person"], found["role"], found["action"]) == ("Lê An", "Giám đốc", "dismissed")


@pytest.mark.parametrize(
    "marked",
    [
        "Người dân kêu gọi Giám đốc [O Công ty A] [P Lê An] từ chức.",
        "Giám đốc [O Công ty A] [P Lê An] có thể từ chức.",
        "Giám đốc [O Công ty A] [P Lê An] phải từ chức nếu thua kiện.",
        "Trong trường hợp Giám đốc [O Công ty A] [P Lê An] bị sa thải, giá cổ phiếu sẽ giảm.",
        "Bà Hoa, trợ lý của Giám đốc [O Công ty A] [P Lê An], đã từ chức.",
    ],
)
def test_a_resignation_that_is_only_asked_for_is_none(state, marked: str) -> None:
    assert state("appointment", marked) == []


def test_who_is_replaced_retires_from_the_office_of_the_one_who_follows(state) -> None:
    found = state(
        "appointment",
        "Ông [P Lê An] được bổ nhiệm làm Giám đốc [A Sở Y tế] thay ông [P Vũ Nam] đã nghỉ hưu.",
    )

    assert {(one["person"], one["role"], one["action"]) for one in found} == {
        ("Lê An", "Giám đốc", "appointed"),
        ("Vũ Nam", "Giám đốc", "retired"),
    }


def test_who_is_replaced_may_move_on(state) -> None:
    found = state(
        "appointment",
        "[A UBND tỉnh] bổ nhiệm ông [P Lê An] làm Giám đốc [A Sở Y tế], thay ông [P Vũ Nam] vừa được bầu "
        "làm Phó Chủ tịch [A HĐND tỉnh].",
    )

    assert {(one["person"], one["role"], one["action"]) for one in found} == {
        ("Lê An", "Giám đốc", "appointed"),
        ("Vũ Nam", "Phó Chủ tịch", "elected"),
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Sau khi thôi giữ chức Chủ tịch [A UBND tỉnh], ông [P Lê An] được điều động làm Giám đốc "
            "[A Sở Y tế].",
            {("Chủ tịch", "dismissed"), ("Giám đốc", "transferred")}),
        ("Ông [P Lê An] thôi giữ chức Bí thư [A Tỉnh ủy]; điều động, phân công giữ chức Giám đốc "
            "[A Sở Y tế].",
            {("Bí thư", "dismissed"), ("Giám đốc", "transferred")}),
        ("[A HĐND tỉnh] đã thực hiện quy trình miễn nhiệm chức vụ Phó Chủ tịch [A UBND tỉnh] đối với ông "
            "[P Lê An].", {("Phó Chủ tịch", "dismissed")}),
        ("[A HĐND tỉnh] bàn quy trình miễn nhiệm chức vụ Phó Chủ tịch [A UBND tỉnh] đối với ông [P Lê An].",
            set()),
    ],
)  # fmt: skip
def test_who_leaves_and_goes_on(state, marked: str, expected: set[tuple[str, str]]) -> None:
    assert {(one["role"], one["action"]) for one in state("appointment", marked)} == expected


@pytest.mark.parametrize(
    ("marked", "retired"),
    [
        (
            "[A Sở Y tế] có 2 phó giám đốc nghỉ hưu trước tuổi gồm: ông [P Lê An] (SN 1967), bà [P Vũ Nam].",
            {("Lê An", "phó giám đốc"), ("Vũ Nam", "phó giám đốc")},
        ),
        (
            "Hai Phó Giám đốc [A Sở Y tế] nghỉ hưu trước tuổi là bà [P Lê An] và ông [P Vũ Nam].",
            {("Lê An", "Phó Giám đốc"), ("Vũ Nam", "Phó Giám đốc")},
        ),
        (
            "Có 2 giám đốc nghỉ hưu, gồm: ông [P Lê An] - Giám đốc [A Sở Y tế], bà [P Vũ Nam] - Giám đốc "
            "[A Sở Nội vụ].",
            {("Lê An", "Giám đốc"), ("Vũ Nam", "Giám đốc")},
        ),
        (
            "Ký quyết định nghỉ hưu trước tuổi đối với bà [P Lê An] (SN 1970), Chánh [A Thanh tra].",
            {("Lê An", "Chánh Thanh tra")},
        ),
        (
            "Trao quyết định nghỉ hưu hưởng chế độ bảo hiểm xã hội cho ông [P Lê An], Giám đốc [A Sở Y tế].",
            {("Lê An", "Giám đốc")},
        ),
        ("Ông [P Lê An], Giám đốc [A Sở Y tế], xin nghỉ hưu trước tuổi.", set()),
        ("20 phó giám đốc xin nghỉ hưu gồm ông [P Lê An], Giám đốc [A Sở Y tế].", set()),
    ],
)
def test_those_whom_decisions_retire(state, marked: str, retired: set[tuple[str, str]]) -> None:
    found = state("appointment", marked)

    assert {(one["person"], one["role"]) for one in found} == retired
    assert {one["action"] for one in found} <= {"retired"}
