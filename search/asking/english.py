"""English names of bodies, posts, documents and places → what Vietnamese texts call them.

``english.tsv`` follows the names that Circular 03/2009/TT-BNG gives to bodies of the State, and common
use; other central bodies and the provinces are those of the reference data. Words that are no such name
stay as they are: most are names of people and places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import vietnamese
from ontology import agencies, tables, units
from search.asking import parsing

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\b(?:of|the|and|in|for|by)\b\s*", re.IGNORECASE)


def translate(typed: str) -> str | None:
    """Return *typed* with English names in Vietnamese; None where it has none or says more than words."""
    if parsing.has_operators(typed):
        return None
    text = vietnamese.nfc(typed).replace("’", "'")
    if vietnamese.has_marks(text):
        return None
    translated, found = _pattern().subn(_vietnamese, text)
    return " ".join(_BETWEEN.sub("", translated).split()) if found else None


def _vietnamese(found: re.Match[str]) -> str:
    return _names()[" ".join(found.group().lower().split())]


@cache
def _names() -> dict[str, str]:
    rows = tables.read("search.asking", "english.tsv")
    told = {
        name: meant for row in rows for name, meant in _spoken(row["english"], row["vietnamese"])
    }
    return dict(_provinces()) | dict(_bodies()) | told


def _provinces() -> Iterator[tuple[str, str]]:
    """Yield the provinces and cities of all times as English puts them: "Da Nang city"."""
    for unit in units.every():
        if unit.level == "province":
            level = "city" if unit.type == "Thành phố" else "province"
            bare = vietnamese.fold(unit.bare_name).replace(" - ", "-")
            yield f"{bare} {level}", unit.name.lower()


def _bodies() -> Iterator[tuple[str, str]]:
    """Yield the central bodies of all times, "Viet Nam" in one word too."""
    for agency in agencies.every():
        if agency.name_en:
            english = agency.name_en.lower()
            meant = " ".join(_WORD.findall(agency.name.lower()))
            yield english, meant
            yield english.replace("viet nam", "vietnam"), meant


def _spoken(name: str, meant: str) -> Iterator[tuple[str, str]]:
    """Yield *name* and what newspapers make of it: "health ministry", "health minister"."""
    yield name, meant
    yield name.replace("'", ""), meant
    head, of, field = name.partition(" of ")
    if of and head in ("ministry", "department"):
        yield f"{field} {head}", meant
    if of and head == "ministry":
        yield f"minister of {field}", f"bộ trưởng {meant}"
        yield f"{field} minister", f"bộ trưởng {meant}"


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    ways = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(rf"(?<![\w'])(?:{ways})(?![\w'])", re.IGNORECASE)
