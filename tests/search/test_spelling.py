from __future__ import annotations

from collections import Counter

import pytest

from search.analysis import analyse
from search.spelling import Speller


@pytest.fixture(scope="module")
def speller(texts: tuple[str, ...]) -> Speller:
    lexicon = Counter(word for text in texts for word in set(analyse(text).folded))
    pairs = Counter(pair for text in texts for pair in set(analyse(text).pairs()))
    return Speller(lexicon, pairs.__getitem__)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("thnah tra", "thanh tra"),
        ("thah tra", "thanh tra"),
        ("thanhh tra", "thanh tra"),
        ("thenh tra", "thanh tra"),
        ("lao dogn", "lao dong"),
        ("haiphong", "hai phong"),
        ("thanhtra Hải Phòng", "thanh tra Hải Phòng"),
        ("hari phong", "hải phong"),
        ("hari phongf", "hải phòng"),
        ("Giaso dục", "giáo dục"),
        ("thanh tra", None),
        ("Sở TT&TT", None),
        ("999", None),
        ("9999/QĐ-XYZW", None),
        ("xq", None),
        ("zzzzzz", None),
        ("Bộ ttt", None),
        ("", None),
        ('"thnah tra"', None),
        ("-thnah", None),
        ("nơi:thnah", None),
    ],
)
def test_unknown_words_are_mended(speller: Speller, typed: str, mended: str | None) -> None:
    assert speller.mend(typed) == mended


def test_what_no_text_holds_is_left_out_but_for_numbers(speller: Speller) -> None:
    assert speller.known("lao động zzzzzz") == "lao động"
    assert speller.known("quyết định 9999") == "quyết định 9999"


def test_a_known_word_may_be_two_far_commoner_ones() -> None:
    pairs = {"bai_am": 30}
    speller = Speller(Counter({"baiam": 2, "bai": 40, "am": 50}), lambda pair: pairs.get(pair, 0))
    assert speller.mend("baiam") == "bai am"


def test_known_words_are_doubted_only_on_demand(speller: Speller) -> None:
    assert speller.mend("lao bong") == "lao dong"
    assert speller.mend("lao bang") is None
    assert speller.mend("lao bang", doubting=True) is None
    assert speller.mend("dong tra") is None
    assert speller.mend("chanh tra", doubting=True) == "thanh tra"


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("haiphong", "hai phong"),
        ("e haiphong", None),
        ("vn", None),
    ],
)
def test_a_rare_word_may_be_two_that_are_common(typed: str, parted: str | None) -> None:
    lexicon = Counter({"hai": 90, "phong": 80, "haiphong": 2, "e": 2, "vn": 2})
    pairs = Counter({"hai_phong": 60, "e_haiphong": 2, "haiphong_vn": 2})
    assert Speller(lexicon, pairs.__getitem__).mend(typed) == parted


def test_a_handle_is_the_words_of_a_name() -> None:
    lexicon = Counter(("dang", "ngoc", "an"))
    pairs = Counter(("dang_ngoc", "ngoc_an"))
    assert Speller(lexicon, pairs.__getitem__).mend("@dangngocan") == "@dang ngoc an"


def test_what_no_text_holds_is_left_out(speller: Speller) -> None:
    assert speller.known("zzzzzz thanh tra") == "thanh tra"
    assert speller.known("ngày 9/3/2017 thanh tra 5/XX-YY") == "ngày 9/3/2017 thanh tra 5/XX-YY"
    assert speller.known("zzzzzz") == ""
