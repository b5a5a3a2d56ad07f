"""What may become a document: the checks that all readers share."""

import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import Final

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from graph.errors import BadDocument
from graph.model import Document
from graph.vietnamese import nfc

Found = tuple[str, Document] | BadDocument
"""What a reader yields: a document and where it stands, or why there is none."""

ARTICLE_BYTES: Final = 2_000_000
"""The longest article that is read; the longest real ones have a hundredth of this."""

_LONGEST_ID: Final = 200
# XML 1.0, section 2.2: what RDF/XML and the XML results of SPARQL cannot hold.
_UNHELD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_INSTANT: Final = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?P<time>[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def spell(path: Path | str) -> str:
    """Return *path* as a message can show it, whatever bytes a file's name is made of."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in os.fspath(path)
    )


def contents(path: Path, *, limit: int = ARTICLE_BYTES) -> bytes:
    """Return the bytes of *path*; raises BadDocument where it cannot be read or holds over *limit*."""
    where = spell(path)
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise BadDocument(where, unreadable(error)) from None
    if len(data) > limit:
        raise BadDocument(where, f"longer than {limit:,} bytes, more than an article can be")
    return data


def unreadable(error: Exception) -> str:
    """Say why a file could not be read."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"cannot be read: {reason}"


def decode(where: str, data: bytes) -> str:
    """Return *data* as text without a byte order mark; raises BadDocument where it is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadDocument(where, "UTF-16 text: convert it to UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = "binary data" if b"\x00" in data else "not UTF-8 text"
        raise BadDocument(where, f"{what}: byte 0x{data[error.start]:02x} in line {line}") from None


def spelled(where: str, address: str) -> str:
    """Return *address* as RFC 3986 spells it; raises BadDocument where it is none of http or https."""
    try:
        parts = parse_url(address.strip())
    except (LocationParseError, UnicodeError, ValueError):
        parts = None
    if parts is None or parts.scheme not in ("http", "https") or not parts.host:
        raise BadDocument(where, f"url must be an http or https address, not {_shorten(address)}")
    if parts.auth:
        raise BadDocument(
            where, "url must be without user name and password, since it is published"
        )
    return parts.url


def admit(
    where: str,
    *,
    id: object,
    text: object,
    title: object = None,
    published: object = None,
    source: object = None,
    url: object = None,
    invented: object = False,
) -> Document:
    """Return the document of these fields, in NFC; raises BadDocument for one that cannot be taken.

    An empty optional field is an absent one. *published* becomes ISO 8601 with seconds where it has
    a time, *url* an address as RFC 3986 spells it.
    """
    if not isinstance(invented, bool):
        raise BadDocument(where, f"invented must be true or false, not {_shorten(invented)}")
    body = _string(where, "text", text)
    if body is None:
        raise BadDocument(where, "no text" if text is None else "the text is empty")
    if len(body) > ARTICLE_BYTES:
        raise BadDocument(
            where, f"longer than {ARTICLE_BYTES:,} characters, more than an article can be"
        )
    address = _string(where, "url", url)
    return Document(
        id=_id(where, id),
        text=body,
        title=_string(where, "title", title),
        published=_published(where, _string(where, "published", published)),
        source=_string(where, "source", source),
        url=None if address is None else spelled(where, address),
        invented=invented,
    )


def _string(where: str, name: str, value: object) -> str | None:
    """Return *value* in NFC, or None where it holds nothing but space."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadDocument(where, f"{name} must be text, not {_shorten(value)}")
    if found := _UNHELD.search(value):
        line = value.count("\n", 0, found.start()) + 1
        raise BadDocument(
            where,
            f"{name} holds U+{ord(found[0]):04X} in its line {line}, a character that RDF/XML cannot hold",
        )
    return nfc(value) if value.strip() else None


def _id(where: str, value: object) -> str:
    """An id is a segment of addresses: what a browser or a path would take apart is refused."""
    id = _string(where, "id", value)
    if id is None:
        raise BadDocument(where, "no id")
    if len(id) > _LONGEST_ID:
        raise BadDocument(where, f"an id may have at most {_LONGEST_ID} characters: {_shorten(id)}")
    if not id.isprintable() or any(char.isspace() for char in id):
        raise BadDocument(
            where, f"an id may not contain spaces or control characters: {_shorten(id)}"
        )
    if "/" in id or "\\" in id or set(id) == {"."}:
        raise BadDocument(
            where, f"an id may not contain slashes or consist of dots alone: {_shorten(id)}"
        )
    return id


def _published(where: str, value: str | None) -> str | None:
    """Check that a day of this name exists."""
    if value is None:
        return None
    try:
        if re.fullmatch("[0-9]{4}(-[0-9]{2})?", value):
            date.fromisoformat((value + "-01-01")[:10])
            return value
        if found := _INSTANT.fullmatch(value):
            if found["time"] is None:
                return date.fromisoformat(value).isoformat()
            return datetime.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise BadDocument(
        where, f"published must be an ISO 8601 date such as 2016-12-09, not {_shorten(value)}"
    )


def _shorten(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else shown[:79] + "…"
