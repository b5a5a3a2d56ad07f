"""Atom feeds of articles and search results, and the OpenSearch description of the site."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

_VIETNAM = timezone(timedelta(hours=7))
TYPE = "application/atom+xml"
_OURS = "vi"
_ATOM = "http://www.w3.org/2005/Atom"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
# Characters that XML 1.0 cannot hold, not even escaped.
_UNPRINTABLE = dict.fromkeys(
    (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: an article, or what a search found; its words are Vietnamese as a rule.

    *updated* is a date-time, *published* an ISO date of any exactness, *source* the web address that an
    article came from; *kind* is "article" or the kind of a thing.
    """

    id: str
    kind: str
    title: str
    page: str
    updated: str
    published: str = ""
    summary: str = ""
    source: str = ""


def atom(
    *,
    id: str,
    title: str,
    language: str,
    itself: str,
    page: str,
    updated: str,
    entries: Iterable[Entry],
    said_in: str = _OURS,
) -> bytes:
    """An Atom feed of *entries* (RFC 4287), its *title* in *language*; *page* shows the same to readers.

    *said_in* is the language of the entries.
    """
    feed = Element("feed", xmlns=_ATOM)
    feed.set("xml:lang", language)
    _text(feed, "id", id)
    _text(feed, "title", title)
    _text(feed, "updated", updated)
    SubElement(feed, "link", rel="self", type=TYPE, href=itself)
    SubElement(feed, "link", rel="alternate", type="text/html", href=page)
    _text(SubElement(feed, "author"), "name", "Minh Bạch")
    for one in entries:
        entry = SubElement(feed, "entry")
        if language != said_in:
            entry.set("xml:lang", said_in)
        _text(entry, "id", one.id)
        _text(entry, "title", one.title)
        if one.published:
            _text(entry, "published", moment(one.published))
        _text(entry, "updated", one.updated)
        SubElement(entry, "link", rel="alternate", type="text/html", href=one.page)
        if one.source:
            SubElement(entry, "link", rel="via", href=one.source)
        SubElement(entry, "category", term=one.kind)
        _text(entry, "summary", one.summary)
    return _written(feed)


def opensearch(*, page: str, atom: str, suggestions: str, itself: str) -> bytes:
    """The description of the search at *page*, *atom* and *suggestions*, all templates."""
    described = Element("OpenSearchDescription", xmlns=_OPENSEARCH)
    _text(described, "ShortName", "Minh Bạch")
    _text(described, "Description", "Tìm bài viết, cơ quan, cán bộ, văn bản trên Minh Bạch")
    _text(described, "InputEncoding", "UTF-8")
    _text(described, "Language", "vi")
    SubElement(described, "Url", type="text/html", template=page)
    SubElement(described, "Url", type="application/atom+xml", template=atom)
    SubElement(
        described,
        "Url",
        type="application/x-suggestions+json",
        rel="suggestions",
        template=suggestions,
    )
    SubElement(
        described,
        "Url",
        type="application/opensearchdescription+xml",
        rel="self",
        template=itself,
    )
    return _written(described)


def moment(published: str) -> str:
    """An ISO date of any exactness as the date-time that Atom wants; Vietnam's time where none is said."""
    if "T" in published:
        found = datetime.fromisoformat(published)
        return (found if found.tzinfo else found.replace(tzinfo=_VIETNAM)).isoformat()
    day = published + "-01-01"[len(published) - 4 :]
    return f"{day}T00:00:00+07:00"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_UNPRINTABLE)


def _written(root: Element) -> bytes:
    found: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return found
