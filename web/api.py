"""What programs learn of this site before they ask it anything."""

import json
from functools import cache
from importlib import resources
from typing import Any

from flask import Blueprint, Response, jsonify

from web import completion, rdf, ready_queries
from web.context import settings
from web.negotiation import BY_SUFFIX

blueprint = Blueprint("api", __name__)


@blueprint.get("/api/vocabulary.json")
def vocabulary() -> Response:
    """The terms that queries are made of, for completion in an editor that is not online."""
    return rdf.shared(jsonify(completion.document()))


@blueprint.get("/api/queries.ttl")
def queries() -> Response:
    """The ready queries as executables of SHACL, with what they ask in both languages."""
    return rdf.response(ready_queries.graph(queries_address()), BY_SUFFIX["ttl"])


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The answers of this site in JSON, described (OpenAPI 3.1)."""
    described = {**_described(), "servers": [{"url": settings().base_iri.rstrip("/")}]}
    return rdf.shared(jsonify(described))


def queries_address() -> str:
    """The public address of the ready queries."""
    return f"{settings().base_iri}api/queries.ttl"


@cache
def _described() -> dict[str, Any]:
    text = resources.files("web").joinpath("openapi.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
