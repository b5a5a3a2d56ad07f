"""What a title governs by its place: a province's committee, a State, a hamlet."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.facts.offices import implied, local
from graph.facts.people import HONORIFIC, TO_NAME
from graph.facts.tape import Tape
from graph.model import Entity, MentionKind
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


_OF_HAMLET = re.compile(
    r"(?:phó )?(?:tổ trưởng|tổ phó|trưởng (?:thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố|khu dân cư)|phó thôn)"
)
_ENVOY = re.compile(r"(?:phó )?(?:đại sứ|(?:tổng )?lãnh sự|tùy viên)")
_BEFORE_OFFICE = re.compile(r"(?:(?:nguyên|cựu|quyền|q\.) ?)+")


@lru_cache(maxsize=1024)
def _plain(role: str) -> str:
    """The office of a *role*, without what tells that it was left or is held for another."""
    return _BEFORE_OFFICE.sub("", normalise(role), count=1)


def governed(tape: Tape, match: re.Match[str]) -> str | None:
    """The body that "Chủ tịch tỉnh X" and "Tổng thống Y" mean by the place."""
    office = _plain(match["role"])
    if match["level"]:
        return local.near(tape.reading, office, match["level"], tape.start(match.start("level")))
    if not match["place"]:
        return None
    place = tape.reading.entity(tape.mention(match.start("place")).entity)
    if _OF_HAMLET.fullmatch(office) and _HAMLET.match(normalise(place.label)):
        return place.key  # "Tổ phó tổ dân phố số 20", "Trưởng thôn làng Đăk Sút"
    if normalise(place.label) == "việt nam" and not _ENVOY.match(office):
        return None
    return local.body(tape.reading, office, place)


# "Phó Cục trưởng Đường sắt Lê An": what stands between a title that names its kind and the holder.
_HEADED = re.compile(r"(?:phó )?(?P<kind>tổng cục|chi cục|cục|vụ|viện) (?:trưởng|phó)$")
_BETWEEN = re.compile(r" (?P<field>[^\W\d_][\w&-]*(?: (?:- )?[^\W\d_][\w&-]*){0,6})(?= Ⓟ)")


def headed(tape: Tape, title: str, end: int) -> tuple[str | None, int]:
    """The body of the article that a *title* ending at *end* means by its field, or None; where that ends."""
    kind = _HEADED.match(title)
    between = _BETWEEN.match(tape.code, end) if kind else None
    if not kind or not between:
        return None, end
    field = between["field"]
    for mention in tape.reading.mentions:
        if mention.kind is not MentionKind.AGENCY:
            continue
        label = tape.reading.entity(mention.entity).label
        for name in (normalise(mention.text), normalise(label)):
            if f"{name} ".startswith(f"{kind['kind']} {field} "):
                return mention.entity, between.end()
    return None, end


# "Vụ trưởng Khai thác thủy sản, Tổng cục Thủy sản": a body that is named by the title and its field alone.
_COINED = re.compile(
    r" (?P<field>[^\W\d_][\w&]*(?: (?:- )?[^\W\d_][\w&]*){0,8}?)"
    r"(?=(?:,| -| \() ?(?:thuộc )?Ⓐ| (?:thuộc|của) [ⒶⓄ])"
)
# "Ông A, Cục trưởng Đường thủy nội địa, cho biết": the holder stands before.
_VERB = r"(?:cho|nói|khẳng|nhấn|chia|thông|trả|phát|đã|vừa|nhận|đánh|cũng|trong|tại)(?!\w)"
_APPOSED = re.compile(
    r" (?P<field>[^\W\d_][\w&]*(?: (?:- )?[^\W\d_][\w&]*){1,6}?)"
    rf"(?=,|[.;)‖]| (?:- )?{_VERB})"
)
_BEHIND_NAME = re.compile(
    r"Ⓟ(?: ?\([^()‖Ⓟ]{0,40}\))?(?:,| -| ?\() (?:(?:nguyên|cựu|quyền|phó) )*(?:tổng cục|chi cục|cục|vụ|viện) "
    r"(?:trưởng|phó)$"
)
# "Phó Cục trưởng CSGT Lê An", "Cục phó Đường sắt Lê An": the holder stands behind.
_HELD = re.compile(
    rf" (?!{HONORIFIC})(?P<field>[^\W\d_][\w&]*(?: (?:- )?[^\W\d_][\w&]*){{0,6}}?)(?= {TO_NAME})"
)
_LETTERS = 3
_TITLE = re.compile(
    r"(?:phó )?(?:(?P<kind>tổng cục|chi cục|cục|vụ|viện) ?(?:trưởng|phó)|chánh (?P<court>tòa))$"
)


def coined(tape: Tape, title: str, end: int) -> tuple[Entity | None, int]:
    """The body that a *title* which ends at *end* names by its field; where that ends."""
    kind = _TITLE.match(title)
    found = (_COINED.match(tape.code, end) or _HELD.match(tape.code, end)) if kind else None
    if kind and not found and _BEHIND_NAME.search(tape.code, max(0, end - 80), end):
        found = _APPOSED.match(tape.code, end)
    if not kind or not found:
        return None, end
    field = tape.written(*found.span("field"))
    held = found.re is _HELD
    if found.re is _APPOSED and not _is_field(field):
        return None, end
    if not field[0].isupper() or (not held and (field.isupper() or len(field.split()) == 1)):
        return None, end
    if held and field.isupper() and len(field) < _LETTERS:
        return None, end
    label = implied.national(f"{(kind['kind'] or kind['court']).capitalize()} {field}").label
    # Every ministry may have such a department: it is known within its document only.
    key = f"agency|{normalise(label)}|in {tape.reading.document.id}"
    return Entity(key, MentionKind.AGENCY, label), found.end()


def _is_field(words: str) -> bool:
    """Whether *words* are no name of a person or of a body that is written out."""
    return any(word[0].islower() for word in words.split()) and not _KINDS.match(normalise(words))


_KINDS = re.compile(r"(?:tổng cục|chi cục|cục|vụ|viện|bộ|sở|ban|phòng)(?!\w)")


def head_word(name: str) -> str:
    """The word that a bare "Trưởng" needs from its body's *name*: Công an, Văn phòng, ban."""
    words = name.split()
    wide = len(words) > 1 and normalise(" ".join(words[:2])) in _WIDE_HEADS
    return " ".join(words[: 2 if wide else 1])
