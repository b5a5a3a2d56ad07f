"""Addresses with a slash too many at their end lead to those without it."""

from urllib.parse import quote

from flask import Flask, current_app, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse


def init_app(app: Flask) -> None:
    """Let *app* lead on who typed, or was sent, an address with a slash behind it."""
    app.before_request(_lead_on)


def _lead_on() -> BaseResponse | None:
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
    query = request.query_string.decode("latin-1")
    # 308 keeps the method, and what a form sends.
    response = redirect(quote(bare) + (f"?{query}" if query else ""), 308)
    response.access_control_allow_origin = "*"
    return response
