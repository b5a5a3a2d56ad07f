"""The roster: pages, counts and what narrows them, without ever reading all."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph import roster
from graph.errors import StoreError
from graph.model import MentionKind
from graph.roster import Census, Choice, Entry, Roster

NORTH, SOUTH = "dia-danh/tinh-bac-lam", "dia-danh/tinh-nam-lam"
HEAD, DEPUTY = "chuc-danh/giam-doc", "chuc-danh/pho-giam-doc"
OFFICE, BOARD = "loai-co-quan/so", "loai-co-quan/ban-quan-ly"
AGENCIES = (
    ("Sở Y tế tỉnh Bắc Lâm", OFFICE, NORTH),
    ("Sở Y tế tỉnh Nam Lâm", OFFICE, SOUTH),
    ("Ban Quản lý rừng Bắc Lâm", BOARD, NORTH),
    ("Đài Khí tượng Lâm Giang", "", ""),
    ("Sở Nội vụ tỉnh Bắc Lâm", OFFICE, NORTH),
)
PERSONS = ("Lò Thị Mây", "Trần Văn Án", "Bùi An", "Lý Thị Anh", "Đỗ Ân", "Võ An")
POSTS = {"Lò Thị Mây": (HEAD, DEPUTY), "Bùi An": (HEAD,), "Lý Thị Anh": (DEPUTY,)}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Roster]:
    entries = [
        Entry(f"http://a.example/id/co-quan/{number}", MentionKind.AGENCY, label, 2, concept, place)
        for number, (label, concept, place) in enumerate(AGENCIES)
    ] + [
        Entry(
            f"http://a.example/id/nguoi/{number}",
            MentionKind.PERSON,
            label,
            1,
            offices=POSTS.get(label, ()),
        )
        for number, label in enumerate(PERSONS)
    ]
    file = tmp_path / roster.FILE
    roster.write(file, Census(entries, {"linh-vuc/y-te": 4}))
    opened = Roster(file)
    yield opened
    opened.close()


def _labels(made: Roster, choice: Choice, offset: int = 0, size: int = 10) -> list[str]:
    return [entry.label for entry in made.page(choice, offset=offset, size=size)]


def test_persons_stand_by_their_given_names(made: Roster) -> None:
    ordered = ["Bùi An", "Võ An", "Trần Văn Án", "Lý Thị Anh", "Đỗ Ân", "Lò Thị Mây"]

    assert _labels(made, Choice("person")) == ordered
    assert made.letters(Choice("person")) == {"A": 4, "Â": 1, "M": 1}


def test_a_page_is_a_part_of_the_list(made: Roster) -> None:
    whole = _labels(made, Choice("agency"))

    pages = [_labels(made, Choice("agency"), offset, 2) for offset in (0, 2, 4, 6)]

    assert [label for page in pages for label in page] == whole
    assert [len(page) for page in pages] == [2, 2, 1, 0]


@pytest.mark.parametrize(
    ("choice", "labels"),
    [
        (Choice("agency", "Đ"), ["Đài Khí tượng Lâm Giang"]),
        (Choice("agency", "S", place=NORTH), ["Sở Nội vụ tỉnh Bắc Lâm", "Sở Y tế tỉnh Bắc Lâm"]),
        (Choice("agency", concepts=(BOARD,)), ["Ban Quản lý rừng Bắc Lâm"]),
        (
            Choice("agency", concepts=(BOARD, OFFICE), place=NORTH),
            ["Ban Quản lý rừng Bắc Lâm", "Sở Nội vụ tỉnh Bắc Lâm", "Sở Y tế tỉnh Bắc Lâm"],
        ),
        (Choice("agency", "Đ", place=NORTH), []),
        (Choice("system"), []),
        (Choice("person", concepts=(HEAD,)), ["Bùi An", "Lò Thị Mây"]),
        (Choice("person", concepts=(HEAD, DEPUTY)), ["Bùi An", "Lý Thị Anh", "Lò Thị Mây"]),
        (Choice("person", "A", (DEPUTY,)), ["Lý Thị Anh"]),
    ],
)
def test_a_list_is_narrowed(made: Roster, choice: Choice, labels: list[str]) -> None:
    assert _labels(made, choice) == labels


def test_what_most_articles_name_is_first_where_that_is_wanted(tmp_path: Path) -> None:
    named = {"Sở Y tế": 2, "Ban Quản lý": 5, "Đài Khí tượng": 2, "Chi cục Thú y": 9}
    entries = [
        Entry(f"http://a.example/id/co-quan/{count}", MentionKind.AGENCY, label, count)
        for label, count in named.items()
    ]
    roster.write(tmp_path / roster.FILE, Census(entries))
    opened = Roster(tmp_path / roster.FILE)
    wanted = Choice("agency", most_named=True)

    ranked = ["Chi cục Thú y", "Ban Quản lý", "Đài Khí tượng", "Sở Y tế"]
    assert _labels(opened, wanted) == ranked
    assert _labels(opened, wanted, 1, 2) == ranked[1:3]
    opened.close()


def test_counts_leave_their_own_filter_aside(made: Roster) -> None:
    choice = Choice("agency", "S", (OFFICE,), NORTH)

    assert made.letters(choice) == {"S": 2}
    assert made.letters(Choice("agency", "Đ")) == {"B": 1, "Đ": 1, "S": 3}
    assert made.concepts(choice) == {OFFICE: 2}
    assert made.concepts(Choice("agency", concepts=(BOARD,))) == {OFFICE: 3, BOARD: 1}
    assert made.places(choice) == {NORTH: 2, SOUTH: 1}
    assert made.concepts(Choice("person")) == {HEAD: 2, DEPUTY: 2}
    assert made.concepts(Choice("person", "M", (HEAD,))) == {HEAD: 1, DEPUTY: 1}
    assert made.letters(Choice("person", "M", (HEAD,))) == {"A": 1, "M": 1}


@pytest.mark.parametrize(
    ("name", "before"),
    [("a", 0), ("An", 0), ("Án", 2), ("anh", 3), ("b", 5), ("Mây Lò Thị", 5), ("zz", 6), ("9", 6)],
)
def test_a_list_opens_where_a_name_stands_or_would(made: Roster, name: str, before: int) -> None:
    assert made.before(Choice("person"), name) == before


def test_a_list_that_is_narrowed_opens_too(made: Roster) -> None:
    assert made.before(Choice("agency", place=NORTH), "sở y") == 2


def test_uses_of_concepts_are_those_told_and_those_listed(made: Roster) -> None:
    assert made.used() == {"linh-vuc/y-te": 4, OFFICE: 3, BOARD: 1, HEAD: 2, DEPUTY: 2}


def test_pages_are_found_by_position_and_counts_without_reading_names(tmp_path: Path) -> None:
    """A list of any length: what a request reads is what it shows, or an index."""
    file = tmp_path / roster.FILE
    roster.write(file, Census())
    opened = Roster(file)
    choices = (
        Choice("person"),
        Choice("person", "A"),
        Choice("agency", concepts=(OFFICE,)),
        Choice("agency", place=NORTH),
        Choice("person", concepts=(HEAD,)),
    )
    for choice in choices:
        where, values = roster._where(choice)
        counting = opened._rows(
            f"EXPLAIN QUERY PLAN SELECT letter, COUNT(*) FROM thing WHERE {where} GROUP BY letter",
            values,
        )
        assert any("SEARCH" in row[3] for row in counting)
        assert not any("SCAN" in row[3] for row in counting)
        paging = opened._rows(
            f"EXPLAIN QUERY PLAN SELECT label FROM thing WHERE {where} ORDER BY position LIMIT 1",
            values,
        )
        assert not any("SCAN" in row[3] for row in paging), paging
    opened.close()


def test_without_a_file_nothing_is_listed() -> None:
    with closing(Roster()) as empty:
        assert empty.page(Choice("agency"), offset=0, size=5) == []
        assert empty.letters(Choice("agency")) == {}


def test_a_damaged_file_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / roster.FILE
    file.write_bytes(b"no such list" * 100)

    with (
        closing(Roster(file)) as damaged,
        pytest.raises(StoreError, match="list of things"),
    ):
        damaged.letters(Choice("agency"))
