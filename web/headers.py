"""What every response says to browsers and caches."""

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from flask import Flask, Response, current_app, g, request

from web.context import generation

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
_FOR_EVER = "public, max-age=31536000, immutable"
# Answers to these do not follow from the address and the generation alone.
_OWN_TAGS = frozenset({"static", "sparql.endpoint", "catalogue.health"})

_MADE_OF = ("templates", "static", "translations", "queries")


def init_app(app: Flask) -> None:
    """Give every response of *app* its headers, and spare clients what they have already."""
    app.config["RELEASE"] = _release(Path(app.root_path))
    app.before_request(_known_already)
    app.after_request(_finish)


def tag() -> str:
    """What stands for the state of everything that a page is made from."""
    return mark(request.headers.get("Accept", ""), request.headers.get("Accept-Language", ""))


def mark(*choices: str) -> str:
    """What stands for the state of everything, and for what a client chose of it."""
    held = generation()
    state = (current_app.config["RELEASE"], held.number, held.published, *choices)
    return sha256(repr(state).encode()).hexdigest()[:20]


def _known_already() -> Response | None:
    if not _tagged() or not request.if_none_match:
        return None
    g.tag = tag()
    if not request.if_none_match.contains_weak(g.tag):
        return None
    return Response(status=304)


def _finish(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint == "static":
        if "v" in request.args or "/vendor/" in request.path:
            response.headers["Cache-Control"] = _FOR_EVER
        return response
    if _tagged() and response.status_code in (200, 303, 304):
        response.set_etag(g.get("tag") or tag(), weak=True)
        response.headers.setdefault("Cache-Control", "no-cache")
        response.vary.add("Accept")
    elif response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
    return response


def _tagged() -> bool:
    return (
        request.method in ("GET", "HEAD")
        and request.endpoint is not None
        and request.endpoint not in _OWN_TAGS
    )


def _release(folder: Path) -> str:
    """What changes when the code that makes pages does."""
    try:
        number = version("minhbach")
    except PackageNotFoundError:
        number = ""
    files = [
        path
        for part in ("templates", "static", "translations")
        for path in (folder / part).rglob("*.*")
    ]
    newest = max((path.stat().st_mtime_ns for path in [*files, *folder.glob("*.py")]), default=0)
    return f"{number}-{newest:x}"
