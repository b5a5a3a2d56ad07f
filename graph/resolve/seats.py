"""Where a body sits: the place in its name, the unit of its level, or the province of its document."""

from __future__ import annotations

from graph.extract.body import Body
from graph.resolve import names
from graph.resolve.regions import Region, Regions

CENTRE = Region("trung ương", "Trung ương", "Trung ương", "country")
NATION = Region("quốc gia", "Quốc gia", "Quốc gia", "country")
_PROVINCIAL = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân", "Đoàn đại biểu Quốc hội"))


def of(body: Body, position: int, regions: Regions, scope: str) -> Region | None:
    """The place of the *body* named at *position*, None for one that has its own or none.

    *regions* are those of the document, which *scope* names: places that nobody else knows are its own.
    """
    tail, name = body.tail, body.head.name
    own = names.OWN_LEVEL.get(name)
    if tail is not None:
        if tail.name is None:
            return regions.by_level(tail.level or "", position)
        if tail.name in ("Trung ương", "Quốc gia"):
            return CENTRE if tail.name == "Trung ương" else NATION
        return regions.written(tail.units, tail.level or own, tail.name, scope)
    if body.superior is not None:
        return None
    if own is not None:
        return regions.by_level(own, position)
    provincial = body.head.kind == "so" or name in _PROVINCIAL
    return regions.province(position) if provincial else None
