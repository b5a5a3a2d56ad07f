"""Feeds as RFC 4287 wants them, whatever an article is called and whenever it came."""

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from web.searching import feeds
from web.searching.feeds import Entry

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
UPDATED = "2026-01-02T03:04:05+07:00"


def article(**told: Any) -> Entry:
    usual: dict[str, Any] = {
        "id": "http://x/id/bai-viet/1",
        "kind": "article",
        "title": "Họp",
        "page": "http://x/trang/1",
        "updated": UPDATED,
    }
    return Entry(**{**usual, **told})


def feed(*entries: Entry, title: str = "Bài mới", language: str = "vi") -> ElementTree.Element:
    return ElementTree.fromstring(
        feeds.atom(
            id="http://x/tim-kiem?q=a&b=c",
            title=title,
            language=language,
            itself="http://x/tim-kiem.atom?q=a&b=c",
            page="http://x/tim-kiem?q=a&b=c",
            updated=UPDATED,
            entries=entries,
        )
    )


def text(parent: ElementTree.Element | None, name: str) -> str:
    found = parent.findtext(f"{ATOM}{name}") if parent is not None else None
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2016", "2016-01-01T00:00:00+07:00"),
        ("2016-12", "2016-12-01T00:00:00+07:00"),
        ("2016-12-09", "2016-12-09T00:00:00+07:00"),
        ("2016-12-09T08:32:00", "2016-12-09T08:32:00+07:00"),
        ("2016-12-09T08:32:00+00:00", "2016-12-09T08:32:00+00:00"),
    ],
)
def test_every_day_is_a_moment_with_its_zone(published: str, moment: str) -> None:
    entry = feed(article(published=published)).find(f"{ATOM}entry")

    assert text(entry, "published") == moment
    assert datetime.fromisoformat(text(entry, "published")).tzinfo
    assert text(entry, "updated") == UPDATED


def test_a_day_that_is_not_known_is_not_told() -> None:
    entry = feed(article()).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.find(f"{ATOM}published") is None


def test_a_feed_names_itself_its_page_and_its_author() -> None:
    found = feed(article(), article(id="http://x/id/bai-viet/2"))
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}

    assert text(found, "id") == links["alternate"] == "http://x/tim-kiem?q=a&b=c"
    assert links["self"] == "http://x/tim-kiem.atom?q=a&b=c"
    assert (text(found, "title"), text(found, "updated")) == ("Bài mới", UPDATED)
    assert text(found.find(f"{ATOM}author"), "name") == "Minh Bạch"
    assert len(found.findall(f"{ATOM}entry")) == 2


def test_an_entry_says_what_it_is() -> None:
    told = article(summary="Sở Y tế họp & bàn <việc>", source="http://bao.example/1")
    entry = feed(told).find(f"{ATOM}entry")
    assert entry is not None
    links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    category = entry.find(f"{ATOM}category")

    assert (text(entry, "id"), text(entry, "title")) == ("http://x/id/bai-viet/1", "Họp")
    assert text(entry, "summary") == "Sở Y tế họp & bàn <việc>"
    assert links == {"alternate": "http://x/trang/1", "via": "http://bao.example/1"}
    assert category is not None
    assert category.get("term") == "article"


def test_words_say_their_language() -> None:
    mixed, plain = feed(article(), language="en"), feed(article())
    entry = mixed.find(f"{ATOM}entry")
    assert entry is not None
    assert (mixed.get(LANG), entry.get(LANG), plain.get(LANG)) == ("en", "vi", "vi")


def test_what_xml_cannot_hold_breaks_no_feed() -> None:
    assert text(feed(title="a\x00b\x1b\ud800\ufffec"), "title") == "abc"


def test_browsers_learn_where_to_search_and_to_complete() -> None:
    found = ElementTree.fromstring(
        feeds.opensearch(page="P", atom="A", suggestions="S", itself="I")
    )
    urls = {(url.get("type"), url.get("rel")): url.get("template") for url in found}

    assert found.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert found.findtext(f"{OPENSEARCH}InputEncoding") == "UTF-8"
    assert urls["text/html", None] == "P"
    assert urls["application/atom+xml", None] == "A"
    assert urls["application/x-suggestions+json", "suggestions"] == "S"
    assert urls["application/opensearchdescription+xml", "self"] == "I"
