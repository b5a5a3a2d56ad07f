"""A page of HTML: its article without menus and advertisements, found by trafilatura."""

import codecs
import logging
import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import BadDocument
from graph.model import Document
from graph.sources import admission, timing
from graph.sources.admission import Found

PAGE_BYTES = 5_000_000
"""The longest page that is read: an article among its scripts and embedded pictures."""

SECONDS = 20.0
"""The time of a processor that reading a page may take; a long one takes one or two."""

# What they have to say of a page comes out as one BadDocument.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

# HTML 5 looks for the encoding in the first 1,024 bytes.
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE
)
# Encodings of Python that are no character set of any page. Some take the square of the length.
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)
# A tag, read as HTML does: every character once, whatever it holds.
_TAG = re.compile(r"""<[a-z](?:"[^"]*+"|'[^']*+'|[^"'>])*+""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?:"[^"]*+"|'[^']*+'|[^\s"'/])++""")
# The parser compares each attribute of a tag with all others. Scripts, which hold "<" too, have so many
# words before the next ">" as rarely.
_MOST_ATTRIBUTES = 5000


def read(path: Path) -> Iterator[Found]:
    """Yield the article of the page in *path*; raises BadDocument."""
    where = admission.spell(path)
    page = admission.contents(path, limit=PAGE_BYTES)
    yield where, parse(where, page, id=path.stem)


def parse(
    where: str, page: bytes, *, id: str, url: str | None = None, charset: str | None = None
) -> Document:
    """Return the article of *page*; raises BadDocument where it holds none.

    Title, date, site and address are what the page declares of itself, *url* where given; a day
    is never guessed from its text. *charset* is what the server said of the encoding.
    """
    # Half a second that only those who read HTML should pay.
    from trafilatura import bare_extraction

    markup = _decode(where, page, charset)
    _see_tags(where, markup)
    try:
        with timing.bounded(SECONDS):
            found = bare_extraction(
                markup,
                url=url,
                with_metadata=True,
                include_comments=False,
                include_images=False,
                date_extraction_params={"extensive_search": False, "original_date": True},
            )
    except timing.TooLong:
        raise BadDocument(where, f"HTML that takes over {SECONDS:g} seconds to read") from None
    except Exception as error:  # noqa: BLE001 - a page is anybody's, and the library names no errors of its own
        raise BadDocument(where, f"HTML that cannot be read ({type(error).__name__})") from None
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise BadDocument(where, "no article was found in this page")
    return admission.admit(
        where,
        id=id,
        text=found.text,
        title=found.title,
        published=found.date,
        source=found.sitename or found.hostname,
        url=url or _declared(found.url),
    )


def _decode(where: str, page: bytes, charset: str | None) -> str:
    """Decode as HTML 5 does, but refuse what does not fit rather than guess at it."""
    if page.startswith(codecs.BOM_UTF8):
        return admission.decode(where, page)
    if page.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = "utf-16"
    elif charset is None and (declared := _CHARSET.search(page, 0, 1024)):
        charset = declared[1].decode("ascii")
    if charset is None:
        return admission.decode(where, page)
    try:
        name = codecs.lookup(charset).name
        if name in _NO_CHARSETS:
            raise LookupError
        return page.decode(name)
    except (LookupError, UnicodeError):
        raise BadDocument(where, f"not text in the encoding that it declares, {charset}") from None


def _see_tags(where: str, markup: str) -> None:
    """Raise BadDocument for a tag that would keep the parser for minutes."""
    for tag in _TAG.finditer(markup):
        # Each attribute takes two characters at least, most tags fewer than all of them may.
        if (
            len(tag[0]) > 2 * _MOST_ATTRIBUTES
            and len(_ATTRIBUTE.findall(tag[0])) > _MOST_ATTRIBUTES
        ):
            line = markup.count("\n", 0, tag.start()) + 1
            raise BadDocument(
                where, f"a tag of more than {_MOST_ATTRIBUTES:,} attributes in line {line}"
            )


def _declared(address: str | None) -> str | None:
    """The address a page gives itself, where it is one: a page from a disk may give anything."""
    return address if address and address.startswith(("http://", "https://")) else None
