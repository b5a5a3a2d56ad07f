"""Offences: what a fine is imposed for."""

from __future__ import annotations

import re

from graph.facts.tape import Tape

# "Phạt 5 triệu đồng vì xả rác": what the fine is for.
_OFFENCE = re.compile(
    r"[^‖;,.]{0,50}?(?:,? (?:vì|do(?! (?:ông|bà|Ⓐ|Ⓞ|Ⓟ|công ty|chủ|phó|giám đốc) ))"
    r"(?: đã| có)?(?: các)?(?: hành vi)?| về(?: các| những)? (?:hành vi|lỗi)):? "
    r"(?P<offence>[^‖;:(),]{8,160}?) ?"
    r"(?=[;:(),‖]|\.(?!\d)|(?:và|đồng thời) (?:bị|buộc|yêu cầu|tước|đình chỉ|thu hồi|tịch thu)(?!\w))"
)


def told(tape: Tape, start: int, ceiling: int) -> str | None:
    """The offence in the words of the text, told behind the fine from *start* on."""
    found = _OFFENCE.match(tape.code, start, ceiling)
    return tape.written(*found.span("offence")).strip('"“”') if found else None
