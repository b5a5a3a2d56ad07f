"""Bodies that an office means by its place: the chairman of a province is that of its committee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts.offices import implied
from graph.model import Entity, MentionKind, Reading
from graph.vietnamese import normalise

LEVEL = r"(?:tỉnh|thành phố|tp\.?|huyện đảo|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
_LEVELLED = re.compile(rf"(?P<level>{LEVEL}) (?P<name>[^,]+)")
_COMMITTEE = "Ủy ban nhân dân"
_PARTY = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy",
    "thị xã": "Thị ủy", "thị trấn": "Đảng ủy thị trấn", "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường", "huyện đảo": "Huyện ủy", "đặc khu": "Đảng ủy đặc khu",
}  # fmt: skip
COMMITTEES = {
    "Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã",
}  # fmt: skip
"""The level of the place that a committee of the Party is of."""
OF_STATE = re.compile(
    r"(?:phó )?(?:tổng thống|thủ tướng|chủ tịch|chủ tịch nước|tỉnh trưởng|huyện trưởng|quận trưởng|"
    r"châu trưởng|"
    r"thị trưởng|tổng bí thư)"
    r"(?: thường trực)?$|trợ lý (?:ngoại trưởng|tổng thống|thủ tướng)$|"
    r"(?:quốc vương|quốc trưởng|toàn quyền|(?:phó )?(?:đại sứ|(?:tổng )?lãnh sự)|tùy viên|ngoại trưởng|"
    r"thống đốc|tổng chưởng lý|(?:phó )?kiến trúc sư trưởng|(?:phó )?cố vấn an ninh quốc gia|ủy viên quốc vụ)"
)
"""Offices of a State, or of its provinces and towns: the place itself is what is governed."""
_CHAIR = re.compile(r"(?:phó )?(?:chủ tịch|ct)(?: thường trực)?$")
SECRETARY = re.compile(r"(?:phó )?bí thư(?: thường trực)?$")


def body(reading: Reading, role: str, place: Entity) -> str | None:
    """The key of the body in which one is *role* (in lower case) of *place*, None where it has none."""
    level, _ = _split(place)
    if level and (_CHAIR.match(role) or SECRETARY.match(role)):
        return _key(reading, _label(place, role), place)
    if _PREMIER.match(role) and (government := _government(reading, place)):
        return government
    return place.key if OF_STATE.match(role) else None


# "Thủ tướng Lào" heads the "Chính phủ Lào" that the article names.
_PREMIER = re.compile(r"(?:phó )?thủ tướng(?: chính phủ)?$")


def _government(reading: Reading, country: Entity) -> str | None:
    """The key of the government of *country*, where the article names it."""
    wanted = f"chính phủ {normalise(country.label)}"
    kinds = (MentionKind.AGENCY, MentionKind.ORGANIZATION)
    for entity in reading.entities:
        if entity.kind in kinds and normalise(entity.label) == wanted:
            return entity.key
    return None


def near(reading: Reading, role: str, level: str, before: int) -> str | None:
    """The body of "Chủ tịch quận", without a name: that of the only place of the *level* hereabouts."""
    wanted = "thành phố" if level.startswith("tp") else level
    if not (_CHAIR.match(role) or SECRETARY.match(role)):
        return None
    head = normalise(f"{_COMMITTEE} {wanted}" if _CHAIR.match(role) else _PARTY[wanted])
    named = [
        mention
        for mention in reading.mentions
        if mention.kind is MentionKind.AGENCY
        and normalise(reading.entity(mention.entity).label).startswith(head)
    ]
    keys = list(dict.fromkeys(mention.entity for mention in named))
    if len(keys) == 1:
        return keys[0]
    earlier = [mention.entity for mention in named if mention.start < before]
    if earlier:
        return earlier[-1]
    places = {
        mention.entity
        for mention in reading.mentions
        if mention.kind is MentionKind.PLACE and _split(reading.entity(mention.entity))[0] == wanted
    }
    if len(places) != 1:
        return None
    return body(reading, role, reading.entity(places.pop()))


_NEXT = 60
"""How far behind a member of a committee an office may tell whose the committee is."""


def committee(reading: Reading, level: str, position: int) -> str | None:
    """The key of the Party's committee of the only place of the *level* that *reading* tells of.

    Bodies tell of it too ("Sở Y tế tỉnh Hà Nam"); of several places it is that of the body named first
    behind *position*, where a member of the committee is told.
    """
    behind = (
        place
        for mention in reading.mentions
        if position < mention.start < position + _NEXT
        for place in _seats(reading.entity(mention.entity), level)
    )
    place = next(behind, None)
    if place is None:
        told = {one.label: one for entity in reading.entities for one in _seats(entity, level)}
        place = next(iter(told.values())) if len(told) == 1 else None
    return _key(reading, _label(place, "bí thư"), place) if place is not None else None


def _seats(entity: Entity, level: str) -> Iterator[Entity]:
    """The place of the *level* that *entity* is, or that its name ends with."""
    if entity.kind in (MentionKind.PLACE, MentionKind.AGENCY):
        *_, name = entity.label.rpartition(f"{level} ")
        if name != entity.label and name[:1].isupper():
            yield Entity("", MentionKind.PLACE, f"{level} {name}")


def made(reading: Reading) -> Iterator[Entity]:
    """Yield every body that ``body`` can mean in *reading*, whether the article names it or not."""
    for place in reading.entities:
        if place.kind is MentionKind.PLACE and _split(place)[0]:
            yield from (implied.national(_label(place, role)) for role in ("chủ tịch", "bí thư"))
        for level in COMMITTEES.values():
            for seat in _seats(place, level):
                yield implied.national(_label(seat, "bí thư"))


def _label(place: Entity, role: str) -> str:
    level, name = _split(place)
    if _CHAIR.match(role):
        return f"{_COMMITTEE} {level} {name}"
    party = _PARTY[level]
    # "Quận ủy quận 9" is called by its number.
    return f"{party} {level} {name}" if name[0].isdigit() else f"{party} {name}"


def _split(place: Entity) -> tuple[str, str]:
    """The word of level and the name of *place*; no level where its label has none."""
    found = _LEVELLED.match(normalise(place.label))
    if not found:
        return "", ""
    level = "thành phố" if found["level"].startswith("tp") else found["level"]
    return level, place.label[found.start("name") : found.end("name")]


def _key(reading: Reading, label: str, place: Entity) -> str:
    """The key of the body called *label*, as *reading* has it, else as any article would."""
    level, name = _split(place)
    party = label.split(f" {name}")[0]
    # "Thành ủy X" is "Thành ủy thành phố X" too.
    wanted = {normalise(label), normalise(f"{party} {level} {name}")}
    for entity in reading.entities:
        if entity.kind is MentionKind.AGENCY and normalise(entity.label) in wanted:
            return entity.key
    return implied.national(label).key
