"""Gaps: words between a name and its offices that neither a title nor a mention reads."""

from __future__ import annotations

import re

from graph.facts.tape import Tape

# What no apposition holds: verbs, conjunctions and times begin a clause of their own.
_CLAUSE = (
    r"(?:cho|nói|đã|đang|sẽ|là|được|bị|yêu|đề|phát|nhấn|khẳng|trả|chia|báo|ký|có|không|cũng|vừa|từng|"
    r"với|để|vì|do|nếu|khi|theo|trong|tuy|nhưng|mà|thì|nên|nay|hôm|sáng|chiều|tối|ngày|tháng|năm|hiện|"
    r"từ|đến|sau|trước|bởi|cùng|ngoài|trao|dự|tham|tiếp|thăm|phải|còn|này|đó|ông|bà|việc|bao|gồm|như|"
    r"dẫn|cả|nhiều|nhận|đưa|rằng|tới|xin|mời|các|những|một|số)(?!\w)"
)
_WORD = rf"(?!{_CLAUSE})[^\s‖;:.,()/\"ⓅⓉⒹ]+"
_WORDS = rf"{_WORD}(?: (?!- ){_WORD}){{0,13}}?"
_BODY = re.compile(rf" (?P<words>{_WORDS})(?:,| -| kiêm|, kiêm| và) ")
_BEFORE = re.compile(rf"Ⓟ(?: ?\([^()‖Ⓟ]{{0,40}}\))?(?P<mark>,| -) (?P<words>{_WORDS})(?:,| -) $")
# What begins a body's name, by which "Chủ tịch hội đồng …" has one, and what is listed behind a name
# is no calling of its bearer.
_HEADS = re.compile(
    r"(?:hội|hội đồng|ủy ban|ban|tổ|nhóm|công ty|tập đoàn|trung tâm|viện|trường|phòng|đội|chi|cục|vụ|sở|"
    r"quỹ|câu lạc bộ|clb|liên|hiệp hội|diễn đàn|đoàn|khối|khoa|bộ|cơ quan|tòa|văn phòng)(?!\w)"
)


def is_body(tape: Tape, start: int, end: int) -> bool:
    """Whether what stands from *start* to *end* is a body that no mention names, and a joint behind it."""
    found = _BODY.fullmatch(tape.code, start, end)
    if not found:
        return False
    return tape.written(*found.span("words"))[0].isupper() or bool(_HEADS.match(found["words"]))


def before(tape: Tape, start: int, floor: int) -> tuple[int, str] | None:
    """Of whom an office at *start* is told over a seat or calling that is not read, and by which mark.

    "Ông A, UVTV, Trưởng ban X", "ông A, Trọng tài viên Ⓞ, Chủ tịch Y".
    """
    found = _BEFORE.search(tape.code, max(floor, start - 90), start)
    if not found or _HEADS.match(found["words"]) or "Ⓛ" in found["words"]:
        return None
    if not tape.written(*found.span("words"))[0].isupper():
        return None
    return found.start(), found["mark"].strip()
