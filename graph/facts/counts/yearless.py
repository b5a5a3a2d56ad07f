"""Months, quarters and first months of a year that is not told: the day of the article gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import numbers
from graph.facts.tape import Tape
from graph.patterns import Keyed

_FIRST_MONTHS = {"i": 1, "ii": 4, "iii": 7, "iv": 10, "1": 1, "2": 4, "3": 7, "4": 10}
_MONTHS_OF_YEAR = 12
# "Trong tháng 5, …", "quý II", "sáu tháng đầu năm"; no stretches, and nothing that a year follows.
_TODAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_YEAR = re.compile(r"\d{4}")
_TIMES = Keyed(
    r"(?<!\w)(?:tháng (?P<month>1[0-2]|0?[1-9])|quý (?P<quarter>i{1,3}|iv|[1-4])|"
    r"(?P<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng đầu(?: của)? năm)"
    r"(?![\w/.-]| ?[-/.]\d| (?:của )?(?:năm )?(?:Ⓣ|\d)| (?:đến|tới|qua|trước|sau|liên)(?!\w)|,? và \d|"
    r" âm lịch)",
    keys="tháng |quý ",
)
_NOT_HELD = re.compile(r"(?<!\w)(?:từ|sau|trước|cùng kỳ|ngày|Ⓣ|\d) (?:đầu |cuối |giữa )?$")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|ước|dự kiến|sắp tới|kế hoạch|phấn đấu)(?!\w)")


@dataclass(frozen=True, slots=True)
class Time:
    """A time that begins at *start* on the tape, and the month or year of it."""

    start: int
    iso: str


def last(tape: Tape, start: int, end: int, *, year: str | None = None) -> Time | None:
    """The last such time in ``tape.code[start:end]``, None where no *year* or day of the article is known.

    It is of *year*, which the text tells before it, else of the year of the article, or of the year
    before where it would lie in the future.
    """
    if year is not None and not _YEAR.fullmatch(year):
        return None
    today = _TODAY.match(f"{year}-12" if year else tape.reading.published or "")
    if not today or not _TIMES.has_key(tape.code[start:end]):
        return None
    told = [*_TIMES.pattern.finditer(tape.code, start, end)]
    if not told or _NOT_HELD.search(tape.code, start, told[-1].start()):
        return None
    found = told[-1]
    month = _month(found)
    if month is None:
        return None
    ahead = month > int(today["month"]) and not _TO_COME.search(tape.code, start, end)
    year = str(int(today["year"]) - ahead)
    iso = year if found["quarter"] else "-".join((year, str(month).zfill(2)))
    return Time(found.start(), iso)


def _month(found: re.Match[str]) -> int | None:
    """The month that is named, the last of the first ones that are counted, the first of a quarter."""
    if found["quarter"]:
        return _FIRST_MONTHS[found["quarter"]]
    month = numbers.parse(found["month"] or found["count"])
    return month if isinstance(month, int) and 1 <= month <= _MONTHS_OF_YEAR else None
