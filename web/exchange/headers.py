"""Headers of every response, for browsers and caches."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from flask import Flask, Response, current_app, g, request

from web.exchange import i18n
from web.exchange.context import generation, settings

# No page needs a script, and none is inline: what an article might smuggle in cannot run.
_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# What pages of other origins may read of an answer that they may read, and may send with a question.
_TOLD = "Content-Disposition, Content-Range, ETag, Link, Minhbach-Generation, Minhbach-Total, Retry-After"
_ASKED = "Accept, Content-Type, If-Match, If-None-Match, If-Range, Range"
_DAY, _YEAR = 86_400, 31_536_000
_FOR_EVER = f"public, max-age={_YEAR}, immutable"
# Answers to these do not follow from the address and the generation alone.
_OWN_TAGS = frozenset(
    {
        "article_feeds.about",
        "article_feeds.newest",
        "catalogue.health",
        "dump.file",
        "patches.file",
        "sitemap.icon",
        "sparql.endpoint",
        "static",
    }
)

# A page shows what all of them do: how a search ranks, what a query asks for, how a word is put.
_ROOMS = ("ontology", "graph", "search", "web")


def init_app(app: Flask) -> None:
    """Give every response of *app* its headers, and spare clients what they have already."""
    app.config["RELEASE"] = release(Path(app.root_path).parent)
    app.before_request(_known_already)
    app.after_request(_finish)


def tag() -> str:
    """What stands for the state of everything that a page is made from."""
    return mark(request.headers.get("Accept", ""), request.headers.get("Accept-Language", ""))


def mark(*choices: str) -> str:
    """What stands for the state of everything, and for what a client chose of it."""
    held, said = generation(), settings()
    state = (
        current_app.config["RELEASE"],
        said.base_iri,
        said.licence,
        held.number,
        held.published,
    )
    return sha256(repr((*state, *choices)).encode()).hexdigest()[:20]


def _known_already() -> Response | None:
    # Of "*" it matters whether there is anything at all.
    if not _tagged() or not request.if_none_match or request.if_none_match.star_tag:
        return None
    g.tag = tag()
    if not request.if_none_match.contains_weak(g.tag):
        return None
    response = Response(status=304)
    if not i18n.speaks(request.endpoint or ""):
        response.access_control_allow_origin = "*"
    return response


def _finish(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        # RFC 6797: said where it came over TLS, and nowhere else.
        response.headers["Strict-Transport-Security"] = f"max-age={_YEAR}"
    if request.method == "OPTIONS" and request.endpoint not in (None, "static"):
        _let_in(response)
    if response.access_control_allow_origin:
        response.headers["Access-Control-Expose-Headers"] = _TOLD
    if request.endpoint == "static":
        response.headers["Cache-Control"] = _kept(response)
        return response
    if _tagged() and response.status_code in (200, 303, 304):
        response.set_etag(g.get("tag") or tag(), weak=True)
        response.headers.setdefault("Cache-Control", "no-cache")
        response.vary.add("Accept")
        if response.status_code == 200 and request.if_none_match.star_tag:
            response.status_code = 304
    elif response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
    return response


def _kept(response: Response) -> str:
    """How long caches may keep a file of ours: for ever where its address changes with what it holds."""
    if response.status_code >= 400:
        return "no-store"
    named = "/vendor/" in request.path or request.args.get("v", "") == g.get("mark")
    return _FOR_EVER if named else "no-cache"


def _let_in(response: Response) -> None:
    """Tell a browser what pages of any origin may ask here (CORS preflight)."""
    response.access_control_allow_origin = "*"
    methods = (name.strip() for name in response.headers.get("Allow", "").split(","))
    allowed = ", ".join(sorted(name for name in methods if name and name != "OPTIONS"))
    response.headers["Access-Control-Allow-Methods"] = allowed
    response.headers["Access-Control-Allow-Headers"] = _ASKED
    response.headers["Access-Control-Max-Age"] = str(_DAY)


def _tagged() -> bool:
    return (
        request.method in ("GET", "HEAD")
        and request.endpoint is not None
        and request.endpoint not in _OWN_TAGS
    )


@cache
def release(folder: Path) -> str:
    """What changes when anything does that pages are made from: code, words and data in *folder*."""
    try:
        number = version("minhbach")
    except PackageNotFoundError:
        number = ""
    files = (path for room in _ROOMS for path in (folder / room).rglob("*.*"))
    # Compiled code is written when it is first run.
    made = (path.stat().st_mtime_ns for path in files if path.suffix != ".pyc")
    return f"{number}-{max(made, default=0):x}"
