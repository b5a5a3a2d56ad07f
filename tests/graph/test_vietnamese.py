import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import vietnamese


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("hoà bình", "hòa bình"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("Uỷ ban", "Ủy ban"),
        ("khoẻ", "khỏe"),
        ("thuỷ thủ", "thủy thủ"),
        ("quý, Quỳnh, quỷ", "quý, Quỳnh, quỷ"),
        ("hoàn, hoài, khuỷu", "hoàn, hoài, khuỷu"),
        ("hòa", "hòa"),
        ("uỷ_ban", "ủy_ban"),
        ("", ""),
    ],
)
def test_place_tones_knows_open_syllables_and_the_onset_qu(text: str, placed: str) -> None:
    assert vietnamese.place_tones(text) == placed


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đường Ðà Nẵng", "duong da nang"), ("THÀNH ỦY", "thanh uy")],
)
def test_fold_strips_marks_and_case(text: str, folded: str) -> None:
    assert vietnamese.fold(text) == folded


@given(st.text(alphabet="quQUoOaAyỳỷýàáạèẹĐÐđßǅ .-_1", max_size=40))
def test_normal_forms_keep_the_length(text: str) -> None:
    text = vietnamese.nfc(text)
    for form in (vietnamese.normalise, vietnamese.fold, vietnamese.place_tones):
        assert len(form(text)) == len(text)
        assert form(form(text)) == form(text)


def test_slug_is_bare_ascii() -> None:
    assert vietnamese.slug("Sở TT&TT TP. Hải Phòng") == "so-tt-tt-tp-hai-phong"


@pytest.mark.parametrize(
    ("text", "capitalised"),
    [
        ("sở Y tế", "Sở Y tế"),
        ("đề án ABC", "Đề án ABC"),
        ("Xã", "Xã"),
        ("", ""),
        ("2 bản", "2 bản"),
    ],
)
def test_only_the_first_letter_gets_a_capital(text: str, capitalised: str) -> None:
    assert vietnamese.capitalise(text) == capitalised
