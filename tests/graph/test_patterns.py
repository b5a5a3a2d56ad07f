"""A look-ahead lets through what it was made for, and spares the rest."""

import re

import pytest

from graph import patterns

WORDS = ("quyết định", "nghị quyết", "thông tư", "đề án")


@pytest.mark.parametrize("word", WORDS)
def test_each_word_passes(word: str) -> None:
    assert re.match(patterns.ahead(WORDS), word)


@pytest.mark.parametrize("word", ["Quyết định", "NGHỊ QUYẾT", "ĐỀ ÁN", "Đề án", "thông tư"])
def test_each_word_passes_in_every_case(word: str) -> None:
    assert re.match(patterns.ahead(WORDS, any_case=True), word)


@pytest.mark.parametrize("word", ["Quyết định", "bộ luật", "tỉnh", "q", ""])
def test_other_words_do_not(word: str) -> None:
    assert re.match(patterns.ahead(WORDS), word) is None


def test_signs_stand_for_themselves() -> None:
    ahead = re.compile(patterns.ahead(("q.-", "p.]")))
    assert ahead.match("q. 1")
    assert ahead.match("qa") is None
