"""Places that bodies may belong to: their keys, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from graph.extract.base import Span
from graph.lexicon import places
from graph.lexicon.places import Place
from graph.model import MentionKind
from graph.resolve import communes, provinces
from graph.resolve.ledger import Entry
from graph.values import value
from graph.vietnamese import normalise, slug


@value
class Region:
    """A place that a body may belong to.

    *key* identifies it and its bodies across documents, *label* holds its level word ("thành phố Hải
    Phòng"), *name* does not. *province* is the code of the province that holds it, empty where unknown.
    *place* is the key of the place alone, where its bodies outlived it and have another.
    """

    key: str
    label: str
    name: str
    level: str
    province: str = ""
    unit: Place | None = None
    place: str = ""

    def entry(self) -> Entry:
        """A new entry for it."""
        code = self.unit.key or None if self.unit is not None else None
        key = self.place or self.key
        return Entry(key, MentionKind.PLACE, self.label, code=code, seat=self.key)


_BELOW_PROVINCE = frozenset(("quận", "huyện", "thị xã", "thành phố"))


@lru_cache(maxsize=1)
def numbering() -> str:
    """The code of the one city whose districts go by numbers."""
    return places.numbered("1")[0].province


@lru_cache(maxsize=2048)
def of(unit: Place, level: str | None = None, name: str | None = None) -> Region:
    """The region that *unit* is; *level* and *name* are as written, for names that changed."""
    if not unit.code:
        return Region(f"place|{slug(unit.name)}", unit.name, unit.name, unit.level, "", unit)
    province = unit.code if unit.level == "province" else unit.province
    label = unit.full[0].lower() + unit.full[1:]
    key = f"place|{unit.level}|{unit.code}|{unit.valid_from or ''}"
    if unit.level == "province":
        if name is not None and _former(unit, level, name):
            label = f"{level or 'tỉnh'} {name}"
        elif name is None or not slug(unit.name).endswith(f"-{slug(name)}"):
            name = unit.name  # but "Huế" stays what it is, of the province Thừa Thiên Huế
        return Region(provinces.bodies(unit), label, name, unit.level, province, unit, key)
    if level in _BELOW_PROVINCE and unit.level == "district" and not label.startswith(f"{level} "):
        label = f"{level} {unit.name}"  # "huyện Quế Võ", which became a town later
    return Region(key, label, unit.name, unit.level, province, unit)


def level_of_row(span: Span, units: Sequence[Place]) -> str | None:
    """The level of the row of communes in which *span* names one of *units*, None where it is in none.

    "Các xã A, Kim Thành và C" tells of no district; "các xã A, B, Hà Nội" may end with what they lie in.
    """
    level = span.part("level") if span.rule == "place/listed" else None
    low = level in communes.LEVELS and all(unit.level in ("district", "ward") for unit in units)
    return level if low else None


def _former(unit: Place, level: str | None, name: str) -> bool:
    """Whether *name* is one that the unit bore as another: "tỉnh Bắc Thái", not "TP.HCM"."""
    written = slug(name).removeprefix("tp-").removeprefix("thanh-pho-")
    if written == slug(unit.name):
        return False
    if level is not None and not normalise(unit.full).startswith(level):
        return True
    return written.endswith(f"-{slug(unit.name)}")
