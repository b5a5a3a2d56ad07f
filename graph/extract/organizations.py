"""Companies, cooperatives, associations, foreign and international bodies."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.model import MentionKind


def extract(scan: Scan) -> Iterator[Span]:
    """Yield organizations by their head, and bodies of other countries."""
    _, named = bodies.read(scan)
    for found in named:
        place = found.body.place
        if found.body.head.organization:
            yield Span(
                found.start, found.end, MentionKind.ORGANIZATION, f"organization/{found.rule}"
            )
        elif place is not None and place.abroad:
            yield Span(found.start, found.end, MentionKind.ORGANIZATION, "organization/abroad")
