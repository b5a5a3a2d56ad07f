"""Offices whose holder is named right behind them, with the verb before: "bổ nhiệm tân Giám đốc X là A"."""

from __future__ import annotations

import re

from graph.facts import people
from graph.facts.appointing import deeds
from graph.facts.holdings.holding import Holding
from graph.facts.tape import Tape

# "Người được bổ nhiệm làm X là ông A"; "miễn nhiệm Phó Chủ tịch Y Vũ Nam": verb, post, name.
_CHOSEN = re.compile(
    r"(?<!\w)người (?:vừa |đã |mới )?được (?:[^‖;ⓅⒶ]{0,20}Ⓐ )?(?P<verb>bổ nhiệm|bầu|phân công|điều động|"
    r"chỉ định|giao)(?: (?:làm|giữ|chức vụ|chức danh|chức|quyền|vào vị trí))* ?(?:tân )?$"
)
_NAMED = re.compile(r"(?<!\w)(?P<verb>bổ nhiệm|bầu)(?: tân)? $")
# "Công bố tân Chủ tịch X là bà A", "bổ nhiệm Giám đốc mới là ông B".
_PRESENTED = re.compile(r"(?<!\w)(?:công bố|ra mắt|giới thiệu) tân $|(?<!\w)bổ nhiệm(?: tân)? $")
_IS = re.compile(rf"(?: mới)? là {people.TO_NAME}")
_ENDS = re.compile(r" ?[.;‖]")
_REMOVED = re.compile(
    r"(?<!\w)(?:miễn nhiệm|bãi nhiệm|bãi chức|cách chức|sa thải|phế truất)(?: tân)? $"
)


def beside(tape: Tape, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The action of the verb right before a post whose holder is named right behind it."""
    if holding.person < holding.post.start:
        return None
    chosen = _CHOSEN.search(tape.code, floor, holding.post.start)
    if not chosen and _ENDS.match(tape.code, holding.person + 1):
        chosen = _NAMED.search(tape.code, floor, holding.post.start)
    presented = _PRESENTED.search(tape.code, floor, holding.post.start)
    if presented and not chosen and _IS.match(tape.code, holding.post.reach):
        return "appointed", presented.start()
    if chosen:
        verb = chosen["verb"]
        return next(
            action for action, verbs in deeds.TRIGGERS if verbs.match(f"{verb} quyền")
        ), chosen.start()
    removed = _REMOVED.search(tape.code, floor, holding.post.start)
    return ("dismissed", removed.start()) if removed else None
