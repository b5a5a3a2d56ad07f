"""What people do on the site, without JavaScript or with the keyboard alone."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.links import follow

Open = Callable[..., Page]
ARTICLE = "/bai-viet/vh-2016-10-nam-so-tttt"


def test_from_words_to_the_sentence_that_proves_a_fact(open_page: Open) -> None:
    page = open_page("/", javascript=False)
    page.get_by_role("searchbox").fill("so tttt")
    follow(page, page.get_by_role("button", name="Tìm"))
    follow(page, page.locator(".entities .hit a").first)
    quote = page.locator(".proof a").first
    words = quote.inner_text().strip("“”")
    follow(page, quote)

    anchor = page.url.rpartition("#")[2]
    assert anchor.startswith("c")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    assert words[:20] in page.locator(".text").inner_text()


def test_a_filter_is_a_link_and_can_be_taken_back(open_page: Open) -> None:
    page = open_page("/tim-kiem?q=so+tttt", javascript=False)
    before = page.locator("#ket-qua").inner_text()
    follow(page, page.locator(".facets .choices a").first)

    assert page.locator(".chosen a").count() == 2
    follow(page, page.locator(".chosen a").first)
    assert page.locator("#ket-qua").inner_text() == before


def test_a_query_is_run_by_a_plain_form(open_page: Open) -> None:
    page = open_page("/truy-van", javascript=False)
    follow(page, page.get_by_role("button", name="Chạy truy vấn"))

    assert page.locator("tbody tr").count() > 0
    follow(page, page.locator("tbody a").first)
    assert "/trang/nguoi/" in page.url


def test_the_language_changes_in_place(open_page: Open) -> None:
    page = open_page(ARTICLE)
    follow(page, page.get_by_role("link", name="English"))

    assert page.url.endswith("/en" + ARTICLE)
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("heading", name="Facts in this article")).to_be_visible()


def test_the_keyboard_reaches_the_content_first(open_page: Open) -> None:
    page = open_page("/tim-kiem?q=so+tttt")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("combobox")).to_be_focused()


def test_what_has_the_focus_shows_it(open_page: Open) -> None:
    page = open_page("/")
    for _ in range(6):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


def test_fonts_come_from_here_or_from_the_system(open_page: Open) -> None:
    page = open_page("/")
    family = page.evaluate("getComputedStyle(document.body).fontFamily")

    assert "Be Vietnam Pro" in family
    assert "system-ui" in family
