"""Whether an article tells of public work: by the bodies it names, and by what else it may be about."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.facts.histories.foundings import NAMED_UNIT
from graph.facts.tape import Tape
from graph.lexicon import tables

# Articles longer than this are told by how often they name public bodies, or units of administration:
# once in so many characters.
_LONG_TEXT, _APART, _UNITS_APART = 600, 3_000, 400
# One that opens with a public body tells of its work, however long it is.
_LEAD = 120
# So does one that speaks of a State's offices often enough, though none of ours is named: affairs abroad.
_STATE = re.compile(
    r"(?<!\w)(?:chính phủ|nhà nước|tổng thống|thủ tướng|bộ trưởng|ngoại trưởng|quốc hội|nghị viện|nghị sĩ|"
    r"thượng viện|hạ viện|chính quyền|quan chức|lãnh đạo|đại sứ|cảnh sát|quân đội|binh sĩ|quốc phòng|"
    r"tình báo|tòa án|bầu cử|ứng cử viên|biểu tình|ngân sách|ngân hàng trung ương|liên bang|liên minh|"
    r"lệnh trừng phạt|cơ quan)(?!\w)"
)
_STATE_APART = 400
# An article of the price of gold, of a match or of a film star says so once in so many characters, and
# names public bodies less often than once in so many.
_TOPIC_APART, _SELDOM = 250, 1_000


def has(tape: Tape) -> bool:
    """Whether the article tells of public work, here or abroad, often enough to have figures of it."""
    length = len(tape.code)
    if length < _LONG_TEXT:
        return True
    named = list(tape.find("ⒶⒹ", 0, length))
    if len(named) * _SELDOM < length and _is_of_other_affairs(tape.code):
        return False
    if (named and named[0] < _LEAD) or len(named) * _APART >= length:
        return True
    units = [at for at in tape.find("Ⓛ", 0, length) if NAMED_UNIT.match(tape.mention(at).text)]
    if len(units) * _UNITS_APART >= length:
        return True
    return len(_STATE.findall(tape.code)) * _STATE_APART >= length


def _is_of_other_affairs(code: str) -> bool:
    """Whether one topic that is no public work, a match or the price of gold, fills the article."""
    return any(
        sum(map(code.count, words)) * _TOPIC_APART >= len(code) for words in _topics().values()
    )


@lru_cache(maxsize=1)
def _topics() -> dict[str, list[str]]:
    """The words of each topic, each with the blank before it: no word ends with another."""
    topics: dict[str, list[str]] = {}
    for row in tables.rows("other_affairs"):
        topics.setdefault(row["topic"], []).append(f" {row['word']}")
    return topics
