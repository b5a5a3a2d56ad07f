"""What a place lies in, as the text tells right behind its name: "xã A, huyện B, tỉnh C"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from graph.lexicon.places import Place
from graph.resolve import communes
from graph.values import value

_LINK = re.compile(r"[ \xa0]?(?P<set>,|\(|,? ?\(?thuộc)?[ \xa0]?(?:địa bàn )?")
_LONGEST_LINK = len("( thuộc địa bàn ") + 2
_FAR = 4  # Names that may stand in a row behind one: a hamlet, a commune, a district, a province.
_DISTRICTS = frozenset(("quận", "huyện", "huyện đảo", "thị xã", "thành phố"))
_PROVINCES = frozenset((None, "tỉnh", "thành phố"))


@value
class Site:
    """A place, or a body, as it is written: its *level* word in full, its *name*, what it may mean."""

    start: int
    end: int
    level: str | None
    name: str
    units: tuple[Place, ...] = ()
    body: bool = False

    def within(self, province: str) -> bool:
        """Whether it may be a district of the *province* with this code."""
        return any(unit.level == "district" and unit.province == province for unit in self.units)

    def district(self, *, loose: bool) -> bool:
        """Whether it is a district, by its level word or, *loose* behind a commune, by its name."""
        listed = loose and any(unit.level == "district" for unit in self.units)
        return self.level in _DISTRICTS or (self.level is None and listed)

    @property
    def province(self) -> str:
        """The code of the province that it may be, empty where it is none."""
        if self.level not in _PROVINCES:
            return ""
        return next((unit.code for unit in self.units if unit.level == "province"), "")


@value
class Holder:
    """What a place lies in, as far as told: the code of a *province*, a *district*, a *commune*."""

    province: str = ""
    district: Site | None = None
    commune: Site | None = None


class Holders:
    """What the places and bodies of one document lie in."""

    def __init__(self, text: str, sites: Iterable[tuple[str, Site]] = ()) -> None:
        """Read *sites*, in the order of *text*, each by the label that it is known by."""
        labelled = list(sites)
        rows = [site for _, site in labelled]
        self._at: dict[int, Holder] = {}
        self._told: dict[str, list[tuple[int, Holder]]] = {}
        self._communes: dict[str, Site] = {}
        for at, (label, site) in enumerate(labelled):
            if site.level in communes.LEVELS and not site.body:
                self._communes.setdefault(label, site)
            row = list(_behind(text, rows, at))
            if row and (held := _holder(site, row)) is not None:
                self._told.setdefault(label, []).append((site.start, held))
        for told in self._told.values():
            others = dict.fromkeys(held for _, held in told)
            told[:] = [(start, _completed(held, others)) for start, held in told]
            self._at.update(told)

    def of(self, label: str, position: int) -> Holder | None:
        """What the thing called *label* lies in: as told at *position* or last before, else first after."""
        if position in self._at:
            return self._at[position]
        told = self._told.get(label)
        if told is None:
            return None
        at = bisect_left(told, position + 1, key=lambda pair: pair[0])
        return told[at - 1 if at else 0][1]

    def commune(self) -> Site | None:
        """The one commune that the text names, None where it names several or none."""
        return next(iter(self._communes.values())) if len(self._communes) == 1 else None


def _completed(held: Holder, told: Iterable[Holder]) -> Holder:
    """*held* with what else is *told* of a thing of its name that agrees with it."""
    for other in told:
        pairs = (
            (held.province, other.province),
            (held.district and held.district.name, other.district and other.district.name),
            (held.commune and held.commune.name, other.commune and other.commune.name),
        )
        if all(one == another or not (one and another) for one, another in pairs):
            held = Holder(
                held.province or other.province,
                held.district or other.district,
                held.commune or other.commune,
            )
    return held


def _behind(text: str, rows: Sequence[Site], at: int) -> Iterator[tuple[bool, Site]]:
    """Yield the places that stand in a row behind the one *at*, and whether a bracket opens before each."""
    for one, other in zip(rows[at : at + _FAR], rows[at + 1 : at + 1 + _FAR], strict=False):
        if other.body or other.start - one.end > _LONGEST_LINK:
            return
        link = _LINK.fullmatch(text, one.end, other.start)
        if link is None or (link["set"] is None and other.level is None):
            return
        yield link["set"] not in (None, ","), other


def _holder(site: Site, row: Sequence[tuple[bool, Site]]) -> Holder | None:
    """What *site* lies in by the *row* behind it, of one place and more; None where they hold nothing."""
    if site.province and site.level is None:
        return None
    last = next((at for at, (_, other) in enumerate(row) if other.province), len(row))
    inner = [other for _, other in row[:last]]
    province = row[last][1].province if last < len(row) else ""
    commune = next((other for other in inner if other.level in communes.LEVELS), None)
    district = next((other for other in inner if province and other.within(province)), None)
    if province and not (
        row[0][0]
        or site.level is not None
        or district is not None
        or row[last][1].level is not None
        or site.within(province)
    ):
        return None  # "A, B, Nha Trang, Đà Nẵng"
    ward = site.level in communes.LEVELS
    district = district or next((other for other in inner if other.district(loose=ward)), None)
    if not province and district is not None:
        codes = {unit.province for unit in district.units if unit.level == "district"}
        province = codes.pop() if len(codes) == 1 else ""
    if not (province or district or commune):
        return None
    return Holder(province, district, commune)
