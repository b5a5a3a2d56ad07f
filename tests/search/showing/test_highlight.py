from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import vietnamese
from search.asking import parsing
from search.ports import Part
from search.showing.highlight import SNIPPET, Marker


def plain(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def marked(typed: str, text: str) -> list[str]:
    return [part.text for part in Marker(parsing.parse(typed)).whole(text) if part.marked]


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("lao động", "Sở Lao động họp", ["Lao động"]),
        ("lao dong", "Sở LAO ĐỘNG họp", ["LAO ĐỘNG"]),
        ("lao động", "lão đồng chí", []),
        ("sở tt&tt", "Sở Thông tin và Truyền thông họp", ["Sở Thông tin và Truyền thông"]),
        ("sở thông tin và truyền thông", "Giám đốc Sở TT&TT", ["Sở TT&TT"]),
        ("thông báo", "Sở TT&TT ra thông báo", ["thông báo"]),
        ("hòa bình", "Thị xã Hoà Bình", ["Hoà Bình"]),
        ("3476/qd-ubnd", "số 3476/QĐ-UBND ngày", ["3476/QĐ-UBND"]),
        ("vi-du.gov.vn", "tại http://vi-du.gov.vn nhé", ["vi-du.gov.vn"]),
        ('"hội nghị"', "Hội nghị này, nghị quyết ấy", ["Hội nghị"]),
        ("lao động", "động đất, người lao động", ["lao động"]),
        ("lao động", "động đất và lao xao", ["động", "lao"]),
        ("lao động -nghề", "nghề lao động", ["lao động"]),
        ("tiêu đề:hội", "Hội nghị", ["Hội"]),
        ('"tin và truyền"', "Sở TT&TT họp", ["TT&TT"]),
        ('"an toàn giao thông"', "CSGT: giao thông an toàn", []),
        ('"an toàn giao thông"', "An toàn giao thông, an toàn lao động", ["An toàn giao thông"]),
        ('"an toàn giao thông"', "Ban ATGT họp", ["ATGT"]),
        ('"an toan"', "an toàn, AN TOÀN", ["an toàn, AN TOÀN"]),
        ('"an toàn" lao động', "an toàn lao động, toàn dân", ["an toàn lao động"]),
        ("3.000 tỷ", "chi 3.000 tỷ, 1.000 tỷ và 3.000.000 đồng", ["3.000 tỷ", "tỷ"]),
        ("nghị định 15", "nghị định 15, phạt 15.000 đồng", ["nghị định 15"]),
        ("30.5", "ngày 30.5.2017", ["30.5"]),
        ('"bưu chính, viễn"', "Sở Bưu chính, Viễn thông", ["Bưu chính, Viễn"]),
        ("da nang", "Đà Nẵng; Ðà Nẵng; ĐÀ NẴNG", ["Đà Nẵng", "Ðà Nẵng", "ĐÀ NẴNG"]),
        ("3476 qd ubnd", "số 3476/QĐ–UBND ngày", ["3476/QĐ–UBND"]),
        ("quận 12", "ở Q.12 nhé", ["Q.12"]),
        ("bch tw", "BCH T.Ư Đoàn", ["BCH T.Ư"]),
        ("kỹ thuật", "kĩ thuật", ["kĩ thuật"]),
        ("ngay 9 thang 3 nam 2017", "ngày 09/3/2017, ngày tháng", ["ngày 09/3/2017"]),
        ("9/3/2017", "ngày 9 tháng 3 năm 2017", ["ngày 9 tháng 3 năm 2017"]),
        ("", "Hội nghị", []),
        ("<b>hội</b>", "<b>Hội</b> & nghị", ["Hội"]),
    ],
)
def test_marks_cover_what_matches(typed: str, text: str, expected: list[str]) -> None:
    assert marked(typed, text) == expected


def test_a_snippet_shows_where_most_of_the_query_stands() -> None:
    filler = "Câu này không nói gì đáng kể. " * 40
    text = filler + "Hội nghị bàn về chuyển đổi số ở phường. " + filler
    parts = Marker(parsing.parse("hội nghị chuyển đổi số")).snippet(text)
    assert [part.text for part in parts if part.marked] == ["Hội nghị", "chuyển đổi số"]
    assert plain(parts).startswith("… Hội nghị")
    assert plain(parts).endswith(" …")
    assert len(plain(parts)) <= SNIPPET + 10


@pytest.mark.parametrize("mark", [" ", "\n", ". "])
def test_a_snippet_holds_its_match_behind_the_longest_word(mark: str) -> None:
    filler = "câu này không nói gì " * 20
    text = f"{filler}{mark}{'a' * 100}-nghị {filler}"
    parts = Marker(parsing.parse("nghị")).snippet(text, size=60)
    assert [part.text for part in parts if part.marked] == ["nghị"]


@given(
    st.lists(st.sampled_from(["hội", "nghị", "ở", "phường", "đông", "Sở,"]), min_size=1),
    st.integers(20, 90),
)
def test_a_snippet_is_a_piece_of_whole_words(words: list[str], size: int) -> None:
    text = " ".join(words)
    said = plain(Marker(parsing.parse("hội nghị")).snippet(text, size=size))
    start, end = said.startswith("… "), said.endswith(" …")
    piece = said[2 * start : len(said) - 2 * end]

    assert piece in text
    assert set(piece.split()) <= set(words)
    assert start or text.startswith(piece)
    assert end or text.endswith(piece)
    assert len(piece) <= size + 2 * len("phường")


def test_a_short_text_is_its_own_snippet() -> None:
    parts = Marker(parsing.parse("nghị")).snippet("Hội nghị nhỏ.")
    assert plain(parts) == "Hội nghị nhỏ."


def test_without_a_match_a_snippet_is_the_beginning() -> None:
    parts = Marker(parsing.parse("")).snippet("Một câu dài. " * 60)
    assert plain(parts).startswith("Một câu dài.")
    assert plain(parts).endswith(" …")


WORDS = st.lists(
    st.sampled_from(
        ["hội", "nghị", "Sở", "TT&TT", "TP.", "thông", "tin", "\n", ".", "và", "truyền"]
    )
).map(" ".join)


@given(typed=st.one_of(WORDS, st.text()), text=st.one_of(WORDS, st.text()))
def test_marking_changes_no_letter(typed: str, text: str) -> None:
    text = vietnamese.nfc(text)
    marker = Marker(parsing.parse(typed))
    parts = marker.whole(text)
    assert plain(parts) == text
    assert all(part.text for part in parts)
    snippet = plain(marker.snippet(text)).removeprefix("… ").removesuffix(" …")
    assert snippet in text
