"""Provinces in time: which one had a code on a day, and by which code its bodies are known."""

from __future__ import annotations

from functools import lru_cache

from graph.lexicon import places
from graph.lexicon.places import Place
from graph.vietnamese import normalise, slug

_REFORM = "2025-07-01"
_OLD = 3  # Digits of the codes of provinces until 2004, when there were no sites yet.


@lru_cache(maxsize=1)
def _provinces() -> dict[str, tuple[Place, ...]]:
    """Provinces by code, the former before the present."""
    found: dict[str, list[Place]] = {}
    for unit in places.units():
        if unit.level == "province":
            found.setdefault(unit.code, []).append(unit)
    return {code: tuple(units) for code, units in found.items()}


def on(code: str, day: str) -> Place | None:
    """The province that had *code* on *day*; the first that ever had where none did."""
    units = _provinces().get(code, ())
    return next((unit for unit in units if unit.existed_on(day)), next(iter(units), None))


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    """The code by which bodies of each full name of a province are known, whatever code it has later.

    The province of 2025 that is called like a former one has its bodies, not those of its code.
    """
    found: dict[str, str] = {}
    for units in _provinces().values():
        for unit in units:
            if (unit.valid_from or "") < _REFORM:
                found.setdefault(normalise(unit.full), unit.code)
    return found


def bodies(unit: Place) -> str:
    """The key by which bodies of the province *unit* are known."""
    return f"place|province|{_lines().get(normalise(unit.full), unit.code)}|"


@lru_cache(maxsize=1)
def sites() -> dict[str, str]:
    """Provinces by the name under which their sites stand: "haiphong" of haiphong.gov.vn."""
    rows = [row for code, row in _provinces().items() if len(code) < _OLD]
    found: dict[str, str] = {}
    for unit in (*(row[0] for row in rows), *(unit for row in rows for unit in row)):
        found.setdefault(slug(unit.name).replace("-", ""), unit.code)
    return found


def listed(code: str) -> str:
    """The code under which the districts of the province with *code* are told of."""
    return next((unit.listed for unit in _provinces().get(code, ()) if unit.listed), code)
