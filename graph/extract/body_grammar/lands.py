"""Two lands that a body joins, which its name tells as one place: "Hội Hữu nghị Việt Nam - Cuba"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from graph.extract.body_grammar.body import Body
from graph.lexicon import places

_DASH = re.compile(r"\s*[-–]\s*")
# What some lands are called beside another, and nowhere else.
_HALVES = {"Việt": "Việt Nam", "Trung": "Trung Quốc", "Hàn": "Hàn Quốc", "Ấn": "Ấn Độ"}
_HALF = "|".join(_HALVES)
_OF_HALVES = re.compile(rf"(?:^|(?<= ))(?:{_HALF})\s*[-–]\s*(?:{_HALF})$")
_TWO = 2


def joined(body: Body) -> Body:
    """The *body* with both lands in its field and no place, where its place is two lands; else *body*.

    One of them would make it a body of that land: all societies for friendship would be one.
    """
    tail, field = body.tail, body.field or ""
    both = _both(tail.name) if tail is not None and tail.level is None and tail.name else None
    if both is not None:
        return replace(body, field=f"{field} {both}".strip(), tail=None)
    halves = _OF_HALVES.search(field)
    both = _both(halves[0]) if halves is not None else None
    if halves is None or both is None:
        return body
    return replace(body, field=field[: halves.start()] + both)


@lru_cache(maxsize=1024)
def _both(name: str) -> str | None:
    """The two lands of *name* in full: "Việt Nam - Nhật Bản" for "Việt - Nhật"; None for one."""
    lands = [_HALVES.get(part) or places.country(part) for part in _DASH.split(name)]
    if len(lands) != _TWO or None in lands:
        return None
    return " - ".join(land for land in lands if land)
