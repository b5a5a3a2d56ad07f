"""What is kept stays within its bound, whatever is asked for and however often."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from search import searching
from search.kept import Kept, one
from search.whoosh import reader
from search.words import analysis


def by_length(_key: str, value: str) -> int:
    return len(value)


class Maker:
    """Makes what is asked for, and remembers what it made."""

    def __init__(self, kept: Kept[str, str]) -> None:
        self.kept = kept
        self.made: list[str] = []

    def ask(self, key: str, value: str = "") -> str:
        def make() -> str:
            self.made.append(key)
            return value or key

        return self.kept.get(key, make)


def test_what_is_kept_is_not_made_again() -> None:
    maker = Maker(Kept(2, one))
    assert [maker.ask(key) for key in "abacab"] == list("abacab")
    # Of two that are kept, the one that nobody has asked for longest goes.
    assert maker.made == ["a", "b", "c", "b"]


def test_what_is_cleared_is_made_again() -> None:
    maker = Maker(Kept(2, one))
    maker.ask("a")
    maker.kept.clear()
    assert maker.kept.weight == 0
    maker.ask("a")
    assert maker.made == ["a", "a"]


def test_all_together_weigh_no_more_than_the_bound() -> None:
    maker = Maker(Kept(10, by_length))
    for key, value in (("a", "1234"), ("b", "1234"), ("c", "123"), ("d", "12345678")):
        maker.ask(key, value)
        assert maker.kept.weight <= 10
    maker.ask("d")
    maker.ask("c")
    assert maker.made == ["a", "b", "c", "d", "c"]


def test_what_is_too_heavy_drives_out_nothing() -> None:
    maker = Maker(Kept(10, by_length))
    for key, value in (("a", "1234"), ("b", "12345678901"), ("a", "1234")):
        assert maker.ask(key, value) == value
    assert maker.made == ["a", "b"]
    assert maker.kept.weight == 4


def test_what_cannot_be_made_is_not_kept() -> None:
    kept: Kept[str, int] = Kept(10, one)
    with pytest.raises(ValueError, match="không"):
        kept.get("a", lambda: int("không"))
    assert kept.get("a", lambda: 7) == 7


def test_what_a_key_takes_counts_too() -> None:
    kept: Kept[str, None] = Kept(10, lambda key, _value: len(key))
    kept.get("sở y tế", lambda: None)
    kept.get("ủy ban", lambda: None)
    assert kept.weight == len("ủy ban")


def test_the_tokens_of_texts_weigh_about_what_they_take() -> None:
    text = "Sở Y tế tỉnh Hà Nam tổ chức hội nghị tổng kết công tác năm 2019, ngày 15/3. " * 300
    found = analysis.analyse(text)
    rows = (found.syllables, found.spelled, found.folded, found.starts, found.ends)
    bytes_ = sum(map(sys.getsizeof, (*rows, *found.starts, *found.ends)))
    assert bytes_ <= searching.weight("", (found,)) <= 1.5 * bytes_


def test_rare_tokens_weigh_what_they_take() -> None:
    """Most tokens stand in a record or two: with their eight bytes alone the bound was passed sixfold."""
    held = reader.Postings(np.array([7], np.int32), np.array([1], np.float32))
    token = "hội_nghị"
    bytes_ = sum(map(sys.getsizeof, (held, held.ids, held.weights, token, ("pairs", token))))
    assert bytes_ <= reader.weight(("pairs", token), held) <= 3 * bytes_
    absent = "x" * 5000
    assert reader.weight(("text", absent), held) > len(absent)
