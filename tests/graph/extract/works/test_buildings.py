"""Buildings and hotels: capitals that end with the word for one."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("nghỉ tại Quell Bay Resort & Spa hai đêm", ["Quell Bay Resort & Spa"]),
        ("họp ở Mây Ngàn Hotel chiều nay", ["Mây Ngàn Hotel"]),
        ("đoạt giải Asia's Best Hotel năm nay", []),
        ("bộ phim The Tower ra rạp", []),
    ],
)
def test_the_whole_name_of_a_building_is_a_place(text: str, places: list[str], found: Find) -> None:
    assert found(text, "place") == places
