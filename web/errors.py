"""Errors, shown to people as a page and to programs as problem details (RFC 9457)."""

import logging
from collections.abc import Mapping

from flask import Flask, Response, current_app, jsonify, render_template, request
from flask_babel import LazyString, gettext
from flask_babel import lazy_gettext as lazy
from werkzeug.exceptions import (
    HTTPException,
    InternalServerError,
    RequestedRangeNotSatisfiable,
    RequestEntityTooLarge,
)

from graph.errors import (
    BadQuery,
    Busy,
    IndexDamaged,
    IndexUnavailable,
    MinhBachError,
    NotAcceptable,
    NotFound,
    QueryTimeout,
    QueryTooLarge,
    StoreError,
)
from graph.store.turns import ClientGone
from web.exchange import complaints, i18n
from web.views import ErrorPage

_LOG = logging.getLogger(__name__)
_PROBLEM = "application/problem+json"

# The only place where an error of ours becomes a status of HTTP.
_STATUSES: Mapping[type[MinhBachError], int] = {
    BadQuery: 400,
    NotFound: 404,
    NotAcceptable: 406,
    QueryTooLarge: 422,
    Busy: 503,
    StoreError: 503,
    IndexDamaged: 503,
    IndexUnavailable: 503,
    QueryTimeout: 504,
    # Read by nobody but the log: the name that web servers have for a client that has left.
    ClientGone: 499,
}
_TITLES: Mapping[int, LazyString] = {
    400: lazy("Yêu cầu không hợp lệ"),
    403: lazy("Không được phép ở đây"),
    404: lazy("Không có trang này"),
    405: lazy("Phương thức này không dùng được ở đây"),
    406: lazy("Không có định dạng được yêu cầu"),
    410: lazy("Nội dung ở địa chỉ này không còn nữa"),
    412: lazy("Nội dung ở đây đã thay đổi"),
    413: lazy("Yêu cầu quá lớn"),
    414: lazy("Địa chỉ quá dài"),
    415: lazy("Kiểu nội dung này không được chấp nhận ở đây"),
    416: lazy("Không có đoạn byte được yêu cầu"),
    422: lazy("Kết quả vượt giới hạn"),
    500: lazy("Trang gặp lỗi"),
    503: lazy("Dịch vụ đang bận"),
    504: lazy("Truy vấn quá thời gian cho phép"),
}
_ADVICE: Mapping[int, LazyString] = {
    404: lazy("Có thể địa chỉ bị gõ nhầm. Hãy thử tìm bằng vài từ khóa."),
    410: lazy(
        "Bài viết ở đây đã được gỡ bỏ, hoặc không còn bài viết nào nhắc đến đối tượng từng có địa chỉ này."
    ),
    500: lazy("Lỗi đã được ghi lại. Xin thử lại sau ít phút."),
    503: lazy("Xin thử lại sau ít giây."),
}


def init_app(app: Flask) -> None:
    """Let *app* answer every failure in the form that the client reads."""
    app.register_error_handler(HTTPException, _refuse)
    app.register_error_handler(MinhBachError, _fail)
    app.register_error_handler(Exception, _break)


def status_of(error: MinhBachError) -> int:
    """The status of HTTP that tells *error*."""
    return next((_STATUSES[cls] for cls in type(error).__mro__ if cls in _STATUSES), 500)


def title_of(status: int) -> str:
    """What *status* means, in the reader's language."""
    return str(_TITLES.get(status, lazy("Có lỗi")))


def _refuse(error: HTTPException) -> Response:
    assert error.code is not None
    ours = error.description if error.description != type(error).description else ""
    allowed = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
    if allowed:
        ours = gettext("Ở đây chỉ nhận: %(methods)s.", methods=allowed)
    elif isinstance(error, RequestEntityTooLarge):
        most = current_app.config["MAX_CONTENT_LENGTH"]
        ours = gettext("Một yêu cầu chỉ được có tối đa %(most)s byte.", most=i18n.number(most))
    elif isinstance(error, RequestedRangeNotSatisfiable) and error.length is not None:
        ours = gettext("Tệp này có %(size)s byte.", size=i18n.number(error.length))
    response = _answer(error.code, ours or "")
    if allowed:
        response.headers["Allow"] = allowed
    if isinstance(error, RequestedRangeNotSatisfiable):
        response.content_range.set(None, None, error.length)
    return response


def _fail(error: MinhBachError) -> Response:
    status = status_of(error)
    if status >= 500:
        _LOG.warning("%s %s: %s", request.method, request.path, error)
    extra: dict[str, int | str | None] = {}
    if isinstance(error, BadQuery):
        extra = {"line": error.line, "column": error.column}
    detail = complaints.said(error)
    if detail != str(error):
        extra["original"] = str(error)
    response = _answer(status, detail, extra)
    if isinstance(error, Busy):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _break(error: Exception) -> Response:
    _LOG.exception("%s %s", request.method, request.full_path)
    return _answer(InternalServerError.code, "")


def _answer(status: int, detail: str, extra: Mapping[str, int | str | None] = {}) -> Response:
    advice = str(_ADVICE.get(status, ""))
    if _for_people():
        page = ErrorPage(status, title_of(status), detail or advice)
        response = Response(render_template("error.html", page=page, title=page.title), status)
    else:
        known = {name: value for name, value in extra.items() if value is not None}
        response = jsonify(
            {
                "type": "about:blank",
                "title": title_of(status),
                "status": status,
                "detail": detail or advice or gettext("Không có chi tiết."),
                **known,
            }
        )
        response.status_code = status
        response.content_type = _PROBLEM
    # Programs of any origin may read why they were refused, and when to come again.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.vary.add("Accept")
    response.headers["Content-Language"] = i18n.language()
    return response


def _for_people() -> bool:
    """Whether the client would rather have a page: as a rule, at the addresses of pages."""
    reading = request.method in ("GET", "HEAD")
    page = reading and (request.endpoint is None or i18n.speaks(request.endpoint))
    if not request.accept_mimetypes:
        return page
    offered = ["text/html", _PROBLEM, "application/json"]
    best = request.accept_mimetypes.best_match(offered if page else [*offered[1:], offered[0]])
    return best == "text/html" if best is not None else page
