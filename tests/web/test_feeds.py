"""Feeds as RFC 4287 wants them, whatever an article is called and whenever it came."""

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from search.ports import Hit, Part
from web import feeds

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
UPDATED = "2026-01-02T03:04:05+07:00"


def hit(**told: Any) -> Hit:
    usual: dict[str, Any] = {
        "iri": "http://x/id/bai-viet/1",
        "id": "1",
        "sort": "article",
        "type": "article",
        "title": (Part("Họp"),),
        "snippet": (),
        "score": 1.0,
    }
    return Hit(**{**usual, **told})


def feed(*hits: Hit, title: str = "Bài mới") -> ElementTree.Element:
    return ElementTree.fromstring(
        feeds.atom(
            title=title,
            itself="http://x/tim-kiem.atom?q=a&b=c",
            page="http://x/tim-kiem?q=a&b=c",
            updated=UPDATED,
            hits=hits,
            page_of=lambda found: f"http://x/trang/{found.id}",
        )
    )


def text(parent: ElementTree.Element | None, name: str) -> str:
    found = parent.findtext(f"{ATOM}{name}") if parent is not None else None
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("published", "updated"),
    [
        ("2016", "2016-01-01T00:00:00+07:00"),
        ("2016-12", "2016-12-01T00:00:00+07:00"),
        ("2016-12-09", "2016-12-09T00:00:00+07:00"),
        ("2016-12-09T08:32:00", "2016-12-09T08:32:00+07:00"),
        ("2016-12-09T08:32:00+00:00", "2016-12-09T08:32:00+00:00"),
        ("", UPDATED),
        (None, UPDATED),
    ],
)
def test_every_entry_has_a_moment_with_its_zone(published: str | None, updated: str) -> None:
    entry = feed(hit(published=published)).find(f"{ATOM}entry")

    assert text(entry, "updated") == updated
    assert datetime.fromisoformat(text(entry, "updated")).tzinfo


def test_a_feed_names_itself_its_page_and_its_author() -> None:
    found = feed(hit(), hit(id="2"))
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}

    assert text(found, "id") == links["alternate"] == "http://x/tim-kiem?q=a&b=c"
    assert links["self"] == "http://x/tim-kiem.atom?q=a&b=c"
    assert (text(found, "title"), text(found, "updated")) == ("Bài mới", UPDATED)
    assert text(found.find(f"{ATOM}author"), "name") == "Minh Bạch"
    assert len(found.findall(f"{ATOM}entry")) == 2


def test_an_entry_says_what_its_hit_is() -> None:
    snippet = (Part("Sở "), Part("Y tế", marked=True), Part(" họp & bàn <việc>"))
    entry = feed(hit(snippet=snippet)).find(f"{ATOM}entry")
    assert entry is not None
    link, category = entry.find(f"{ATOM}link"), entry.find(f"{ATOM}category")

    assert (text(entry, "id"), text(entry, "title")) == ("http://x/id/bai-viet/1", "Họp")
    assert text(entry, "summary") == "Sở Y tế họp & bàn <việc>"
    assert link is not None
    assert link.get("href") == "http://x/trang/1"
    assert category is not None
    assert category.get("term") == "article"


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
