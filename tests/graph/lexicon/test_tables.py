"""The word lists are whole: one shape, one normal form, no row twice."""

import unicodedata
from importlib import resources

import pytest

from graph.lexicon import (
    awards,
    laws,
    places,
    sites,
    surnames,
    systems,
    tables,
    words,
)
from graph.lexicon.trie import tokens
from graph.vietnamese import normalise
from ontology import units

TABLES = sorted(
    entry.name.removesuffix(".tsv")
    for entry in resources.files("graph.lexicon").iterdir()
    if entry.name.endswith(".tsv")
)


@pytest.mark.parametrize("name", TABLES)
def test_rows_fit_their_header_in_nfc_without_stray_blanks(name: str) -> None:
    rows = list(tables.rows(name))

    assert rows
    for row in rows:
        for cell in row.values():
            assert unicodedata.is_normalized("NFC", cell)
            assert cell == cell.strip()
    assert len({tuple(row.values()) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("name", "column"),
    [("titles", "title"), ("components", "component"), ("laws", "name"), ("no_units", "word")],
)
def test_no_name_is_listed_in_two_spellings_that_are_read_alike(name: str, column: str) -> None:
    listed = [row[column] for row in tables.rows(name)]
    if name == "components":
        listed = list(map(normalise, listed))
    read = [tuple((token.word, token.capital) for token in tokens(word)) for word in listed]

    assert [
        word for word, as_read in zip(listed, read, strict=True) if read.count(as_read) > 1
    ] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_source(name: str) -> None:
    sources = (resources.files("graph.lexicon") / "SOURCES.md").read_text("utf-8")

    assert f"`{name}.tsv`" in sources


def test_every_alias_stands_for_a_province_or_district() -> None:
    units = {unit.code for unit in places.units() if unit.level in ("province", "district")}

    assert {row["code"] for row in tables.rows("aliases")} <= units


def test_five_cities_never_were_provinces() -> None:
    named = {unit.code: unit.name for unit in places.units() if unit.level == "province"}

    assert {named[code] for code in places.cities()} == {
        "Hà Nội",
        "Hải Phòng",
        "Đà Nẵng",
        "Hồ Chí Minh",
        "Cần Thơ",
    }


@pytest.mark.parametrize(
    ("text", "level", "full"),
    [
        ("Hải Phòng", "province", "Thành phố Hải Phòng"),
        ("TP.HCM", "province", "Thành phố Hồ Chí Minh"),
        ("Bà Rịa – Vũng Tàu", "province", "Tỉnh Bà Rịa - Vũng Tàu"),
        ("Tiên Lãng", "district", "Huyện Tiên Lãng"),
        ("Đông Nam Á", "region", "Đông Nam Á"),
        ("Mỹ", "country", "Hoa Kỳ"),
        ("Luân Đôn", "city", "London"),
    ],
)
def test_toponyms_tell_what_a_name_may_mean(text: str, level: str, full: str) -> None:
    found = places.toponyms().match(tokens(text), 0)

    assert found is not None
    assert found[0] == len(tokens(text))
    assert (level, full) in {(place.level, place.full) for place in found[1]}


def test_homonyms_are_all_kept() -> None:
    found = places.toponyms().match(tokens("Châu Thành"), 0)

    assert found is not None
    assert len({place.province for place in found[1]}) > 5


def test_a_unit_has_the_key_of_the_reference_data() -> None:
    keys = {place.key for place in places.units() if not place.code.startswith("X")}

    assert keys == set(units.by_key())


def test_numbers_are_no_toponyms() -> None:
    assert places.toponyms().match(tokens("12"), 0) is None
    assert places.communes().match(tokens("12"), 0) is None


@pytest.mark.parametrize(
    ("trie", "text"),
    [
        (laws.names(), "phòng, chống tham nhũng"),
        (laws.names(), "Tổ chức chính quyền địa phương"),
        (awards.names(), "HUÂN CHƯƠNG LAO ĐỘNG"),
        (sites.words(), "Khu công nghiệp"),
        (sites.landmarks(), "Nhà Quốc hội"),
        (systems.words(), "Cổng thông tin điện tử"),
    ],
)
def test_lists_are_found_in_their_case(trie, text: str) -> None:  # type: ignore[no-untyped-def]
    found = trie.match(tokens(text), 0)

    assert found is not None
    assert found[0] == len(tokens(text))


def test_surnames_and_words_are_normalised() -> None:
    assert surnames.shares()["nguyễn"] > 30
    assert "thông tin" in words.compounds()
    assert "hòa bình" in words.compounds()
    assert "hòa" in words.syllables()
