"""Ministries: which one a minister's title means, by the field behind it or by what was named before."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from graph.facts import foreigners
from graph.facts.offices import implied
from graph.facts.tape import Tape
from graph.lexicon import bodies
from graph.model import Entity, MentionKind
from graph.vietnamese import UPPER, normalise

_MINISTRY = re.compile(rf" ([{UPPER}]\w*(?:(?:, | - |-| và | & | )[{UPPER}]?\w+){{0,6}})")
# "Bộ trưởng NN-PTNT", "Thứ trưởng LĐ-TB&XH".
_SHORT = re.compile(rf" ([{UPPER}][{UPPER}&-]{{2,11}})(?!\w)")


@lru_cache(maxsize=1)
def _ministries() -> dict[str, str]:
    named = (body.name for body in bodies.of("central") if body.name.startswith("Bộ "))
    return {_plain(name)[3:]: name for name in named}


def _plain(name: str) -> str:
    """The *name* of a ministry without what joins its fields, which is told in all ways or left out."""
    return " ".join(word for word in _JOINTS.sub(" ", normalise(name)).split() if word != "và")


_JOINTS = re.compile(r"[,&]| - ")


@lru_cache(maxsize=64)
def _begun(field: str) -> tuple[str, ...]:
    """The ministries whose fields begin with the words of *field*: "giáo dục" is a part of two fields."""
    return tuple(name for words, name in _ministries().items() if words.startswith(f"{field} "))


def behind(tape: Tape, end: int) -> tuple[str | None, int]:
    """The ministry of the field written behind a title that ends at *end*, or None, and where it ends."""
    place = tape.end(end)
    written = _MINISTRY.match(tape.reading.document.text, place)
    if written:
        words = normalise(written[1]).split(" ")
        for count in range(len(words), 0, -1):
            field = " ".join(words[:count]).rstrip(",")
            name = _ministries().get(_plain(field)) if field[-1].isalpha() else None
            if name and words[count - 1] != "và":
                return implied.body(tape.reading, name), end + 1 + len(field)
        if len(words) > 1 and (found := _shortened(tape, end, words)):
            return found
    short = _SHORT.match(tape.reading.document.text, place)
    if short:
        label = implied.national(f"Bộ {short[1]}").label
        if label in _ministries().values():
            return implied.body(tape.reading, label), end + 1 + len(short[1])
    return None, end


_LEAST = 2


def _shortened(tape: Tape, end: int, words: list[str]) -> tuple[str, int] | None:
    """The ministry that is told by the first words of its field before a name: "Bộ trưởng Giáo dục A"."""
    for count in range(len(words), _LEAST - 1, -1):
        stop = end + 1 + len(" ".join(words[:count]))
        if not tape.code.startswith(" Ⓟ", stop):
            continue
        named = _begun(_plain(" ".join(words[:count])))
        if named and not foreigners.is_named(tape, stop + 1):
            labels = {entity.label for entity in tape.reading.entities}
            name = next((one for one in named if one in labels), named[-1])
            key = implied.body(tape.reading, name)
            return (key, stop) if key else None
    return None


def near(tape: Tape, index: int) -> str | None:
    """The ministry that a bare minister at *index* belongs to: the nearest before, or the article's own."""
    first, last = tape.sentence(index)
    for at in reversed(list(tape.find("Ⓐ", first, index))):
        entity = tape.reading.entity(tape.mention(at).entity)
        if _is_ministry(entity):
            return entity.key
        if sent := _SENT.match(
            entity.label
        ):  # "Đoàn công tác Bộ Y tế do Thứ trưởng A làm trưởng đoàn"
            return implied.body(tape.reading, sent[1]) if _is_named(sent[1]) else None
    every = {entity.key for entity in tape.reading.entities if _is_ministry(entity)}
    named = Counter(one.entity for one in tape.reading.mentions if one.entity in every)
    ranked = [*named.most_common(2), ("", 0)]
    if ranked[0][1] > 0 and ranked[0][1] >= 3 * ranked[1][1]:
        return ranked[0][0]
    behind = _BEHIND_NAME.match(tape.code, tape.code.find("Ⓟ", index, last) + 1)
    key = tape.mention(behind.end() - 1).entity if behind else ""
    return key if key in every else None


# "Theo Thứ trưởng A, giai đoạn 2011 - 2016, Bộ X đã …": whose words or deeds follow.
_BEHIND_NAME = re.compile(r"(?:, [^‖;,ⓅⒶ]{1,40})?, Ⓐ(?= (?:đã|đang|sẽ|vừa|cũng|luôn|hiện)(?!\w))")
_SENT = re.compile(
    r"(?:Đoàn (?:công tác|kiểm tra|thanh tra|giám sát)\b.*?(?:,| của)?|"
    r"Ban cán sự đảng|Đảng ủy|Đảng bộ) (Bộ .+)"
)


def _is_named(label: str) -> bool:
    plain = _plain(label)
    return plain[:3] == "bộ " and plain[3:] in _ministries()


def _is_ministry(entity: Entity) -> bool:
    return entity.kind is MentionKind.AGENCY and _is_named(entity.label)
