"""Vietnamese dates in running text, with offsets, as exact as they are written.

Dates are ISO 8601: "2017-12-19", "2017-12" or "2017". Day stands before month, and a date that the
calendar does not have is none. A day or month of the lunar year is found, but gets no date: it falls
elsewhere in each year of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from graph.patterns import Led
from graph.values import value
from graph.vietnamese import normalise

YEAR = re.compile(r"(?:19|20)\d\d")
"""A number that is a year of our time, wherever no other thing is counted."""
_YEAR = r"(?:1[0-9]|20|21)\d\d"
_MONTH_WORDS = {
    "giêng": 1, "chạp": 12, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
# "9 tháng năm 2024" are nine months, not the ninth of May.
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)|" + "|".join(
    rf"{word}(?![ \t]+{_YEAR})" if word == "năm" else word
    for word in sorted(_MONTH_WORDS, key=len, reverse=True)
)
_DAY = r"(?:ngày[ \t]+)?(?:(?:mồng|mùng)[ \t]+)?(?P<{0}>3[01]|[12]\d|0?[1-9])"
_LUNAR_MONTHS = frozenset(("giêng", "chạp"))
# "10/3 âm lịch", "mùng 5 tháng 5 năm Giáp Thìn".
_LUNAR_YEAR = re.compile(
    r",?[ \t]+(?:\(?âm lịch|(?:năm[ \t]+)?(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)[ \t]+"
    r"(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))(?!\w)"
)
_SOON = 45
_END = r"(?![\d\w]|[./-]\w)"
_TIMES = r"ngày|sáng|trưa|chiều|tối|đêm|hôm|mồng|mùng"

_NUMBERS = [form for number in range(1, 32) for form in (f"{number}", f"{number:02}")]
_OPENINGS = [*_TIMES.split("|"), "năm", "quý", "tháng", "(", *_NUMBERS]
# "tháng7/1931"; blanks do not count in a verbose pattern.
_GLUED = [f"tháng{month}".replace(" ", "") for month in (*_MONTH_WORDS, *_NUMBERS)]

_FIND = Led(
    rf"""
    (?<![\w./-])(?:
        {_DAY.format("d1")}[ \t]?(?P<mark>[./-])[ \t]?(?P<m1>1[0-2]|0?[1-9])
            [ \t]?(?P=mark)[ \t]?(?P<y1>{_YEAR}){_END}
      | {_DAY.format("d2")}[ \t]+tháng[ \t]+(?P<m2>{_MONTH})
            (?:(?:,?[ \t]+năm[ \t]+|[ \t]?[./-][ \t]?|,[ \t]+)(?P<y2>{_YEAR}))?{_END}
      | (?P<day_word>(?:{_TIMES})[ \t]+(?:ngày[ \t]+)?(?:(?:mồng|mùng)[ \t]+)?|\()
            (?P<d3>3[01]|[12]\d|0?[1-9])[./-](?P<m3>1[0-2]|0?[1-9])(?![\w%]|[.,/-]\w|[ \t]+tháng)
      | tháng(?:[ \t]+|(?=\d))(?P<m4>{_MONTH})(?:,?[ \t]+năm[ \t]+|[ \t]?[./-][ \t]?)(?P<y4>{_YEAR}){_END}
      | (?<!số[ \t])(?<!quý[ \t])(?P<m5>1[0-2]|0?[1-9])[/-](?P<y5>{_YEAR}){_END}
      | quý[ \t]+(?:i{{1,3}}|iv|[1-4])(?:[ \t]?[/-][ \t]?|[ \t]+năm[ \t]+|,?[ \t]+)(?P<y7>{_YEAR}){_END}
      | năm[ \t]+(?P<y6>{_YEAR})(?![\d\w]|[./]\w|[ \t]?[-–][ \t]?\d)
    )
    """,
    by="|".join((*_OPENINGS, *_GLUED)),
    flags=re.VERBOSE,
)
OPENINGS = _FIND.openings
"""What dates begin with: words and numbers, and a bracket."""


@value
class Date:
    """A date and where it stands, its leading "ngày", "tháng" or "năm" included; a quarter is its year.

    *iso* is as exact as the text, or None where the text gives no year and nothing else does.
    """

    start: int
    end: int
    iso: str | None


def find(
    text: str,
    *,
    published: str | None = None,
    normalised: str | None = None,
    starts: Iterable[int] | None = None,
) -> Iterator[Date]:
    """Yield the dates of *text* in order; a day without a year gets that nearest to *published*.

    It is one of the next year only where that begins soon: in August "15/1" is past.

    *normalised*, and *starts*, where each of ``OPENINGS`` begins, spare the work where they are at hand.
    """
    even = normalise(text) if normalised is None else normalised
    for found in _FIND.finditer(even) if starts is None else _FIND.among(even, starts):
        groups, form = found.groupdict(), (found.lastgroup or "")[-1]
        year, month, day = (groups.get(letter + form) for letter in "ymd")
        # A leap year stands in for a year that is not given, so that 29 February may pass.
        parts = int(year or 2000), _month(month or "1"), int(day or 1)
        if not _exists(*parts):
            continue
        iso: str | None
        if month in _LUNAR_MONTHS or (month and _LUNAR_YEAR.match(even, found.end())):
            iso = None
        elif year:
            given = [
                part for part, written in zip(parts, (year, month, day), strict=True) if written
            ]
            iso = "-".join(f"{part:02}" for part in given)
        else:
            iso = _nearest(parts[2], parts[1], published) if published else None
        yield Date(_start(found), found.end(), iso)


def parse(text: str) -> str | None:
    """Return the ISO date that *text* begins with, or None."""
    first = next(find(text), None)
    return first.iso if first and first.start == 0 else None


def _month(written: str) -> int:
    return _MONTH_WORDS[written] if written in _MONTH_WORDS else int(written)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _nearest(day: int, month: int, published: str) -> str | None:
    """The date of *day* and *month* that lies nearest to *published*, a date exact to the day."""
    try:
        today = date.fromisoformat(published[:10])
    except ValueError:
        return None
    days = [
        date(year, month, day)
        for year in (today.year - 1, today.year, today.year + 1)
        if _exists(year, month, day)
    ]
    near = min(
        (one for one in days if one.year <= today.year or (one - today).days <= _SOON),
        key=lambda one: abs(one - today),
        default=None,
    )
    return near.isoformat() if near else None


def _start(found: re.Match[str]) -> int:
    """Where the date begins: at "ngày", but past other words of time and the bracket."""
    lead = found["day_word"]
    if lead is None:
        return found.start()
    at = lead.find("ngày")
    return found.start() + (at if at >= 0 else len(lead))
