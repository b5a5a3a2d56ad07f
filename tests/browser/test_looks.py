"""Every page, on a phone and on a desk: nothing to scroll sideways, accessible, quiet."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from tests.browser.links import follow

Open = Callable[..., Page]
Axe = Callable[[Page], list[object]]

QUERY = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?person ?role ?body WHERE {
  ?position a mb:Position ; org:member ?person ; mb:roleName ?role ; org:organization ?body
} LIMIT 15"""
FRUITLESS = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?x { ?x a mb:Sanctions ; skos:prefLabel "Sở Y tế thành phố Vân Hải" }"""
ARTICLE = "/bai-viet/vh-2016-10-nam-so-tttt"
PAGES = {
    "home": "/",
    "search": "/tim-kiem?q=so+tttt",
    "entities": "/tim-kiem?kind=entity",
    "filtered": "/tim-kiem?year=2018&year=2019&order=newest",
    "nothing": "/tim-kiem?q=zzqqxx",
    "article": ARTICLE,
    "province": "/trang/dia-danh/thanh-pho-hai-phong",
    "field": "/trang/linh-vuc/bao-chi-xuat-ban",
    "agencies": "/tim-kiem?kind=agency",
    "articles": "/trang/linh-vuc/y-te/bai-viet",
    "facts": "/du-kien",
    "sanctions": "/du-kien?kind=sanction",
    "lists": "/danh-muc",
    "people": "/danh-muc/nguoi?type=giam-doc",
    "most named": "/danh-muc/co-quan?order=articles&size=20",
    "scheme": "/phan-loai/chuc-danh",
    "index": "/phan-loai/loai-co-quan?order=alphabet",
    "concepts": "/phan-loai/loai-co-quan?q=ban",
    "concept": "/trang/loai-co-quan/nha-nuoc",
    "holders": "/trang/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai/chuc-vu",
    "posts": "/trang/nguoi/pham-thi-thu-que/chuc-vu",
    "blanks": "/truy-van?ready=careers",
    "query": "/truy-van",
    "table": "/truy-van?" + urlencode({"query": QUERY}),
    "fruitless": "/truy-van?" + urlencode({"query": FRUITLESS}),
    "catalog": "/catalog",
    "ontology": "/ontology",
    "dump": "/dump/",
}
SIZES = pytest.mark.parametrize("width", [390, 1280])


# Links, buttons and the like that are lower than 24 CSS pixels and nearer than 12 to the next one, those
# within a sentence left out (WCAG 2.2, success criterion 2.5.8).
CRAMPED = """() => {
  const targets = 'a:not(.skip), button, summary, textarea, input:not([type=hidden])';
  const seen = [...document.querySelectorAll(targets)]
    .map((one) => [one, [...one.getClientRects()]])
    .filter(([, boxes]) => boxes.length > 0);
  const apart = (x, y, box) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.right), Math.max(box.y - y, 0, y - box.bottom));
  const inSentence = (one) =>
    getComputedStyle(one).display === 'inline' &&
    [...one.parentElement.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  return seen
    .filter(([one, boxes]) => {
      const box = boxes[0];
      if (boxes.length > 1 || box.height >= 24 || inSentence(one)) return false;
      const x = box.x + box.width / 2, y = box.y + box.height / 2;
      return seen.some(([other, others]) => other !== one && others.some((b) => apart(x, y, b) < 12));
    })
    .map(([one]) => one.outerHTML.slice(0, 200));
}"""


def _wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


@SIZES
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_and_is_accessible(open_page: Open, axe: Axe, name: str, width: int) -> None:
    page = open_page(PAGES[name], width=width)

    assert not _wide(page)
    assert page.evaluate(CRAMPED) == []
    assert axe(page) == []


@pytest.mark.parametrize("name", ["home", "search", "article", "table", "holders"])
def test_dark_and_english_pages_are_accessible(open_page: Open, axe: Axe, name: str) -> None:
    page = open_page("/en" + PAGES[name], width=390, dark=True)

    assert not _wide(page)
    assert axe(page) == []


@SIZES
def test_the_page_of_an_agency_fits_and_is_accessible(
    open_page: Open, axe: Axe, width: int
) -> None:
    page = open_page("/tim-kiem?q=so+tttt", width=width)
    follow(page, page.locator(".entities .hit a").first)

    assert page.locator(".claim").count() > 0
    assert not _wide(page)
    assert axe(page) == []


def test_a_quotation_is_easily_hit(open_page: Open) -> None:
    page = open_page("/bai-viet/vh-2017-tong-ket-so-tttt", width=390)
    quotations = page.locator("blockquote:has(.again) a:not(.again)").all()

    assert quotations
    for one in quotations:
        assert all(
            height >= 24
            for height in one.evaluate("a => [...a.getClientRects()].map(r => r.height)")
        )


@SIZES
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/khong-co", 404),
        ("/danh-muc/nguoi?page=99", 404),
        ("/truy-van?query=SELECT", 400),
        ("/truy-van?ready=careers&person=khong-co-ai", 400),
        ("/du-kien?named=so+tttt", 400),
    ],
)
def test_a_page_that_tells_of_a_fault_is_accessible(
    open_page: Open, axe: Axe, address: str, status: int, width: int
) -> None:
    page = open_page(address, width=width, status=status)

    assert not _wide(page)
    assert page.locator("h1").count() == 1
    assert axe(page) == []


def test_colours_of_the_reader_hide_nothing_that_ours_told(open_page: Open) -> None:
    page = open_page("/tim-kiem?q=so+tttt")
    page.emulate_media(forced_colors="active")
    line = "a => getComputedStyle(a).borderBottomColor"
    here = page.locator(".places a[aria-current]").evaluate(line)
    elsewhere = page.locator(".places a:not([aria-current])").first.evaluate(line)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert elsewhere == paper != here
    chosen = page.locator(".switch a[aria-current]").first
    assert "underline" in chosen.evaluate("a => getComputedStyle(a).textDecorationLine")
    page.get_by_role("combobox").fill("so")
    page.locator(".suggestions li").first.wait_for()
    page.keyboard.press("ArrowDown")
    option = page.locator(".suggestions li[aria-selected=true]")
    assert option.evaluate("li => getComputedStyle(li).outlineStyle") == "solid"


def test_paper_tells_where_the_source_is(open_page: Open) -> None:
    page = open_page(ARTICLE)
    page.emulate_media(media="print")
    page.evaluate(
        "document.querySelector('.story .meta').innerHTML = '<a rel=external href=/bai>Bài</a>'"
    )
    after = "getComputedStyle(document.querySelector('a[rel=external]'), '::after').content"

    assert "/bai" in page.evaluate(after)
