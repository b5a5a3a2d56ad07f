"""Places of one name, told apart by their time: a province before its merger, and the one after it."""

from flask_babel import gettext

from ontology import units
from web import i18n


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
