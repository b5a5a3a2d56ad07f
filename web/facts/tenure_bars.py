"""Tenures as bars on an axis of time: years become places from 0 to ``WIDTH``."""

from collections.abc import Iterable
from typing import Final

from web.facts.tenure_views import Bar
from web.facts.tenures import Tenure

WIDTH: Final = 240
# A tenure of which one day is known is still to be seen.
_LEAST: Final = 4
# All months are as long as the longest: an axis of a few hundred places shows no day.
_MONTH: Final = 31
_YEAR: Final = 12 * _MONTH
_LABELS: Final = 4
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)


class Axis:
    """The years that some tenures span, whole ones."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        """Without a date there is no axis: no tenure has a bar on it."""
        told = [
            (begin, _days(day, end=True))
            for one in tenures
            for day in (one.start, one.end, one.former)
            if (begin := _days(day)) is not None
        ]
        self._first = min((begin for begin, _ in told), default=0) // _YEAR
        self._last = -(-max((end or 0 for _, end in told), default=0) // _YEAR)

    def bar(self, tenure: Tenure) -> Bar | None:
        """Where *tenure* lies; None where nothing tells when it was."""
        former = _days(tenure.former)
        left = self._place(former) if former is not None else None
        begin, end = _days(tenure.start or tenure.end), _days(tenure.end, end=True)
        if begin is None or end is None:
            return Bar(0, 0, left=left) if left is not None else None
        start = min(self._place(begin), WIDTH - _LEAST)
        width = max(self._place(max(begin, end)) - start, _LEAST)
        return Bar(start, width, stated=bool(tenure.begun or tenure.ended), left=left)

    def years(self) -> tuple[tuple[int, int], ...]:
        """Some years along the axis, each with its place."""
        span = self._last - self._first
        step = next((one for one in _STEPS if span <= one * _LABELS), _STEPS[-1])
        shown = range(-(-self._first // step) * step, self._last + 1, step) if span else range(0)
        return tuple((year, self._place(year * _YEAR)) for year in shown)

    def _place(self, days: int) -> int:
        span = (self._last - self._first) * _YEAR
        return round((days - self._first * _YEAR) / span * WIDTH)


def _days(day: str, *, end: bool = False) -> int | None:
    """*day*, which may be a month or a year, in days; the day after it for *end*; None for no date."""
    parts = day.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    year, month, date = (*map(int, parts), 0, 0)[:3]
    begin = year * _YEAR + max(month - 1, 0) * _MONTH + max(date - 1, 0)
    length = 1 if date else _MONTH if month else _YEAR
    return begin + length if end else begin
