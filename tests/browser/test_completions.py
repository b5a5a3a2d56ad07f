"""Completions in the box for SPARQL: by keyboard and mouse, and never in the way of whoever types on."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

Open = Callable[..., Page]
Axe = Callable[[Page], list[object]]

BOX = "textarea"
TERMS = "PREFIX mb: <https://w3id.org/minhbach/ontology#>\n"


def _typed(page: Page, words: str, *, over: str = "") -> tuple[Locator, Locator]:
    """The box with *words* typed behind *over*, and the options."""
    box = page.locator(BOX)
    box.fill(over)
    box.press("Control+End")
    box.press_sequentially(words)
    return box, page.get_by_role("option")


@pytest.mark.parametrize(
    ("over", "words", "name", "becomes"),
    [
        (TERMS, "SELECT * { ?x mb:roleN", "mb:roleName tên chức vụ", "mb:roleName"),
        # By a label, with diacritics or without, in either language.
        (TERMS, "{ ?x mb:chuc", "mb:roleName tên chức vụ", "mb:roleName"),
        (TERMS, "{ ?x mb:chức", "mb:roleName tên chức vụ", "mb:roleName"),
        (TERMS, "{ ?x authori", "mb:authority cơ quan xử phạt", "mb:authority"),
        # Behind "a" classes alone.
        (TERMS, "{ ?x a mb:San", "mb:Sanction xử phạt, lớp", "mb:Sanction"),
        ("SELECT ?holder { ?x ?y ?holder . ", "?h", "?holder biến", "?holder"),
        ("", "PREFIX sk", "skos: http", "skos: <http://www.w3.org/2004/02/skos/core#>"),
    ],
)
def test_what_is_begun_is_filled_in(
    open_page: Open, over: str, words: str, name: str, becomes: str
) -> None:
    box, options = _typed(page := open_page("/truy-van"), words, over=over)
    option = options.filter(has_text=re.compile("^" + re.escape(name))).first
    expect(option).to_be_visible()
    box.press("Alt+ArrowDown")
    for _ in range(8):
        if option.get_attribute("aria-selected") == "true":
            break
        box.press("ArrowDown")
    box.press("Enter")

    expect(box).to_have_value(re.compile(re.escape(becomes) + "$"))
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_be_focused()


def test_a_term_declares_its_prefix_and_can_be_undone(open_page: Open) -> None:
    box, options = _typed(open_page("/truy-van"), "SELECT * { ?x org:memb")
    expect(options.first).to_be_visible()
    box.press("Control+Space")
    box.press("Tab")

    expect(box).to_have_value("PREFIX org: <http://www.w3.org/ns/org#>\nSELECT * { ?x org:member")
    box.press_sequentially(" ?y")
    expect(box).to_have_value(re.compile(r"org:member \?y$"))
    for _ in range(3):
        box.press("Control+z")
    assert "PREFIX" not in box.input_value()


def test_a_thing_is_found_by_its_name(open_page: Open) -> None:
    box, options = _typed(page := open_page("/truy-van"), "{ ?x ?y <so y te")
    expect(options.first).to_contain_text("Sở Y tế")
    assert page.locator("[role=option] > :first-child").first.get_attribute("lang") is None
    box.press("Control+Space")
    box.press("Enter")

    expect(box).to_have_value(re.compile(r"\?y <http://[^>]+/id/co-quan/so-y-te[^>]*>$"))


def test_who_types_on_is_never_in_its_way(open_page: Open) -> None:
    """Enter is a line, an arrow moves the caret, Tab leaves: whatever list is shown beside."""
    box, options = _typed(page := open_page("/truy-van"), "{ ?x mb:role", over=TERMS)
    expect(options.first).to_be_visible()
    box.press("Enter")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value(TERMS + "{ ?x mb:role\n")

    box.press_sequentially("?x mb:role")
    expect(options.first).to_be_visible()
    box.press("ArrowUp")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert box.evaluate("box => box.selectionStart") < len(TERMS + "{ ?x mb:role\n")
    box.press("Control+End")
    box.press_sequentially("N")
    expect(options.first).to_be_visible()
    box.press("Tab")
    expect(page.get_by_role("button", name="Chạy truy vấn")).to_be_focused()
    expect(box).to_have_value(TERMS + "{ ?x mb:role\n?x mb:roleN")


def test_a_key_after_the_choice_goes_on_typing(open_page: Open) -> None:
    box, options = _typed(page := open_page("/truy-van"), "{ ?x mb:role", over=TERMS)
    expect(options.first).to_be_visible()
    box.press("Control+Space")
    expect(box).to_have_attribute("aria-activedescendant", "query-completions-0")
    box.press_sequentially("N")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("Enter")
    expect(box).to_have_value(TERMS + "{ ?x mb:roleN\n")
    box.press("Control+Space")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_be_focused()


@pytest.mark.parametrize(
    "words",
    [
        "# mb:role",
        '"mb:role',
        "'''mb:\nrole",
        "SELECT",
        "FILTER(?n <5",
        "odd:role",
        "<http://a/role",
        "{ ?x mb:roleName",
    ],
)
def test_nothing_is_offered_where_nothing_can_be_meant(open_page: Open, words: str) -> None:
    page = open_page("/truy-van")
    _typed(page, words, over=TERMS)
    # What would be offered comes before the answer to what is typed behind it.
    box = page.locator(BOX)
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert box.input_value() == TERMS + words


def test_letters_that_are_composed_belong_to_the_keyboard(open_page: Open) -> None:
    """As an input method for Vietnamese sends them: nothing is shown or taken before the word is whole."""
    page = open_page("/truy-van")
    box, options = _typed(page, "{ ?x ", over=TERMS)
    session = page.context.new_cdp_session(page)
    for part in ("mb:ch", "mb:chư", "mb:chưc"):
        session.send(
            "Input.imeSetComposition",
            {"text": part, "selectionStart": len(part), "selectionEnd": len(part)},
        )
        box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "isComposing": True})
    page.wait_for_timeout(300)
    expect(page.get_by_role("listbox")).to_be_hidden()
    session.send("Input.insertText", {"text": "mb:chức"})

    expect(options.filter(has_text="mb:roleName")).to_be_visible()
    expect(box).to_have_value(TERMS + "{ ?x mb:chức")


def test_a_click_fills_in_too(open_page: Open) -> None:
    box, options = _typed(open_page("/truy-van"), "{ ?x mb:roleN", over=TERMS)
    options.first.click()

    expect(box).to_have_value(TERMS + "{ ?x mb:roleName")
    expect(box).to_be_focused()


def test_english_readers_are_told_in_english(open_page: Open) -> None:
    page = open_page("/en/truy-van")
    _, options = _typed(page, "{ ?x mb:chuc", over=TERMS)

    expect(options.filter(has_text="mb:roleName")).to_contain_text("role name")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("There are suggestions, Alt+↓ to choose")
    expect(page.locator(BOX)).to_have_accessible_description(re.compile("^Suggestions show"))


def test_the_keyboard_runs_the_query(open_page: Open) -> None:
    page = open_page("/truy-van")
    page.locator(BOX).fill("ASK {}")
    page.locator(BOX).press("Control+Enter")

    page.wait_for_url("**/truy-van?query=ASK*")
    assert page.locator(".verdict").inner_text() == "Đúng"


def test_a_box_whose_questions_fail_is_a_plain_one(open_page: Open) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=204)

    page = open_page("/truy-van")
    page.route("**/api/vocabulary.json", refuse)
    page.route("**/goi-y.json*", refuse)
    box, options = _typed(page, "SELECT ?agency { ?x mb:role <so y te ?ag", over=TERMS)

    expect(options).to_have_count(1)
    expect(options).to_contain_text("?agency")
    box.press("Enter")
    expect(box).to_have_value(TERMS + "SELECT ?agency { ?x mb:role <so y te ?ag\n")


def test_without_script_the_box_is_a_plain_one(open_page: Open) -> None:
    page = open_page("/truy-van", javascript=False)

    assert page.get_by_role("listbox").count() == 0
    assert page.get_by_text("Alt+↓").count() == 0
    assert page.locator(BOX).get_attribute("aria-controls") is None


@pytest.mark.parametrize(("width", "dark"), [(390, False), (1280, True)])
def test_the_open_list_fits_and_is_accessible(
    open_page: Open, axe: Axe, width: int, dark: bool
) -> None:
    page = open_page("/truy-van", width=width, dark=dark)
    box, options = _typed(page, "SELECT ?x WHERE { ?x mb:a", over=TERMS)
    expect(options.first).to_be_visible()
    box.press("Control+Space")

    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    caret, shown = box.bounding_box(), page.get_by_role("listbox").bounding_box()
    assert caret is not None
    assert shown is not None
    # Below the second line, not below the box.
    assert caret["y"] + 40 < shown["y"] < caret["y"] + 120
