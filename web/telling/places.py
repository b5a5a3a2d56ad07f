"""Places of the same name, told apart by their period: a province before its merger, and the one after it."""

from collections import defaultdict
from functools import cache

from flask_babel import gettext

from graph import vietnamese
from ontology import units
from search.words import analysis
from web.exchange import i18n
from web.telling import likeness


def until(iri: str) -> str:
    """Till when the unit with this address was there, where another of its name has followed; else empty."""
    unit = units.by_slug().get(iri.rpartition("/")[2])
    if unit is None or unit.valid_until is None or not unit.slug.endswith(unit.valid_until):
        return ""
    return str(gettext("đến %(date)s", date=i18n.day(unit.valid_until)))


def told(iri: str, label: str) -> str:
    """*label*, and till when where another place is called so too: "Thành phố Hà Nội (đến 30/06/2025)"."""
    end = until(iri)
    return f"{label} ({end})" if end else label


def ambiguous(words: str, iri: str) -> bool:
    """Tell whether *words* name another unit of its time too, and not only below a province so called.

    Whether articles here name that other unit does not matter to those who ask.
    """
    meant = units.by_slug().get(iri.rpartition("/")[2])
    if meant is None:
        return False
    namesakes = [unit for unit in _called(words) if unit.overlaps(meant)]
    if meant.level == "province":
        namesakes = [unit for unit in namesakes if unit.level == "province"]
    return any(unit is not meant for unit in namesakes)


def _called(words: str) -> tuple[units.Unit, ...]:
    """The units that *words* name, with or without their level word, marks, in full or abbreviated."""
    names = (likeness.spelt(words), " ".join(analysis.analyse(words).syllables))
    return tuple({unit.key: unit for name in names for unit in _by_name().get(name, ())}.values())


@cache
def _by_name() -> dict[str, tuple[units.Unit, ...]]:
    found: dict[str, dict[str, units.Unit]] = defaultdict(dict)
    for unit in units.every():
        for name in (unit.name, unit.bare_name):
            written = likeness.spelt(name)
            for spelt in (written, vietnamese.fold(written)):
                found[spelt][unit.key] = unit
    return {name: tuple(called.values()) for name, called in found.items()}
