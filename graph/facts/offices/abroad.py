"""Ministries of other countries: which one "Bộ trưởng Quốc phòng Lào" means, named by the article or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.facts.offices import implied
from graph.facts.tape import LETTERS, Tape
from graph.lexicon import tables
from graph.model import Entity, MentionKind, Reading
from graph.vietnamese import normalise

_LETTERS = "".join(LETTERS.values())
# "Kinh tế, Thương mại và Công nghiệp" before the country.
_WORD = rf"[^\W\d_{_LETTERS}]+"
_FIELD = (
    rf" (?P<field>{_WORD}(?:(?: |, | - | và | & ){_WORD}){{0,7}}?)(?: của)?(?: nước)? (?P<land>Ⓛ)"
)
_BEHIND = re.compile(_FIELD)
_REACH = 120
# Fields that small letters tell too: "bộ trưởng quốc phòng Lào".
_FIELDS = frozenset(
    ("quốc phòng", "ngoại giao", "tài chính", "tư pháp", "thương mại", "nội vụ", "kinh tế", "năng lượng",
     "giáo dục", "y tế", "giao thông", "nông nghiệp", "môi trường", "lao động", "an ninh", "công an",
     "văn hóa", "du lịch", "dầu mỏ")
)  # fmt: skip
_KINDS = (MentionKind.AGENCY, MentionKind.ORGANIZATION)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The names of all countries but Viet Nam, normalised."""
    rows = (row for row in tables.rows("world") if row["level"] == "country")
    names = (name for row in rows for name in (row["name"], *row["aliases"].split(";")))
    return frozenset(map(normalise, names)) - {"việt nam", "viet nam", "vietnam", ""}


# Bodies of the one party here, as they are called where it is named and where it is not.
_OF_PARTY = re.compile(r"Đảng(?: Cộng sản Việt Nam)?$|^(?:Bộ Chính trị|Ban Bí thư)")
_OWN = re.compile(r" ?Đảng(?: Cộng sản Việt Nam)?$")
_PARTY_BODIES = (
    "Đảng",
    "Bộ Chính trị",
    "Ban Bí thư Trung ương Đảng",
    "Ban Chấp hành Trung ương Đảng",
)


def alike(reading: Reading, label: str, country: str) -> Entity | None:
    """The body of the *country* that is called as the nation's of the *label* is, None where none is."""
    named = _called(label, country)
    if not named:
        return None
    wanted = normalise(named)
    known = (
        one for one in reading.entities if one.kind in _KINDS and normalise(one.label) == wanted
    )
    return next(known, None) or implied.national(named)


def of_party(reading: Reading, label: str, country: str) -> Entity | None:
    """The body of the one party of the *country* that is called as that of the *label* here."""
    return alike(reading, label, country) if _OF_PARTY.search(label) else None


def _called(label: str, country: str) -> str:
    """The name of that body, as far as the *label* is of a kind that every State or its one party has."""
    if _OF_PARTY.search(label):
        party = _parties().get(country, "")
        return f"{_OWN.sub('', label)} {party}".strip() if party else ""
    return f"{label} {country}" if label.startswith(("Bộ ", "Quốc hội", "Chính phủ")) else ""


@lru_cache(maxsize=1)
def _parties() -> dict[str, str]:
    """The party that leads a State, by the country."""
    return {row["country"]: row["party"] for row in tables.rows("parties")}


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
    """Yield what rules can mean on *tape*: ministries, and bodies of the one party of a State."""
    named = {one.label for one in tape.reading.entities}
    for country in filter(named.__contains__, _parties()):
        yield from filter(None, (alike(tape.reading, one, country) for one in _PARTY_BODIES))
    for land in tape.find("Ⓛ", 0, len(tape.code)):
        # Where the title ends is its reader's to say: any word before the country may be the first.
        for gap in range(max(0, land - _REACH), land):
            found = _BEHIND.match(tape.code, gap) if tape.code[gap] == " " else None
            if found and found.start("land") == land and (label := _label(tape, found)):
                yield implied.national(label)


def _label(tape: Tape, found: re.Match[str]) -> str:
    """The name of the ministry, empty where the words are no field or the place no foreign country."""
    country = tape.reading.entity(tape.mention(found.start("land")).entity)
    field = tape.written(*found.span("field"))
    if normalise(country.label) not in countries():
        return ""
    if field[0].isupper() or field in _FIELDS:
        return f"Bộ {field[0].upper()}{field[1:]} {country.label}"
    return ""
