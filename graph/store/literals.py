"""Values in the one text that each has (XML Schema 1.1, canonical mappings), as engines give them back."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

from rdflib import XSD

# Of numbers with more figures than these, engines keep the text.
_WHOLE = re.compile(r"(?P<sign>[+-]?)0*(?P<whole>[0-9]{1,18})")
_DECIMAL = re.compile(r"(?P<sign>[+-]?)0*(?P<whole>[0-9]{0,18}?)(\.(?P<part>[0-9]{0,18}?)0*)?")
_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(\.(?P<part>[0-9]+?)0*)?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)


def canonical(text: str, datatype: str) -> str:
    """Return *text* as an engine writes it that keeps values: 1.5 for 1.50; as it is where it is no value."""
    written = _WRITTEN.get(datatype)
    return text if written is None else written(text)


def _number(text: str, pattern: re.Pattern[str]) -> str:
    """A number without idle zeros and signs; *text* as it is where *pattern* does not fit."""
    found = pattern.fullmatch(text)
    if found is None or not any(map(str.isdigit, text)):
        return text
    known = found.groupdict("")
    whole, part = known["whole"].lstrip("0") or "0", known.get("part", "").rstrip("0")
    figures = f"{whole}.{part}" if part else whole
    return f"-{figures}" if known["sign"] == "-" and figures != "0" else figures


def _moment(text: str) -> str:
    """A moment without idle zeros, midnight as the first of its day; *text* as it is where it is none."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return text
    known = found.groupdict("")
    if known["time"] == "24:00:00":
        with suppress(ValueError):
            next_day = date.fromisoformat(known["day"]) + timedelta(days=1)
            known |= {"day": next_day.isoformat(), "time": "00:00:00"}
    part = known["part"].rstrip("0")
    zone = "Z" if known["zone"] in ("+00:00", "-00:00") else known["zone"]
    return f"{known['day']}T{known['time']}{'.' if part else ''}{part}{zone}"


def _truth(text: str) -> str:
    return {"1": "true", "0": "false"}.get(text, text)


_WRITTEN: Mapping[str, Callable[[str], str]] = {
    str(XSD.integer): partial(_number, pattern=_WHOLE),
    str(XSD.decimal): partial(_number, pattern=_DECIMAL),
    str(XSD.dateTime): _moment,
    str(XSD.boolean): _truth,
}
