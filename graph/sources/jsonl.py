"""JSON Lines: one article a line, with id, text and optional title, url, published, source, invented."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from graph.errors import BadDocument, UnreadFields
from graph.model import Document
from graph.sources import admission
from graph.sources.admission import Found

_FIELDS = ("id", "text", "title", "url", "published", "source", "invented")
# JSON may spell a character of two bytes by six.
_LINE_BYTES = 3 * admission.ARTICLE_BYTES
# So many fields that are not read are kept in mind, and so many told.
_KEPT, _TOLD = 100, 10


def read(path: Path) -> Iterator[Found]:
    """Yield the article of each line of *path*, or what is wrong with the line; blank ones are passed over.

    Memory is bounded however long a line is; damage to a compressed file ends it. Fields that nothing
    reads are told once, at the end.
    """
    name = admission.spell(path)
    try:
        lines = _opened(path)
    except OSError as error:
        yield BadDocument(f"{name}:1", admission.unreadable(error))
        return
    with lines:
        yield from stream(name, lines)


def stream(name: str, lines: IO[bytes] | gzip.GzipFile) -> Iterator[Found]:
    """As :func:`read`, of *lines* that are open under the *name* by which they are told."""
    number = 0
    empty = True
    unread: set[str] = set()
    try:
        while line := lines.readline(_LINE_BYTES + 1):
            number += 1
            where = f"{name}:{number}"
            if len(line) > _LINE_BYTES:
                _skip(lines, line)
                yield BadDocument(
                    where, f"a line of over {_LINE_BYTES:,} bytes, more than an article can be"
                )
            elif line.strip():
                try:
                    yield where, _document(where, line, unread)
                except BadDocument as bad:
                    yield bad
            else:
                continue
            empty = False
    except (OSError, EOFError, ValueError, zlib.error) as error:
        yield BadDocument(f"{name}:{number + 1}", admission.unreadable(error))
        return
    if empty:
        yield BadDocument(name, "holds no line with an article")
    if unread:
        told = ", ".join(sorted(unread)[:_TOLD]) + (", …" if len(unread) > _TOLD else "")
        yield UnreadFields(name, f"fields that are not read: {told} (known: {', '.join(_FIELDS)})")


def _opened(path: Path) -> IO[bytes] | gzip.GzipFile:
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rb")
    return path.open("rb")


def _skip(lines: IO[bytes] | gzip.GzipFile, part: bytes) -> None:
    """Go to the end of the line that *part* begins."""
    while part and not part.endswith(b"\n"):
        part = lines.readline(1 << 16)


def _document(where: str, line: bytes, unread: set[str]) -> Document:
    """The article of a *line*; its fields that nothing reads are added to *unread*."""
    try:
        article = json.loads(admission.decode(where, line))
    except json.JSONDecodeError as error:
        raise BadDocument(where, f"broken JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError) as error:
        raise BadDocument(where, f"JSON that cannot be read: {error}") from None
    if not isinstance(article, dict):
        raise BadDocument(where, "a line must be a JSON object")
    if len(unread) < _KEPT:
        unread.update(name[:_KEPT] for name in article if name not in _FIELDS)
    return admission.admit(
        where,
        **{
            "id": None,
            "text": None,
            **{name: article[name] for name in _FIELDS if name in article},
        },
    )
