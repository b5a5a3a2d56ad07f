"""Places as wholes: how high a unit of administration stands, and which one "toàn tỉnh" means."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.facts.tape import Tape
from graph.lexicon import places
from graph.model import Entity, MentionKind, Reading
from graph.vietnamese import normalise

NATION = Entity("place|viet-nam", MentionKind.PLACE, "Việt Nam", ("Việt Nam",))
"""The country that "cả nước" means in an article about it, whether the article names it or not."""
COUNTRY = 4
"""How high a country stands; a province stands at 3, a district at 2, a commune at 1."""
_LEVEL = re.compile(
    r"(?P<level>tỉnh|thành phố|huyện đảo|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (?P<name>.+)"
)
_HEIGHTS = {
    "tỉnh": 3, "thành phố": 2, "huyện đảo": 2, "huyện": 2, "quận": 2, "thị xã": 2,
    "thị trấn": 1, "xã": 1, "phường": 1, "đặc khu": 1,
}  # fmt: skip
_UNITS = r"tỉnh|thành phố|huyện|quận|thị xã|xã|phường"
_WHOLE = re.compile(
    rf"(?<!\w)(?:cả nước|toàn quốc|toàn (?:{_UNITS})|(?:{_UNITS})"
    r"(?= (?:hiện|đã|đang|còn|cũng|có|sẽ|mới|tiếp tục|được|đạt|giảm|tăng|phấn đấu)(?!\w)))(?!\w| Ⓛ)"
)
# One of these is in each of them.
_KEYS = ("cả nước", "toàn ", "tỉnh ", "phố ", "huyện ", "quận ", "xã ", "phường ")


def find(code: str, start: int, end: int) -> re.Match[str] | None:
    """The place told without its name in ``code[start:end]``: "toàn tỉnh", "huyện" of "huyện đã"."""
    for key in _KEYS:
        if code.find(key, start, end) >= 0:
            return _WHOLE.search(code, start, end)
    return None


def is_whole(words: str) -> bool:
    """Tell whether *words*, which ``find`` found, say that all of the place is meant."""
    return words.startswith(("toàn", "cả"))


def height(tape: Tape, at: int) -> int:
    """How high the unit or country stands that is named at *at*; 0 where none is."""
    if tape.code[at] != "Ⓛ":
        return 0
    return _height(tape.reading.entity(tape.mention(at).entity).label)


@lru_cache(maxsize=4096)
def _height(label: str) -> int:
    name = normalise(label)
    level = _LEVEL.match(name)
    if level is None:
        return COUNTRY if places.country(label) else 0
    if level["level"] == "thành phố" and level["name"] in _cities():
        return _HEIGHTS["tỉnh"]
    return _HEIGHTS[level["level"]]


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    """The names of the cities that stand right below the nation, as a province does."""
    return frozenset(
        normalise(unit.name)
        for unit in places.units()
        if unit.level == "province" and unit.code in places.cities()
    )


def key(tape: Tape, words: str) -> str | None:
    """The key of the place that *words*, which ``find`` found, mean; None where several could be meant."""
    if words in ("cả nước", "toàn quốc"):
        return _nation(tape.reading)
    level = f"{words.removeprefix('toàn ')} "
    held = [
        entity.key
        for entity in tape.reading.entities
        if entity.kind is MentionKind.PLACE and normalise(entity.label).startswith(level)
    ]
    return held[0] if len(held) == 1 else None


def _nation(reading: Reading) -> str | None:
    """The key of our nation, None where *reading* tells of others as often."""
    named = [reading.entity(mention.entity) for mention in reading.mentions]
    lands = [
        entity
        for entity in named
        if entity.kind is MentionKind.PLACE and _height(entity.label) == COUNTRY
    ]
    own = [entity for entity in lands if entity.label == NATION.label]
    foreign = len(lands) - len(own)
    ours = len(own) + sum(entity.kind is MentionKind.AGENCY for entity in named)
    if foreign and ours <= foreign:
        return None
    return own[0].key if own else NATION.key
