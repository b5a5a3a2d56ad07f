"""Addresses with a superfluous or a missing slash redirect to those that are meant."""

from urllib.parse import quote, urlsplit

from flask import Flask, current_app, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response as BaseResponse


def init_app(app: Flask) -> None:
    """Let *app* lead on who typed, or was sent, an address that a slash keeps from being right."""
    app.before_request(_lead_on)


def _lead_on() -> BaseResponse | None:
    wrong = request.routing_exception
    if isinstance(wrong, RequestRedirect):
        # Its address is whole, by whatever name the client gave the server.
        return _leading("/" + urlsplit(wrong.new_url).path.lstrip("/"))
    bare = request.path.rstrip("/")
    # A rule that takes any path takes the slash as a part of what it looks for, and finds nothing.
    meant = request.url_rule is not None and request.url_rule.rule.endswith("/")
    adapter = current_app.create_url_adapter(request)
    if meant or not bare or bare == request.path or adapter is None:
        return None
    try:
        adapter.match(bare)
    except HTTPException:
        return None
    return _leading(quote(request.script_root + bare))


def _leading(path: str) -> BaseResponse:
    query = request.query_string.decode("latin-1")
    # 308 keeps the method, and what a form sends.
    response = redirect(path + (f"?{query}" if query else ""), 308)
    response.access_control_allow_origin = "*"
    return response
