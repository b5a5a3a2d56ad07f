"""The table of a result: sorted by its heads, narrowed by words, and as the query gave it without script."""

from collections.abc import Callable
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
Axe = Callable[[Page], list[object]]

QUERY = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?name ?number ?day { VALUES (?name ?number ?day) {
  ("Đào Thị Bưởi"@vi 9 "2018-05-01"^^xsd:date)
  ("Dương Văn Cam"@vi 10 UNDEF)
  ("An Thị Đậu"@vi -2.5 "2017-12-31"^^xsd:date)
  ("Ấn Văn Ổi"@vi UNDEF "2018-01-15"^^xsd:date)
} }"""
TABLE = "/truy-van?" + urlencode({"query": QUERY})


def _column(page: Page, number: int) -> list[str]:
    cells: Locator = page.locator(f"tbody tr:visible td:nth-child({number})")
    return [text.removesuffix(" vi").removesuffix(" xsd:date") for text in cells.all_inner_texts()]


def test_a_head_sorts_by_the_alphabet_by_value_and_back(open_page: Open) -> None:
    page = open_page(TABLE)
    given = _column(page, 1)
    name = page.get_by_role("button", name="name")
    head = page.get_by_role("columnheader", name="name")
    name.click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert [n.split()[0] for n in _column(page, 1)] == ["An", "Ấn", "Dương", "Đào"]
    name.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [n.split()[0] for n in _column(page, 1)] == ["Đào", "Dương", "Ấn", "An"]

    page.get_by_role("button", name="number").click()
    assert _column(page, 2) == ["-2.5", "9", "10", ""]
    assert page.locator("[aria-sort]").count() == 1
    page.get_by_role("button", name="number").click()
    assert _column(page, 2) == ["10", "9", "-2.5", ""]
    page.get_by_role("button", name="day").click()
    assert _column(page, 3) == ["2017-12-31", "2018-01-15", "2018-05-01", ""]
    for _ in range(2):
        page.get_by_role("button", name="day").click()
    assert _column(page, 1) == given


def test_a_ready_query_sorts_amounts_by_what_they_mean(open_page: Open) -> None:
    page = open_page("/truy-van?ready=sanctions")
    heads = page.get_by_role("columnheader").all_inner_texts()
    column = next(at for at, head in enumerate(heads, start=1) if head.startswith("Số tiền"))
    page.get_by_role("columnheader").nth(column - 1).get_by_role("button").click()
    keys = page.eval_on_selector_all(
        f"tbody td:nth-child({column})", "cells => cells.map(cell => cell.dataset.sort ?? '')"
    )
    filled = [int(key) for key in keys if key]
    assert len(filled) > 1
    assert filled == sorted(filled)
    assert keys[len(filled) :] == [""] * (len(keys) - len(filled))
    assert "." in page.locator(f"tbody td:nth-child({column})").first.inner_text()


def test_words_narrow_the_rows(open_page: Open) -> None:
    page = open_page(TABLE)
    box = page.get_by_role("searchbox", name="Lọc các dòng đang hiện")
    box.fill("van")
    assert [name.split()[0] for name in _column(page, 1)] == ["Dương", "Ấn"]
    expect(page.locator(".sift [role=status]")).to_have_text("còn 2/4 dòng")
    # Without marks all are meant, with marks what is written so.
    for words, left in (("an", 2), ("ấn", 1), ("đau 2017", 0), ("dau 2017", 1), ("", 4)):
        box.fill(words)
        assert len([n for n in _column(page, 1) if words != "an" or n[0] in "AẤ"]) == left
    expect(page.locator(".sift [role=status]")).to_have_text("")


def test_english_readers_are_told_in_english(open_page: Open) -> None:
    page = open_page("/en" + TABLE)
    page.get_by_role("searchbox", name="Filter the rows shown").fill("bưởi")

    expect(page.locator(".sift [role=status]")).to_have_text("1 of 4 rows left")


def test_without_script_the_table_stands_as_it_is(open_page: Open) -> None:
    page = open_page(TABLE, javascript=False)

    assert len(_column(page, 1)) == 4
    assert page.locator("th button, .sift").count() == 0


def test_a_sorted_table_is_accessible(open_page: Open, axe: Axe) -> None:
    page = open_page(TABLE, width=390)
    page.get_by_role("button", name="number").click()

    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
