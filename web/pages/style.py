"""One style sheet for all pages, joined from ours and those of the fonts: one request instead of ten."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath

from flask import Flask, Response, g, request, url_for

from web import assets
from web.pages import layout

NAME = "style.css"
# In the order in which they hold: what is later wins.
SHEETS = (
    "base.css",
    "pieces.css",
    "searchbox.css",
    "facts.css",
    "pages.css",
    "lists.css",
    "queries.css",
    "media.css",
)
_BESIDE = re.compile(r"url\(\./")


def init_app(app: Flask) -> None:
    """Let *app* answer the joined sheet among its static files, and templates know its address."""
    folder = Path(app.static_folder or "")
    files = app.view_functions["static"]

    @cache
    def sheet() -> str:
        return joined(folder, (*assets.styles(), *SHEETS))

    @cache
    def mark() -> str:
        return sha256(sheet().encode()).hexdigest()[:10]

    def static(filename: str) -> object:
        if filename != NAME:
            found = files(filename=filename)
            g.mark = layout.mark(folder / filename)
            return found
        g.mark = mark()
        response = Response(sheet(), content_type="text/css; charset=utf-8")
        response.set_etag(g.mark, weak=True)
        return response.make_conditional(request)

    app.view_functions["static"] = static  # type: ignore[assignment]
    app.jinja_env.globals.update(style=lambda: url_for("static", filename=NAME, v=mark()))


def joined(folder: Path, sheets: tuple[str, ...]) -> str:
    """*sheets* below *folder* as one that stands in *folder*; what lay beside a sheet is still found."""
    return "\n".join(
        _BESIDE.sub(f"url({PurePosixPath(name).parent}/", (folder / name).read_text("utf-8"))
        for name in sheets
    )
