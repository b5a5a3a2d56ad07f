"""Places that bodies may belong to: their keys, and what they are called."""

from __future__ import annotations

from functools import lru_cache

from graph.lexicon import places
from graph.lexicon.places import Place
from graph.model import MentionKind
from graph.resolve.ledger import Entry
from graph.values import value
from graph.vietnamese import normalise, slug


@value
class Region:
    """A place that a body may belong to.

    *key* identifies it across documents, *label* holds its level word ("thành phố Hải Phòng"),
    *name* does not. *province* is the code of the province that holds it, empty where unknown.
    """

    key: str
    label: str
    name: str
    level: str
    province: str = ""
    unit: Place | None = None

    def entry(self) -> Entry:
        """A new entry for it."""
        code = self.unit.key or None if self.unit is not None else None
        return Entry(self.key, MentionKind.PLACE, self.label, code=code)


_BELOW_PROVINCE = frozenset(("quận", "huyện", "thị xã", "thành phố"))


@lru_cache(maxsize=1)
def provinces() -> dict[str, Place]:
    """Provinces by code, the former before the present."""
    found: dict[str, Place] = {}
    for unit in places.units():
        if unit.level == "province":
            found.setdefault(unit.code, unit)
    return found


@lru_cache(maxsize=1)
def sites() -> dict[str, str]:
    """Provinces by the name under which their sites stand: "haiphong" of haiphong.gov.vn."""
    return {slug(unit.name).replace("-", ""): code for code, unit in provinces().items()}


@lru_cache(maxsize=1)
def numbering() -> str:
    """The code of the one city whose districts go by numbers."""
    return places.numbered("1")[0].province


def of(unit: Place, level: str | None = None, name: str | None = None) -> Region:
    """The region that *unit* is; *level* and *name* are as written, for names that changed."""
    if not unit.code:
        return Region(f"place|{slug(unit.name)}", unit.name, unit.name, unit.level, "", unit)
    province = unit.code if unit.level == "province" else unit.province
    if name is not None and unit.level == "province" and _former(unit, level, name):
        label = f"{level or 'tỉnh'} {name}"
        return Region(f"place|{unit.level}|{unit.code}|", label, name, unit.level, province, unit)
    label = unit.full[0].lower() + unit.full[1:]
    if level in _BELOW_PROVINCE and unit.level == "district" and not label.startswith(f"{level} "):
        label = f"{level} {unit.name}"  # "huyện Quế Võ", which became a town later
    return Region(
        f"place|{unit.level}|{unit.code}|{_age(unit)}", label, unit.name, unit.level, province, unit
    )


def _former(unit: Place, level: str | None, name: str) -> bool:
    """Whether *name* is one that the unit bore as another: "tỉnh Thừa Thiên Huế", not "TP.HCM"."""
    written = slug(name).removeprefix("tp-").removeprefix("thanh-pho-")
    if written == slug(unit.name):
        return False
    if level is not None and not normalise(unit.full).startswith(level):
        return True
    return written.endswith(f"-{slug(unit.name)}")


def _age(unit: Place) -> str:
    # A province keeps its code and its bodies through the reform; below it codes are given anew.
    return "" if unit.level == "province" else unit.valid_from or ""
