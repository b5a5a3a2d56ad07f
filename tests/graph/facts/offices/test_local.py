"""Bodies that an office means by its place, or by what was named before."""

import pytest


@pytest.mark.parametrize(
    ("marked", "role", "agency"),
    [
        ("Chủ tịch [L tỉnh Nghệ An] [P Lê An] chỉ đạo.", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Ông [P Lê An] - Phó Chủ tịch [L huyện Nam Đàn] - nói.",
            "Phó Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn"),
        ("Bí thư [L TP Vinh|thành phố Vinh] [P Lê An] dự.", "Bí thư", "Thành ủy Vinh"),
        ("Bí thư [L Vinh|thành phố Vinh] [P Lê An] dự. [A Thành ủy|Thành ủy thành phố Vinh] họp.",
            "Bí thư", "Thành ủy thành phố Vinh"),
        ("Tổng thống [L Indonesia] [P Joko Widodo] đến thăm.", "Tổng thống", "Indonesia"),
        ("Đại sứ [L Cuba] tại [L Việt Nam] [P Juan Lopez] dự.", "Đại sứ", "Cuba"),
        ("Phó Đại sứ [L Cuba] [P Juan Lopez] dự.", "Phó Đại sứ", "Cuba"),
        ("[A UBND huyện Nam Đàn|Ủy ban nhân dân huyện Nam Đàn] họp. Chủ tịch huyện [P Lê An] dự.",
            "Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn"),
        ("Tại [L huyện Nam Đàn], Chủ tịch huyện [P Lê An] dự.",
            "Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn"),
    ],
)  # fmt: skip
def test_the_place_tells_the_body(state, marked: str, role: str, agency: str) -> None:
    (one,) = state("position", marked)

    assert (one["person"] and one["role"], one["agency"]) == (role, agency)


@pytest.mark.parametrize(
    ("marked", "agency"),
    [
        ("Tại [A Sở Y tế Nghệ An], ông [P Lê An] (Phó giám đốc) cho biết.", "Sở Y tế Nghệ An"),
        ("Đoàn đến [A Sở Y tế Nghệ An]. Giám đốc [P Lê An] báo cáo.", "Sở Y tế Nghệ An"),
        ("[A Cục Thuế Nghệ An] thu nợ. Theo Phó cục trưởng [P Lê An], nợ đã giảm.", "Cục Thuế Nghệ An"),
        ("[A UBND tỉnh] giao [A Cục Thuế] thu nợ. Cục phó [P Lê An] nói.", "Cục Thuế"),
        ("Quyết định của [A UBND tỉnh|Ủy ban nhân dân tỉnh A] do phó chủ tịch [P Lê An] ký.",
            "Ủy ban nhân dân tỉnh A"),
        ("[A HĐND thành phố|Hội đồng nhân dân thành phố A] họp. Đại biểu [P Lê An] hỏi.",
            "Hội đồng nhân dân thành phố A"),
        ("Bộ trưởng Y tế [P Lê An] cảm ơn.", "Bộ Y tế"),
        ("Bộ trưởng GTVT [P Lê An] cảm ơn.", "Bộ Giao thông vận tải"),
        ("Ông [P Lê An], Vụ trưởng, [A Vụ Chính sách thuế], nói.", "Vụ Chính sách thuế"),
        ("Đại sứ [L Việt Nam] tại [L Nga] [P Lê An] dự.", "Việt Nam"),
        ("[O Công ty Dệt A] mở rộng. [O Công ty Dệt A] báo lãi, hơn [O Công ty B]. Hiện có ba kho. "
            "Ông [P Lê An] giữ chức Tổng giám đốc.", "Công ty Dệt A"),
    ],
)  # fmt: skip
def test_a_bare_title_is_that_of_the_body_named_before(state, marked: str, agency: str) -> None:
    (one,) = state("position", marked)

    assert one["agency"] == agency


@pytest.mark.parametrize(
    "marked",
    [
        "Giám đốc [P Lê An] báo cáo.",
        "[A UBND tỉnh] họp. Cục trưởng [P Lê An] báo cáo.",
        "[A Ban Thường vụ] họp. Trưởng ban [P Lê An] báo cáo.",
        "Chủ tịch huyện [P Lê An] dự.",
        "[O Hội Kiểm toán] họp. Ông [P Lê An] giữ chức Tổng giám đốc.",
    ],
)
def test_where_no_body_fits_there_is_no_post(state, marked: str) -> None:
    assert state("position", marked) == []


@pytest.mark.parametrize(
    ("marked", "role", "agency"),
    [
        ("Ông [P Lê An] (cán bộ địa chính [L phường Tân An]) bị phê bình.",
            "cán bộ địa chính", "phường Tân An"),
        ("Ông [P Lê An], nguyên cán bộ tại [O Công ty A], cho biết.", "nguyên cán bộ", "Công ty A"),
        ("Gặp cán bộ phụ trách lễ tân của [A Văn phòng Bộ] là ông [P Lê An].",
            "cán bộ phụ trách lễ tân", "Văn phòng Bộ"),
    ],
)  # fmt: skip
def test_officials_say_what_for(state, marked: str, role: str, agency: str) -> None:
    (one,) = state("position", marked)

    assert (one["person"], one["role"], one["agency"]) == ("Lê An", role, agency)


def test_officials_at_large_hold_no_post(state) -> None:
    assert state("position", "Các cán bộ của [A Sở Y tế] là ông [P Lê An] và bà [P Vũ Hoa].") == []


def test_offices_are_listed_behind_a_word_for_them(state) -> None:
    found = state(
        "position",
        "Ông [P Lê An] từng giữ các chức danh, chức vụ lãnh đạo, quản lý như: Phó Giám đốc "
        "[A Sở Y tế], Chủ tịch [A UBND huyện A].",
    )

    assert [(one["role"], one["agency"]) for one in found] == [
        ("Phó Giám đốc", "Sở Y tế"),
        ("Chủ tịch", "UBND huyện A"),
    ]


@pytest.mark.parametrize(
    ("marked", "agency"),
    [
        ("Đoàn thăm [L Malaysia]. Thủ tướng [P Najib Razak] đón.", "Malaysia"),
        (
            "Thủ tướng [L Nhật Bản] [P Abe Shinzo] nói. Thủ tướng [P Abe Shinzo] đi [L Hoa Kỳ].",
            "Nhật Bản",
        ),
        ("Ngoại trưởng [L Nga] [P Sergey Lavrov] dự.", "Nga"),
    ],
)
def test_heads_of_other_states(state, marked: str, agency: str) -> None:
    assert {one["agency"] for one in state("position", marked)} == {agency}


def test_a_head_of_state_among_several_countries_is_left_open(state) -> None:
    assert state("position", "[L Nga] và [L Hoa Kỳ] họp. Tổng thống [P Barack Obama] nói.") == []
