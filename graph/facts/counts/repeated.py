"""What a text tells again: the same share, the same people or things, in another sentence."""

from __future__ import annotations

import re
from dataclasses import field

from graph.facts.counts import kinds
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape
from graph.lexicon import words
from graph.numbers import Quantity
from graph.values import value
from graph.vietnamese import normalise

_WORD = re.compile(r"[^\W\d_]+")
# Words that shares of different things have in common.
_OF_ANY = words.of(
    "là của và được các có đã với cho trong đến từ tại để một này những khi như về trên hơn gần khoảng tỷ lệ "
    "tỉ số đạt thì đó sẽ ra vào lên mới còn cũng so cùng kỳ năm trước ngoái tăng giảm chiếm "
    "không vượt quá tối đa thiểu ít nhất dưới mức"
)
_GROWTH = re.compile(r"(?<!\w)(?:tăng trưởng|gdp)(?!\w)")
_VEHICLES = re.compile(r"(?:xe|tàu|ô tô|ôtô|thuyền|máy)(?!\w)")
_AROUND, _ALIKE, _OPENING = 6, 3, 12
_MANY = 5


@value
class _Share:
    """A share in whole per cents, the *words* around it and those right before it (*lead*)."""

    size: tuple[object, ...]
    floor: int
    words: frozenset[str]
    lead: tuple[str, ...]

    @staticmethod
    def of(tape: Tape, quantity: Quantity, floor: int, ceiling: int) -> _Share:
        before = _WORD.findall(tape.code, floor, quantity.lead)[-_AROUND:]
        behind = _WORD.findall(tape.code, quantity.end, ceiling)[:_AROUND]
        said = frozenset((*before, *behind)) - _OF_ANY
        lead = () if _OF_ANY.intersection(before[-2:]) else tuple(before[-2:])
        return _Share((quantity.value, quantity.most), floor, said, lead)

    def is_again(self, other: _Share) -> bool:
        """Whether *other*, of another sentence, tells the same: "91% đại biểu tán thành" once more."""
        if self.size != other.size or self.floor == other.floor:
            return False
        alike, least = len(self.words & other.words), min(len(self.words), len(other.words))
        by_lead = len(self.lead) > 1 and self.lead == other.lead
        return by_lead or (alike >= _ALIKE and alike * 2 >= least)


@value
class Told:
    """The figures that one text has told so far."""

    units: dict[tuple[object, ...], dict[str, int]] = field(default_factory=dict)
    shares: list[_Share] = field(default_factory=list)

    def before(
        self, tape: Tape, found: Measured, floor: int, ceiling: int, what: str, topic: str
    ) -> bool:
        """Tell whether an earlier sentence told the figure *found*, which the text has told from now on.

        *what* it counts tells shares of one size apart, *topic* the items of a list.
        """
        quantity = found.quantity
        share = _of_what(what, quantity.value) if found.unit == "%" else ""
        key = (quantity.amount, quantity.most, share, topic)
        unit = found.unit.lower().removeprefix(quantity.unit.lower()).strip()
        before = tape.code[floor : quantity.lead]
        if _is_told(self.units.setdefault(key, {}), unit, before, floor, quantity.value):
            return True
        if found.unit != "%" or quantity.value % 1:
            return False
        one = _Share.of(tape, quantity, floor, ceiling)
        again = any(one.is_again(other) for other in self.shares)
        self.shares.append(one)
        return again


def _of_what(what: str, size: float) -> str:
    """What tells shares of one *size* apart; the growth of an economy is one, however it is told.

    A share with decimals is the same wherever it stands.
    """
    if size % 1:
        return ""
    return "tăng trưởng" if _GROWTH.search(what.lower()) else normalise(what)[:_OPENING]


def _is_told(units: dict[str, int], unit: str, before: str, floor: int, count: float) -> bool:
    """Whether an earlier sentence told as many of the *unit*: "59 tàu cá" are the "59 tàu" of before.

    So does the same sentence where they are many: a headline often has lost its break.
    """
    for other, at in units.items():
        short, long = sorted((unit, other), key=len)
        held = bool(short) and count >= _MANY and "," not in long and long.startswith(f"{short} ")
        held = held or (count > _MANY and _is_taken_up(unit, other, before))
        if (at != floor and (unit == other or held)) or (
            unit == other and (count > _MANY if unit else count % 1)
        ):
            return True
    units.setdefault(unit, floor)
    return False


def _is_taken_up(unit: str, other: str, before: str) -> bool:
    """Whether one of two units takes up the other: "8 phó giám đốc", "8 người"; "181 xe", "181 chiếc".

    People told of second are those of before where the words *before* their number say so: "số phó
    giám đốc lên đến 8 người", but not "thu hồi quyết định đối với 11 người".
    """
    if unit == "người":
        return kinds.is_person(other) and other in before
    if other == "người":
        return kinds.is_person(unit) and "," not in unit
    return any(
        loose == "chiếc" and _VEHICLES.match(thing)
        for loose, thing in ((unit, other), (other, unit))
    )
