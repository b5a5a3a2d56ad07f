"""An edition of a law is the one whose year stands behind it, else the one of the article's day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def keys(read: Read, text: str, published: str | None = None) -> list[str]:
    """The keys of the documents that *text* names, in order, each once."""
    found = (m.entity for m in read(text, published=published).mentions if m.kind == "document")
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Phường thu hồi đất theo Luật Đất đai năm 2003.", ["luật đất đai|2003"]),
        ("Phường thu hồi đất theo Luật Đất đai (2013).", ["luật đất đai|2013"]),
        ("Tòa áp dụng BLHS năm 1999, sửa đổi năm 2009.", ["bộ luật hình sự|1999"]),
        ("Tòa áp dụng Bộ luật Hình sự 2015 (sửa đổi 2017).", ["bộ luật hình sự|2015"]),
        ("Điều này trái với Hiến pháp 2013.", ["hiến pháp|2013"]),
        ("Bộ luật Dân sự (BLDS) 2015 cấm. Theo BLDS, tòa bác đơn.", ["bộ luật dân sự|2015"]),
        # The year when it took force, where nothing of that name was passed in it.
        ("Chủ nhà căn cứ Luật Nhà ở 2015.", ["luật nhà ở|2014"]),
        ("Xã làm theo Luật Đất đai số 45/2013/QH13.", ["luật đất đai|2013"]),
        ("Xã làm theo Luật Đất đai sửa đổi năm 2024.", ["luật đất đai|2024"]),
        # An act that amends, of which the list tells nothing.
        ("Xã làm theo Luật Đất đai sửa đổi năm 2009.", ["luật đất đai"]),
        # One that the list does not hold is its year's all the same.
        ("Tỉnh căn cứ Luật Hải đăng năm 2031.", ["luật hải đăng|2031"]),
        # Without its year it is, in its document, the newest that is told.
        (
            "Luật Đất đai 2003 cho phép. Luật Đất đai 2013 thì không. Luật Đất đai còn cấm.",
            ["luật đất đai|2003", "luật đất đai|2013"],
        ),
    ],
)
def test_an_edition_is_the_one_of_its_year(read: Read, text: str, years: list[str]) -> None:
    assert keys(read, text) == [f"document|{year}|" for year in years]


@pytest.mark.parametrize(
    ("published", "text", "key"),
    [
        ("2010-03-02", "Xã làm theo Luật Đất đai.", "luật đất đai|2003"),
        ("2016-05-04", "Xã làm theo Luật Đất đai.", "luật đất đai|2013"),
        ("2016", "Xã làm theo Luật Đất đai.", "luật đất đai|2013"),
        ("2016-05", "Xã làm theo Luật Đất đai.", "luật đất đai|2013"),
        ("2024-09-01", "Xã làm theo Luật Đất đai.", "luật đất đai|2024"),
        ("2019-09-01", "Tòa áp dụng BLHS.", "bộ luật hình sự|2015"),
        ("2016-05-04", "Điều này trái với Hiến pháp.", "hiến pháp|2013"),
        # In force is another than the one that is told.
        ("2016-05-04", "Luật Đất đai 2003 đã hết hiệu lực. Luật Đất đai cấm.", "luật đất đai|2013"),
        # Passed, and not in force yet.
        ("2014-03-01", "Xã làm theo Luật Đất đai.", "luật đất đai"),
        ("2017-05-01", "Tòa áp dụng BLHS.", "bộ luật hình sự"),
        ("2014", "Xã làm theo Luật Đất đai.", "luật đất đai"),
        # A draft has the name of the law that it would replace.
        ("2022-05-04", "Đại biểu góp ý dự thảo Luật Đất đai. Luật Đất đai cấm.", "luật đất đai"),
        # No day, or one of which the list knows nothing.
        (None, "Xã làm theo Luật Đất đai.", "luật đất đai"),
        ("2031-05-04", "Xã làm theo Luật Đất đai.", "luật đất đai"),
        ("2016-05-04", "Tỉnh căn cứ Luật Hải đăng.", "luật hải đăng"),
    ],
)
def test_without_a_year_it_is_the_one_in_force_on_the_day(
    read: Read, published: str | None, text: str, key: str
) -> None:
    assert keys(read, text, published)[-1] == f"document|{key}|"


def test_a_law_of_another_state_has_no_edition_of_ours(read: Read) -> None:
    (key,) = keys(read, "Tổng thống Mỹ nêu Luật Đất đai Mỹ năm 2013.", "2016-05-04")

    assert key == "document|luật đất đai|place|hoa-ky"


def test_editions_in_several_articles_are_several_things(read: Read) -> None:
    """Each was the only one of its name in its article, and all were one thing."""
    texts = ["Xã làm theo Luật Đất đai năm 2003.", "Xã làm theo Luật Đất đai năm 2013."]

    assert len({key for text in texts for key in keys(read, text)}) == 2


def test_an_edition_is_called_by_its_year(read: Read) -> None:
    assert read("Tòa áp dụng BLHS năm 1999.").label("BLHS") == "Bộ luật Hình sự năm 1999"
