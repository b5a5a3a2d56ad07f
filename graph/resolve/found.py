"""A span under way to the body that it means."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.base import Span
from graph.extract.body import Body


@dataclass(slots=True)
class Found:
    """A *span*, what is *written* there, the *body* read in it, and the *key* of the thing it means."""

    span: Span
    written: str
    body: Body | None
    key: str | None = None
