"""A span under way to the body that it means."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body


@dataclass(slots=True)
class Found:
    """A *span*, what is *written* there, the *body* read in it, and the *key* of the thing it means."""

    span: Span
    written: str
    body: Body | None
    key: str | None = None


def coded(text: str, one: Found, other: Found) -> bool:
    """Whether a bracket of *text* gives the number of a body: "Vụ Pháp chế (Vụ 3)"."""
    if one.body is None or other.body is None or one.body.head != other.body.head:
        return False
    inside = text[one.span.end : other.span.start].strip() == "("
    numbered = (other.body.field or "").isdigit() or (other.body.field or "").isupper()
    return inside and numbered and text[other.span.end : other.span.end + 1] == ")"
