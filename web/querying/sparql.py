"""SPARQL 1.1 Protocol for queries, read only (W3C Recommendation, 21 March 2013)."""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from urllib.parse import parse_qs, urlsplit

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import MinhBachError
from graph.store.negotiation import CSV, GRAPHS, SHORT, TABLES
from graph.store.ports import Answer
from web.exchange import asking, compression, headers, negotiation, rdf, spreadsheets
from web.exchange.context import settings
from web.querying import ready_queries, service_description

blueprint = Blueprint("sparql", __name__)

_LOG = logging.getLogger(__name__)
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_GRAPHS = ("default-graph-uri", "named-graph-uri")
# In "application/sparql-results+json", as people write it into an address.
_UNESCAPED_PLUS = re.compile(r"(?<=\w) (?=\w)")
# What programs ask for, under whichever name.
_ANSWERS = (*TABLES, *GRAPHS, "application/json", "application/xml")
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
# An answer up to this size is whole before its status is sent.
_HELD = 1 << 20


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a request asks by the protocol.

    *mark* is what its tables begin with, for spreadsheets; *seconds* how long it wants to wait.
    """

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    format: str
    mark: str = ""
    seconds: float | None = None


@blueprint.route("/sparql", methods=["GET", "POST"], provide_automatic_options=False)
@blueprint.route("/sparql/", methods=["GET", "POST"], provide_automatic_options=False)
def endpoint() -> BaseResponse:
    """Answer a query, or describe the service where there is none."""
    asked = _parameters()
    if asked is None:
        return _description()
    if _for_a_reader(asked):
        return _page(asked.query)
    accept = _accepted(asked.format)
    tag = _tag(asked, accept)
    if tag and request.if_none_match.contains_weak(tag):
        return _tagged(Response(status=304), tag)
    answer = asking.answer(
        asked.query,
        accept=accept,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        seconds=asked.seconds,
    )
    return _tagged(_response(answer, asked.mark), tag)


@blueprint.route("/sparql", methods=["OPTIONS"])
@blueprint.route("/sparql/", methods=["OPTIONS"])
def options() -> Response:
    """Tell a browser that pages of any origin may ask (CORS preflight)."""
    response = Response(status=204)
    response.headers["Allow"] = "GET, HEAD, OPTIONS, POST"
    del response.headers["Content-Type"]
    return rdf.shared(response)


def _parameters() -> Parameters | None:
    """What is asked; None where there is no query. Aborts with 4xx for what the protocol forbids."""
    in_address = _decoded(request.query_string)
    given = {name: list(values) for name, values in in_address.items()}
    if request.method == "POST":
        for name, values in _body().items():
            given.setdefault(name, []).extend(values)
    if "update" in given:
        abort(403, gettext("Dịch vụ này chỉ cho đọc, không nhận cập nhật."))
    queries = given.get("query", [])
    if len(queries) > 1:
        abort(400, gettext("Mỗi yêu cầu chỉ được có một truy vấn."))
    if not queries:
        if given or request.method == "POST":
            abort(400, gettext("Thiếu truy vấn: hãy gửi tham số “query”."))
        return None
    default, named = (tuple(given.get(name, ())) for name in _GRAPHS)
    return Parameters(
        queries[0],
        default,
        named,
        _one(given, "format"),
        spreadsheets.mark() if spreadsheets.ASKED in in_address else "",
        _seconds(_one(given, "timeout")),
    )


def _one(given: Mapping[str, list[str]], name: str) -> str:
    """The value of the parameter *name*; aborts with 400 where it has several."""
    values = {value.strip() for value in given.get(name, ())}
    if len(values) > 1:
        abort(400, gettext("Tham số “%(name)s” có nhiều giá trị khác nhau.", name=name))
    return next(iter(values), "")


def _seconds(wanted: str) -> float | None:
    """The time that *wanted* names, None for as long as any query may take; aborts with 400 for none."""
    if not wanted:
        return None
    if not _NUMBER.fullmatch(wanted):
        abort(400, gettext("“timeout” phải là số giây, ví dụ 10 hoặc 2.5."))
    # What other endpoints mean by it too.
    return float(wanted) or None


def _accepted(wanted: str) -> str:
    """The forms that the client takes. A link or a form cannot say so in a header, but by *wanted*."""
    if not wanted:
        return request.headers.get("Accept", "")
    if "/" in wanted:
        return _UNESCAPED_PLUS.sub("+", wanted)
    short = wanted.lower().replace(" ", "+")
    if short not in SHORT:
        told = gettext(
            "Không có định dạng “%(name)s”; có %(names)s.", name=wanted, names=", ".join(SHORT)
        )
        abort(406, told)
    return SHORT[short]


def _for_a_reader(asked: Parameters) -> bool:
    """Tell whether somebody opens the address of a query in a browser, which cannot show its answer."""
    accepted = request.accept_mimetypes
    if request.method == "POST" or asked.format or asked.default_graphs or asked.named_graphs:
        return False
    answers = max(map(accepted.quality, _ANSWERS))
    return "text/html" in accepted.values() and accepted.quality("text/html") > answers


def _page(query: str | None = None) -> BaseResponse:
    page = redirect(url_for("query_page.query", query=query), 303)
    page.vary.add("Accept")
    return page


def _body() -> dict[str, list[str]]:
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        abort(415, gettext("Nội dung không được nén."))
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        abort(415, gettext("Nội dung phải là UTF-8."))
    body = request.get_data(cache=True, parse_form_data=False)
    if request.mimetype == _FORM:
        return _decoded(body)
    if request.mimetype not in (_QUERY, _UPDATE):
        abort(415, gettext("Nội dung phải là %(types)s.", types=f"{_FORM}, {_QUERY}"))
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        abort(400, gettext("Nội dung phải là UTF-8."))
    return {"query" if request.mimetype == _QUERY else "update": [text]}


def _decoded(raw: bytes) -> dict[str, list[str]]:
    try:
        return parse_qs(raw.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError):
        abort(400, gettext("Tham số phải là UTF-8 mã hóa phần trăm."))


def _tag(asked: Parameters, accept: str) -> str:
    """What stands for the answer: empty where the same question may have another one next time."""
    if request.method not in ("GET", "HEAD") or not asking.repeatable(asked.query):
        return ""
    graphs = (str(asked.default_graphs), str(asked.named_graphs))
    return headers.mark(asked.query, accept, asked.mark, *graphs)


def _tagged(response: Response, tag: str) -> Response:
    if tag:
        response.set_etag(tag, weak=True)
        response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    return rdf.shared(response)


def _response(answer: Answer, mark: str) -> Response:
    chunks = iter(answer.chunks)
    if answer.media_type == CSV:
        chunks = chain([mark.encode()], chunks)
    held: list[bytes] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        if size > _HELD:
            break
    else:
        return Response(b"".join(held), content_type=negotiation.content_type(answer.media_type))
    body = _streamed(chain(held, chunks))
    response = compression.streamed(body, negotiation.content_type(answer.media_type))
    response.call_on_close(answer.close)
    return response


def _streamed(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Pass *chunks* on. A failure breaks the connection, so that what came cannot pass for the whole."""
    try:
        yield from chunks
    except MinhBachError as error:
        _LOG.warning("an answer was cut: %s", error)
        raise


def _description() -> BaseResponse:
    form = negotiation.chosen()
    if form is None and "text/html" in request.accept_mimetypes.values():
        return _page()
    form = form or negotiation.FORMATS[0]
    return rdf.response(
        service_description.graph(_own_address(), queries=ready_queries.address()), form
    )


def _own_address() -> str:
    """The endpoint as the client calls it; by its public name where a proxy stands before us."""
    base = settings().base_iri
    return f"{base}sparql" if request.host == urlsplit(base).netloc else request.base_url
