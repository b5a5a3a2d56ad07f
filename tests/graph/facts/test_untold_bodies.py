"""Offices whose body stands elsewhere: before, beside another office, or as the hamlet that is headed."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[A UBND xã Hải Thanh|Ủy ban nhân dân xã Hải Thanh] họp. Chủ tịch [P Lê An] nói.",
            ("Chủ tịch", "Ủy ban nhân dân xã Hải Thanh"),
        ),
        (
            "[A Hội Nông dân huyện Ba Chẽ] họp. Phó Chủ tịch [P Lê An] nói.",
            ("Phó Chủ tịch", "Hội Nông dân huyện Ba Chẽ"),
        ),
        (
            "Có bà [P Vũ Lan], Bí thư [A Huyện ủy Mộ Đức]; ông [P Lê An], Phó Bí thư Thường trực; bà "
            "[P Tạ Nga].",
            ("Phó Bí thư Thường trực", "Huyện ủy Mộ Đức"),
        ),
        (
            "[A Đồn Biên phòng Lao Bảo] bắt giữ. Thiếu tá [P Lê An], Đồn trưởng, cho biết.",
            ("Đồn trưởng", "Đồn Biên phòng Lao Bảo"),
        ),
        (
            "[A Đồn Biên phòng Lao Bảo] họp. Thiếu tá [P Lê An], Chính trị viên đồn, cho biết.",
            ("Chính trị viên", "Đồn Biên phòng Lao Bảo"),
        ),
        (
            "[A Ban Quản lý dự án 85] báo cáo. Ông [P Lê An], giám đốc ban, phát biểu.",
            ("giám đốc", "Ban Quản lý dự án 85"),
        ),
        (
            "[A Bệnh viện Đa khoa Ba Chẽ] báo cáo. Ông [P Lê An], Giám đốc BV, nói.",
            ("Giám đốc", "Bệnh viện Đa khoa Ba Chẽ"),
        ),
        ("Bà [P Lê An], tổ phó [L tổ dân phố số 20], nói.", ("tổ phó", "tổ dân phố số 20")),
        ("Ông [P Lê An], Trưởng thôn [L làng Đăk Sút], nói.", ("Trưởng thôn", "làng Đăk Sút")),
    ],
)
def test_the_body_of_an_office_is_told_elsewhere(
    state, marked: str, expected: tuple[str, str]
) -> None:
    told = [one for one in state("position", marked) if one["person"] == "Lê An"]
    assert [(one["role"], one["agency"]) for one in told] == [expected]


def test_the_committee_of_the_party_is_that_of_the_place_whose_council_one_chairs(state) -> None:
    marked = (
        "[A Huyện ủy|Huyện ủy Mộ Đức] họp. Ông [P Lê An], Phó Bí thư, Chủ tịch "
        "[A UBND huyện|Ủy ban nhân dân huyện Mộ Đức], kết luận."
    )

    assert {(one["role"], one["agency"]) for one in state("position", marked)} == {
        ("Phó Bí thư", "Huyện ủy Mộ Đức"),
        ("Chủ tịch", "Ủy ban nhân dân huyện Mộ Đức"),
    }


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh Hà Nam] kỷ niệm ngày sinh Chủ tịch [P Hồ Chí Minh].",
        "Chủ tịch [A UBND huyện Mộ Đức] [P Vũ Lan] họp. Chủ tịch [P Lê An] cũng đến.",
        "[A Trường THPT Ba Tri] họp. Ông [P Lê An], giám đốc công ty, dự.",
        "[A Công an xã] họp. Anh [P Lê An], Chủ tịch câu lạc bộ Sao Mai, dự.",
    ],
)
def test_a_bare_office_takes_no_body_of_another_kind_or_holder(state, marked: str) -> None:
    assert {one["person"] for one in state("position", marked)} <= {"Vũ Lan"}


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        (
            "Ông [P Lê An] trải qua nhiều vị trí quan trọng như Phó Giám đốc [A Sở Y tế].",
            ["Phó Giám đốc"],
        ),
        ("Ông [P Lê An] đã kinh qua các cương vị công tác: Bí thư [A Huyện đoàn].", ["Bí thư"]),
        ("Ông [P Lê An] từng giữ chức Vụ trưởng [A Vụ Pháp chế].", ["Vụ trưởng"]),
        ("Ông [P Lê An] từng giữ chức vụ trưởng [A phòng Nội vụ].", ["trưởng phòng"]),
        (
            "Ông [P Lê An], Phó Giám đốc [A Sở Y tế] (Tổ trưởng [A Tổ thẩm định]), nói.",
            ["Phó Giám đốc", "Tổ trưởng"],
        ),
        (
            "Ông [P Lê An], Chủ tịch [O Hội A] (đồng thời là Giám đốc [O Công ty B]), nói.",
            ["Chủ tịch", "Giám đốc"],
        ),
        ("Tổng GĐ [O Công ty A] [P Lê An] nói.", ["Tổng GĐ"]),
        ("Ông [P Lê An], Tổng cục phó [A Tổng cục Thủy sản], nói.", ["Tổng cục phó"]),
        ("Hội trưởng [O Hội Hữu nghị] [P Lê An] nói.", ["Hội trưởng"]),
    ],
)
def test_more_ways_to_tell_an_office(state, marked: str, roles: list[str]) -> None:
    assert [one["role"] for one in state("position", marked)] == roles


def test_as_many_as_a_number_word_counts_hold_the_office(state) -> None:
    marked = "Bảy Phó Chủ tịch [O Hội Nhà báo] gồm: [P Lê An], [P Vũ Lan] và [P Tạ Nga]."

    assert [one["person"] for one in state("position", marked)] == ["Lê An", "Vũ Lan", "Tạ Nga"]
