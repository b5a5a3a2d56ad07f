"""Everything as a file whose download can be resumed (RFC 9110, section 14)."""

from flask import Blueprint, Flask, Response, current_app, request
from flask_babel import gettext
from werkzeug.datastructures import Range
from werkzeug.exceptions import PreconditionFailed, RequestedRangeNotSatisfiable
from werkzeug.wsgi import wrap_file

from graph.errors import Busy
from web.exchange import rdf
from web.publishing.bundle import Bundle, Bundles, Part
from web.services import Services
from web.settings import Settings

blueprint = Blueprint("dump", __name__)

_BUNDLES = "minhbach-bundles"
_TYPES = {"nq": "application/n-quads", "nq.gz": "application/gzip"}
# Seconds that an answer may wait for the file, so that its length can be told.
_PATIENCE = 5


def init_app(app: Flask, services: Services, settings: Settings) -> None:
    """Let *app* keep the file beside its data."""
    app.extensions[_BUNDLES] = Bundles(services.current, settings.data)


@blueprint.get("/dump/minhbach.<any('nq','nq.gz'):suffix>")
def file(suffix: str) -> Response:
    """Everything as N-Quads, packed or not: whole, or the one range of bytes that is asked for."""
    bundles: Bundles = current_app.extensions[_BUNDLES]
    bundle = bundles.get()
    packed = suffix == "nq.gz"
    if bundle.whole(within=_PATIENCE):
        response = _answer(bundle, packed=packed)
    else:
        response = _first(bundle, packed=packed)
    response.content_type = _TYPES[suffix]
    if packed:
        response.headers["Content-Disposition"] = 'attachment; filename="minhbach.nq.gz"'
    response.headers["Accept-Ranges"] = "bytes"
    # Whoever keeps a copy goes on with the changes since then.
    response.headers["Minhbach-Generation"] = bundle.generation
    response.headers["Cache-Control"] = "no-cache"
    return rdf.shared(response)


def _first(bundle: Bundle, *, packed: bool) -> Response:
    """Answer while the file is being made: with all of it as it comes, or with when to ask again."""
    if bundle.failed():
        bundle.member(0, packed=packed)
    span = request.range
    # Which file it will be is not known before its last byte.
    sure = request.if_match.star_tag or not request.if_match
    if not sure or (span is not None and span.ranges[0][0] != 0):
        raise Busy(gettext("Tệp đang được chuẩn bị, xin thử lại sau ít giây."), retry_after=10)
    return Response(bundle.stream(packed=packed))


def _answer(bundle: Bundle, *, packed: bool) -> Response:
    size = bundle.size(packed=packed)
    tag = f"{bundle.tag()}-{'gz' if packed else 'nq'}"
    # In the order of RFC 9110, section 13.2.2: what a client has comes before which part it wants.
    if request.if_match and not (request.if_match.star_tag or request.if_match.is_strong(tag)):
        raise PreconditionFailed
    if request.if_none_match.contains_weak(tag):
        unchanged = Response(status=304)
        unchanged.set_etag(tag)
        return unchanged
    start, end = 0, size
    ranged = _range(tag)
    if ranged is not None:
        found = ranged.range_for_length(size)
        if found is None:
            raise RequestedRangeNotSatisfiable(length=size)
        start, end = found
    # The server sends it when the reader reads; no thread and no generation waits for that.
    body = wrap_file(request.environ, Part(bundle, start, end, packed=packed))  # type: ignore[arg-type]
    response = Response(body, direct_passthrough=True)
    response.content_length = end - start
    response.set_etag(tag)
    if ranged is not None:
        response.status_code = 206
        response.content_range.set(start, end, size)
    return response


def _range(tag: str) -> Range | None:
    """The one range that is asked for of what *tag* stands for; several are none, as are those of old."""
    if request.method != "GET" or request.headers.get("If-Range", f'"{tag}"') != f'"{tag}"':
        return None
    asked = request.range
    return asked if asked and asked.units == "bytes" and len(asked.ranges) == 1 else None
