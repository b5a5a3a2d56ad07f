"""Where a head without a place is: where the text's events are, not where persons live or are counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve import passing

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "text", "label"),
    [
        (
            "Công an huyện",
            "Vụ cháy ở huyện Yên Thành. Anh Lê Văn An (trú tại xã Mỹ Sơn, huyện Đô Lương) bị bỏng. "
            "Công an huyện đã vào cuộc.",
            "Công an huyện Yên Thành",
        ),
        (
            "Công an huyện",
            "Cảnh sát bắt Lê Văn An (ngụ huyện Đô Lương). Công an huyện đã khởi tố ông An.",
            "Công an huyện Đô Lương",
        ),
        (
            "Công an huyện",
            "Anh An quê huyện Đô Lương đến Công an huyện trình báo. "
            "Theo Công an huyện Tân Hòa Đông, vụ việc đang được điều tra.",
            "Công an huyện Tân Hòa Đông",
        ),
        (
            "Sở Y tế",
            "Tin dịch bệnh\n\nSở Y tế tỉnh Thái Bình báo cáo: Hà Nam, Hưng Yên và Nam Định có 5 ca bệnh "
            "ở Nam Định. Sở Y tế đã lấy mẫu.",
            "Sở Y tế tỉnh Thái Bình",
        ),
        (
            "Sở Y tế",
            "Tin dịch bệnh\n\nThái Bình và Nam Định họp. Có 11 người (Hà Nam 7, Hưng Yên 2) nhiễm bệnh. "
            "Sở Y tế đã lấy mẫu.",
            "Sở Y tế tỉnh Nam Định",
        ),
        (
            "Sở Y tế",
            "Tin dịch bệnh\n\nSở Y tế tỉnh Thái Bình họp. Tại Nam Định, dịch ở Nam Định đã lui. "
            "Sở Y tế đã lấy mẫu.",
            "Sở Y tế tỉnh Nam Định",
        ),
        (
            "UBND phường",
            "Chợ ở phường Hoa Bưởi cháy. UBND phường đã lập biên bản.",
            "Ủy ban nhân dân phường Hoa Bưởi",
        ),
        ("CAH Thuận Thành", "CAH Thuận Thành đã vào cuộc.", "Công an huyện Thuận Thành"),
    ],
)
def test_a_head_without_place_is_where_the_text_is(
    read: Read, name: str, text: str, label: str
) -> None:
    assert read(text).label(name) == label


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("ông An (SN 1990, trú tại xã Mỹ Sơn, huyện Đô Lương) đến", "huyện Đô Lương", True),
        ("ông An trú xã Mỹ Sơn đã đến huyện Đô Lương", "huyện Đô Lương", False),
        ("ông An (ngụ Q.3). Tại huyện Đô Lương", "huyện Đô Lương", False),
        ("ông An quê Nam Định, đến Thái Bình", "Thái Bình", False),
        ("bản có nơi cư trú ẩn ở Thái Bình", "Thái Bình", False),
        ("11 người (Hà Nam 7, Hưng Yên 2) nhiễm", "Hưng Yên", True),
        ("tại thôn 3 (xã Mỹ Sơn, huyện Đô Lương)", "huyện Đô Lương", False),
    ],
)
def test_homes_and_counts_are_told_in_passing(text: str, place: str, told: bool) -> None:
    assert passing.told(passing.of(text), text.index(place)) is told
