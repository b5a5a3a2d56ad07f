"""Pairs of offices that nobody holds both, so that a comma between them parts two persons."""

from __future__ import annotations

import re

from graph.vietnamese import normalise

_LESSER = re.compile(
    r"(?:(?:tổng |phó )*giám đốc|bộ trưởng|thứ trưởng|thống đốc|(?:phó )?(?:tổng |chi )?cục trưởng|"
    r"vụ trưởng|trưởng phòng)$"
)
_OF_STATE = re.compile(r"(?:phó )?thủ tướng(?: thường trực)?$|(?:tổng bí thư|chủ tịch nước)$")
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?!\w)")


def parted(first: str, second: str, body: str) -> bool:
    """Tell whether who holds the *second* office, of *body*, cannot hold the *first* too.

    "Trả lời chất vấn của Bộ trưởng X, Phó Thủ tướng A nói" tells of two persons: the higher office
    of one person is told before the lesser one, and a former one ("nguyên Giám đốc") may stand anywhere.
    """
    if not _LESSER.match(normalise(first)):
        return False
    office = normalise(second)
    return bool(_OF_STATE.match(office)) or (
        office == "chủ tịch" and _COMMITTEE.match(normalise(body)) is not None
    )
