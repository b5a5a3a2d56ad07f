"""How similar names are, and in which ways they differ."""

import pytest

from web.telling import likeness

DECISION = ("Quyết định số 3476/QĐ-UBND",)
CIRCULAR = ("Thông tư số 32/2016/TT-NHNN",)
LAN = ("Nguyễn Thị Hoa Lan",)


@pytest.mark.parametrize(
    ("words", "names", "score", "ways"),
    [
        ("Nguyễn Thị Hoa Lan", LAN, 100, ()),
        ("nguyen thi hoa lan", LAN, 95, ("no_diacritics",)),
        ("Lan Nguyễn Thị Hoa", LAN, 85, ("other_order",)),
        ("lan nguyen thi hoa", LAN, 80, ("other_order",)),
        ("Nguyễn Thị Lan", LAN, 78, ("shortened",)),
        ("nguyen lan", LAN, 73, ("shortened",)),
        ("ThS. Nguyễn Thị Hoa Lan", LAN, 90, ("without_title",)),
        ("pgs.ts nguyen thi hoa lan", LAN, 85, ("no_diacritics", "without_title")),
        ("Lý Kỳ Mỹ", ("Lí Kì Mĩ",), 95, ("written_out",)),
        ("QD 3476 UBND 2017", DECISION, 95, ("same_number",)),
        ("Quyết định 3476 UBND", DECISION, 95, ("same_number",)),
        ("tt 32 nhnn 2016", CIRCULAR, 95, ("same_number",)),
        ("tt 32 nhnn", CIRCULAR, 85, ("same_number",)),
        ("Sở Y tế", ("Sở Y tế tỉnh Lam Châu", "Sở Y tế"), 80, ("other_name", "part_of_name")),
        ("Lam Châu", ("Tỉnh Lam Châu", "Lam Châu"), 95, ("other_name",)),
        (
            "Sở TN&MT Lam Châu",
            ("Sở Tài nguyên và Môi trường tỉnh Lam Châu",),
            88,
            ("without_level",),
        ),
    ],
)
def test_names_are_alike_in_ways_that_are_told(
    words: str, names: tuple[str, ...], score: float, ways: tuple[str, ...]
) -> None:
    found = likeness.compare(words, zip(names, (True, *(False for _ in names)), strict=False))

    assert (round(found.score, 1), found.ways) == (score, ways)
    assert set(found.ways) <= set(likeness.WAYS)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bình An", "An Bình"),
        ("Bác Ái", "Ái"),
        ("Hoa Nguyễn Thị Làn", "Nguyễn Thị Hoa Lan"),
        ("Thị Lan", "Nguyễn Thị Hoa Lan"),
        ("Nguyễn Lan Thị", "Nguyễn Thị Hoa Lan"),
        ("tt 33 nhnn 2016", CIRCULAR[0]),
        ("Ủy ban tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ],
)
def test_what_is_another_name_is_merely_similar(words: str, name: str) -> None:
    found = likeness.compare(words, [(name, True)])

    assert found.ways == ("similar",)
    assert found.score < 76


@pytest.mark.parametrize(
    ("words", "instead", "score", "ways"),
    [
        ("sowr y tees", "sở y tế", 85, ("mended",)),
        ("so yte", "so y te", 80, ("no_diacritics", "mended")),
        ("Sở Y tế", "Sở Y tá", 100, ()),
    ],
)
def test_what_was_read_instead_counts_less(
    words: str, instead: str, score: float, ways: tuple[str, ...]
) -> None:
    found = likeness.compare(words, [("Sở Y tế", True)], instead=instead)

    assert (found.score, found.ways) == (score, ways)
