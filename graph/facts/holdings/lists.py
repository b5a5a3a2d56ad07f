"""Lists: an office told once, and behind a colon or "gồm" those who hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import people
from graph.facts.holdings.holding import LISTED, Holding, beside
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape

_LIST = re.compile(
    r"(?: Ⓐ)?,?(?: chuyên trách| kiêm nhiệm| mới| khác)?"
    r"(?: (?:được |đã )*(?:cho )?nghỉ hưu(?: trước tuổi)?)?,?(?: ?(?:bao gồm|gồm|là|có|"
    r"như|đối với))?(?: có)?(?: các)?:? ?"
    rf"(?:{people.HONORIFIC}){{0,3}}:? ?{TO_NAME}"
)
_COLON = re.compile(rf"(?: ?:| (?:bao )?gồm) ?(?:(?:các )?{people.HONORIFIC})?{TO_NAME}")
_PLURAL = re.compile(
    r"(?<!\w)(?:các|những|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một loạt|một số|nhiều) "
    r"(?:đồng chí |vị |tân )?(?:là )?$"
)
_COUNTED = 40  # Letters that the words before an office have at most.
# "Các Ủy viên X: A, Giám đốc Y; B, Giám đốc Z; các đồng chí: C, …": others begin.
_OTHERS = re.compile(r"; (?:và |cùng |cùng dự(?: có)? |có )*(?:các|những|đại diện|lãnh đạo)(?!\w)")
_ITEM = re.compile(
    rf"(?:[:;,]|(?<!\w)và|(?<!\w)ông|(?<!\w)bà|đồng chí) ?(?:{people.HONORIFIC}){{0,3}}$"
)


def told(tape: Tape, chain: tuple[Post, ...], floor: int) -> list[Holding]:
    """ "Các Ủy viên Bộ Chính trị: A, Phó Thủ tướng; B, …": the post is that of every name listed."""
    post = chain[-1]
    many = len(chain) == 1 and _PLURAL.search(
        tape.code, max(floor, post.start - _COUNTED), post.start
    )
    begin = (_LIST if many else _COLON).match(tape.code, post.end)
    _, ceiling = tape.sentence(post.start)
    if many and (others := _OTHERS.search(tape.code, post.end, ceiling)):
        ceiling = others.start()
    if not begin:
        return list(_items(tape, chain, ceiling)) if many else []
    if not many:
        stops = (tape.code.find(mark, begin.end(), ceiling) for mark in ";:")
        ceiling = min((stop for stop in stops if stop >= 0), default=ceiling)
    chosen = _CHOSEN.search(tape.code, floor, chain[0].start)
    return [
        replace(
            beside(one, at, LISTED),
            link=chosen.start() if chosen else None,
            leaves=bool(chosen and chosen["out"]),
        )
        for one in chain
        for at in tape.find("Ⓟ", begin.start(), ceiling)
        if at == begin.end() - 1 or _ITEM.search(tape.code, max(floor, at - 30), at)
    ]


# "Các Ủy viên X: Bộ trưởng Y Lê An; Vũ Nam, Bí thư Z; …": a name with its posts in each item.
# "Các Ủy viên X: Bộ trưởng Y Lê An, Bộ trưởng Z Vũ Nam; …": each name behind an office of its own.
_OWN_OFFICE = re.compile(
    rf"(?:[:,]|(?<!\w)và) (?:(?:{people.RANKS}), )?(?:(?!và |với |cho |của )\w+ ){{1,3}}[ⒶⓄⓁ](?:, [ⒶⓄⓁ])? $"
)
_SEGMENT = re.compile(r"[^;‖Ⓟ]*(?P<name>Ⓟ)[^;‖]*(?:; ?|$)")


def _items(tape: Tape, chain: tuple[Post, ...], ceiling: int) -> Iterator[Holding]:
    at = chain[-1].end
    if tape.code[at : at + 2] != ": ":
        return
    at += 1
    stop = tape.code.find(";", at, ceiling)
    named = [
        person
        for person in tape.find("Ⓟ", at, stop if stop >= 0 else ceiling)
        if _OWN_OFFICE.search(tape.code, at - 1, person)
    ]
    if len(named) > 1:
        for person in named:
            yield beside(chain[-1], person, LISTED)
        return
    if stop < 0:
        return
    while item := _SEGMENT.match(tape.code, at, ceiling):
        yield beside(chain[-1], item.start("name"), LISTED)
        at = item.end()


# "Đã bầu 2 Phó Chủ tịch X gồm các ông: A và B", "phê chuẩn miễn nhiệm 2 Ủy viên X là A và B": the verb
# stands before the office.
_CHOSEN = re.compile(
    r"(?<!\w)(?:bầu|bổ nhiệm|phân công|phê chuẩn|chỉ định|hiệp thương cử|"
    r"(?P<out>miễn nhiệm|bãi nhiệm|bãi miễn|thôi giữ))"
    r"(?: (?:bổ sung|lại|ra|thêm|mới))*"
    r"(?: (?:các|\d+|hai|ba|bốn|năm)(?: đồng chí| vị)?)?(?: (?:chức danh|chức vụ|chức))? (?:tân )?$"
)
