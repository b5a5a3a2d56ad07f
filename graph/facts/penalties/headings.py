"""Headings: the line above a list of measures, which says who takes them, or that they are only proposed."""

from __future__ import annotations

import re

from graph.facts import people
from graph.facts.tape import Tape

# "- Cảnh cáo ông A;", "2. Khiển trách bà B", "b) Kỷ luật …".
_MARKED = re.compile(r" ?(?:[-+•*·]|\d+[.)/]|[a-zđ]\))(?: |$)")
_NUMBER = re.compile(r" ?\d+\.")
_MEASURE = re.compile(
    r" ?(?:(?:thi hành |xử lý )?kỷ luật|khiển trách|cảnh cáo|cách|khai trừ|phê bình|"
    r"giáng|buộc thôi|xóa)(?!\w)"
)
_MOST = 20
"""How many items may stand between a heading and a measure."""


def above(tape: Tape, floor: int) -> tuple[int, int] | None:
    """The bounds of the heading above the item that begins at *floor*; None where there is no list."""
    at, code = floor, tape.code
    if not (_is_item(code, at, tape.sentence(at)[1]) or _is_number(tape, at)):
        return None
    for _ in range(_MOST):
        if at <= 1:
            return None
        first, last = tape.sentence(at - 2)
        if code.endswith((":", ": "), first, last):
            return first, last
        if not (_is_item(code, first, last) or _NUMBER.fullmatch(code, first, last)):
            return None
        at = first
    return None


def _is_item(code: str, first: int, last: int) -> bool:
    return bool(_MARKED.match(code, first, last) or _MEASURE.match(code, first, last))


def _is_number(tape: Tape, at: int) -> bool:
    """Whether the number of an item stands before *at*, cut off by its stop."""
    return at > 1 and _NUMBER.fullmatch(tape.code, *tape.sentence(at - 2)) is not None


def proposes(tape: Tape, heading: tuple[int, int] | None) -> bool:
    """Whether the *heading* only asks for the measures below it."""
    return heading is not None and people.is_proposed(tape, *heading)
