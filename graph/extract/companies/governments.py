"""Chambers, cabinets and armies of other countries in small letters: "thượng viện Mỹ"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.body_grammar import tails
from graph.extract.syllables import Syllables

_BODIES = frozenset(
    (
        "nghị viện", "thượng viện", "hạ viện", "nội các", "quân đội", "cảnh sát", "hải quân", "không quân",
        "lục quân", "cảnh sát biển", "lực lượng tuần duyên", "lực lượng phòng vệ", "lực lượng tự vệ",
        "lực lượng bảo vệ bờ biển", "tòa án tối cao",
    )
)  # fmt: skip
_FIRST = tuple({body.split()[0] for body in _BODIES})
_WIDTHS = sorted({len(body.split()) for body in _BODIES}, reverse=True)
# Where several are meant: "hai quân đội Mỹ - Hàn".
_NOT_BEHIND = frozenset(("các", "hai", "liên", "nhiều"))


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Where such a body is named with its country, as indices of syllables."""
    for index in text.standing(*_FIRST):
        widths = (width for width in _WIDTHS if text.words(index, index + width) in _BODIES)
        width = next(widths, None)
        if width is None:
            continue
        after = index + width
        if text.capital(index) and text.word(index) != "cảnh":
            continue  # Those of the grammar.
        if not text.joined(after) or text.word(index - 1) in _NOT_BEHIND:
            continue
        if text.toponym(after + (text.word(after) == "nước")) is None:
            continue
        country = tails.read(text, after)
        if country is None or country.level is not None or not country.abroad:
            continue
        if all(unit.level == "country" for unit in country.units):
            yield index, country.last
