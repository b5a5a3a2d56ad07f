"""What every page shows around its content."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, current_app, url_for
from flask_babel import lazy_gettext as lazy

from graph.errors import MinhBachError
from web.exchange import links
from web.exchange.context import generation, settings
from web.telling import wording

_PLACES = (
    ("search.search", lazy("Tìm kiếm")),
    ("listing.overview", lazy("Danh mục A–Z")),
    ("fact_lists.listed", lazy("Các dữ kiện")),
    ("query_page.query", lazy("Truy vấn")),
    ("catalogue.catalog", lazy("Dữ liệu mở")),
    ("catalogue.ontology", lazy("Từ vựng")),
)


def init_app(app: Flask) -> None:
    """Let templates of *app* ask for the frame of a page."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        static=_static,
        places=_PLACES,
        statuses=wording.STATUSES,
        canonical=_canonical,
        absolute=links.absolute,
    )
    app.context_processor(_frame)


def _frame() -> dict[str, Any]:
    try:
        held = generation()
    except MinhBachError:
        # The page that tells of it needs a frame too.
        return {}
    return {
        "generation_number": held.number,
        "generation_published": held.published,
        "demonstration": held.invented,
        "licence": settings().licence,
    }


def _static(name: str) -> str:
    """The address of a file of ours; it changes with the file, so that caches may keep it for ever."""
    return url_for("static", filename=name, v=mark(Path(current_app.static_folder or "") / name))


def _canonical() -> str:
    """The one address of this page, whatever name the server was called by."""
    return links.here()


@cache
def mark(path: Path) -> str:
    """What stands for the bytes of the file *path* in its address."""
    return sha256(path.read_bytes()).hexdigest()[:10]
