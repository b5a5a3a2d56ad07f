"""An address on the web: fetched with bounds on size, time and redirects, then read as HTML or text."""

import hashlib
import logging
import re
from collections.abc import Iterator
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError, LocationValueError, MaxRetryError, ReadTimeoutError

from graph.errors import BadDocument
from graph.sources import admission, html
from graph.sources.admission import Found
from graph.sources.connections import Watch
from graph.vietnamese import slug

SECONDS = 30.0
# A second attempt is no news; what went wrong in the end comes out as one BadDocument.
logging.getLogger("urllib3").setLevel(logging.ERROR)

_REDIRECTS = 5
_TOO_LONG = "the server took too long"
_HTML = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)


def read(address: str) -> Iterator[Found]:
    """Yield the article at the http or https *address*; raises BadDocument.

    An answer that has not come after ``SECONDS`` is given up, however steadily it drips.
    """
    where = admission.spell(address)
    address = admission.spelled(where, address)
    id = identify(address)
    page, kind, charset, final = _fetch(where, address)
    if kind in _HTML:
        document = html.parse(where, page, id=id, url=final, charset=charset)
    elif kind == _TEXT:
        document = admission.admit(where, id=id, text=admission.decode(where, page), url=final)
    else:
        raise BadDocument(where, f"{kind} is neither HTML nor plain text")
    yield where, document


def identify(address: str) -> str:
    """Return the id of the article at *address*: readable, and unlike that of any other address."""
    bare = address.partition("#")[0]
    digest = hashlib.sha256(bare.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    words = slug(bare.partition("://")[2])[:60].strip("-")
    return f"{words}-{digest}" if words else digest


def _fetch(where: str, address: str) -> tuple[bytes, str, str | None, str]:
    """Return the body, its media type and charset, and the address that redirects led to."""
    retries = urllib3.Retry(
        total=_REDIRECTS, connect=1, read=0, redirect=_REDIRECTS, respect_retry_after_header=False
    )
    timeout = urllib3.Timeout(connect=min(10.0, SECONDS), read=min(10.0, SECONDS))
    headers = {
        "User-Agent": "MinhBach",
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.5",
    }
    with Watch(where, seconds=SECONDS) as watch:
        try:
            with watch.pools(
                urllib3.PoolManager(retries=retries, timeout=timeout, headers=headers)
            ) as pool:
                response = pool.request("GET", address, preload_content=False)
                try:
                    if response.status != 200:
                        raise BadDocument(
                            where,
                            f"the server answered {response.status} {response.reason or ''}".strip(),
                        )
                    page = _body(where, response, watch)
                finally:
                    response.close()
        except (HTTPError, OSError, ValueError) as error:
            reason = (error.reason if isinstance(error, MaxRetryError) else None) or error
            if watch.over or isinstance(reason, ReadTimeoutError):
                raise BadDocument(where, _TOO_LONG) from None
            raise BadDocument(where, f"cannot be fetched: {_plain(reason)}") from None
    kind, _, parameters = response.headers.get("Content-Type", _HTML[0]).partition(";")
    charset = _CHARSET.search(parameters)
    # geturl gives what the last redirect said: a whole address, or a path on the same server.
    final = urljoin(address, response.geturl() or "")
    return page, kind.strip().lower(), charset[1] if charset else None, final


def _body(where: str, response: urllib3.BaseHTTPResponse, watch: Watch) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.read1(1 << 16, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > html.PAGE_BYTES:
            raise BadDocument(where, f"the page has more than {html.PAGE_BYTES:,} bytes")
        if watch.over:
            break
    if watch.over:
        raise BadDocument(where, _TOO_LONG)
    return b"".join(parts)


def _plain(error: BaseException) -> str:
    """What went wrong without the objects that urllib3 puts before it."""
    if isinstance(error, LocationValueError):
        return "no address of a server"
    return str(error).rpartition(": ")[2] or type(error).__name__
