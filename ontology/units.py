"""Administrative units of Viet Nam in time: provinces, districts and communes with successors.

A unit's code is used again for others later (Decision 19/2025/QD-TTg), so that a unit is its level,
its code and the day from which it is valid; see ``reference/SOURCES.md``.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ontology import days, tables


@dataclass(frozen=True, slots=True)
class Succession:
    """A unit, by its code, that took over another one whole or in part."""

    code: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A province, district or commune during one period.

    *level* is "province", "district" or "ward"; *name* starts with *type*, the level word.
    *valid_from* and *valid_until* are ISO dates, both days included; None where unknown, or where
    the unit is still there. *slug* is the last part of its address and never changes.
    """

    slug: str
    code: str
    level: str
    type: str
    name: str
    province_code: str
    district_code: str
    valid_from: str | None
    valid_until: str | None
    successors: tuple[Succession, ...]

    @property
    def key(self) -> str:
        """What tells the unit from all others: "province/31/2025-07-01"."""
        return f"{self.level}/{self.code}/{self.valid_from or ''}"

    @property
    def bare_name(self) -> str:
        """The name without its level word: "Hải Phòng"."""
        return self.name[len(self.type) + 1 :]

    def existed_on(self, day: str) -> bool:
        """Tell whether the unit was there on *day*, an ISO date."""
        return days.within(day, self.valid_from, self.valid_until)

    def overlaps(self, other: "Unit") -> bool:
        """Tell whether there was a day on which both units existed."""
        return days.overlap(self.valid_from, self.valid_until, other.valid_from, other.valid_until)


@cache
def every() -> tuple[Unit, ...]:
    """All units, former and present."""
    return tuple(
        Unit(
            slug=row["slug"],
            code=row["code"],
            level=row["level"],
            type=row["type"],
            name=row["name"],
            province_code=row["province_code"],
            district_code=row["district_code"],
            valid_from=row["valid_from"] or None,
            valid_until=row["valid_until"] or None,
            successors=tuple(_succession(value) for value in tables.values(row["successors"])),
        )
        for row in tables.rows("admin_units")
    )


@cache
def by_key() -> dict[str, Unit]:
    """All units by :attr:`Unit.key`."""
    return {unit.key: unit for unit in every()}


@cache
def by_slug() -> dict[str, Unit]:
    """All units by :attr:`Unit.slug`."""
    return {unit.slug: unit for unit in every()}


@cache
def _by_code() -> dict[tuple[str, str], tuple[Unit, ...]]:
    found: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in every():
        found[unit.level, unit.code].append(unit)
    return {key: tuple(units) for key, units in found.items()}


def holders(unit: Unit) -> Iterator[Unit]:
    """Yield the units of the next level that *unit* lay in while it existed."""
    if unit.level == "province":
        return
    district = unit.level == "ward" and unit.district_code
    above = ("district", unit.district_code) if district else ("province", unit.province_code)
    for holder in _by_code()[above]:
        if holder.overlaps(unit):
            yield holder


def successors(unit: Unit) -> Iterator[tuple[Unit, bool]]:
    """Yield the units that took over *unit*, each with whether it took all of it."""
    if unit.valid_until is None:
        return
    next_day = days.after(unit.valid_until)
    # Districts became other districts before 2025, and since then communes.
    levels = ("district", "ward") if unit.level == "district" else (unit.level,)
    for succession in unit.successors:
        for successor in (
            one for level in levels for one in _by_code().get((level, succession.code), ())
        ):
            if successor.existed_on(next_day):
                yield successor, succession.whole


def _succession(cell: str) -> Succession:
    code, _, extent = cell.partition(":")
    return Succession(code, whole=extent == "whole")
