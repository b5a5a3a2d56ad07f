"""What only a photograph shows is not what the text goes on about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve import captions

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Bệnh viện Bến Lau đông người. Trẻ nhỏ chờ khám tại Bệnh viện Mắt Hòa Lạc (ảnh chụp chiều 5/6). "
            "Ảnh: Minh Hà Bác sĩ An, Phó Giám đốc Bệnh viện cho biết, số ca đã tăng.",
            "Bệnh viện Bến Lau",
        ),
        # The caption itself goes on about what it shows.
        (
            "Bệnh viện Bến Lau đông người. Lễ mở Bệnh viện Mắt Hòa Lạc, theo Giám đốc Bệnh viện. Ảnh: An",
            "Bệnh viện Mắt Hòa Lạc",
        ),
        # Nothing else was named before.
        (
            "Trẻ nhỏ chờ khám tại Bệnh viện Mắt Hòa Lạc. Ảnh: An Sáng nay, Giám đốc Bệnh viện nói về dịch. "
            "Ông từng ở Bệnh viện Bến Lau.",
            "Bệnh viện Mắt Hòa Lạc",
        ),
        # No caption: the last one named.
        (
            "Bệnh viện Bến Lau đông người. Trẻ nhỏ chờ khám tại Bệnh viện Mắt Hòa Lạc. "
            "Giám đốc Bệnh viện cho biết, số ca đã tăng.",
            "Bệnh viện Mắt Hòa Lạc",
        ),
    ],
)  # fmt: skip
def test_a_head_alone_takes_up_what_the_text_tells(read: Read, text: str, meant: str) -> None:
    assert read(text).label("Bệnh viện").startswith(meant)


def test_a_caption_is_the_sentence_before_its_credit() -> None:
    text = "Mưa lớn. Nước ngập ở chợ.\nCảnh chợ sáng nay. (Ảnh: An) Trời tạnh."
    ((start, end),) = captions.of(text)
    assert text[start:end] == "Cảnh chợ sáng nay. ("
