"""What a title governs by its place: a province's committee, a State, a hamlet."""

from __future__ import annotations

import re

from graph.facts import local
from graph.facts.tape import Tape
from graph.vietnamese import normalise

_WIDE_HEADS = frozenset(
    (
        "công an", "văn phòng", "thanh tra", "kiểm toán", "chi cục", "cơ quan", "phái đoàn", "tiểu ban",
        "trung tâm", "bộ môn", "bộ phận", "chi nhánh", "đại diện",
    )
)  # fmt: skip

_HAMLET = re.compile(r"(?:thôn|xóm|ấp|bản|làng|buôn|khóm|khu phố|khu dân cư|tổ dân phố)(?= )")


def hamlet(tape: Tape, match: re.Match[str]) -> str:
    """The word for a hamlet that a bare "Trưởng" heads: "trưởng thôn Tân Lập"; empty where it heads none."""
    if not match["place"] or match.start("place") != match.end("role") + 1:
        return ""
    text = tape.mention(match.start("place")).text
    found = _HAMLET.match(normalise(text))
    return text[: found.end()] if found else ""


_ENVOY = re.compile(r"(?:đại sứ|tổng lãnh sự)")
_BEFORE_OFFICE = re.compile(r"(?:(?:nguyên|cựu|quyền|q\.) ?)+")


def governed(tape: Tape, match: re.Match[str]) -> str | None:
    """The body that "Chủ tịch tỉnh X" and "Tổng thống Y" mean by the place."""
    office = _BEFORE_OFFICE.sub("", normalise(match["role"]), count=1)
    if match["level"]:
        return local.near(tape.reading, office, match["level"], tape.start(match.start("level")))
    if not match["place"]:
        return None
    place = tape.reading.entity(tape.mention(match.start("place")).entity)
    if normalise(place.label) == "việt nam" and not _ENVOY.match(office):
        return None
    return local.body(tape.reading, office, place)


def head_word(name: str) -> str:
    """The word that a bare "Trưởng" needs from its body's *name*: Công an, Văn phòng, ban."""
    words = name.split()
    wide = len(words) > 1 and normalise(" ".join(words[:2])) in _WIDE_HEADS
    return " ".join(words[: 2 if wide else 1])
