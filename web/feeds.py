"""Search results for readers of feeds, and the description by which others search here."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from search.ports import Hit

_VIETNAM = timezone(timedelta(hours=7))
_ATOM = "http://www.w3.org/2005/Atom"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
# Characters that XML 1.0 cannot hold, not even escaped.
_UNPRINTABLE = dict.fromkeys(
    (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
)


def atom(
    *,
    title: str,
    itself: str,
    page: str,
    updated: str,
    hits: Iterable[Hit],
    page_of: Callable[[Hit], str],
) -> bytes:
    """An Atom feed of *hits*; *updated* stands for a day that is not known."""
    feed = Element("feed", xmlns=_ATOM)
    feed.set("xml:lang", "vi")
    _text(feed, "id", page)
    _text(feed, "title", title)
    _text(feed, "updated", updated)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=itself)
    SubElement(feed, "link", rel="alternate", type="text/html", href=page)
    _text(SubElement(feed, "author"), "name", "Minh Bạch")
    for hit in hits:
        entry = SubElement(feed, "entry")
        _text(entry, "id", hit.iri)
        _text(entry, "title", "".join(part.text for part in hit.title))
        _text(entry, "updated", _moment(hit.published) or updated)
        SubElement(entry, "link", rel="alternate", type="text/html", href=page_of(hit))
        SubElement(entry, "category", term=hit.type)
        _text(entry, "summary", "".join(part.text for part in hit.snippet))
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


def _moment(published: str | None) -> str:
    """An ISO date of any exactness as the date-time that Atom wants; Vietnam's time where none is said."""
    if not published:
        return ""
    if "T" in published:
        moment = datetime.fromisoformat(published)
        return (moment if moment.tzinfo else moment.replace(tzinfo=_VIETNAM)).isoformat()
    day = published + "-01-01"[len(published) - 4 :]
    return f"{day}T00:00:00+07:00"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_UNPRINTABLE)


def _written(root: Element) -> bytes:
    found: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return found
