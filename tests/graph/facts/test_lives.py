"""Lives: offices that verbs join to one person over several clauses, and words that lead to them."""

import pytest

LEADS, CHAIRS = ("Giám đốc", "Sở Y tế"), ("Chủ tịch", "UBND huyện")
A, B = "Giám đốc [A Sở Y tế]", "Chủ tịch [A UBND huyện]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"Ông [P Lê An] làm {A}, đến tháng 10/1998 là {B}.", {LEADS, CHAIRS}),
        (f"Từ 2001 đến 2005, ông [P Lê An] giữ chức {A}; từ 2005 đến nay là {B}.", {LEADS, CHAIRS}),
        (f"Năm 2001 ông [P Lê An] là {A}, năm 2002 là {B}.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An] làm {A}, là {B}.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An] vừa là {A} vừa là {B}.", {LEADS, CHAIRS}),
        (f"Vừa là {A}, vừa là {B}, ông [P Lê An] rất bận.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An] không chỉ là {A} mà còn là {B}.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An], {A} và là {B}, đã đến.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An], {A}; {B}, đã đến.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An] từng giữ nhiều chức vụ như {A}, {B}.", {LEADS, CHAIRS}),
        (f"Ông [P Lê An] kinh qua nhiều vị trí, trong đó có {A}.", {LEADS}),
        (f"Ông [P Lê An] nói, với tư cách là {A}, ông sẽ ký.", {LEADS}),
        (f"Ông [P Lê An] – trong vai trò {A} – vẫn tin.", {LEADS}),
        (f"Trên cương vị {A} giai đoạn 2009-2011, ông đã sai. [P Lê An] xin lỗi.", set()),
        (f"[P Lê An] góp sức. Trên cương vị {A} giai đoạn 2009-2011, ông đã sai.", {LEADS}),
        (f"Bà [P Lê An] là nữ {A}.", {LEADS}),
        (f"Ông [P Lê An], đương kim {A}, có mặt.", {LEADS}),
        (f"Giá tăng, theo [P Lê An], {A}.", {LEADS}),
        ("Ông [P Lê An] là Giám đốc mới của [A Sở Y tế].", {LEADS}),
        (f"{A} thời kỳ đó là ông [P Lê An].", {LEADS}),
        (f"Ông [P Lê An] được lên chức {A}.", {LEADS}),
        (f"[P Lê An] tới đây, nơi anh đang giữ chức {A}.", {LEADS}),
        (f"Ông [P Lê Minh] là anh trai [P Lê An], {A}.", {LEADS}),
        (
            "Là một đại biểu thuộc [A Đoàn đại biểu Quốc hội tỉnh Bắc Ninh], ông [P Lê An] nói.",
            {("đại biểu", "Quốc hội")},
        ),
        # The same words of somebody else, or of nobody.
        (f"Ông [P Lê An] dám phạt ai vi phạm, kể cả đó là một {A}.", set()),
        (f"Ông [P Lê An] tin rằng có thể cách chức một {A}.", set()),
        (f"Giá tăng. Ảnh: [P Lê An], {A}.", set()),
        (f"Dự có ông [P Lê An], {A}; {B}; bà [P Vũ Nga].", {LEADS}),
        (f"Dự có ông [P Lê An], {A}; {B} cùng người dân.", {LEADS}),
        ("Ông [P Lê An] nói [L Việt Nam], trong vai trò Chủ tịch [O ASEAN], sẽ họp.", set()),
        ("Với tư cách là Chủ tịch [O ASEAN] năm 2020, [L Việt Nam] mời ông [P Lê An].", set()),
        (f"Ông [P Lê An] về [O Công ty B] với vai trò {A}.", {LEADS}),
        (f"Ông [P Lê An] gửi đơn tới [A Sở Tư pháp], sau đó là {A}.", set()),
    ],
)
def test_the_offices_of_one_life_are_read(state, marked: str, expected: set) -> None:
    found = state("position", marked)

    assert {(one["role"], one["agency"]) for one in found} == expected
    assert {one["person"] for one in found} <= {"Lê An"}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Các ông [P Lê An], [P Vũ Nam] - Phó Giám đốc [A Sở Y tế] bị phạt.", {"Lê An", "Vũ Nam"}),
        ("Hai ông [P Lê An], [P Vũ Nam], Phó Giám đốc [A Sở Y tế], đến.", {"Lê An", "Vũ Nam"}),
        (
            "Dự có [P Trần Ba], Giám đốc [A Sở Tư pháp]; [P Lê An], [P Vũ Nam], Phó Giám đốc [A Sở Y tế].",
            {"Trần Ba", "Lê An", "Vũ Nam"},
        ),
        # A head is one; and who stands in no row is somebody else.
        ("Các ông [P Lê An], [P Vũ Nam] - Giám đốc [A Sở Y tế] đến.", {"Vũ Nam"}),
        ("Gặp [P Lê An], [P Vũ Nam], Phó Giám đốc [A Sở Y tế].", {"Vũ Nam"}),
    ],
)
def test_a_row_that_plural_words_open_shares_an_office(state, marked: str, expected: set) -> None:
    assert {one["person"] for one in state("position", marked)} == expected


@pytest.mark.parametrize(
    ("marked", "agency"),
    [
        ("[A Huyện ủy Ba Vì] mở hội nghị. Hiện Bí thư là ông [P Lê An].", "Huyện ủy Ba Vì"),
        ("Thay mặt [A Hội Nông dân tỉnh], ông [P Lê An] - Chủ tịch cảm ơn.", "Hội Nông dân tỉnh"),
        ("[A Bộ Chỉ huy quân sự tỉnh] họp. Chính ủy [P Lê An] dự.", "Bộ Chỉ huy quân sự tỉnh"),
    ],
)
def test_a_bare_office_is_of_the_body_before(state, marked: str, agency: str) -> None:
    assert [one["agency"] for one in state("position", marked)] == [agency]


@pytest.mark.parametrize(
    ("marked", "agency"),
    [
        (
            "Ông [P Lê An], Cục trưởng Đường thủy nội địa, cho biết.",
            "Cục Đường thủy nội địa Việt Nam",
        ),
        ("Ông [P Lê An] - Vụ trưởng Tổ chức cán bộ - nói.", "Vụ Tổ chức cán bộ"),
        (
            "Ông [P Kim], Vụ trưởng Các vấn đề di cư thuộc [O Bộ Nội vụ Oman], nói.",
            "Vụ Các vấn đề di cư",
        ),
    ],
)
def test_a_field_behind_a_title_names_the_department(state, marked: str, agency: str) -> None:
    assert [one["agency"] for one in state("position", marked)] == [agency]


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An], Cục trưởng Trần Văn Bình, cho biết.",
        "Ông [P Lê An], Cục trưởng Cục này, cho biết.",
        "Ông [P Lê An], Viện trưởng ABC, cho biết.",
    ],
)
def test_a_name_behind_a_title_is_no_field(state, marked: str) -> None:
    assert state("position", marked) == []


def test_a_former_head_shares_the_body_of_the_deputy_in_the_next_bracket(state) -> None:
    found = state(
        "position",
        "Bắt [P Lê An] (nguyên Chủ tịch), [P Vũ Nam] (nguyên Phó Chủ tịch [A UBND xã Tân An]).",
    )

    assert {(one["person"], one["role"], one["agency"]) for one in found} == {
        ("Lê An", "nguyên Chủ tịch", "UBND xã Tân An"),
        ("Vũ Nam", "nguyên Phó Chủ tịch", "UBND xã Tân An"),
    }
