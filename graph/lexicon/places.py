"""Places by name: administrative units of Viet Nam in time, its regions, and the world's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product

from graph.lexicon import tables, words
from graph.lexicon.trie import Lexicon, Trie, tokens
from graph.values import value
from graph.vietnamese import normalise
from ontology import days
from ontology import tables as reference


@value
class Place:
    """A place that a name may mean.

    *level* is province, district, ward, region, country or city (abroad); *name* is without and
    *full* with the level word ("Thành phố Hải Phòng"). *code* is the General Statistics Office's,
    empty beyond administrative units; *province* and *district* are codes of those that hold it.
    *valid_from* and *valid_until* are ISO dates, both days included, None where unknown or none.
    *listed* is the code under which its districts are told of, where they outlived it.
    """

    level: str
    name: str
    full: str
    code: str = ""
    province: str = ""
    district: str = ""
    valid_from: str | None = None
    valid_until: str | None = None
    listed: str = ""

    def existed_on(self, day: str) -> bool:
        """Whether it was there on *day*, an ISO date as exact as it is known."""
        return days.within(day, self.valid_from, self.valid_until)

    @property
    def key(self) -> str:
        """The unit's key in the reference data: "province/31/2025-07-01", the date may be empty."""
        return f"{self.level}/{self.code}/{self.valid_from or ''}" if self.code else ""


# The vowels of the highlands, with and without their accent.
_BREVES = {
    "Đắk": ("Đắk", "Đăk", "Đắc", "Đăc"), "Đăk": ("Đăk", "Đắk", "Đắc", "Đăc"), "Lắk": ("Lắk", "Lăk"),
    "Krông": ("Krông", "Krong"), "Păh": ("Păh", "Pah"), "Pưh": ("Pưh", "Puh"), "Búk": ("Búk", "Buk"),
    "Pắc": ("Pắc", "Păc", "Pắk", "Păk", "Pak"), "Chro": ("Chro", "Chơ Ro"),
}  # fmt: skip
# Syllables that end with "y" are written with "i" too, and the reverse: "Mĩ Đức", "Phú Quý".
_OPEN = re.compile(r"\b(?:[HKLMST]|Qu)(?P<vowel>[yýỳỷỹỵiíìỉĩị])\b")
_OTHER = dict(zip("yýỳỷỹỵiíìỉĩị", "iíìỉĩịyýỳỷỹỵ", strict=True))

# How states are called officially, with and without the word for a country.
_STATES = (
    "Cộng hòa",
    "nước Cộng hòa",
    "Vương quốc",
    "Cộng hòa Liên bang",
    "Cộng hòa Hồi giáo",
    "Liên bang",
    "CH",
    "nước CH",
    "CHLB",
    "LB",
)


@lru_cache(maxsize=1)
def units() -> tuple[Place, ...]:
    """All administrative units, former and present, and the invented ones of the demonstration."""
    return tuple(
        Place(
            level=row["level"],
            name=row["name"][len(row["type"]) + 1 :],
            full=row["name"],
            code=row["code"],
            province=row["province_code"],
            district=row["district_code"],
            valid_from=row["valid_from"] or None,
            valid_until=row["valid_until"] or None,
            listed=_heir(row),
        )
        for row in chain(reference.rows("admin_units"), tables.rows("invented_units"))
    )


# The units below provinces are those of this day and later ones.
_LISTED = "2024-12-31"


def _heir(row: dict[str, str]) -> str:
    """The code of the one province that took over that of *row* with its districts, else none."""
    until, heirs = row["valid_until"], reference.values(row.get("successors", ""))
    if row["level"] != "province" or not until or until >= _LISTED or len(heirs) > 1:
        return ""
    return heirs[0].partition(":")[0]


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Codes of the units of the first level that were no provinces in all the time told of."""
    # Only the codes of invented units hold a letter.
    first = [unit for unit in units() if unit.level == "province" and unit.code.isdigit()]
    once = {unit.code for unit in first if not unit.full.startswith("Thành phố ")}
    return frozenset(unit.code for unit in first) - once


@lru_cache(maxsize=1)
def toponyms() -> Lexicon[Place]:
    """Names that mean a place by themselves: provinces, districts, regions, countries, cities.

    Numbered units (Quận 1) are left out: without their level word they are no names.
    """
    trie: Lexicon[Place] = Lexicon()
    by_code: dict[str, list[Place]] = {}
    for unit in units():
        if unit.level == "ward" or unit.name.isdigit():
            continue
        for spelling in _spellings(unit):
            trie.add(spelling, unit)
        by_code.setdefault(unit.code, []).append(unit)
    for row in tables.rows("aliases"):
        namesakes = by_code[row["code"]]
        for one in namesakes:
            if one.name == namesakes[0].name and row["alias"] != one.name:
                trie.add(row["alias"], one)
    for row in tables.rows("world"):
        place = Place(level=row["level"], name=row["name"], full=row["name"])
        spellings = (row["name"], *tables.values(row["aliases"]))
        for name in spellings:
            trie.add(name, place)
        if row["level"] == "country" and row["name"] != "Việt Nam":
            for official in _officially(spellings):
                trie.add(official, place)
    return trie


def _spellings(unit: Place) -> Iterator[str]:
    """Yield the name of *unit*, without its level word, in all the ways that it is written."""
    yield unit.name
    yield from _highland(unit.name)
    if _OPEN.search(unit.name):
        yield _OPEN.sub(lambda found: found[0][:-1] + _OTHER[found["vowel"]], unit.name)
    if "'" in unit.name:
        first, _, rest = unit.name.partition("'")
        for begin in (first, *_highland(first)):
            yield f"{begin}'{rest.lower()}"  # "Đắk R'lấp"
            yield begin + rest.lower()  # "Đắk Rlấp"
    if "-" in unit.name:
        yield unit.name.replace(" - ", " ")
    if unit.level == "province" and (half := _half_capital(unit.name)) is not None:
        yield half


def _officially(spellings: tuple[str, ...]) -> Iterator[str]:
    """Yield what the state of a country may be called, by each of its *spellings*: "Cộng hòa Litva".

    Of "Liên bang Mỹ" the first word belongs to who is of it: "Cục Điều tra Liên bang Mỹ".
    """
    official = dict.fromkeys(f"{form} {spellings[0]}" for form in _STATES)
    for name in spellings[1:]:
        if not name.startswith(_STATES):
            official |= dict.fromkeys(f"{form} {name}" for form in _STATES if "Cộng hòa" in form)
    yield from (name for name in official if name not in spellings)


def _half_capital(name: str) -> str | None:
    """*name* as a hurried hand writes it, "Bắc giang"; None where its syllables are a word too."""
    first, _, second = name.partition(" ")
    whole = second.isalpha() and normalise(name) not in words.compounds()
    return f"{first} {second.lower()}" if whole else None


def _highland(name: str) -> Iterator[str]:
    """Yield the other spellings of a *name* that the languages of the highlands gave: "Đăk Lăk"."""
    parts = [_BREVES.get(part, (part,)) for part in name.split(" ")]
    yield from (spelling for row in product(*parts) if (spelling := " ".join(row)) != name)


@lru_cache(maxsize=1)
def halved() -> Trie[Place]:
    """Provinces and districts as hurried texts write them behind their level word: "tỉnh Lạng sơn"."""
    trie: Trie[Place] = Trie()
    for unit in units():
        if unit.level != "ward" and " " in unit.name:
            trie.add(unit.name[0] + unit.name[1:].lower(), unit)
    return trie


def named(word: str) -> bool:
    """Whether *word* is the name of a place by itself."""
    return bool(meant(word))


def meant(words: str) -> tuple[Place, ...]:
    """The places that *words* may mean by themselves, the whole of them; none where they are no name."""
    row = tokens(words)
    found = toponyms().match(row, 0)
    return found[1] if found is not None and found[0] == len(row) else ()


@lru_cache(maxsize=64)
def numbered(name: str) -> tuple[Place, ...]:
    """The districts that a number alone names, which the largest city alone has: "quận 1"."""
    if not name.isdigit():
        return ()
    return tuple(
        unit for unit in units() if unit.level == "district" and unit.name == name.lstrip("0")
    )


@lru_cache(maxsize=4096)
def country(word: str) -> str | None:
    """The country that *word* names by itself, or None."""
    first = next(iter(meant(word)), None)
    return first.name if first is not None and first.level == "country" else None


@lru_cache(maxsize=1)
def country_letters() -> frozenset[str]:
    """The letters of countries whose names have two words: "TQ" of Trung Quốc."""
    names = [row["name"].split() for row in tables.rows("world") if row["level"] == "country"]
    return frozenset("".join(word[0] for word in name) for name in names if len(name) == 2)


@lru_cache(maxsize=1)
def communes() -> Trie[Place]:
    """Names of communes; too many mean something else to be read without a level word before."""
    trie: Trie[Place] = Trie()
    for unit in units():
        if unit.level == "ward" and not unit.name.isdigit():
            trie.add(unit.name, unit)
    return trie
