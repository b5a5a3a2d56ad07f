"""What is asked for unasked: ``robots.txt``, the icon, the sitemaps (sitemaps.org, 50,000 addresses each)."""

import math
import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from flask import Blueprint, Response, abort, current_app, url_for

from web import questions
from web.exchange import links
from web.exchange.context import generation
from web.lists import concepts, listing

blueprint = Blueprint("sitemap", __name__)

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
# Written in an address as it is.
_PLAIN = re.compile(r"[A-Za-z0-9._-]+")
_MOST = 50_000
_KNOWN = "minhbach-sitemap"


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Let crawlers in, but not into every combination of filters or every query."""
    lines = [
        "User-agent: *",
        "Disallow: /sparql",
        "Disallow: /truy-van?",
        "Disallow: /tim-kiem?",
        "Disallow: /du-kien?",
        "Disallow: /du-kien.",
        "Disallow: /*/bai-viet?with=",
        "Disallow: /en/du-kien?",
        "Disallow: /en/truy-van?",
        "Disallow: /en/tim-kiem?",
        f"Sitemap: {links.absolute(url_for('.index'))}",
    ]
    return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@blueprint.get("/favicon.ico")
def icon() -> Response:
    """The icon that pages name, for those who ask for it by the name that it always had."""
    return current_app.send_static_file("seal.svg")


@blueprint.get("/sitemap.xml")
def index() -> Response:
    """The list of the sitemaps."""
    root = Element("sitemapindex", xmlns=_SCHEMA)
    for number in range(1, max(1, math.ceil(len(_pages()) / _MOST)) + 1):
        part = SubElement(root, "sitemap")
        SubElement(part, "loc").text = links.absolute(url_for(".part", number=number))
        SubElement(part, "lastmod").text = generation().published
    return _xml(root)


@blueprint.get("/sitemap-<int:number>.xml")
def part(number: int) -> Response:
    """One sitemap."""
    addresses = _pages()[(number - 1) * _MOST : number * _MOST] if number > 0 else ()
    if not addresses and number != 1:
        abort(404)
    root = Element("urlset", xmlns=_SCHEMA)
    for path in _paths(addresses):
        SubElement(SubElement(root, "url"), "loc").text = links.absolute(path)
    return _xml(root)


def _paths(addresses: Iterable[str]) -> Iterator[str]:
    """Where readers find what is at *addresses*, a folder at a time as far as its words are plain."""
    folders: dict[str, str] = {}
    for address in addresses:
        if address.startswith("/"):
            yield address
            continue
        folder, _, word = address.rpartition("/")
        if not _PLAIN.fullmatch(word):
            yield links.page(address)
            continue
        if folder not in folders:
            folders[folder] = links.page(f"{folder}/x").removesuffix("x")
        yield folders[folder] + word


def _pages() -> tuple[str, ...]:
    """The lists, by their paths, and the things that have a page, by their addresses."""
    return (*listing.every(), url_for("fact_lists.listed"), *concepts.every(), *_addresses())


def _addresses() -> tuple[str, ...]:
    """The things that have a page, asked once for each generation."""
    held = generation()
    known: dict[str, tuple[str, ...]] = current_app.extensions.setdefault(_KNOWN, {})
    key = f"{held.number} {held.published}"
    found = known.get(key)
    if found is None:
        rows = held.store.select(questions.text("things"))
        found = tuple(sorted({str(row["thing"]) for row in rows}))
        known.clear()
        known[key] = found
    return found


def _xml(root: Element) -> Response:
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(text, content_type="application/xml; charset=utf-8")
