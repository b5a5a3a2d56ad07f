from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.names import initials


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hcldhb", "huan chuong lao dong hang ba"),
        ("btc trung uong", "ban to chuc trung uong"),
        ("ban tc trung uong", "ban to chuc trung uong"),
        ("ca thanh pho vi du", "cong an thanh pho vi du"),
        ("hn", "ha noi"),
        ("pcsgt cong an tinh", "phong canh sat giao thong cong an tinh"),
    ],
)
def test_letters_stand_for_words(typed: str, name: str) -> None:
    words = typed.split()
    assert initials.of(name) in set(initials.keys(words))
    assert initials.abbreviate(words, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hai phong", "hai phong"),
        ("btc trung uong", "ban to chuc tinh uy"),
        ("btc uong trung", "ban to chuc trung uong"),
        ("btc", "ban to chuc trung uong"),
        ("ban chuc to", "ban to chuc"),
        ("", "ban to chuc"),
    ],
)
def test_what_says_other_words_abbreviates_nothing(typed: str, name: str) -> None:
    assert not initials.abbreviate(typed.split(), name)


def test_one_word_that_can_be_spoken_is_a_word() -> None:
    assert list(initials.keys(["an"])) == []
    assert list(initials.keys(["ca"])) == []
    assert list(initials.keys(["ca", "phe"])) == ["cap", "cphe"]


@given(st.lists(st.text(alphabet="abnht0", min_size=1, max_size=4), min_size=2, max_size=8))
def test_any_run_of_words_may_be_shortened(words: list[str]) -> None:
    name = " ".join(words)
    short = "".join(word[0] for word in words)
    if short.isalpha() and short not in words:
        assert initials.abbreviate([short], name)
