"""The places of a document: which unit a name means, and which one the document speaks from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from graph.lexicon import places
from graph.lexicon.places import Place
from graph.lexicon.trie import title_tokens
from graph.resolve import communes, listed_regions, passing, provinces
from graph.resolve.holders import Holders, Site
from graph.resolve.listed_regions import Region
from graph.vietnamese import normalise

_LEVELS = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "quận": ("district",),
    "huyện": ("district",),
    "huyện đảo": ("district",),
    "thị xã": ("district",),
    **dict.fromkeys(communes.LEVELS, ("ward",)),
}
_SITE = re.compile(r"([a-z0-9]+)\.gov\.vn")
_OWN = "place|viet-nam"
_UNDATED = "2024-12-31"  # The day of texts that tell none: most are older than the changes of 2025.
_WHOLE = 0.6  # The share of votes with which one province is what the whole document is about.
_HINTED, _ON_SITE = (
    6,
    12,
)  # Votes for a province that a hint names, or whose site one is an address of.


# The levels of those that share a name, the one that is meant most often first.
_RANKS = {
    level: rank
    for rank, level in enumerate(("country", "province", "district", "region", "city", "ward"))
}


Unlisted = tuple[int, str | None, str]
"""A unit that no list holds: where it is named, its level word in full, its name."""


class Regions:
    """The regions that one document names, and its home among them.

    First it is told what lies in what (*holders*) and what is seen, then it settles the *home*, None
    where nothing tells one; only then can bodies be asked their place.
    """

    def __init__(self, published: str | None, text: str, scope: str) -> None:
        """Take the day and the *text* of the document, and the *scope* of names that it alone knows."""
        self.published = published or ""
        self.scope = scope
        self._text = text
        self._unlisted: Sequence[Unlisted] = ()
        self._bodies: set[int] = set()
        self._seats: dict[str, list[tuple[int, Region]]] = {}
        self._day = self.published or _UNDATED
        self._votes: Counter[str] = Counter()
        self._seen: list[tuple[int, Region]] = []
        self.home: Region | None = None
        self._share = 0.0
        self.holders = Holders("")

    def choose(
        self,
        units: Sequence[Place],
        level: str | None = None,
        name: str | None = None,
        position: int = -1,
    ) -> Region | None:
        """The region that a name means which *units* share; None where none fits the level.

        Of several it is the one that lies in what the text tells behind the name at *position*.
        """
        wanted = _LEVELS.get(level or "")
        abroad = {"thành phố": "city", "tỉnh": "region"}.get(level or "")
        if abroad is not None and all(unit.level == abroad for unit in units):
            wanted = None  # "thành phố Luân Đôn"
        fitting = [unit for unit in units if wanted is None or unit.level in wanted]
        if not fitting:
            return None
        if held := self.holders.of(_label(level, name or ""), position):
            inside = [unit for unit in fitting if unit.province == provinces.listed(held.province)]
            if not inside and level is None and held.province and held.district is not None:
                return None  # "Tây Sơn, huyện B, tỉnh C" is no district of its own.
            fitting = inside or fitting
        if level is not None and len(fitting) > 1:
            worded = [unit for unit in fitting if normalise(unit.full).startswith(level)]
            fitting = worded or fitting
        best = fitting[0] if len(fitting) == 1 else min(fitting, key=self._rank)
        if best.level == "province" and not best.existed_on(self._day):
            # "thành phố Huế" is a town of its province before it is one itself.
            best = next((unit for unit in fitting if unit.existed_on(self._day)), best)
        if level == "thành phố" and best.full.startswith("Tỉnh "):
            return (
                None  # A town that bears another name by now, in the province that it gave its own.
            )
        return listed_regions.of(best, level, name)

    def _rank(self, unit: Place) -> tuple[int, int, int]:
        """The order in which units of one name are meant: by level, by how near they lie, by the day."""
        timely = unit.existed_on(self._day)
        near = self._votes.get(unit.province, 0) if unit.level in ("district", "ward") else 0
        return (_RANKS.get(unit.level, 9), -near, 0 if timely else 1)

    def see(self, position: int, region: Region, *, votes: int) -> None:
        """Note that the text names *region* at *position*, with so many *votes* for the home."""
        self._seen.append((position, region))
        if region.province:
            self._votes[region.province] += votes

    def note(self, named: Sequence[Unlisted]) -> None:
        """Remember the units that are *named* and no list holds, before any body is asked its place."""
        self._unlisted = named

    @cached_property
    def _units(self) -> list[tuple[int, Region]]:
        """The regions seen and those that no list holds, with where, in order."""
        found = [
            (position, self.written((), level, name, position))
            for position, level, name in self._unlisted
            if not {"ward", "district"}.isdisjoint(_LEVELS.get(level or "", ()))
        ]
        return sorted((*self._seen, *found), key=lambda pair: pair[0])

    def settle(self, hints: Iterable[str]) -> None:
        """Choose the home from what was seen, and from *hints*: title, source, address."""
        for hint in hints:
            for hit in places.toponyms().scan(title_tokens(hint)):
                units = [unit for unit in hit.values if unit.level == "province"]
                # Of a former and a present province with as many votes the first one is the home.
                for code in dict.fromkeys(unit.code for unit in sorted(units, key=self._rank)):
                    self._votes[code] += _HINTED
            for site in _SITE.findall(hint.lower()):
                if site in provinces.sites():
                    self._votes[provinces.sites()[site]] += _ON_SITE
        if not self._votes:
            return
        code, count = self._votes.most_common(1)[0]
        self._share = count / sum(self._votes.values())
        named = next(
            (r for _, r in self._seen if r.level == "province" and r.province == code), None
        )
        listed = provinces.on(code, self._day)
        self.home = named or (listed_regions.of(listed) if listed else None)

    @property
    def home_key(self) -> str:
        """The key of the home; the scope where the document has none."""
        return self.home.key if self.home is not None else self.scope

    def state(self, least: int) -> Region | None:
        """The other State that the document is about, named *least* times; None where it tells of ours."""
        named = [region for _, region in self._seen if region.level == "country"]
        if self.home is not None or any(region.key == _OWN for region in named):
            return None
        often = Counter(region.key for region in named).most_common(2)
        if not often or often[0][1] < max(least, *(1 + count for _, count in often[1:]), 0):
            return None
        return next(region for region in named if region.key == often[0][0])

    def written(
        self,
        units: Sequence[Place],
        level: str | None,
        name: str,
        position: int,
    ) -> Region:
        """The region that a place written at *position* means; one of its own where none is listed."""
        # No hamlet or quarter is a district by its number: "ấp 4", "khu phố 3".
        listed = units or (places.numbered(name) if level is None or level in _LEVELS else ())
        found = self.choose(listed, level, name, position)
        if found is None and level != "thành phố" and "ward" not in _LEVELS.get(level or "", ()):
            found = self.choose(units, None, name, position)
        if found is not None:
            return found
        label = f"{level} {name}" if level else name
        if level == "quận" and name.isdigit():
            province = listed_regions.numbering()  # Some of its districts are no more in the lists.
            near = self._seat(province)
        else:
            province = self.province_of(_label(level, name), position)
            near = self.near(normalise(label), position)
        return Region(f"place|{normalise(label)}|{near}", label, name, "unit", province)

    def province_of(self, label: str, position: int) -> str:
        """The code of the province of what is called *label* at *position*: the one told, else the home."""
        held = self.holders.of(label, position)
        if held is not None and held.province:
            return held.province
        return self.home.province if self.home else ""

    def _seat(self, code: str) -> str:
        """The key by which bodies of the province with *code* are known."""
        unit = provinces.on(code, self._day)
        return provinces.bodies(unit) if unit is not None else f"place|province|{code}|"

    def town(self, told: str | None) -> str:
        """The key of the province *told*, by its code, or that the document is all about; else the scope."""
        if told is not None:
            return self._seat(told)
        whole = self.home is not None and self._share >= _WHOLE
        return self.home.key if self.home is not None and whole else self.scope

    def around(self, region: Region | None, label: str, position: int) -> str:
        """The key of the province of a body in *region*, or called *label* at *position*; else the scope."""
        told = (region.province if region else "") or self.province_of(label, position)
        return self._seat(told) if told else self.scope

    def near(self, label: str, position: int) -> str:
        """The key of what tells an unlisted place from its namesakes; the scope where nothing does."""
        held, over = self.holders.of(label, position), None
        province = self.province_of(label, position)
        if communes.part(label):
            over = held and (held.commune or held.district)
            over = over or self.holders.commune()
        elif communes.many(label, province):
            over = held.district if held is not None else None
        elif held is not None and held.province:
            return self._seat(province)
        else:
            return self.home_key
        return self._site(over).key if over is not None else self.scope

    def _site(self, site: Site) -> Region:
        return self.written(site.units, site.level, site.name, site.start)

    def by_level(self, level: str, position: int, called: str = "") -> Region | None:
        """The region that a bare level word means ("UBND tỉnh") at *position*, of a body *called* so."""
        fitting = [pair for pair in self._units if _fits(pair[1], level)]
        at_home = self.home is not None and _fits(self.home, level)
        if at_home and (self._share >= _WHOLE or not fitting):
            return self.home
        seats = self._seats.get(called, ())
        return self._last(fitting, [pair for pair in seats if _fits(pair[1], level)], position)

    def province(self, position: int, called: str = "") -> Region | None:
        """The province that a provincial body *called* so without a place means at *position*."""
        if self.home is not None and self._share >= _WHOLE:
            return self.home
        seen = [pair for pair in self._units if pair[1].level == "province"]
        seats = [pair for pair in self._seats.get(called, ()) if pair[1].level == "province"]
        return self._last(seen, seats, position) or self.home

    @cached_property
    def _passing(self) -> passing.Ranges:
        return passing.of(self._text)

    @cached_property
    def _scenes(self) -> set[int]:
        return passing.scenes(self._text)

    def seat(self, called: str, position: int, region: Region) -> None:
        """Note that a body *called* so is named at *position* with its *region*."""
        self._seats.setdefault(called, []).append((position, region))

    def scene(self, position: int) -> None:
        """Note that the text goes to the place of the body named at *position*."""
        self._bodies.add(position)

    def _last(
        self,
        seen: Sequence[tuple[int, Region]],
        seats: Sequence[tuple[int, Region]],
        position: int,
    ) -> Region | None:
        """The one *seen* last before *position*, else first behind; those told in passing only alone.

        Where *seats*, those of bodies called the same, are all one, it is that, unless the text has
        gone elsewhere since.
        """
        if len({region.key for _, region in (*seen, *seats)}) == 1 and seen:
            return next((region for at, region in reversed(seen) if at <= position), seen[0][1])
        told = [pair for pair in seen if not passing.told(self._passing, pair[0])] or seen
        before = [pair for pair in told if pair[0] <= position]
        if len({region.key for _, region in seats}) == 1:
            last = max((at for at, _ in seats if at <= position), default=-1)
            gone = any(at > last and (at in self._bodies or at in self._scenes) for at, _ in before)
            return before[-1][1] if gone and before else seats[0][1]
        return (before[-1] if before else told[0])[1] if told else None


@lru_cache(maxsize=4096)
def _label(level: str | None, name: str) -> str:
    """What a place of this *level* word, if any, and *name* is known by, normalised."""
    return normalise(f"{level} {name}" if level else name)


def _fits(region: Region, level: str) -> bool:
    """Whether *region* is called by the *level* word; an island district by the first of its two."""
    if region.unit is not None and region.unit.code:
        levels = _LEVELS.get(level, ())
        return region.level in levels and normalise(region.label).startswith(level.split()[0])
    return normalise(region.label).startswith(level)
