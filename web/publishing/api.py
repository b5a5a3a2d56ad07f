"""Descriptions of this site for programs: OpenAPI, the vocabulary, the ready-made queries."""

import json
import re
from functools import cache
from importlib import resources
from typing import Any

from flask import Blueprint, Response, jsonify

from graph import roster
from ontology import schemes
from ontology.schemes import Scheme
from web.exchange import parameters, rdf
from web.exchange.context import settings
from web.exchange.negotiation import BY_SUFFIX
from web.querying import completion, ready_queries

blueprint = Blueprint("api", __name__)

_SIGNS = re.compile(r"[.*+?^${}()|\[\]\\]")


@blueprint.get("/api/vocabulary.json")
def vocabulary() -> Response:
    """The terms that queries are made of, for completion in an editor that is not online."""
    return rdf.shared(jsonify(completion.document()))


@blueprint.get("/api/queries.ttl")
def queries() -> Response:
    """The ready-made queries as executables of SHACL, with what they ask in both languages."""
    return rdf.response(ready_queries.graph(), BY_SUFFIX["ttl"])


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The answers of this site in JSON, described (OpenAPI 3.1)."""
    return rdf.shared(jsonify(_described(settings().base_iri)))


@cache
def _described(base: str) -> dict[str, Any]:
    """The description of the site at *base*, with the values that its data allow."""
    text = resources.files("web").joinpath("openapi.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    for name, values in _values(base).items():
        found["components"]["schemas"][name] |= values
    return {**found, "servers": [{"url": base.rstrip("/")}]}


def _values(base: str) -> dict[str, dict[str, Any]]:
    """What a value may be, by the schema that leaves it open in the file."""
    # As ECMA-262 wants it, which knows no escaped hyphen.
    escaped = _SIGNS.sub(r"\\\g<0>", base)
    letters = (*roster.LETTERS, *(letter.lower() for letter in roster.LETTERS))
    return {
        "Kind": {"enum": list(parameters.KINDS)},
        "PolicyField": {"enum": list(schemes.concepts(Scheme.FIELDS))},
        "DocumentType": {"enum": list(schemes.concepts(Scheme.DOCUMENT_TYPES))},
        "Letter": {"enum": list(dict.fromkeys(letters))},
        "Address": {"pattern": f"^{escaped}id/[a-z-]+/[^/]+$"},
    }
