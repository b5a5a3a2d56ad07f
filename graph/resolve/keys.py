"""What a body is known by in all documents: its head, its own words and its place, whatever the spelling."""

from __future__ import annotations

from graph.extract.body import Body
from graph.model import MentionKind
from graph.resolve import names, seats
from graph.resolve.regions import Region, Regions


def of(
    body: Body,
    kind: MentionKind,
    region: Region | None,
    superior: str | None,
    position: int,
    regions: Regions,
    scope: str,
) -> str:
    """The key of *body*, named at *position*, in its *region* or as a part of its *superior*, by key.

    What nothing tells from its namesakes holds the *scope* of its document.
    """
    field = names.words(f"{body.field or ''} {body.number or ''}")
    where = _where(body, kind, region, superior, scope)
    place = names.of_name(body, region)
    if place and names.bears_place(body):
        # "Trường THCS xã Chiềng Đen" is called "Trường THCS Chiềng Đen" too.
        field, where = names.words(f"{body.field or ''} {place} {body.number or ''}"), ""
    if where == "" and superior is None and names.local(body):
        where = regions.around(region, names.label(body), position, scope)
    if where == "" and body.tail is None and field.endswith(" quốc gia"):
        field, where = field.removesuffix(" quốc gia"), seats.NATION.key
    over = f"<{superior}" if superior else ""
    return "|".join((kind.value, names.head(body), field, where)) + over


def _where(
    body: Body, kind: MentionKind, region: Region | None, superior: str | None, scope: str
) -> str:
    """The place in the key: the region's, the document's own, none for what its name alone tells."""
    where = region.key if region is not None else ""
    if where == "" and superior is None:
        bare_part = names.part(body) and body.tail is None
        if bare_part or names.anonymous(body, kind):
            return f"{body.tail.level or ''} {scope}" if body.tail else scope
    if names.sent(body) and body.number is None:
        return f"{where} {scope}"
    return where
