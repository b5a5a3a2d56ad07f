from __future__ import annotations

from collections import Counter

import pytest

from search.guessing.spelling import Speller
from search.words.analysis import analyse


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


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("coong an tinhr", "công an tỉnh"),
        ("coong an", None),
        ("moon an tinhr", "moon an tỉnh"),
    ],
)
def test_beside_raw_keystrokes_a_rare_word_is_one_too(typed: str, mended: str | None) -> None:
    lexicon = Counter({"cong": 90, "coong": 1, "moon": 30, "mon": 80, "an": 90, "tinh": 90})
    pairs = Counter({"cong_an": 60, "coong_an": 1, "moon_an": 3, "an_tinh": 20})
    assert Speller(lexicon, pairs.__getitem__).mend(typed) == mended


@pytest.mark.parametrize(
    ("typed", "mended", "doubted"),
    [
        ("ban nhn dân", "ban nhan dân", "ban nhan dân"),
        ("nhn dân", None, "nhan dân"),
        ("ban nhn", None, "ban nhan"),
        ("ban nhnq dân", None, None),
        ("tra nhn", None, None),
        ("ban bcdx dân", None, None),
    ],
)
def test_vowels_are_filled_in_where_both_neighbours_ask_for_them(
    typed: str, mended: str | None, doubted: str | None
) -> None:
    lexicon = Counter({"ban": 90, "nhan": 80, "dan": 90, "tra": 20, "bcd": 9})
    pairs = Counter({"ban_nhan": 60, "nhan_dan": 60, "ban_bcd": 5, "bcd_dan": 5})
    speller = Speller(lexicon, pairs.__getitem__)
    assert speller.mend(typed) == mended
    assert speller.mend(typed, doubting=True) == doubted


@pytest.mark.parametrize("typed", ["lythuong kiet", "lithuong kiet", "quychau", "quichau"])
def test_words_run_together_are_parted_whether_i_or_y(typed: str) -> None:
    lexicon = Counter({"li": 9, "thuong": 9, "kiet": 9, "qui": 9, "chau": 9})
    pairs = Counter({"li_thuong": 5, "thuong_kiet": 5, "qui_chau": 5})
    parted = Speller(lexicon, pairs.__getitem__).mend(typed)
    assert parted == typed.replace("thuong", " thuong").replace("chau", " chau")


def test_a_handle_is_the_words_of_a_name() -> None:
    lexicon = Counter(("dang", "ngoc", "an"))
    pairs = Counter(("dang_ngoc", "ngoc_an"))
    assert Speller(lexicon, pairs.__getitem__).mend("@dangngocan") == "@dang ngoc an"


def test_what_no_text_holds_is_left_out(speller: Speller) -> None:
    assert speller.known("zzzzzz thanh tra") == "thanh tra"
    assert speller.known("ngày 9/3/2017 thanh tra 5/XX-YY") == "ngày 9/3/2017 thanh tra 5/XX-YY"
    assert speller.known("zzzzzz") == ""


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        ("công taic giáo dục", {"cong_tai", "tai_giao"}),
        ("người laođộng", {"lao_dong", "nguoi_lao"}),
    ],
)
def test_the_pairs_that_choose_a_word_are_foreseen(typed: str, pairs: set[str]) -> None:
    foreseen: set[str] = set()
    words = ("cong", "tai", "giao", "duc", "nguoi", "lao", "dong")
    Speller(dict.fromkeys(words, 3), lambda _: 1, foreseen.update).mend(typed)
    assert pairs <= foreseen


class _Counted(Counter[str]):
    """A lexicon that counts how often it is asked."""

    asked = 0

    def __contains__(self, word: object) -> bool:
        self.asked += 1
        return super().__contains__(word)


@pytest.mark.parametrize("letters", ["ông", "zxq", "Đ"])
def test_a_thousand_letters_without_a_space_are_no_slip_of_anything(letters: str) -> None:
    lexicon = _Counted({"ong": 50})
    speller = Speller(lexicon, lambda pair: 0)

    assert speller.mend(letters * (1000 // len(letters))) is None
    assert lexicon.asked < 100
