"""Heads behind a body's name: whether they are what it belongs to."""

from __future__ import annotations

from graph.extract.body_grammar import components, delegations, named_heads, units
from graph.extract.syllables import Syllables
from graph.lexicon import heads
from graph.lexicon.heads import SEAT, Head

_ALONE = units.NAMES | {"Bộ", "Sở", "Cục", "Tổng cục", "Chi cục", "Viện", "Hội", "Trường"}
# Bodies of which one is meant by the head alone behind "Văn phòng": "Văn phòng Ban Chỉ đạo".
WITH_OFFICES = frozenset(("Ban Chỉ đạo", "Ban Chỉ huy", "Hội đồng", "Ủy ban"))
# Forces whose squads are named after them.
_FORCES = frozenset(("Cảnh sát giao thông", "Cảnh sát cơ động", "Cảnh sát Phòng cháy và chữa cháy"))
# Boards of any house: "Ban Giám hiệu nhà trường", "Ban Tổng Giám đốc Tập đoàn".
_BOARDS = frozenset(("Ban Giám hiệu", "Hội đồng", "Ban Giám đốc", "Ban Tổng Giám đốc"))
# What every body has inside it.
PARTS_OF_ANY = frozenset(("dang-bo", "dang-uy", "chi-bo", "cong-doan"))


def is_other_word(text: Syllables, index: int, head: Head, over: Head) -> bool:
    """Whether *over*, which stands behind *head*, is a word of its name or none of a body's."""
    if head.name == "Đoàn" and not delegations.of_youth(text, index - 1, over):
        return True
    if head.kind == "phong" and over.name in _FORCES:
        return True  # "Đội CSGT số 1"
    return text.words(index - 1, index + 1) == "hội trường"


def led_in_small(text: Syllables, index: int, after: int, head: Head, over: Head) -> bool:
    """Whether *over* in small letters, up to before *after*, is what the body belongs to all the same."""
    if over.form is SEAT and over.kind != "thanh-tra":
        return True
    if over.kind in heads.SCHOOLS and text.capital(index + 1):
        return True  # "Đảng ủy trường ĐH Y"
    if text.capital(after):
        if head.kind in PARTS_OF_ANY:
            return True  # "chi bộ ban Tuyên giáo"
        if head.name == "Ban" and over.kind == "bao-chi":
            return True  # "Trưởng ban bạn đọc báo Tiền Phong"
    if head.kind in ("thanh-tra", "van-phong") and text.word(index) in ("sở", "bộ"):
        return True
    return _in_house(head, over)


def means_its_body(text: Syllables, index: int, after: int, head: Head, over: Head) -> bool:
    """Whether *over* alone stands for its body, and is no syllable of a name: "Trung tâm Hội chợ"."""
    office = head.kind == "van-phong" and over.name in WITH_OFFICES
    if not (office or over.family in _ALONE or _in_house(head, over)):
        return False
    syllable = text.compound(index, after + 1) or components.school_syllable(text, index)
    return not (text.joined(after) and syllable)


def _in_house(head: Head, over: Head) -> bool:
    """Whether *head* is what any house has, and *over* one: "Ban Giám hiệu nhà trường"."""
    parts = head.name in _BOARDS or head.kind in PARTS_OF_ANY
    return parts and over.family in named_heads.HOUSES
