from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.guessing import telex


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("hair", "hải"),
        ("phongf", "phòng"),
        ("hari", "hải"),
        ("giaso", "giáo"),
        ("dduwowngf", "đường"),
        ("dduowngf", "đường"),
        ("huees", "huế"),
        ("hoas", "hóa"),
        ("hoangf", "hoàng"),
        ("quys", "quý"),
        ("quyeets", "quyết"),
        ("nguyeenx", "nguyễn"),
        ("giams", "giám"),
        ("ddoocs", "đốc"),
        ("truwowngr", "trưởng"),
        ("phuongwf", "phường"),
        ("ngoaif", "ngoài"),
        ("thuyr", "thủy"),
        ("hai3", "hải"),
        ("phong2", "phòng"),
        ("d9uo7ng2", "đường"),
        ("hue61", "huế"),
        ("to6i", "tôi"),
    ],
)
def test_keys_become_a_syllable(keys: str, syllable: str) -> None:
    assert telex.decode(keys) == syllable


@pytest.mark.parametrize("keys", ["", "s", "hai", "xyz", "2017", "qwerty", "3476", "hội"])
def test_other_words_are_none(keys: str) -> None:
    assert telex.decode(keys) is None


@given(st.text("abcdeghiklmnopqrstuvwxy123456789", max_size=10))
def test_no_keys_are_an_error(keys: str) -> None:
    decoded = telex.decode(keys)
    assert decoded is None or decoded != keys
