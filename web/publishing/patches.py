"""What changed from one generation to the next, for those who keep a copy: a list, and files."""

import gzip
from functools import partial
from pathlib import Path

from flask import Blueprint, Response, abort, jsonify, request
from flask_babel import gettext
from werkzeug.exceptions import Gone, RequestedRangeNotSatisfiable

from graph import patches
from graph.patches import Patch
from graph.store.logbook import Untold
from web.exchange import compression, i18n, rdf
from web.exchange.context import generation, settings
from web.publishing.patch_views import Step

blueprint = Blueprint("patches", __name__)

_TYPES = {"rdfp": "application/rdf-patch", "rdfp.gz": "application/gzip"}
_CHUNK = 1 << 16


@blueprint.get("/dump/thay-doi.json")
def listed() -> Response:
    """The patches that lead to this generation, the latest first."""
    held, said = generation(), settings()
    return rdf.shared(
        jsonify(
            {
                "generation": held.name,
                "published": held.published,
                "quads": held.counts.get("quad"),
                "dump": f"{said.base_iri}dump/minhbach.nq.gz",
                "kept": said.patches,
                "most": said.patch_statements,
                "changes": [_told(patch) for patch in held.patches.leading_to(held.name)],
            }
        )
    )


@blueprint.get("/dump/thay-doi/<generation>.<any('rdfp','rdfp.gz'):suffix>")
def file(generation: str, suffix: str) -> Response:
    """The patch that leads to *generation*: 410 where it must be loaded whole, 404 where it never was."""
    patch, path = _found(generation)
    packed = suffix == "rdfp.gz"
    encoded = not packed and compression.wanted()
    as_it_is = packed or encoded
    try:
        opened = path.open("rb")
    except FileNotFoundError:
        raise Gone(_load_all(patch)) from None
    body = opened if as_it_is else gzip.GzipFile(fileobj=opened)
    # The server may not send the file by itself: it would not tell when the generation is read no more.
    response = Response(iter(partial(body.read, _CHUNK), b""))
    response.call_on_close(opened.close)
    response.content_type = _TYPES[suffix]
    response.content_length = patch.packed if as_it_is else patch.size
    response.headers["Cache-Control"] = "no-cache"
    if packed:
        name = f"minhbach-{generation}.rdfp.gz"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    else:
        response.vary.add("Accept-Encoding")
    if encoded:
        response.headers["Content-Encoding"] = "gzip"
    response.set_etag(f"{generation}-{'gz' if packed else 'encoded' if encoded else 'rdfp'}")
    length = patch.packed if packed else None
    try:
        response.make_conditional(request, accept_ranges=packed, complete_length=length)
    except RequestedRangeNotSatisfiable:
        response.close()
        raise
    return rdf.shared(response)


def steps(most: int) -> list[Step]:
    """The *most* latest changes, for a page."""
    held = generation()
    found = held.patches.leading_to(held.name)[:most]
    return [
        Step(
            generation=patch.generation,
            published=patch.published,
            added=patch.added,
            removed=patch.removed,
            told=patch.untold is None,
        )
        for patch in found
        if patch.previous is not None
    ]


def _found(name: str) -> tuple[Patch, Path]:
    held = generation()
    patch = held.patches.find(name)
    if patch is None:
        if 0 < patches.number(name) <= held.number:
            raise Gone(_load_all(None))
        abort(404)
    if patch.untold is not None:
        raise Gone(_load_all(patch))
    return patch, held.patches.file(name)


def _told(patch: Patch) -> dict[str, object]:
    told = patch.untold is None
    address = f"{patches.address(settings().base_iri, patch.generation)}.rdfp.gz"
    return {
        "generation": patch.generation,
        "previous": patch.previous,
        "published": patch.published,
        "quads": patch.quads,
        "address": address if told else None,
        "added": patch.added if told else None,
        "removed": patch.removed if told else None,
        "bytes": patch.packed if told else None,
        "untold": patch.untold,
    }


def _load_all(patch: Patch | None) -> str:
    """Why there is no patch, and what to do."""
    match patch.untold if patch is not None else None:
        case Untold.UNKNOWN:
            why = gettext("Không có bản ghi về thay đổi dẫn đến bản dữ liệu này.")
        case Untold.TOO_LARGE:
            most = i18n.number(settings().patch_statements)
            why = gettext("Bản dữ liệu này thay đổi quá %(most)s phát biểu.", most=most)
        case Untold.WITHHELD:
            why = gettext("Thay đổi dẫn đến bản dữ liệu này đã được gỡ bỏ cùng với một bài viết.")
        case _:
            why = gettext("Thay đổi dẫn đến bản dữ liệu này không còn được giữ.")
    dump = f"{settings().base_iri}dump/minhbach.nq.gz"
    advice = gettext("Xin tải toàn bộ: %(address)s", address=dump)
    return f"{why} {advice}"
