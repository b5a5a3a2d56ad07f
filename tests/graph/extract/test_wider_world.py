"""Provinces and towns of other countries that news of the State names."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Đoàn đến Nakhon Ratchasima và Champassak.", ["Nakhon Ratchasima", "Champassak"]),
        ("Đoàn thăm Gdansk, Poznan và Salzburg.", ["Gdansk", "Poznan", "Salzburg"]),
        ("Thực tập sinh ở Iwate, Aomori và Pohang.", ["Iwate", "Aomori", "Pohang"]),
        ("Tàu từ Murmansk đến Chittagong.", ["Murmansk", "Chittagong"]),
        ("Hội nghị tại Antalya bàn về Kherson.", ["Antalya", "Kherson"]),
        ("Đoàn thăm Cienfuegos, Sarawak và Tamil Nadu.", ["Cienfuegos", "Sarawak", "Tamil Nadu"]),
    ],
)
def test_towns_and_provinces_abroad(found: Find, text: str, places: list[str]) -> None:
    assert found(text, "place") == places
