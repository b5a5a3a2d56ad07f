"""Several holders: an office behind a row of names that all of them hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.facts import people
from graph.facts.holdings.holding import Holding
from graph.facts.tape import Tape
from graph.vietnamese import normalise

# What may stand between two names of a row.
_JOINT = re.compile(
    rf"Ⓟ(?: ?\([^()‖Ⓟ]{{0,60}}\))?(?P<joint>,|,? và) (?:{people.HONORIFIC}){{0,3}}$"
)
# Offices of which a body has several.
_SHARED = re.compile(
    r"(?:nguyên |cựu )?(?:phó|thứ trưởng|ủy viên|thành viên|chuyên viên|cán bộ)(?!\w)"
)
# "A, B, cùng là Phó Giám đốc X", "hai nhà báo A và B, các thành viên của X".
_ALL = re.compile(r"(?<!\w)(?:các|những|cùng|đều|cùng là|đều là|hai|ba) $")


def row(tape: Tape, person: int, floor: int) -> tuple[int, ...]:
    """The persons whom a row that ends with the one at *person* names, in order."""
    named = [person]
    while found := _JOINT.search(tape.code, max(floor, named[0] - 90), named[0]):
        if len(named) > 1 and found["joint"] != ",":
            break
        named.insert(0, found.start())
    return tuple(named)


# "Các ông A, B - Phó Giám đốc X", "dự có: A, Giám đốc X; B, C, Phó Giám đốc X".
_OPENED = re.compile(rf"(?:(?<!\w)(?:các|hai|ba|bốn) (?:{people.HONORIFIC})+:? ?|; )$")


def _is_opened(tape: Tape, first: int, floor: int) -> bool:
    """Whether the words before the *first* name begin a row, so that an office behind it is that of all."""
    return _OPENED.search(tape.code, max(floor, first - 24), first) is not None


def also(tape: Tape, found: Iterable[Holding]) -> Iterator[Holding]:
    """Yield the holdings of those named in one row with a holder, before the office that they share.

    "Ông A và ông B, Phó Giám đốc X" tells of A too where nothing else in the text tells an office of A.
    """
    known = list(found)
    held = {tape.mention(one.person).entity for one in known}
    for one in known:
        if one.link is not None or one.person > one.post.start:
            continue
        floor, _ = tape.sentence(one.person)
        named = row(tape, one.person, floor)
        if len(named) == 1:
            continue
        if not _ALL.search(tape.code, one.person + 1, one.post.start):
            joined = " và " in tape.code[named[-2] : one.person] or _is_opened(
                tape, named[0], floor
            )
            if not joined or not _SHARED.match(normalise(one.post.role)):
                continue
            if any(tape.mention(at).entity in held for at in named[:-1]):
                continue
        for at in named[:-1]:
            yield replace(one, person=at, start=min(at, one.start))
