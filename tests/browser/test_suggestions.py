"""The list of completions below the search box: by keyboard, by mouse, and without it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
Axe = Callable[[Page], list[object]]


def _typed(page: Page, words: str) -> tuple[Locator, Locator]:
    """The box with *words* typed into it, and the options below once they are there."""
    box = page.get_by_role("combobox")
    box.press_sequentially(words)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    return box, options


def test_the_arrow_keys_walk_through_the_list_and_around(open_page: Open) -> None:
    box, options = _typed(page := open_page("/"), "so")
    count = options.count()
    expect(box).to_have_attribute("aria-expanded", "true")
    assert page.get_by_role("option", selected=True).count() == 0

    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    first = options.first.get_attribute("id") or ""
    expect(box).to_have_attribute("aria-activedescendant", first)
    expect(box).to_be_focused()
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", first)
    box.press("ArrowUp")
    expect(options.nth(count - 1)).to_have_attribute("aria-selected", "true")


def test_enter_on_an_option_opens_its_page(open_page: Open) -> None:
    box, options = _typed(page := open_page("/"), "so")
    name = options.first.locator("span").first.inner_text()
    box.press("ArrowDown")
    box.press("Enter")

    page.wait_for_url("**/trang/**")
    assert name in page.locator("main").inner_text()


def test_enter_without_a_choice_searches_for_what_was_typed(open_page: Open) -> None:
    box, _ = _typed(page := open_page("/"), "so tttt")
    box.press("Enter")

    page.wait_for_url("**/tim-kiem?q=so*tttt")


def test_escape_closes_the_list_and_keeps_the_words(open_page: Open) -> None:
    box, options = _typed(open_page("/"), "so")
    box.press("Escape")

    expect(options.first).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("so")
    box.press("ArrowDown")
    expect(options.first).to_be_visible()


def test_leaving_the_box_closes_the_list(open_page: Open) -> None:
    box, options = _typed(open_page("/"), "so")
    box.press("Tab")

    expect(options.first).to_be_hidden()


def test_a_click_opens_the_page(open_page: Open) -> None:
    page = open_page("/tim-kiem")
    _, options = _typed(page, "so")
    options.first.click()

    page.wait_for_url("**/trang/**")


def test_english_readers_stay_in_english(open_page: Open) -> None:
    page = open_page("/en/")
    box, options = _typed(page, "so")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    assert "Agency" in options.first.inner_text()
    box.press("ArrowDown")
    box.press("Enter")

    page.wait_for_url("**/en/trang/**")


def test_a_box_whose_questions_fail_still_searches(open_page: Open) -> None:
    page = open_page("/")
    page.route("**/goi-y.json*", lambda route: route.fulfill(status=204))
    box = page.get_by_role("combobox")
    with page.expect_response("**/goi-y.json*"):
        box.press_sequentially("so")
    expect(page.get_by_role("option")).to_have_count(0)
    box.press("Enter")

    page.wait_for_url("**/tim-kiem?q=so")


def test_without_script_the_box_is_a_search_box(open_page: Open) -> None:
    page = open_page("/", javascript=False)

    assert page.get_by_role("searchbox").count() == 1
    assert page.get_by_role("combobox").count() == 0


@pytest.mark.parametrize(("width", "dark"), [(390, False), (1280, True)])
def test_the_open_list_fits_and_is_accessible(
    open_page: Open, axe: Axe, width: int, dark: bool
) -> None:
    page = open_page("/", width=width, dark=dark)
    box, _ = _typed(page, "so")
    box.press("ArrowDown")

    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
