"""A change of name under way to its fact, and what is only planned."""

from __future__ import annotations

import re

from graph.facts.tape import Tape
from graph.values import value

_PLAN = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|dự kiến|nghiên cứu|phương án|lấy ý kiến|xin ý kiến|kiến nghị)[^‖;]{0,80}$"
)


@value
class Renaming:
    """Where on the tape the *old* and the *new* name stand that *found* tells of.

    *when* is the index of the day's letter, None where the text gives none.
    """

    found: re.Match[str]
    old: int
    new: int
    rule: str
    when: int | None = None


def planned(tape: Tape, found: re.Match[str]) -> bool:
    """Whether what *found* tells is asked for or being studied, and has not happened."""
    floor, _ = tape.sentence(found.start())
    return bool(_PLAN.search(tape.code, floor, found.start()))
