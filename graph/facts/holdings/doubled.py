"""Second bodies: one title that holds for two, of which only the first has it before its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.facts.holdings.holding import Holding
from graph.facts.tape import Tape
from graph.vietnamese import normalise

# "Trưởng Ban Chỉ đạo X kiêm Ban Chỉ huy Y": head of the one and of the other.
_ALSO = re.compile(
    r"(?: kiêm|(?P<row>,)) (?P<body>[ⒶⓄ])(?= ?(?:[,.;:)‖-]|$| (?:đã|cho|đi|cùng|chủ|phát|yêu|nói)(?!\w)))"
)

# "Nguyên Bộ trưởng Bộ X, Bộ Y": a ministry is under no other.
_MINISTRY = "bộ"


def also(tape: Tape, found: Iterable[Holding]) -> Iterator[Holding]:
    """Yield the holding of the second body for each of *found* whose post has one of the same kind."""
    for holding in found:
        post = holding.post
        second = _ALSO.match(tape.code, post.end) if post.letter is not None else None
        if not second or tape.code[post.letter or 0] not in "ⒶⓄ":
            continue
        at = second.start("body")
        kind = _kind(tape, at)
        if kind != _kind(tape, post.letter or 0) or (second["row"] and kind != _MINISTRY):
            continue
        key = tape.mention(at).entity
        other = replace(post, end=at + 1, reach=at + 1, agency=key, letter=at)
        yield replace(holding, post=other, end=max(holding.end, at + 1))


def _kind(tape: Tape, at: int) -> str:
    """The first word of the name at *at*: ban, hội, ủy …"""
    return normalise(tape.mention(at).text).split()[0]
