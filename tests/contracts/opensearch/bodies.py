"""The shapes that the bodies of queries have; all others are refused as a server refuses them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.contracts.opensearch.lucene import Refused


def only(what: str, body: Mapping[str, Any], *allowed: str) -> None:
    """Refuse what is no part of *what*."""
    if not isinstance(body, Mapping):
        raise Refused("parsing_exception", f"[{what}] malformed, expected an object")
    for name in body:
        if name not in allowed:
            raise Refused("parsing_exception", f"[{what}] query does not support [{name}]")


def field_of(what: str, body: Any) -> tuple[str, Any]:
    """The one field of *body*, with what is asked of it."""
    if not isinstance(body, Mapping) or len(body) != 1:
        raise Refused("parsing_exception", f"[{what}] malformed query, expected one field")
    return next(iter(body.items()))


def listed(clauses: Any) -> list[Any]:
    """*clauses* as a list, where one may stand for itself and none be left out."""
    if clauses is None:
        return []
    return clauses if isinstance(clauses, list) else [clauses]
