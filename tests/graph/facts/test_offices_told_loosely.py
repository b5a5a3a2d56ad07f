"""Offices whose body is told loosely: ministries without "và", bodies in brackets, pronouns."""

import pytest


@pytest.mark.parametrize(
    ("field", "ministry"),
    [
        ("Kế hoạch Đầu tư", "Bộ Kế hoạch và Đầu tư"),
        ("Giáo dục Đào tạo", "Bộ Giáo dục và Đào tạo"),
        ("Văn hóa - Thể thao - Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Lao động Thương binh Xã hội", "Bộ Lao động - Thương binh và Xã hội"),
        ("Nông nghiệp & Phát triển nông thôn", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_a_ministry_is_known_however_its_fields_are_joined(
    state, field: str, ministry: str
) -> None:
    marked = f"Thứ trưởng {field} [P Lê An] phát biểu."
    assert [one["agency"] for one in state("position", marked)] == [ministry]


def test_the_office_behind_a_ministry_is_told_of_its_own(state) -> None:
    marked = "Bộ trưởng Y tế và Giám đốc [A Sở Nội vụ] [P Lê An] đã đến."

    assert ("Giám đốc", "Sở Nội vụ") in [
        (one["role"], one["agency"]) for one in state("position", marked)
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Đại tá [P Lê An], Chánh văn phòng ([A Công an tỉnh Bến Lau]), nói.",
            ("Chánh văn phòng", "Công an tỉnh Bến Lau"),
        ),
        (
            "Ông [P Lê An], Phụ trách [A Trung tâm Chống độc] ([A Bệnh viện Bến Lau]) cho biết.",
            ("Phụ trách", "Trung tâm Chống độc"),
        ),
        (
            "[P Lê An] (SN 1983, trú tại [L phường Lĩnh Nam], [L Hà Nội] - nguyên cán bộ địa chính "
            "[A UBND phường Mễ Trì]) khai.",
            ("nguyên cán bộ địa chính", "UBND phường Mễ Trì"),
        ),
        (
            "[P Lê An] (nguyên là cán bộ [A Chi cục Hải quan Bến Lau]) khai.",
            ("nguyên cán bộ", "Chi cục Hải quan Bến Lau"),
        ),
        (
            "Người phát ngôn [A Bộ Quốc phòng], Tướng [P Lê An], nói.",
            ("Người phát ngôn", "Bộ Quốc phòng"),
        ),
        (
            "Ông [P Lê An] quyết định lập [A Hội đồng Thẩm định] do ông làm Chủ tịch.",
            ("Chủ tịch", "Hội đồng Thẩm định"),
        ),
    ],
)
def test_a_body_told_loosely(state, marked: str, expected: tuple[str, str]) -> None:
    assert [(one["role"], one["agency"]) for one in state("position", marked)] == [expected]


def test_the_papers_of_one_editor_do_not_end_what_he_is(state) -> None:
    marked = "Ông [P Lê An], Tổng biên tập [A báo Sao]/[A báo điện tử Sao], thành viên [A Hội đồng Giải]."
    assert [one["agency"] for one in state("position", marked)] == ["báo Sao", "Hội đồng Giải"]


@pytest.mark.parametrize("verb", ["phê chuẩn", "chấp thuận"])
def test_what_is_granted_is_no_proposal(state, verb: str) -> None:
    marked = (
        f"[A Quốc hội] đã {verb} đề nghị của [A Chính phủ] về việc bổ nhiệm Giám đốc [A Sở Y tế] "
        "đối với ông [P Lê An]."
    )
    assert [one["role"] for one in state("position", marked)] == ["Giám đốc"]
    refused = marked.replace(f"đã {verb}", "đã xem")
    assert state("position", refused) == []


def test_a_body_told_in_part_is_the_one_told_in_whole(state) -> None:
    marked = (
        "Chủ tịch [O Hạ viện Hà Lan] [P Lê Thị An] đón khách. Chủ tịch [O Hạ viện] [P Lê Thị An] khẳng định "
        "điều đó. Ông [P Vũ Lan], Phó Chủ tịch [O Hạ viện], có mặt."
    )
    assert [(one["person"], one["agency"]) for one in state("position", marked)] == [
        ("Lê Thị An", "Hạ viện Hà Lan"),
        ("Vũ Lan", "Hạ viện"),
    ]
