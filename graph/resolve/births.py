"""The year of birth behind a name, which tells a person without a post: "Lò Thị Khuê (SN 1991)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.base import Span

_BORN = re.compile(
    r"(?:,[ \xa0]?|[ \xa0]?[(–-][ \xa0]?|[ \xa0])(?:sinh(?: năm| ngày \d{1,2}[-/.]\d{1,2}[-/.])?|SN)"
    r"[ \xa0:]{0,2}(?P<year>(?:19|20)\d\d)(?!\d)"
)
_FAR = 32
# Surnames of half the people, and the middle names of most men and women of the country: of those
# who bear both, several are born in one province in one year.
_COMMON = frozenset(("nguyễn", "trần", "lê", "phạm", "hoàng"))
_MIDDLE = frozenset(("văn", "thị"))


def years(text: str, spans: Sequence[Span], names: Sequence[str]) -> dict[str, str]:
    """The year of birth that *text* tells of each of *names*, those at *spans*, and which tells them apart.

    Left out are people of whom it tells two, and names that many bear.
    """
    told: dict[str, set[str]] = {}
    for span, name in zip(spans, names, strict=True):
        born = _BORN.match(text, span.end, span.end + _FAR)
        if born is not None and _rare(name):
            told.setdefault(name, set()).add(born["year"])
    return {name: found.pop() for name, found in told.items() if len(found) == 1}


def _rare(name: str) -> bool:
    """Whether hardly two people of one province and one year bear the normalised *name*."""
    words = name.split()
    common = len(words) == 3 and words[0] in _COMMON and words[1] in _MIDDLE
    return len(words) > 2 and not common
