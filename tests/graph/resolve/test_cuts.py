"""One body under several names: initials, and names cut short."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Cục Hàng hải Việt Nam họp. Cục HHVN đã trình.", "Cục HHVN", "Cục Hàng hải Việt Nam"),
        (
            "BVĐK tỉnh Lạng Sơn xây mới. Dự án BVĐK Lạng Sơn xong, BVĐK tỉnh họp.",
            "BVĐK tỉnh",
            "BVĐK tỉnh Lạng Sơn",
        ),
        (
            "Cục Hải quan TP Cần Thơ họp. Lãnh đạo Cục Hải quan dự.",
            "Cục Hải quan",
            "Cục Hải quan TP Cần Thơ",
        ),
        (
            "Phòng Kế hoạch Cục Thuế Hà Nam họp. Phòng Kế hoạch đã nộp.",
            "Phòng Kế hoạch",
            "Phòng Kế hoạch Cục Thuế Hà Nam",
        ),
        (
            "Học viện Gốm sứ Việt Nam mở khóa mới. Thầy trò Học viện Gốm sứ dự lễ.",
            "Học viện Gốm sứ",
            "Học viện Gốm sứ Việt Nam",
        ),
        (
            "Bệnh viện Mắt Trung ương nhận ca ấy. Bệnh viện Mắt cho biết.",
            "Bệnh viện Mắt",
            "Bệnh viện Mắt Trung ương",
        ),
    ],
)
def test_a_name_cut_short_is_the_one_that_it_fits(
    read: Read, text: str, one: str, other: str
) -> None:
    reading = read(text)

    assert reading.key(one) == reading.key(other)


def test_a_name_that_two_schools_cut_short_is_neither(read: Read) -> None:
    text = (
        "Học viện Âm nhạc quốc gia Việt Nam và Học viện Âm nhạc Huế hợp tác. Học viện Âm nhạc họp."
    )
    reading = read(text)
    names = ("Học viện Âm nhạc quốc gia Việt Nam", "Học viện Âm nhạc Huế", "Học viện Âm nhạc")

    assert len({reading.key(name) for name in names}) == len(names)
