"""Which country, or which body of it, the office of a foreigner means without naming it."""

import pytest

PARTY = "Đảng Nhân dân Cách mạng Lào"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Về phía [L Belarus] có Bộ trưởng Ngoại giao [P Vladimir Makarov]. Đoàn thăm [L Nga].",
            {("Bộ trưởng", "Bộ Ngoại giao Belarus")},
        ),
        (
            "Ngoại trưởng [L Mỹ] [P Robert Smith] và Bộ trưởng Quốc phòng [P Jack Brown] thăm [L Nga].",
            {("Ngoại trưởng", "Mỹ"), ("Bộ trưởng", "Bộ Quốc phòng Hoa Kỳ")},
        ),
        (
            "[L Thái Lan] họp. Bộ trưởng [A Bộ Tài chính] [P Srettha Thavisak] chủ trì cuộc họp này.",
            {("Bộ trưởng", "Bộ Tài chính Thái Lan")},
        ),
        (
            "Ông [P Esteban Lazarez], Ủy viên [O Bộ Chính trị Cuba], Chủ tịch [A Quốc hội], thăm [L Cuba].",
            {("Ủy viên", "Bộ Chính trị Cuba"), ("Chủ tịch", "Quốc hội Cuba")},
        ),
        (
            "Bộ trưởng Quốc phòng [P Jack Brown] của [L Úc] gặp [P Robert Smith]. [L Nga], [L Lào] dự.",
            {("Bộ trưởng", "Bộ Quốc phòng Australia")},
        ),
        (
            "Tổng thống [P Robert Smith] của [L Mỹ] thăm [L Nga], [L Pháp].",
            {("Tổng thống", "Mỹ")},
        ),
        ("Thủ tướng [P Lý Minh Hải] của [L Singapore] thăm [L Lào].", {("Thủ tướng", "Singapore")}),
        (
            "Theo [P Robert Smith], Chủ tịch kiêm CEO của [O Công ty Talmora], giá tăng.",
            {("Chủ tịch", "Công ty Talmora"), ("CEO", "Công ty Talmora")},
        ),
        # Who leads a State stands beside those who lead others.
        (
            "Tổng thống [L Pháp] [P Robert Smith] và Thủ tướng [P Jack Brown] gặp nhau ở [L Đức].",
            {("Tổng thống", "Pháp")},
        ),
        # China has no such office, and the other country is told of often.
        (
            "[L Mỹ] và [L Trung Quốc] họp. [L Mỹ] đề nghị [L Mỹ|Mỹ] lùi. Tổng thống [P Robert Smith] vắng.",
            {("Tổng thống", "Mỹ")},
        ),
        (
            "[L Mỹ] và [L Trung Quốc] họp. Tổng thống [P Robert Smith] vắng mặt.",
            set(),
        ),
        # One country is told of three times as often as the other.
        (
            "[L Pháp] họp. [L Pháp] và [L Đức] ký. [L Pháp] vui mừng. Tổng thống [P Robert Smith] dự.",
            {("Tổng thống", "Pháp")},
        ),
        (
            "[L Pháp] họp. [L Pháp] ký. [L Pháp] vui với [L Đức]. Tổng thống [P Robert Smith] dự.",
            set(),
        ),
        (
            "[L Pháp] và [L Đức] ký. [L Pháp] và [L Đức] vui. [L Pháp] mời. Tổng thống [P Robert Smith] dự.",
            set(),
        ),
        # Two have the office, of whom one is of another State.
        (
            "[L Đức] và [L Pháp] ký. [L Pháp] vui. [L Pháp] mời Tổng thống [P Robert Smith] và "
            "Tổng thống [P Jack Brown].",
            set(),
        ),
        # Two countries: neither is told.
        ("Bộ trưởng Quốc phòng [P Jack Brown] thăm [L Pháp] và [L Đức].", set()),
    ],
)
def test_a_foreign_office_is_that_of_the_country_told(state, marked: str, expected: set) -> None:
    found = {(one["role"], one["agency"]) for one in state("position", marked)}
    assert found == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Tổng Bí thư, Chủ tịch nước [L Lào] [P Somchit Vongsa] thăm [L Hà Nội].",
            {("Tổng Bí thư", PARTY), ("Chủ tịch nước", "Lào")},
        ),
        (
            "Tổng Bí thư, Chủ tịch [L Trung Quốc] [P Vương An] thăm [L Hà Nội].",
            {("Tổng Bí thư", "Đảng Cộng sản Trung Quốc"), ("Chủ tịch", "Trung Quốc")},
        ),
        (
            "Phó Thủ tướng kiêm Bộ trưởng Công thương [L Séc] [P Karel Novak] nói.",
            {("Phó Thủ tướng", "Séc"), ("Bộ trưởng", "Bộ Công Thương Cộng hòa Séc")},
        ),
    ],
)
def test_offices_before_one_of_another_state_are_its_own(state, marked: str, expected: set) -> None:
    assert {(one["role"], one["agency"]) for one in state("position", marked)} >= expected


def test_a_mission_has_an_envoy_and_a_head(state) -> None:
    marked = "Đại sứ, Trưởng [A Phái đoàn Việt Nam] [P Lê Thị An] phát biểu."

    found = [(one["role"], one["agency"]) for one in state("position", marked)]
    assert found == [("Đại sứ", "Phái đoàn Việt Nam"), ("Trưởng Phái đoàn", "Phái đoàn Việt Nam")]


@pytest.mark.parametrize("role", ["Lãnh sự danh dự", "Tùy viên Quốc phòng"])
def test_who_serves_abroad_is_sent_by_the_country(state, role: str) -> None:
    marked = f"{role} [L Việt Nam] tại [L Lào] [P Lê Thị An] phát biểu."

    assert [(one["role"], one["agency"]) for one in state("position", marked)] == [
        (role, "Việt Nam")
    ]


def test_the_state_of_an_office_is_that_of_the_one_joined_to_it(state) -> None:
    marked = (
        "Tin do Chủ tịch nước kiêm Chủ tịch [O Quân ủy Trung ương Trung Quốc] [P Tạ Cẩn Minh] đưa. "
        "[L Trung Quốc] đóng tàu."
    )
    assert {(one["role"], one["agency"]) for one in state("position", marked)} == {
        ("Chủ tịch nước", "Trung Quốc"),
        ("Chủ tịch", "Quân ủy Trung ương Trung Quốc"),
    }


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        (
            "Thủ tướng [L Singapore] [P Lý Cẩn Minh] họp. [L Singapore] đông. Tại [L Singapore], "
            "Phó Thủ tướng [P Tiêu Cẩn Hà] nói.",
            "Singapore",
        ),
        # A name of this country, a place of it, a premier of another State whom no article tells.
        (
            "Thủ tướng [L Singapore] [P Lý Cẩn Minh] họp. [L Singapore] đông. Tại [L Singapore], "
            "Phó Thủ tướng [P Phạm Cẩn Hà] nói.",
            "Chính phủ",
        ),
        (
            "Thủ tướng [L Singapore] [P Lý Cẩn Minh] họp. [L Singapore] và [L Việt Nam] vui. Tại "
            "[L Singapore], Phó Thủ tướng [P Tiêu Cẩn Hà] nói.",
            "Chính phủ",
        ),
        (
            "[L Singapore] đông. [L Singapore] vui. Tại [L Singapore], Phó Thủ tướng [P Tiêu Cẩn Hà] nói.",
            "Chính phủ",
        ),
    ],
)
def test_an_article_all_of_another_state_tells_of_its_premier(
    state, marked: str, body: str
) -> None:
    found = {one["role"]: one["agency"] for one in state("position", marked)}
    assert found["Phó Thủ tướng"] == body


def test_a_president_of_a_party_is_one_of_the_state(state) -> None:
    marked = (
        "[L Mỹ] vui. [L Mỹ] họp. Tổng thống [O đảng Cộng hòa] [P Adam Hurl] thăm người dân [L Mỹ]."
    )
    assert [(one["role"], one["agency"]) for one in state("position", marked)] == [
        ("Tổng thống", "Mỹ")
    ]
