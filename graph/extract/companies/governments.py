"""Chambers, cabinets and armies of other countries in small letters: "thượng viện Mỹ"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.body_grammar import tails
from graph.extract.syllables import Syllables

_BODIES = frozenset(("nghị viện", "thượng viện", "hạ viện", "nội các", "quân đội", "cảnh sát"))
_FIRST = tuple({body.split()[0] for body in _BODIES})
# Where several are meant: "hai quân đội Mỹ - Hàn".
_NOT_BEHIND = frozenset(("các", "hai", "liên", "nhiều"))


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Where such a body is named with its country, as indices of syllables."""
    for index in text.standing(*_FIRST):
        if text.words(index, index + 2) not in _BODIES:
            continue
        if text.capital(index) and text.word(index) != "cảnh":
            continue  # Those of the grammar.
        if not text.joined(index + 2) or text.word(index - 1) in _NOT_BEHIND:
            continue
        if text.toponym(index + 2 + (text.word(index + 2) == "nước")) is None:
            continue
        country = tails.read(text, index + 2)
        if country is None or country.level is not None or not country.abroad:
            continue
        if all(unit.level == "country" for unit in country.units):
            yield index, country.last
