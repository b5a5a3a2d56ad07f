"""Days as people type them: "9/12/2016", "2016-12", "ngay 9 thang 12", with diacritics or without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import dates, vietnamese

_DATE = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?((?:19|20)\d\d)")
_ISO_DATE = re.compile(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?")
# A date typed without marks is read as if it had them.
_DATE_WORDS = re.compile(r"\b(?:ngay|thang|nam)(?=\s+\d)")
_MARKED = {"ngay": "ngày", "thang": "tháng", "nam": "năm"}
_ISO_DAY = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w-])")


def find(text: str) -> Iterator[dates.Date]:
    """Yield the dates that *text* holds."""
    return dates.find(_marked(text))


def span(value: str) -> tuple[str, str] | None:
    """Return the first and last day that *value* may mean: "2017", "12/2016", "9/12/2016" …"""
    value = dates.parse(_marked(value.strip())) or value.strip()
    if iso := _ISO_DATE.fullmatch(value):
        year, month, day = iso.groups()
    elif date := _DATE.fullmatch(value):
        day, month, year = date.groups()
    else:
        return None
    if not 1 <= int(month or 1) <= 12 or not 1 <= int(day or 1) <= 31:
        return None
    first = f"{year}-{int(month or 1):02}-{int(day or 1):02}"
    last = f"{year}-{int(month or 12):02}-{int(day or 31):02}"
    return first, last


def day_first(text: str) -> str:
    """Return *text* with its ISO dates as they are written in Vietnamese, the day first."""
    return _ISO_DAY.sub(r"\3/\2/\1", text)


def _marked(text: str) -> str:
    """Return *text* with the marks of "ngay 9", "thang 12" and "nam 2016"; length is kept."""
    return _DATE_WORDS.sub(lambda found: _MARKED[found.group()], vietnamese.lower(text))
