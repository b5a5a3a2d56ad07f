"""Who signs, draws and takes pictures, by where the name stands and what stands beside it."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]

LESSON = "Lũ trẻ làng ven sông tập viết chữ trên cát mỗi chiều."
TEACHER = "Cô giáo trẻ đứng lớp."


@pytest.mark.parametrize(
    ("credit", "persons"),
    [
        ("Ảnh: TR.L", ["TR.L"]),
        ("Ảnh: TR. L", ["TR", "L"]),  # two who are parted by a stop and a blank
        ("Ảnh: TR.l", ["TR"]),
        ("Ảnh: Sky", ["Sky"]),
        ("Ảnh: Vietsky", []),  # an outlet that no list holds
        ("Ảnh: Nhóm Sông Quê", []),
        ("Ảnh: Hội Lan", ["Hội Lan"]),  # no association
        ("Ảnh: TRẦN HƯỞNG SVĐ đông kín", ["TRẦN HƯỞNG"]),
        ("Ảnh: Hoàng Phong Nguyễn Trãi quê ở xã bên.", ["Hoàng Phong", "Nguyễn Trãi"]),
    ],
)
def test_a_credit_ends_where_its_name_does(found: Find, credit: str, persons: list[str]) -> None:
    assert found(f"{LESSON} {credit}", "person") == persons


@pytest.mark.parametrize(
    ("credit", "persons"),
    [
        ("Đồ họa: T.ĐẠT", ["T.ĐẠT"]),
        ("Minh họa: Khều", ["Khều"]),
        ("Clip: Nam chạy qua cầu", []),  # one name that a clause goes on with
    ],
)
def test_who_drew_or_filmed_needs_one_name_alone(
    found: Find, credit: str, persons: list[str]
) -> None:
    assert found(f"{LESSON}\n{credit}\n{TEACHER}", "person") == persons


@pytest.mark.parametrize(
    ("credit", "persons"),
    [
        ("Ảnh H.Q", ["H.Q"]),
        ("Ảnh H. Q", []),
        ("Ảnh H .Q", []),
        ("Ảnh H.q", []),
        ("Ảnh PV.A", []),  # a reporter without a name
        ("Xem ảnh H.Q chụp", []),
        ("Tập viết (ảnh K) trên cát", []),
        ("Tập viết (ảnh KQTV.Q) trên cát", []),
    ],
)
def test_initials_behind_a_picture_without_a_colon(
    found: Find, credit: str, persons: list[str]
) -> None:
    assert found(f"{LESSON} {credit}\n{TEACHER}", "person") == persons


def test_a_text_may_begin_with_its_picture(found: Find) -> None:
    assert found("Ảnh H.Q", "person") == ["H.Q"]


@pytest.mark.parametrize(
    ("ending", "persons"),
    [
        (" Theo Thanh Quang/Sông Quê", ["Thanh Quang", "Sông Quê"]),
        (" Theo Thanh Quang cho biết", []),
        ("\nTheo Thanh Quang", ["Thanh Quang"]),
        (" Đường về rất an toàn. Ánh Dương -", ["Ánh Dương"]),
        (" Đường về rất an toàn. Bình Dương -", []),  # a place
        (" Đường về rất an toàn. Sở Ngọc -", []),  # a body
    ],
)
def test_the_last_words_of_a_text_may_sign_it(found: Find, ending: str, persons: list[str]) -> None:
    assert found(LESSON + ending, "person") == persons


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("M.Phương", ["M.Phương"]),
        ("M.Phương kể", []),
        ("Trung Hùng (Tổng hợp theo Bến Quê)", ["Trung Hùng"]),
        ("Tuổi Trẻ (Tổng hợp)", []),  # a paper
        ("Thu Trang - Tuấn Lương", ["Thu Trang", "Tuấn Lương"]),
        ("Hà Nội - Tuấn Lương", []),
        ("Dân Việt - Tuấn Lương", []),
        ("Ông Tuấn - Thu Trang", ["Tuấn"]),
        ("NGỌC GIANG", ["NGỌC GIANG"]),
        ("GIANG", []),
        ("ÔNG GIANG", []),
        ("HÀ NỘI", []),
        ("LÊ NGỌC GIANG MINH THƯ", []),  # more than a name holds
        ("Đức Tuân", ["Đức Tuân"]),  # begins as a country does
        ("Hà Nội", []),
        ("Khều", []),
    ],
)
def test_a_line_of_its_own_signs_where_it_is_a_name(
    found: Find, line: str, persons: list[str]
) -> None:
    assert found(f"{LESSON}\n{line}\n{TEACHER}", "person") == persons
