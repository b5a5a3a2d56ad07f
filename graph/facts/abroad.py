"""Ministries of other countries: which one "Bộ trưởng Quốc phòng Lào" means, named by the article or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.facts import implied
from graph.facts.tape import LETTERS, Tape
from graph.lexicon import tables
from graph.model import Entity, MentionKind
from graph.vietnamese import normalise

_LETTERS = "".join(LETTERS.values())
# "Kinh tế, Thương mại và Công nghiệp" before the country.
_WORD = rf"[^\W\d_{_LETTERS}]+"
_FIELD = (
    rf" (?P<field>{_WORD}(?:(?: |, | - | và | & ){_WORD}){{0,7}}?)(?: của)?(?: nước)? (?P<land>Ⓛ)"
)
_BEHIND = re.compile(_FIELD)
_REACH = 120
_KINDS = (MentionKind.AGENCY, MentionKind.ORGANIZATION)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The names of all countries but Viet Nam, normalised."""
    rows = (row for row in tables.rows("world") if row["level"] == "country")
    names = (name for row in rows for name in (row["name"], *row["aliases"].split(";")))
    return frozenset(map(normalise, names)) - {"việt nam", "viet nam", "vietnam", ""}


def ministry(tape: Tape, end: int) -> tuple[str, int] | None:
    """The key of the foreign ministry behind a minister's title that ends at *end*, and where it ends."""
    found = _BEHIND.match(tape.code, end)
    label = _label(tape, found) if found else ""
    if not found or not label:
        return None
    wanted = normalise(label)
    for entity in tape.reading.entities:
        if entity.kind in _KINDS and normalise(entity.label) == wanted:
            return entity.key, found.end()
    return implied.national(label).key, found.end()


def made(tape: Tape) -> Iterator[Entity]:
    """Yield every ministry that ``ministry`` can mean on *tape*."""
    for land in tape.find("Ⓛ", 0, len(tape.code)):
        # Where the title ends is its reader's to say: any word before the country may be the first.
        for gap in range(max(0, land - _REACH), land):
            found = _BEHIND.match(tape.code, gap)
            if found and found.start("land") == land and (label := _label(tape, found)):
                yield implied.national(label)


def _label(tape: Tape, found: re.Match[str]) -> str:
    """The name of the ministry, empty where the words are no field or the place no foreign country."""
    country = tape.reading.entity(tape.mention(found.start("land")).entity)
    field = tape.written(*found.span("field"))
    if not field[0].isupper() or normalise(country.label) not in countries():
        return ""
    return f"Bộ {field} {country.label}"
