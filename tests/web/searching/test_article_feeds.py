"""Feeds of new articles: valid, of exactly the articles about a thing, unchanged where these are."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.arrivals import Arrival
from graph.model import Document
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.app import create_app
from web.services import Services
from web.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AGENCY = "/trang/co-quan/so-y-te-thanh-pho-van-hai"
THINGS = (
    AGENCY,
    "/trang/linh-vuc/y-te",
    "/trang/khen-thuong/bang-khen",
    "/trang/dia-danh/tinh-nghe-an",
)
# Elements that RFC 4287 allows once at most, by parent (sections 4.1.1 and 4.1.2).
ONCE = {
    "feed": ("generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated"),
    "entry": ("content", "id", "published", "rights", "source", "summary", "title", "updated"),
}


def _feed(client: FlaskClient, address: str) -> Element:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml"), address
    return ElementTree.fromstring(answer.data)


def _text(parent: Element, name: str) -> str:
    return parent.findtext(f"{ATOM}{name}") or ""


def _ids(feed: Element) -> list[str]:
    return [_text(entry, "id") for entry in feed.findall(f"{ATOM}entry")]


def _check(feed: Element) -> None:
    """What RFC 4287 demands of every feed."""
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    entries = feed.findall(f"{ATOM}entry")
    for parent in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1
            assert _text(parent, name).strip()
        for name in ONCE[parent.tag.removeprefix(ATOM)]:
            assert len(parent.findall(f"{ATOM}{name}")) <= 1
        assert _text(parent, "id").startswith(BASE)
        for name in ("updated", "published"):
            if moment := _text(parent, name):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", moment)
                assert datetime.fromisoformat(moment).tzinfo
        # Of one sort and language there is one alternate at most; without content there must be one.
        links = [link.get("rel") for link in parent.findall(f"{ATOM}link")]
        assert links.count("alternate") == 1
        for link in parent.findall(f"{ATOM}link"):
            assert (link.get("href") or "").startswith(("http://", "https://"))
    assert len(set(_ids(feed))) == len(entries)
    moments = [datetime.fromisoformat(_text(entry, "updated")) for entry in entries]
    assert not moments or datetime.fromisoformat(_text(feed, "updated")) == max(moments)


@pytest.mark.parametrize("address", ["/bai-viet", *THINGS])
@pytest.mark.parametrize(("prefix", "language"), [("", "vi"), ("/en", "en")])
def test_a_feed_is_valid_and_names_itself_and_its_page(
    client: FlaskClient, address: str, prefix: str, language: str
) -> None:
    feed = _feed(client, f"{prefix}{address}.atom")
    links = {link.get("rel"): link.get("href") or "" for link in feed.findall(f"{ATOM}link")}

    _check(feed)
    assert feed.get(LANG) == language
    assert _text(feed, "id") == links["self"] == f"{BASE.rstrip('/')}{prefix}{address}.atom"
    page = links["alternate"].removeprefix(BASE.rstrip("/"))
    assert page.startswith(prefix)
    assert f'href="{prefix}{address}.atom"' in client.get(page).text or address == "/bai-viet"


@pytest.mark.parametrize("address", THINGS)
def test_it_holds_the_articles_that_the_page_counts(client: FlaskClient, address: str) -> None:
    page = client.get(address).text
    counted = re.search(r'<h2 id="bai">[^<]*<span class="number">(\d+)</span>', page)
    found = _ids(_feed(client, f"{address}.atom"))

    assert len(found) == (int(counted[1]) if counted else 0)
    for id in found:
        article = client.get(id.replace(f"{BASE}id", ""))
        assert article.status_code == 200
        assert f'href="{address}"' in article.text


def test_entries_are_the_same_in_every_feed_and_language(client: FlaskClient) -> None:
    own, every = _feed(client, f"{AGENCY}.atom"), _feed(client, "/bai-viet.atom")

    assert _ids(own) == _ids(_feed(client, f"/en{AGENCY}.atom"))
    assert _ids(own) == [id for id in _ids(every) if id in _ids(own)]
    assert _text(_feed(client, f"/en{AGENCY}.atom"), "title").startswith(
        "Minh Bạch: new articles about "
    )


def test_a_summary_is_the_sentence_that_names_the_thing(client: FlaskClient) -> None:
    entries = _feed(client, f"{AGENCY}.atom").findall(f"{ATOM}entry")
    told = [_text(entry, "summary") for entry in entries]

    assert told
    assert all("Y tế" in words or "SYT" in words or "y tế" in words for words in told)
    assert max(map(len, told)) <= 300


def test_what_comes_last_is_first_whatever_its_day(client: FlaskClient, lender: Lender) -> None:
    held = lender.generation
    first, *others = held.newest(99)
    late = "2031-02-03T04:05:06+00:00"

    def arrivals(among: Iterable[str], size: int) -> list[Arrival]:
        found = held.arrivals([one for one in among if one != others[-1]], size)
        return [Arrival(others[-1], late, late), *found][:size]

    lender.generation = replace(held, arrivals=arrivals)
    feed = _feed(client, "/bai-viet.atom")
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert _text(entry, "id").endswith(others[-1])
    assert _text(entry, "updated") == _text(feed, "updated") == late
    assert _text(entry, "published") < late
    assert _ids(feed)[1].endswith(first)


def test_a_feed_that_did_not_change_is_not_sent_again(client: FlaskClient, lender: Lender) -> None:
    """A new generation without new articles about the thing changes nothing for its readers."""
    address = f"{AGENCY}.atom"
    answer = client.get(address)
    tag, moment = answer.headers["ETag"], answer.headers["Last-Modified"]
    lender.generation = replace(lender.generation, number=9, published="2032-01-01T00:00:00+00:00")

    for same in ({"If-None-Match": tag}, {"If-Modified-Since": moment}):
        again = client.get(address, headers=same)
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    before = format_datetime(answer.last_modified - timedelta(days=1), usegmt=True)  # type: ignore[operator]
    for other in ({"If-None-Match": '"x"'}, {"If-Modified-Since": before}):
        assert client.get(address, headers=other).status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"
    assert client.head(address).headers["ETag"] == tag
    held = lender.generation

    def one_less(among: Iterable[str], size: int) -> list[Arrival]:
        return held.arrivals(among, size)[1:]

    lender.generation = replace(held, arrivals=one_less)
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


def test_a_feed_is_as_long_as_readers_of_feeds_can_use(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _ids(_feed(client, f"{AGENCY}.atom"))
    monkeypatch.setattr("web.searching.article_feeds._SIZE", 3)
    assert _ids(_feed(client, f"{AGENCY}.atom")) == whole[:3]


@pytest.mark.parametrize("lately", [True, False])
def test_the_feed_of_what_is_named_often_asks_for_its_latest_articles_alone(
    client: FlaskClient, lender: Lender, monkeypatch: pytest.MonkeyPatch, lately: bool
) -> None:
    """If the latest articles do not name it, all that do are asked for after all."""
    whole = _ids(_feed(client, f"{AGENCY}.atom"))
    held = lender.generation
    asked: list[int] = []
    last = [iri.rpartition("/")[2] if lately else f"khong-co-{iri[-3:]}" for iri in whole]

    def newest(size: int) -> list[str]:
        asked.append(size)
        return last[:size]

    monkeypatch.setattr("web.searching.article_feeds._SIZE", 1)
    monkeypatch.setattr("web.searching.article_feeds._WALK", 1)
    lender.generation = replace(held, newest=newest, counts={**held.counts, "article": 4})
    with monkeypatch.context() as patch:
        if lately:
            patch.setattr("web.searching.article_feeds._ALL", "no-such-query")
        assert _ids(_feed(client, f"{AGENCY}.atom")) == whole[:1]
    assert asked
    assert max(asked) < len(whole)


def test_odd_texts_break_no_feed(lender: Lender) -> None:
    texts = ("", "\n\nSở Y tế", "Một\x00hai\ud7ff <b>&amp;", "dòng " * 5000)
    documents = {f"la-{n}": Document(f"la-{n}", text) for n, text in enumerate(texts)}
    odd = Document("la-9", "Sở.", url="javascript:alert(1)", title="a\x0bb", published="2016-12")
    documents["la-9"] = odd
    came = "2030-01-01T00:00:00+00:00"
    lender.generation = replace(
        lender.generation,
        articles=documents.get,
        newest=lambda size: [*documents, "khong-co"],
        arrivals=lambda among, size: [Arrival(one, came, came) for one in among],
    )
    app = create_app(Services(lender.current), Settings(base_iri=BASE))
    feed = ElementTree.fromstring(app.test_client().get("/bai-viet.atom", buffered=True).data)

    assert len(_ids(feed)) == len(documents)
    assert "javascript" not in ElementTree.tostring(feed, encoding="unicode")


@pytest.mark.parametrize(
    "address", ["/trang/nguoi/khong-co", "/trang/chuc-danh/giam-doc", "/trang/khong-co/gi-ca"]
)
def test_what_is_no_thing_to_follow_has_no_feed(client: FlaskClient, address: str) -> None:
    assert client.get(f"{address}.atom").status_code == 404


def test_pages_of_other_origins_may_read_a_feed(client: FlaskClient) -> None:
    assert client.get("/bai-viet.atom").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("page", ["/", AGENCY, "/trang/dia-danh/tinh-nghe-an"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_browsers_find_the_feed_of_a_page(client: FlaskClient, page: str, prefix: str) -> None:
    found = re.search(
        r'<link rel="alternate" type="application/atom\+xml" href="([^"]*)" title="[^"]+">',
        client.get(prefix + page).text,
    )
    assert found is not None
    assert found[1].startswith(prefix or "/")
    assert client.get(found[1]).mimetype == "application/atom+xml"


def test_a_replaced_thing_leads_to_the_feed_of_what_took_its_place(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "web.exchange.moved.to", lambda kind, slug: ("co-quan", "moi") if slug == "cu" else None
    )
    answer = client.get("/en/trang/co-quan/cu.atom")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/en/trang/co-quan/moi.atom")
