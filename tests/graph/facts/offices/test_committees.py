"""Members of the Party's committees whose committee the text does not name beside them."""

import pytest


def _posts(state, marked: str) -> set[tuple[object, object, object]]:
    return {(one["person"], one["role"], one["agency"]) for one in state("position", marked)}


@pytest.mark.parametrize(
    ("marked", "role", "committee"),
    [
        (
            "Bà [P Lê An] - Tỉnh ủy viên, Giám đốc [A Sở Y tế|Sở Y tế tỉnh Hà Nam].",
            "Tỉnh ủy viên",
            "Tỉnh ủy Hà Nam",
        ),
        (
            "Ông [P Lê An], Tỉnh ủy viên, nguyên Bí thư [A Thị ủy Hạ], nay là Phó Chủ tịch "
            "[A UBND tỉnh|Ủy ban nhân dân tỉnh Hà Nam].",
            "Tỉnh ủy viên",
            "Tỉnh ủy Hà Nam",
        ),
        (
            "[A Sở Y tế tỉnh Nam Định] tiếp ông [P Lê An], Tỉnh ủy viên, Giám đốc [A Sở Y tế tỉnh Hà Nam].",
            "Tỉnh ủy viên",
            "Tỉnh ủy Hà Nam",
        ),
        (
            "Bà [P Lê An], Thành ủy viên, Giám đốc [A Sở Y tế thành phố Hải Phòng].",
            "Thành ủy viên",
            "Thành ủy Hải Phòng",
        ),
        (
            "Đồng chí [P Lê An] - HUV, Trưởng phòng [A phòng Nội vụ|Phòng Nội vụ huyện Tân Hạ].",
            "HUV",
            "Huyện ủy Tân Hạ",
        ),
        (
            "[A Đảng ủy phường Hạ] họp. Ông [P Lê An] - UVBTV, Trưởng [A Công an phường|Công an phường Hạ].",
            "UVBTV",
            "Đảng ủy phường Hạ",
        ),
        (
            "[A Đảng ủy xã Hạ] họp với bà [P Lê An], UVTV, Chủ tịch [A UBMTTQ xã|Ủy ban MTTQ xã Hạ].",
            "UVTV",
            "Đảng ủy xã Hạ",
        ),
        (
            "Dự có ông [P Lê An] - Phó Bí thư TT [A Huyện ủy Tân Hạ].",
            "Phó Bí thư TT",
            "Huyện ủy Tân Hạ",
        ),
        ("Ông [P Lê An], UVBTV [A Thành ủy Hải Phòng], dự.", "UVBTV", "Thành ủy Hải Phòng"),
    ],
)
def test_the_place_tells_whose_committee_is_meant(
    state, marked: str, role: str, committee: str
) -> None:
    assert ("Lê An", role, committee) in _posts(state, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[A Sở Y tế tỉnh Nam Định] và [A Sở Y tế tỉnh Hà Nam] tiếp ông [P Lê An], Tỉnh ủy viên.",
        "Bà [P Lê An], Tỉnh ủy viên, đến thăm trường.",
        "Ông [P Lê An] - UVBTV, dự họp với [A Đảng ủy phường Hạ].",
        "[A Đảng ủy phường Hạ] tiếp ông [P Lê An], UVBTV, người của phường Thượng.",
    ],
)
def test_no_committee_is_guessed(state, marked: str) -> None:
    assert _posts(state, marked) == set()


def test_each_of_those_who_are_members_is_one(state) -> None:
    marked = (
        "Dự có các đồng chí là Ủy viên [A Ban Thường vụ]: [P Lê An], Giám đốc [A Sở Y tế]; [P Vũ Nam], "
        "Giám đốc [A Sở Nội vụ]."
    )

    assert {
        ("Lê An", "Ủy viên", "Ban Thường vụ"),
        ("Vũ Nam", "Ủy viên", "Ban Thường vụ"),
    } <= _posts(state, marked)
