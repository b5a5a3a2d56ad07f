"""Bodies that join two lands are known by both, however these are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hội Hữu nghị Việt Nam - Nhật Bản", "Hội hữu nghị Việt - Nhật"),
        ("Hội Hữu nghị Việt Nam - Trung Quốc", "Hội Hữu nghị Việt – Trung"),
        ("Hội Hữu nghị Việt-Lào thành phố Vinh", "Hội hữu nghị Việt Nam - Lào thành phố Vinh"),
        ("Nhóm nghị sĩ hữu nghị Việt Nam - Cuba", "Nhóm Nghị sĩ hữu nghị Việt Nam-Cuba"),
    ],
)
def test_lands_that_a_body_joins_are_spelled_in_several_ways(
    read: Read, one: str, other: str
) -> None:
    reading = read(f"Sáng nay, {one} họp. {other} cũng họp.")

    assert reading.key(one) == reading.key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hội Hữu nghị Việt Nam - Nhật Bản", "Hội Hữu nghị Việt Nam - Lào"),
        ("Hội Hữu nghị Việt Nam - Nhật Bản", "Hội Hữu nghị Nhật Bản - Việt Nam"),
        ("Hội Hữu nghị Việt Nam - Lào", "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An"),
        ("Hội Hữu nghị Nhật - Việt tỉnh Ibaraki", "Hội Hữu nghị Nhật - Việt"),
        ("Nhóm nghị sĩ hữu nghị Việt Nam - Nga", "Nhóm nghị sĩ hữu nghị Việt Nam - Cuba"),
        ("Ủy ban hợp tác Việt Nam - Lào", "Ủy ban hợp tác Việt Nam - Campuchia"),
    ],
)
def test_bodies_that_join_other_lands_are_others(read: Read, one: str, other: str) -> None:
    reading = read(f"Sáng nay, {one} họp. Chiều nay, {other} cũng họp.")

    assert reading.key(one) != reading.key(other)
